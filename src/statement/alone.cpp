// Statements without a word of saying: a name and a colon, a quotation that is a sentence by itself.
#include "statement/finder.h"

#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::statement {

using arabic::Word;
using clause::Clause;
using clause::Relation;

// "The Kremlin: Russia has no plans": a name and a colon at the head of a line.
void Finder::colon(const language::Sentence& s) {
    if (!word(s.first).line_start) return;
    std::uint32_t k = s.first;
    while (k < s.end && read_.is_mark(k)) ++k;                               // a bullet
    const std::uint32_t begin = k;
    for (; k < s.end && k < begin + 12; ++k) {
        if (read_.is_mark(k, ':')) break;
        if (read_.hard(k) || read_.is_comma(k) || (k > begin && s.line > 0 && read_.is_dash(k))) return;      // "So-and-so - Agencies - Oslo:" tells who wrote it and where
        if (read_.is_word(k) && s.line > 0 && (read_.verb(k) || (word(k).clitics & (arabic::bi | arabic::li | arabic::ka)))) return;
        if (read_.is_word(k) && (read_.reporting_verb(k) || read_.complementizer(k))) return;
    }
    if (k == begin || k + 3 >= s.end || !read_.is_mark(k, ':')) return;
    const std::uint32_t id = in_.parse.chunk_at[begin] != none ? in_.parse.chunk_at[begin] : in_.parse.chunk_at[begin + 1];      // a name in marks
    if (id == none || (chunk(id).first != begin && !read_.quote_at(begin)) || chunk(id).relation == Relation::prepositional) return;
    const bool known = chunk(id).actor != none;
    // In a headline a name that no table knows, or people who are only described, speak where what stands behind the colon does.
    if (!known && !(s.line == 0 && (can_speak(id) || read_.quote_at(begin)) && says(k + 1, s.end))) return;
    static constexpr mention::Candidate nobody;
    const auto& a = known ? in_.reference.candidates.actors[chunk(id).actor] : nobody;
    if (known && a.sector == "JRN" && a.kind != EntityKind::person) return;          // "Reuters:" is where it stood
    if (known && (a.what == mention::What::capital || a.what == mention::What::state)) {
        // "Doha, 8 October:", "Juba: a journalist is expelled": a dateline; what a state says of itself begins with its verb.
        if (chunk(id).last + 1 != k || k + 2 >= s.end) return;
        const Word& first = word(k + 1);
        const bool speaks = (first.is_verb() && ((first.features & arabic::imperfect) || (first.features & arabic::first_person))) || first.form == in_.grammar.la || first.form == in_.grammar.lan ||
                            first.form == in_.grammar.lam || first.form == in_.grammar.sawfa || read_.quote_at(k + 1);
        if (!speaks) return;
    }
    Draft d;
    d.cue = k;
    d.rule = {"name-and-colon", 0};
    if (known) d.source = speakers_.named_beside(id, k);
    if (!d.source) d.source = known ? speakers_.of(id, k) : speakers_.made(id, k);
    // In a headline who does something before the colon says what stands behind it.
    const std::uint32_t over = chunk(id).last + 1;
    if (!d.source || (known && over < k && s.line == 0 && !read_.verb(over) && in_.parse.chunk_at[over] == none && !read_.is_mark(over))) return;
    const Quote* q = read_.quote_at(k + 1);
    if (q && q->closed) {
        d.content.first = k + 2;
        d.content.end = contents_.trim(k + 2, q->close);
        d.content.direct = true;
        d.content.ending = Ending::quotation;
    } else {
        // "Iran: ..." may be a rubric; with a verb it is a saying.
        if (known && (a.kind == EntityKind::state || a.kind == EntityKind::group)) {
            bool clause = false;
            for (std::uint32_t i = k + 1; i < s.end && i < k + 6; ++i) clause = clause || (read_.is_word(i) && word(i).is_verb() && !contents_.relative_verb(i, k));
            if (!clause) return;
        }
        d.content = contents_.clause(s, k + 1, k);
    }
    d.via = speakers_.medium(begin, k, d.source.entity);
    d.content.proposition = true;
    emit(s, d);
}

// Words that somebody says: a clause with a verb, a denial, or "we".
bool Finder::says(std::uint32_t from, std::uint32_t end) const {
    for (std::uint32_t i = from; i < end && i < from + 6; ++i) {
        if (!read_.is_word(i)) continue;
        const Word& w = word(i);
        if (w.is_verb() && !contents_.relative_verb(i, from)) return true;
        if (w.form == in_.grammar.la || w.form == in_.grammar.lan || w.form == in_.grammar.lam || w.form == in_.grammar.laysa) return true;
    }
    return false;
}

// Who acts in a clause, named at it; nobody where only a pronoun stands for him.
Voice Finder::actor_of(std::uint32_t k, std::uint32_t limit) {
    const std::uint32_t predicate = in_.parse.clauses[k].predicate;
    std::uint32_t subject = own_subject(k, {});
    if (subject == none) subject = adjacent(predicate, limit);
    if (subject == none) return {};
    const std::uint32_t reach = std::min(std::max(limit, chunk(subject).last + 2), static_cast<std::uint32_t>(in_.words.size()));
    const Voice v = speakers_.named_beside(subject, reach);
    return v ? v : speakers_.made(subject, reach);
}

// "...", with these words the widow began; "...", thus an officer described it: whoever acts behind a quotation that is pointed at.
void Finder::quotation_shown(const language::Sentence& s) {
    std::uint32_t k = s.first;
    while (k < s.end && read_.is_mark(k) && !read_.quote_at(k)) ++k;
    const Quote* q = k < s.end ? read_.quote_at(k) : nullptr;
    if (!q || !q->closed || q->close - q->open < 3 || read_.around(k)) return;
    const auto words = static_cast<std::uint32_t>(in_.words.size());
    std::uint32_t at = q->close + 1;
    while (at < words && read_.is_mark(at) && !word(at).line_start && at < q->close + 5) ++at;
    if (at >= words || word(at).line_start || !read_.is_word(at) || !read_.is(at, tables::ParticleClass::demonstrative)) return;
    const std::uint32_t c = read_.first_clause_from(at);
    if (c >= in_.parse.clauses.size() || in_.parse.clauses[c].predicate > at + 4) return;
    Draft d;
    d.cue = in_.parse.clauses[c].predicate;
    d.rule = {"quotation-pointed-at", 0};
    d.source = actor_of(c, std::min(words, d.cue + 12));
    if (!d.source) return;
    d.clause = c;
    d.content.first = k + 1;
    d.content.end = contents_.trim(k + 1, q->close);
    d.content.direct = d.content.proposition = true;
    d.content.ending = Ending::quotation;
    emit(s, d);
}

// "the lawyer turned to the judges: «...»": a quotation behind a colon that no cue has taken is said by whoever spoke or acted before it.
void Finder::quotation_behind_colon(const language::Sentence& s) {
    for (const Quote& q : m_.quotes) {
        if (q.open <= s.first + 1 || q.open >= s.end || !q.closed || q.close - q.open <= short_quotation || !read_.is_mark(q.open - 1, ':') || read_.around(q.open)) continue;
        Draft d;
        d.cue = q.open - 1;
        d.rule = {"quotation-behind-colon", 0};
        bool taken = false;
        for (std::size_t e = m_.extents.size(); e-- > 0 && m_.extents[e].cue >= s.first && !taken;) {
            const Extent& x = m_.extents[e];
            taken = x.first <= q.open + 1 && q.open < x.end;
            // "said that he is tired: «...»".
            if (!taken && !d.source && x.proposition && x.end + 1 >= q.open && x.end < q.open && doc_.statements[e].source != none) {
                d.source.entity = doc_.statements[e].source;
                d.inherited = true;
            }
        }
        if (taken) continue;
        for (std::uint32_t k = read_.first_clause_from(s.first); k < in_.parse.clauses.size() && !d.inherited; ++k) {
            const Clause& c = in_.parse.clauses[k];
            if (c.predicate >= q.open) break;
            if ((c.marks & (clause::relative | clause::under_that)) || read_.around(c.predicate)) continue;
            if (const Voice v = actor_of(k, q.open); v) {
                d.source = v;
                d.clause = k;
            }
        }
        if (!d.source) continue;
        d.content.first = q.open + 1;
        d.content.end = contents_.trim(q.open + 1, q.close);
        d.content.direct = d.content.proposition = true;
        d.content.ending = Ending::quotation;
        emit(s, d);
    }
}

// A quotation that is a sentence by itself: who spoke goes on.
void Finder::quotation_alone(const language::Sentence& s) {
    std::uint32_t k = s.first;
    while (k < s.end && read_.is_mark(k) && !read_.quote_at(k)) ++k;
    if (k >= s.end) return;
    const Quote* q = read_.quote_at(k);
    if (!q || !q->closed || q->close - q->open <= short_quotation || read_.around(k)) return;
    if (q->close < s.end)
        for (std::uint32_t i = q->close + 1; i < s.end; ++i)
            if (!read_.is_mark(i)) return;
    for (std::size_t e = m_.extents.size(); e-- > 0 && m_.extents[e].cue >= s.first;)
        if (m_.extents[e].first == k + 1) return;
    // Of several sentences, with its verb behind the last of them.
    std::uint32_t behind = q->close + 1;
    while (behind < in_.words.size() && read_.is_mark(behind) && !word(behind).line_start) ++behind;
    if (q->close >= s.end && behind < in_.words.size() && !word(behind).line_start && !read_.joined(behind) && read_.reporting_verb(behind) && (read_.contents(behind) & tables::content_in_quote)) return;
    const Voice v = speakers_.last(s.line);
    if (!v) return;
    Draft d;
    d.cue = k;
    d.rule = {"speaker-goes-on", 0};
    d.source = v;
    d.inherited = true;
    d.content.first = k + 1;
    d.content.end = contents_.trim(k + 1, q->close);
    d.content.direct = d.content.proposition = true;
    d.content.ending = Ending::quotation;
    emit(s, d);
}

}  // namespace isnad::statement
