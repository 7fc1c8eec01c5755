// Feeds: RSS 0.9 to 2.0, RDF, Atom. Each entry comes out as a page of its own that says of itself what the feed said of it, so that an
// entry is read as any page is. Nothing but the entry is read: no entity is fetched or declared, no address is opened.
#include "page/archive/records.h"
#include "page/charset/decode.h"
#include "page/charset/detect.h"
#include "page/text_of.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace isnad::page::archive {

namespace {

struct Tag {
    std::string_view name;      // without its namespace's prefix, but for content:encoded and dc:
    std::string_view inside;    // between < and >, without the name
    bool closes = false, empty = false;
};

// The tags and texts of XML, in order, without a tree. Comments, instructions and declarations are passed over.
class Scanner {
public:
    explicit Scanner(std::string_view xml) : xml_(xml) {}

    /// Moves to the next tag; `text` gets what stood before it, CDATA sections opened and entities of XML resolved once.
    bool next(Tag& tag, std::string& text) {
        text.clear();
        while (at_ < xml_.size()) {
            const std::size_t open = std::min(xml_.find('<', at_), xml_.size());
            text += unescaped(xml_.substr(at_, open - at_));
            at_ = open;
            const std::string_view rest = xml_.substr(at_);
            if (rest.empty()) return false;
            if (rest.starts_with("<![CDATA[")) {
                const std::size_t end = std::min(xml_.find("]]>", at_), xml_.size());
                text += xml_.substr(at_ + 9, end - std::min(end, at_ + 9));
                at_ = std::min(end + 3, xml_.size());
                continue;
            }
            if (rest.starts_with("<!--")) {
                const std::size_t end = xml_.find("-->", at_);
                at_ = end == std::string_view::npos ? xml_.size() : end + 3;
                continue;
            }
            const std::size_t close = xml_.find('>', at_);
            if (close == std::string_view::npos) {
                at_ = xml_.size();
                return false;
            }
            std::string_view inside = xml_.substr(at_ + 1, close - at_ - 1);
            at_ = close + 1;
            if (inside.starts_with('!') || inside.starts_with('?')) continue;
            tag = {};
            tag.closes = inside.starts_with('/');
            if (tag.closes) inside.remove_prefix(1);
            tag.empty = inside.ends_with('/');
            if (tag.empty) inside.remove_suffix(1);
            const std::size_t end = std::min(inside.find_first_of(" \t\r\n"), inside.size());
            tag.name = inside.substr(0, end);
            tag.inside = inside.substr(end);
            return true;
        }
        return false;
    }

    std::size_t at() const { return at_; }

private:
    std::string_view xml_;
    std::size_t at_ = 0;
};

std::string attribute(std::string_view inside, std::string_view name) {
    for (std::size_t at = inside.find(name); at != std::string_view::npos; at = inside.find(name, at + 1)) {
        std::size_t k = at + name.size();
        if (at == 0 || (inside[at - 1] != ' ' && inside[at - 1] != '\t' && inside[at - 1] != '\n') || k >= inside.size()) continue;
        while (k < inside.size() && inside[k] == ' ') ++k;
        if (k >= inside.size() || inside[k] != '=') continue;
        ++k;
        while (k < inside.size() && inside[k] == ' ') ++k;
        if (k >= inside.size() || (inside[k] != '"' && inside[k] != '\'')) continue;
        const std::size_t end = inside.find(inside[k], k + 1);
        if (end == std::string_view::npos) return {};
        return unescaped(inside.substr(k + 1, end - k - 1));
    }
    return {};
}

std::string escaped(std::string_view s) {
    std::string out;
    for (char c : s) {
        if (c == '&') out += "&amp;";
        else if (c == '<') out += "&lt;";
        else if (c == '>') out += "&gt;";
        else if (c == '"') out += "&quot;";
        else out += c;
    }
    return out;
}

struct Entry {
    std::string title, link, published, modified, author, content, summary, category;
};

class Feed : public Records {
public:
    Feed(Pull pull, const Limits& limits) {
        std::string bytes;
        if (!read_all(pull, limits.most, bytes)) {
            problem_ = "is longer than " + std::to_string(limits.most) + " bytes, refused (--max-bytes)";
            return;
        }
        const auto found = charset::detect(bytes, {});
        charset::Decoder decoder;
        decoder.decode(bytes, found.encoding, xml_);
        scanner_ = std::make_unique<Scanner>(xml_);
    }

    bool next(Record& out) override {
        out.clear();
        out.number = number_ + 1;
        if (!problem_.empty()) {
            out.problem = std::exchange(problem_, {});
            scanner_.reset();
            return true;
        }
        if (!scanner_) return false;
        Entry entry;
        while (read(entry)) {
            out.number = ++number_;
            if (entry.content.empty() && entry.summary.empty() && entry.title.empty()) {
                out.problem = "has neither title nor text";
                return true;
            }
            write(entry, out);
            return true;
        }
        scanner_.reset();
        if (number_ > 0) return false;
        out.problem = known_ ? "holds no entry" : "is no feed";
        return true;
    }

private:
    bool read(Entry& e) {
        e = {};
        Tag tag;
        std::string text, within;
        bool in_entry = false;
        int author_depth = 0;
        while (scanner_->next(tag, text)) {
            const std::string_view name = tag.name;
            if (!in_entry) {
                if (!tag.closes && (name == "rss" || name == "feed" || name == "rdf:RDF" || name == "channel")) known_ = true;
                if (tag.closes && name == "title" && publisher_.empty()) publisher_ = squeezed(text);
                if (!tag.closes && !tag.empty && (name == "item" || name == "entry")) in_entry = true;
                continue;
            }
            if (tag.closes && (name == "item" || name == "entry")) return true;
            if (!tag.closes && name == "link") {
                const std::string rel = attribute(tag.inside, "rel"), href = attribute(tag.inside, "href");
                if (!href.empty() && (rel.empty() || rel == "alternate") && e.link.empty()) e.link = href;
            }
            if (name == "author" || name == "dc:creator") author_depth += tag.closes ? -1 : tag.empty ? 0 : 1;
            // XHTML content of Atom stands as elements: taken as it is, up to its end.
            if (!tag.closes && name == "content" && attribute(tag.inside, "type") == "xhtml") {
                const std::size_t from = scanner_->at();
                const std::size_t end = std::min(std::string_view(xml_).find("</content>", from), xml_.size());
                e.content = xml_.substr(from, end - from);
                continue;
            }
            if (!tag.closes) continue;
            const auto take = [&](std::string& to) {
                if (to.empty()) to = text;
            };
            if (name == "title") take(e.title);
            else if (name == "link") take(e.link);
            else if (name == "pubDate" || name == "published" || name == "dc:date" || name == "issued") take(e.published);
            else if (name == "updated" || name == "modified") take(e.modified);
            else if (name == "content:encoded" || name == "content") take(e.content);
            else if (name == "description" || name == "summary") take(e.summary);
            else if (name == "dc:creator" || name == "author" || (name == "name" && author_depth > 0)) take(e.author);
            else if (name == "category") take(e.category);
        }
        return false;
    }

    void write(Entry& e, Record& out) const {
        if (e.published.empty()) e.published = e.modified;
        const auto meta = [&](std::string_view name, std::string_view value) {
            const std::string clean = squeezed(value);
            if (!clean.empty()) (((out.bytes += "<meta property=\"") += name) += "\" content=\"") += escaped(clean) + "\">";
        };
        const std::string title = squeezed(unescaped(e.title));
        out.bytes = "<!doctype html><html><head><meta charset=\"utf-8\">";
        meta("og:type", "article");
        meta("og:title", title);
        meta("og:site_name", publisher_);
        meta("article:published_time", e.published);
        meta("article:modified_time", e.modified);
        meta("article:section", e.category);
        meta("author", e.author);
        out.bytes += "</head><body><h1>" + escaped(title) + "</h1><div itemprop=\"articleBody\">";
        const std::string& body = e.content.size() >= e.summary.size() ? e.content : e.summary;
        out.bytes += body.find('<') == std::string::npos ? "<p>" + body + "</p>" : body;
        out.bytes += "</div></body></html>";
        out.charset = "utf-8";
        out.url = squeezed(e.link);
    }

    std::string xml_, publisher_, problem_;
    std::unique_ptr<Scanner> scanner_;
    std::uint64_t number_ = 0;
    bool known_ = false;
};

}  // namespace

std::unique_ptr<Records> open_feed(Pull pull, const Limits& limits) { return std::make_unique<Feed>(std::move(pull), limits); }

}  // namespace isnad::page::archive
