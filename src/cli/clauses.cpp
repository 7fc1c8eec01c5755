// isnad clauses: the clause layer alone.
#include "export/clauses.h"
#include "cli/commands.h"
#include "cli/open_tables.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/problems.h"
#include "cli/texts.h"

#include <isnad/isnad.h>

#include <cstdio>

namespace isnad::cli {

int run_clauses(const Arguments& arguments) {
    std::string to, output_path;
    std::vector<std::string> over;
    Texts texts;
    Options options("clauses");
    texts.declare(options);
    options.value("--to", to);
    options.values("--tables", over);
    options.value("-o,--output", output_path);
    options.parse(arguments);
    texts.check(output_path);
    if (!to.empty()) choose("--to", to, {"text", "jsonl"});
    if (to.empty()) to = output_path.ends_with(".jsonl") ? "jsonl" : "text";
    check_tables(over);

    auto tables = open_tables(over);
    if (!tables) {
        print_tables_error(tables.error());
        return 1;
    }
    const ClauseAnalyzer analyzer(std::move(*tables));
    ClauseWorkspace workspace;
    ClausedText analyzed;
    Output output;
    if (!output.open(output_path)) throw UsageError(output.error());
    std::string out;
    Problems problems;
    texts.each_named(problems, [&](std::string_view id, std::string_view text) {
        analyzer.analyze(text, workspace, analyzed);
        out.clear();
        if (to == "text") {
            exports::append_clauses_text(analyzed, out);
        } else {
            exports::append_clauses_json(id, analyzed, out);
            out += '\n';
        }
        output.write(out);
        return !output.failed();
    });
    if (!output.close()) {
        std::fprintf(stderr, "isnad: %s\n", output.error().c_str());
        return 1;
    }
    return problems.count() > 0 ? 1 : 0;
}

}  // namespace isnad::cli
