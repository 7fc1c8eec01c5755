// What the two kinds of database share. See database.h.
#include "ledger/database.h"

namespace isnad::ledger {

void Database::roll_back() noexcept {
    try {
        execute("ROLLBACK");
    } catch (const std::exception&) {
    }
}

bool is_postgres_address(std::string_view name) { return name.starts_with("postgresql://") || name.starts_with("postgres://"); }

std::unique_ptr<Database> open_database(const std::string& name, Access access) {
    return is_postgres_address(name) ? open_postgres(name, access) : open_sqlite(name, access);
}

}  // namespace isnad::ledger
