// What two events of an article agree in, and whether they can be one happening at all.
//
//   const Agreement both = agreement(in, memory, doc, a, b);
//   if (!both.contradicted && both.word && both.day) ...          // "a raid on Friday ... the raid that day"
//
// A word left out says nothing; two that differ (another day, another town, another actor) tell two happenings.
#pragma once

#include "event/event.h"

namespace isnad::event {

struct Agreement {
    bool contradicted = false;
    bool word = false;                         ///< both are named by the same noun or verb
    bool mode = false, day = false, place = false;
    bool actors = false, recipients = false;   ///< both have one in common
};

Agreement agreement(const Input& in, const Memory& memory, const CodedDocument& doc, std::uint32_t a, std::uint32_t b);

/// The word that names the event of a draft: its noun where a verb only carries that.
inline std::uint32_t naming_word(const Draft& d) { return d.named_last ? d.named_first : d.first; }

/// Whether two lists of entities have one in common.
bool share(const CodedDocument& doc, IdList a, IdList b);

}  // namespace isnad::event
