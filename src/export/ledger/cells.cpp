// Shared cells. See cells.h.
#include "export/ledger/cells.h"

#include "export/ledger/formats.h"

namespace isnad::exports {

using ledger::Participant;

std::string yes(bool value) { return value ? "true" : "false"; }

std::vector<std::string> names(const std::vector<Participant>& list) {
    std::vector<std::string> out;
    for (const Participant& p : list) out.push_back(p.name);
    return out;
}

std::vector<std::string> codes(const std::vector<Participant>& list) {
    std::vector<std::string> out;
    for (const Participant& p : list) out.push_back(actor_code(p));
    return out;
}

std::vector<Participant> who(const std::vector<ledger::SupportedParticipant>& list) {
    std::vector<Participant> out;
    for (const auto& p : list) out.push_back(p.who);
    return out;
}

void place_cells(const ledger::PlaceRecord& p, TableRows& t) {
    if (p.located)
        t.number(p.lat, 4).number(p.lon, 4);
    else
        t.empty().empty();
    if (p.geonames != 0)
        t.whole(p.geonames);
    else
        t.empty();
}

void append_event_row(const ledger::Incident& i, TableRows& t) {
    t.cell(i.id).cell(i.type).cell(i.mode).cell(i.context).cell(yes(i.announced)).cell(i.date.value).whole(i.date.origins);
    t.cell(i.place_name.value).cell(i.place.country).cell(i.place.admin1);
    place_cells(i.place, t);
    t.cell(i.place.resolution);
    t.list(names(who(i.actors))).list(codes(who(i.actors))).list(names(who(i.recipients))).list(codes(who(i.recipients)));
    t.whole(i.mentions).whole(i.documents.size()).whole(i.origins).cell(i.first_report).cell(i.last_report).cell(yes(i.confirmed));
    t.list(i.asserted_by).list(i.claimed_by).list(i.denied_by).whole(i.conflicts.size()).cell(i.story);
    if (i.quad != 0)
        t.whole(static_cast<std::uint64_t>(i.quad));
    else
        t.empty();
    if (i.scored)
        t.number(i.score, 2);
    else
        t.empty();
    t.end();
}

}  // namespace isnad::exports
