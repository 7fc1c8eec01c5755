// Reading records back. See records.h.
#include "cli/records.h"

#include "cli/values.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>
#include <map>

namespace isnad::cli {

namespace {

using Json = nlohmann::json;

constexpr std::size_t around = 90;  // code points of the sentence on either side of the trigger

const Json& member(const Json& object, const char* name) {
    static const Json nothing;
    if (!object.is_object()) return nothing;
    const auto found = object.find(name);
    return found == object.end() ? nothing : *found;
}

std::string text_of(const Json& value) {
    if (value.is_null()) return {};
    if (value.is_string()) return value.get<std::string>();
    return value.is_primitive() ? value.dump() : "...";  // no field of a record is deeper than its list
}

// Where each code point of a text begins, made only for documents whose events are looked at.
class Offsets {
public:
    explicit Offsets(const std::string& text) : text_(text) {
        for (std::size_t i = 0; i < text.size(); ++i)
            if ((static_cast<unsigned char>(text[i]) & 0xC0u) != 0x80u) at_.push_back(static_cast<std::uint32_t>(i));
        at_.push_back(static_cast<std::uint32_t>(text.size()));
    }
    std::string slice(std::uint64_t start, std::uint64_t end) const {
        const std::uint64_t last = at_.size() - 1;
        end = std::min(end, last);
        start = std::min(start, end);
        return text_.substr(at_[start], at_[end] - at_[start]);
    }

private:
    const std::string& text_;
    std::vector<std::uint32_t> at_;
};

std::uint64_t whole(const Json& value) { return value.is_number_unsigned() ? value.get<std::uint64_t>() : 0; }

// What ids stand for.
class Names {
public:
    explicit Names(const Json& document) {
        for (const Json& e : member(document, "entities")) {
            std::string name = text_of(member(e, "name"));
            std::string code = text_of(member(e, "code"));
            const std::string sector = text_of(member(e, "sector"));
            if (!code.empty() && !sector.empty()) code += ' ';
            code += sector;
            if (!code.empty()) name += " (" + code + ')';
            names_[text_of(member(e, "id"))] = std::move(name);
        }
        for (const Json& p : member(document, "places")) {
            std::string name = text_of(member(p, "name"));
            const std::string country = text_of(member(p, "country"));
            if (!country.empty()) name += ", " + country;
            names_[text_of(member(p, "id"))] = std::move(name);
        }
    }
    std::string of(const Json& value) const {
        if (value.is_array()) {
            std::string list;
            for (const Json& v : value) list += (list.empty() ? "" : ", ") + one(v);
            return list;
        }
        return one(value);
    }

private:
    std::string one(const Json& value) const {
        const std::string id = text_of(value);
        const auto found = names_.find(id);
        return found == names_.end() ? id : found->second;
    }

    std::map<std::string, std::string> names_;
};

std::string counts_of(const Json& counts) {
    std::string list;
    for (const Json& c : counts) {
        if (!list.empty()) list += ", ";
        list += text_of(member(c, "what")) + ' ' + text_of(member(c, "bound")) + ' ' + text_of(member(c, "value"));
    }
    return list;
}

void read_event(const Json& event, const Names& names, const Offsets& text, RecordedEvent& out) {
    const Json& trigger = member(event, "trigger");
    const Json& sentence = member(event, "sentence");
    out.type = text_of(member(event, "type"));
    out.start = whole(member(trigger, "start"));
    out.end = whole(member(trigger, "end"));
    out.trigger = text.slice(out.start, out.end);
    const std::uint64_t from = whole(member(sentence, "start")), to = whole(member(sentence, "end"));
    const std::uint64_t left = out.start > around ? out.start - around : 0;
    out.before = (left > from ? "..." : "") + text.slice(std::max(left, from), out.start);
    out.after = text.slice(out.end, std::min(out.end + around, to)) + (out.end + around < to ? "..." : "");

    out.fields = {{"modes", names.of(member(event, "modes"))},
                  {"contexts", names.of(member(event, "contexts"))},
                  {"cameo", text_of(member(event, "cameo"))},
                  {"actors", names.of(member(event, "actors"))},
                  {"recipients", names.of(member(event, "recipients"))},
                  {"date", text_of(member(member(event, "date"), "value"))},
                  {"place", names.of(member(event, "place"))},
                  {"auxiliary", names.of(member(event, "auxiliary"))},
                  {"counts", counts_of(member(event, "counts"))},
                  {"sources", names.of(member(event, "sources"))},
                  {"stance", text_of(member(event, "stance"))},
                  {"quad", text_of(member(event, "quad"))},
                  {"score", text_of(member(event, "score"))}};
    out.rule = text_of(member(event, "rule"));
    out.confidence = text_of(member(event, "confidence"));
}

}  // namespace

std::string read_recorded(std::string_view line, RecordedDocument& out) {
    out = {};
    const Json document = Json::parse(line.begin(), line.end(), nullptr, false);
    if (document.is_discarded()) return "no valid JSON";
    if (!document.is_object() || !member(document, "id").is_string() || !member(document, "text").is_string() ||
        !member(document, "events").is_array())
        return "no coded document (it has no id, text and events)";
    out.id = document["id"].get<std::string>();
    const std::string& text = document["text"].get_ref<const std::string&>();
    out.text_hash = std::hash<std::string>()(text);
    if (document["events"].empty()) return {};
    const Names names(document);
    const Offsets offsets(text);
    for (const Json& event : document["events"]) read_event(event, names, offsets, out.events.emplace_back());
    return {};
}

}  // namespace isnad::cli
