// isnad tables compile: rows in, one file out.
#include "cli/commands.h"
#include "cli/open_tables.h"
#include "cli/options.h"

#include <isnad/tables.h>

#include <cstdio>

namespace isnad::cli {

int run_tables_compile(const Arguments& arguments) {
    std::string output = "isnad.tables";
    std::vector<std::string> directories;
    Options options("tables compile");
    options.value("-o,--output", output);
    options.files(directories);
    options.parse(arguments);
    for (const std::string& directory : directories) check_directory("DIR", directory);
    if (directories.empty()) {
        auto own = data_directory();
        if (!own) {
            std::fprintf(stderr, "isnad: %s\n", own.error().message.c_str());
            return 1;
        }
        directories.push_back(*own);
    }

    const auto tables = Tables::compile(directories);
    if (!tables) {
        // The mistakes alone, so that an editor can jump to them.
        std::fputs(tables.error().message.c_str(), stderr);
        if (!tables.error().message.ends_with('\n')) std::fputc('\n', stderr);
        return 1;
    }
    const auto saved = tables->save(output);
    if (!saved) {
        std::fprintf(stderr, "isnad: %s\n", saved.error().message.c_str());
        return 1;
    }
    std::printf("%s: %zu bytes, %.*s\n", output.c_str(), tables->size(), static_cast<int>(tables->hash().size()), tables->hash().data());
    return 0;
}

}  // namespace isnad::cli
