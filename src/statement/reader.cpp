#include "statement/reader.h"

#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::statement {

namespace {

// Whether a word ends as an indefinite accusative does: in alif, ta marbuta, -in or -at, under whatever vowels.
bool looks_accusative(std::string_view letters) {
    constexpr std::string_view vowels[] = {"\u064B", "\u064E", "\u0651", "\u064F", "\u0650", "\u064D"};
    for (bool again = true; again;) {
        again = false;
        for (const auto v : vowels)
            if (letters.ends_with(v)) {
                letters.remove_suffix(v.size());
                again = true;
            }
    }
    return letters.ends_with("\u0627") || letters.ends_with("\u0629") || letters.ends_with("\u064A\u0646") || letters.ends_with("\u0627\u062A");
}

}  // namespace

Reader::Reader(const Input& input, Memory& memory) : in(input), m_(memory) {
    const auto n = in.words.size();
    find_quotes(in.words, m_.quotes);
    m_.quote_at.assign(n + 1, none);
    m_.quote_closing.assign(n + 1, none);
    m_.quoted.assign(n + 1, none);
    for (std::uint32_t q = 0; q < m_.quotes.size(); ++q) {
        const Quote& quote = m_.quotes[q];
        m_.quote_at[quote.open] = q;
        if (!quote.closed) continue;
        m_.quote_closing[quote.close] = q;
        // An outer quotation closes behind its inner ones, and so has the last word.
        for (std::uint32_t i = quote.open + 1; i < quote.close; ++i) m_.quoted[i] = q;
    }
    m_.attribution.assign(n + 1, 0);
    m_.circumstance.assign(n + 1, tables::absent);
    for (std::uint32_t i = 0; i < n; ++i) m_.circumstance[i] = participle_of_report(i);
}

// The lexeme by which a word is a reporting participle that stands as a circumstance, or `absent`. Behind a mark or "and" it is one also
// where the tagger, which knows nothing of what is being reported, took an adjective or noun of the same letters ("daa'iyan", a
// preacher), or a dual verb.
std::uint32_t Reader::participle_of_report(std::uint32_t i) const {
    const auto& w = word(i);
    if (w.kind != arabic::Kind::word || w.definite() || (w.clitics & ~static_cast<unsigned>(arabic::wa)) || w.enclitic != arabic::Enclitic::nothing || w.form == tables::absent) return tables::absent;
    if (w.pos == tables::Pos::particle || w.pos == tables::Pos::number || (w.is_verb() && !(w.features & arabic::dual))) return tables::absent;
    if (!looks_accusative(in.text.substr(w.begin, w.end - w.begin))) return tables::absent;
    // "critics say that": what stands before its verb is a subject.
    if (i + 1 < in.words.size() && word(i + 1).is_verb() && (word(i + 1).features & arabic::imperfect) && !(w.clitics & arabic::wa)) return tables::absent;
    const auto known = [&](std::uint32_t lexeme) { return in.view.link(lexeme, tables::LinkKind::reporting) || in.view.link(lexeme, tables::LinkKind::deed_report); };
    const bool chosen = !w.is_verb() && (w.features & arabic::participle) && w.lexeme != tables::absent && known(w.lexeme);
    if (chosen) return w.lexeme;
    // Behind a definite word an indefinite one is no adjective; but "arrested an accused" tells of a person.
    const bool behind_definite = i > 0 && is_word(i - 1) && (word(i - 1).definite() || word(i - 1).enclitic != arabic::Enclitic::nothing) && !word(i - 1).is_verb() && !w.link(tables::LinkKind::agent);
    const bool apart = i > 0 && !w.line_start && ((w.clitics & arabic::wa) || is_mark(i - 1) || behind_definite);
    if (!apart) return tables::absent;
    for (const auto& reading : in.view.readings_of(w.form))
        if ((reading.features & arabic::participle) && known(reading.lexeme)) return reading.lexeme;
    return tables::absent;
}

std::uint32_t Reader::behind_parenthesis(std::uint32_t i, std::uint32_t end) const {
    constexpr std::uint32_t longest = 25;
    if (is_mark(i, '(')) {
        for (std::uint32_t k = i + 1; k < end && k < i + longest; ++k)
            if (is_mark(k, ')')) return k + 1;
    } else if (is_dash(i)) {
        for (std::uint32_t k = i + 2; k < end && k < i + longest; ++k)
            if (is_dash(k)) return k + 1;
    }
    return i;
}

}  // namespace isnad::statement
