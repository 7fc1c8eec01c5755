#include "page/meta/lines.h"

#include "page/meta/dates.h"
#include "page/text_of.h"

#include <algorithm>
#include <vector>

namespace isnad::page::meta {

namespace {

constexpr std::size_t longest_line = 20, longest_ago = 5;   // words

// Where each of the first words ends, marks behind it aside.
std::vector<std::size_t> ends_of_words(std::string_view text, std::size_t most) {
    std::vector<std::size_t> out;
    for (std::size_t at = 0; at < text.size() && out.size() < most;) {
        const std::size_t end = std::min(text.find_first_of(" :", at), text.size());
        if (end > at) out.push_back(end);
        at = end + 1;
    }
    return out;
}

std::string_view behind(std::string_view text, std::size_t at) {
    const std::size_t next = text.find_first_not_of(" :/", at);
    return next == std::string_view::npos ? std::string_view() : text.substr(next);
}

// "18:45", "6.51": a time of day.
bool has_clock(std::string_view text) {
    for (std::size_t i = 1; i + 2 < text.size(); ++i)
        if (text[i] == ':' && text[i - 1] >= '0' && text[i - 1] <= '9' && text[i + 1] >= '0' && text[i + 1] <= '5' && text[i + 2] >= '0' && text[i + 2] <= '9') return true;
    return false;
}

}  // namespace

std::string_view without_byline(std::string_view text, const Words& words, bool* author) {
    if (author != nullptr) *author = false;
    const auto ends = ends_of_words(text, 2);
    for (std::size_t k = ends.size(); k > 0; --k) {
        const std::string_view word = text.substr(0, ends[k - 1]);
        if (!words.is(WordKind::byline, word)) continue;
        if (author != nullptr) *author = words.value(WordKind::byline, word) == "author";
        return behind(text, ends[k - 1]);
    }
    return text;
}

bool is_date_line(std::string_view text, const Words& words) {
    const std::size_t count = words_in(text);
    if (count == 0 || count > longest_line) return false;
    const auto ends = ends_of_words(text, 3);
    for (std::size_t k = ends.size(); k > 0; --k) {
        const std::string_view word = text.substr(0, ends[k - 1]);
        if (!words.is(WordKind::date_label, word)) continue;
        if (words.value(WordKind::date_label, word) == "ago") return count <= longest_ago;
        const std::string_view rest = behind(text, ends[k - 1]);
        return rest.empty() || has_clock(rest) || !iso_date(rest, words).empty() || (rest != text && is_date_line(rest, words));
    }
    // "3 hours ago"
    const std::size_t last = text.find_last_of(' ');
    return count <= longest_ago && last != std::string_view::npos && words.value(WordKind::date_label, text.substr(last + 1)) == "ago" &&
           text.find_first_of("0123456789") != std::string_view::npos;
}

}  // namespace isnad::page::meta
