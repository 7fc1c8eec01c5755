#include "runner/describe.h"

#include "export/clauses.h"
#include "runner/grammar.h"

#include <fmt/format.h>

namespace isnad::cases {

namespace {

std::string quoted(const CodedDocument& doc, Span span) {
    std::string out;
    for (const char c : doc.slice(span)) {
        if (c == '\n') {
            out += "\\n";
        } else {
            out += c;
        }
    }
    return isolated('"' + out + '"');
}

std::string row(const Rule& rule) { return rule.file.empty() ? "" : fmt::format(" ({}:{})", rule.file, rule.line); }

// "key=value" with a blank before it, where there is a value.
std::string with(std::string_view key, std::string_view value) { return value.empty() ? "" : fmt::format(" {}={}", key, value); }

std::string line_of(const CodedDocument& doc, const Event& e) {
    std::string out = head_text(e) + ' ' + quoted(doc, e.trigger);
    out += " actors=" + entities_text(doc, e.actors) + " recipients=" + entities_text(doc, e.recipients);
    out += with("date", e.date);
    if (e.place < doc.places.size()) out += " place=" + quoted(doc, doc.places[e.place].span);
    out += " aux=" + auxiliary_text(e.auxiliary) + " sources=" + entities_text(doc, e.sources) + with("stance", to_string(e.stance));
    return out + row(e.rule);
}

std::string line_of(const CodedDocument& doc, const Statement& s) {
    std::string out = quoted(doc, s.content) + " cue=" + quoted(doc, s.cue) + " source=" + entity_text(doc, s.source);
    if (s.via.count) out += " via=" + entities_text(doc, s.via);
    return out + with("stance", to_string(s.stance)) + with("direct", s.direct ? "true" : "false") + row(s.rule);
}

std::string line_of(const CodedDocument& doc, const Entity& e) {
    const auto id = static_cast<std::uint32_t>(&e - doc.entities.data());
    std::string out = entity_text(doc, id) + with("kind", to_string(e.kind)) + with("wikidata", e.wikidata) + " mentions:";
    for (const Mention& m : doc.mentions) {
        if (m.entity == id) out += ' ' + quoted(doc, m.span);
    }
    return out + row(e.rule);
}

std::string line_of(const CodedDocument& doc, const Place& p) {
    return quoted(doc, p.span) + with("country", p.country) + with("resolution", to_string(p.resolution)) + with("name", p.name) +
           row(p.rule);
}

std::string line_of(const CodedDocument& doc, const Time& t) {
    return quoted(doc, t.span) + " value=" + t.value + with("open", t.open) + with("clock", t.clock) + with("zone", t.zone) + with("calendar", t.calendar) +
           (t.approximate ? " approximate=true" : "") + row(t.rule);
}

std::string line_of(const CodedDocument& doc, const Quantity& q) {
    const std::string value = q.has_value ? number_text(q.value) : "", upper = q.bound == Bound::range ? number_text(q.upper) : "";
    return quoted(doc, q.span) + with("value", value) + with("upper", upper) + with("bound", to_string(q.bound)) + with("unit", q.unit) +
           row(q.rule);
}

std::string line_of(const CodedDocument& doc, const Segment& s) { return quoted(doc, s.span) + with("kind", s.kind); }

std::string line_of(const CodedDocument& doc, const Conflict& c) {
    return fmt::format("{} {} {} {}", to_string(c.kind), quoted(doc, c.a), quoted(doc, c.b), c.why);
}

template <class Records>
std::string lines_of(const CodedDocument& doc, const Records& records) {
    std::string out;
    for (const auto& record : records) out += "      " + line_of(doc, record) + '\n';
    return out.empty() ? "      none\n" : out;
}

std::string furniture_lines(const CodedDocument& doc) {
    std::vector<Segment> furniture;
    for (const Segment& s : doc.segments) {
        if (s.role == Role::furniture) furniture.push_back(s);
    }
    return lines_of(doc, furniture);
}

}  // namespace

std::string isolated(std::string_view text) { return fmt::format("\u2068{}\u2069", text); }

std::string number_text(double value) { return fmt::format("{}", value); }

std::string entity_text(const CodedDocument& doc, std::uint32_t id) {
    if (id >= doc.entities.size()) return "none";
    const Entity& e = doc.entities[id];
    std::string actor(e.code.empty() ? "-" : e.code);
    if (!e.sector.empty()) (actor += '/') += e.sector;
    // An entity that is only implied (the state of a place) has no mention.
    return actor + ' ' + (e.first.empty() ? std::string(doc.name(e)) : quoted(doc, e.first));
}

std::string entities_text(const CodedDocument& doc, IdList ids) {
    std::string out;
    for (const std::uint32_t id : doc.list(ids)) out += (out.empty() ? "" : ", ") + entity_text(doc, id);
    return '[' + out + ']';
}

std::string auxiliary_text(std::uint8_t bits) {
    std::string out;
    const auto add = [&](std::uint8_t bit, std::string_view word) {
        if (bits & bit) (out += out.empty() ? "" : ",") += word;
    };
    add(historical, "historical");
    add(future, "future");
    add(hypothetical, "hypothetical");
    add(negation, "negation");
    return '[' + out + ']';
}

std::string head_text(const Event& event) {
    std::string out(to_string(event.type));
    if (!event.mode.empty()) (out += '/') += event.mode;
    return out;
}

std::string found_text(Kind kind, const CodedDocument& doc, const ClausedText& clauses) {
    switch (kind) {
        case Kind::event: return lines_of(doc, doc.events);
        case Kind::statement: return lines_of(doc, doc.statements);
        case Kind::entity:
        case Kind::same: return lines_of(doc, doc.entities);
        case Kind::place: return lines_of(doc, doc.places);
        case Kind::time: return lines_of(doc, doc.times);
        case Kind::quantity: return lines_of(doc, doc.quantities);
        case Kind::furniture: return furniture_lines(doc);
        case Kind::conflict: return lines_of(doc, doc.conflicts);
        case Kind::clause:
        case Kind::other_clause: {
            std::string out;
            exports::append_clauses_text(clauses, out);
            return out;
        }
    }
    return "";
}

}  // namespace isnad::cases
