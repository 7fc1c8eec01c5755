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
constexpr std::uint32_t reach = 45;            // words from a cue to what it governs
constexpr std::uint32_t phrase_reach = 20;     // to a noun phrase
constexpr std::uint32_t short_quotation = 3;   // words: a name or a scare quote rather than what somebody said
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
      while_(read.in.view.find("\u062D\u064A\u0646")) {}

// --- what a cue governs -----------------------------------------------------------------------------------------------------------

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

Hook Contents::hook(const language::Sentence& s, std::uint32_t cue, std::uint32_t allowed) const {
    const std::uint32_t end = std::min(s.end, cue + reach);
    for (std::uint32_t k = cue + 1; k < end; ++k) {
        if (const auto behind = read_.behind_parenthesis(k, end); behind != k) {
            k = behind - 1;
            continue;
        }
        // "Haaretz, citing a security official, reported that": whom it cites is no end of the report.
        if (k > cue + 1 && attribution_at(k)) {
            while (k + 1 < end && !complements(k + 1, allowed) && !read_.is_mark(k + 1)) ++k;
            continue;
        }
        if (const Quote* q = read_.quote_at(k)) {
            const bool after_colon = read_.is_mark(k - 1, ':');
            const bool long_enough = q->close - q->open > short_quotation + 1;
            // Of a quotation right behind the cue or its preposition even a few words can be all that is said.
            const bool governed = read_.is_word(k - 1) && q->close - q->open > 2 &&
                                  ((k - 1 == cue && (!q->closed || q->close + 1 >= s.end || read_.is_mark(q->close + 1))) || (read_.is(k - 1, ParticleClass::preposition) && (allowed & preposition_bit(read_.word(k - 1).form))));
            if (after_colon || (long_enough && !names_medium(k)) || governed) return {Hook::quotation, k};
            if (!q->closed) return {};
            k = q->close;
            continue;
        }
        if (read_.is_mark(k)) {
            if (read_.is_mark(k, ':')) return (allowed & tables::content_quote) && k + 1 < s.end ? Hook{read_.quote_at(k + 1) ? Hook::quotation : Hook::colon, k + 1} : Hook{};
            if (clause::hard_mark(read_.word(k).mark)) return {};
            continue;
        }
        if (!read_.is_word(k)) continue;
        if (complements(k, allowed)) return {Hook::that, k};
        // Another report hangs here; "went on, saying" is one with its verb.
        const bool deed = !(allowed & tables::content_that) && (allowed & (tables::content_b | tables::content_object));
        if (read_.circumstance(k) && (deed || k > cue + 8 || read_.joined(k) || !read_.is_word(k - 1) || !read_.word(cue).is_verb())) return {};
        if (!read_.verb(k) || k == cue + 1) continue;          // right behind a verb stands a name that is written like one
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
    if (cue + 1 < s.end && read_.is_word(cue + 1) && read_.word(cue + 1).form == g_.adam && cue + 2 < s.end && read_.rows(cue + 2, [](const tables::Reporting&) { return true; }))
        return {};                                        // "asking not to be named"
    const Hook h = hook(s, cue, allowed);
    const std::uint32_t limit = h.kind == Hook::nothing ? s.end : h.at;
    const bool by_phrase = (allowed & ~static_cast<std::uint32_t>(tables::content_that | tables::content_quote | tables::content_in_quote | tables::content_of | tables::content_alone | tables::content_asks | tables::content_deed)) != 0;
    if (h.kind == Hook::quotation) {
        const Quote& q = *read_.quote_at(h.at);
        const bool after_colon = read_.is_mark(h.at - 1, ':');
        // "denied the capture of «the force»": the quotation is a part of the noun phrase that is denied.
        if (by_phrase && !after_colon)
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
    if (by_phrase) return governed(s, cue, allowed, subject, limit);
    return {};
}

// "told «the Middle East»", "to the radio station «...»": a name behind li- or behind the noun that it names, without a verb inside.
bool Contents::names_medium(std::uint32_t open) const {
    const Quote& q = *read_.quote_at(open);
    if (open == 0 || !q.closed || q.close - open > 7 || !read_.is_word(open - 1)) return false;
    for (std::uint32_t i = open + 1; i < q.close; ++i)
        if (read_.is_word(i) && (read_.word(i).is_verb() || read_.complementizer(i))) return false;
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
    return quoted(*q);
}

// --- noun phrases -----------------------------------------------------------------------------------------------------------------

std::uint32_t Contents::preposition_bit(std::uint32_t p) const {
    if (p == g_.bi) return tables::content_b;
    if (p == g_.ila) return tables::content_to;
    if (p == g_.ala) return tables::content_on;
    if (p == g_.an) return tables::content_about;
    if (p == g_.min) return tables::content_from;
    if (p == g_.fi) return tables::content_in;
    if (p == g_.li) return tables::content_for;
    return 0;
}

// "after", "in the wake of": of the report rather than of what is promised or denied.
bool Contents::time_opener(const Word& w) const {
    return w.pos == tables::Pos::particle && (w.form == after_ || w.form == on_the_morrow_ || w.form == in_the_wake_ || w.form == on_the_heels_);
}

// The word behind a noun phrase with its genitives.
std::uint32_t Contents::over(std::uint32_t id) const {
    std::uint32_t end = read_.chunk(id).last + 1;
    for (auto g = read_.chunk(id).genitive; g != none && end < read_.in.words.size(); g = read_.chunk(g).genitive) end = std::max(end, read_.chunk(g).last + 1);
    return end;
}

Content Contents::governed(const language::Sentence& s, std::uint32_t cue, std::uint32_t allowed, std::uint32_t subject, std::uint32_t limit) const {
    const auto& parse = read_.in.parse;
    std::uint32_t addressee = none;                       // "called upon [the union] to": an actor where an object could stand
    const std::uint32_t end = std::min({s.end, limit, cue + phrase_reach});
    for (std::uint32_t k = cue + 1; k < end; ++k) {
        if (const auto behind = read_.behind_parenthesis(k, end); behind != k) {
            k = behind - 1;
            continue;
        }
        if (read_.is_mark(k)) {
            if (read_.hard(k)) break;
            // Over ", on Tuesday," and ", in a statement,": what stands between commas is no argument.
            if (read_.is_comma(k) && k + 1 < end) {
                const auto next = parse.chunk_at[k + 1];
                if (next == none || !(read_.chunk(next).time || read_.chunk(next).relation == Relation::prepositional)) break;
                std::uint32_t close = k + 1;
                while (close < end && !read_.is_comma(close)) ++close;
                if (close == end) break;
                k = close;
            }
            continue;
        }
        if (attribution_at(k)) break;
        const std::uint32_t id = parse.chunk_at[k];
        // "voiced (an) his regret": a noun with its pronoun that is written like a verb.
        if (id == none && k + 1 < end && read_.is_word(k) && read_.is(k, ParticleClass::preposition) && (allowed & preposition_bit(read_.word(k).form)) && read_.is_word(k + 1) &&
            parse.chunk_at[k + 1] == none && read_.word(k + 1).is_verb() && read_.word(k + 1).enclitic != Enclitic::nothing)
            return phrase_at(s, k + 1, false, cue + 1);
        if (id == none || read_.chunk(id).first != k) {
            // "denied in a categorical way": an adjective that is written like a verb.
            if (read_.verb(k) && !read_.joined(k) && k > cue + 1 && parse.chunk_at[k - 1] != none && read_.chunk(parse.chunk_at[k - 1]).relation == Relation::prepositional &&
                relative_verb(k, cue))
                continue;
            if (read_.verb(k) || read_.is(k, ParticleClass::relative)) break;      // what stands in a clause of its own is not governed
            continue;
        }
        const Chunk& c = read_.chunk(id);
        if (c.time) {
            k = c.last;
            continue;
        }
        if (c.relation == Relation::prepositional) {
            const bool speech = read_.reports(c.head) && !(read_.word(c.head).features & arabic::participle) && c.preposition == g_.fi;
            if ((allowed & preposition_bit(c.preposition)) && !speech && (c.actor == none || c.preposition != g_.li)) return phrase(s, id, cue + 1);
            k = std::max(c.last, over(id) - 1);
            continue;
        }
        // Behind a participle its object looks like its genitive.
        const bool of_cue = c.relation == Relation::genitive && c.governor != none && read_.chunk(c.governor).head == cue && read_.circumstance(cue);
        if (c.relation == Relation::argument || of_cue) {
            const Word& head = read_.word(c.head);
            if ((head.features & arabic::accusative) && !head.definite() && c.genitive == none && read_.reports(c.head) && !read_.circumstance(c.head) && subject != none) {
                k = c.last;                                  // "denied it with a categorical denial"
                continue;
            }
            if (!(allowed & tables::content_object) && (allowed & tables::content_asks) && addressee == none && id != subject) {
                addressee = id;                              // "called upon [the parties] to"
                k = over(id) - 1;
                continue;
            }
            if (id == subject || read_.circumstance(c.head)) {
                k = over(id) - 1;
                continue;
            }
            // «...» right behind the speaker is his name.
            if (k > cue + 1 && read_.quote_at(k - 1) && read_.quote_at(k - 1)->closed && subject != none && over(subject) == k - 1) {
                k = read_.quote_at(k - 1)->close;
                continue;
            }
            if (allowed & tables::content_object) {
                if ((c.actor != none || (allowed & tables::content_asks)) && addressee == none) {
                    addressee = id;
                    k = over(id) - 1;
                    continue;
                }
                return phrase(s, id, cue + 1);
            }
        }
        k = c.last;
    }
    if ((allowed & tables::content_object) && addressee != none && !(allowed & (tables::content_b | tables::content_asks))) return phrase(s, addressee, cue + 1);
    return {};
}

Content Contents::phrase(const language::Sentence& s, std::uint32_t id, std::uint32_t cue_end) const {
    return phrase_at(s, read_.chunk(id).first, read_.chunk(id).relation == Relation::argument, cue_end);
}

Content Contents::phrase_at(const language::Sentence& s, std::uint32_t first, bool argument, std::uint32_t cue_end) const {
    const auto& parse = read_.in.parse;
    Content out;
    out.first = first;
    if (out.first > s.first && read_.quote_at(out.first - 1) && read_.quote_at(out.first - 1)->closed) {
        // «...» right behind the cue or its preposition: the quotation is the content, unless more hangs on it.
        const Quote& q = *read_.quote_at(out.first - 1);
        const bool all = q.close + 1 >= s.end || read_.is_mark(q.close + 1) || read_.joined(q.close + 1);
        const bool object = argument && q.close - q.open <= short_quotation + 1;      // a name or a scare quote
        if (all && !object) return quoted(q);
        out.first = q.open;
    }
    // "any link": what counts a noun belongs to it.
    while (out.first > cue_end && read_.is_word(out.first - 1) && read_.word(out.first - 1).pos == tables::Pos::particle && read_.is(out.first - 1, ParticleClass::quantifier)) --out.first;
    // What somebody is accused of has its own time; what is promised or denied has not happened, and the time is the report's.
    const bool accused = cue_end > 0 && read_.rows(cue_end - 1, [](const tables::Reporting& r) { return Reader::stance(r) == Stance::claims; });
    bool inside = false;                                  // a clause that modifies the phrase is open
    std::uint32_t i = out.first;
    for (; i < s.end; ++i) {
        if (const Quote* q = read_.quote_at(i); q && q->closed && q->close < s.end) {
            i = q->close;
            continue;
        }
        if (read_.is_mark(i)) {
            if (read_.hard(i) || read_.is_dash(i) || read_.is_mark(i, ')')) {
                out.ending = Ending::sentence;
                break;
            }
            if (!read_.is_comma(i) || i + 1 >= s.end) continue;
            const bool relative = read_.is_word(i + 1) && read_.is(i + 1, ParticleClass::relative);
            const std::uint32_t next = parse.chunk_at[i + 1];
            const bool joins = read_.is_word(i + 1) && (read_.word(i + 1).clitics & arabic::wa) && next != none && !read_.circumstance(i + 1) && !read_.word(i + 1).is_verb();
            const bool report = joins && read_.reports(i + 1) && (read_.word(i + 1).enclitic != Enclitic::nothing || read_.chunk(next).genitive != none);      // "and her denial"
            if ((!relative && !joins) || report) {
                out.ending = Ending::comma;
                break;
            }
            inside = inside || relative;
            continue;
        }
        if (i == out.first || !read_.is_word(i)) continue;
        if (attribution_at(i)) {
            out.ending = Ending::attribution;
            break;
        }
        if (read_.circumstance(i)) {
            out.ending = Ending::report;
            break;
        }
        const Word& w = read_.word(i);
        // "criticised the government in his saying that".
        if (w.enclitic != Enclitic::nothing && !w.is_verb() && read_.reports(i) && (read_.contents(i) & tables::content_that) && i > out.first + 1 && read_.is_word(i - 1) &&
            read_.is(i - 1, ParticleClass::preposition)) {
            --i;
            out.ending = Ending::report;
            break;
        }
        if (read_.verb(i)) {
            if (read_.joined(i)) {
                if (!inside || read_.reports(i)) {
                    out.ending = read_.reports(i) ? Ending::report : Ending::clause;
                    break;
                }
                continue;
            }
            if (inside || relative_verb(i, out.first)) {
                // "and an official stresses": the noun before it opened a clause of its own.
                const std::uint32_t before = i > 0 ? parse.chunk_at[i - 1] : none;
                if (before != none && read_.chunk(before).first > out.first && (read_.word(read_.chunk(before).first).clitics & arabic::wa) && read_.chunk(before).actor != none) {
                    i = read_.chunk(before).first;
                    out.ending = Ending::clause;
                    break;
                }
                inside = true;
                continue;
            }
            out.ending = Ending::clause;
            break;
        }
        if (read_.is(i, ParticleClass::relative) || read_.is(i, ParticleClass::complementizer)) inside = true;
        if (!inside && ((time_opener(w) && !accused) || (read_.is(i, ParticleClass::conjunction) && w.pos == tables::Pos::particle && (w.lemma == then_ || w.lemma == but_)))) {
            out.ending = Ending::clause;
            break;
        }
        if (!inside && (w.form == g_.fima || w.form == g_.baynama) && read_.is(i, ParticleClass::subordinator)) {
            out.ending = Ending::contrast;
            break;
        }
    }
    out.end = trim(out.first, i);
    if (const Quote* q = read_.quote_at(out.first); q && q->closed && q->close + 1 == out.end && q->close - q->open > short_quotation + 1) return quoted(*q);
    return out;
}

// --- where clauses end ------------------------------------------------------------------------------------------------------------

bool Contents::attribution_at(std::uint32_t i) const {
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
    language::Sentence rest;
    rest.first = i;
    rest.end = p.last + 2;
    while (rest.end < read_.in.words.size() && !read_.word(rest.end).line_start && !read_.hard(rest.end) && rest.end < p.last + 40) ++rest.end;
    std::uint32_t subject = p.last + 2 < rest.end ? read_.in.parse.chunk_at[p.last + 2] : none;
    if (subject != none && read_.chunk(subject).relation == Relation::prepositional) subject = none;
    constexpr std::uint32_t phrases = tables::content_b | tables::content_to | tables::content_on | tables::content_about | tables::content_from;
    if (subject != none && governed(rest, p.last + 1, read_.contents(p.last + 1) & phrases, subject, rest.end)) return false;      // "as the bar pledged to": also
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
    const std::uint32_t allowed = read_.contents(verb);
    if (!behind(s, verb, allowed & ~static_cast<std::uint32_t>(tables::content_of), subject)) return false;
    if (own) return true;
    // Who is not named anew is the speaker, if the verb fits the cue in gender and number; else somebody inside the content.
    const Word& c = read_.word(cue);
    if (!c.is_verb()) return true;
    return ((w.features ^ c.features) & (arabic::feminine)) == 0;
}

Content Contents::clause(const language::Sentence& s, std::uint32_t first, std::uint32_t cue) const {
    Content out;
    out.first = first;
    out.proposition = true;
    std::uint32_t i = first;
    for (; i < s.end; ++i) {
        if (const Quote* q = read_.quote_at(i); q && q->closed) {          // nothing ends inside a quotation
            i = std::min(q->close, s.end - 1);
            continue;
        }
        if (i <= first + 1 || !read_.is_word(i)) continue;
        const bool after_mark = read_.is_mark(i - 1) && !read_.quote_closing(i - 1);
        const bool after_quote = read_.is_mark(i - 1) && read_.quote_closing(i - 1) && read_.is_mark(i - 1);
        const Word& w = read_.word(i);
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
