#include "mention/phrases.h"

namespace isnad::mention {

Meanings::Meanings(const tables::View& view, const arabic::Words& words, const std::vector<Phrase>& phrases, std::vector<std::uint32_t>& first_at)
    : view_(&view), words_(&words), phrases_(&phrases), first_at_(&first_at) {
    first_at.assign(words.size() + 1, static_cast<std::uint32_t>(phrases.size()));
    for (std::size_t p = phrases.size(); p-- > 0;) first_at[phrases[p].first] = static_cast<std::uint32_t>(p);
}

}  // namespace isnad::mention
