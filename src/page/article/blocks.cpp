#include "page/article/blocks.h"

#include "page/text_of.h"
#include "text/utf8.h"

#include <algorithm>

namespace isnad::page::article {

namespace {

bool is_unseen(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_HEAD: case GUMBO_TAG_SCRIPT: case GUMBO_TAG_STYLE: case GUMBO_TAG_TEMPLATE: case GUMBO_TAG_SVG: case GUMBO_TAG_MATH:
        case GUMBO_TAG_SELECT: case GUMBO_TAG_OPTION: case GUMBO_TAG_TEXTAREA: case GUMBO_TAG_INPUT: case GUMBO_TAG_BUTTON: case GUMBO_TAG_OBJECT:
        case GUMBO_TAG_AUDIO: case GUMBO_TAG_VIDEO: case GUMBO_TAG_CANVAS: case GUMBO_TAG_IFRAME: case GUMBO_TAG_APPLET: case GUMBO_TAG_RT:
        case GUMBO_TAG_RP: case GUMBO_TAG_MAP: case GUMBO_TAG_DATALIST: case GUMBO_TAG_TITLE: return true;
        default: return false;
    }
}

// What a block is called by: the nearest of these around it.
bool tells(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_P: case GUMBO_TAG_H1: case GUMBO_TAG_H2: case GUMBO_TAG_H3: case GUMBO_TAG_H4: case GUMBO_TAG_H5: case GUMBO_TAG_H6:
        case GUMBO_TAG_LI: case GUMBO_TAG_FIGCAPTION: case GUMBO_TAG_CAPTION: case GUMBO_TAG_TD: case GUMBO_TAG_TH: case GUMBO_TAG_PRE:
        case GUMBO_TAG_DD: case GUMBO_TAG_DT: return true;
        default: return false;
    }
}

bool is_hidden(const html::Tree& tree, std::uint32_t i) {
    const std::string_view style = tree.attribute(i, "style");
    if (!style.empty()) {
        std::string flat = lowered(style);
        std::erase_if(flat, [](char c) { return c == ' ' || c == '\t'; });
        if (flat.find("display:none") != std::string::npos || flat.find("visibility:hidden") != std::string::npos) return true;
    }
    return tree.has_attribute(i, "hidden");
}

class Cutter {
public:
    Cutter(const html::Tree& tree, const Words& words, bool see_hidden, Blocks& out) : tree_(tree), words_(words), see_hidden_(see_hidden), out_(out) {}

    void run() {
        out_.list.clear();
        out_.marks.assign(tree_.size(), {});
        out_.first_block.assign(tree_.size() + 1, 0);
        out_.images = 0;
        struct Open {
            std::uint32_t end;
            GumboTag tag;
            std::uint32_t node;
        };
        std::vector<Open> open;   // elements that are no inline ones
        std::uint32_t link_end = 0, bold_end = 0;
        unsigned breaks = 0;
        std::uint32_t holder = 0;
        GumboTag tag = GUMBO_TAG_DIV;
        const auto place = [&] {
            holder = open.empty() ? 0 : open.back().node;
            tag = GUMBO_TAG_DIV;
            for (std::size_t k = open.size(), n = 0; k > 0 && n < 6; --k, ++n)
                if (tells(open[k - 1].tag)) {
                    tag = open[k - 1].tag;
                    break;
                }
        };
        for (std::uint32_t i = 0; i < tree_.size();) {
            while (!open.empty() && open.back().end <= i) {
                flush();
                open.pop_back();
                place();
            }
            const html::Node& n = tree_[i];
            out_.first_block[i] = static_cast<std::uint32_t>(out_.list.size());
            if (n.is_text) {
                add(i, n.text, i < link_end, i < bold_end, holder, tag);
                if (n.text.find_first_not_of(" \t\r\n") != std::string_view::npos) breaks = 0;
                ++i;
                continue;
            }
            if (n.tag == GUMBO_TAG_BR) {
                // One break is a line's end, two are a paragraph's.
                if (++breaks >= 2) flush();
                else raw_ += ' ';
                ++i;
                continue;
            }
            if (is_unseen(n.tag) || (!see_hidden_ && is_hidden(tree_, i))) {
                if (!is_inline(n.tag) && n.tag != GUMBO_TAG_SCRIPT && n.tag != GUMBO_TAG_BUTTON) flush();
                for (std::uint32_t k = i; k < n.end; ++k) out_.first_block[k] = static_cast<std::uint32_t>(out_.list.size());
                i = n.end;
                continue;
            }
            if (n.tag == GUMBO_TAG_IMG) ++out_.images;
            mark(i);
            if (is_inline(n.tag)) {
                if (n.tag == GUMBO_TAG_A && tree_.has_attribute(i, "href")) {
                    link_end = std::max(link_end, n.end);
                    ++current_.links;
                } else if (n.tag == GUMBO_TAG_B || n.tag == GUMBO_TAG_STRONG || n.tag == GUMBO_TAG_EM || n.tag == GUMBO_TAG_I) {
                    bold_end = std::max(bold_end, n.end);
                }
            } else {
                flush();
                out_.first_block[i] = static_cast<std::uint32_t>(out_.list.size());
                breaks = 0;
                open.push_back({n.end, n.tag, i});
                place();
            }
            ++i;
        }
        flush();
        out_.first_block[tree_.size()] = static_cast<std::uint32_t>(out_.list.size());
    }

private:
    void mark(std::uint32_t i) {
        const GumboTag tag = tree_[i].tag;
        if (tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_HTML) return;   // what they are called tells of all the page
        names_ = tree_[i].text;   // of an element of the page's own kind: <amp-carousel>, <share-bar>
        for (const char* name : {"class", "id", "role", "data-testid", "data-component", "data-type", "data-module", "data-widget"}) {
            const std::string_view value = tree_.attribute(i, name);
            if (!value.empty()) (names_ += ' ') += value.substr(0, 400);
        }
        if (names_.empty()) return;
        Marks m = words_.marks(names_);
        if (tree_.attribute(i, "itemprop") == "articleBody") m.content = 4;
        out_.marks[i] = m;
    }

    void add(std::uint32_t i, std::string_view text, bool in_link, bool bold, std::uint32_t holder, GumboTag tag) {
        if (text.find_first_not_of(" \t\r\n\f") == std::string_view::npos) {
            if (!raw_.empty()) raw_ += ' ';
            return;
        }
        if (current_.first == 0) {
            current_.first = i;
            current_.node = holder;
            current_.tag = tag;
        }
        raw_ += text;
        const auto letters = static_cast<std::uint32_t>(letters_in(text));
        current_.letters += letters;
        if (in_link) {
            current_.link_letters += letters;
            current_.links = std::max(current_.links, 1u);   // the link may have begun around the block
        }
        if (bold) current_.emphasis += letters;
    }

    void flush() {
        if (current_.first != 0) {
            current_.text = squeezed(raw_);
            if (!current_.text.empty()) {
                current_.words = static_cast<std::uint32_t>(words_in(current_.text));
                current_.ends_sentence = ends_sentence(current_.text);
                out_.list.push_back(std::move(current_));
            }
        }
        current_ = {};
        raw_.clear();
    }

    const html::Tree& tree_;
    const Words& words_;
    const bool see_hidden_;
    Blocks& out_;
    Block current_;
    std::string raw_, names_;
};

}  // namespace

bool is_inline(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_A: case GUMBO_TAG_ABBR: case GUMBO_TAG_ACRONYM: case GUMBO_TAG_B: case GUMBO_TAG_BDI: case GUMBO_TAG_BDO: case GUMBO_TAG_BIG:
        case GUMBO_TAG_CITE: case GUMBO_TAG_CODE: case GUMBO_TAG_DATA: case GUMBO_TAG_DEL: case GUMBO_TAG_DFN: case GUMBO_TAG_EM: case GUMBO_TAG_FONT:
        case GUMBO_TAG_I: case GUMBO_TAG_INS: case GUMBO_TAG_KBD: case GUMBO_TAG_LABEL: case GUMBO_TAG_MARK: case GUMBO_TAG_NOBR: case GUMBO_TAG_Q:
        case GUMBO_TAG_S: case GUMBO_TAG_SAMP: case GUMBO_TAG_SMALL: case GUMBO_TAG_SPAN: case GUMBO_TAG_STRIKE: case GUMBO_TAG_STRONG:
        case GUMBO_TAG_SUB: case GUMBO_TAG_SUP: case GUMBO_TAG_TIME: case GUMBO_TAG_TT: case GUMBO_TAG_U: case GUMBO_TAG_VAR: case GUMBO_TAG_WBR:
        case GUMBO_TAG_RUBY: case GUMBO_TAG_RB: case GUMBO_TAG_IMG: case GUMBO_TAG_UNKNOWN: return true;
        default: return false;
    }
}

bool ends_sentence(std::string_view s) {
    for (std::size_t end = s.size(), n = 0; end > 0 && n < 4; ++n) {
        const char32_t c = text::previous(s, end);
        if (c == '.' || c == '!' || c == '?' || c == ':' || c == 0x61F || c == 0x2026 || c == 0x6D4 || c == 0x964 || c == 0x3002 || c == 0xFF01 || c == 0xFF1F) return true;
        if (c != '"' && c != '\'' && c != 0xBB && c != 0x201D && c != 0x2019 && c != ')' && c != 0xAB && c != ']' && c != ' ') return false;
        --end;
        while (end > 0 && (static_cast<unsigned char>(s[end]) & 0xC0) == 0x80) --end;
    }
    return false;
}

void cut(const html::Tree& tree, const Words& words, bool see_hidden, Blocks& out) { Cutter(tree, words, see_hidden, out).run(); }

}  // namespace isnad::page::article
