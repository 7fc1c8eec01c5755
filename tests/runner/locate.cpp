#include "runner/locate.h"

#include "text/utf8.h"

#include <algorithm>
#include <array>

namespace isnad::cases {

namespace {

// Marks, blanks and punctuation bound a word; letters and digits of any script do not.
bool bounds_word(char32_t c) {
    if (c < 0x80) return !((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
    constexpr std::array<char32_t, 8> arabic{0x60C, 0x61B, 0x61F, 0x66A, 0x66B, 0x66C, 0x6D4, 0xAB};
    if (std::find(arabic.begin(), arabic.end(), c) != arabic.end()) return true;
    return c == 0xBB || c == 0xA0 || (c >= 0x2000 && c <= 0x206F);
}

bool whole_words(std::string_view text, Span s) {
    if (s.start > 0 && !bounds_word(text::previous(text, s.start))) return false;
    std::size_t at = s.end;
    return at >= text.size() || bounds_word(text::next(text, at));
}

bool falls_off(char32_t c) {
    constexpr std::u32string_view marks = U" \n\t\".:,\u00A0\u00AB\u00BB\u060C\u061B\u201C\u201D";
    return marks.find(c) != std::u32string_view::npos;
}

Span bare(std::string_view text, Span s) {
    for (std::size_t at = s.start; s.start < s.end && falls_off(text::next(text, at)); at = s.start) {
        s.start = static_cast<std::uint32_t>(at);
    }
    while (s.start < s.end && falls_off(text::previous(text, s.end))) {
        std::uint32_t end = s.end - 1;
        while (end > s.start && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
        s.end = end;
    }
    return s;
}

void add(std::vector<std::uint32_t>& to, std::uint32_t id) {
    if (std::find(to.begin(), to.end(), id) == to.end()) to.push_back(id);
}

}  // namespace

std::vector<Span> occurrences(std::string_view text, std::string_view form) {
    std::vector<Span> whole, any;
    if (form.empty()) return whole;
    for (std::size_t at = text.find(form); at != std::string_view::npos; at = text.find(form, at + 1)) {
        const Span s{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + form.size())};
        any.push_back(s);
        if (whole_words(text, s)) whole.push_back(s);
    }
    return whole.empty() ? any : whole;
}

bool overlaps_any(const std::vector<Span>& places, Span span) {
    return std::any_of(places.begin(), places.end(), [&](Span p) { return p.overlaps(span); });
}

bool covers_any(const std::vector<Span>& places, Span span) {
    return !span.empty() && std::any_of(places.begin(), places.end(), [&](Span p) { return p.contains(span) || span.contains(p); });
}

bool is_any(std::string_view text, const std::vector<Span>& places, Span span) {
    const Span inner = bare(text, span);
    return !inner.empty() && std::any_of(places.begin(), places.end(), [&](Span p) { return bare(text, p) == inner; });
}

std::vector<std::uint32_t> entities_of(const CodedDocument& doc, std::string_view form) {
    const auto places = occurrences(doc.text, form);
    std::vector<std::uint32_t> exact, near;
    for (const Mention& m : doc.mentions) {
        if (is_any(doc.text, places, m.span)) add(exact, m.entity);
        for (const Span p : places) {
            // A head comes first in Arabic: a mention that begins like the form and is shorter still names the same thing.
            if (m.span.contains(p) || (p.contains(m.span) && p.start == m.span.start)) add(near, m.entity);
        }
    }
    return exact.empty() ? near : exact;
}

std::vector<std::uint32_t> entities_within(const CodedDocument& doc, std::string_view form) {
    const auto places = occurrences(doc.text, form);
    std::vector<std::uint32_t> out;
    for (const Mention& m : doc.mentions) {
        if (std::any_of(places.begin(), places.end(), [&](Span p) { return p.contains(m.span); }) || is_any(doc.text, places, m.span)) {
            add(out, m.entity);
        }
    }
    return out;
}

}  // namespace isnad::cases
