// What goes on telling of what lies well behind: "had seized the town in 2012 after a coup, then laid siege to the airport before France intervened".
//
//   spread_background(input, memory, document);      // once the events have their dates: the siege is `historical`, of no day
//
// Not what stands behind a relative clause: "met the man who had visited Beirut in 2010, and thanked him".
#pragma once

#include "event/event.h"

namespace isnad::event {

void spread_background(const Input& in, const Memory& memory, CodedDocument& doc);

}  // namespace isnad::event
