#include "page/article/kind.h"

#include "page/text_of.h"

#include <algorithm>

namespace isnad::page::article {

namespace {

constexpr std::uint32_t short_article = 1500;   // letters

struct Amounts {
    std::uint32_t text = 0, captions = 0, headlines = 0, linked = 0, all = 0;
    std::uint32_t paragraphs = 0, caption_blocks = 0;
};

// Whether the block stands among pictures, by what the elements around it are called.
bool among_pictures(const html::Tree& tree, const Blocks& blocks, const Block& b) {
    std::uint32_t p = b.node;
    for (unsigned n = 0; p != html::no_node && n < 6; p = tree[p].parent, ++n)
        if (blocks.marks[p].gallery) return true;
    return false;
}

Amounts measure(const html::Tree& tree, const Blocks& blocks, const std::vector<Verdict>& verdicts) {
    Amounts a;
    for (std::size_t k = 0; k < verdicts.size(); ++k) {
        const Block& b = blocks.list[k];
        a.all += b.letters;
        a.linked += b.link_letters;
        if (b.links > 0 && b.link_share() > 0.9 && b.words >= 5) ++a.headlines;
        const bool text = verdicts[k].role == Role::paragraph;
        if (verdicts[k].role == Role::caption || ((text || verdicts[k].role == Role::furniture) && among_pictures(tree, blocks, b))) {
            a.captions += b.letters;
            ++a.caption_blocks;
        } else if (text) {
            a.text += b.letters;
            ++a.paragraphs;
        }
    }
    return a;
}

// Pieces of a line that credits are made of: "رويترز / أ ف ب", "(AFP)", "Reuters, AP".
void add_agencies(std::string_view line, const Words& words, std::vector<std::string>& out) {
    const auto add = [&](std::string_view piece) {
        const std::string_view id = words.value(WordKind::agency, squeezed(piece));
        if (!id.empty() && std::find(out.begin(), out.end(), id) == out.end()) out.emplace_back(id);
    };
    add(line);
    std::string piece;
    for (std::size_t at = 0; at < line.size();) {
        static constexpr std::string_view marks[] = {"(", ")", "/", "+", "|", ",", ":", "-", "\xD8\x8C", "\xE2\x80\x93", "\xE2\x80\x94", " and ", " \xD9\x88 "};
        std::size_t skip = 0;
        for (const std::string_view mark : marks)
            if (line.substr(at).starts_with(mark)) skip = mark.size();
        if (skip > 0) {
            add(piece);
            piece.clear();
            at += skip;
        } else {
            piece += line[at++];
        }
    }
    add(piece);
}

}  // namespace

PageKind kind_of(const html::Tree& tree, const Blocks& blocks, const Place& place, const std::vector<Verdict>& verdicts, const meta::Metadata& metadata) {
    const Amounts a = measure(tree, blocks, verdicts);
    std::uint32_t live = 0, stub = 0;
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
        if (blocks.marks[i].live) live += blocks.first_block[tree[i].end] > blocks.first_block[i];
        if (blocks.marks[i].stub) ++stub;
    }
    const bool article = !metadata.linked.type.empty();
    // A list of stories has headlines of others and no text of its own.
    if (!article && a.text < short_article && a.headlines >= 12 && (a.linked * 2 > a.all || a.text * 4 < a.all) && (metadata.front || metadata.published.empty() || place.inside == 0)) return PageKind::index;
    if (metadata.linked.stories >= 8 && !article && a.text < short_article) return PageKind::index;
    if (metadata.live || (live > 0 && a.paragraphs >= 3 && (live >= 3 || metadata.linked.live))) return PageKind::live;
    if ((metadata.locked || stub > 0) && a.text < short_article) return PageKind::stub;
    if ((metadata.gallery && a.text < short_article) || (a.caption_blocks >= 5 && blocks.images * 2 >= a.caption_blocks && a.captions > 2 * a.text)) return PageKind::gallery;
    return PageKind::article;
}

std::vector<std::string> credits(const Blocks& blocks, const std::vector<Verdict>& verdicts, const meta::Metadata& metadata, const Words& words) {
    std::vector<std::string> out;
    for (const std::string& author : metadata.authors) add_agencies(author, words, out);
    std::size_t last = verdicts.size(), first = verdicts.size();
    for (std::size_t k = 0; k < verdicts.size(); ++k) {
        if (verdicts[k].role == Role::paragraph) {
            first = std::min(first, k);
            last = k;
        }
        if (verdicts[k].kind == "credit" && blocks.list[k].words <= 12 && verdicts[k].role == Role::furniture && !verdicts[k].why.starts_with("named \"caption") &&
            blocks.list[k].tag != GUMBO_TAG_FIGCAPTION)
            add_agencies(blocks.list[k].text, words, out);
    }
    if (first == verdicts.size()) return out;
    // "القاهرة (رويترز) - قال ..." and "WASHINGTON (AP) --": the agency stands in the first brackets.
    // Before it may stand a summary.
    unsigned paragraphs = 0;
    for (std::size_t k = first; k < verdicts.size() && paragraphs < 3; ++k) {
        if (verdicts[k].role != Role::paragraph) continue;
        ++paragraphs;
        const std::string_view opening = std::string_view(blocks.list[k].text).substr(0, 160);
        const std::size_t open = opening.find('('), close = opening.find(')', open == std::string_view::npos ? 0 : open);
        if (open == std::string_view::npos || close == std::string_view::npos || words_in(opening.substr(0, open)) > 5) continue;
        add_agencies(opening.substr(open + 1, close - open - 1), words, out);
        break;
    }
    const Block& ending = blocks.list[last];
    if (ending.words <= 6) add_agencies(ending.text, words, out);
    return out;
}

}  // namespace isnad::page::article
