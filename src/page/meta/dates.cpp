#include "page/meta/dates.h"

#include "text/utf8.h"

#include <array>
#include <cstdio>
#include <optional>
#include <vector>

namespace isnad::page::meta {

namespace {

struct Token {
    enum Kind { number, word, mark } kind = mark;
    unsigned value = 0;       // of a number
    unsigned digits = 0;
    unsigned month = 0;       // of a word
    std::string_view text;
};

// The value of a digit in Western, Arabic-Indic or Persian form; 10 where it is none.
unsigned digit(char32_t c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 0x660 && c <= 0x669) return c - 0x660;
    if (c >= 0x6F0 && c <= 0x6F9) return c - 0x6F0;
    return 10;
}

bool is_word(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0x2000 && digit(c) == 10 && c != 0x60C && c != 0x61B && c != 0xD7);
}

std::vector<Token> cut(std::string_view s, const Words& words) {
    std::vector<Token> out;
    for (std::size_t at = 0; at < s.size() && out.size() < 200;) {
        const std::size_t from = at;
        const char32_t c = text::next(s, at);
        Token t;
        if (const unsigned d = digit(c); d < 10) {
            t.kind = Token::number;
            t.value = d;
            t.digits = 1;
            while (at < s.size()) {
                std::size_t next = at;
                const unsigned more = digit(text::next(s, next));
                if (more > 9) break;
                if (t.digits < 9) t.value = t.value * 10 + more;
                ++t.digits;
                at = next;
            }
        } else if (is_word(c)) {
            t.kind = Token::word;
            while (at < s.size()) {
                std::size_t next = at;
                if (!is_word(text::next(s, next))) break;
                at = next;
            }
        } else if (c == ' ' || c == '\t' || c == '\n' || c == 0xA0 || c == 0x200F || c == 0x200E || c == 0x202F) {
            continue;
        }
        t.text = s.substr(from, at - from);
        out.push_back(t);
    }
    // Months of one word or two ("تشرين الثاني"); the second word is taken with the first.
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (out[i].kind != Token::word) continue;
        if (i + 1 < out.size() && out[i + 1].kind == Token::word) {
            const unsigned two = words.month(std::string(out[i].text) + ' ' + std::string(out[i + 1].text));
            if (two != 0) {
                out[i].month = two;
                out.erase(out.begin() + static_cast<std::ptrdiff_t>(i) + 1);
                continue;
            }
        }
        out[i].month = words.month(out[i].text);
    }
    return out;
}

struct Date {
    unsigned year = 0, month = 0, day = 0;
    std::size_t next = 0;   // the token behind it
};

bool plausible(unsigned y, unsigned m, unsigned d) { return y >= 1990 && y <= 2100 && m >= 1 && m <= 12 && d >= 1 && d <= 31; }

bool is_mark(const Token& t, std::string_view any) { return t.kind == Token::mark && any.find(t.text) != std::string_view::npos; }

std::optional<Date> date_at(const std::vector<Token>& t, std::size_t i) {
    const auto number = [&](std::size_t k) { return k < t.size() && t[k].kind == Token::number; };
    const auto separator = [&](std::size_t k) { return k < t.size() && (is_mark(t[k], "-/.\xD8\x8C") ); };
    const auto made = [](unsigned y, unsigned m, unsigned d, std::size_t next) -> std::optional<Date> {
        if (!plausible(y, m, d)) return std::nullopt;
        return Date{y, m, d, next};
    };
    if (number(i) && t[i].digits == 8) return made(t[i].value / 10000, t[i].value / 100 % 100, t[i].value % 100, i + 1);
    if (number(i) && t[i].digits == 14) return std::nullopt;
    // 2019-11-18, 2019/11/18, 18/11/2019, 18.11.2019
    if (number(i) && separator(i + 1) && number(i + 2) && separator(i + 3) && number(i + 4)) {
        const unsigned a = t[i].value, b = t[i + 2].value, c = t[i + 4].value;
        if (t[i].digits == 4) return made(a, b, c, i + 5);
        if (t[i + 4].digits == 4) {
            // Day first, as nearly all the world writes it, unless that is no date.
            if (auto d = made(c, b, a, i + 5)) return d;
            return made(c, a, b, i + 5);
        }
        return std::nullopt;
    }
    // 18 November 2019; 18. November 2019; 18 de noviembre de 2019; 18th November, 2019; 18-Nov-2019
    if (number(i) && t[i].digits <= 2) {
        std::size_t k = i + 1;
        while (k < t.size() && k < i + 4 && t[k].month == 0 && (t[k].kind == Token::mark || (t[k].kind == Token::word && t[k].text.size() <= 3))) ++k;
        if (k < t.size() && t[k].month != 0) {
            const unsigned month = t[k].month;
            ++k;
            // Two names of the month: "كانون الأول / ديسمبر"
            for (std::size_t more = k; more < t.size() && more < k + 2; ++more)
                if (t[more].month == month) k = more + 1;
            std::size_t y = k;
            while (y < t.size() && y < k + 3 && !number(y) && (t[y].kind == Token::mark || t[y].text.size() <= 3)) ++y;
            if (number(y) && t[y].digits == 4) return made(t[y].value, month, t[i].value, y + 1);
        }
        return std::nullopt;
    }
    // November 18, 2019
    if (i < t.size() && t[i].month != 0) {
        std::size_t k = i + 1;
        while (k < t.size() && k < i + 3 && is_mark(t[k], ".,/")) ++k;
        if (!number(k) || t[k].digits > 2) return std::nullopt;
        const unsigned day = t[k].value;
        ++k;
        while (k < t.size() && !number(k) && (is_mark(t[k], ",.") || (t[k].kind == Token::word && t[k].text.size() == 2))) ++k;
        if (number(k) && t[k].digits == 4) return made(t[k].value, t[i].month, day, k + 1);
    }
    return std::nullopt;
}

// A time of day with seconds and zone, behind a date (or before it: `from` may be anywhere).
std::string time_at(const std::vector<Token>& t, std::size_t from, std::size_t to, const Words& words) {
    for (std::size_t i = from; i + 2 < t.size() && i < to; ++i) {
        if (t[i].kind != Token::number || t[i].digits > 2 || t[i].value > 23 || !is_mark(t[i + 1], ":.") || t[i + 2].kind != Token::number ||
            t[i + 2].digits != 2 || t[i + 2].value > 59)
            continue;
        unsigned hour = t[i].value;
        char text[32];
        std::size_t k = i + 3;
        std::string out;
        unsigned seconds = 0;
        bool has_seconds = false;
        if (k + 1 < t.size() && is_mark(t[k], ":") && t[k + 1].kind == Token::number && t[k + 1].digits == 2) {
            seconds = t[k + 1].value;
            has_seconds = true;
            k += 2;
            if (k + 1 < t.size() && is_mark(t[k], ".") && t[k + 1].kind == Token::number) k += 2;   // parts of a second
        }
        // Halves of the day.
        if (k < t.size() && t[k].kind == Token::word && hour <= 12) {
            const std::string_view half = words.value(WordKind::half_day, t[k].text);
            if (half == "pm") hour = hour % 12 + 12;
            else if (half == "am") hour %= 12;
            if (!half.empty()) ++k;
        }
        if (has_seconds) std::snprintf(text, sizeof text, "T%02u:%02u:%02u", hour, t[i + 2].value, seconds);
        else std::snprintf(text, sizeof text, "T%02u:%02u", hour, t[i + 2].value);
        out = text;
        if (k < t.size()) {
            const std::string_view z = t[k].text;
            if (z == "Z" || z == "GMT" || z == "UTC") {
                out += 'Z';
            } else if (is_mark(t[k], "+-") && k + 1 < t.size() && t[k + 1].kind == Token::number) {
                const Token& n = t[k + 1];
                if (n.digits == 4) {
                    std::snprintf(text, sizeof text, "%c%02u:%02u", z[0], n.value / 100 % 24, n.value % 100 % 60);
                    out += text;
                } else if (n.digits == 2) {
                    const bool minutes = k + 3 < t.size() && is_mark(t[k + 2], ":") && t[k + 3].kind == Token::number;
                    std::snprintf(text, sizeof text, "%c%02u:%02u", z[0], n.value % 24, minutes ? t[k + 3].value % 60 : 0);
                    out += text;
                }
            }
        }
        return out;
    }
    return {};
}

}  // namespace

std::string iso_date(std::string_view s, const Words& words) {
    const std::vector<Token> t = cut(s.substr(0, 400), words);
    for (std::size_t i = 0; i < t.size(); ++i) {
        const auto d = date_at(t, i);
        if (!d) continue;
        char day[16];
        std::snprintf(day, sizeof day, "%04u-%02u-%02u", d->year, d->month, d->day);
        std::string time = time_at(t, d->next, d->next + 5, words);
        if (time.empty() && i >= 3) time = time_at(t, i >= 6 ? i - 6 : 0, i, words);
        return day + time;
    }
    // Seconds or milliseconds since 1970, as some data give them.
    if (t.size() == 1 && t[0].kind == Token::number && (t[0].digits == 10 || t[0].digits == 13)) {
        long long seconds = 0;
        for (std::size_t k = 0; k < 10 && k < s.size(); ++k) {
            const char c = t[0].text[k];
            if (c < '0' || c > '9') return {};
            seconds = seconds * 10 + (c - '0');
        }
        long long z = seconds / 86400 + 719468;   // civil from days (Hinnant)
        const long long era = z / 146097, doe = z - era * 146097, yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
        const long long doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;
        const long long d = doy - (153 * mp + 2) / 5 + 1, m = mp < 10 ? mp + 3 : mp - 9, y = yoe + era * 400 + (m <= 2);
        if (y < 1990 || y > 2100) return {};
        char text[40];
        std::snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02dZ", static_cast<int>(y), static_cast<int>(m), static_cast<int>(d),
                      static_cast<int>(seconds / 3600 % 24), static_cast<int>(seconds / 60 % 60), static_cast<int>(seconds % 60));
        return text;
    }
    return {};
}

std::string date_in_url(std::string_view url) {
    const auto is_digit = [&](std::size_t i) { return i < url.size() && url[i] >= '0' && url[i] <= '9'; };
    const auto number = [&](std::size_t at, std::size_t n) {
        unsigned v = 0;
        for (std::size_t i = at; i < at + n; ++i) {
            if (!is_digit(i)) return 0u;
            v = v * 10 + static_cast<unsigned>(url[i] - '0');
        }
        return v;
    };
    char day[16];
    for (std::size_t i = url.find("//") == std::string_view::npos ? 0 : url.find("//") + 2; i < url.size(); ++i) {
        if (i == 0 || is_digit(i - 1) || !is_digit(i)) continue;
        const unsigned y = number(i, 4);
        if (y < 1990 || y > 2100) continue;
        unsigned m = 0, d = 0;
        if (i + 4 < url.size() && (url[i + 4] == '/' || url[i + 4] == '-' || url[i + 4] == '_')) {
            const char mark = url[i + 4];
            const std::size_t month_digits = is_digit(i + 6) ? 2 : 1;
            m = number(i + 5, month_digits);
            const std::size_t at = i + 5 + month_digits;
            // Three letters of an English month, as some addresses have.
            static constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
            std::size_t behind = at;
            if (m == 0)
                for (unsigned k = 0; k < 12; ++k)
                    if (url.substr(i + 5, 3) == months[k]) {
                        m = k + 1;
                        behind = i + 8;
                    }
            if (m == 0 || behind >= url.size() || url[behind] != mark) continue;
            d = is_digit(behind + 2) ? number(behind + 1, 2) : number(behind + 1, 1);
            if (is_digit(behind + 3)) continue;
        } else if (is_digit(i + 7) && !is_digit(i + 8)) {
            m = number(i + 4, 2);
            d = number(i + 6, 2);
        }
        if (!plausible(y, m, d)) continue;
        std::snprintf(day, sizeof day, "%04u-%02u-%02u", y, m, d);
        return day;
    }
    return {};
}

}  // namespace isnad::page::meta
