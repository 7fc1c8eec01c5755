// The country of actors that an article describes without saying whose they are ("the army", "security forces", "residents").
//
//   reference::infer_codes(input, who, doc);      // last: it reads the codes of all others
//
// A reader takes it from what stands around: the countries named near by, the one that the article opens with and speaks of most, and
// whose the last actor of the same sector was ("the Israeli army ... the soldiers"). These are added up with the weights of
// data/actors/country.tsv; where no country's sum is above that of "nobody", the code stays empty.
#pragma once

#include "reference/reference.h"

namespace isnad::reference {

void infer_codes(const Input& in, Resolved& who, CodedDocument& doc);

}  // namespace isnad::reference
