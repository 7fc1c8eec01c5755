// The tables and views of a ledger, in the SQL of both databases. docs/ledger.md says what each column means.
#pragma once

#include "ledger/database.h"

#include <functional>
#include <string>

namespace isnad::ledger {

/// 1: the first. 2: stories. 3: what finds links is kept by spans of days, and rows are numbered by the program.
/// 4: mentions and participants are found by the day that is told.
inline constexpr int schema_version = 4;

/// Told, in words for a person, before something that takes long.
using Notice = std::function<void(const std::string&)>;

/// Makes the tables where there are none, and brings an older ledger to today's schema, in one transaction; to read, an older one is refused with
/// what to do. Refuses a ledger of a newer schema, and a file that is something else.
void prepare_schema(Database& db, Access access, const Notice& notice = {});

/// The statements that make an empty ledger.
std::string schema_sql(bool postgres);

/// The one of them that makes `participants`.
std::string participants_sql(bool postgres);

/// Those of them that make indices, where there are none yet, and the tables and views of what is worked out from the others.
std::string links_sql(bool postgres);

}  // namespace isnad::ledger
