// Dumps into tables: streams Wikidata and GeoNames into rows of actors/ and places/, in a folder that `--tables` lays over the program's.
//
//   auto rules = import::read_rules("data/import", known);
//   auto outcome = import::import_geonames({"allCountries.zip", "alternateNamesV2.zip"}, {.folder = "mine"}, *rules, known);
//   if (!outcome) for a person: outcome.error().message
//   else if (outcome->stopped) ...                        // another call goes on from there
//
// What is taken stands in data/import/ (import/rules.h); how a run can be stopped at any point, in import/work.h. docs/importing.md tells
// a user all of it.
#pragma once

#include "import/known.h"
#include "import/rules.h"
#include "import/work.h"

#include <string>
#include <vector>

namespace isnad::import {

struct Target {
    std::string folder;              ///< of the tables; made where it is not there
    bool afresh = false;             ///< forget what an earlier run that was stopped has read
    std::uint64_t every = 1u << 30;  ///< bytes of the unpacked dump between checkpoints
    std::size_t memory = 32u << 20;  ///< of each sorter: there are up to five at a time
    Hooks hooks;
};

struct Written {
    std::string path;
    std::uint64_t rows = 0;
};

struct Outcome {
    bool stopped = false;
    bool resumed = false;
    Report report;
    std::vector<Written> written;
};

struct GeonamesDumps {
    std::string places;  ///< allCountries, or the file of one country
    std::string names;   ///< alternateNamesV2
};

Result<Outcome> import_geonames(const GeonamesDumps& dumps, const Target& target, const Rules& rules, const KnownNames& known);
Result<Outcome> import_wikidata(const std::string& dump, const Target& target, const Rules& rules, const KnownNames& known);

/// For both: the file that a table is written to, once it is sure that nothing written by hand stands there.
Result<std::string> table_path(const std::string& folder, const std::string& table);
/// What such a file begins with: that it is made by an import, whose data it holds, and its columns.
std::string table_head(std::string_view kind, std::string_view source, std::string_view columns);

inline constexpr std::string_view place_columns = "arabic\tname\tgeonames\tcountry\tadmin1\tlat\tlon\tresolution\tprior";

/// The rows of a place: its payload, and in front of it the sure names, then in a second row those that are so only behind a word.
void place_rows(std::string_view payload, const std::vector<std::string>& sure, const std::vector<std::string>& only_behind,
                std::string& out);

}  // namespace isnad::import
