// What is told of nobody, nowhere and at no time is spoken of in general: "the ugliest of errors is shedding blood", "a ban on plastic would help".
//
//   drop_general(input, memory, document);            // behind the choice of participants, dates and places
//
// A headline leaves out what its article tells, without a day of publication nothing that is told as news has a date, and what is denied, to come or only possible
// has none in any case: there all stands.
#pragma once

#include "event/event.h"

namespace isnad::event {

void drop_general(const Input& in, Memory& memory, CodedDocument& doc);

}  // namespace isnad::event
