// Shared options. See coding_options.h.
#include "cli/coding_options.h"

#include "cli/open_tables.h"
#include "cli/values.h"

#include <algorithm>
#include <cstdint>
#include <thread>

namespace isnad::cli {

void CodingOptions::declare(Options& options) {
    options.value("--from", from_);
    options.value("-j,--jobs", jobs_);
    options.value("--published", defaults.published);
    options.value("--publisher", defaults.publisher);
    options.value("--language", defaults.language);
    options.values("--tables", tables);
    options.value("--max-bytes", most_);
    options.flag("-r,--recursive", input.recursive);
    options.files(files);
}

void CodingOptions::check() {
    input.from = from_of(from_);
    if (!most_.empty()) input.max_bytes = size_of("--max-bytes", most_);
    // Positions in a text are 32 bits wide.
    if (input.max_bytes > (std::uint64_t{1} << 30)) throw UsageError("--max-bytes: at most 1G");
    jobs = number_of("--jobs", jobs_);
    if (jobs > 1024) throw UsageError("--jobs: at most 1024");
    if (jobs == 0) jobs = std::max(1u, std::thread::hardware_concurrency());
    if (!defaults.published.empty()) check_date("--published", defaults.published);
    if (!defaults.language.empty()) check_language("--language", defaults.language);
    check_tables(tables);
}

}  // namespace isnad::cli
