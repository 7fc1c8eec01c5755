// What is known of the terminal: whether there is one, its width, whether it wants colour.
#pragma once

#include <cstddef>

namespace isnad::cli {

bool is_terminal(int fd);

/// Columns: COLUMNS where it is set to a number, else what the terminal behind `fd` says, else 80; never under 40.
std::size_t terminal_width(int fd);

/// True where `fd` is a terminal and neither NO_COLOR (no-color.org) nor TERM=dumb forbids colour.
bool wants_colour(int fd);

}  // namespace isnad::cli
