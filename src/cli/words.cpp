// isnad words: the word layer alone.
#include "export/words.h"
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

int run_words(const Arguments& arguments) {
    std::string sentence, from = "auto", to, most, output_path;
    std::vector<std::string> over, files;
    bool all = false;
    InputOptions input;
    Options options("words");
    options.value("--sentence", sentence);
    options.value("--from", from);
    options.value("--to", to);
    options.flag("--all", all);
    options.value("--max-bytes", most);
    options.values("--tables", over);
    options.value("-o,--output", output_path);
    options.files(files);
    options.parse(arguments);
    choose("--from", from, {"auto", "text", "jsonl"});
    if (from != "auto") input.from = from == "text" ? From::text : From::jsonl;
    if (!to.empty()) choose("--to", to, {"text", "jsonl", "conllu"});
    if (to.empty()) to = output_path.ends_with(".conllu") ? "conllu" : output_path.ends_with(".jsonl") ? "jsonl" : "text";
    if (all && to == "conllu") throw UsageError("--all: CoNLL-U has one analysis a word; use --to text or --to jsonl");
    if (!most.empty()) input.max_bytes = size_of("--max-bytes", most);
    if (input.max_bytes > (std::uint64_t{1} << 30)) throw UsageError("--max-bytes: at most 1G");
    for (const std::string& directory : over) check_directory("--tables", directory);
    if (!sentence.empty() && !files.empty()) throw UsageError("--sentence and FILE do not go together");

    auto tables = open_tables(over);
    if (!tables) {
        print_tables_error(tables.error());
        return 1;
    }
    const WordAnalyzer analyzer(std::move(*tables));
    WordWorkspace workspace;
    AnalyzedText analyzed;
    Output output;
    if (!output.open(output_path)) throw UsageError(output.error());
    std::string out;
    const auto write = [&](std::string_view id, std::string_view text) {
        analyzer.analyze(text, workspace, analyzed, all);
        out.clear();
        if (to == "text") {
            exports::append_words_text(analyzed, out);
        } else if (to == "conllu") {
            exports::append_words_conllu(id, analyzed, out);
        } else {
            exports::append_words_json(id, analyzed, out);
            out += '\n';
        }
        output.write(out);
    };
    Problems problems;
    if (!sentence.empty()) {
        write("sentence", sentence);
    } else {
        if (files.empty() && is_terminal(STDIN_FILENO)) std::fputs("isnad: reading standard input, to its end (Ctrl-D)\n", stderr);
        Inputs inputs(files, input);
        Record record;
        std::size_t number = 0;
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
            ++number;
            const std::string id = record.id.empty() ? std::to_string(number) : record.id;
            std::string text = d.jsonl ? record.text : d.bytes;
            if (!record.title.empty() && !text.starts_with(record.title)) text = record.title + '\n' + text;
            write(id, text);
        }
    }
    if (!output.close()) {
        std::fprintf(stderr, "isnad: %s\n", output.error().c_str());
        return 1;
    }
    return problems.count() > 0 ? 1 : 0;
}

}  // namespace isnad::cli
