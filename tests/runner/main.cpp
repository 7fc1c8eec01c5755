// isnad_cases: codes the cases of tests/cases and the examples, and checks what each expects.
//
//   isnad_cases [--tables FILE] [--update-none] [--filter TEXT] [--min-pass N] [--short] [--syntax] FILE-OR-FOLDER...
//
//   --tables FILE    compiled tables, instead of those of the build
//   --filter TEXT    only cases whose name, file or text holds this
//   --min-pass N     enough that N cases pass
//   --update-none    a case marked `todo:` that passes is told, but is no failure
//   --short          only the summary, and marks to be taken away
//   --syntax         only read the files and report mistakes in them
//
// Exit status: 0 all is as expected; 1 a case fails without a mark, or passes with one; 2 the files or options are wrong.
#include "runner/grammar.h"
#include "runner/read.h"
#include "runner/report.h"

#include <isnad/isnad.h>

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::cases {

namespace {

struct Options {
    std::string tables, filter;
    std::optional<std::size_t> min_pass;
    bool update_none = false, short_form = false, syntax = false;
    std::vector<std::string> paths;
};

// What is wrong with the command line, or empty.
std::string read_options(const std::vector<std::string>& arguments, Options& options) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& a = arguments[i];
        if (a == "--update-none") {
            options.update_none = true;
        } else if (a == "--short") {
            options.short_form = true;
        } else if (a == "--syntax") {
            options.syntax = true;
        } else if (a == "--tables" || a == "--filter" || a == "--min-pass") {
            if (i + 1 == arguments.size()) return a + " needs a value";
            const std::string& value = arguments[++i];
            if (a == "--tables") {
                options.tables = value;
            } else if (a == "--filter") {
                options.filter = value;
            } else {
                const auto number = number_of(value);
                if (!number || *number < 0) return "--min-pass needs a number";
                options.min_pass = static_cast<std::size_t>(*number);
            }
        } else if (a.starts_with("--")) {
            return a + " is no option";
        } else {
            options.paths.push_back(a);
        }
    }
    return options.paths.empty() ? "no files given" : "";
}

bool wanted(const Case& c, const std::string& filter) {
    return filter.empty() || c.name.find(filter) != std::string::npos || c.file.find(filter) != std::string::npos ||
           c.text.find(filter) != std::string::npos;
}

int run(const std::vector<std::string>& arguments) {
    Options options;
    if (const std::string wrong = read_options(arguments, options); !wrong.empty()) {
        fmt::print(stderr, "isnad_cases: {}\n", wrong);
        return 2;
    }
    const Reading reading = read_files(options.paths);
    for (const Problem& p : reading.problems) fmt::print(stderr, "{}:{}: {}\n", p.file, p.line, p.what);
    if (options.syntax) {
        fmt::print("{} cases, {} mistakes\n", reading.cases.size(), reading.problems.size());
        return reading.problems.empty() ? 0 : 2;
    }
    auto tables = options.tables.empty() ? Tables::open_default() : Tables::open(options.tables);
    if (!tables) {
        fmt::print(stderr, "isnad_cases: {}\n", tables.error().message);
        return 2;
    }
    const ClauseAnalyzer analyzer(*tables);
    ClauseWorkspace clause_workspace;
    ClausedText clauses;
    const Coder coder(std::move(*tables));
    Workspace workspace;
    CodedDocument doc;
    Report report(options.short_form);
    std::size_t tried = 0;
    for (const Case& c : reading.cases) {
        if (!wanted(c, options.filter)) continue;
        ++tried;
        coder.code({.text = c.text, .title = c.title, .published = c.published, .publisher = c.publisher}, workspace, doc);
        clauses.clear();
        if (c.asks_clauses()) analyzer.analyze(c.title.empty() ? c.text : c.title + '\n' + c.text, clause_workspace, clauses);
        report.add(c, doc, clauses);
    }
    report.print_summary();
    if (!reading.problems.empty() || tried == 0) {
        const std::string why = tried == 0 ? "no case was run" : fmt::format("{} mistakes in case files", reading.problems.size());
        fmt::print(stderr, "isnad_cases: {}\n", why);
        return 2;
    }
    const std::size_t closed = report.count(Outcome::closed);
    if (closed > 0 && !options.update_none) return 1;
    if (options.min_pass) return report.count(Outcome::passed) + closed >= *options.min_pass ? 0 : 1;
    return report.count(Outcome::failed) == 0 ? 0 : 1;
}

}  // namespace

}  // namespace isnad::cases

int main(int count, char** values) { return isnad::cases::run({values + 1, values + count}); }
