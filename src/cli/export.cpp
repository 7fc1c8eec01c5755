// isnad export: a ledger as a folder of files.
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/problems.h"
#include "cli/values.h"
#include "export/ledger/folder.h"
#include "export/ledger/parquet.h"
#include "ledger/ledger.h"
#include "ledger/snapshot.h"

#include <filesystem>

namespace isnad::cli {

namespace {

// "csv,geojson" to switches.
void choose_formats(const std::string& list, exports::ExportOptions& to) {
    to.csv = false;
    std::string_view left = list;
    while (true) {
        const std::size_t comma = left.find(',');
        const std::string name(left.substr(0, comma));
        choose("--to", name, {"csv", "parquet", "geojson", "plover", "gdelt", "annotations", "all"});
        const bool all = name == "all";
        to.csv = to.csv || all || name == "csv";
        // All that this machine can write; who names Parquet is told where it cannot.
        to.parquet = to.parquet || (all && exports::parquet_missing().empty()) || name == "parquet";
        to.geojson = to.geojson || all || name == "geojson";
        to.plover = to.plover || all || name == "plover";
        to.gdelt = to.gdelt || all || name == "gdelt";
        to.annotations = to.annotations || all || name == "annotations";
        if (comma == std::string_view::npos) return;
        left.remove_prefix(comma + 1);
    }
}

}  // namespace

int run_export(const Arguments& arguments) {
    std::string name, to = "csv", as_of;
    bool no_text = false;
    std::vector<std::string> folders;
    Options options("export");
    options.value("--ledger", name);
    options.value("--to", to);
    options.value("--as-of", as_of);
    options.flag("--no-text", no_text);
    options.files(folders);
    options.parse(arguments);
    if (name.empty()) throw UsageError("--ledger is wanted: a file, or postgresql://...");
    if (folders.size() != 1) throw UsageError("one folder to write into is wanted");
    if (!as_of.empty()) check_date("--as-of", as_of);
    exports::ExportOptions formats;
    choose_formats(to, formats);
    formats.with_text = !no_text;
    if (formats.parquet && !exports::parquet_missing().empty()) return complain(exports::parquet_missing());

    auto ledger = ledger::Ledger::open(name, ledger::Access::read);
    std::string error = ledger ? "" : ledger.error().message;
    if (error.empty()) {
        const auto snapshot = ledger::Snapshot::open(ledger->database(), as_of);
        std::error_code made;
        std::filesystem::create_directories(folders[0], made);
        if (!snapshot)
            error = snapshot.error().message;
        else if (made)
            error = "cannot make the folder " + one_line(folders[0]) + ": " + made.message();
        else
            error = exports::export_folder(**snapshot, formats, folders[0]);
    }
    return error.empty() ? 0 : complain(error);
}

}  // namespace isnad::cli
