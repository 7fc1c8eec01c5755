#include "page/meta/metadata.h"

#include "page/meta/dates.h"
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

bool one_of(std::string_view key, std::initializer_list<std::string_view> keys) { return std::find(keys.begin(), keys.end(), key) != keys.end(); }

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
        Source& s = meta_;
        if (one_of(key, {"og:title"})) {
            take(s.title, content);
        } else if (one_of(key, {"dc.title", "dcterms.title", "sailthru.title", "parsely-title", "headline", "title", "hdl", "citation_title"})) {
            take(other_title_, content);
        } else if (key == "twitter:title") {
            take(shared_title_, content);
        } else if (one_of(key, {"article:published_time", "article:published", "og:published_time", "datepublished", "publishdate", "publish-date", "publish_date",
                                "pubdate", "published", "published_at", "publication_date", "publication-date", "date_published", "article.published",
                                "article:post_time", "dcterms.created", "dc.date.issued", "dcterms.issued", "dcterms.date", "dc.date", "dc.date.created", "sailthru.date",
                                "parsely-pub-date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "article_date_original", "originalpublicationdate",
                                "ptime", "citation_publication_date", "bt:pubdate", "rnews:datepublished", "og:article:published_time", "date.release",
                                "article.created", "datecreated", "creation_date", "last-published-date", "created"})) {
            take(s.published, content);
        } else if (one_of(key, {"date", "og:pubdate", "timestamp", "displaydate", "release_date", "time"})) {
            take(vague_date_, content);
        } else if (one_of(key, {"article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "last_modified", "revised", "article.updated",
                                "dcterms.modified", "dc.date.modified", "modified", "utime", "article:modified", "last-updated"})) {
            take(s.modified, content);
        } else if (one_of(key, {"og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher", "citation_journal_title", "twitter:app:name:iphone",
                                "apple-mobile-web-app-title"})) {
            take(key == "og:site_name" ? s.publisher : other_publisher_, content);
        } else if (one_of(key, {"article:section", "section", "parsely-section", "cxenseparse:section", "category", "dc.subject"})) {
            take(s.section, content);
        } else if (one_of(key, {"og:locale", "dc.language", "dcterms.language", "language", "content-language", "inlanguage"})) {
            take(s.language, content);
        } else if (one_of(key, {"og:url"})) {
            take(s.url, content);
        } else if (one_of(key, {"author", "article:author", "dc.creator", "dcterms.creator", "byl", "sailthru.author", "parsely-author", "cxenseparse:author",
                                "article.author", "citation_author", "article:author_name"})) {
            add_author(s, squeezed(unescaped(content)));
        } else if (key == "og:type") {
            const std::string type = lowered(content);
            out_.front = type == "website" || type == "blog" || type == "profile";
            is_article_ = type == "article" || type == "news" || type == "newsarticle";
        } else if (one_of(key, {"article:content_tier", "content_tier"})) {
            out_.locked |= lowered(content) == "locked";
        }
    }

    void add_author(Source& s, std::string name) {
        // "By Jane Doe" and "بقلم فلان": the word before the name is none.
        for (int k = 0; k < 2; ++k) {
            const std::size_t gap = name.find_first_of(" :");
            if (gap != std::string::npos && words_.is(WordKind::byline, std::string_view(name).substr(0, gap))) {
                name = squeezed(std::string_view(name).substr(gap + 1));
                while (name.starts_with(":")) name = squeezed(std::string_view(name).substr(1));
            }
        }
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

        const std::string& site = meta_.publisher.empty() ? linked.publisher : meta_.publisher;
        find_heading();
        const std::string of_meta = without_site(meta_.title, site, shown_), of_linked = without_site(linked.title, site, shown_);
        const std::string of_tag = without_site(title_tag_, site, shown_.empty() ? of_meta : shown_);
        // The publisher writes OpenGraph for readers, as the headline; JSON-LD and <title> often for search engines.
        out_.title = !of_meta.empty() ? of_meta : !shown_.empty() ? shown_ : !of_linked.empty() ? of_linked : !of_tag.empty() ? of_tag : other_title_;
        if (out_.title.empty()) out_.title = without_site(shared_title_, site, shown_);
        // Where what is written for networks contradicts itself, the heading decides.
        if (!shown_.empty() && !shared_title_.empty() && folded(without_site(shared_title_, site, shown_)) == folded(shown_)) out_.title = shown_;
        // The headline as the page shows it, where the others mean the same one but cut or wrap it.
        if (!shown_.empty() && folded(out_.title) != folded(shown_)) {
            const std::string a = folded(out_.title), b = folded(shown_);
            if (a.find(b) != std::string::npos || b.find(a) != std::string::npos) out_.title = shown_;
        }
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
        // The publisher is no author of an article.
        std::erase_if(out_.authors, [&](const std::string& a) { return a.empty(); });
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
    unsigned times_ = 0;
    bool is_article_ = false;
};

}  // namespace

std::string without_site(std::string_view title, std::string_view site, std::string_view shown) {
    std::string whole = squeezed(title);
    if (whole.empty()) return whole;
    static constexpr std::array<std::string_view, 9> marks = {" | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " :: ", " \xC2\xBB ", " \xC2\xB7 ", " \xE2\x80\xA2 ", " / "};
    const std::string name = folded(site), headline = folded(shown);
    // Cut at each mark from the end: what is left must be the headline that is shown, or what goes the site's name.
    std::vector<std::pair<std::size_t, std::size_t>> cuts;   // where the mark begins, and ends
    for (const std::string_view mark : marks)
        for (std::size_t at = whole.find(mark); at != std::string::npos; at = whole.find(mark, at + 1)) cuts.emplace_back(at, at + mark.size());
    std::sort(cuts.begin(), cuts.end());
    if (!headline.empty())
        for (const auto& [begin, end] : cuts) {
            if (folded(std::string_view(whole).substr(0, begin)) == headline) return whole.substr(0, begin);
            if (folded(std::string_view(whole).substr(end)) == headline) return whole.substr(end);
        }
    const auto is_site = [&](std::string_view part) {
        const std::string p = folded(part);
        if (p.empty()) return true;
        if (!name.empty() && (p == name || (p.find(name) != std::string::npos && p.size() < name.size() + 24) || (name.find(p) != std::string::npos && p.size() > 2))) return true;
        return false;
    };
    if (!cuts.empty()) {
        const auto& [begin, end] = cuts.back();
        if (is_site(std::string_view(whole).substr(end))) return without_site(whole.substr(0, begin), site, shown);
        const auto& [first_begin, first_end] = cuts.front();
        if (is_site(std::string_view(whole).substr(0, first_begin)) && words_in(std::string_view(whole).substr(first_end)) >= 3) return whole.substr(first_end);
        // "Headline | Some Paper" where the page does not tell the paper's name: a short part behind the strongest mark.
        if (name.empty() && std::string_view(whole).substr(begin, 3) == " | " && words_in(std::string_view(whole).substr(end)) <= 4 && words_in(std::string_view(whole).substr(0, begin)) >= 4)
            return whole.substr(0, begin);
    }
    return whole;
}

void read(const html::Tree& tree, std::string_view url, const Words& words, Metadata& out) { Reader(tree, url, words, out).run(); }

}  // namespace isnad::page::meta
