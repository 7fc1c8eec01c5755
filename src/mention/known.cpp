#include "mention/known.h"

namespace isnad::mention {

namespace {

// The next letter of a text in its normal form, marks passed over; 0 at the end.
char32_t letter(std::string_view text, std::size_t& at, std::size_t to, bool folded = true) {
    while (at < to) {
        const char32_t c = text::next(text, at);
        if (!arabic::is_mark(c)) return folded ? arabic::fold(c) : c;
    }
    return 0;
}

}  // namespace

std::uint32_t Known::behind_article(const arabic::Word& w) const {
    const bool elided = (w.clitics & arabic::li) && (w.clitics & arabic::al);
    std::size_t at = w.stem;
    if (!elided && letter(text, at, w.end, false) != arabic::alif) return w.stem;
    if (letter(text, at, w.end) != arabic::lam) return w.stem;
    std::size_t rest = at;
    letter(text, rest, w.end);
    return letter(text, rest, w.end) == 0 ? w.stem : static_cast<std::uint32_t>(at);  // two letters at least must be left
}

std::uint32_t Known::lookup(std::uint32_t from, std::uint32_t to, bool after_li) const {
    char key[128];
    std::size_t n = 0;
    auto put = [&](char32_t c) {
        if (c < 0x80) {
            key[n++] = static_cast<char>(c);
        } else if (c < 0x800) {
            key[n++] = static_cast<char>(0xC0 | c >> 6);
            key[n++] = static_cast<char>(0x80 | (c & 0x3F));
        } else {
            key[n++] = static_cast<char>(0xE0 | c >> 12);
            key[n++] = static_cast<char>(0x80 | (c >> 6 & 0x3F));
            key[n++] = static_cast<char>(0x80 | (c & 0x3F));
        }
    };
    if (after_li) put(arabic::alif);
    for (std::size_t at = from;;) {
        const char32_t c = letter(text, at, to);
        if (c == 0) break;
        if (n + 4 > sizeof key || c > 0xFFFF) return tables::absent;
        put(c);
    }
    return n == 0 ? tables::absent : view.find({key, n});
}

bool Known::equal(std::uint32_t from, std::uint32_t to, std::string_view key) const {
    std::size_t at = from, k = 0;
    while (k < key.size()) {
        const char32_t c = text::next(key, k);
        if (letter(text, at, to) != c) return false;
    }
    return letter(text, at, to) == 0;
}

bool Known::is(std::uint32_t i, std::string_view key) const { return one_of(i, {&key, 1}); }

Known::Edges Known::edges(std::uint32_t i) const {
    Edges out;
    const arabic::Word& w = words[i];
    if (w.kind != arabic::Kind::word) return out;
    out.begins = first_letter(w.stem, w.end);
    if (w.stem != w.begin) out.stands = first_letter(w.begin, w.end);
    out.bare = out.begins == arabic::alif || out.begins == arabic::lam ? bare_at(i) : w.stem;
    if (out.bare != w.stem) out.bared = first_letter(out.bare, w.end);
    return out;
}

bool Known::one_of(std::uint32_t i, const Edges& edges, std::span<const std::string_view> keys) const {
    const arabic::Word& w = words[i];
    if (w.kind != arabic::Kind::word) return false;
    for (std::string_view key : keys) {
        std::size_t at = 0;
        const char32_t first = text::next(key, at);
        if ((edges.begins == first && equal(w.stem, w.end, key)) || (edges.stands == first && equal(w.begin, w.end, key)) ||
            (edges.bared == first && equal(edges.bare, w.end, key)))
            return true;
    }
    return false;
}

const tables::TimeWord* Known::part(std::uint32_t i, std::string_view prefix, Hit& hit) const {
    const tables::TimeWord* out = nullptr;
    each(i, [&](const tables::Link& l, const Hit& h) {
        if (l.kind != tables::LinkKind::time_part || !view.str(view.time_parts[l.index].kind).starts_with(prefix)) return false;
        hit = h;
        out = &view.time_parts[l.index];
        return true;
    });
    return out;
}

}  // namespace isnad::mention
