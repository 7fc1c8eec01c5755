// Entities, places, times, quantities and furniture: the records that name things.
#include "runner/compare.h"
#include "runner/describe.h"
#include "runner/locate.h"

#include <algorithm>

namespace isnad::cases {

namespace {

std::vector<const Entity*> entities(const CodedDocument& doc, const std::vector<std::uint32_t>& ids) {
    std::vector<const Entity*> out;
    for (const std::uint32_t id : ids) {
        if (id < doc.entities.size()) out.push_back(&doc.entities[id]);
    }
    return out;
}

// Places, times and quantities rest on the quoted text where one holds the other; a ban reaches all that touch it.
template <class Record>
std::vector<const Record*> on_quote(const Expectation& e, const CodedDocument& doc, const std::vector<Record>& records) {
    if (e.quotes.empty()) return those(records, [](const Record&) { return true; });
    const auto places = occurrences(doc.text, e.quotes.front());
    return those(records, [&](const Record& r) { return e.absent ? overlaps_any(places, r.span) : covers_any(places, r.span); });
}

}  // namespace

Verdict check_entity(const Expectation& e, const CodedDocument& doc) {
    if (e.absent) {
        if (e.quotes.empty()) return none_of(those(doc.entities, [](const Entity&) { return true; }), "entity");
        return none_of(entities(doc, entities_within(doc, e.quotes.front())), "entity");
    }
    const auto found = entities(doc, entities_of(doc, e.quotes.front()));
    return judge(e, found, "no entity is mentioned there", [&](const Entity& entity, const Pair& pair) {
        if (pair.key == "code") return differs(pair, entity.code);
        if (pair.key == "sector") return differs(pair, entity.sector);
        if (pair.key == "kind") return differs(pair, to_string(entity.kind));
        if (pair.key == "wikidata") return differs(pair, entity.wikidata);
        return differs(pair, doc.name(entity));
    });
}

Verdict check_same(const Expectation& e, const CodedDocument& doc) {
    const auto a = entities_of(doc, e.quotes[0]), b = entities_of(doc, e.quotes[1]);
    const bool shared = std::any_of(a.begin(), a.end(), [&](std::uint32_t id) { return std::find(b.begin(), b.end(), id) != b.end(); });
    Verdict v;
    if (e.absent) {
        v.holds = !shared;
        if (shared) v.why = "both are one entity";
        return v;
    }
    v.holds = shared;
    v.found = !a.empty() && !b.empty();
    if (a.empty()) {
        v.why = "\"" + e.quotes[0] + "\" is no mention";
    } else if (b.empty()) {
        v.why = "\"" + e.quotes[1] + "\" is no mention";
    } else if (!shared) {
        v.why = "they are " + entity_text(doc, a.front()) + " and " + entity_text(doc, b.front());
    }
    return v;
}

Verdict check_place(const Expectation& e, const CodedDocument& doc) {
    const auto found = on_quote(e, doc, doc.places);
    if (e.absent) return none_of(found, "place");
    return judge(e, found, "no place stands there", [](const Place& p, const Pair& pair) {
        if (pair.key == "country") return differs(pair, p.country);
        if (pair.key == "resolution") return differs(pair, to_string(p.resolution));
        if (pair.key == "geonames") return differs(pair, static_cast<double>(p.geonames), p.geonames != 0);
        if (pair.key == "admin1") return differs(pair, p.admin1);
        return differs(pair, p.name);
    });
}

Verdict check_time(const Expectation& e, const CodedDocument& doc) {
    const auto found = on_quote(e, doc, doc.times);
    if (e.absent) return none_of(found, "time");
    return judge(e, found, "no time stands there", [](const Time& t, const Pair& pair) {
        if (pair.key == "value") return differs(pair, t.value);
        if (pair.key == "anchor") return differs(pair, t.anchor);
        if (pair.key == "approximate") return differs(pair, t.approximate);
        if (pair.key == "open") return differs(pair, t.open);
        if (pair.key == "clock") return differs(pair, t.clock);
        if (pair.key == "zone") return differs(pair, t.zone);
        return differs(pair, t.calendar);
    });
}

Verdict check_quantity(const Expectation& e, const CodedDocument& doc) {
    const auto found = on_quote(e, doc, doc.quantities);
    if (e.absent) return none_of(found, "quantity");
    return judge(e, found, "no quantity stands there", [](const Quantity& q, const Pair& pair) {
        if (pair.key == "value") return differs(pair, q.value, q.has_value);
        if (pair.key == "upper") return differs(pair, q.upper, q.bound == Bound::range);
        if (pair.key == "bound") return differs(pair, to_string(q.bound));
        return differs(pair, q.unit);
    });
}

Verdict check_furniture(const Expectation& e, const CodedDocument& doc) {
    const auto all = on_quote(e, doc, doc.segments);
    std::vector<const Segment*> found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found), [](const Segment* s) { return s->role == Role::furniture; });
    if (e.absent) return none_of(found, "piece of furniture");
    return judge(e, found, "no furniture stands there", [](const Segment& s, const Pair& pair) { return differs(pair, s.kind); });
}

}  // namespace isnad::cases
