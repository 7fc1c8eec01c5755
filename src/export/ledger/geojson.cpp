// GeoJSON. See formats.h.
#include "coder/json_writer.h"
#include "export/csv_line.h"
#include "export/ledger/formats.h"

namespace isnad::exports {

void append_geojson_feature(const ledger::Incident& i, std::string& out) {
    JsonWriter json(out);
    json.open('{');
    json.field("type", "Feature");
    json.field("id", i.id);
    json.key("geometry", '{');
    json.field("type", "Point");
    json.key("coordinates", '[');
    // Longitude first, as the standard has it.
    CsvLine numbers(out);
    numbers.number(i.place.lon, 5);
    numbers.number(i.place.lat, 5);
    json.close(']');
    json.close('}');
    json.key("properties", '{');
    json.field("event_type", i.type);
    json.field("mode", i.mode);
    json.field("date", i.date.value);
    json.field("place", i.place_name.value);
    json.field("country", i.place.country);
    json.field("resolution", i.place.resolution);
    const auto names = [&](std::string_view key, const std::vector<ledger::SupportedParticipant>& list) {
        std::string all;
        for (const auto& p : list) all += (all.empty() ? "" : "; ") + p.who.name;
        json.field(key, all);
    };
    names("actors", i.actors);
    names("recipients", i.recipients);
    json.integer("documents", i.documents.size());
    json.integer("origins", i.origins);
    json.integer("conflicts", i.conflicts.size());
    json.flag("confirmed", i.confirmed);
    json.flag("announced", i.announced);
    json.close('}');
    json.close('}');
}

}  // namespace isnad::exports
