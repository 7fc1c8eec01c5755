// Titles and the names behind them: a name that stands as apposition to a title further before it takes the title as its own.
//
//   mention::join_titles(input, candidates);      // "the head of the office of studies at the port, Colonel Hasan Abtidun, said"
//
// The scan joins a title and a name that touch; here whatever complements the title has lie between them.
#pragma once

#include "mention/candidates.h"

namespace isnad::mention {

/// Gives names the title before them (`lead`, and what the title tells of country, sector and office), where nothing but its complements
/// stands between, and takes that title out of the candidates. Keeps the actors in text order.
void join_titles(const Input& in, Candidates& out);

}  // namespace isnad::mention
