// isnad explain: what each stage saw.
#include "cli/commands.h"
#include "cli/input.h"
#include "cli/open_tables.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/problems.h"
#include "cli/record.h"
#include "cli/terminal.h"

#include <isnad/isnad.h>

#include <unistd.h>
#include <cstdio>

namespace isnad::cli {

namespace {

std::string explained(const Coder& coder, const Article& article, Workspace& workspace) {
    std::string text = coder.explain(article, workspace);
    if (!text.ends_with('\n')) text += '\n';
    return text;
}

}  // namespace

int run_explain(const Arguments& arguments) {
    std::string sentence, published, from = "auto", most;
    std::vector<std::string> over, files;
    InputOptions input;
    Options options("explain");
    options.value("--sentence", sentence);
    options.value("--published", published);
    options.value("--from", from);
    options.value("--max-bytes", most);
    options.values("--tables", over);
    options.files(files);
    options.parse(arguments);
    choose("--from", from, {"auto", "text", "jsonl"});
    if (from != "auto") input.from = from == "text" ? From::text : From::jsonl;
    if (!most.empty()) input.max_bytes = size_of("--max-bytes", most);
    if (input.max_bytes > (std::uint64_t{1} << 30)) throw UsageError("--max-bytes: at most 1G");
    if (!published.empty()) check_date("--published", published);
    for (const std::string& directory : over) check_directory("--tables", directory);
    if (!sentence.empty() && !files.empty()) throw UsageError("--sentence and FILE do not go together");

    auto tables = open_tables(over);
    if (!tables) {
        print_tables_error(tables.error());
        return 1;
    }
    const Coder coder(std::move(*tables));
    Workspace workspace;
    Output output;
    output.open("-");
    Problems problems;
    if (!sentence.empty()) {
        output.write(explained(coder, {.text = sentence, .published = published}, workspace));
    } else {
        if (files.empty() && is_terminal(STDIN_FILENO)) std::fputs("isnad: reading standard input, to its end (Ctrl-D)\n", stderr);
        Inputs inputs(files, input);
        Record record;
        for (Document d; inputs.next(d) && !output.failed();) {
            record.clear();
            if (!d.problem && d.jsonl) {
                std::string why = parse_record(d.bytes, record);
                if (!why.empty()) d.problem = Problem{*d.path, d.line, std::move(why)};
            }
            if (d.problem) {
                problems.report(*d.problem);
                continue;
            }
            Article article{.id = record.id, .text = d.jsonl ? record.text : d.bytes, .title = record.title, .language = record.language};
            article.published = record.published.empty() ? published : record.published;
            article.publisher = record.publisher;
            if (*d.path != "-") article.path = *d.path;
            output.write(explained(coder, article, workspace));
        }
    }
    if (!output.close()) {
        std::fprintf(stderr, "isnad: %s\n", output.error().c_str());
        return 1;
    }
    return problems.count() > 0 ? 1 : 0;
}

}  // namespace isnad::cli
