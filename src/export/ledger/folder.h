// A ledger as a folder of files that other programs load.
//
//   auto error = export_folder(*snapshot, {.csv = true, .geojson = true, .with_text = false}, "out");
//   if (!error.empty()) complain(error);
//
// The same ledger gives the same bytes, whatever the order in which it was filled.
#pragma once

#include "ledger/snapshot.h"

#include <string>

namespace isnad::exports {

struct ExportOptions {
    bool csv = true;           ///< the tables of table.h and datapackage.json
    bool parquet = false;      ///< the same tables as Parquet
    bool geojson = false;      ///< incidents.geojson: those with coordinates
    bool plover = false;       ///< plover.jsonl
    bool gdelt = false;        ///< gdelt.tsv: the 61 columns of GDELT 2.0's events
    bool annotations = false;  ///< annotations.jsonl: W3C Web Annotations
    bool with_text = true;
};

/// The folder exists. Empty where all went well, else what went wrong.
std::string export_folder(ledger::Snapshot& snapshot, const ExportOptions& options, const std::string& folder);

}  // namespace isnad::exports
