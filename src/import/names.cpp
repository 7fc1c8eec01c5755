#include "import/names.h"

#include "language/arabic/letters.h"
#include "text/utf8.h"

#include <algorithm>

namespace isnad::import {

namespace {

constexpr char32_t arabic_comma = 0x60C;
constexpr const char* held = "a name that the program's own tables hold";

bool blank(char32_t c) {
    return c == ' ' || c == '\t' || c == 0xA0 || c == '\n' || c == '\r' || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x3000;
}

/// The letters that Arabic writes, from hamza to ya.
bool plain(char32_t c) { return (c >= 0x621 && c <= 0x63A) || (c >= 0x641 && c <= 0x64A); }

}  // namespace

std::size_t letters_of(std::string_view name) {
    return static_cast<std::size_t>(
        std::count_if(name.begin(), name.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80 && c != ' '; }));
}

std::size_t words_of(std::string_view name) {
    return name.empty() ? 0 : static_cast<std::size_t>(std::count(name.begin(), name.end(), ' ')) + 1;
}

std::string cell_of(std::string_view raw) {
    std::string clean, out;
    text::sanitize(raw, clean);
    for (std::size_t at = 0; at < clean.size();) {
        const char32_t c = text::next(clean, at);
        if (blank(c) || c < 0x20) {
            if (!out.empty() && out.back() != ' ') out += ' ';
        } else if (c != 0xFEFF) {  // a byte order mark is no letter; at the head of a cell it would be taken off when the cell is read
            text::append(out, c);
        }
    }
    while (out.ends_with(' ')) out.pop_back();
    return out.empty() ? "-" : out;
}

const char* Names::clean(std::string_view raw, std::string& out) const {
    out.clear();
    const auto put = [&](char32_t c) {
        if (!plain(c)) return false;
        text::append(out, c);
        return true;
    };
    for (std::size_t at = 0; at < raw.size();) {
        char32_t c = arabic::unshaped(text::next(raw, at));
        if (c == '(' || c == '[' || c == ',' || c == arabic_comma) break;  // what tells it from others of its name stands behind these
        if (arabic::is_mark(c)) continue;
        if (blank(c) || c == '-' || c == '_' || c == 0x2013) {
            if (!out.empty() && out.back() != ' ') out += ' ';
            continue;
        }
        if (const auto it = rules_.letters.find(c); it != rules_.letters.end()) {
            for (const char32_t written : it->second)
                if (!put(written)) return "other letters than Arabic ones";
            continue;
        }
        if (!put(c)) return "other letters than Arabic ones";
    }
    while (out.ends_with(' ')) out.pop_back();
    if (letters_of(out) < rules_.limits.letters) return "too short a name";
    if (words_of(out) > rules_.limits.words) return "too long a name";
    return nullptr;
}

const char* Names::place(std::string_view raw, Spelling& out) const {
    out = {};
    if (const char* why = clean(raw, out.text)) return why;
    for (const std::string& prefix : rules_.place_prefixes) {
        if (out.text.size() <= prefix.size() + 1 || !out.text.starts_with(prefix) || out.text[prefix.size()] != ' ') continue;
        out.text.erase(0, prefix.size() + 1);
        out.stripped = true;
        break;
    }
    const std::size_t letters = letters_of(out.text);
    if (letters < rules_.limits.letters) return "too short a name";
    out.only_behind = letters < rules_.limits.sure_letters;
    if (known_.named(out.text)) return held;
    if (words_of(out.text) == 1) {
        const Word word = known_.word(out.text);
        if (word == Word::common) return "a common word";
        if (word == Word::verb) out.only_behind = true;
    }
    return nullptr;
}

const char* Names::person(std::string_view raw, Spelling& out) const {
    out = {};
    if (const char* why = clean(raw, out.text)) return why;
    if (words_of(out.text) < rules_.limits.person_words) return "too few words for a full name";
    return known_.named(out.text) ? held : nullptr;
}

const char* Names::organization(std::string_view raw, Spelling& out) const {
    out = {};
    if (const char* why = clean(raw, out.text)) return why;
    if (known_.named(out.text)) return held;
    return words_of(out.text) == 1 && known_.word(out.text) != Word::unknown ? "a common word" : nullptr;
}

}  // namespace isnad::import
