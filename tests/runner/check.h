// Holds an expectation against a coded document and its clauses.
//
//   Verdict v = check(expectation, doc, clauses);
//   if (!v.holds) print(v.why);             // "actors are [RUS/GOV], expected [FRA/GOV]"
//
// Where several records could be meant (two events on one trigger), the one that fits best is judged.
#pragma once

#include "runner/case.h"

#include <isnad/clauses.h>
#include <isnad/document.h>

#include <string>
#include <string_view>
#include <vector>

namespace isnad::cases {

struct Verdict {
    bool holds = true;
    bool found = true;                       ///< there was a record to compare with
    std::string why;                         ///< what was found instead
    std::vector<std::string_view> wrong;     ///< keys whose values differ; point into the expectation
};

Verdict check(const Expectation& expectation, const CodedDocument& doc, const ClausedText& clauses);

// The kinds, in check_events.cpp, check_records.cpp and check_clauses.cpp.
Verdict check_event(const Expectation&, const CodedDocument&);
Verdict check_statement(const Expectation&, const CodedDocument&);
Verdict check_entity(const Expectation&, const CodedDocument&);
Verdict check_same(const Expectation&, const CodedDocument&);
Verdict check_place(const Expectation&, const CodedDocument&);
Verdict check_time(const Expectation&, const CodedDocument&);
Verdict check_quantity(const Expectation&, const CodedDocument&);
Verdict check_furniture(const Expectation&, const CodedDocument&);
Verdict check_conflict(const Expectation&, const CodedDocument&);
Verdict check_clause(const Expectation&, const ClausedText&);
Verdict check_other_clauses(const Expectation&, const ClausedText&);

}  // namespace isnad::cases
