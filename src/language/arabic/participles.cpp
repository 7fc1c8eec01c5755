#include "language/arabic/participles.h"

#include "language/arabic/inflection.h"

namespace isnad::arabic {

using tables::absent;
using tables::Pos;

namespace {

constexpr std::uint32_t reach_of_saying = 8;  // words from a participle of saying to its "to"

bool indefinite_noun(const Analysis& a) {
    return (a.pos == Pos::noun || a.pos == Pos::adjective) && !(a.clitics & ~static_cast<unsigned>(wa)) && a.enclitic == Enclitic::nothing;
}

// What stands behind a participle that tells how somebody acts: its object with the article, a pronoun or a name ("accusing | his rivals"),
// what it says ("| that"), or a preposition ("calling | upon"). A word that can call a person ("the accused", "preacher") takes an object only.
bool goes_on_like_verb(const tables::View& view, const Lexicon& lexicon, std::string_view text, const Words& words, std::uint32_t i, bool person, bool maybe_owned) {
    std::uint32_t at = i + 1;
    if (at < words.size() && words[at].kind == Kind::punctuation && (words[at].mark == 0xAB || words[at].mark == 0x201C || words[at].mark == '"')) ++at;
    if (at >= words.size() || words[at].kind != Kind::word || words[at].line_start) return false;
    const auto is_to = [&](std::uint32_t k) {
        const auto token = text.substr(words[k].begin, words[k].end - words[k].begin);
        return token == "\u0625\u0644\u0649" || token == "\u0627\u0644\u0649";
    };
    if (is_to(at)) return true;
    bool object = false;
    for (const Analysis& a : lexicon.candidates(words[at])) {
        const bool bare = !has_proclitic(a.clitics);
        if (a.pos == Pos::name || a.proper != absent) object = object || bare;
        if (a.pos == Pos::noun) object = object || (bare && ((a.clitics & al) || a.enclitic != Enclitic::nothing));
        if (person) continue;
        if (a.clitics & (bi | li)) return true;
        if (a.pos != Pos::particle || a.lexeme == absent) continue;
        const tables::Link* l = view.link(a.lexeme, tables::LinkKind::particle);
        const auto kind = l ? static_cast<tables::ParticleClass>(l->index) : tables::ParticleClass::conjunction;
        if (kind == tables::ParticleClass::preposition || kind == tables::ParticleClass::complementizer) return true;
    }
    if (!object || !maybe_owned) return object;
    // "..., preacher of the mosque" and "..., calling upon the government to" are written alike up to the "to".
    for (std::uint32_t k = at + 1; k < words.size() && k <= at + reach_of_saying && words[k].kind == Kind::word; ++k) {
        if (is_to(k)) return true;
        for (const Analysis& a : lexicon.candidates(words[k]))
            if ((a.clitics & bi) && a.lexeme != absent) return true;
    }
    return false;
}

}  // namespace

std::size_t participle_of_circumstance(const tables::View& view, const Lexicon& lexicon, std::string_view text, const Words& words, std::uint32_t i, std::size_t best) {
    const Word& w = words[i];
    const auto candidates = lexicon.candidates(w);
    const Analysis& chosen = candidates[best];
    if (i == 0 || w.line_start || words[i - 1].kind != Kind::punctuation || (words[i - 1].mark != 0x60C && words[i - 1].mark != ',')) return best;
    if (!indefinite_noun(chosen) || (chosen.features & participle) || chosen.lexeme == absent) return best;
    const auto token = text.substr(w.begin, w.end - w.begin);
    const bool accusative_ending = token.ends_with("\u0627") || token.ends_with("\u064B");
    for (std::size_t k = 0; k < candidates.size(); ++k) {
        const Analysis& a = candidates[k];
        if (!indefinite_noun(a) || !(a.features & participle) || a.clitics != chosen.clitics) continue;
        if (!accusative_ending && !(a.features & (feminine | plural))) continue;
        bool person = false, place = false;
        for (const Analysis& other : candidates) {
            if (other.lexeme == absent) continue;
            person = person || view.link(other.lexeme, tables::LinkKind::agent);
            place = place || view.link(other.lexeme, tables::LinkKind::place_type);  // "city" is written like "condemning"
        }
        if (!place && goes_on_like_verb(view, lexicon, text, words, i, person, a.features & feminine)) return k;
    }
    return best;
}

}  // namespace isnad::arabic
