// What may stand in an expectation: its kinds, how many quoted texts each takes, which keys, and which values a key takes.
//
//   if (auto field = kind_of("no event")) ...                  // {event, absent}; nothing: no such expectation
//   for (const std::string& wrong : mistakes_of(expectation)) ...
#pragma once

#include "runner/case.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::cases {

/// The kind that a field names, e.g. "no event" -> {event, absent}.
struct FieldKind {
    Kind kind;
    bool absent;
};
std::optional<FieldKind> kind_of(std::string_view field);

/// The field of a kind, for reports: "event", "no event".
std::string field_of(const Expectation& expectation);

/// Every mistake in an expectation that can be seen without its article, as sentences without a subject.
std::vector<std::string> mistakes_of(const Expectation& expectation);

/// All fields that a case may have, for messages.
std::string known_fields();

/// A calendar value: YYYY, YYYY-MM, YYYY-MM-DD, YYYY-Www, or two of these with a slash between.
bool is_calendar_value(std::string_view value);

/// A number as the tables write it: 15, 2.5.
std::optional<double> number_of(std::string_view text);

/// Whether a bare actor is a Wikidata id.
bool is_wikidata(std::string_view text);

}  // namespace isnad::cases
