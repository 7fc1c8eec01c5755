// The coded document as one line of JSON.
//
//   std::string line = to_json(doc);     // {"schema":"isnad/1","id":"a1",...,"warnings":[]}
//
// The order of the fields is that of the contract. A field that the document does not tell is left out; a list is written even
// where it is empty. Spans become code points here, and nowhere else.
#include <isnad/json.h>
#include <isnad/version.h>

#include "coder/code_points.h"
#include "coder/json_writer.h"
#include "text/article.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace isnad {

namespace {

// Items of a flat list by their owners, in order: the mentions of each entity, the counts of each event.
class ByOwner {
public:
    template <class Items, class Owner>
    ByOwner(const Items& items, std::size_t owners, Owner owner) : first_(owners + 1, 0), order_(items.size()) {
        for (const auto& item : items)
            if (owner(item) < owners) ++first_[owner(item) + 1];
        for (std::size_t i = 0; i < owners; ++i) first_[i + 1] += first_[i];
        std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
        for (std::size_t i = 0; i < items.size(); ++i)
            if (owner(items[i]) < owners) order_[next[owner(items[i])]++] = static_cast<std::uint32_t>(i);
    }
    std::span<const std::uint32_t> of(std::size_t owner) const {
        return std::span(order_).subspan(first_[owner], first_[owner + 1] - first_[owner]);
    }

private:
    std::vector<std::uint32_t> first_;
    std::vector<std::uint32_t> order_;
};

class DocumentWriter {
public:
    DocumentWriter(const CodedDocument& doc, std::string& out) : doc_(doc), out_(out), json_(out), points_(doc.text) {}

    void write() {
        out_ += '{';  // no comma before it: a document stands behind whatever `out` holds already
        head();
        segments();
        entities();
        places();
        times();
        quantities();
        statements();
        events();
        conflicts();
        json_.key("warnings", '[');
        for (const std::string& w : doc_.warnings) {
            json_.comma();
            json_.string(w);
        }
        out_ += "]}";
    }

private:
    void head() {
        json_.field("schema", schema);
        json_.field("id", doc_.id);
        json_.key("source", '{');
        json_.field("path", doc_.path);
        json_.field("url", doc_.url);
        json_.field("media_type", doc_.media_type);
        json_.field("charset", doc_.charset);
        json_.field("sha256", doc_.sha256);
        json_.close('}');
        json_.key("coder", '{');
        json_.field("version", version);
        json_.field("tables", doc_.tables);
        json_.close('}');
        json_.field("language", doc_.language);
        json_.field("published", doc_.published);
        json_.field("publisher", doc_.publisher);
        json_.field("modified", doc_.modified);
        names("authors", doc_.authors);
        json_.field("section", doc_.section);
        names("credits", doc_.credits);
        json_.field("kind", to_string(doc_.kind));
        if (!doc_.title.empty()) span("title", doc_.title);
        json_.key("text");
        json_.valid_string(doc_.text);
    }

    void names(std::string_view key, const std::vector<std::string>& list) {
        if (list.empty()) return;
        json_.key(key, '[');
        for (const std::string& name : list) {
            json_.comma();
            json_.string(name);
        }
        json_.close(']');
    }

    void segments() {
        json_.key("segments", '[');
        for (const Segment& s : doc_.segments) {
            json_.open('{');
            bounds(s.span);
            json_.field("role", to_string(s.role));
            json_.field("kind", s.kind);
            json_.field("language", s.language);
            json_.close('}');
        }
        json_.close(']');
    }

    void entities() {
        const ByOwner mentions(doc_.mentions, doc_.entities.size(), [](const Mention& m) { return m.entity; });
        json_.key("entities", '[');
        for (std::size_t i = 0; i < doc_.entities.size(); ++i) {
            const Entity& e = doc_.entities[i];
            json_.open('{');
            id("id", 'e', static_cast<std::uint32_t>(i));
            json_.field("name", text::with_article(doc_.name(e)));
            json_.field("kind", to_string(e.kind));
            json_.field("wikidata", e.wikidata);
            json_.field("code", e.code);
            json_.field("sector", e.sector);
            json_.key("mentions", '[');
            for (std::uint32_t m : mentions.of(i)) {
                json_.open('{');
                bounds(doc_.mentions[m].span);
                json_.field("how", to_string(doc_.mentions[m].how));
                json_.close('}');
            }
            json_.close(']');
            rule(e.rule);
            json_.close('}');
        }
        json_.close(']');
    }

    void places() {
        json_.key("places", '[');
        for (std::size_t i = 0; i < doc_.places.size(); ++i) {
            const Place& p = doc_.places[i];
            json_.open('{');
            id("id", 'p', static_cast<std::uint32_t>(i));
            bounds(p.span);
            json_.field("name", doc_.name(p));
            if (p.geonames != 0) json_.integer("geonames", p.geonames);
            json_.field("country", p.country);
            json_.field("admin1", p.admin1);
            if (p.located) {
                json_.number("lat", static_cast<double>(p.lat), 4);
                json_.number("lon", static_cast<double>(p.lon), 4);
            }
            json_.field("resolution", to_string(p.resolution));
            rule(p.rule);
            json_.close('}');
        }
        json_.close(']');
    }

    void times() {
        json_.key("times", '[');
        for (std::size_t i = 0; i < doc_.times.size(); ++i) {
            const Time& t = doc_.times[i];
            json_.open('{');
            id("id", 't', static_cast<std::uint32_t>(i));
            bounds(t.span);
            json_.field("value", t.value);
            json_.field("anchor", t.anchor);
            json_.flag("approximate", t.approximate);
            json_.field("open", t.open);
            json_.field("clock", t.clock);
            json_.field("zone", t.zone);
            json_.field("calendar", t.calendar);
            rule(t.rule);
            json_.close('}');
        }
        json_.close(']');
    }

    void quantities() {
        json_.key("quantities", '[');
        for (std::size_t i = 0; i < doc_.quantities.size(); ++i) {
            const Quantity& q = doc_.quantities[i];
            json_.open('{');
            id("id", 'q', static_cast<std::uint32_t>(i));
            bounds(q.span);
            if (q.has_value) {
                json_.number("value", q.value, 6);
                if (q.bound == Bound::range) json_.number("upper", q.upper, 6);
            }
            json_.field("bound", to_string(q.bound));
            json_.field("unit", q.unit);
            rule(q.rule);
            json_.close('}');
        }
        json_.close(']');
    }

    void statements() {
        json_.key("statements", '[');
        for (std::size_t i = 0; i < doc_.statements.size(); ++i) {
            const Statement& s = doc_.statements[i];
            json_.open('{');
            id("id", 's', static_cast<std::uint32_t>(i));
            id("source", 'e', s.source);
            list("via", 'e', s.via);
            if (!s.cue.empty()) span("cue", s.cue);
            if (!s.content.empty()) span("content", s.content);
            json_.field("stance", to_string(s.stance));
            json_.key("direct");
            out_ += s.direct ? "true" : "false";
            rule(s.rule);
            json_.close('}');
        }
        json_.close(']');
    }

    void events() {
        const ByOwner counts(doc_.counts, doc_.events.size(), [](const Count& c) { return c.event; });
        json_.key("events", '[');
        for (std::size_t i = 0; i < doc_.events.size(); ++i) {
            json_.open('{');
            event(static_cast<std::uint32_t>(i), doc_.events[i], counts.of(i));
            json_.close('}');
        }
        json_.close(']');
    }

    void event(std::uint32_t index, const Event& e, std::span<const std::uint32_t> counts) {
        id("id", 'v', index);
        json_.field("type", to_string(e.type));
        one("modes", e.mode);
        one("contexts", e.context);
        json_.field("cameo", e.cameo);
        span("trigger", e.trigger);
        span("sentence", e.sentence);
        list("actors", 'e', e.actors);
        list("recipients", 'e', e.recipients);
        if (!e.date.empty()) {
            json_.key("date", '{');
            json_.field("value", e.date);
            if (e.date_from != none)
                id("from", 't', e.date_from);
            else
                json_.field("from", "published");
            json_.close('}');
        }
        id("place", 'p', e.place);
        json_.key("auxiliary", '[');
        for (auto [bit, name] : {std::pair(historical, "historical"), std::pair(future, "future"), std::pair(hypothetical, "hypothetical"),
                                 std::pair(negation, "negation")}) {
            if ((e.auxiliary & bit) == 0) continue;
            json_.comma();
            json_.valid_string(name);
        }
        json_.close(']');
        id("same_as", 'v', e.same_as);
        json_.key("counts", '[');
        for (std::uint32_t c : counts) count(doc_.counts[c]);
        json_.close(']');
        id("statement", 's', e.statement);
        if (e.sources.count > 0) list("sources", 'e', e.sources);
        json_.field("stance", to_string(e.stance));
        if (e.quad != 0) json_.integer("quad", e.quad);
        if (e.scored) json_.number("score", static_cast<double>(e.score), 2);
        rule(e.rule);
        json_.number("confidence", static_cast<double>(e.confidence), 2);
    }

    void count(const Count& c) {
        json_.open('{');
        json_.field("what", to_string(c.what));
        json_.number("value", c.value, 6);
        json_.field("bound", to_string(c.bound));
        id("quantity", 'q', c.quantity);
        json_.close('}');
    }

    void conflicts() {
        json_.key("conflicts", '[');
        for (const Conflict& c : doc_.conflicts) {
            json_.open('{');
            json_.field("kind", to_string(c.kind));
            span("a", c.a);
            span("b", c.b);
            list("events", 'v', c.events);
            json_.field("why", c.why);
            json_.close('}');
        }
        json_.close(']');
    }

    // The most frequent of all fields, so that they are written at once.
    void bounds(Span s) {
        constexpr std::string_view start = "\"start\":", end = ",\"end\":";
        char text[start.size() + end.size() + 2 * 20];
        char* at = std::copy(start.begin(), start.end(), text);
        at = std::to_chars(at, std::end(text), points_.before(s.start)).ptr;
        at = std::copy(end.begin(), end.end(), at);
        at = std::to_chars(at, std::end(text), points_.before(s.end)).ptr;
        json_.comma();
        out_.append(text, at);
    }

    void span(std::string_view name, Span s) {
        json_.key(name, '{');
        bounds(s);
        json_.close('}');
    }

    // "e1": the letter of the list and the index, from one. Left out where there is none.
    void append_id(char letter, std::uint32_t index) {
        char text[24] = {'"', letter};
        char* at = std::to_chars(text + 2, std::end(text), std::uint64_t{index} + 1).ptr;
        *at++ = '"';
        out_.append(text, at);
    }
    void id(std::string_view name, char letter, std::uint32_t index) {
        if (index == none) return;
        json_.key(name);
        append_id(letter, index);
    }
    void list(std::string_view name, char letter, IdList l) {
        json_.key(name, '[');
        for (std::uint32_t index : doc_.list(l)) {
            json_.comma();
            append_id(letter, index);
        }
        json_.close(']');
    }

    // A list of one value, or of none.
    void one(std::string_view name, std::string_view value) {
        json_.key(name, '[');
        if (!value.empty()) json_.string(value);
        json_.close(']');
    }

    void rule(const Rule& r) {
        if (r.file.empty()) return;
        json_.field("rule", r.file);
        if (r.line == 0) return;
        out_.back() = ':';
        json_.append_integer(r.line);
        out_ += '"';
    }

    const CodedDocument& doc_;
    std::string& out_;
    JsonWriter json_;
    CodePoints points_;
};

}  // namespace

void append_json(const CodedDocument& doc, std::string& out) { DocumentWriter(doc, out).write(); }

std::string to_json(const CodedDocument& doc) {
    std::string out;
    append_json(doc, out);
    return out;
}

}  // namespace isnad
