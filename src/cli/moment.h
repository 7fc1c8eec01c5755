// Moments as options name them: the ledger's clock is an argument.
//
//   moment("--now", "");                        // now, "2026-03-10T08:00:00Z"
//   moment("--now", "2026-03-10");              // "2026-03-10T00:00:00Z"
#pragma once

#include <string>
#include <string_view>

namespace isnad::cli {

/// UTC to the second. Throws UsageError where it is neither YYYY-MM-DD nor YYYY-MM-DDThh:mm:ssZ.
std::string moment(std::string_view option, const std::string& value);

}  // namespace isnad::cli
