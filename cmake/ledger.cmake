# The ledger: src/ledger and the exports of a ledger. It stands apart from the library, so that a program that only codes needs no database.

pkg_check_modules(ISNAD_SQLITE REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(ISNAD_PQXX REQUIRED IMPORTED_TARGET libpqxx)

file(GLOB_RECURSE ledger_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/ledger/*.cpp" "${PROJECT_SOURCE_DIR}/src/export/ledger/*.cpp")

add_library(isnad_ledger STATIC ${ledger_sources})
isnad_settings(isnad_ledger)
target_link_libraries(isnad_ledger PUBLIC isnad PRIVATE PkgConfig::ISNAD_SQLITE PkgConfig::ISNAD_PQXX PkgConfig::ISNAD_XXHASH)
