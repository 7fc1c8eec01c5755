// How many columns of a terminal letters take, and what of a text may reach a terminal at all.
//
//   columns("caf\u00e9");              // 4
//   for_terminal("a\x1b[31m\nb");      // "a\ufffd[31m b": one line, no control characters, no bidirectional controls
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace isnad::exports {

/// Columns of one code point: 0 for marks and invisible characters, 2 for wide East Asian letters and most emoji, else 1.
int column_width(char32_t c);

/// Columns of valid UTF-8.
std::size_t columns(std::string_view text);

/// Text that a terminal can be given: line ends and tabs become blanks, control characters U+FFFD, and characters that turn the
/// direction of what follows are dropped, so that a text can neither command the terminal nor break out of its isolate.
std::string for_terminal(std::string_view text);

/// True where the text holds a letter that is written from right to left.
bool right_to_left(std::string_view text);

}  // namespace isnad::exports
