# The ledger: src/ledger and the exports of a ledger. It stands apart from the library, so that a program that only codes needs no database.

pkg_check_modules(ISNAD_SQLITE REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(ISNAD_PQXX REQUIRED IMPORTED_TARGET libpqxx)

file(GLOB_RECURSE ledger_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/ledger/*.cpp" "${PROJECT_SOURCE_DIR}/src/export/ledger/*.cpp")

add_library(isnad_ledger STATIC ${ledger_sources})
isnad_settings(isnad_ledger)
target_link_libraries(isnad_ledger PUBLIC isnad PRIVATE PkgConfig::ISNAD_SQLITE PkgConfig::ISNAD_PQXX PkgConfig::ISNAD_XXHASH fmt::fmt ${CMAKE_DL_LIBS})

# Parquet is written by DuckDB, whose library is opened when it is asked for (src/export/ledger/parquet.h): tools/setup.sh puts it into
# build/deps/lib, and an installation takes it along.
find_library(ISNAD_DUCKDB_LIBRARY duckdb HINTS "${PROJECT_SOURCE_DIR}/build/deps/lib")
if(ISNAD_DUCKDB_LIBRARY)
    message(STATUS "Parquet: by ${ISNAD_DUCKDB_LIBRARY}")
    set_source_files_properties("${PROJECT_SOURCE_DIR}/src/export/ledger/parquet.cpp" PROPERTIES COMPILE_DEFINITIONS
        "ISNAD_DUCKDB_PATH=\"${ISNAD_DUCKDB_LIBRARY}\";ISNAD_DUCKDB_INSTALLED_PATH=\"${CMAKE_INSTALL_FULL_LIBDIR}/isnad/libduckdb.so\"")
    install(FILES "${ISNAD_DUCKDB_LIBRARY}" DESTINATION "${CMAKE_INSTALL_LIBDIR}/isnad" RENAME libduckdb.so)
else()
    message(STATUS "Parquet: not written, for there is no DuckDB library (`tools/setup.sh run` fetches it)")
endif()
