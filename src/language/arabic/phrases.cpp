#include "language/arabic/phrases.h"

#include <algorithm>

namespace isnad::arabic {

using tables::absent;

namespace {

constexpr std::uint32_t longest = 9;  // words

}  // namespace

void find_phrases(const tables::View& view, const Lexicon& lexicon, std::string_view text, const Words& words,
                  std::vector<Phrase>& phrases) {
    phrases.clear();
    const auto n = static_cast<std::uint32_t>(words.size());
    for (std::uint32_t i = 0; i < n; ++i) {
        const auto& w = words[i];
        if (w.kind != Kind::word || !(w.hints & begins_phrase)) continue;
        const std::size_t before = phrases.size();
        std::uint32_t seen = absent;
        for (const auto& a : lexicon.candidates(w)) {
            if (a.form == absent || a.form == seen || a.enclitic != Enclitic::nothing) continue;
            std::uint32_t node = view.forms[a.form].root;
            if (node == absent) continue;
            seen = a.form;
            for (std::uint32_t k = i + 1; k < n && k - i < longest; ++k) {
                const auto& next = words[k];
                if (next.line_start || !(next.hints & inside_phrase)) break;
                std::uint32_t to = next.full == absent ? absent : view.step(node, next.full);
                if (to == absent && next.clitics == al && next.form != absent) to = view.step(node, next.form);
                if (to == absent) break;
                node = to;
                if (view.nodes[node].link_count > 0)
                    phrases.push_back(
                        {i, k, node, byte_behind(text, w, a.letters), a.clitics, static_cast<std::uint16_t>(view.nodes[node].features)});
            }
        }
        std::sort(phrases.begin() + static_cast<std::ptrdiff_t>(before), phrases.end(),
                  [](const Phrase& a, const Phrase& b) { return a.last != b.last ? a.last > b.last : a.stem < b.stem; });
    }
}

}  // namespace isnad::arabic
