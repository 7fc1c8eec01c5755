// Tokens of digits: what they say, with the marks of thousands and decimals of either kind.
#include "mention/numbers.h"
#include "mention/time_words.h"
#include "text/utf8.h"

#include <cmath>

namespace isnad::mention {

using arabic::Kind;

namespace {

int digit(char32_t c) {
    if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
    if (c >= 0x660 && c <= 0x669) return static_cast<int>(c - 0x660);
    if (c >= 0x6F0 && c <= 0x6F9) return static_cast<int>(c - 0x6F0);
    return -1;
}

}  // namespace

bool read_figures(std::string_view token, Figures& out) {
    out = Figures{};
    int commas = 0, dots = 0, behind = 0, fractions = 0;
    bool groups = true;  // all groups behind the first have three figures
    double value = 0, place = 1, plain = 0;
    bool decimal = false;
    for (std::size_t at = 0; at < token.size();) {
        const char32_t c = text::next(token, at);
        const int d = digit(c);
        if (d >= 0) {
            ++out.figures;
            ++behind;
            plain = plain * 10 + d;
            if (decimal) {
                place /= 10;
                value += d * place;
                ++fractions;
            } else {
                value = value * 10 + d;
            }
            continue;
        }
        if ((commas > 0 || dots > 0) && behind != 3) groups = false;
        out.whole = false;
        behind = 0;
        if (c == ',' || c == 0x66C) {
            ++commas;
            if (decimal) groups = false;
        } else if (c == '.' || c == 0x66B) {
            ++dots;
            decimal = true;
        } else {
            return false;
        }
    }
    if (out.figures == 0 || out.figures > 18) return false;
    if (commas + dots > 0 && dots == 0 && behind != 3) groups = false;
    if (dots > 1) {  // 1.250.000; anything else with two dots is a date or an address
        if (commas > 0 || !groups || behind != 3) return false;
        out.value = plain;
        return true;
    }
    if (commas == 1 && dots == 0 && !groups) {  // 3,5: a decimal comma
        out.value = plain / std::pow(10.0, behind);
        return true;
    }
    if (commas > 0 && !groups) return false;
    out.dotted_thousands = commas == 0 && dots == 1 && fractions == 3 && value >= 1;
    out.value = dots == 1 ? std::round(value * 1e6) / 1e6 : value;
    return true;
}

int small_whole(std::string_view token, int most) {
    int value = 0, count = 0;
    for (std::size_t at = 0; at < token.size();) {
        const int d = digit(text::next(token, at));
        if (d < 0 || ++count > most) return -1;
        value = value * 10 + d;
    }
    return count == 0 ? -1 : value;
}

bool begins_backward_decimal(const Known& known, std::uint32_t i) {
    const auto& words = known.words;
    return i + 2 < words.size() && words[i].kind == Kind::number && words[i + 2].kind == Kind::number &&
           ends_backward_decimal(known, i + 2);
}

bool ends_backward_decimal(const Known& known, std::uint32_t i) {
    constexpr std::string_view mark = "\u200F";
    const auto& words = known.words;
    if (i < 2 || words[i].kind != Kind::number || words[i - 2].kind != Kind::number || words[i - 1].begin != words[i - 2].end) return false;
    const std::string_view token = known.text.substr(words[i - 2].begin, words[i - 2].end - words[i - 2].begin);
    if (token.find_first_of(".,") != std::string_view::npos) return false;
    if (known.punctuation(i - 1, '.')) return known.text.substr(words[i - 1].end, words[i].begin - words[i - 1].end) == mark;
    return known.glued(i) && known.is(i - 1, ar::w_ra);
}

}  // namespace isnad::mention
