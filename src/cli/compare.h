// The events of two codings of one document, side by side.
//
//   for (const Change& c : compare(old_events, new_events)) print(c);
//
// Events match by trigger and type. Where only the type differs, that is a change of one event, not one lost and one won.
#pragma once

#include "cli/records.h"

#include <string>
#include <vector>

namespace isnad::cli {

struct FieldChange {
    std::string field, before, after;
};

struct Change {
    enum class Kind { added, removed, changed } kind = Kind::added;
    const RecordedEvent* event = nullptr;  ///< the new one; the old one where it was removed
    std::vector<FieldChange> fields;
};

/// What differs, in text order. The events must outlive the answer.
std::vector<Change> compare(const std::vector<RecordedEvent>& before, const std::vector<RecordedEvent>& after);

}  // namespace isnad::cli
