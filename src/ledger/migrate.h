// Older ledgers: what was read and coded is kept as it is; what is worked out from it (links, copy groups, incidents, stories) is worked out anew,
// as this program does it.
//
//   db.begin();
//   migrate(db);                        // from schema 1 or 2 to today's
//   db.commit();
#pragma once

#include "ledger/database.h"

namespace isnad::ledger {

/// Inside a transaction that the caller began.
void migrate(Database& db);

}  // namespace isnad::ledger
