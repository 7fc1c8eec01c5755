# What `cmake --install build --prefix DIR` puts in place: bin/isnad, the library with its headers and CMake package,
# and share/isnad with the compiled tables and the tables they were made from.

include(CMakePackageConfigHelpers)

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/isnad")
set(share_dir "${CMAKE_INSTALL_DATADIR}/isnad")

install(TARGETS isnad_program RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(TARGETS isnad EXPORT isnad_targets ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/isnad" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" FILES_MATCHING PATTERN "*.h")
install(FILES "${ISNAD_TABLES}" DESTINATION "${share_dir}" RENAME isnad.tables)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/data" DESTINATION "${share_dir}" FILES_MATCHING PATTERN "*.tsv" PATTERN "*.md")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/docs/schema" DESTINATION "${share_dir}" OPTIONAL)
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}")

install(EXPORT isnad_targets NAMESPACE isnad:: FILE isnad-targets.cmake DESTINATION "${package_dir}")
configure_package_config_file("${PROJECT_SOURCE_DIR}/cmake/isnad-config.cmake.in" "${PROJECT_BINARY_DIR}/isnad-config.cmake"
    INSTALL_DESTINATION "${package_dir}" PATH_VARS share_dir)
# Before 1.0 a change of the minor version may break the interface.
write_basic_package_version_file("${PROJECT_BINARY_DIR}/isnad-config-version.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/isnad-config.cmake" "${PROJECT_BINARY_DIR}/isnad-config-version.cmake"
    DESTINATION "${package_dir}")
