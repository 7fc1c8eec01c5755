// Widths of letters. See columns.h.
#include "export/columns.h"

#include "text/utf8.h"

#include <array>

namespace isnad::exports {

namespace {

struct Range {
    char32_t first, last;
};

// The marks of the scripts that news in Arabic and Latin letters brings along; not the whole of Unicode's.
constexpr std::array marks = {Range{0x0300, 0x036F}, Range{0x0483, 0x0489}, Range{0x0591, 0x05BD}, Range{0x05BF, 0x05C7},
                              Range{0x0600, 0x0605}, Range{0x0610, 0x061A}, Range{0x061C, 0x061C}, Range{0x064B, 0x065F},
                              Range{0x0670, 0x0670}, Range{0x06D6, 0x06DC}, Range{0x06DF, 0x06E4}, Range{0x06E7, 0x06E8},
                              Range{0x06EA, 0x06ED}, Range{0x08D3, 0x08FF}, Range{0x1AB0, 0x1AFF}, Range{0x1DC0, 0x1DFF},
                              Range{0x200B, 0x200F}, Range{0x202A, 0x202E}, Range{0x2060, 0x206F}, Range{0x20D0, 0x20FF},
                              Range{0xFE00, 0xFE0F}, Range{0xFE20, 0xFE2F}, Range{0xFEFF, 0xFEFF}, Range{0xE0100, 0xE01EF}};

constexpr std::array wide = {Range{0x1100, 0x115F},  Range{0x2E80, 0x303E},   Range{0x3041, 0xA4CF},   Range{0xA960, 0xA97F},
                             Range{0xAC00, 0xD7A3},  Range{0xF900, 0xFAFF},   Range{0xFE30, 0xFE6F},   Range{0xFF00, 0xFF60},
                             Range{0xFFE0, 0xFFE6},  Range{0x1F300, 0x1F64F}, Range{0x1F680, 0x1F6FF}, Range{0x1F900, 0x1F9FF},
                             Range{0x20000, 0x3FFFD}};

template <std::size_t N>
bool in(const std::array<Range, N>& ranges, char32_t c) {
    for (const Range& r : ranges)
        if (c >= r.first && c <= r.last) return true;
    return false;
}

bool turns_direction(char32_t c) {
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace

int column_width(char32_t c) {
    if (c < 0x300) return 1;
    if (c >= 0x620 && c <= 0x64A) return 1;  // the letters of Arabic, before any table is searched
    if (in(marks, c)) return 0;
    return in(wide, c) ? 2 : 1;
}

std::size_t columns(std::string_view text) {
    std::size_t n = 0;
    for (std::size_t at = 0; at < text.size();) n += static_cast<std::size_t>(column_width(text::next(text, at)));
    return n;
}

std::string for_terminal(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        const char32_t c = text::next(text, at);
        if (c == '\n' || c == '\t' || c == '\r' || c == 0x2028 || c == 0x2029 || c == 0x85)
            out += ' ';
        else if (c < 0x20 || (c >= 0x7F && c < 0xA0))
            text::append(out, 0xFFFD);
        else if (!turns_direction(c))
            out.append(text, from, at - from);
    }
    return out;
}

bool right_to_left(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next(text, at);
        if ((c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC) || (c >= 0x10800 && c <= 0x10FFF))
            return true;
    }
    return false;
}

}  // namespace isnad::exports
