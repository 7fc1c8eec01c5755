// What opens the content behind a cue: looked for over its subject, times, parentheses and clauses that belong to nouns.
#include "statement/content.h"

#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::statement {

using arabic::Enclitic;
using arabic::Word;
using tables::ParticleClass;

namespace {
constexpr std::uint32_t reach = 45;   // words from a cue to what it governs
}  // namespace

// A complementizer that can be governed by a report: not "after that", "except that", "although".
bool Contents::complements(std::uint32_t i, std::uint32_t allowed) const {
    if (!read_.complementizer(i) || read_.in.reference.candidates.actor_at[i] != none) return false;      // "CNN" ends in two of them
    if (read_.word(i).clitics & arabic::wa) return false;      // "and that": of what was said before
    if (read_.complementizer(i + 1)) return false;             // "but (illa) that", written like "not to"
    if (i == 0 || !read_.is_word(i - 1) || read_.word(i).line_start) return true;
    const Word& before = read_.word(i - 1);
    if (read_.complementizer(i - 1) && read_.in.reference.candidates.actor_at[i - 1] == none) return false;
    // "it must be that", "it is inevitable (la budda) that".
    if ((before.is_verb() && arabic::verb_class(before) == tables::VerbClass::modal && before.enclitic == Enclitic::nothing && !read_.reports(i - 1)) || before.form == g_.escape) return false;
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
        if (read_.word(k).lemma == g_.name || read_.word(k).lemma == g_.identity) return true;
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

// "said the minister, who toured the place and met the people, that": behind a comma the first word that can open what is said, where a comma
// closes what is told of the speaker and nobody reports in it; else `none`.
std::uint32_t Contents::behind_commas(std::uint32_t comma, std::uint32_t end, std::uint32_t allowed) const {
    if (comma + 1 >= end || !read_.is_word(comma + 1)) return none;
    const bool relative = read_.is(comma + 1, ParticleClass::relative), pronoun = read_.is(comma + 1, ParticleClass::pronoun);
    if (!relative && (read_.joined(comma + 1) != pronoun || read_.is(comma + 1, ParticleClass::conjunction))) return none;      // "and he (wa-huwa) is", not "but"
    for (std::uint32_t k = comma + 1; k < end; ++k) {
        if (read_.hard(k) || read_.quote_at(k) || read_.is_mark(k, ':')) return none;
        if (!read_.is_word(k)) continue;
        if (read_.complementizer(k)) {
            if (!complements(k, allowed) || (read_.word(k).clitics & ~static_cast<unsigned>(arabic::bi))) return none;
            const bool governed = k > comma + 2 && read_.is(k - 1, ParticleClass::preposition) && read_.is_comma(k - 2);
            return (read_.is_comma(k - 1) || governed) && k - 1 > comma ? k : none;
        }
        if (read_.reports(k) || attribution_at(k)) return none;
    }
    return none;
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
            if (read_.is_comma(k) && (read_.verb(cue) || read_.circumstance(cue)))
                if (const std::uint32_t that = behind_commas(k, end, allowed); that != none) return {Hook::that, that};
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
        // Another report hangs here; "went on, saying" is one with its verb, "denied it, stressing" is not.
        const bool deed = !(allowed & tables::content_that) && (allowed & (tables::content_b | tables::content_object));
        if (read_.circumstance(k) && (deed || denies(cue) || k > cue + 8 || read_.joined(k) || !read_.is_word(k - 1) || !read_.word(cue).is_verb())) return {};
        // Right behind a verb stands a name that is written like one; so does the second word of a name.
        if (!read_.verb(k) || k == cue + 1 || read_.in.reference.candidates.actor_at[k] != none) continue;
        // "described what is said as": a thing that is given a name may be a clause.
        if ((allowed & tables::content_names) && read_.is_word(k - 1) && read_.word(k - 1).form == g_.ma && !read_.joined(k)) continue;
        if (read_.joined(k) || !relative_verb(k, cue)) return {};
        const bool of_document = read_.word(k).enclitic != Enclitic::nothing && read_.reports(k - 1) && !read_.word(k - 1).is_verb();      // "a report that the agency published"
        if (!of_document && read_.reports(k) && (read_.contents(k) & tables::content_that)) return {};
    }
    return {};
}

}  // namespace isnad::statement
