#include "language/dateline.h"

namespace isnad::language {

namespace {

using arabic::Kind;
using arabic::Word;
using tables::LinkKind;

constexpr std::uint32_t most_words = 8;  // of place, state and day, and again of an agency between brackets

bool dash(char32_t c) { return c == '-' || (c >= 0x2013 && c <= 0x2015); }

// A place, a state ("the United Arab | Emirates"), a day or an agency: what a dateline holds.
bool of_a_dateline(const Word& w) {
    using K = LinkKind;
    constexpr auto kinds = arabic::kind_bit(K::state) | arabic::kind_bit(K::capital) | arabic::kind_bit(K::place) | arabic::kind_bit(K::place_type) |
                           arabic::kind_bit(K::organization) | arabic::kind_bit(K::organization_short) | arabic::kind_bit(K::month) |
                           arabic::kind_bit(K::weekday) | arabic::kind_bit(K::unit) | arabic::kind_bit(K::time_part);
    if (w.kind == Kind::number || w.kind == Kind::latin) return true;
    return !w.is_verb() && w.pos != tables::Pos::particle && (w.clitics & ~static_cast<unsigned>(arabic::al)) == 0 &&
           ((w.link_kinds & kinds) != 0 || w.pos == tables::Pos::name || w.pos == tables::Pos::adjective || w.proper != tables::absent || w.lexeme == tables::absent);
}

}  // namespace

std::uint32_t behind_dateline(const arabic::Words& words, const Sentence& sentence) {
    const std::uint32_t first = sentence.first;
    if (first >= sentence.end || !words[first].line_start) return first;
    std::uint32_t count = 0;
    bool bracketed = false;
    for (std::uint32_t i = first; i < sentence.end; ++i) {
        const Word& w = words[i];
        if (w.kind != Kind::punctuation) {
            if (++count > most_words || bracketed || !of_a_dateline(w)) return first;
            continue;
        }
        if (w.mark == '(') {
            // What stands between the brackets is an agency whatever its words are, where a dash follows.
            std::uint32_t close = i + 1;
            while (close < sentence.end && close - i <= most_words && words[close].kind != Kind::punctuation) ++close;
            if (close >= sentence.end || words[close].mark != ')') return first;
            i = close;
            bracketed = true;
        } else if (dash(w.mark)) {
            const bool begins = count == 0 && !bracketed;
            // Glued to what follows it joins two words or opens an insertion ("-and it is ...-").
            const bool glued = i + 1 < sentence.end && words[i + 1].kind != Kind::punctuation && words[i + 1].begin == w.end;
            if (begins || (glued && !bracketed)) return first;
            while (i < sentence.end && words[i].kind == Kind::punctuation && dash(words[i].mark)) ++i;
            return i < sentence.end ? i : first;
        } else if (w.mark != 0x60C && w.mark != ',' && w.mark != '/') {
            return first;
        }
    }
    return first;
}

}  // namespace isnad::language
