// Tables of an export as Parquet, written by DuckDB from their CSV.
//
//   if (auto why = parquet_missing(); !why.empty()) complain(why);       // no DuckDB here: what would bring it
//   auto error = write_parquet("out", "out");                            // out/events.csv -> out/events.parquet, and the others
//
// DuckDB's library is opened when it is first asked for: it is as large as the rest of the program many times over, and nothing else needs it.
#pragma once

#include <string>

namespace isnad::exports {

/// Empty where DuckDB is at hand.
const std::string& parquet_missing();

/// Empty, or what went wrong.
std::string write_parquet(const std::string& csv_folder, const std::string& folder);

}  // namespace isnad::exports
