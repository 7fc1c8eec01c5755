// A paragraph for a terminal: pieces of text in different looks, broken into lines of a given width.
//
//   Paragraph p;
//   p.add("who     ", Look::dim).add(arabic_name).add(" \u2192 ").add(other_name);
//   p.append(out, {.width = 80, .indent = 4, .hang = 12, .colour = false});
//
// Pieces with letters from right to left are put between Unicode isolates (U+2068 ... U+2069) on every line they reach, so that
// Arabic and Latin stand beside each other without changing places. Pieces joined by `glue` share one isolate.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::exports {

enum class Look : unsigned char { plain, bold, dim, mark, green, cyan, yellow, red };

struct Layout {
    std::size_t width = 80;
    std::size_t indent = 0;  ///< blanks before the first line
    std::size_t hang = 0;    ///< blanks before the others
    bool colour = false;
};

class Paragraph {
public:
    /// Adds a piece. The text is made safe for a terminal; blanks at its ends count.
    Paragraph& add(std::string_view text, Look look = Look::plain);

    /// Adds a piece that lies in the same isolate as the one before it (the parts of one sentence).
    Paragraph& glue(std::string_view text, Look look = Look::plain);

    /// Writes the lines, each with a line feed. Without colour, pieces marked Look::mark stand in [square brackets].
    void append(std::string& out, const Layout& layout) const;

    bool empty() const { return pieces_.empty(); }

private:
    struct Piece {
        std::string text;
        Look look;
        bool joined;  // with the piece before
    };
    std::vector<Piece> pieces_;
};

}  // namespace isnad::exports
