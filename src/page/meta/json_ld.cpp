#include "page/meta/json_ld.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace isnad::page::meta {

namespace {

using Json = nlohmann::json;

constexpr int deepest = 32;

std::string text_of(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_array() && !value.empty()) return text_of(value.front());
    if (value.is_object()) {
        for (const char* key : {"name", "@value", "@id"})
            if (const auto it = value.find(key); it != value.end() && it->is_string()) return it->get<std::string>();
    }
    return {};
}

std::string field(const Json& object, const char* key) {
    const auto it = object.find(key);
    return it == object.end() ? std::string() : text_of(*it);
}

bool has_type(const Json& object, const Words& words, std::string& type) {
    const auto it = object.find("@type");
    if (it == object.end()) return false;
    const auto check = [&](const Json& t) {
        if (!t.is_string()) return false;
        std::string name = t.get<std::string>();
        if (const auto slash = name.rfind('/'); slash != std::string::npos) name.erase(0, slash + 1);
        if (!words.is(WordKind::article_type, name)) return false;
        type = std::move(name);
        return true;
    };
    if (it->is_array()) return std::any_of(it->begin(), it->end(), check);
    return check(*it);
}

void names(const Json& value, std::vector<std::string>& out) {
    if (value.is_array()) {
        for (const Json& v : value) names(v, out);
        return;
    }
    std::string name = value.is_object() ? field(value, "name") : text_of(value);
    if (name.empty() || name.starts_with("http") || name.size() > 200 || out.size() > 20) return;
    if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(std::move(name));
}

void take(std::string& to, std::string from) {
    if (to.empty()) to = std::move(from);
}

void article(const Json& object, const std::string& type, const Words& words, Linked& out) {
    // Of several articles the first with a date and a headline is the page's own; others are those it lists.
    const std::string headline = field(object, "headline").empty() ? field(object, "name") : field(object, "headline");
    if (!out.type.empty() && !out.headline.empty() && !headline.empty() && headline != out.headline) return;
    take(out.type, type);
    take(out.headline, headline);
    take(out.published, field(object, "datePublished"));
    take(out.published, field(object, "dateCreated"));
    take(out.modified, field(object, "dateModified"));
    take(out.section, field(object, "articleSection"));
    take(out.language, field(object, "inLanguage"));
    take(out.url, field(object, "url"));
    take(out.url, field(object, "mainEntityOfPage"));
    take(out.body, field(object, "articleBody"));
    if (const auto it = object.find("publisher"); it != object.end()) take(out.publisher, text_of(*it));
    if (const auto it = object.find("author"); it != object.end()) names(*it, out.authors);
    if (const auto it = object.find("isAccessibleForFree"); it != object.end())
        out.locked |= (it->is_boolean() && !it->get<bool>()) || (it->is_string() && lowered(it->get<std::string>()) == "false");
    out.live |= words.is(WordKind::live, lowered(type));
}

void walk(const Json& value, const Words& words, Linked& out, int depth) {
    if (depth > deepest) return;
    if (value.is_array()) {
        for (const Json& v : value) walk(v, words, out, depth + 1);
        return;
    }
    if (!value.is_object()) return;
    std::string type;
    if (has_type(value, words, type)) article(value, type, words, out);
    const std::string any = field(value, "@type");
    if (any == "ImageGallery" || any == "MediaGallery") out.gallery = true;
    if (any == "ItemList")
        if (const auto it = value.find("itemListElement"); it != value.end() && it->is_array()) out.stories += it->size();
    if ((any == "NewsMediaOrganization" || any == "Organization" || any == "WebSite") && out.part_of.empty()) out.part_of = field(value, "name");
    for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage", "hasPart"})
        if (const auto it = value.find(key); it != value.end()) walk(*it, words, out, depth + 1);
}

}  // namespace

void read_json_ld(std::string_view script, const Words& words, Linked& out) {
    // Line ends and tabs within strings are no JSON, but common; a comment or CDATA mark around all of it as well.
    std::string clean(script);
    for (char& c : clean)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    const std::size_t first = clean.find_first_of("{["), last = clean.find_last_of("}]");
    if (first == std::string::npos || last == std::string::npos || last < first) {
        ++out.broken;
        return;
    }
    // A tree of brackets within brackets says nothing and takes memory by the byte.
    int depth = 0, most = 0;
    bool quoted = false;
    for (std::size_t i = first; i <= last; ++i) {
        const char c = clean[i];
        if (quoted) {
            if (c == '\\') ++i;
            else if (c == '"') quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{' || c == '[') {
            most = std::max(most, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    if (most > 2 * deepest) {
        ++out.broken;
        return;
    }
    const auto from = clean.begin() + static_cast<std::ptrdiff_t>(first), to = clean.begin() + static_cast<std::ptrdiff_t>(last) + 1;
    const Json json = Json::parse(from, to, nullptr, false, true);
    if (json.is_discarded()) {
        ++out.broken;
        return;
    }
    walk(json, words, out, 0);
}

}  // namespace isnad::page::meta
