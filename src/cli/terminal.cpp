// Asking the terminal. See terminal.h.
#include "cli/terminal.h"

#include "cli/values.h"

#include <sys/ioctl.h>
#include <unistd.h>
#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace isnad::cli {

namespace {
constexpr std::size_t narrowest = 40;
constexpr std::size_t widest = 120;  // of a terminal that says more: longer lines are hard to read
}  // namespace

bool is_terminal(int fd) { return ::isatty(fd) == 1; }

std::size_t terminal_width(int fd) {
    if (const char* set = std::getenv("COLUMNS")) {
        const auto columns = parse_number(set);
        if (columns && *columns > 0) return std::clamp<std::size_t>(*columns, narrowest, 10000);
    }
    struct winsize size = {};
    if (::ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return std::clamp<std::size_t>(size.ws_col, narrowest, widest);
    return 80;
}

bool wants_colour(int fd) {
    if (!is_terminal(fd)) return false;
    if (const char* no = std::getenv("NO_COLOR"); no != nullptr && *no != '\0') return false;
    const char* term = std::getenv("TERM");
    return term == nullptr || std::string_view(term) != "dumb";
}

}  // namespace isnad::cli
