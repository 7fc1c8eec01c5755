// Values as people type them. See values.h.
#include "cli/values.h"

#include <array>
#include <charconv>
#include <chrono>

namespace isnad::cli {

namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

// Reads exactly `n` digits at `at`; -1 where they are not there.
int digits(std::string_view text, std::size_t at, std::size_t n) {
    int value = 0;
    for (std::size_t i = at; i < at + n; ++i) {
        if (i >= text.size() || !digit(text[i])) return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

}  // namespace

std::optional<std::uint64_t> parse_number(std::string_view text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<std::uint64_t> parse_size(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && digit(text[at])) ++at;
    const auto value = parse_number(text.substr(0, at));
    if (!value) return std::nullopt;
    std::string unit;
    for (char c : text.substr(at)) unit += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    if (unit.ends_with("IB"))
        unit.resize(unit.size() - 2);
    else if (unit.ends_with('B'))
        unit.pop_back();
    constexpr std::array<std::string_view, 4> units = {"", "K", "M", "G"};
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (unit != units[i]) continue;
        if (*value > (UINT64_MAX >> (10 * i))) return std::nullopt;
        return *value << (10 * i);
    }
    return std::nullopt;
}

bool is_date(std::string_view text) {
    const int y = digits(text, 0, 4), m = digits(text, 5, 2), d = digits(text, 8, 2);
    if (y < 0 || m < 0 || d < 0 || text[4] != '-' || text[7] != '-') return false;
    const std::chrono::year_month_day day{std::chrono::year(y), std::chrono::month(static_cast<unsigned>(m)),
                                          std::chrono::day(static_cast<unsigned>(d))};
    if (!day.ok()) return false;
    if (text.size() == 10) return true;
    const char c = text[10];
    return (c == 'T' || c == 't' || c == ' ') && text.size() > 11 && digit(text[11]);
}

bool is_language(std::string_view text) {
    std::size_t letters = 0;
    while (letters < text.size() && ((text[letters] | 0x20) >= 'a' && (text[letters] | 0x20) <= 'z')) ++letters;
    if (letters < 2 || letters > 3) return false;
    if (letters == text.size()) return true;
    if (text[letters] != '-' && text[letters] != '_') return false;
    for (char c : text.substr(letters))
        if (c != '-' && c != '_' && !digit(c) && !((c | 0x20) >= 'a' && (c | 0x20) <= 'z')) return false;
    return text.back() != '-' && text.back() != '_';
}

std::string one_line(std::string_view text, std::size_t most) {
    std::string out;
    bool cut = false;
    if (text.size() > most) {
        while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0u) == 0x80u) --most;
        text = text.substr(0, most);
        cut = true;
    }
    for (char c : text) out += (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) ? '?' : c;
    return cut ? out + "..." : out;
}

}  // namespace isnad::cli
