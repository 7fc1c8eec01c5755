#include "page/article/clean.h"

#include "page/meta/dates.h"
#include "page/meta/lines.h"
#include "page/text_of.h"

#include <algorithm>
#include <unordered_set>

namespace isnad::page::article {

namespace {

constexpr std::string_view outside = "outside the article";
constexpr std::uint32_t longest_pulled = 60;   // words of a sentence set large

class Judge {
public:
    Judge(const html::Tree& tree, const Blocks& blocks, const Place& place, const meta::Metadata& metadata, const Words& words, const Patterns& patterns,
          std::vector<Verdict>& out)
        : tree_(tree), blocks_(blocks), place_(place), metadata_(metadata), words_(words), patterns_(patterns), out_(out) {}

    void run() {
        out_.assign(blocks_.list.size(), {});
        title_ = folded(metadata_.title);
        find_lists();
        while (first_strong_ < place_.weight.size() && !(place_.weight[first_strong_] > 0 && in_roots(blocks_.list[first_strong_].node))) ++first_strong_;
        for (std::uint32_t k = 0; k < blocks_.list.size(); ++k) out_[k] = first_look(k);
        take_lead();
        drop_what_labels_announce();
        drop_linked_headings();
        drop_repeated();
        drop_heads_and_tails();
        drop_empty_headings();
        for (std::uint32_t k = 0; k < out_.size(); ++k)
            if (out_[k].role != Role::furniture) {
                first_ = std::min(first_, k);
                last_ = k;
            }
        for (std::uint32_t k = 0; k < out_.size(); ++k) out_[k].within = k > first_ && k < last_;
    }

private:
    static Verdict furniture(std::string_view kind, std::string why) { return {Role::furniture, kind, std::move(why), false}; }
    static Verdict part(Role role) { return {role, {}, {}, false}; }

    bool in_roots(std::uint32_t node) const {
        return std::any_of(place_.roots.begin(), place_.roots.end(), [&](std::uint32_t r) { return node >= r && node < tree_[r].end; });
    }

    // Lists and tables as wholes: one of links is no text, whatever stands in its single items.
    void find_lists() {
        list_of_links_.assign(tree_.size(), false);
        std::vector<std::uint32_t> letters(blocks_.list.size() + 1, 0), links(blocks_.list.size() + 1, 0);
        for (std::size_t k = 0; k < blocks_.list.size(); ++k) {
            letters[k + 1] = letters[k] + blocks_.list[k].letters;
            links[k + 1] = links[k] + blocks_.list[k].link_letters;
        }
        for (std::uint32_t i = 0; i < tree_.size(); ++i) {
            if (tree_[i].is_text) {
                list_of_links_[i] = tree_[i].parent != html::no_node && list_of_links_[tree_[i].parent];
                continue;
            }
            const std::uint32_t from = blocks_.first_block[i], to = blocks_.first_block[tree_[i].end];
            const std::uint32_t all = letters[to] - letters[from], linked = links[to] - links[from];
            const GumboTag tag = tree_[i].tag;
            bool is = tree_[i].parent != html::no_node && list_of_links_[tree_[i].parent];
            if ((tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL || tag == GUMBO_TAG_DL || tag == GUMBO_TAG_TABLE) && linked * 5 > all * 3 && (to - from > 1 || all > 40)) is = true;
            list_of_links_[i] = is;
        }
    }

    Verdict first_look(std::uint32_t k) const {
        const Block& b = blocks_.list[k];
        if (const std::uint32_t barrier = place_.barrier[b.node]; barrier != html::no_node) {
            if (const auto told = place_.told.find(barrier); told != place_.told.end()) return furniture(told->second.kind, told->second.why);
            const Marks& m = blocks_.marks[barrier];
            return furniture(furniture_kind(tree_, blocks_, barrier),
                             m.furniture.empty() ? std::string("in <") + gumbo_normalized_tagname(tree_[barrier].tag) + ">" : "named \"" + std::string(m.word) + '"');
        }
        if (!in_roots(b.node)) return furniture("navigation", std::string(outside));
        const std::string text = folded(b.text);
        if (!title_.empty() && (text == title_ || b.node == metadata_.heading || (b.is_heading() && b.words <= words_in(metadata_.title) + 3 && text.find(title_) != std::string::npos)))
            return furniture("navigation", "the title again");
        if (const auto* row = patterns_.match(b.text)) return furniture(patterns_.kind(*row), "reads like \"" + b.text.substr(0, 40) + '"');
        if (list_of_links_[b.node]) return furniture("related-link", "a list of links");
        if (b.tag == GUMBO_TAG_FIGCAPTION || b.tag == GUMBO_TAG_CAPTION || in_figure(b.node)) return part(Role::caption);
        const double share = b.link_share();
        if (share > 0.85 && b.links > 0 && !b.is_heading() && !(b.ends_sentence && b.words > 12 && share < 0.98)) return furniture("related-link", "a link alone");
        if (b.letters == 0) return furniture("notice", "no letters");
        if (const Verdict v = about_the_article(b, text, k < first_strong_); v.role == Role::furniture && !v.why.empty()) return v;
        if (b.is_heading() && !b.is_sentence()) return part(Role::heading);
        return part(Role::paragraph);
    }

    bool in_figure(std::uint32_t node) const {
        for (unsigned n = 0; node != html::no_node && n < 6; node = tree_[node].parent, ++n)
            if (tree_[node].tag == GUMBO_TAG_FIGURE) return true;
        return false;
    }

    bool in_quotation(std::uint32_t node) const {
        for (unsigned n = 0; node != html::no_node && n < 6; node = tree_[node].parent, ++n)
            if (tree_[node].tag == GUMBO_TAG_BLOCKQUOTE) return true;
        return false;
    }

    // Bylines and dates of their own.
    Verdict about_the_article(const Block& b, const std::string& text, bool before_text) const {
        if (b.words > 20 || b.is_heading()) return part(Role::paragraph);
        for (const std::string& author : metadata_.authors)
            if (const std::string name = folded(author); !name.empty() && text.find(name) != std::string::npos && b.words <= words_in(author) + 4 && !b.ends_sentence)
                return furniture("credit", "the author's name");
        if (b.words <= 8 && !b.ends_sentence && meta::without_byline(b.text, words_).size() < b.text.size()) return furniture("credit", "a byline");
        if (in_quotation(b.node)) return part(Role::paragraph);   // the name and day under a post that the article shows
        if (b.ends_sentence) return part(Role::paragraph);
        if (meta::is_date_line(b.text, words_) || (b.words <= (before_text ? 20u : 10u) && !meta::iso_date(b.text, words_).empty())) return furniture("credit", "a date");
        return part(Role::paragraph);
    }

    // The summary between the headline and the text: sentences of the page's own article, in none of its furniture.
    void take_lead() {
        const std::uint32_t heading = metadata_.heading;
        if (heading == html::no_node || place_.roots.empty()) return;
        const std::uint32_t from = blocks_.first_block[tree_[heading].end], to = blocks_.first_block[place_.roots.front()];
        unsigned taken = 0;
        for (std::uint32_t k = from; k < to && k < from + 40 && taken < 4; ++k) {
            const Block& b = blocks_.list[k];
            if (out_[k].role != Role::furniture || out_[k].why != outside || list_of_links_[b.node] || in_figure(b.node)) continue;
            if (b.words < (b.ends_sentence ? 6u : 9u) || b.link_share() > 0.3 || patterns_.match(b.text) != nullptr) continue;
            if (about_the_article(b, folded(b.text), true).role == Role::furniture) continue;
            out_[k] = part(Role::paragraph);
            ++taken;
        }
    }

    // "Read also:" alone on its line, and the titles below it.
    void drop_what_labels_announce() {
        for (std::uint32_t k = 0; k < out_.size(); ++k) {
            if (out_[k].kind != "related-link" || !out_[k].why.starts_with("reads like") || blocks_.list[k].words > 5) continue;
            const GumboTag tag = k + 1 < out_.size() ? blocks_.list[k + 1].tag : GUMBO_TAG_P;
            for (std::uint32_t n = k + 1; n < out_.size() && n < k + 12; ++n) {
                const Block& b = blocks_.list[n];
                if (out_[n].role == Role::furniture) continue;
                if (tag == GUMBO_TAG_LI ? b.tag != GUMBO_TAG_LI : !(b.is_heading() && b.links > 0)) break;
                out_[n] = furniture("related-link", "under \"" + blocks_.list[k].text + '"');
            }
        }
    }

    // Three headings in a row that are links alone, with no text under them, are a list of stories.
    void drop_linked_headings() {
        for (std::uint32_t k = 0; k < out_.size();) {
            std::uint32_t end = k;
            while (end < out_.size() && blocks_.list[end].is_heading() && blocks_.list[end].links > 0 && blocks_.list[end].link_share() > 0.9) ++end;
            if (end - k >= 3)
                for (std::uint32_t n = k; n < end; ++n) out_[n] = furniture("related-link", "a list of links");
            k = end + 1;
        }
    }

    // What stands twice in a page, word for word, is a quotation set large or a caption of a gallery.
    void drop_repeated() {
        std::unordered_set<std::string_view> seen;
        for (std::uint32_t k = 0; k < out_.size(); ++k) {
            const Block& b = blocks_.list[k];
            if (out_[k].role != Role::paragraph || b.words < 8) continue;
            if (!seen.insert(b.text).second) out_[k] = furniture("notice", "stands twice");
            else if ((in_quotation(b.node) || b.tag == GUMBO_TAG_DIV) && b.words <= longest_pulled && stands_elsewhere(k)) out_[k] = furniture("notice", "a sentence of the text set large");
        }
    }

    // Whether the paragraphs near a quotation hold its words.
    bool stands_elsewhere(std::uint32_t k) const {
        const std::string text = folded(blocks_.list[k].text);
        for (std::uint32_t n = k > 12 ? k - 12 : 0; n < out_.size() && n < k + 12; ++n)
            if (n != k && out_[n].role == Role::paragraph && blocks_.list[n].letters > blocks_.list[k].letters && blocks_.list[n].words < 500 && folded(blocks_.list[n].text).find(text) != std::string::npos) return true;
        return false;
    }

    bool strong(std::uint32_t k) const { return out_[k].role == Role::paragraph && place_.weight[k] > 0; }

    // Before the first running text and behind the last there are labels, names of sections, counters: what is no sentence goes.
    void drop_heads_and_tails() {
        std::uint32_t first = 0, last = 0;
        bool any = false;
        for (std::uint32_t k = 0; k < out_.size(); ++k)
            if (strong(k)) {
                if (!any) first = k;
                last = k;
                any = true;
            }
        if (!any) return;
        for (std::uint32_t k = 0; k < out_.size(); ++k) {
            if (out_[k].role == Role::furniture || out_[k].role == Role::caption || (k > first && k < last)) continue;
            const Block& b = blocks_.list[k];
            if (k < first && b.words < 6 && !b.is_heading()) out_[k] = furniture("navigation", "a label before the text");
            if (k > last && b.tag != GUMBO_TAG_LI && b.tag != GUMBO_TAG_TD && !b.is_heading() && !(b.ends_sentence && b.words > 3)) out_[k] = furniture("navigation", "a label behind the text");
        }
    }

    // A heading with nothing under it belonged to what was left out.
    void drop_empty_headings() {
        bool text = false;
        for (std::uint32_t k = static_cast<std::uint32_t>(out_.size()); k > 0; --k) {
            Verdict& v = out_[k - 1];
            if (v.role == Role::paragraph) text = true;
            if (v.role != Role::heading) continue;
            if (!text) v = furniture("navigation", "a heading with nothing under it");
            else if (!next_is_text(k - 1)) v = furniture("navigation", "a heading of what was left out");
        }
    }
    // Whether text follows before anything was left out that stands there as a whole.
    bool next_is_text(std::uint32_t k) const {
        for (std::uint32_t n = k + 1; n < out_.size(); ++n) {
            if (out_[n].role == Role::paragraph || out_[n].role == Role::heading) return true;
            if (out_[n].kind == "related-link" && out_[n].why == "a list of links") return false;
        }
        return false;
    }

    const html::Tree& tree_;
    const Blocks& blocks_;
    const Place& place_;
    const meta::Metadata& metadata_;
    const Words& words_;
    const Patterns& patterns_;
    std::vector<Verdict>& out_;
    std::string title_;
    std::vector<bool> list_of_links_;
    std::uint32_t first_ = 0xFFFFFFFFu, last_ = 0;
    std::uint32_t first_strong_ = 0;   // the first block of running text
};

}  // namespace

void judge(const html::Tree& tree, const Blocks& blocks, const Place& place, const meta::Metadata& metadata, const Words& words, const Patterns& patterns,
           std::vector<Verdict>& out) {
    Judge(tree, blocks, place, metadata, words, patterns, out).run();
}

}  // namespace isnad::page::article
