#include "language/arabic/openings.h"

#include "language/arabic/inflection.h"

#include <algorithm>

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

}  // namespace isnad::arabic
