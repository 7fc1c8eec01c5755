#include "reference/country.h"

#include <algorithm>

namespace isnad::reference {

namespace {

// Whose country a reader takes from the article: all who are told to be something in a society. Not those who come from elsewhere or
// from nobody knows where (refugees, criminals, unknown gunmen), and not those of whom nothing is told.
bool belongs_to_a_state(std::string_view sector) {
    return !sector.empty() && sector != "CRM" && sector != "REF" && sector != "UAF" && sector != "UNK";
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
        if (who.entity_of[k] == none) continue;
        Entity& e = doc.entities[who.entity_of[k]];
        if (e.code.empty() && e.name.empty() && belongs_to_a_state(e.sector)) e.code = best->code;
    }
}

}  // namespace isnad::reference
