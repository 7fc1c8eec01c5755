// Incidents and mentions in the formats of others; one file each.
#pragma once

#include "ledger/incident.h"

#include <string>
#include <string_view>

namespace isnad::exports {

/// A GeoJSON feature (RFC 7946) for an incident with coordinates.
void append_geojson_feature(const ledger::Incident& incident, std::string& out);

/// One line of JSON, as PLOVER's manual describes its records; our own fields begin with isnad_.
void append_plover(const ledger::Incident& incident, const ledger::DocumentHead& first, std::string& out);

/// One line of GDELT 2.0's event table: 61 columns by tabs. What has no counterpart here is empty; docs/using-the-records.md lists it.
void append_gdelt(const ledger::Incident& incident, const ledger::DocumentHead& first, std::string& out);

/// One annotation of the W3C Web Annotation Data Model: the sentence of a mention, found by position and by quotation in code points.
void append_annotation(const ledger::DocumentHead& document, std::string_view text, const ledger::MentionRecord& mention,
                       std::string_view incident, bool with_text, std::string& out);

/// "SYRMIL", "---" where nothing is known: code and sector in one, as PLOVER and GDELT write it.
std::string actor_code(const ledger::Participant& p);

}  // namespace isnad::exports
