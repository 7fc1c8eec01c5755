// The columns of GDELT 2.0's event table. See formats.h.
#include "export/ledger/formats.h"

#include "ledger/folded.h"

#include <array>
#include <charconv>

namespace isnad::exports {

namespace {

constexpr std::size_t columns = 61;

// Numbers of columns, from 0, as the GDELT 2.0 event codebook orders them. Those without a counterpart stay empty: the date as a fraction (4),
// whether the event leads its article (25), the tone (34), the places of the actors (35 to 50).
constexpr std::size_t event_id = 0, sql_date = 1, month_year = 2, year = 3, actor1 = 5, actor2 = 15, event_code = 26, event_base = 27, event_root = 28,
                      quad_class = 29, goldstein = 30, mentions = 31, sources = 32, articles = 33, geo_action = 51, date_added = 59, source_url = 60;
// Within an actor: code, name, country, group, ethnic, two religions, three types; within a place: type, name, country, two provinces, lat, lon, id.
constexpr std::size_t code = 0, name = 1, country = 2, first_type = 7;
constexpr std::size_t place_type = 0, full_name = 1, place_country = 2, place_admin1 = 3, lat = 5, lon = 6, feature = 7;

std::string plain(std::string text) {
    for (char& c : text)
        if (c == '\t' || c == '\n' || c == '\r') c = ' ';
    return text;
}

std::string number(double value) {
    char digits[64];
    const auto done = std::to_chars(digits, digits + sizeof digits, value);
    return {digits, done.ptr};
}

// CAMEO's root of each type; GDELT's event codes are CAMEO's.
std::string_view cameo_root(std::string_view type) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 16> roots = {{{"AGREE", "03"},
                                                                                      {"CONSULT", "04"},
                                                                                      {"SUPPORT", "05"},
                                                                                      {"CONCEDE", "08"},
                                                                                      {"COOPERATE", "06"},
                                                                                      {"AID", "07"},
                                                                                      {"RETREAT", "08"},
                                                                                      {"REQUEST", "10"},
                                                                                      {"ACCUSE", "11"},
                                                                                      {"REJECT", "12"},
                                                                                      {"THREATEN", "13"},
                                                                                      {"PROTEST", "14"},
                                                                                      {"SANCTION", "16"},
                                                                                      {"MOBILIZE", "15"},
                                                                                      {"COERCE", "17"},
                                                                                      {"ASSAULT", "18"}}};
    for (const auto& [t, root] : roots)
        if (t == type) return root;
    return {};
}

// Codes of actors that are of no country.
bool is_international(std::string_view actor) { return actor == "IGO" || actor == "IMG" || actor == "MNC" || actor == "NGO"; }

// GDELT: 1 country, 4 world city, 5 world province.
std::string_view geo_type(std::string_view resolution) {
    return resolution == "country" ? "1" : resolution == "admin1" || resolution == "region" ? "5" : "4";
}

}  // namespace

std::string actor_code(const ledger::Participant& p) {
    std::string out = p.code.empty() ? std::string("---") : p.code;
    return out + p.sector;
}

void append_gdelt(const ledger::Incident& i, const ledger::DocumentHead& first, std::string& out) {
    std::array<std::string, columns> row;
    // A number that stays the same for the same incident; GDELT's ids are whole numbers.
    row[event_id] = std::to_string(ledger::stable_hash(i.id) >> 12);
    const std::string& date = i.date.value;
    if (date.size() == 10) {
        row[sql_date] = date.substr(0, 4) + date.substr(5, 2) + date.substr(8, 2);
        row[month_year] = date.substr(0, 4) + date.substr(5, 2);
    }
    if (date.size() >= 4) row[year] = date.substr(0, 4);
    const auto actor = [&](std::size_t at, const std::vector<ledger::SupportedParticipant>& list, std::size_t which) {
        if (list.size() <= which) return;
        const ledger::Participant& p = list[which].who;
        if (!p.code.empty()) row[at + code] = p.code + p.sector;
        row[at + name] = plain(p.name);
        if ((p.kind == "state" || !p.sector.empty()) && !is_international(p.code)) row[at + country] = p.code;
        row[at + first_type] = p.sector;
    };
    actor(actor1, i.actors, 0);
    // Both sides of a meeting stand as actors.
    if (i.recipients.empty())
        actor(actor2, i.actors, 1);
    else
        actor(actor2, i.recipients, 0);
    // A code begins with its base, and that with its root; where the mentions have none, the type alone says the root.
    row[event_root] = row[event_base] = row[event_code] = cameo_root(i.type);
    if (i.cameo.size() >= 2) {
        row[event_code] = i.cameo;
        row[event_base] = i.cameo.substr(0, 3);
        row[event_root] = i.cameo.substr(0, 2);
    }
    if (i.quad != 0) row[quad_class] = std::to_string(i.quad);
    if (i.scored) row[goldstein] = number(i.score);
    row[mentions] = std::to_string(i.mentions);
    row[sources] = std::to_string(i.origins);
    row[articles] = std::to_string(i.documents.size());
    if (!i.place_name.value.empty()) {
        row[geo_action + place_type] = geo_type(i.place.resolution);
        row[geo_action + full_name] = plain(i.place_name.value);
        row[geo_action + place_country] = i.place.country;
        row[geo_action + place_admin1] = i.place.admin1;
        if (i.place.located) {
            row[geo_action + lat] = number(i.place.lat);
            row[geo_action + lon] = number(i.place.lon);
        }
        if (i.place.geonames != 0) row[geo_action + feature] = std::to_string(i.place.geonames);
    }
    // YYYYMMDDHHMMSS of when the ledger got the first document.
    for (const char c : first.seen)
        if (c >= '0' && c <= '9') row[date_added] += c;
    row[source_url] = plain(first.url);
    for (std::size_t c = 0; c < columns; ++c) {
        if (c > 0) out += '\t';
        out += row[c];
    }
    out += '\n';
}

}  // namespace isnad::exports
