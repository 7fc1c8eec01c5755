# The compiled tables: the program just built reads data/ and writes isnad.tables, whenever a table or the program changed.
# A row that the compiler refuses stops the build with file, line and column.

if(ISNAD_TABLES_FILE)
    add_custom_target(isnad_tables)
else()
    file(GLOB_RECURSE table_files CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/data/*.tsv")
    # A table that is taken away makes nothing newer; the list of all tables does change then.
    set(table_list "${PROJECT_BINARY_DIR}/tables.list")
    list(JOIN table_files "\n" table_lines)
    file(CONFIGURE OUTPUT "${table_list}" CONTENT "${table_lines}\n" @ONLY)

    add_custom_command(
        OUTPUT "${ISNAD_TABLES}"
        COMMAND isnad_program tables compile -o "${ISNAD_TABLES}" "${PROJECT_SOURCE_DIR}/data"
        DEPENDS isnad_program "${table_list}" ${table_files}
        COMMENT "Compiling the tables of data/"
        VERBATIM)
    add_custom_target(isnad_tables ALL DEPENDS "${ISNAD_TABLES}")
endif()
