#include "page/article/main.h"

#include <algorithm>

namespace isnad::page::article {

namespace {

std::string_view kind_of_tag(const html::Tree& tree, std::uint32_t i) {
    switch (tree[i].tag) {
        case GUMBO_TAG_NAV: return "navigation";
        case GUMBO_TAG_FOOTER: return "navigation";
        case GUMBO_TAG_ASIDE: return "related-link";
        case GUMBO_TAG_FORM: return "subscribe";
        case GUMBO_TAG_MENU: return "navigation";
        default: break;
    }
    const std::string_view role = tree.attribute(i, "role");
    if (role == "navigation" || role == "contentinfo" || role == "search" || role == "menu" || role == "banner") return "navigation";
    if (role == "complementary") return "related-link";
    if (role == "dialog" || role == "alertdialog") return "notice";
    return {};
}

// Running text: sentences in paragraphs, not names and numbers in lists.
double weigh(const Block& b) {
    if ((b.is_heading() && !b.is_sentence()) || b.tag == GUMBO_TAG_FIGCAPTION || b.tag == GUMBO_TAG_CAPTION) return 0;
    const double share = b.link_share();
    if (share > 0.6) return 0;
    const bool paragraph = b.tag == GUMBO_TAG_P || b.tag == GUMBO_TAG_PRE;
    if (b.words < (b.ends_sentence ? 6u : paragraph ? 10u : 15u)) return 0;
    double w = static_cast<double>(std::min(b.letters, 1200u)) * (1 - share);
    if (!b.ends_sentence) w *= paragraph ? 0.7 : 0.4;
    if (b.tag == GUMBO_TAG_LI || b.tag == GUMBO_TAG_TD || b.tag == GUMBO_TAG_DD) w *= 0.5;
    return w;
}

class Finder {
public:
    Finder(const html::Tree& tree, const Blocks& blocks, const meta::Metadata& metadata, const Patterns& patterns, bool trust_names, Place& out)
        : tree_(tree), blocks_(blocks), metadata_(metadata), patterns_(patterns), trust_names_(trust_names), out_(out) {}

    void run() {
        out_ = {};
        out_.barrier.assign(tree_.size(), html::no_node);
        raw_.reserve(blocks_.list.size());
        for (const Block& b : blocks_.list) raw_.push_back(weigh(b));
        sum(raw_);
        find_content_names();
        find_other_stories();
        find_announced();
        find_lists_of_stories();
        set_barriers();
        out_.weight = raw_;
        for (std::size_t k = 0; k < blocks_.list.size(); ++k)
            if (out_.barrier[blocks_.list[k].node] != html::no_node) out_.weight[k] = 0;
        sum(out_.weight);
        out_.all = inside(0);
        choose();
        for (std::uint32_t r : out_.roots) out_.inside += inside(r);
    }

private:
    void sum(const std::vector<double>& w) {
        sums_.assign(w.size() + 1, 0);
        for (std::size_t k = 0; k < w.size(); ++k) sums_[k + 1] = sums_[k] + w[k];
    }
    double inside(std::uint32_t i) const { return sums_[blocks_.first_block[tree_[i].end]] - sums_[blocks_.first_block[i]]; }

    // How many elements called by the text of an article, with text, stand before each node: whether an element holds one is a difference.
    void find_content_names() {
        content_before_.assign(tree_.size() + 1, 0);
        const double total = inside(0);
        for (std::uint32_t i = 0; i < tree_.size(); ++i) {
            const bool named = blocks_.marks[i].content >= 2 && blocks_.marks[i].furniture.empty() && inside(i) > 0.15 * total && inside(i) > 200;
            content_before_[i + 1] = content_before_[i] + named;
        }
    }
    bool holds_content(std::uint32_t i) const { return content_before_[tree_[i].end] > content_before_[i]; }

    bool holds_quotation(std::uint32_t i) const {
        for (std::uint32_t k = i; k < tree_[i].end && k < i + 200; ++k)
            if (tree_.is(k, GUMBO_TAG_BLOCKQUOTE)) return true;
        return false;
    }

    // Pages that go on without end hold further articles below their own: elements beside that of the article, of the same kind, each with a
    // headline of its own in an element like that of ours.
    void find_other_stories() {
        const std::uint32_t heading = metadata_.heading;
        if (heading == html::no_node) return;
        std::uint32_t own = tree_[heading].parent;
        for (unsigned n = 0; own != html::no_node && tree_[own].parent != html::no_node && n < 12; own = tree_[own].parent, ++n) {
            const std::uint32_t parent = tree_[own].parent;
            unsigned looked_at = 0;
            for (std::uint32_t c = parent + 1; c < tree_[parent].end && looked_at < 200; c = tree_[c].end, ++looked_at)
                if (c != own && !tree_[c].is_text && alike(c, own) && headline_in(c, tree_[heading].tag)) out_.told[c] = {"related-link", "another story"};
            if (!out_.told.empty()) return;
        }
    }
    bool alike(std::uint32_t a, std::uint32_t b) const {
        const auto first_name = [&](std::uint32_t i) {
            const std::string_view names = tree_.attribute(i, "class");
            return names.substr(0, names.find(' '));
        };
        return tree_[a].tag == tree_[b].tag && first_name(a) == first_name(b);
    }
    bool headline_in(std::uint32_t i, GumboTag tag) const {
        for (std::uint32_t k = blocks_.first_block[i]; k < blocks_.first_block[tree_[i].end]; ++k)
            if (const Block& b = blocks_.list[k]; b.tag == tag && b.words >= 4) return true;
        return false;
    }

    // What a heading of furniture announces is furniture to the end of the element that it opens: "Comments", "Related stories".
    void find_announced() {
        const double total = inside(0);
        const std::uint32_t heading = metadata_.heading;
        for (std::uint32_t k = 0; k < blocks_.list.size(); ++k) {
            const Block& b = blocks_.list[k];
            if (b.words > 5 || b.ends_sentence || (!b.is_heading() && b.tag != GUMBO_TAG_DIV)) continue;
            const auto* row = patterns_.match(b.text);
            if (row == nullptr) continue;
            const std::string_view kind = patterns_.kind(*row);
            if (kind != "comment-form" && kind != "related-link" && kind != "subscribe") continue;
            // The widest element that begins with it.
            std::uint32_t widest = html::no_node;
            for (std::uint32_t p = b.node; p != html::no_node && blocks_.first_block[p] == k; p = tree_[p].parent) {
                if (heading != html::no_node && heading >= p && heading < tree_[p].end) break;
                if (inside(p) > (kind == "comment-form" ? 0.95 : 0.5) * total || holds_content(p)) break;
                widest = p;
            }
            if (widest != html::no_node && blocks_.first_block[tree_[widest].end] > k + 1) out_.told[widest] = {kind, "under \"" + b.text + '"'};
        }
    }

    // Three or more elements of one kind beside each other, each with a headline that is a link: teasers of other stories.
    void find_lists_of_stories() {
        const std::uint32_t heading = metadata_.heading;
        for (std::uint32_t i = 0; i < tree_.size(); ++i)
            if (!tree_[i].is_text && !(heading != html::no_node && heading >= i && heading < tree_[i].end) && is_list_of_stories(i)) out_.told[i] = {"related-link", "a list of links"};
    }
    bool is_list_of_stories(std::uint32_t i) const {
        std::uint32_t stories = 0, others = 0, kind = html::no_node;
        double text = 0, elsewhere = 0;
        for (std::uint32_t c = i + 1; c < tree_[i].end; c = tree_[c].end) {
            if (tree_[c].is_text) continue;
            const std::uint32_t from = blocks_.first_block[c], to = blocks_.first_block[tree_[c].end];
            if (from == to) continue;
            bool headline = false;
            for (std::uint32_t k = from; k < to && to - from <= 8; ++k) {
                const Block& b = blocks_.list[k];
                if (b.links > 0 && b.link_share() > 0.9 && (b.is_heading() ? b.words >= 3 : to - from > 1 && b.words >= 5)) headline = true;
            }
            const bool like_the_others = kind == html::no_node || (tree_[c].tag == tree_[kind].tag && tree_.attribute(c, "class") == tree_.attribute(kind, "class"));
            if (headline && like_the_others) {
                kind = c;
                ++stories;
                text += inside(c);
            } else {
                ++others;
                elsewhere += inside(c);
            }
        }
        return stories >= 3 && stories > others && text >= elsewhere;
    }

    void set_barriers() {
        const double total = inside(0);
        const std::uint32_t heading = metadata_.heading;
        for (std::uint32_t i = 0; i < tree_.size(); ++i) {
            if (tree_[i].is_text) {
                out_.barrier[i] = tree_[i].parent == html::no_node ? html::no_node : out_.barrier[tree_[i].parent];
                continue;
            }
            const std::uint32_t parent = tree_[i].parent;
            if (parent != html::no_node && out_.barrier[parent] != html::no_node) {
                out_.barrier[i] = out_.barrier[parent];
                continue;
            }
            if (out_.told.contains(i)) {
                out_.barrier[i] = i;
                continue;
            }
            const std::string_view by_tag = kind_of_tag(tree_, i);
            const Marks& m = blocks_.marks[i];
            const bool by_name = trust_names_ && !m.furniture.empty();
            if (by_tag.empty() && !by_name) continue;
            if (heading != html::no_node && heading >= i && heading < tree_[i].end) continue;
            if (holds_content(i)) continue;
            if (by_tag.empty() && (m.furniture == "share" || m.furniture == "notice") && holds_quotation(i)) continue;   // a post of a network, shown within the text
            const double share = total > 0 ? inside(i) / total : 0;
            // What is called the comments, or stands in a foot, may well be longer than the article.
            const bool sure = m.furniture == "comment-form" || tree_[i].tag == GUMBO_TAG_FOOTER || tree_[i].tag == GUMBO_TAG_NAV;
            if (share > (sure ? 0.9 : tree_[i].tag == GUMBO_TAG_FORM ? 0.25 : 0.5)) continue;
            if (m.content >= 2 && share > 0.2) continue;
            if (!trust_names_ && share > 0.3) continue;   // an element that was never closed, with all that follows in it
            out_.barrier[i] = i;
        }
    }

    bool is_article(std::uint32_t i) const {
        return tree_[i].tag == GUMBO_TAG_ARTICLE || tree_.attribute(i, "role") == "article" || tree_.attribute(i, "itemtype").find("Article") != std::string_view::npos ||
               tree_.attribute(i, "itemtype").find("BlogPosting") != std::string_view::npos;
    }

    unsigned rank(std::uint32_t i) const {
        const unsigned named = trust_names_ ? blocks_.marks[i].content : 0;
        if (named >= 2) return named + 1;
        if (is_article(i)) return 2;
        if (named == 1) return 1;
        if (tree_[i].tag == GUMBO_TAG_MAIN || tree_.attribute(i, "role") == "main") return 1;
        return 0;
    }

    // From the body down, as long as one child holds most of the text.
    std::uint32_t densest(std::uint32_t from, double enough) const {
        std::uint32_t at = from;
        while (true) {
            const double here = inside(at);
            std::uint32_t best = html::no_node;
            double most = 0;
            for (std::uint32_t c = at + 1; c < tree_[at].end; c = tree_[c].end) {
                if (tree_[c].is_text || out_.barrier[c] != html::no_node) continue;
                if (const double w = inside(c); w > most) {
                    most = w;
                    best = c;
                }
            }
            if (best == html::no_node || most < enough * here || here == 0) return at;
            // A paragraph is no container, and what is part of a line even less.
            if (is_inline(tree_[best].tag) || tree_[best].tag == GUMBO_TAG_P || tree_[best].tag == GUMBO_TAG_LI || tree_[best].tag == GUMBO_TAG_BLOCKQUOTE) return at;
            at = best;
        }
    }

    void choose() {
        const std::uint32_t dense = densest(0, 0.62);
        const double dense_weight = inside(dense);
        std::uint32_t best = html::no_node;
        double most = 0;
        for (std::uint32_t i = 0; i < tree_.size(); ++i) {
            if (tree_[i].is_text || out_.barrier[i] != html::no_node) continue;
            const unsigned r = is_inline(tree_[i].tag) ? 0 : rank(i);
            if (r < 2) continue;
            const double w = inside(i);
            if (w < 0.35 * dense_weight || w == 0) continue;
            const double score = w * (1 + 0.4 * r);
            // Of elements within one another the inner one, where it holds nearly all of the outer one's text.
            const bool within = best != html::no_node && i < tree_[best].end;
            if (best == html::no_node || (within ? (w >= 0.85 * inside(best) && r + 1 >= rank(best)) || score > most * 1.05 : score > most)) {
                best = i;
                most = score;
            }
        }
        if (best == html::no_node) {
            out_.roots.push_back(dense);
            return;
        }
        out_.by_name = true;
        const unsigned r = rank(best);
        if (r == 2) best = densest(best, 0.85);   // an <article> holds its head and foot as well
        out_.roots.push_back(best);
        if (r < 3 || tree_[best].parent == html::no_node) return;
        // The text may be cut in pieces of the same name beside each other, with adverts between.
        const std::string_view names = tree_.attribute(best, "class");
        if (names.empty()) return;
        out_.roots.clear();
        const std::uint32_t parent = tree_[best].parent;
        for (std::uint32_t c = parent + 1; c < tree_[parent].end; c = tree_[c].end)
            if (c == best || (!tree_[c].is_text && tree_[c].tag == tree_[best].tag && tree_.attribute(c, "class") == names && out_.barrier[c] == html::no_node))
                out_.roots.push_back(c);
    }

    const html::Tree& tree_;
    const Blocks& blocks_;
    const meta::Metadata& metadata_;
    const Patterns& patterns_;
    const bool trust_names_;
    Place& out_;
    std::vector<double> raw_, sums_;
    std::vector<std::uint32_t> content_before_;
};

}  // namespace

std::string_view furniture_kind(const html::Tree& tree, const Blocks& blocks, std::uint32_t node) {
    if (!blocks.marks[node].furniture.empty()) return blocks.marks[node].furniture;
    const std::string_view kind = kind_of_tag(tree, node);
    return kind.empty() ? std::string_view("navigation") : kind;
}

void find(const html::Tree& tree, const Blocks& blocks, const meta::Metadata& metadata, const Patterns& patterns, bool trust_names, Place& out) {
    Finder(tree, blocks, metadata, patterns, trust_names, out).run();
}

}  // namespace isnad::page::article
