// The commands of the program. Each takes its arguments (without its own name) and gives the exit status:
// 0 all went well, 1 some input failed, 2 (by UsageError) the command line was wrong.
#pragma once

#include <string>
#include <vector>

namespace isnad::cli {

using Arguments = std::vector<std::string>;

int run_code(const Arguments& arguments);
int run_explain(const Arguments& arguments);
int run_words(const Arguments& arguments);
int run_page(const Arguments& arguments);
int run_clauses(const Arguments& arguments);
int run_ingest(const Arguments& arguments);
int run_export(const Arguments& arguments);
int run_query(const Arguments& arguments);
int run_show(const Arguments& arguments);
int run_diff(const Arguments& arguments);
int run_version(const Arguments& arguments);
int run_tables_import(const Arguments& arguments);
int run_tables_compile(const Arguments& arguments);
int run_tables_test(const Arguments& arguments);

}  // namespace isnad::cli
