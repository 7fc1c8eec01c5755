#include "runner/report.h"

#include "runner/describe.h"
#include "runner/grammar.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <set>

namespace isnad::cases {

namespace {

std::string_view plural_of(Kind kind) {
    switch (kind) {
        case Kind::event: return "events";
        case Kind::entity:
        case Kind::same: return "entities";
        case Kind::place: return "places";
        case Kind::time: return "times";
        case Kind::quantity: return "quantities";
        case Kind::statement: return "statements";
        case Kind::furniture: return "furniture";
        case Kind::conflict: return "conflicts";
        case Kind::clause:
        case Kind::other_clause: return "clauses";
    }
    return "";
}

// An example's article is long and lies beside its file; a case's sentence is shown whole.
std::string shown_text(const Case& c) {
    std::string out = c.title.empty() ? "" : c.title + " \\n ";
    for (const char ch : c.text) out += ch == '\n' ? ' ' : ch;
    constexpr std::size_t most = 600;
    if (out.size() <= most) return out;
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0) == 0x80) --end;
    return out.substr(0, end) + " ...";
}

}  // namespace

void Report::add(const Case& c, const CodedDocument& doc, const ClausedText& clauses) {
    std::vector<Verdict> verdicts;
    bool good = true, line_closed = false;
    for (const Expectation& e : c.expectations) {
        verdicts.push_back(check(e, doc, clauses));
        const bool holds = verdicts.back().holds;
        count_expectation(e, verdicts.back());
        good = good && (holds || e.todo);
        line_closed = line_closed || (holds && e.todo);
        open_lines_ += e.todo && !holds ? 1 : 0;
    }
    Outcome outcome = c.todo.empty() ? (good ? Outcome::passed : Outcome::failed) : (good ? Outcome::closed : Outcome::open);
    if (outcome == Outcome::passed && line_closed) outcome = Outcome::closed;
    ++files_[c.file][outcome];
    if (!short_form_ || outcome == Outcome::closed) print_case(c, doc, clauses, verdicts, outcome);
}

void Report::count_expectation(const Expectation& e, const Verdict& v) {
    Tally& tally = kinds_[field_of(e)];
    ++tally.all;
    tally.good += v.holds ? 1 : 0;
    if (e.absent || !v.found) return;
    ++tally.found;
    for (const Pair& pair : e.pairs) {
        auto& [asked, right] = tally.keys[pair.key];
        ++asked;
        right += std::find(v.wrong.begin(), v.wrong.end(), pair.key) == v.wrong.end() ? 1 : 0;
    }
}

void Report::print_case(const Case& c, const CodedDocument& doc, const ClausedText& clauses, const std::vector<Verdict>& verdicts, Outcome outcome) const {
    if (outcome == Outcome::passed) return;
    const std::string where = fmt::format("{}:{}: {}", c.file, c.line, isolated(c.name));
    if (outcome == Outcome::open) return fmt::print("{}: still open: {}\n\n", where, isolated(c.todo));
    if (!c.todo.empty()) return fmt::print("{}: passes now; take its mark away (todo: {})\n\n", where, isolated(c.todo));
    fmt::print("{}\n    {}\n", where, isolated(shown_text(c)));
    std::set<std::string_view> kinds;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        const Expectation& e = c.expectations[i];
        if (verdicts[i].holds && e.todo) {
            fmt::print("  line {}: {}\n      holds now; take its mark away\n", e.line, isolated(e.source));
        }
        if (verdicts[i].holds || e.todo) continue;
        fmt::print("  line {}: {}\n      {}\n", e.line, isolated(e.source), verdicts[i].why);
        kinds.insert(plural_of(e.kind));
    }
    for (const Expectation& e : c.expectations) {
        if (kinds.erase(plural_of(e.kind)) > 0) fmt::print("    found {}:\n{}", plural_of(e.kind), found_text(e.kind, doc, clauses));
    }
    fmt::print("\n");
}

void Report::print_summary() const {
    fmt::print("{:<48} {:>6} {:>6} {:>6} {:>6}\n", "file", "cases", "pass", "fail", "open");
    for (const auto& [file, outcomes] : files_) {
        const auto of = [&here = outcomes](Outcome o) { return here.contains(o) ? here.at(o) : 0; };
        const std::size_t passed = of(Outcome::passed) + of(Outcome::closed), all = passed + of(Outcome::failed) + of(Outcome::open);
        const std::string shown = file.size() > 48 ? "..." + file.substr(file.size() - 45) : file;
        fmt::print("{:<48} {:>6} {:>6} {:>6} {:>6}\n", shown, all, passed, of(Outcome::failed), of(Outcome::open));
    }
    fmt::print("\n{:<16} {:>6} {:>6}   of the records found, keys that are right\n", "expectation", "all", "hold");
    for (const auto& [kind, tally] : kinds_) {
        std::string keys;
        for (const auto& [key, counts] : tally.keys) keys += fmt::format(" {} {}/{}", key, counts.second, counts.first);
        fmt::print("{:<16} {:>6} {:>6}  {}\n", kind, tally.all, tally.good, keys);
    }
    const std::size_t passed = count(Outcome::passed), failed = count(Outcome::failed);
    const std::size_t open = count(Outcome::open), closed = count(Outcome::closed);
    fmt::print("\n{} cases: {} pass, {} fail, {} still open", passed + failed + open + closed, passed + closed, failed, open);
    if (open_lines_ > 0) fmt::print(", {} single expectations still open", open_lines_);
    if (closed > 0) fmt::print(", {} marked todo but passing", closed);
    fmt::print("\n");
}

std::size_t Report::count(Outcome outcome) const {
    std::size_t out = 0;
    for (const auto& [file, outcomes] : files_) out += outcomes.contains(outcome) ? outcomes.at(outcome) : 0;
    return out;
}

}  // namespace isnad::cases
