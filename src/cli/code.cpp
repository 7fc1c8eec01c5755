// isnad code: articles in, records out.
#include "cli/coding_options.h"
#include "cli/commands.h"
#include "cli/input.h"
#include "cli/jobs.h"
#include "cli/open_tables.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/problems.h"
#include "cli/progress.h"
#include "cli/terminal.h"
#include "export/csv.h"
#include "export/text.h"

#include <isnad/isnad.h>

#include <unistd.h>
#include <atomic>
#include <cstdio>
#include <exception>
#include <memory>
#include <optional>

namespace isnad::cli {

namespace {

enum class To { text, jsonl, csv };

struct CodeOptions : CodingOptions {
    To to = To::jsonl;
    std::string output, errors;
    exports::TextStyle style;
};

To format_of(const std::string& to, const std::string& output) {
    if (to == "text") return To::text;
    if (to == "jsonl") return To::jsonl;
    if (to == "csv") return To::csv;
    if (output.ends_with(".csv")) return To::csv;
    if (output.ends_with(".txt")) return To::text;
    const bool standard = output.empty() || output == "-";
    return standard && is_terminal(STDOUT_FILENO) ? To::text : To::jsonl;
}

CodeOptions read_options(const Arguments& arguments) {
    CodeOptions o;
    std::string to;
    Options options("code");
    o.declare(options);
    options.value("--to", to);
    options.value("--errors", o.errors);
    options.value("-o,--output", o.output);
    options.parse(arguments);

    o.check();
    if (!to.empty()) choose("--to", to, {"text", "jsonl", "csv"});
    o.to = format_of(to, o.output);
    const bool standard = o.output.empty() || o.output == "-";
    o.style.width = terminal_width(STDOUT_FILENO);
    o.style.colour = standard && wants_colour(STDOUT_FILENO);
    return o;
}

// What becomes of one document.
struct Coded {
    std::string output;
    std::optional<Problem> problem;
    std::uint64_t bytes = 0;
};

// Codes documents on one thread; its memory is reused from one to the next.
class Worker {
public:
    Worker(const Coder& coder, const CodeOptions& options) : coder_(coder), options_(options), reader_(coder.tables(), options.defaults) {}

    void operator()(Document& in, Coded& out) {
        out.bytes = in.bytes.size();
        if (in.problem) {
            out.problem = std::move(in.problem);
            return;
        }
        try {
            code(in, out);
        } catch (const std::exception& error) {  // memory, above all
            out.output.clear();
            out.problem = Problem{*in.path, in.line, std::string("could not be coded: ") + error.what()};
        }
        std::string().swap(in.bytes);  // while this one waits for its turn, its text is not needed twice
    }

private:
    void code(const Document& in, Coded& out) {
        Article article;
        if (auto problem = reader_.read(in, article)) {
            out.problem = std::move(problem);
            return;
        }
        coder_.code(article, workspace_, document_);
        switch (options_.to) {
            case To::text: exports::append_text(document_, options_.style, out.output); break;
            case To::csv: exports::append_csv(document_, out.output); break;
            case To::jsonl:
                append_json(document_, out.output);
                out.output += '\n';
                break;
        }
    }

    const Coder& coder_;
    const CodeOptions& options_;
    Workspace workspace_;
    CodedDocument document_;
    ArticleReader reader_;
};

// The output must not be an input, or the log of errors.
void check_files(const CodeOptions& options, const Inputs& inputs) {
    inputs.check_output(options.output);
    inputs.check_output(options.errors);
    if (!options.errors.empty() && options.errors == options.output) throw UsageError("--errors and --output are the same file");
}

}  // namespace

int run_code(const Arguments& arguments) {
    const CodeOptions options = read_options(arguments);
    Inputs inputs(options.files, options.input);
    check_files(options, inputs);
    auto tables = open_tables(options.tables);
    if (!tables) {
        print_tables_error(tables.error());
        return 1;
    }
    const Coder coder(std::move(*tables));

    Problems problems;
    if (!options.errors.empty() && !problems.open(options.errors)) throw UsageError("--errors: cannot write " + options.errors);
    Output output;
    if (!output.open(options.output)) throw UsageError(output.error());
    if (options.files.empty() && is_terminal(STDIN_FILENO)) std::fputs("isnad: reading standard input, to its end (Ctrl-D)\n", stderr);

    const bool records_on_terminal = (options.output.empty() || options.output == "-") && is_terminal(STDOUT_FILENO);
    Progress progress(is_terminal(STDERR_FILENO) && !records_on_terminal, inputs.total_bytes());
    problems.before_print([&] { progress.clear(); });
    if (options.to == To::csv) {
        std::string header;
        exports::append_csv_header(header);
        output.write(header);
    }

    std::atomic<bool> stopped = false;
    Jobs<Document, Coded>* pool = nullptr;
    const auto sink = [&](Coded& coded) {
        if (coded.problem) problems.report(*coded.problem);
        output.write(coded.output);
        // Whoever feeds a pipe line by line and waits for the answer gets it.
        if (pool == nullptr || pool->idle()) output.flush();
        if (output.failed()) stopped = true;
        progress.add(1, coded.bytes);
        std::string().swap(coded.output);
    };
    const auto make_worker = [&] {
        return [worker = std::make_shared<Worker>(coder, options)](Document& in, Coded& out) { (*worker)(in, out); };
    };
    {
        Jobs<Document, Coded> jobs(options.jobs, {16 * options.jobs, std::uint64_t{64} << 20}, make_worker, sink);
        if (options.jobs > 1) pool = &jobs;
        for (Document document; !stopped && inputs.next(document);) {
            const std::uint64_t bytes = document.bytes.size();
            jobs.push(std::move(document), bytes);
            document = {};
        }
        jobs.finish();
    }
    progress.finish();
    if (!output.close()) return complain(output.error());
    if (!problems.close()) {
        std::fprintf(stderr, "isnad: cannot write %s\n", options.errors.c_str());
        return 1;
    }
    return problems.count() > 0 ? 1 : 0;
}

}  // namespace isnad::cli
