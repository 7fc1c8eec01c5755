// Clauses: predicates with their subject, object, complements and place in the sentence.
#include "runner/compare.h"
#include "runner/describe.h"
#include "runner/locate.h"

#include <algorithm>

namespace isnad::cases {

namespace {

bool stands_on(const ClausedText& text, std::string_view quote, Span span) { return overlaps_any(occurrences(text.text, quote), span); }

std::string shown(const ClausedText& text, const std::optional<Argument>& argument) {
    return argument ? isolated(text.slice(argument->head)) : "none";
}

// A clause may be a subject ("it is possible that"); as a noun it is none.
bool is_clause(const ClausedText& text, const Argument& argument) {
    return std::any_of(text.clauses.begin(), text.clauses.end(), [&](const auto& c) { return c.predicate == argument.head && c.kind != ClauseKind::masdar && c.kind != ClauseKind::participle; });
}

std::string argument_differs(const ClausedText& text, const Pair& pair, const std::optional<Argument>& found) {
    const bool right = pair.empty() ? !found || (pair.key == "subject" && is_clause(text, *found)) : found && stands_on(text, pair.word(), found->head);
    return right ? "" : pair.key + " is " + shown(text, found) + ", expected " + (pair.empty() ? "none" : isolated(pair.word()));
}

std::string complements_differ(const ClausedText& text, const Pair& pair, const AnalyzedClause& clause) {
    for (const Item& item : pair.items) {
        const auto places = occurrences(text.text, item.text);
        const bool there = std::any_of(clause.complements.begin(), clause.complements.end(), [&](const auto& c) { return overlaps_any(places, c.object.head); });
        if (!there) return "has no complement " + isolated(item.text);
    }
    return "";
}

}  // namespace

Verdict check_clause(const Expectation& e, const ClausedText& text) {
    std::vector<const AnalyzedClause*> found;
    for (const auto& c : text.clauses)
        if (e.quotes.empty() || stands_on(text, e.quotes.front(), c.predicate)) found.push_back(&c);
    if (e.absent) return none_of(found, "clause");
    return judge(e, found, "no predicate stands there", [&](const AnalyzedClause& c, const Pair& pair) -> std::string {
        if (pair.key == "subject") return argument_differs(text, pair, c.subject);
        if (pair.key == "object") return argument_differs(text, pair, c.object);
        if (pair.key == "complements") return complements_differ(text, pair, c);
        if (pair.key == "relation") return differs(pair, to_string(c.relation));
        if (pair.key == "tense") return differs(pair, to_string(c.tense));
        if (pair.key == "modality") return differs(pair, to_string(c.modality));
        if (pair.key == "voice") return differs(pair, std::string_view(c.passive ? "passive" : "active"));
        if (pair.key == "negated") return differs(pair, c.negated);
        if (pair.key == "kind") return differs(pair, to_string(c.kind));
        const bool right = pair.empty() ? !c.parent : c.parent && stands_on(text, pair.word(), text.clauses[*c.parent].predicate);
        return right ? "" : "parent is " + (c.parent ? isolated(text.slice(text.clauses[*c.parent].predicate)) : "none") + ", expected " + isolated(pair.word());
    });
}

Verdict check_other_clauses(const Expectation& e, const ClausedText& text) {
    std::vector<const AnalyzedClause*> others;
    for (const auto& c : text.clauses) {
        if (c.kind != ClauseKind::verbal && c.kind != ClauseKind::nominal) continue;
        if (std::none_of(e.quotes.begin(), e.quotes.end(), [&](const auto& quote) { return stands_on(text, quote, c.predicate); })) others.push_back(&c);
    }
    Verdict v = none_of(others, "further clause");
    for (const auto* c : others) v.why += ' ' + isolated(text.slice(c->predicate));
    return v;
}

}  // namespace isnad::cases
