// Who acts and who suffers, weighed: the frame of a row proposes (roles.h), weights decide.
//
// Every entity that the sentence names, that the frame proposes, or that the text before speaks of is looked at beside the event
// (participant_features.h): where it stands to the trigger, what it is, what the article had it do before. Its weights are added up, once
// for "acts" and once for "suffers"; an entity takes the role for which they reach the limit, the best one more easily than a second.
// Where none does, nobody is named. The weights stand in data/events/participants.tsv; where that table is empty, the proposal stands.
//
//   fill_roles(in, draft, slots, who, memory, doc);
//   weigh_participants(in, draft, merged, who, memory, doc);      // memory.actors and memory.recipients may be others now
#pragma once

#include "event/event.h"
#include "event/participant_features.h"

namespace isnad::event {

/// `merged` is the draft of the casualties that were told apart from the attack `d`, or nullptr.
void weigh_participants(const Input& in, const Draft& d, const Draft* merged, reference::Resolved& who, Memory& memory, CodedDocument& doc);

}  // namespace isnad::event
