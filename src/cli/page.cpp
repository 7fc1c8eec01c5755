// isnad page: the article of web pages, without coding it.
#include "cli/commands.h"
#include "cli/input.h"
#include "cli/open_tables.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/problems.h"
#include "cli/terminal.h"
#include "export/page.h"

#include <isnad/isnad.h>

#include <unistd.h>
#include <cstdio>

namespace isnad::cli {

int run_page(const Arguments& arguments) {
    std::string from = "auto", to, most, output_path, errors;
    std::vector<std::string> over, files;
    bool keep_furniture = false;
    InputOptions input;
    Options options("page");
    options.value("--from", from);
    options.value("--to", to);
    options.value("--max-bytes", most);
    options.flag("-r,--recursive", input.recursive);
    options.flag("--keep-furniture", keep_furniture);
    options.values("--tables", over);
    options.value("--errors", errors);
    options.value("-o,--output", output_path);
    options.files(files);
    options.parse(arguments);

    input.from = from_of(from);
    if (input.from == From::text || input.from == From::jsonl) throw UsageError("--from: only pages have an article to find; \"" + from + "\" is none");
    input.pages = true;
    if (!to.empty()) choose("--to", to, {"text", "md", "json"});
    if (to.empty()) to = output_path.ends_with(".md") ? "md" : output_path.ends_with(".json") || output_path.ends_with(".jsonl") ? "json" : "text";
    if (!most.empty()) input.max_bytes = size_of("--max-bytes", most);
    if (input.max_bytes > (std::uint64_t{1} << 30)) throw UsageError("--max-bytes: at most 1G");
    check_tables(over);
    Inputs inputs(files, input);
    inputs.check_output(output_path);
    inputs.check_output(errors);

    auto tables = open_tables(over);
    if (!tables) {
        print_tables_error(tables.error());
        return 1;
    }
    PageReader reader(std::move(*tables));
    Problems problems;
    if (!errors.empty() && !problems.open(errors)) throw UsageError("--errors: cannot write " + errors);
    Output output;
    if (!output.open(output_path)) throw UsageError(output.error());
    if (files.empty() && is_terminal(STDIN_FILENO)) std::fputs("isnad: reading standard input, to its end (Ctrl-D)\n", stderr);

    Page page;
    std::string out;
    for (Document d; !output.failed() && inputs.next(d);) {
        if (!d.problem && !d.html) d.problem = Problem{*d.path, d.line, "is no page; `isnad code` reads plain text and JSON Lines"};
        if (!d.problem) {
            const auto read = reader.read(
                {.bytes = d.bytes, .charset = d.charset, .url = d.url, .path = *d.path == "-" ? std::string_view() : *d.path, .keep_furniture = keep_furniture}, page);
            if (!read) d.problem = Problem{*d.path, d.line, read.error().message};
        }
        if (d.problem) {
            problems.report(*d.problem);
            continue;
        }
        out.clear();
        if (to == "json") {
            exports::append_page_json(page, out);
            out += '\n';
        } else if (to == "md") {
            exports::append_page_markdown(page, out);
        } else {
            exports::append_page_text(page, out);
        }
        output.write(out);
    }
    if (!output.close()) {
        std::fprintf(stderr, "isnad: %s\n", output.error().c_str());
        return 1;
    }
    if (!problems.close()) {
        std::fprintf(stderr, "isnad: cannot write %s\n", errors.c_str());
        return 1;
    }
    return problems.count() > 0 ? 1 : 0;
}

}  // namespace isnad::cli
