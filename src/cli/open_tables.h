// The tables a command works with.
//
//   auto tables = open_tables({});              // the compiled ones that were built or installed with the program
//   auto mine = open_tables({"my-rows"});       // --tables: the program's rows with these over them, compiled in memory
//   auto file = open_tables({"my.tables"});     // --tables: a compiled file in place of the program's
#pragma once

#include <isnad/result.h>
#include <isnad/tables.h>

#include <string>
#include <vector>

namespace isnad::cli {

Result<Tables> open_tables(const std::vector<std::string>& over);

/// Refuses, as wrong usage, what cannot stand behind --tables: what is no directory, and a compiled file beside others.
void check_tables(const std::vector<std::string>& over);

/// The directory of the program's own rows.
Result<std::string> data_directory();

/// Prints an error of the tables to standard error, as it is: one mistake a line, file:line:column first.
void print_tables_error(const Error& error);

}  // namespace isnad::cli
