// The country that an article is about, for actors that it describes without saying whose they are ("the army", "security forces").
#pragma once

#include "reference/reference.h"

namespace isnad::reference {

/// Gives the code of the article's country to described bodies and officials without one, where one country clearly leads.
void infer_codes(const Input& in, const Resolved& who, CodedDocument& doc);

}  // namespace isnad::reference
