// Gathers the outcomes of cases and prints them: each failing case in full, then counts by file and by kind of expectation.
//
//   tests/cases/events-consult.case:5: <name>
//     <the text>
//     line 8: event: CONSULT/visit "..." actors=[FRA/GOV]
//       actors are [RUS/GOV "..."], expected [FRA/GOV]
//     found events:
//       ...
#pragma once

#include "runner/case.h"
#include "runner/check.h"

#include <map>
#include <string>
#include <vector>

namespace isnad::cases {

/// How a case came out. A case marked `todo:` must fail: `open` while it does, `closed` once it passes. A single expectation
/// marked `todo` leaves its case as it is while it fails, and makes it `closed` once it holds.
enum class Outcome { passed, failed, open, closed };

class Report {
public:
    explicit Report(bool short_form) : short_form_(short_form) {}

    /// Judges one case against what was found, and prints it where something is to be said.
    void add(const Case& c, const CodedDocument& doc, const ClausedText& clauses);
    void print_summary() const;

    std::size_t count(Outcome outcome) const;

private:
    struct Tally {
        std::size_t all = 0, good = 0, found = 0;
        std::map<std::string, std::pair<std::size_t, std::size_t>> keys;   ///< of the records found: how often asked, how often right
    };

    void count_expectation(const Expectation& e, const Verdict& v);
    void print_case(const Case& c, const CodedDocument& doc, const ClausedText& clauses, const std::vector<Verdict>& verdicts, Outcome outcome) const;

    bool short_form_;
    std::size_t open_lines_ = 0;   ///< single expectations marked `todo` that fail still
    std::map<std::string, std::map<Outcome, std::size_t>> files_;
    std::map<std::string, Tally> kinds_;
};

}  // namespace isnad::cases
