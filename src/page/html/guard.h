// The bytes of a page as the parser is to see them: without what no reader sees, and within limits that keep parsing linear.
//
//   std::string safe;
//   Cuts cuts = html::guard(utf8, {}, safe);      // <script>...</script> gone, <div> number 300 of a nest gone, its text kept
//
// HTML lets a page nest as deeply, and give a tag as many attributes, as it likes; what a parser must do then grows with the square of
// the page. This pass reads tags only: it drops programs, style sheets and comments, attributes that nothing here reads, and start tags
// beyond a depth that no page made for people has. It builds nothing and decides nothing about the tree; that is the parser's.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace isnad::page::html {

struct Limits {
    std::size_t depth = 256;        ///< elements that have been begun and not ended
    std::size_t formatting = 32;    ///< <b>, <font> and their like that have been begun and not ended: a parser opens them again and again
    std::size_t attributes = 64;    ///< of one tag
    std::size_t value = 1 << 16;    ///< bytes of one attribute
};

/// What was cut because of a limit.
struct Cuts {
    std::size_t deep_tags = 0;
    std::size_t formatting_tags = 0;
    std::size_t attributes = 0;
    bool any() const { return deep_tags + formatting_tags + attributes > 0; }
};

/// Writes the guarded bytes to `out` (cleared first).
Cuts guard(std::string_view html, const Limits& limits, std::string& out);

}  // namespace isnad::page::html
