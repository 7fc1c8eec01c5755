// Breaking lines. See paragraph.h.
#include "export/paragraph.h"

#include "export/columns.h"
#include "text/utf8.h"

#include <algorithm>

namespace isnad::exports {

namespace {

constexpr std::string_view isolate = "\u2068";
constexpr std::string_view end_isolate = "\u2069";

std::string_view escape_of(Look look) {
    switch (look) {
        case Look::bold: return "\x1b[1m";
        case Look::dim: return "\x1b[2m";
        case Look::mark: return "\x1b[1;35m";
        case Look::green: return "\x1b[1;32m";
        case Look::cyan: return "\x1b[1;36m";
        case Look::yellow: return "\x1b[1;33m";
        case Look::red: return "\x1b[1;31m";
        case Look::plain: break;
    }
    return {};
}

// A run of letters without blanks in one look; no line is broken between a word and one that follows without a blank.
struct Word {
    std::string_view text;
    std::size_t columns = 0;
    std::size_t blanks = 0;  // before it
    unsigned group = 0;      // of the isolate it lies in; 0: none
    Look look = Look::plain;
};

class Lines {
public:
    Lines(std::string& out, const Layout& layout) : out_(out), layout_(layout), column_(layout.indent) { out_.append(layout.indent, ' '); }

    // Words from first to last stick together.
    void place(const Word* first, const Word* last) {
        std::size_t wide = 0;
        for (const Word* w = first; w != last; ++w) wide += w->columns;
        const std::size_t blanks = first->blanks;
        if (fresh_) {
            // Blanks at the beginning of a line are dropped, but for the first line: there they are a column's filling.
            if (lines_ == 0) gap(*first);
        } else if (column_ + blanks + wide > layout_.width && (layout_.hang + wide <= layout_.width || column_ + blanks >= layout_.width)) {
            // What would not fit on a line of its own either is begun here and broken by letters().
            break_line();
        } else {
            gap(*first);
        }
        for (const Word* w = first; w != last; ++w) word(*w);
    }

    void finish() {
        leave_look();
        leave_group();
        out_ += '\n';
    }

private:
    // The blanks before a word; between two looks, or two isolates, they belong to neither.
    void gap(const Word& next) {
        if (next.blanks == 0) return;
        if (next.look != look_ || next.group != group_) leave_look();
        if (next.group != group_) leave_group();
        out_.append(next.blanks, ' ');
        column_ += next.blanks;
    }

    void break_line() {
        leave_look();
        leave_group();
        out_ += '\n';
        out_.append(layout_.hang, ' ');
        column_ = layout_.hang;
        fresh_ = true;
        ++lines_;
    }

    void word(const Word& w) {
        if (w.group != group_) {
            leave_look();
            leave_group();
            if (w.group != 0) out_ += isolate;
            group_ = w.group;
        }
        if (layout_.colour && w.look != look_) {
            leave_look();
            out_ += escape_of(w.look);
            look_ = w.look;
        }
        if (column_ + w.columns <= layout_.width || layout_.hang >= layout_.width) {
            out_ += w.text;
            column_ += w.columns;
            fresh_ = false;
            return;
        }
        letters(w);
    }

    // A word longer than the line (an address) is broken anywhere.
    void letters(const Word& w) {
        for (std::size_t at = 0; at < w.text.size();) {
            const std::size_t from = at;
            const auto wide = static_cast<std::size_t>(column_width(text::next(w.text, at)));
            if (column_ + wide > layout_.width && column_ > layout_.hang) {
                break_line();
                if (w.group != 0) out_ += isolate;
                group_ = w.group;
                if (layout_.colour) out_ += escape_of(w.look);
                if (layout_.colour) look_ = w.look;
            }
            out_ += w.text.substr(from, at - from);
            column_ += wide;
            fresh_ = false;
        }
    }

    void leave_look() {
        if (look_ != Look::plain) out_ += "\x1b[0m";
        look_ = Look::plain;
    }
    void leave_group() {
        if (group_ != 0) out_ += end_isolate;
        group_ = 0;
    }

    std::string& out_;
    const Layout& layout_;
    std::size_t column_;
    std::size_t lines_ = 0;
    bool fresh_ = true;
    unsigned group_ = 0;
    Look look_ = Look::plain;
};

}  // namespace

Paragraph& Paragraph::add(std::string_view text, Look look) {
    if (!text.empty()) pieces_.push_back({for_terminal(text), look, false});
    return *this;
}

Paragraph& Paragraph::glue(std::string_view text, Look look) {
    if (!text.empty()) pieces_.push_back({for_terminal(text), look, !pieces_.empty()});
    return *this;
}

void Paragraph::append(std::string& out, const Layout& layout) const {
    std::vector<Word> words;
    unsigned group = 0;
    std::size_t blanks = 0;
    for (std::size_t i = 0; i < pieces_.size();) {
        // Pieces that are joined share an isolate where any of them needs one.
        std::size_t end = i + 1;
        bool turned = right_to_left(pieces_[i].text);
        for (; end < pieces_.size() && pieces_[end].joined; ++end) turned = turned || right_to_left(pieces_[end].text);
        if (turned) ++group;
        for (; i < end; ++i) {
            const Piece& piece = pieces_[i];
            const unsigned own = turned ? group : 0;
            const bool bracket = piece.look == Look::mark && !layout.colour;
            const std::size_t from = words.size();
            for (std::size_t at = 0; at < piece.text.size();) {
                const std::size_t word = piece.text.find_first_not_of(' ', at);
                blanks += std::min(word, piece.text.size()) - at;
                if (word == std::string::npos) break;
                at = std::min(piece.text.find(' ', word), piece.text.size());
                const std::string_view letters = std::string_view(piece.text).substr(word, at - word);
                words.push_back({letters, columns(letters), blanks, own, piece.look});
                blanks = 0;
            }
            if (bracket && words.size() > from) {
                const std::size_t before = words[from].blanks;
                words[from].blanks = 0;
                words.insert(words.begin() + static_cast<std::ptrdiff_t>(from), {"[", 1, before, own, piece.look});
                words.push_back({"]", 1, 0, own, piece.look});
            }
        }
    }

    Lines lines(out, layout);
    for (std::size_t i = 0; i < words.size();) {
        std::size_t end = i + 1;
        while (end < words.size() && words[end].blanks == 0) ++end;
        lines.place(&words[i], words.data() + end);
        i = end;
    }
    lines.finish();
}

}  // namespace isnad::exports
