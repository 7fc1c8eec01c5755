#include "language/arabic/letters.h"
#include "language/arabic/words.h"

namespace isnad::arabic {

namespace {

bool is_digit(char32_t c) { return (c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9); }
bool is_latin(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) ||
           (c >= 0x370 && c <= 0x52F);
}
bool is_blank(char32_t c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v' || c == 0xA0 || (c >= 0x2000 && c <= 0x200F) ||
           c == 0x2028 || c == 0x2029 || (c >= 0x202A && c <= 0x202F) || c == 0x205F || (c >= 0x2060 && c <= 0x2069) || c == 0x3000 ||
           c == 0xFEFF;
}
bool joins_digits(char32_t c) { return c == '.' || c == ',' || c == 0x66B || c == 0x66C; }

}  // namespace

void tokenize(std::string_view text, std::uint32_t from, std::uint32_t to, Words& words) {
    const std::string_view part = text.substr(0, to);
    bool line_start = true, blank = true;
    for (std::size_t at = from; at < to;) {
        const std::size_t begin = at;
        const char32_t c = text::next(part, at);
        if (is_blank(c)) {
            blank = true;
            if (c == '\n' || c == 0x2028 || c == 0x2029) line_start = true;
            continue;
        }
        Word w;
        w.begin = static_cast<std::uint32_t>(begin);
        w.line_start = line_start;
        w.blank_before = blank;
        if (is_letter(c) || (is_mark(c) && c != tatweel)) {
            for (std::size_t ahead = at; ahead < to; at = ahead) {
                const char32_t n = text::next(part, ahead);
                if (!is_letter(n) && !is_mark(n)) break;
            }
            w.kind = Kind::word;
        } else if (is_digit(c)) {
            w.kind = Kind::number;
            for (std::size_t ahead = at; ahead < to; at = ahead) {
                const char32_t n = text::next(part, ahead);
                if (is_digit(n)) continue;
                if (!joins_digits(n) || ahead >= to) break;
                std::size_t behind = ahead;
                if (!is_digit(text::next(part, behind))) break;
            }
        } else if (is_latin(c)) {
            w.kind = Kind::latin;
            for (std::size_t ahead = at; ahead < to; at = ahead) {
                const char32_t n = text::next(part, ahead);
                if (!is_latin(n) && !is_digit(n)) break;
            }
        } else {
            w.kind = Kind::punctuation;
            w.mark = c;
        }
        w.end = static_cast<std::uint32_t>(at);
        w.stem = w.begin;
        words.push_back(w);
        line_start = blank = false;
    }
}

}  // namespace isnad::arabic
