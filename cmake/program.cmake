# The program `isnad`. All of src/cli but main.cpp is a library of its own, so that tests can call it; so is src/import, which reads
# dumps into tables: who codes articles needs none of what it is built on.

find_package(BZip2 REQUIRED)
find_package(CLI11 REQUIRED)
pkg_check_modules(ISNAD_LIBZIP REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(ISNAD_SIMDJSON REQUIRED IMPORTED_TARGET simdjson)

file(GLOB_RECURSE import_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/import/*.cpp")
add_library(isnad_import STATIC ${import_sources})
isnad_settings(isnad_import)
target_link_libraries(isnad_import PUBLIC isnad
    PRIVATE BZip2::BZip2 ZLIB::ZLIB PkgConfig::ISNAD_LIBZIP PkgConfig::ISNAD_SIMDJSON PkgConfig::ISNAD_XXHASH fmt::fmt nlohmann_json::nlohmann_json)

file(GLOB_RECURSE cli_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/cli/*.cpp")
list(REMOVE_ITEM cli_sources "${PROJECT_SOURCE_DIR}/src/cli/main.cpp")

add_library(isnad_cli STATIC ${cli_sources})
isnad_settings(isnad_cli)
target_link_libraries(isnad_cli PUBLIC
    isnad_ledger isnad isnad_import CLI11::CLI11 fmt::fmt nlohmann_json::nlohmann_json PkgConfig::ISNAD_SIMDJSON PkgConfig::ISNAD_XXHASH Threads::Threads)

add_executable(isnad_program "${PROJECT_SOURCE_DIR}/src/cli/main.cpp")
isnad_settings(isnad_program)
set_target_properties(isnad_program PROPERTIES OUTPUT_NAME isnad)
target_link_libraries(isnad_program PRIVATE isnad_cli)
