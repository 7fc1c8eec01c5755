// UTF-8 in place: reading code points, and making any bytes valid.
//
//   std::string clean;
//   std::size_t bad = text::sanitize(bytes, clean);     // CRLF -> LF, broken sequences -> U+FFFD, how many
//   for (std::size_t at = 0; at < clean.size();) { char32_t c = text::next(clean, at); ... }
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace isnad::text {

/// Reads the code point at `at` of valid UTF-8 and moves `at` behind it. The caller sees to at < s.size().
inline char32_t next(std::string_view s, std::size_t& at) {
    auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(s[i])); };
    const char32_t b = byte(at);
    if (b < 0x80) {
        ++at;
        return b;
    }
    if (b < 0xE0 && at + 1 < s.size()) {
        const char32_t c = (b & 0x1F) << 6 | (byte(at + 1) & 0x3F);
        at += 2;
        return c;
    }
    if (b < 0xF0 && at + 2 < s.size()) {
        const char32_t c = (b & 0x0F) << 12 | (byte(at + 1) & 0x3F) << 6 | (byte(at + 2) & 0x3F);
        at += 3;
        return c;
    }
    if (at + 3 < s.size()) {
        const char32_t c = (b & 0x07) << 18 | (byte(at + 1) & 0x3F) << 12 | (byte(at + 2) & 0x3F) << 6 | (byte(at + 3) & 0x3F);
        at += 4;
        return c;
    }
    at = s.size();
    return 0xFFFD;
}

/// The code point that ends at byte `end` (end > 0).
inline char32_t previous(std::string_view s, std::size_t end) {
    std::size_t at = end - 1;
    while (at > 0 && (static_cast<unsigned char>(s[at]) & 0xC0) == 0x80) --at;
    return next(s, at);
}

/// Appends a code point as UTF-8.
void append(std::string& out, char32_t c);

/// Whether all of it is valid UTF-8.
bool valid(std::string_view bytes);

/// Copies `bytes` to `out` (cleared first) as valid UTF-8: a maximal broken sequence becomes one U+FFFD, CRLF becomes LF, a byte
/// order mark at the very beginning is dropped. Returns the number of replacements.
std::size_t sanitize(std::string_view bytes, std::string& out);

}  // namespace isnad::text
