# The library `isnad` (isnad::isnad): every room of src/ that knows no terminal and no network.
#
# A new source file in one of these folders is found by itself; a new folder is a line here.

find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
pkg_check_modules(ISNAD_NETTLE REQUIRED IMPORTED_TARGET nettle)
pkg_check_modules(ISNAD_XXHASH REQUIRED IMPORTED_TARGET libxxhash)
pkg_check_modules(ISNAD_GUMBO REQUIRED IMPORTED_TARGET gumbo)
pkg_check_modules(ISNAD_UCHARDET REQUIRED IMPORTED_TARGET uchardet)
pkg_check_modules(ISNAD_ZSTD REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(ISNAD_BROTLI REQUIRED IMPORTED_TARGET libbrotlidec)
find_package(ZLIB REQUIRED)
find_package(nlohmann_json REQUIRED)

set(isnad_sources "")
foreach(room page text language tables mention clause reference statement event coder export)
    file(GLOB_RECURSE room_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/${room}/*.cpp")
    list(FILTER room_sources EXCLUDE REGEX "/src/export/ledger/")
    list(APPEND isnad_sources ${room_sources})
endforeach()

add_library(isnad STATIC ${isnad_sources})
add_library(isnad::isnad ALIAS isnad)
isnad_settings(isnad)
target_compile_features(isnad PUBLIC cxx_std_20)
target_include_directories(isnad PUBLIC
    "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>"
    "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>")
target_link_libraries(isnad PRIVATE PkgConfig::ISNAD_NETTLE PkgConfig::ISNAD_XXHASH PkgConfig::ISNAD_GUMBO PkgConfig::ISNAD_UCHARDET
    PkgConfig::ISNAD_ZSTD PkgConfig::ISNAD_BROTLI ZLIB::ZLIB fmt::fmt Threads::Threads $<BUILD_INTERFACE:nlohmann_json::nlohmann_json>)
