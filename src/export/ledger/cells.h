// Cells that several tables have, and the row of an incident.
#pragma once

#include "export/ledger/table.h"
#include "ledger/incident.h"

#include <string>
#include <vector>

namespace isnad::exports {

std::string yes(bool value);  ///< "true", "false"
std::vector<std::string> names(const std::vector<ledger::Participant>& list);
std::vector<std::string> codes(const std::vector<ledger::Participant>& list);
std::vector<ledger::Participant> who(const std::vector<ledger::SupportedParticipant>& list);

/// Three cells: lat, lon, geonames.
void place_cells(const ledger::PlaceRecord& place, TableRows& row);

/// A row of events_table.
void append_event_row(const ledger::Incident& incident, TableRows& row);

}  // namespace isnad::exports
