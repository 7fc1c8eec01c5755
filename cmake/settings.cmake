# Settings that all our targets share: language, warnings, sanitizers, where the tables lie.
#
#   isnad_settings(target)      # call it for every target of ours

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_ARCHIVE_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/lib")
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}")

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()
# -g1 keeps file and line for profiles and backtraces at a small cost in size. Nobody puts functions of his own in front of the library's: calls
# within a file may be inlined, though it is compiled as if they might be replaced.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -g1 -DNDEBUG -fno-semantic-interposition")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

if(ISNAD_TIDY)
    find_program(CLANG_TIDY_PROGRAM REQUIRED
        NAMES clang-tidy clang-tidy-20 clang-tidy-19 clang-tidy-18 clang-tidy-17 clang-tidy-16 clang-tidy-15 clang-tidy-14)
endif()

# Sanitizers and coverage for the fuzzer change the whole program, so they are set for everything at once.
if(ISNAD_SANITIZE OR ISNAD_FUZZ)
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_compile_definitions(_GLIBCXX_ASSERTIONS)
    add_link_options(-fsanitize=address,undefined)
endif()
if(ISNAD_FUZZ)
    if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        message(FATAL_ERROR "The fuzz targets need clang: use `cmake --preset fuzz`.")
    endif()
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()

# Where the program looks for its tables: first in the build, then where `cmake --install` puts them.
set(ISNAD_INSTALL_DATA "${CMAKE_INSTALL_FULL_DATADIR}/isnad")
if(ISNAD_TABLES_FILE)
    set(ISNAD_TABLES "${ISNAD_TABLES_FILE}")
else()
    set(ISNAD_TABLES "${PROJECT_BINARY_DIR}/isnad.tables")
endif()

function(isnad_settings target)
    target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/src")
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wconversion)
    if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        # For g++, -Wconversion leaves changes of sign alone in C++; let both compilers mean the same.
        target_compile_options(${target} PRIVATE -Wno-sign-conversion)
    endif()
    if(ISNAD_WERROR)
        target_compile_options(${target} PRIVATE -Werror)
    endif()
    target_compile_definitions(${target} PRIVATE
        "ISNAD_TABLES_PATH=\"${ISNAD_TABLES}\""
        "ISNAD_INSTALL_TABLES_PATH=\"${ISNAD_INSTALL_DATA}/isnad.tables\""
        "ISNAD_DATA_DIR=\"${PROJECT_SOURCE_DIR}/data\""
        "ISNAD_INSTALL_DATA_DIR=\"${ISNAD_INSTALL_DATA}/data\"")
    if(ISNAD_TIDY)
        set_target_properties(${target} PROPERTIES CXX_CLANG_TIDY "${CLANG_TIDY_PROGRAM};--quiet")
    endif()
endfunction()
