#include "page/html/guard.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <vector>

namespace isnad::page::html {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool same(std::string_view a, std::string_view lowered) {
    return a.size() == lowered.size() && std::equal(a.begin(), a.end(), lowered.begin(), [](char x, char y) { return lower(x) == y; });
}

template <std::size_t N>
bool one_of(std::string_view name, const std::array<std::string_view, N>& names) {
    return std::any_of(names.begin(), names.end(), [&](std::string_view n) { return same(name, n); });
}

// Elements that hold nothing.
constexpr std::array<std::string_view, 17> voids = {"area", "base", "br",   "col",    "embed",  "hr",    "img",     "input", "link",
                                                    "meta", "param", "source", "track", "wbr", "keygen", "command", "frame"};
// Elements that end by themselves where the next of their kind begins.
constexpr std::array<std::string_view, 15> soft = {"p",  "li", "dt",    "dd",    "option", "optgroup", "tr",      "td",
                                                   "th", "rt", "rp",    "thead", "tbody",  "tfoot",    "colgroup"};
constexpr std::array<std::string_view, 14> formatting = {"a",     "b",      "big",    "code", "em", "font", "i",
                                                         "nobr", "s", "small", "strike", "strong", "tt", "u"};
// Elements whose inside is no markup: up to their own end tag.
constexpr std::array<std::string_view, 8> raw = {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"};
// Attributes that something here reads; data-* below.
constexpr std::array<std::string_view, 30> read_attributes = {
    "id",         "class",   "href",     "content",  "property", "name",        "itemprop", "itemtype", "itemscope", "rel",
    "type",       "datetime", "lang",    "dir",      "role",     "style",       "hidden",   "title",    "alt",       "charset",
    "http-equiv", "pubdate", "src",      "aria-hidden", "aria-label", "color",  "face",     "encoding", "xml:lang",  "data-src"};
constexpr std::array<std::string_view, 5> read_data = {"data-testid", "data-component", "data-type", "data-module", "data-widget"};

std::uint32_t key(std::string_view name) {
    std::uint32_t h = 2166136261u;
    for (char c : name) h = (h ^ static_cast<unsigned char>(lower(c))) * 16777619u;
    return h;
}

class Guard {
public:
    Guard(std::string_view in, const Limits& limits, std::string& out) : in_(in), limits_(limits), out_(out) {}

    Cuts run() {
        out_.clear();
        out_.reserve(in_.size() / 2);
        while (at_ < in_.size()) {
            const void* hit = std::memchr(in_.data() + at_, '<', in_.size() - at_);
            const std::size_t next = hit == nullptr ? in_.size() : static_cast<std::size_t>(static_cast<const char*>(hit) - in_.data());
            out_.append(in_, at_, next - at_);
            at_ = next;
            if (at_ < in_.size()) markup();
        }
        return cuts_;
    }

private:
    void markup() {
        const std::string_view rest = in_.substr(at_);
        if (rest.size() > 1 && is_letter(rest[1])) return start_tag();
        if (rest.size() > 2 && rest[1] == '/' && is_letter(rest[2])) return end_tag();
        if (rest.starts_with("<!--")) {
            // `<!-->` and `<!--->` are whole comments.
            if (rest.starts_with("<!-->") || rest.starts_with("<!--->")) {
                at_ += rest[4] == '>' ? 5 : 6;
                return;
            }
            std::size_t end = std::min(in_.find("-->", at_ + 4), in_.find("--!>", at_ + 4));
            at_ = end == std::string_view::npos ? in_.size() : in_.find('>', end) + 1;
            return;
        }
        if (rest.size() > 1 && (rest[1] == '!' || rest[1] == '?' || rest[1] == '/')) {
            const std::size_t end = in_.find('>', at_);
            const std::size_t stop = end == std::string_view::npos ? in_.size() : end + 1;
            if (rest.starts_with("<![CDATA[") || rest.size() < 9 || same(rest.substr(0, 9), "<!doctype")) out_.append(in_, at_, stop - at_);
            at_ = stop;
            return;
        }
        out_ += '<';
        ++at_;
    }

    // Reads a tag's attributes, from behind its name to behind its `>`; `keep` writes those that are read by somebody.
    bool attributes(bool keep, std::string_view* type = nullptr) {
        std::size_t count = 0;
        bool closes_itself = false;
        while (at_ < in_.size() && in_[at_] != '>') {
            if (is_space(in_[at_]) || in_[at_] == '/') {
                closes_itself = in_[at_] == '/';
                ++at_;
                continue;
            }
            closes_itself = false;
            const std::size_t name_at = at_;
            ++at_;   // an equals sign at the very beginning belongs to the name
            while (at_ < in_.size() && !is_space(in_[at_]) && in_[at_] != '=' && in_[at_] != '>' && in_[at_] != '/') ++at_;
            const std::string_view name = in_.substr(name_at, at_ - name_at);
            while (at_ < in_.size() && is_space(in_[at_])) ++at_;
            std::string_view value;
            if (at_ < in_.size() && in_[at_] == '=') {
                ++at_;
                while (at_ < in_.size() && is_space(in_[at_])) ++at_;
                if (at_ < in_.size() && (in_[at_] == '"' || in_[at_] == '\'')) {
                    const char quote = in_[at_];
                    const std::size_t end = in_.find(quote, at_ + 1);
                    if (end == std::string_view::npos) {   // the tag never ends: nothing of it counts
                        at_ = in_.size();
                        return false;
                    }
                    value = in_.substr(at_, end + 1 - at_);
                    at_ = end + 1;
                } else {
                    const std::size_t from = at_;
                    while (at_ < in_.size() && !is_space(in_[at_]) && in_[at_] != '>') ++at_;
                    value = in_.substr(from, at_ - from);
                }
            }
            if (type != nullptr && same(name, "type")) *type = value;
            if (!keep || !(one_of(name, read_attributes) || one_of(name, read_data))) continue;
            if (++count > limits_.attributes || value.size() > limits_.value) {
                ++cuts_.attributes;
                continue;
            }
            out_ += ' ';
            out_ += name;
            if (!value.empty()) {
                out_ += '=';
                out_ += value;
            }
        }
        if (at_ < in_.size()) ++at_;
        return closes_itself;
    }

    void start_tag() {
        const std::size_t tag_at = at_++;
        while (at_ < in_.size() && !is_space(in_[at_]) && in_[at_] != '/' && in_[at_] != '>') ++at_;
        const std::string_view name = in_.substr(tag_at + 1, at_ - tag_at - 1);
        if (one_of(name, raw)) return raw_text(name);
        if (!one_of(name, voids)) {
            if (one_of(name, formatting)) {
                if (open_formatting_ >= limits_.formatting) {
                    ++cuts_.formatting_tags;
                    attributes(false);
                    return;
                }
                ++open_formatting_;
            } else if (!one_of(name, soft)) {
                if (open_.size() >= limits_.depth) {
                    ++cuts_.deep_tags;
                    attributes(false);
                    return;
                }
                open_.push_back(key(name));
                if (same(name, "svg") || same(name, "math")) foreign_ = foreign_ == 0 ? open_.size() : foreign_;
            }
        }
        const bool counted = !open_.empty() && open_.back() == key(name);
        out_ += '<';
        out_ += name;
        const bool closes_itself = attributes(true);
        // Only in drawings and formulas does a slash end an element; in HTML it means nothing.
        if (closes_itself && foreign_ != 0) {
            out_ += '/';
            if (counted) pop(open_.size() - 1);
        }
        out_ += '>';
    }

    void end_tag() {
        const std::size_t tag_at = at_;
        at_ += 2;
        while (at_ < in_.size() && !is_space(in_[at_]) && in_[at_] != '/' && in_[at_] != '>') ++at_;
        const std::string_view name = in_.substr(tag_at + 2, at_ - tag_at - 2);
        attributes(false);
        if (one_of(name, formatting)) {
            if (open_formatting_ > 0) --open_formatting_;
        } else if (!one_of(name, soft)) {
            const std::uint32_t wanted = key(name);
            for (std::size_t i = open_.size(); i > 0; --i)
                if (open_[i - 1] == wanted) {
                    pop(i - 1);
                    break;
                }
        }
        out_ += "</";
        out_ += name;
        out_ += '>';
    }

    void pop(std::size_t depth) {
        open_.resize(depth);
        if (foreign_ > depth) foreign_ = 0;
    }

    // An element whose inside is no markup. Programs and style sheets are left out, data for search engines stay.
    void raw_text(std::string_view name) {
        const std::size_t tag_at = out_.size();
        out_ += '<';
        out_ += name;
        std::string_view type;
        attributes(true, &type);
        out_ += '>';
        const std::size_t end = end_of(name);
        const bool data = same(name, "script") && type.find("ld+json") != std::string_view::npos;
        if (data || same(name, "title")) {
            out_.append(in_, at_, end - at_);
            out_ += "</";
            out_ += name;
            out_ += '>';
        } else {
            out_.resize(tag_at);
        }
        at_ = end;
        if (at_ < in_.size()) {
            at_ += 2 + name.size();
            attributes(false);
        }
    }

    // Where `</name` stands, from here on; the end of the page where it does not.
    std::size_t end_of(std::string_view name) const {
        for (std::size_t at = in_.find("</", at_); at != std::string_view::npos; at = in_.find("</", at + 2)) {
            if (!equal(in_.substr(at + 2, name.size()), name)) continue;
            const std::size_t behind = at + 2 + name.size();
            if (behind >= in_.size() || is_space(in_[behind]) || in_[behind] == '>' || in_[behind] == '/') return at;
        }
        return in_.size();
    }

    static bool equal(std::string_view a, std::string_view b) {
        return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
    }

    std::string_view in_;
    Limits limits_;
    std::string& out_;
    std::size_t at_ = 0;
    std::vector<std::uint32_t> open_;
    std::size_t open_formatting_ = 0;
    std::size_t foreign_ = 0;   // depth of the <svg> or <math> that is open, or 0
    Cuts cuts_;
};

}  // namespace

Cuts guard(std::string_view html, const Limits& limits, std::string& out) { return Guard(html, limits, out).run(); }

}  // namespace isnad::page::html
