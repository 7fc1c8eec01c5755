# The program `isnad`. All of src/cli but main.cpp is a library of its own, so that tests can call it.

find_package(CLI11 REQUIRED)
find_package(nlohmann_json REQUIRED)

file(GLOB_RECURSE cli_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/cli/*.cpp")
list(REMOVE_ITEM cli_sources "${PROJECT_SOURCE_DIR}/src/cli/main.cpp")

add_library(isnad_cli STATIC ${cli_sources})
isnad_settings(isnad_cli)
target_link_libraries(isnad_cli PUBLIC
    isnad_ledger isnad CLI11::CLI11 fmt::fmt nlohmann_json::nlohmann_json PkgConfig::ISNAD_XXHASH Threads::Threads)

add_executable(isnad_program "${PROJECT_SOURCE_DIR}/src/cli/main.cpp")
isnad_settings(isnad_program)
set_target_properties(isnad_program PROPERTIES OUTPUT_NAME isnad)
target_link_libraries(isnad_program PRIVATE isnad_cli)
