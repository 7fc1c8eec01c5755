// PLOVER's JSON records. See formats.h.
#include "coder/json_writer.h"
#include "event/stretch.h"
#include "export/ledger/formats.h"
#include "mention/calendar.h"

namespace isnad::exports {

namespace {

void entities(JsonWriter& json, std::string_view key, const std::vector<ledger::SupportedParticipant>& list) {
    json.key(key, '[');
    for (const auto& p : list) {
        json.open('{');
        json.field("code", p.who.code);
        json.field("sector", p.who.sector);
        json.field("entity_text", p.who.name);
        json.field("identifier_id", p.who.wikidata);
        json.close('}');
    }
    json.close(']');
}

void strings(JsonWriter& json, std::string_view key, const std::vector<std::string>& list) {
    json.key(key, '[');
    for (const std::string& s : list) {
        json.comma();
        json.string(s);
    }
    json.close(']');
}

std::uint64_t resolution(std::string_view name) {
    return name == "site" ? 5 : name == "city" ? 4 : name == "region" ? 3 : name == "admin1" ? 2 : 1;
}

}  // namespace

void append_plover(const ledger::Incident& i, const ledger::DocumentHead& first, std::string& out) {
    JsonWriter json(out);
    json.open('{');
    json.field("id", i.id);
    // A day; what is only dated to a week, a month or a year begins and ends.
    const event::Stretch when = event::stretch_of(i.date.value);
    if (when.known) {
        char day[32];
        json.field("date", mention::write(mention::day_of(when.from), day));
        if (when.to != when.from) json.field("enddate", mention::write(mention::day_of(when.to), day));
    }
    entities(json, "actor", i.actors);
    if (!i.recipients.empty()) entities(json, "recipient", i.recipients);
    strings(json, "event", {i.type});
    if (!i.mode.empty()) strings(json, "mode", {i.mode});
    if (!i.context.empty()) strings(json, "context", {i.context});
    if (!i.place_name.value.empty()) {
        json.key("event_loc", '{');
        json.field("resolved_place", i.place_name.value);
        if (i.place.geonames != 0) json.integer("geonameid", i.place.geonames);
        if (i.place.located) {
            json.number("lat", i.place.lat, 5);
            json.number("lon", i.place.lon, 5);
        }
        json.field("province", i.place.admin1);
        json.field("country_code", i.place.country);
        json.integer("resolution", resolution(i.place.resolution));
        json.close('}');
    }
    if (i.quad != 0) json.integer("quad_code", static_cast<std::uint64_t>(i.quad));
    if (i.scored) json.number("event_scale", i.score, 2);
    bool any_size = false;
    for (const auto& c : i.counts) {
        if (!any_size) json.key("size", '{');
        any_size = true;
        json.number(c.what == "killed" ? "dead" : std::string_view(c.what), c.most, 0);
    }
    if (any_size) json.close('}');
    json.key("cite_info", '{');
    json.field("citation", first.id);
    json.field("url", first.url);
    json.field("publication", first.publisher);
    json.field("language", first.language);
    json.field("codebook", "plover-base-2.0");
    json.close('}');
    json.field("coder", "isnad");
    strings(json, "isnad_documents", i.documents);
    json.integer("isnad_origins", i.origins);
    json.flag("isnad_confirmed", i.confirmed);
    json.flag("isnad_announced", i.announced);
    if (!i.denied_by.empty()) strings(json, "isnad_denied_by", i.denied_by);
    json.close('}');
    out += '\n';
}

}  // namespace isnad::exports
