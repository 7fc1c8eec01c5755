// What a cue governs, and where clauses end. Noun phrases stand in noun_phrases.cpp.
#include "statement/content.h"

#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::statement {

using arabic::Enclitic;
using arabic::Word;
using clause::Chunk;
using clause::Relation;
using tables::ParticleClass;

namespace {
constexpr std::uint32_t reach = 45;   // words from a cue to what it governs
}  // namespace

Contents::Contents(const Reader& read)
    : read_(read),
      g_(read.in.grammar),
      after_(read.in.view.find("\u0628\u0639\u062F")),
      on_the_morrow_(read.in.view.find("\u063A\u062F\u0627\u0629")),
      in_the_wake_(read.in.view.find("\u0639\u0642\u0628")),
      on_the_heels_(read.in.view.find("\u0627\u062B\u0631")),
      then_(read.in.view.find("\u062B\u0645")),
      but_(read.in.view.find("\u0644\u0643\u0646")),
      while_(read.in.view.find("\u062D\u064A\u0646")),
      name_(read.in.view.find("\u0627\u0633\u0645")),
      identity_(read.in.view.find("\u0647\u0648\u064A\u0629")),
      that_one_(read.in.view.find("\u0630\u0644\u0643")) {}

// A complementizer that can be governed by a report: not "after that", "except that", "although".
bool Contents::complements(std::uint32_t i, std::uint32_t allowed) const {
    if (!read_.complementizer(i) || read_.in.reference.candidates.actor_at[i] != none) return false;      // "CNN" ends in two of them
    if (read_.word(i).clitics & arabic::wa) return false;      // "and that": of what was said before
    if (i == 0 || !read_.is_word(i - 1) || read_.word(i).line_start) return true;
    const Word& before = read_.word(i - 1);
    // "it is possible that", "it is planned that": min and an adjective.
    if (before.definite() && i >= 2 && read_.is_word(i - 2) && read_.word(i - 2).form == g_.min) return false;
    if (before.enclitic != Enclitic::nothing || before.is_noun() || before.is_verb()) return true;
    const std::uint32_t f = before.form;
    // Behind a preposition only where the cue takes it: "pointed (ila) that"; "until that" is written alike.
    if (f == g_.an || f == g_.fi) return true;
    if (f == g_.ila || f == g_.ala || f == g_.min) return (allowed & preposition_bit(f)) != 0;
    for (const auto c : {ParticleClass::preposition, ParticleClass::subordinator, ParticleClass::conjunction, ParticleClass::exception, ParticleClass::negation, ParticleClass::conditional})
        if (read_.is(i - 1, c)) return false;
    return true;
}

bool Contents::relative_verb(std::uint32_t i, std::uint32_t from) const {
    if (i <= from) return false;
    std::uint32_t p = i - 1;
    // "who was talking": the helping verb stands behind the pronoun.
    if (read_.is_word(p) && read_.word(p).is_verb() && read_.word(p).lemma == g_.kana) return relative_verb(p, from);
    // "what is happening": behind what governs it, the word that elsewhere denies is a pronoun.
    if (p > from && read_.is_word(p) && read_.word(p).form == g_.ma && what(p)) return true;
    // Over negation and tense: "which had not", "who will".
    while (p > from && read_.is_word(p) && (read_.is(p, ParticleClass::negation) || read_.is(p, ParticleClass::modal) || read_.is(p, ParticleClass::adverb))) --p;
    if (!read_.is_word(p)) return false;
    if (read_.is(p, ParticleClass::relative) || read_.is(p, ParticleClass::subordinator) || read_.is(p, ParticleClass::temporal) || read_.is(p, ParticleClass::pronoun) ||
        read_.is(p, ParticleClass::complementizer) || read_.is(p, ParticleClass::conditional))
        return true;
    const std::uint32_t ch = read_.in.parse.chunk_at[p];
    if (!read_.word(p).is_noun() || ch == none) return false;
    if (!read_.chunk(ch).definite) return !read_.word(p).definite();
    // "a high-ranking official who": the article stands at the second noun of an adjective.
    const std::uint32_t first = read_.chunk(ch).first;
    if (first <= from + 1 || !read_.is_word(first - 1)) return false;
    const std::uint32_t up = read_.in.parse.chunk_at[first - 1];
    return up != none && !read_.chunk(up).definite && read_.chunk(ch).actor == none && read_.word(first - 1).pos == tables::Pos::adjective;
}

// "Asking not to be named", "who asked that his name be withheld": who speaks wants something for himself, and says nothing.
bool Contents::withholds(std::uint32_t cue) const {
    if (!read_.reports(cue) || !read_.is_word(cue + 1) || read_.word(cue + 1).form != g_.adam) return false;
    for (std::uint32_t k = cue + 2; k < cue + 6 && read_.is_word(k); ++k)
        if (read_.word(k).lemma == name_ || read_.word(k).lemma == identity_) return true;
    return read_.is_word(cue + 2) && read_.rows(cue + 2, [](const tables::Reporting&) { return true; });
}

// Whether the word maa means "what": behind a verb, a participle that reports or a preposition, or with one written to it.
bool Contents::what(std::uint32_t i) const {
    const Word& w = read_.word(i);
    if (w.clitics & (arabic::bi | arabic::li | arabic::ka)) return true;
    if (w.clitics != 0 || w.line_start || i == 0 || !read_.is_word(i - 1)) return false;
    return read_.word(i - 1).is_verb() || read_.reports(i - 1) || read_.is(i - 1, ParticleClass::preposition);
}

// "what the dealers called «a massacre»", "praised (bi) «the step»": words that name or judge a thing hold a quotation of any length, where
// the thing is the pronoun of the verb or the quotation stands behind their preposition.
bool Contents::names_thing(std::uint32_t cue, std::uint32_t open, std::uint32_t allowed) const {
    if (!(allowed & tables::content_names) || !read_.quote_at(open)->closed || !read_.is_word(open - 1)) return false;
    if (allowed & by_preposition) return (allowed & preposition_bit(read_.word(open - 1).form)) != 0;
    return read_.word(cue).enclitic != Enclitic::nothing;
}

Hook Contents::hook(const language::Sentence& s, std::uint32_t cue, std::uint32_t allowed) const {
    // "«Southern Press» reported, citing the police, that": a name in marks right behind its verb speaks, where a clause follows.
    if (const Quote* q = cue + 1 < s.end && read_.verb(cue) ? read_.quote_at(cue + 1) : nullptr; q && q->closed && q->close < s.end && q->close - q->open <= 6 && !speaks(*q)) {
        const Hook behind = hook_from(s, cue, q->close + 1, allowed);
        if (behind.kind != Hook::nothing) return behind;
    }
    return hook_from(s, cue, cue + 1, allowed);
}

// Whether a quotation holds a clause.
bool Contents::speaks(const Quote& q) const {
    for (std::uint32_t i = q.open + 1; i < q.close; ++i)
        if (read_.is_word(i) && (read_.word(i).is_verb() || read_.complementizer(i) || read_.word(i).form == g_.la || read_.word(i).form == g_.lam || read_.word(i).form == g_.lan)) return true;
    return false;
}

Hook Contents::hook_from(const language::Sentence& s, std::uint32_t cue, std::uint32_t from, std::uint32_t allowed) const {
    const std::uint32_t end = std::min(s.end, cue + reach);
    for (std::uint32_t k = from; k < end; ++k) {
        if (const auto behind = read_.behind_parenthesis(k, end); behind != k) {
            k = behind - 1;
            continue;
        }
        // "Haaretz, citing a security official, reported that": whom it cites is no end of the report.
        if (k > cue + 1 && attribution_at(k)) {
            while (k + 1 < end && !complements(k + 1, allowed) && !read_.is_mark(k + 1)) {
                ++k;
                if (read_.reporting_verb(k) && (read_.contents(k) & tables::content_that) && relative_verb(k, cue)) return {};      // "according to a source that does not rule out that"
            }
            continue;
        }
        if (const Quote* q = read_.quote_at(k)) {
            const bool after_colon = read_.is_mark(k - 1, ':');
            const bool long_enough = q->close - q->open > short_quotation + 1;
            // Of a quotation right behind the cue or its preposition even a few words can be all that is said.
            const bool governed = read_.is_word(k - 1) && q->close - q->open > 2 &&
                                  ((k - 1 == cue && (!q->closed || q->close + 1 >= s.end || read_.is_mark(q->close + 1))) || (read_.is(k - 1, ParticleClass::preposition) && (allowed & preposition_bit(read_.word(k - 1).form))));
            if (after_colon || names_thing(cue, k, allowed) || (long_enough && !names_medium(k)) || governed) return {Hook::quotation, k};
            if (!q->closed) return {};
            k = q->close;
            continue;
        }
        if (read_.is_mark(k)) {
            if (read_.is_mark(k, ':') && k + 2 < s.end && read_.is_mark(k + 1) && !read_.quote_at(k + 1) && read_.quote_at(k + 2)) return (allowed & tables::content_quote) ? Hook{Hook::quotation, k + 2} : Hook{};      // a doubled mark
            if (read_.is_mark(k, ':')) return (allowed & tables::content_quote) && k + 1 < s.end ? Hook{read_.quote_at(k + 1) ? Hook::quotation : Hook::colon, k + 1} : Hook{};
            if (clause::hard_mark(read_.word(k).mark)) return {};
            continue;
        }
        if (!read_.is_word(k)) continue;
        if (complements(k, allowed)) return {Hook::that, k};
        // "said, asking that his name be withheld,": no words of his.
        if (k > cue && withholds(k)) {
            while (k + 1 < end && !complements(k + 1, allowed) && !read_.is_mark(k + 1)) ++k;
            if (k + 1 < end && read_.is_comma(k + 1)) ++k;
            continue;
        }
        // Another report hangs here; "went on, saying" is one with its verb.
        const bool deed = !(allowed & tables::content_that) && (allowed & (tables::content_b | tables::content_object));
        if (read_.circumstance(k) && (deed || k > cue + 8 || read_.joined(k) || !read_.is_word(k - 1) || !read_.word(cue).is_verb())) return {};
        if (!read_.verb(k) || k == cue + 1) continue;          // right behind a verb stands a name that is written like one
        // "described what is said as": a thing that is given a name may be a clause.
        if ((allowed & tables::content_names) && read_.is_word(k - 1) && read_.word(k - 1).form == g_.ma && !read_.joined(k)) continue;
        if (read_.joined(k) || !relative_verb(k, cue)) return {};
        if (read_.reports(k) && (read_.contents(k) & tables::content_that)) return {};
    }
    return {};
}

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
    // What somebody praises is no proposition; only his own words for it are told.
    return (allowed & tables::content_names) && !(allowed & tables::content_that) && !c.direct ? Content{} : c;
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
    if (!q || q->open < s.first) return {};
    if (k == cue && q->close - q->open <= 5 && !speaks(*q)) return {};       // «Beacons» answered: a name
    return quoted(*q);
}

bool Contents::attribution_at(std::uint32_t i) const {
    if (i >= read_.in.words.size()) return false;
    std::uint8_t& known = read_.attribution(i);
    if (known == 0) known = names_source(i) ? 2 : 1;
    return known == 2;
}

bool Contents::names_source(std::uint32_t i) const {
    mention::Phrase p;
    if (!read_.is_word(i)) return false;
    const tables::Link* l = read_.in.meanings.find(i, tables::LinkKind::attribution, &p);
    if (!l || (p.clitics & ~static_cast<unsigned>(arabic::wa))) return false;
    if (p.last + 1 >= read_.in.words.size()) return read_.word(p.last).enclitic != Enclitic::nothing;
    const Word& next = read_.word(p.last + 1);
    if (l->extra == 1 && !(next.clitics & arabic::li)) return false;
    if (l->extra == 2 && !(next.clitics & arabic::bi)) return false;
    // "as", "according to what": only before a verb of saying that has no content of its own.
    const auto& row = read_.in.view.attributions[l->index];
    if (row.role != tables::attribution_verb) return true;
    if (!next.is_verb() || !read_.reports(p.last + 1)) return false;
    // "as the crews demanded of the consul": also; who asks, judges or denies refers to nothing said before.
    if (read_.rows(p.last + 1, [](const tables::Reporting& r) {
            return (r.content & (tables::content_asks | tables::content_deed)) || ((r.content & tables::content_names) && Reader::stance(r) != Stance::claims) || Reader::stance(r) == Stance::denies;
        }))
        return false;
    language::Sentence rest;
    rest.first = i;
    rest.end = p.last + 2;
    while (rest.end < read_.in.words.size() && !read_.word(rest.end).line_start && !read_.hard(rest.end) && rest.end < p.last + 40) ++rest.end;
    std::uint32_t subject = p.last + 2 < rest.end ? read_.in.parse.chunk_at[p.last + 2] : none;
    if (subject != none && read_.chunk(subject).relation == Relation::prepositional) subject = none;
    if (subject != none && governed(rest, p.last + 1, read_.contents(p.last + 1) & by_preposition, subject, rest.end)) return false;      // "as the bar pledged to": also
    for (std::uint32_t k = p.last + 2; k < read_.in.words.size() && k < p.last + 40; ++k) {
        if (read_.is_mark(k)) {
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

bool Contents::sibling(const language::Sentence& s, std::uint32_t verb, std::uint32_t cue) const {
    const Word& w = read_.word(verb);
    if (w.features & arabic::first_person) return false;
    const auto k = read_.clause_of(verb);
    const bool own = k != none && read_.in.parse.clauses[k].subject != none && !(read_.in.parse.clauses[k].marks & clause::subject_inherited) &&
                     read_.chunk(read_.in.parse.clauses[k].subject).first > verb;
    const std::uint32_t subject = own ? read_.in.parse.clauses[k].subject : none;
    // Who is not named anew is the speaker, if the verb fits the cue in gender; else somebody inside the content.
    const Word& c = read_.word(cue);
    if (!own && c.is_verb() && ((w.features ^ c.features) & arabic::feminine)) return false;
    return brings(s, verb, read_.contents(verb), subject);
}

// Whether a verb has a content of its own, without asking how far it goes.
bool Contents::brings(const language::Sentence& s, std::uint32_t verb, std::uint32_t allowed, std::uint32_t subject) const {
    const Hook h = hook(s, verb, allowed);
    if (h.kind == Hook::that) return (allowed & tables::content_that) != 0;
    if (h.kind == Hook::colon || (h.kind == Hook::quotation && (allowed & tables::content_quote))) return true;
    return (allowed & by_phrase) && governed(s, verb, allowed, subject, s.end);
}

// ", but the minister says that": behind the comma somebody else who is named there reports.
bool Contents::counters(const language::Sentence& s, std::uint32_t conjunction, std::uint32_t cue) const {
    const std::uint32_t end = std::min(s.end, conjunction + 14);
    for (std::uint32_t k = conjunction + 1; k < end; ++k) {
        if (read_.hard(k) || read_.is_comma(k) || read_.quote_at(k)) return false;
        if (!read_.is_word(k) || !read_.word(k).is_verb()) continue;
        if (!read_.reporting_verb(k) || relative_verb(k, conjunction + 1)) {
            if (relative_verb(k, conjunction + 1)) continue;
            return false;
        }
        const auto c = read_.clause_of(k);
        if (c == none) return false;
        const std::uint32_t subject = read_.in.parse.clauses[c].subject;
        const bool named = subject != none && read_.chunk(subject).first > conjunction && read_.chunk(subject).actor != none;
        const bool same = read_.word(conjunction).enclitic != Enclitic::nothing || (read_.complementizer(k - 1) && read_.word(k - 1).enclitic != Enclitic::nothing);
        const bool fits = !read_.word(cue).is_verb() || ((read_.word(k).features ^ read_.word(cue).features) & arabic::feminine) == 0;
        return (named || (same && fits)) && brings(s, k, read_.contents(k), named ? subject : none);
    }
    return false;
}

Content Contents::clause(const language::Sentence& s, std::uint32_t first, std::uint32_t cue) const {
    Content out;
    out.first = first;
    out.proposition = true;
    const bool named = read_.rows(cue, [](const tables::Reporting& r) { return (r.content & tables::content_names) != 0; });
    std::uint32_t i = first;
    for (; i < s.end; ++i) {
        if (const Quote* q = read_.quote_at(i); q && q->closed) {          // nothing ends inside a quotation
            // "he said that the man struck at her heart: «...»": his own words behind a colon stand for themselves.
            if (i > first + 3 && q->close - q->open > short_quotation && read_.is_mark(i - 1, ':')) {
                out.ending = Ending::report;
                break;
            }
            i = std::min(q->close, s.end - 1);
            continue;
        }
        if (i <= first + 1 || !read_.is_word(i)) continue;
        const bool after_mark = read_.is_mark(i - 1) && !read_.quote_closing(i - 1);
        const bool after_quote = read_.is_mark(i - 1) && read_.quote_closing(i - 1) && read_.is_mark(i - 1);
        const Word& w = read_.word(i);
        // "called it a coup, and": what somebody names a thing is one phrase. ", which was denied by": the article goes on.
        const bool goes_on = after_mark && read_.is_comma(i - 1) && w.pos == tables::Pos::particle && read_.joined(i) && read_.is(i, ParticleClass::pronoun);
        if ((named && after_mark && read_.is_comma(i - 1)) || goes_on) {
            out.ending = Ending::clause;
            break;
        }
        if (read_.reports(i)) {
            if (read_.reporting_verb(i) && (read_.joined(i) || after_mark) && !relative_verb(i, first) && sibling(s, i, cue)) {
                out.ending = Ending::report;
                break;
            }
            if (read_.circumstance(i) && (after_mark || after_quote || read_.joined(i))) {
                out.ending = Ending::report;
                break;
            }
        }
        if (attribution_at(i)) {
            out.ending = Ending::attribution;
            break;
        }
        // "while": in one word or two.
        if (after_mark && w.form == g_.fi && i + 1 < s.end && read_.is_word(i + 1) && read_.word(i + 1).form == while_ && !read_.word(i + 1).definite()) {
            out.ending = Ending::contrast;
            break;
        }
        const bool but = read_.is(i, ParticleClass::conjunction) || (i + 1 < s.end && read_.complementizer(i + 1) && (w.form == g_.ghayr || read_.is(i, ParticleClass::exception)));
        if (after_mark && but && counters(s, i, cue)) {
            out.ending = Ending::contrast;
            break;
        }
        if (after_mark && (w.form == g_.fima || w.form == g_.baynama) && (w.pos == tables::Pos::particle)) {
            out.ending = Ending::contrast;
            break;
        }
    }
    out.end = trim(first, i);
    return out;
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
