// Where a place lies that no table knows, from the place that the text says it lies in or near: "the quarter X in Khan Yunis", "a village north
// of Y". Named again, it lies where it lay.
//
//   reference::locate_unlisted(input, who, doc);      // before countries are inferred: those are of places that stay nowhere
#pragma once

#include "reference/reference.h"

namespace isnad::reference {

void locate_unlisted(const Input& in, const Resolved& who, CodedDocument& doc);

}  // namespace isnad::reference
