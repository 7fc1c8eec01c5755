// The tables and views of a ledger, in the SQL of both databases. docs/ledger.md says what each column means.
#pragma once

#include "ledger/database.h"

#include <string>

namespace isnad::ledger {

inline constexpr int schema_version = 2;

/// Makes the tables where there are none; refuses a ledger of a newer schema, and a file that is something else.
void prepare_schema(Database& db, Access access);

/// The statements that make an empty ledger.
std::string schema_sql(bool postgres);

}  // namespace isnad::ledger
