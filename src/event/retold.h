// Deeds told again in few words, and the people whom another sentence tells of them.
//
//   share_people(in, memory, doc);            // behind link_tellings
//
//   "A bomb went off in the market ... Twenty were killed in the explosion"       // casualties of the deed that a definite noun points back to
//   "Gunmen attacked the post and killed three ... The group claimed the attack"  // a claim, and who was struck
//   "A raid on Friday hit ... The raid, on Friday, ..."                           // the same noun, on the same day or in the same place
//   "Attack on a school / Gunmen attacked a school ..."                           // a headline and the sentences that open the text
//   "Seven were killed when gunmen stormed the post"                              // who took it killed them
//   "Talks between the two ... The talks went on"                                 // who takes part is told once; so in clashes
//   "received the minister ... Relations were discussed"                          // those who met right before
//   "launched 41 strikes ... Seventeen strikes hit"                               // some of those that were told together
//
// Only whom the frame of a telling itself names is handed on, never who was guessed beside it, and only where the other names nobody. A place is handed on
// as well, where the other has none; a date is not, for later tellings lean on the day they are told.
#pragma once

#include "event/event.h"

namespace isnad::event {

/// Gives events that name no actors or no recipients those of another telling, its place to those that have none, and links the later of the two to it (`same_as`).
void share_people(const Input& in, const Memory& memory, CodedDocument& doc);

}  // namespace isnad::event
