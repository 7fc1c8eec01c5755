#include "page/text_of.h"

#include "page/words.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace isnad::page {

namespace {

bool is_blank(char32_t c) {
    return c == ' ' || (c >= 9 && c <= 13) || c == 0xA0 || c == 0x85 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x3000 || c == 0x1680;
}

// Marks of direction, joiners that Arabic does not need at the ends of words, soft hyphens, marks of byte order.
bool is_unseen(char32_t c) {
    return c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || c == 0xAD || c < 0x20 || c == 0x7F || (c >= 0x80 && c < 0xA0);
}

bool is_word(char32_t c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= 0xC0 && c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c <= 0x206F) && c != 0x60C && c != 0x61B && c != 0x61F &&
            !(c >= 0x3000 && c <= 0x3004) && !(c >= 0xFF00 && c <= 0xFF0F) && c != 0x640);
}

bool is_arabic_mark(char32_t c) { return (c >= 0x64B && c <= 0x652) || c == 0x640; }

}  // namespace

std::string squeezed(std::string_view s) {
    std::string out;
    out.reserve(s.size());
    bool gap = false;
    for (std::size_t at = 0; at < s.size();) {
        const std::size_t from = at;
        const char32_t c = text::next(s, at);
        if (is_blank(c)) {
            gap = !out.empty();
        } else if (!is_unseen(c)) {
            if (gap) out += ' ';
            gap = false;
            out.append(s, from, at - from);
        }
    }
    return out;
}

std::size_t letters_in(std::string_view s) {
    std::size_t n = 0;
    for (std::size_t at = 0; at < s.size();) n += is_word(text::next(s, at));
    return n;
}

std::size_t words_in(std::string_view s) {
    std::size_t n = 0;
    bool in = false;
    for (std::size_t at = 0; at < s.size();) {
        const char32_t c = text::next(s, at);
        if (is_word(c)) {
            // Scripts without spaces: two letters are counted as a word.
            if (c >= 0x3040 && c <= 0x9FFF) n += at % 2;
            else n += !in;
            in = true;
        } else if (!is_arabic_mark(c) && c != '\'' && c != 0x2019 && c != '-') {
            in = false;
        }
    }
    return n;
}

std::string unescaped(std::string_view s) {
    if (s.find('&') == std::string_view::npos) return std::string(s);
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 17> names = {{{"amp", "&"},
                                                                                             {"lt", "<"},
                                                                                             {"gt", ">"},
                                                                                             {"quot", "\""},
                                                                                             {"apos", "'"},
                                                                                             {"nbsp", " "},
                                                                                             {"laquo", "\xC2\xAB"},
                                                                                             {"raquo", "\xC2\xBB"},
                                                                                             {"ndash", "\xE2\x80\x93"},
                                                                                             {"mdash", "\xE2\x80\x94"},
                                                                                             {"lsquo", "\xE2\x80\x98"},
                                                                                             {"rsquo", "\xE2\x80\x99"},
                                                                                             {"ldquo", "\xE2\x80\x9C"},
                                                                                             {"rdquo", "\xE2\x80\x9D"},
                                                                                             {"hellip", "\xE2\x80\xA6"},
                                                                                             {"rlm", ""},
                                                                                             {"lrm", ""}}};
    std::string out;
    for (std::size_t at = 0; at < s.size();) {
        const std::size_t end = s[at] == '&' ? s.substr(0, std::min(s.size(), at + 12)).find(';', at) : std::string_view::npos;
        if (end == std::string_view::npos) {
            out += s[at++];
            continue;
        }
        const std::string_view name = s.substr(at + 1, end - at - 1);
        bool known = false;
        if (name.size() > 1 && name[0] == '#') {
            const bool hex = name[1] == 'x' || name[1] == 'X';
            const std::string_view digits = name.substr(hex ? 2 : 1);
            std::uint32_t c = 0;
            const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), c, hex ? 16 : 10);
            known = error == std::errc() && stop == digits.data() + digits.size() && c >= 0x20 && c < 0x110000 && (c < 0xD800 || c > 0xDFFF);
            if (known) text::append(out, c);
        } else {
            for (const auto& [n, letter] : names)
                if (n == name) {
                    out += letter;
                    known = true;
                }
        }
        if (known) at = end + 1;
        else out += s[at++];
    }
    return out;
}

std::string folded(std::string_view s) {
    std::string out;
    bool gap = false;
    const std::string low = lowered(s);
    const std::string_view l = low;
    for (std::size_t at = 0; at < l.size();) {
        const std::size_t from = at;
        const char32_t c = text::next(l, at);
        if (is_arabic_mark(c) || is_unseen(c)) continue;
        if (is_word(c)) {
            if (gap && !out.empty()) out += ' ';
            gap = false;
            out.append(l, from, at - from);
        } else {
            gap = true;
        }
    }
    return out;
}

bool same_letters(std::string_view a, std::string_view b) {
    std::string x = folded(a), y = folded(b);
    std::erase(x, ' ');
    std::erase(y, ' ');
    return x == y;
}

}  // namespace isnad::page
