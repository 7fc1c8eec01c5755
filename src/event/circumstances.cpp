#include "event/circumstances.h"

#include "clause/chunks.h"
#include "event/noun_context.h"
#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::event {

using arabic::Kind;
using clause::Relation;
using tables::ParticleClass;

namespace {

constexpr std::uint32_t most_to_complement = 16;      // words between a verb and the noun that it carries

std::string_view told_by(const Input& in, const Draft& d) {
    const auto& w = in.words[d.first];
    if (d.verb) {
        const auto marks = in.parse.clauses[d.clause].marks;
        if (w.features & arabic::perfect) return marks & clause::past_perfect ? "pluperfect" : marks & clause::passive_voice ? "passive" : "perfect";
        return marks & clause::wished ? "subjunctive" : marks & clause::future_tense ? "future" : marks & clause::negated ? "denied" : "imperfect";
    }
    if (w.features & arabic::participle) return "participle";
    if (d.support != none) return in.words[in.parse.clauses[d.support].predicate].features & arabic::perfect ? "carried" : "carried_now";
    if (done_by_verb(in, d)) return "carried";
    if (d.chunk != none && in.parse.chunks[d.chunk].preposition != tables::absent) return w.definite() ? "definite_oblique" : "oblique";
    return w.definite() ? "definite" : "noun";
}

// How the words that tell the event hang on those before them: "after", "before", "when", by "and", behind another preposition.
std::string_view led_by(const Input& in, const Draft& d) {
    const auto& g = in.grammar;
    const auto kind_of = [&](std::uint32_t form) -> std::string_view {
        return g.among(g.after, form) ? "after" : g.among(g.before, form) ? "before" : g.among(g.when, form) ? "when" : std::string_view{};
    };
    const auto& s = in.sentences[d.sentence];
    const auto& w = in.words[d.first];
    if (d.verb) {
        for (std::uint32_t i = d.first; i-- > s.first && d.first - i <= 3;) {
            if (const auto k = kind_of(in.words[i].form); !k.empty()) return k;
            if (in.words[i].is_verb() || in.words[i].kind == Kind::punctuation) break;
        }
        return w.clitics & (arabic::wa | arabic::fa_) ? "and" : "none";
    }
    if (d.chunk == none) return "none";
    const auto& chunks = in.parse.chunks;
    const std::uint32_t top = in.parse.top_of_idafa(d.chunk);
    const auto p = chunks[top].preposition;
    if (p == tables::absent) return top != d.chunk ? "of" : chunks[top].relation == Relation::conjunct || (in.words[chunks[top].first].clitics & arabic::wa) ? "and" : "none";
    const auto k = kind_of(p);
    return !k.empty() ? k : p == g.ala ? "on" : p == g.bi ? "with" : p == g.fi ? "in" : p == g.li ? "for" : p == g.an ? "about" : "other";
}

std::string_view reality_name(std::uint8_t bits) {
    return bits & negation ? "negation" : bits & hypothetical ? "hypothetical" : bits & future ? "future" : bits & historical ? "historical" : "fact";
}

std::string_view clause_name(const Input& in, const Draft& d) {
    if (d.clause == none) return "none";
    const auto marks = in.parse.clauses[d.clause].marks;
    return marks & clause::relative ? "relative" : marks & (clause::under_that | clause::wished) ? "that" : "main";
}

bool shared(const CodedDocument& doc, IdList a, IdList b) {
    for (const auto x : doc.list(a))
        for (const auto y : doc.list(b))
            if (x == y) return true;
    return false;
}

}  // namespace

bool done_by_verb(const Input& in, const Draft& d) {
    if (d.clause == none || d.chunk == none) return false;
    const auto& c = in.parse.clauses[d.clause];
    const auto& v = in.words[c.predicate];
    if (c.predicate > d.first || !(v.features & arabic::perfect) || (c.marks & clause::negated)) return false;
    const auto cls = arabic::verb_class(v);
    const bool light = cls == tables::VerbClass::light, aspect = cls == tables::VerbClass::aspect, managed = verb_row(v) & done;
    const std::uint32_t top = in.parse.top_of_idafa(d.chunk);
    const auto p = in.parse.chunks[top].preposition;
    const auto& g = in.grammar;
    if ((light || aspect || managed) && c.object == top) return true;
    if ((aspect || (light && (c.marks & clause::passive_voice))) && c.subject == top) return true;
    const bool complement = managed ? p == g.min || p == g.fi : (light || aspect) && p == g.bi;
    if (!complement || d.first - c.predicate > most_to_complement) return false;
    for (std::uint32_t i = c.predicate + 1; i < d.first; ++i)
        if (in.words[i].is_verb() || (in.words[i].kind == Kind::punctuation && !clause::transparent_mark(in.words[i].mark))) return false;
    return true;
}

std::uint32_t clause_around(const Input& in, std::uint32_t word) {
    const auto& clauses = in.parse.clauses;
    const std::uint32_t its = in.parse.clause_at[word];
    if (its == none || its == 0) return its;
    const auto &c = clauses[its], &before = clauses[its - 1];
    const bool bare = (c.marks & clause::relative) && !arabic::is_particle(in.view, in.words[c.first], ParticleClass::relative);
    return bare && c.predicate > word && before.sentence == c.sentence && before.predicate < word ? its - 1 : its;
}

std::string_view scope_of(const Input& in, const Draft& d, std::uint32_t word) { return scope_of_clause(in, d, in.parse.clause_at[word]); }

std::string_view scope_of_clause(const Input& in, const Draft& d, std::uint32_t its) {
    const auto& clauses = in.parse.clauses;
    const std::uint32_t own = d.clause;
    if (its == none) return "loose";
    if (its == own || its == d.support) return "same";
    if (own != none && clauses[own].parent == its) return "above";
    if (clauses[its].parent != none && clauses[its].parent == own) return "below";
    const auto& c = clauses[its];
    // "an attack that shook the town": an indefinite noun with a verb behind it.
    if (!d.verb && c.predicate == d.last + 1 && !in.words[d.first].definite() && !arabic::has_proclitic(in.words[c.predicate].clitics) && d.support != its) return "its";
    if ((c.marks & clause::relative) && c.predicate > d.last) {
        if (d.verb || c.first <= d.last || c.first - d.last > 6) return "relative";
        for (std::uint32_t i = d.last + 1; i < c.first; ++i)
            if (in.words[i].is_verb() || in.words[i].kind == Kind::punctuation || in.words[i].link(tables::LinkKind::trigger)) return "relative";
        return "its";
    }
    if (own != none && (clauses[own].marks & clause::relative)) return c.predicate < d.first ? "outer" : "later";
    return c.predicate < d.first ? "earlier" : "later";
}

void describe(const Input& in, const Memory& memory, const Draft& d, const Event& e, Option& o) {
    const auto line = in.sentences[d.sentence].line;
    o[Property::type] = to_string(e.type);
    o[Property::told_by] = told_by(in, d);
    o[Property::reality] = reality_name(e.auxiliary);
    o[Property::line] = line == 0 ? "title" : line == 1 ? "lead" : "body";
    o[Property::said] = e.statement == none ? "no" : to_string(e.stance);
    o[Property::clause] = clause_name(in, d);
    o[Property::led] = led_by(in, d);
    // How much the article is about such events.
    const std::uint32_t alike = memory.events_of[static_cast<std::size_t>(e.type)];
    o[Property::focus] = alike == 1 ? "one" : alike == 2 ? "two" : alike <= 4 ? "some" : "many";
}

void describe_way(const Input& in, const Draft& d, std::uint32_t first, std::uint32_t last, Option& o) {
    const bool behind = first > d.last;
    const std::uint32_t a = behind ? d.last + 1 : last + 1, b = std::max(a, behind ? first : d.first);
    const std::uint32_t gap = b - a;
    o[Property::side] = behind ? "behind" : "before";
    o[Property::gap] = gap == 0 ? "0" : gap <= 1 ? "1" : gap <= 3 ? "2-3" : gap <= 6 ? "4-6" : gap <= 11 ? "7-11" : gap <= 18 ? "12-18" : "19";
    int verbs = 0, turn = 0;
    for (std::uint32_t i = a; i < b; ++i) {
        const auto& w = in.words[i];
        if (w.kind == Kind::punctuation) turn = std::max(turn, clause::hard_mark(w.mark) ? 3 : clause::soft_mark(w.mark) ? 1 : 0);
        else if (w.is_verb()) ++verbs;
        else if (arabic::is_particle(in.view, w, ParticleClass::complementizer)) turn = std::max(turn, 2);
    }
    o[Property::verbs] = verbs == 0 ? "0" : verbs == 1 ? "1" : "2";
    o[Property::scope] = scope_of(in, d, first);
    o[Property::turn] = turn == 0 ? "none" : turn == 1 ? "comma" : turn == 2 ? "that" : "hard";
}

bool of_aside(const Input& in, const Draft& d, std::uint32_t first, std::uint32_t last) {
    const auto& s = in.sentences[d.sentence];
    const auto& clauses = in.parse.clauses;
    // What is told of somebody, or "had been done", may be of the same time.
    if (last >= d.first || (d.clause != none && (clauses[d.clause].marks & (clause::relative | clause::past_perfect)))) return false;
    for (std::uint32_t i = s.first; i <= s.first + 1 && i < d.first; ++i)
        if (in.words[i].lemma == in.grammar.kana) return false;
    bool closed = false;
    for (std::uint32_t i = last + 1; i < d.first && !closed; ++i) closed = in.words[i].kind == Kind::punctuation && clause::soft_mark(in.words[i].mark);
    if (!closed) return false;
    std::uint32_t aside = none;                          // where it begins
    const std::uint32_t its = in.parse.clause_at[first];
    if (its != none && its != d.clause && its != d.support && (d.clause == none || clauses[d.clause].parent != its))
        if ((clauses[its].marks & clause::relative) && clauses[its].predicate < first) aside = clauses[its].predicate;
    // Behind a verb of the sentence: not "in a meeting held in 2012, the commission announced".
    for (std::uint32_t i = s.first; aside != none && i < aside; ++i)
        if (in.words[i].is_verb()) return true;
    return false;
}

std::string_view likeness(const Input& in, const Memory& memory, const CodedDocument& doc, std::uint32_t a, std::uint32_t b) {
    const auto& x = in.words[memory.drafts[memory.draft_of[a]].first];
    const auto& y = in.words[memory.drafts[memory.draft_of[b]].first];
    const bool word = x.lemma != tables::absent && x.lemma == y.lemma;
    const Event &e = doc.events[a], &f = doc.events[b];
    const bool party = shared(doc, e.actors, f.actors) || shared(doc, e.recipients, f.recipients);
    return word && party ? "both" : word ? "word" : party ? "party" : "no";
}

std::string_view distance(std::uint32_t a, std::uint32_t b) {
    const std::uint32_t n = a < b ? b - a : a - b;
    return n == 0 ? "0" : n == 1 ? "1" : n <= 3 ? "few" : "far";
}

void note(Memory& memory, std::uint32_t event, Question q) {
    if (memory.offered) memory.offered->push_back({event, q, memory.options});
}

}  // namespace isnad::event
