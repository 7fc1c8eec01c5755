#include "statement/quotes.h"

#include <isnad/document.h>

namespace isnad::statement {

void find_quotes(const arabic::Words& words, std::vector<Quote>& out) {
    out.clear();
    std::uint32_t angle = none, curly = none, straight = none;
    for (std::uint32_t i = 0; i < words.size(); ++i) {
        const auto& w = words[i];
        if (w.line_start) angle = curly = straight = none;
        if (w.kind != arabic::Kind::punctuation) continue;
        auto close = [&](std::uint32_t& open) {
            if (open != none && i > open + 1) out.push_back({open, i});
            open = none;
        };
        switch (w.mark) {
            case 0xAB: angle = i; break;
            case 0xBB: close(angle); break;
            case 0x201C: case 0x201E:
                if (curly == none) curly = i;
                else close(curly);                        // some pages open and close with the same mark
                break;
            case 0x201D:
                if (curly == none) curly = i;
                else close(curly);
                break;
            case '"':
                if (straight == none) straight = i;
                else close(straight);
                break;
            default: break;
        }
    }
}

}  // namespace isnad::statement
