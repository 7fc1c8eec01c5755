// isnad version: the program's version and the hash of its tables, which stand in every record.
#include "cli/commands.h"
#include "cli/open_tables.h"
#include "cli/options.h"
#include "coder/json_writer.h"

#include <isnad/version.h>

#include <cstdio>

namespace isnad::cli {

int run_version(const Arguments& arguments) {
    bool as_json = false;
    std::vector<std::string> over;
    Options options("version");
    options.flag("--json", as_json);
    options.values("--tables", over);
    options.parse(arguments);
    check_tables(over);

    const auto tables = open_tables(over);
    std::string out;
    if (as_json) {
        JsonWriter json(out);
        out += '{';
        json.field("version", version);
        json.field("schema", schema);
        if (tables) json.field("tables", tables->hash());
        out += "}\n";
    } else {
        out = "isnad " + std::string(version) + '\n';
        if (tables) out += "tables " + std::string(tables->hash()) + '\n';
    }
    std::fwrite(out.data(), 1, out.size(), stdout);
    if (tables) return 0;
    print_tables_error(tables.error());
    return 1;
}

}  // namespace isnad::cli
