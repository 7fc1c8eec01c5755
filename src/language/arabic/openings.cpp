#include "language/arabic/openings.h"

#include "language/arabic/inflection.h"

namespace isnad::arabic {

using tables::absent;
using tables::LinkKind;
using tables::ParticleClass;
using tables::Pos;

namespace {

constexpr std::uint32_t longest_opening = 5;  // words

bool opens(const tables::View& view, const tables::Node& node) {
    for (const tables::Link& l : view.links_of(node)) {
        if (l.kind != LinkKind::particle) continue;
        const auto cls = static_cast<ParticleClass>(l.index);
        if (cls == ParticleClass::conjunction || cls == ParticleClass::temporal || cls == ParticleClass::adverb) return true;
    }
    return false;
}

// North, south, east, west, as nouns and in -i.
bool quarter(std::string_view token) {
    for (const std::string_view one : {"\u0634\u0645\u0627\u0644", "\u062C\u0646\u0648\u0628", "\u0634\u0631\u0642", "\u063A\u0631\u0628"})
        if (token.starts_with(one) && (token.size() == one.size() || token.substr(one.size()) == "\u064A")) return true;
    return false;
}

}  // namespace

std::string_view without_conjunction(std::string_view token) {
    if (token.starts_with("\u0648") || token.starts_with("\u0641")) token.remove_prefix(2);
    return token;
}

std::uint32_t end_of_opening(const tables::View& view, const Lexicon& lexicon, const Words& words, std::uint32_t i) {
    const Word& w = words[i];
    if (!(w.hints & begins_phrase)) return absent;
    std::uint32_t end = absent, seen = absent;
    for (const Analysis& a : lexicon.candidates(w)) {
        if (a.form == absent || a.form == seen || a.enclitic != Enclitic::nothing || (a.clitics & ~static_cast<unsigned>(wa | fa_))) continue;
        seen = a.form;
        std::uint32_t node = view.forms[a.form].root;
        for (std::uint32_t k = i + 1; node != absent && k < words.size() && k - i < longest_opening; ++k) {
            const Word& next = words[k];
            if (next.kind != Kind::word || next.line_start || next.full == absent || !(next.hints & inside_phrase)) break;
            node = view.step(node, next.full);
            if (node != absent && opens(view, view.nodes[node]) && (end == absent || k > end)) end = k;
        }
    }
    return end;
}

bool opens_quotation(const tables::View& view, const Lexicon& lexicon, const Words& words, std::uint32_t i) {
    if (i < 2 || words[i].line_start || words[i - 1].kind != Kind::punctuation || words[i - 2].kind != Kind::word) return false;
    const char32_t mark = words[i - 1].mark;
    const Analysis* says = lexicon.chosen(words[i - 2]);
    if ((mark != 0xAB && mark != 0x201C && mark != U'"') || !says || says->pos != Pos::verb || says->lexeme == absent) return false;
    const tables::Link* l = view.link(says->lexeme, LinkKind::reporting);
    return l && (view.reportings[l->index].content & tables::content_quote);      // not "what they call «the guard»"
}

std::size_t town_behind_preposition(const tables::View& view, const Lexicon& lexicon, std::string_view text, const Words& words, std::uint32_t i, std::size_t best) {
    const auto candidates = lexicon.candidates(words[i]);
    const Analysis& other = candidates[best];
    const tables::Link* as = other.pos == Pos::particle && other.lexeme != absent ? view.link(other.lexeme, LinkKind::particle) : nullptr;
    const auto plain = [](std::uint16_t clitics) { return static_cast<std::uint16_t>(clitics & ~static_cast<unsigned>(wa | fa_)); };
    const bool in_it = plain(other.clitics) == (bi | al);      // "bil-Ta'if"
    const bool noun = (other.pos == Pos::noun || other.pos == Pos::adjective) && (other.clitics == al || in_it) && other.enclitic == Enclitic::nothing;
    const bool adverb = as && (static_cast<ParticleClass>(as->index) == ParticleClass::adverb || static_cast<ParticleClass>(as->index) == ParticleClass::temporal) && !other.clitics;
    if (!noun && !adverb) return best;
    const auto governed = [&] {
        if (i == 0 || words[i].line_start || words[i - 1].kind != Kind::word) return false;
        const Analysis* before = lexicon.chosen(words[i - 1]);
        if (!before || before->lexeme == absent || before->enclitic != Enclitic::nothing) return false;
        const tables::Link* l = before->pos == Pos::particle ? view.link(before->lexeme, LinkKind::particle) : nullptr;
        if (l) return static_cast<ParticleClass>(l->index) == ParticleClass::preposition;
        const bool type = !(before->clitics & al) && view.link(before->lexeme, LinkKind::place_type);      // "the province of al-Qurayyat"
        return type || quarter(without_conjunction(text.substr(words[i - 1].begin, words[i - 1].end - words[i - 1].begin)));
    };
    if (!in_it && !governed()) return best;
    for (std::size_t k = 0; k < candidates.size(); ++k) {
        const Analysis& a = candidates[k];
        const tables::Link* place = a.lexeme == absent || a.clitics != (other.clitics & ~static_cast<unsigned>(al)) ? nullptr : view.link(a.lexeme, LinkKind::place);
        if (place && view.places[place->index].sure) return k;
    }
    return best;
}

std::size_t name_behind_name(const tables::View& view, const Lexicon& lexicon, const Words& words, std::uint32_t i, std::size_t best) {
    const auto candidates = lexicon.candidates(words[i]);
    const Analysis& other = candidates[best];
    if (i == 0 || words[i].line_start || other.pos != Pos::adjective || other.clitics != (wa | al) || other.enclitic != Enclitic::nothing) return best;
    const Analysis* before = words[i - 1].kind == Kind::word ? lexicon.chosen(words[i - 1]) : nullptr;
    if (!before || before->lexeme == absent) return best;
    // "the United Arab Emirates and", "the United States and": the adjective that ends the names of three states.
    constexpr std::string_view united = "\u0645\u062A\u062D\u062F";
    const bool of_name = before->lemma != absent && view.str(view.forms[before->lemma].key) == united && (before->clitics & al);
    if (!of_name && before->pos != Pos::name) return best;
    const bool state = of_name || view.link(before->lexeme, LinkKind::state);
    for (std::size_t k = 0; k < candidates.size(); ++k) {
        const Analysis& a = candidates[k];
        if (a.clitics == wa && a.pos == Pos::name && a.lexeme != absent && ((state && view.link(a.lexeme, LinkKind::state)) || view.link(a.lexeme, LinkKind::organization_short))) return k;
    }
    return best;
}

}  // namespace isnad::arabic
