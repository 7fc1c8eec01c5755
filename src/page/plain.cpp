#include "page/plain.h"

#include "language/arabic/letters.h"

#include <algorithm>
#include <bitset>

namespace isnad::page {

namespace {

bool blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

std::string_view trimmed(std::string_view s) {
    while (!s.empty() && blank(s.front())) s.remove_prefix(1);
    while (!s.empty() && blank(s.back())) s.remove_suffix(1);
    return s;
}

// The next letter in its normal form; 0 at the end.
char32_t letter(std::string_view s, std::size_t& at) {
    while (at < s.size()) {
        const char32_t c = text::next(s, at);
        if (!arabic::is_mark(c)) return c < 0x80 && c >= 'A' && c <= 'Z' ? c + 32 : arabic::fold(c);
    }
    return 0;
}

// Compares letter by letter in the normal form; runs of blanks count as one. Returns the bytes of `line` that `pattern` matched
// at its beginning, or npos.
std::size_t match_at(std::string_view line, std::string_view pattern) {
    std::size_t i = 0, j = 0;
    std::size_t matched = 0;
    for (;;) {
        std::size_t pj = j;
        const char32_t p = letter(pattern, pj);
        if (p == 0) return matched;
        std::size_t li = i;
        char32_t l = letter(line, li);
        if (p == ' ') {
            if (l != ' ' && l != '\t') return std::string_view::npos;
            while (li < line.size() && blank(line[li])) ++li;
        } else if (l != p) {
            return std::string_view::npos;
        }
        i = li;
        j = pj;
        matched = i;
    }
}

bool word_ends(std::string_view line, std::size_t at) {
    if (at >= line.size()) return true;
    std::size_t next = at;
    char32_t c = text::next(line, next);
    while (arabic::is_mark(c) && next < line.size()) c = text::next(line, next);
    return !arabic::is_letter(c) && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9');
}

// Words of furniture behind the last sentence of a line: a pattern of three words hardly begins a sentence, and a link to a story ends with its headline.
constexpr std::size_t short_tail = 12, long_tail = 25;
constexpr std::size_t short_line = 40;   // words; a longer line is hardly furniture, whatever it begins with

// Words of a line; those of a long one are not all counted.
std::size_t count_words(std::string_view s) {
    std::size_t n = 0;
    bool in = false;
    for (char c : s) {
        if (blank(c)) in = false;
        else if (!in) {
            in = true;
            if (++n > short_line) break;
        }
    }
    return n;
}

bool ends_sentence(std::string_view line) {
    if (line.empty()) return false;
    const char32_t c = text::previous(line, line.size());
    return c == '.' || c == '!' || c == '?' || c == 0x61F || c == 0xBB || c == '"' || c == 0x2026;
}

// Whether a word may begin at a byte.
bool word_begins(std::string_view line, std::size_t at) {
    if ((static_cast<unsigned char>(line[at]) & 0xC0) == 0x80) return false;
    return at == 0 || blank(line[at - 1]) || static_cast<unsigned char>(line[at - 1]) < 0x80;
}

// The first two letters in one number; of a single letter, the letter alone.
struct Opening {
    std::uint32_t one = 0, two = 0;
    explicit Opening(std::string_view s) {
        std::size_t at = 0;
        one = letter(s, at);
        const char32_t second = letter(s, at);
        two = one ^ (second == '\t' ? U' ' : second) << 11;
    }
};

// With which two letters the words of a line begin, roughly: never wrong when it says that none begins so.
class Initials {
public:
    explicit Initials(std::string_view line) {
        for (std::size_t at = 0; at < line.size(); ++at) {
            if (!word_begins(line, at)) continue;
            const Opening o(line.substr(at));
            seen_.set(place(o.one));
            seen_.set(place(o.two));
        }
    }
    bool may_hold(std::uint32_t opening) const { return seen_[place(opening)]; }

private:
    static std::size_t place(std::uint32_t opening) { return opening * 0x9E3779B1u >> 21; }
    std::bitset<2048> seen_;
};

// Where a pattern stands in a line as words of its own. Lines that are looked at are short.
std::size_t contains(std::string_view line, std::string_view pattern, bool inner = false) {
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (!word_begins(line, at) || (at == 0 && inner)) continue;
        const std::size_t end = match_at(line.substr(at), pattern);
        if (end != std::string_view::npos && word_ends(line, at + end)) return at;
    }
    return std::string_view::npos;
}

bool only_marks(std::string_view s) {
    for (std::size_t at = 0; at < s.size();) {
        const char32_t c = text::next(s, at);
        if (arabic::is_letter(c) || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return false;
    }
    return true;
}

class Segmenter {
public:
    Segmenter(const Patterns& patterns, std::string_view text, std::vector<Segment>& out) : patterns_(patterns), text_(text), out_(out) {}

    void line(std::size_t from, std::size_t to, bool first, bool has_title, Span& title) {
        const std::string_view whole = text_.substr(from, to - from), line = trimmed(whole);
        if (line.empty()) return;
        const auto start = static_cast<std::uint32_t>(line.data() - text_.data());
        const auto end = static_cast<std::uint32_t>(start + line.size());
        if (first && (has_title || (count_words(line) <= 30 && line.back() != '.'))) {
            std::size_t cut = patterns_.glued_tag(line);
            if (cut == std::string_view::npos) {
                push(start, end, Role::title, {});
                title = {start, end};
                return;
            }
            const std::string_view head = trimmed(line.substr(0, cut));
            push(start, static_cast<std::uint32_t>(start + head.size()), Role::title, {});
            title = {start, static_cast<std::uint32_t>(start + head.size())};
            push(static_cast<std::uint32_t>(start + cut), end, Role::furniture, "tag");
            return;
        }
        if (const auto* f = patterns_.match(line)) {
            push(start, end, Role::furniture, patterns_.kind(*f));
            return;
        }
        // The last sentence of a line may be furniture that lost its line end.
        if (const std::size_t tail = last_sentence(line); tail != std::string_view::npos && tail > 0) {
            const std::string_view rest = trimmed(line.substr(tail));
            const auto* f = patterns_.match(rest);
            if (f && f->match <= 1 && count_words(rest) <= (count_words(patterns_.pattern(*f)) > 2 ? long_tail : short_tail)) {
                const std::string_view head = trimmed(line.substr(0, tail));
                push(start, static_cast<std::uint32_t>(start + head.size()), Role::paragraph, {});
                push(static_cast<std::uint32_t>(rest.data() - text_.data()), end, Role::furniture, patterns_.kind(*f));
                return;
            }
        }
        const std::size_t words = count_words(line);
        push(start, end, words <= 9 && !ends_sentence(line) && words >= 2 ? Role::heading : Role::paragraph, {});
    }

private:
    // Where the last sentence of a line, which ends in no blank, begins, or npos where it is the only one.
    static std::size_t last_sentence(std::string_view line) {
        for (std::size_t at = line.size(); at-- > 1;) {
            if (!blank(line[at])) continue;
            const char32_t c = text::previous(line, at);
            if (c == '.' || c == '!' || c == 0x61F) return at;
        }
        return std::string_view::npos;
    }

    void push(std::uint32_t start, std::uint32_t end, Role role, std::string_view kind) {
        if (start < end) out_.push_back({{start, end}, role, kind});
    }

    const Patterns& patterns_;
    std::string_view text_;
    std::vector<Segment>& out_;
};

// Whether a row with this pattern makes a line furniture: `match` is none of a headline's end.
bool matches(std::uint32_t match, std::string_view line, std::string_view p, std::size_t words) {
    if (match < 2) {
        const std::size_t end = match_at(line, p);
        if (end == std::string_view::npos) return false;
        return match == 0 ? trimmed(line.substr(end)).size() <= 1 || only_marks(line.substr(end)) : word_ends(line, end) || p.back() == ':';
    }
    const std::size_t at = contains(line, p);
    if (at == std::string_view::npos) return false;
    return match == 2 ? words <= 25 : only_marks(line.substr(at + match_at(line.substr(at), p)));
}

}  // namespace

Patterns::Patterns(const tables::View& view) : view_(view) {
    for (std::uint32_t row = 0; row < view.furniture.size(); ++row) {
        const auto& f = view.furniture[row];
        (f.match < 2 ? beginning_ : f.match < 4 ? inner_ : glued_).push_back({Opening(view.str(f.pattern)).two, row});
    }
    std::sort(beginning_.begin(), beginning_.end());
}

// A headline may have the label of its topic glued to its end: "... <headline> <topic label> <topic>".
std::size_t Patterns::glued_tag(std::string_view line) const {
    std::size_t best = std::string_view::npos;
    const Initials initials(line);
    for (const auto& [opening, row] : glued_) {
        if (!initials.may_hold(opening)) continue;
        const std::string_view p = view_.str(view_.furniture[row].pattern);
        for (std::size_t at = contains(line, p, true); at != std::string_view::npos;) {
            const std::string_view tail = line.substr(at);
            const std::size_t words = count_words(tail);
            if (at > line.size() / 3 && words >= 2 && words <= 5 && count_words(line.substr(0, at)) >= 4) best = std::min(best, at);
            const std::size_t next = contains(line.substr(at + 1), p, true);
            at = next == std::string_view::npos ? next : at + 1 + next;
        }
    }
    return best;
}

const tables::Furniture* Patterns::match(std::string_view line) const {
    const std::size_t words = count_words(line);
    if (words > short_line) return nullptr;
    // The first row that matches, of those that may begin the line and of those that may stand in it.
    std::uint32_t first = tables::absent;
    const auto look = [&](std::uint32_t row) {
        const auto& f = view_.furniture[row];
        if (row < first && matches(f.match, line, view_.str(f.pattern), words)) first = row;
    };
    const Opening begins(line);
    for (const std::uint32_t opening : {begins.one, begins.two})
        for (auto it = std::lower_bound(beginning_.begin(), beginning_.end(), Row{opening, 0}); it != beginning_.end() && it->opening == opening; ++it) look(it->row);
    const Initials initials(line);
    for (const auto& [opening, row] : inner_)
        if (initials.may_hold(opening)) look(row);
    return first == tables::absent ? nullptr : &view_.furniture[first];
}

void segment(const Patterns& patterns, std::string_view text, bool has_title, std::vector<Segment>& segments, Span& title) {
    segments.clear();
    title = {};
    Segmenter s(patterns, text, segments);
    bool first = true;
    const bool many = text.find('\n') != std::string_view::npos;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = text.find('\n', at);
        if (end == std::string_view::npos) end = text.size();
        if (!trimmed(text.substr(at, end - at)).empty()) {
            s.line(at, end, first && many, has_title, title);
            first = false;
        }
        at = end + 1;
    }
}

}  // namespace isnad::page
