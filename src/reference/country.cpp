#include "reference/country.h"

#include <algorithm>

namespace isnad::reference {

namespace {

// Sectors whose members belong to a state as a rule.
bool belongs_to_a_state(std::string_view sector) {
    return sector == "GOV" || sector == "MIL" || sector == "COP" || sector == "LEG" || sector == "JUD" || sector == "SPY" || sector == "ELI";
}

}  // namespace

void infer_codes(const Input& in, const Resolved& who, CodedDocument& doc) {
    struct Votes {
        std::string_view code;
        std::uint32_t count;
    };
    Votes votes[32];
    std::size_t used = 0;
    std::uint32_t all = 0;
    auto vote = [&](std::string_view code) {
        if (code.size() != 3 || code == "IGO" || code == "UNO" || code == "EUR" || code == "NGO" || code == "ISM" || code == "IMG" || code == "MNC") return;
        ++all;
        for (std::size_t k = 0; k < used; ++k)
            if (votes[k].code == code) {
                ++votes[k].count;
                return;
            }
        if (used < std::size(votes)) votes[used++] = {code, 1};
    };
    for (const Mention& m : doc.mentions) vote(doc.entities[m.entity].code);
    for (const Place& p : doc.places) vote(p.country);
    const auto* best = std::max_element(votes, votes + used, [](const Votes& a, const Votes& b) { return a.count < b.count; });
    if (used == 0 || best->count < 3 || best->count * 5 < all * 2) return;      // two fifths of all that names a country
    for (Place& p : doc.places)
        if (p.country.empty() && p.rule.file.empty()) p.country = best->code;   // places that no table knows
    for (std::uint32_t k = 0; k < in.candidates.actors.size(); ++k) {
        const auto& c = in.candidates.actors[k];
        if (who.entity_of[k] == none || (c.what != mention::What::agent && c.what != mention::What::office)) continue;
        Entity& e = doc.entities[who.entity_of[k]];
        if (e.code.empty() && e.name.empty() && belongs_to_a_state(e.sector) && (c.definite || c.plural)) e.code = best->code;
    }
}

}  // namespace isnad::reference
