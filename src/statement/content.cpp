// The contents behind and before a cue. What opens them stands in hooks.cpp, where clauses end in ends.cpp, noun phrases in noun_phrases.cpp.
#include "statement/content.h"

#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::statement {

using arabic::Enclitic;
using arabic::Word;
using clause::Chunk;
using clause::Relation;
using tables::ParticleClass;

Contents::Contents(const Reader& read) : read_(read), g_(read.in.grammar) {}

Content Contents::quoted(const Quote& q) const {
    Content c;
    c.first = q.open + 1;
    c.end = trim(c.first, q.close);
    // A question is asked with its mark.
    if (c.end < q.close && (read_.is_mark(c.end, '?') || read_.is_mark(c.end, 0x61F) || read_.is_mark(c.end, '!'))) ++c.end;
    c.direct = c.proposition = true;
    c.ending = Ending::quotation;
    return c;
}

Content Contents::behind(const language::Sentence& s, std::uint32_t cue, std::uint32_t allowed, std::uint32_t subject) const {
    if (withholds(cue)) return {};
    const Content c = found(s, cue, allowed, subject);
    // "went (ila) to the market": of some words only what stands behind their preposition and an is said.
    if ((allowed & tables::content_clause) && !(c.first >= 2 && read_.complementizer(c.first - 1) && read_.is_word(c.first - 2) && preposition_bit(read_.word(c.first - 2).form))) return {};
    // What somebody praises is no proposition; only his own words for it are told. "What he called an aggression" are his words.
    const bool called = read_.is_word(cue) && read_.word(cue).enclitic != Enclitic::nothing && read_.rows(cue, [](const tables::Reporting& r) { return Reader::stance(r) == Stance::claims; });
    return (allowed & tables::content_names) && !(allowed & tables::content_that) && !c.direct && !called ? Content{} : c;
}

Content Contents::found(const language::Sentence& s, std::uint32_t cue, std::uint32_t allowed, std::uint32_t subject) const {
    const Hook h = hook(s, cue, allowed);
    const std::uint32_t limit = h.kind == Hook::nothing ? s.end : h.at;
    if (h.kind == Hook::quotation) {
        const Quote& q = *read_.quote_at(h.at);
        const bool after_colon = read_.is_mark(h.at - 1, ':');
        if (names_thing(cue, h.at, allowed)) return quoted(q);
        // "denied the capture of «the force»": the quotation is a part of the noun phrase that is denied.
        if ((allowed & by_phrase) && !after_colon)
            if (Content c = governed(s, cue, allowed, subject, q.close); c && c.end > h.at && (c.first <= h.at || c.direct)) return c;
        if ((allowed & tables::content_quote) && (after_colon || (allowed & tables::content_that) || !argument_between(cue, h.at, subject))) return quoted(q);
        return {};
    }
    if (h.kind == Hook::colon) return clause(s, h.at, cue);
    if (h.kind == Hook::that && (allowed & tables::content_that)) {
        std::uint32_t first = h.at + 1;
        if (first >= s.end) return {};
        if (const Quote* q = read_.quote_at(first)) {
            const std::uint32_t after = q->close + 1;
            // The whole content is quoted: its letters are what stands inside the marks. A quotation that is a sentence by itself is all
            // that was said, whatever the article adds.
            if (!q->closed || after >= s.end || read_.is_mark(after) || read_.joined(after) || attribution_at(after) || q->close - q->open > 5) return quoted(*q);
        }
        return clause(s, first, cue);
    }
    if (allowed & by_phrase) return governed(s, cue, allowed, subject, limit);
    return {};
}

// "told «the Middle East»", "to the radio station «...»": a name behind li- or behind the noun that it names, without a verb inside.
bool Contents::names_medium(std::uint32_t open) const {
    const Quote& q = *read_.quote_at(open);
    if (open == 0 || !q.closed || q.close - open > 7 || !read_.is_word(open - 1)) return false;
    if (speaks(q)) return false;
    const Word& before = read_.word(open - 1);
    const std::uint32_t id = read_.in.parse.chunk_at[open - 1];
    return before.form == g_.li || (before.is_noun() && !before.definite() && id != none && !read_.chunk(id).definite && (read_.chunk(id).actor != none || (before.clitics & arabic::li)));
}

// "will go on to stand «by our brothers»": a noun phrase that neither speaks nor hangs on a preposition takes the quotation for itself.
bool Contents::argument_between(std::uint32_t cue, std::uint32_t end, std::uint32_t subject) const {
    int arguments = 0;
    for (std::uint32_t k = cue + 1; k < end; ++k) {
        if (const auto behind = read_.behind_parenthesis(k, end); behind != k) {
            k = behind - 1;
            continue;
        }
        if (read_.is_word(k) && read_.is(k, ParticleClass::relative)) break;      // what a clause says of the speaker
        const std::uint32_t id = read_.in.parse.chunk_at[k];
        if (id == none || read_.chunk(id).first != k) continue;
        const Chunk& c = read_.chunk(id);
        const Word& head = read_.word(c.head);
        const bool noun = head.lexeme != tables::absent && head.pos == tables::Pos::noun;      // else a name beside a title
        if (c.relation == Relation::argument && noun && !c.time && id != subject && c.actor == none && !read_.circumstance(c.head)) ++arguments;
        if (c.relation != Relation::argument && c.relation != Relation::conjunct) k = c.last;
    }
    return arguments > (subject == none ? 1 : 0) && !read_.is_mark(end - 1);
}

Content Contents::before(const language::Sentence& s, std::uint32_t cue) const {
    if (read_.joined(cue)) return {};
    std::uint32_t k = cue;
    while (k > s.first && read_.is_mark(k - 1) && !read_.quote_closing(k - 1)) --k;
    const Quote* q = k > s.first ? read_.quote_closing(k - 1) : nullptr;
    if (!q) return {};
    for (std::uint32_t i = q->open + 1; i <= s.first; ++i)                    // a quotation of several sentences, but of one line
        if (read_.word(i).line_start) return {};
    if (k == cue && q->close - q->open <= 5 && !speaks(*q)) return {};       // «Beacons» answered: a name
    return quoted(*q);
}

bool Contents::attribution_at(std::uint32_t i) const {
    if (i >= read_.in.words.size()) return false;
    std::uint8_t& known = read_.attribution(i);
    if (known == 0) known = names_source(i) ? 2 : 1;
    return known == 2;
}

// "as the council announced the appointment of": also. What is told so is a deed, not somebody beside the subject.
bool Contents::also(std::uint32_t cue, const language::Sentence& rest, std::uint32_t subject) const {
    if (!(read_.contents(cue) & tables::content_object)) return false;
    const Content c = governed(rest, cue, tables::content_object, subject, rest.end);
    const std::uint32_t id = c ? read_.in.parse.chunk_at[c.first] : none;
    if (id == none || read_.chunk(id).actor != none || read_.chunk(id).time || read_.chunk(id).place != none) return false;
    const Word& head = read_.word(read_.chunk(id).head);
    return head.lexeme != tables::absent && head.pos == tables::Pos::noun;
}

// "they say": a verb in the imperfect plural without a subject of its own.
bool Contents::word_of_people(std::uint32_t i) const {
    const Word& w = read_.word(i);
    if (!(w.features & arabic::imperfect) || !(w.features & arabic::plural) || (w.features & arabic::feminine)) return false;
    return i + 1 >= read_.in.words.size() || read_.in.parse.chunk_at[i + 1] == none || read_.in.words[i + 1].line_start;
}

// "As (kama) the ministry announced the arrest of": at the head of its sentence it says that this was done too, but where what is told follows with
// fa-inna; so it does before a verb behind which no "that" can stand ("as they addressed their leaders").
bool Contents::likewise(std::uint32_t i, std::uint32_t verb, bool joined) const {
    constexpr std::uint32_t reach_of_subject = 20;
    if (!(read_.contents(verb) & tables::content_that)) return true;
    if (joined || (i > 0 && !read_.word(i).line_start && !read_.hard(i - 1))) return false;
    for (std::uint32_t k = verb + 1; k < read_.in.words.size() && k < verb + reach_of_subject && !read_.is_mark(k, '.'); ++k)
        if (read_.complementizer(k) && (read_.word(k).clitics & arabic::fa_)) return false;
    return true;
}

bool Contents::names_source(std::uint32_t i) const {
    mention::Phrase p;
    if (!read_.is_word(i)) return false;
    const tables::Link* l = read_.in.meanings.find(i, tables::LinkKind::attribution, &p);
    if (!l || (p.clitics & ~static_cast<unsigned>(arabic::wa)) || read_.word(p.last).enclitic == Enclitic::we) return false;      // "it suffices us (hasbuna)"
    if (p.last + 1 >= read_.in.words.size()) return read_.word(p.last).enclitic != Enclitic::nothing;
    const Word& next = read_.word(p.last + 1);
    if (l->extra == 1 && !(next.clitics & arabic::li)) return false;
    if (l->extra == 2 && !(next.clitics & arabic::bi)) return false;
    // "as", "according to what": only before a verb of saying that has no content of its own.
    const auto& row = read_.in.view.attributions[l->index];
    if (row.role != tables::attribution_verb) return true;
    if (!next.is_verb() || !read_.reports(p.last + 1)) return false;
    // "as we said", "as they say": the writer, or nobody.
    const bool of_nobody = word_of_people(p.last + 1);
    if (!read_.around(i) && ((next.features & arabic::first_person) || of_nobody)) return false;
    // "as the crews demanded of the consul": also; who asks, judges or denies refers to nothing said before.
    if (read_.rows(p.last + 1, [](const tables::Reporting& r) {
            return (r.content & (tables::content_asks | tables::content_deed)) || ((r.content & tables::content_names) && Reader::stance(r) != Stance::claims) || Reader::stance(r) == Stance::denies;
        }))
        return false;
    // "in protest (ala) what he called", "read (ala) what the paper wrote": the preposition belongs to the word before it.
    if (read_.word(i).form == g_.ala && i > 0 && read_.is_word(i - 1) && !read_.word(i).line_start) {
        const bool named = read_.rows(p.last + 1, [](const tables::Reporting& r) { return (r.content & tables::content_names) != 0; });
        if (named || next.enclitic != Enclitic::nothing || (next.features & arabic::first_person)) return false;
    }
    if (read_.word(i).form == g_.as && likewise(i, p.last + 1, (p.clitics & arabic::wa) != 0)) return false;
    language::Sentence rest;
    rest.first = i;
    rest.end = p.last + 2;
    while (rest.end < read_.in.words.size() && !read_.word(rest.end).line_start && !read_.hard(rest.end) && rest.end < p.last + 40) ++rest.end;
    std::uint32_t subject = p.last + 2 < rest.end ? read_.in.parse.chunk_at[p.last + 2] : none;
    if (subject != none && read_.chunk(subject).relation == Relation::prepositional) subject = none;
    if (subject != none && governed(rest, p.last + 1, read_.contents(p.last + 1) & by_preposition, subject, rest.end)) return false;      // "as the bar pledged to": also
    if (subject == none && read_.word(i).form == g_.as)      // "as (he) pointed out the weight of": also, but not "as he pointed to that"
        if (const Content c = governed(rest, p.last + 1, read_.contents(p.last + 1) & by_preposition, none, rest.end); c && c.first == p.last + 2 && read_.in.parse.chunk_at[c.first] != none && read_.word(read_.chunk(read_.in.parse.chunk_at[c.first]).head).pos == tables::Pos::noun)
            return false;
    if (subject != none && read_.word(i).form == g_.as && also(p.last + 1, rest, subject)) return false;
    for (std::uint32_t k = p.last + 2; k < read_.in.words.size() && k < p.last + 40; ++k) {
        if (read_.is_mark(k)) {
            if (read_.is_dash(k) && i > 0 && read_.is_dash(i - 1)) return true;      // "- according to what the paper reported -"
            if (read_.quote_at(k) && read_.quote_at(k)->close - k > short_quotation + 1) return false;
            if (read_.hard(k)) return !read_.is_mark(k, ':');
            if (!read_.is_comma(k)) continue;
            // Over ", who fought against the regime,".
            if (k + 1 >= read_.in.words.size() || !read_.is_word(k + 1) || !read_.is(k + 1, ParticleClass::relative)) return true;
            for (++k; k + 1 < read_.in.words.size() && k < p.last + 30 && !read_.is_comma(k) && !read_.hard(k);) ++k;
            continue;
        }
        if (complements(k, read_.contents(p.last + 1))) return false;
        if (read_.word(k).is_verb()) return true;
    }
    return true;
}

std::uint32_t Contents::trim(std::uint32_t first, std::uint32_t end) const {
    while (end > first && read_.is_mark(end - 1)) {
        const Quote* q = read_.quote_closing(end - 1);      // the mark that closes a quotation inside the content belongs to it
        if (q && q->open >= first) break;
        --end;
    }
    return end;
}

}  // namespace isnad::statement
