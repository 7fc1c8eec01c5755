// What the two kinds of database share. See database.h.
#include "ledger/database.h"

#include <algorithm>

namespace isnad::ledger {

void Database::roll_back() noexcept {
    try {
        execute("ROLLBACK");
    } catch (const std::exception&) {
    }
}

std::vector<Column> columns_of(std::string_view description) {
    std::vector<Column> out;
    while (!description.empty()) {
        const std::string_view one = description.substr(0, description.find(' '));
        out.push_back({std::string(one.substr(0, one.size() - 2)), one.back()});
        description.remove_prefix(std::min(one.size() + 1, description.size()));
    }
    return out;
}

bool is_postgres_address(std::string_view name) { return name.starts_with("postgresql://") || name.starts_with("postgres://"); }

std::unique_ptr<Database> open_database(const std::string& name, Access access) {
    return is_postgres_address(name) ? open_postgres(name, access) : open_sqlite(name, access);
}

}  // namespace isnad::ledger
