// Statements without a word of saying: a name and a colon, a quotation that is a sentence by itself.
#include "statement/finder.h"

#include "language/arabic/inflection.h"

namespace isnad::statement {

using arabic::Word;
using clause::Relation;

// "The Kremlin: Russia has no plans": a name and a colon at the head of a line.
void Finder::colon(const language::Sentence& s) {
    if (!word(s.first).line_start) return;
    std::uint32_t k = s.first;
    while (k < s.end && read_.is_mark(k)) ++k;                               // a bullet
    const std::uint32_t begin = k;
    for (; k < s.end && k < begin + 12; ++k) {
        if (read_.is_mark(k, ':')) break;
        if (read_.hard(k) || read_.is_comma(k)) return;
        if (read_.is_word(k) && s.line > 0 && (read_.verb(k) || (word(k).clitics & (arabic::bi | arabic::li | arabic::ka)))) return;
        if (read_.is_word(k) && (read_.reporting_verb(k) || read_.complementizer(k))) return;
    }
    if (k == begin || k + 3 >= s.end || !read_.is_mark(k, ':')) return;
    const std::uint32_t id = in_.parse.chunk_at[begin];
    if (id == none || chunk(id).first != begin || chunk(id).actor == none || chunk(id).relation == Relation::prepositional) return;
    const auto& a = in_.reference.candidates.actors[chunk(id).actor];
    if (a.sector == "JRN" && a.kind != EntityKind::person) return;          // "Reuters:" is where it stood
    if (a.what == mention::What::capital || a.what == mention::What::state) {
        // "Doha, 8 October:", "Juba: a journalist is expelled": a dateline; what a state says of itself begins with its verb.
        if (chunk(id).last + 1 != k || k + 2 >= s.end) return;
        const Word& first = word(k + 1);
        const bool speaks = (first.is_verb() && ((first.features & arabic::imperfect) || (first.features & arabic::first_person))) || first.form == in_.grammar.la || first.form == in_.grammar.lan ||
                            first.form == in_.grammar.lam || first.form == in_.grammar.sawfa || read_.quote_at(k + 1);
        if (!speaks) return;
    }
    Draft d;
    d.cue = k;
    d.source = speakers_.of(id, k);
    // In a headline who does something before the colon says what stands behind it.
    const std::uint32_t over = chunk(id).last + 1;
    if (!d.source || (over < k && s.line == 0 && !read_.verb(over) && in_.parse.chunk_at[over] == none && !read_.is_mark(over))) return;
    const Quote* q = read_.quote_at(k + 1);
    if (q && q->closed) {
        d.content.first = k + 2;
        d.content.end = contents_.trim(k + 2, q->close);
        d.content.direct = true;
        d.content.ending = Ending::quotation;
    } else {
        // "Iran: ..." may be a rubric; with a verb it is a saying.
        if (a.kind == EntityKind::state || a.kind == EntityKind::group) {
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
    const Voice v = speakers_.last(s.line);
    if (!v) return;
    Draft d;
    d.cue = k;
    d.source = v;
    d.inherited = true;
    d.content.first = k + 1;
    d.content.end = contents_.trim(k + 1, q->close);
    d.content.direct = d.content.proposition = true;
    d.content.ending = Ending::quotation;
    emit(s, d);
}

}  // namespace isnad::statement
