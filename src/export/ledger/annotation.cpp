// W3C Web Annotations. See formats.h.
#include "coder/json_writer.h"
#include "export/ledger/formats.h"

#include <algorithm>

namespace isnad::exports {

namespace {

constexpr std::uint32_t around = 32;  // code points before and behind a quotation, to find it where the text has moved

}  // namespace

void append_annotation(const ledger::DocumentHead& document, std::string_view text, const ledger::MentionRecord& m,
                       std::string_view incident, bool with_text, std::string& out) {
    std::string line;
    JsonWriter json(line);
    json.open('{');
    json.field("@context", "http://www.w3.org/ns/anno.jsonld");
    json.field("id", "urn:isnad:" + document.key + ":v" + std::to_string(m.number));
    json.field("type", "Annotation");
    json.field("motivation", "classifying");
    json.key("body", '[');
    const auto body = [&](std::string_view purpose, std::string_view value) {
        if (value.empty()) return;
        json.open('{');
        json.field("type", "TextualBody");
        json.field("purpose", purpose);
        json.field("value", value);
        json.close('}');
    };
    body("classifying", m.mode.empty() ? m.type : m.type + '/' + m.mode);
    body("linking", incident);
    json.close(']');
    json.key("target", '{');
    json.field("source", document.url.empty() ? "urn:isnad:" + document.key : document.url);
    json.key("selector", '[');
    json.open('{');
    json.field("type", "TextPositionSelector");
    json.integer("start", m.trigger.start);
    json.integer("end", m.trigger.end);
    json.close('}');
    if (with_text) {
        json.open('{');
        json.field("type", "TextQuoteSelector");
        const Span t = m.trigger;
        json.field("exact", ledger::slice_points(text, t));
        json.field("prefix", ledger::slice_points(text, {t.start - std::min(t.start, around), t.start}));
        json.field("suffix", ledger::slice_points(text, {t.end, t.end + around}));
        json.close('}');
    }
    json.close(']');
    json.close('}');
    json.close('}');
    out += line + '\n';
}

}  // namespace isnad::exports
