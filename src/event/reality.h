// Whether an event was, will be, might be or was not; when it was; where it was.
#pragma once

#include "event/event.h"

namespace isnad::event {

/// Bits of isnad::Auxiliary from the grammar around the trigger (historical is decided by the date).
std::uint8_t reality(const Input& in, const Draft& draft);

/// Index into in.times of the expression that dates the trigger, or `none`.
std::uint32_t time_of(const Input& in, const Draft& draft);

/// The document's place where the event happened, or `none`.
std::uint32_t place_of(const Input& in, const Draft& draft, const reference::Resolved& who, const CodedDocument& doc);

/// Whether a time value ends well before the day of publication (months, not days).
bool long_before(std::string_view value, std::string_view published);

}  // namespace isnad::event
