#include "page/meta/metadata.h"

#include "page/meta/dates.h"
#include "page/meta/lines.h"
#include "page/meta/title.h"
#include "page/text_of.h"

#include <algorithm>
#include <array>

namespace isnad::page::meta {

namespace {

// What one kind of place says; the first of each that is not empty counts.
struct Source {
    std::string_view name;
    std::string title, published, modified, publisher, section, language, url;
    std::vector<std::string> authors;
};

void take(std::string& to, std::string_view from) {
    if (to.empty()) to = squeezed(unescaped(from));
}

bool is_name(std::string_view s) {
    return !s.empty() && s.size() < 120 && s.find("http") == std::string_view::npos && s.find('@') == std::string_view::npos && letters_in(s) > 1;
}

class Reader {
public:
    Reader(const html::Tree& tree, std::string_view url, const Words& words, Metadata& out) : tree_(tree), url_(url), words_(words), out_(out) {}

    void run() {
        for (std::uint32_t i = 0; i < tree_.size(); ++i) {
            if (tree_[i].is_text) continue;
            switch (tree_[i].tag) {
                case GUMBO_TAG_META: meta(i); break;
                case GUMBO_TAG_SCRIPT: read_json_ld(tree_.text_of(i), words_, out_.linked); break;
                case GUMBO_TAG_TITLE:
                    if (title_tag_.empty()) title_tag_ = squeezed(tree_.text_of(i));
                    break;
                case GUMBO_TAG_HTML: take(html_.language, tree_.attribute(i, "lang")); break;
                case GUMBO_TAG_LINK: link(i); break;
                case GUMBO_TAG_H1: heading(i, 1); break;
                case GUMBO_TAG_H2: heading(i, 2); break;
                case GUMBO_TAG_TIME: time(i); break;
                case GUMBO_TAG_A:
                    if (tree_.attribute(i, "rel").find("author") != std::string_view::npos) add_author(micro_, squeezed(tree_.text_of(i)));
                    break;
                default: break;
            }
            if (const std::string_view prop = tree_.attribute(i, "itemprop"); !prop.empty()) microdata(i, prop);
            visible_author(i);
        }
        choose();
    }

private:
    struct Heading {
        std::uint32_t node;
        unsigned level;
        std::string text;
        bool named;   // its class or itemprop says that it is the headline
    };

    void meta(std::uint32_t i) {
        const std::string_view content = tree_.attribute(i, "content");
        if (content.empty()) return;
        std::string key = lowered(tree_.attribute(i, "property"));
        if (key.empty()) key = lowered(tree_.attribute(i, "name"));
        if (key.empty()) key = lowered(tree_.attribute(i, "http-equiv"));
        if (key.empty()) return;
        const std::string_view what = words_.value(WordKind::meta, key);
        if (what.empty()) return;
        if (what == "title") take(meta_.title, content);
        else if (what == "other-title") take(other_title_, content);
        else if (what == "shared-title") take(shared_title_, content);
        else if (what == "published") take(meta_.published, content);
        else if (what == "vague-date") take(vague_date_, content);
        else if (what == "modified") take(meta_.modified, content);
        else if (what == "site") take(meta_.publisher, content);
        else if (what == "other-site") take(other_publisher_, content);
        else if (what == "section") take(meta_.section, content);
        else if (what == "language") take(meta_.language, content);
        else if (what == "url") take(meta_.url, content);
        else if (what == "author") add_author(meta_, squeezed(unescaped(content)));
        else if (what == "tier") out_.locked |= lowered(content) == "locked";
        else if (what == "type") {
            const std::string type = lowered(content);
            out_.front = type == "website" || type == "blog" || type == "profile";
            is_article_ = type == "article" || type == "news" || type == "newsarticle";
        }
    }

    void add_author(Source& s, std::string name) {
        // "By Jane Doe" and its like: the word before the name is none.
        for (int k = 0; k < 2; ++k) name = std::string(without_byline(name, words_));
        if (is_name(name) && s.authors.size() < 20 && std::find(s.authors.begin(), s.authors.end(), name) == s.authors.end()) s.authors.push_back(std::move(name));
    }

    void link(std::uint32_t i) {
        if (lowered(tree_.attribute(i, "rel")) == "canonical") take(html_.url, tree_.attribute(i, "href"));
    }

    void heading(std::uint32_t i, unsigned level) {
        if (headings_.size() > 40) return;
        std::string text = squeezed(tree_.text_of(i));
        if (text.empty() || text.size() > 600) return;
        const std::string names = lowered(tree_.attribute(i, "class")) + ' ' + std::string(tree_.attribute(i, "itemprop"));
        const bool named = names.find("title") != std::string::npos || names.find("headline") != std::string::npos;
        headings_.push_back({i, level, std::move(text), named});
    }

    // Whether an element stands in another that holds something of another story, or the comments.
    bool beside(std::uint32_t i) const {
        for (std::uint32_t p = i; p != html::no_node; p = tree_[p].parent) {
            const GumboTag tag = tree_[p].tag;
            if (tag == GUMBO_TAG_ASIDE || tag == GUMBO_TAG_NAV || tag == GUMBO_TAG_FOOTER || tag == GUMBO_TAG_LI) return true;
            const auto marks = words_.marks(tree_.attribute(p, "class"));
            if (p != i && (marks.furniture == "related-link" || marks.furniture == "comment-form" || marks.furniture == "navigation") && tag != GUMBO_TAG_BODY && tag != GUMBO_TAG_HTML) return true;
        }
        return false;
    }

    void time(std::uint32_t i) {
        if (times_ > 30 || beside(i)) return;
        ++times_;
        std::string_view value = tree_.attribute(i, "datetime");
        const std::string text = tree_.text_of(i);
        std::string date = iso_date(value.empty() ? std::string_view(text) : value, words_);
        if (date.empty()) date = iso_date(text, words_);
        if (date.empty()) return;
        const std::string names = lowered(tree_.attribute(i, "class")) + ' ' + lowered(tree_.attribute(i, "itemprop"));
        if (names.find("modif") != std::string::npos || names.find("update") != std::string::npos) take(time_.modified, date);
        else if (names.find("publish") != std::string::npos || tree_.has_attribute(i, "pubdate")) take(time_.published, date);
        else take(first_time_, date);
    }

    void microdata(std::uint32_t i, std::string_view prop) {
        std::string value(tree_.attribute(i, "content"));
        if (value.empty()) value = tree_.attribute(i, "datetime");
        if (prop == "datePublished" || prop == "dateCreated") {
            if (value.empty()) value = tree_.text_of(i);
            if (micro_.published.empty() && !beside(i)) micro_.published = iso_date(value, words_);
        } else if (prop == "dateModified") {
            if (value.empty()) value = tree_.text_of(i);
            if (micro_.modified.empty()) micro_.modified = iso_date(value, words_);
        } else if (prop == "author") {
            if (value.empty()) value = tree_.text_of(i);
            add_author(micro_, squeezed(value));
        } else if (prop == "articleSection") {
            take(micro_.section, value.empty() ? tree_.text_of(i) : value);
        }
    }

    // A date that stands by itself near the headline: before it or in the blocks behind it.
    std::string visible_date() const {
        std::uint32_t from = out_.heading == html::no_node ? 0 : out_.heading;
        const std::uint32_t begin = from > 120 ? from - 120 : 0;
        const auto look = [&](std::uint32_t a, std::uint32_t b) -> std::string {
            for (std::uint32_t i = a; i < b && i < tree_.size(); ++i) {
                if (!tree_[i].is_text) continue;
                const std::uint32_t p = tree_[i].parent;
                if (p == html::no_node || tree_[p].tag == GUMBO_TAG_SCRIPT || tree_[p].tag == GUMBO_TAG_TITLE) continue;
                const std::string text = squeezed(tree_[i].text);
                if (text.size() < 8 || text.size() > 160) continue;
                if (std::string d = iso_date(text, words_); !d.empty() && !beside(i)) return d;
            }
            return {};
        };
        std::string d = look(from, from + 400);
        return d.empty() ? look(begin, from) : d;
    }

    void find_heading() {
        const Heading* best = nullptr;
        double most = 0;
        const std::array<std::string, 4> told = {folded(meta_.title), folded(unescaped(out_.linked.headline)), folded(title_tag_), folded(other_title_)};
        for (const Heading& h : headings_) {
            const std::string text = folded(h.text);
            if (text.empty() || words_in(h.text) < 2) continue;
            double score = (h.level == 1 ? 1.0 : 0.2) + (h.named ? 0.3 : 0);
            for (const std::string& t : told)
                if (!t.empty() && (t == text || t.find(text) != std::string::npos || text.find(t) != std::string::npos)) {
                    score += 2;
                    break;
                }
            if (beside(h.node)) score -= 0.8;
            if (score > most) {
                most = score;
                best = &h;
            }
        }
        if (best != nullptr && most >= 0.9) {
            out_.heading = best->node;
            shown_ = best->text;
        }
    }

    std::string host_of() const {
        for (const std::string_view url : {url_, std::string_view(html_.url), std::string_view(meta_.url)}) {
            const std::size_t at = url.find("//");
            if (at != std::string_view::npos) return std::string(url.substr(at + 2, std::min(url.find('/', at + 2), url.size()) - at - 2));
        }
        return {};
    }

    bool stands_alone(const std::string& letters) const {
        for (std::uint32_t i = 0; i < tree_.size(); ++i) {
            if (!tree_[i].is_text || tree_[i].text.size() < letters.size() || tree_[i].text.size() > 2 * letters.size() + 40) continue;
            const std::uint32_t p = tree_[i].parent;
            if (p != html::no_node && tree_[p].tag != GUMBO_TAG_TITLE && tree_[p].tag != GUMBO_TAG_A && folded(tree_[i].text) == letters) return true;
        }
        return false;
    }

    // The name in an element that is called by who wrote it, near the headline.
    void visible_author(std::uint32_t i) {
        if (names_looked_at_ > 60 || tree_[i].end - i > 30) return;
        std::string names(tree_.attribute(i, "class"));
        (names += ' ') += tree_.attribute(i, "id");
        if (names.size() < 3 || !words_.marks(names).author) return;
        ++names_looked_at_;
        const std::string text = squeezed(tree_.text_of(i));
        if (text.size() > 160 || beside(i)) return;
        std::string_view name = text;
        for (int k = 0; k < 2; ++k) name = without_byline(name, words_);
        // Behind the name may stand the day, the place, the office.
        for (const std::string_view mark : {" | ", " - ", " \xE2\x80\x93 ", " \xC2\xB7 ", " / ", "\xD8\x8C"}) name = name.substr(0, name.find(mark));
        const std::size_t count = words_in(name);
        if (count < 2 || count > 5 || name.find_first_of("0123456789?!:@") != std::string_view::npos || name.ends_with('.')) return;
        candidates_.push_back({i, squeezed(name)});
    }

    void choose() {
        const Linked& l = out_.linked;
        Source linked{"JSON-LD", {}, iso_date(l.published, words_), iso_date(l.modified, words_), {}, {}, l.language, l.url, {}};
        linked.title = squeezed(unescaped(l.headline));
        linked.publisher = squeezed(unescaped(l.publisher));
        linked.section = squeezed(unescaped(l.section));
        for (const std::string& a : l.authors) add_author(linked, squeezed(unescaped(a)));
        meta_.name = "meta";
        meta_.published = iso_date(meta_.published, words_);
        meta_.modified = iso_date(meta_.modified, words_);
        micro_.name = "microdata";
        time_.name = "time";
        html_.name = "html";

        find_heading();
        Titles titles{shown_, meta_.title, shared_title_, linked.title, title_tag_, other_title_, meta_.publisher.empty() ? linked.publisher : meta_.publisher, host_of(), {}};
        titles.stands_alone = [this](const std::string& letters) { return stands_alone(letters); };
        out_.title = choose_title(titles);
        const std::string of_meta = without_site(meta_.title, titles, shown_), of_linked = without_site(linked.title, titles, shown_);
        note("title", of_linked.empty() ? linked.title : of_linked, of_meta, true);

        Source address{"address", {}, date_in_url(url_.empty() ? std::string_view(meta_.url) : url_), {}, {}, {}, {}, {}, {}};
        if (address.published.empty()) address.published = date_in_url(html_.url);
        for (const Source* s : {&linked, &meta_, &micro_, &time_}) take(out_.published, s->published);
        if (out_.published.empty()) {
            // The first <time> may be of any story, a date in the address only of this one.
            if (!first_time_.empty() && (address.published.empty() || first_time_.starts_with(address.published))) out_.published = first_time_;
            else out_.published = address.published;
        }
        if (out_.published.empty()) out_.published = iso_date(vague_date_, words_);
        if (out_.published.empty()) out_.published = visible_date();
        note("published", linked.published, meta_.published, false);
        if (linked.published.empty() || meta_.published.empty()) note("published", out_.published, address.published, false);

        for (const Source* s : {&linked, &meta_, &micro_, &time_}) {
            take(out_.modified, s->modified);
            take(out_.publisher, s->publisher);
            take(out_.section, s->section);
            if (out_.authors.empty()) out_.authors = s->authors;
        }
        if (out_.publisher.empty()) out_.publisher = !other_publisher_.empty() ? other_publisher_ : l.part_of;
        if (out_.authors.empty())
            for (const auto& [node, name] : candidates_)
                if ((out_.heading == html::no_node || (node + 400 > out_.heading && node < out_.heading + 400)) && folded(name) != folded(out_.publisher) && is_name(name)) {
                    out_.authors.push_back(name);
                    break;
                }
        for (const Source* s : {&html_, &linked, &meta_}) take(out_.language, s->language);
        for (const Source* s : {&html_, &meta_, &linked}) {
            if (out_.url.empty() && s->url.starts_with("http")) out_.url = s->url;
        }
        if (out_.url.empty()) out_.url = url_;
        out_.live |= l.live;
        out_.gallery |= l.gallery;
        out_.locked |= l.locked;
        if (is_article_ || !l.type.empty()) out_.front = false;
        if (l.broken > 0) out_.notes.push_back("JSON-LD: " + std::to_string(l.broken) + (l.broken == 1 ? " script is" : " scripts are") + " no JSON");
    }

    void note(const char* what, const std::string& a, const std::string& b, bool by_letters) {
        if (a.empty() || b.empty()) return;
        if (by_letters) {
            const std::string x = folded(a), y = folded(b);
            if (x.find(y) != std::string::npos || y.find(x) != std::string::npos) return;
            out_.notes.push_back(std::string(what) + ": JSON-LD says \"" + a + "\", meta says \"" + b + '"');
        } else if (a.substr(0, 10) != b.substr(0, 10)) {
            out_.notes.push_back(std::string(what) + ": the page says " + a + ", elsewhere " + b);
        }
    }

    const html::Tree& tree_;
    std::string_view url_;
    const Words& words_;
    Metadata& out_;
    Source meta_, micro_, time_, html_;
    std::string title_tag_, other_title_, shared_title_, other_publisher_, vague_date_, first_time_, shown_;
    std::vector<Heading> headings_;
    std::vector<std::pair<std::uint32_t, std::string>> candidates_;   // for the author: the element, the name
    unsigned times_ = 0, names_looked_at_ = 0;
    bool is_article_ = false;
};

}  // namespace

void read(const html::Tree& tree, std::string_view url, const Words& words, Metadata& out) { Reader(tree, url, words, out).run(); }

}  // namespace isnad::page::meta
