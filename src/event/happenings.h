// The first telling of a happening that an article tells more than once.
//
//   link_same(doc);                                   // headline and first sentence: the second event gets same_as
#pragma once

#include <isnad/document.h>

namespace isnad::event {

/// Sets `same_as` where type, actors, recipients, date and reality of an earlier event agree.
void link_same(CodedDocument& doc);

}  // namespace isnad::event
