// isnad tables import: dumps of Wikidata and GeoNames into rows.
#include "cli/commands.h"
#include "cli/open_tables.h"
#include "cli/options.h"
#include "cli/progress.h"
#include "cli/suggest.h"
#include "cli/terminal.h"
#include "cli/values.h"
#include "import/import.h"

#include <fmt/format.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <filesystem>
#include <memory>

namespace isnad::cli {

namespace {

constexpr int stopped_by_signal = 130;  // as shells report Ctrl-C

volatile std::sig_atomic_t asked_to_stop = 0;
void ask_to_stop(int) { asked_to_stop = 1; }

// A second signal ends the program at once: what was read since the last checkpoint is read again, nothing more.
void stop_on_signals() {
    struct sigaction action = {};
    action.sa_handler = ask_to_stop;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    for (const int signal : {SIGINT, SIGTERM}) sigaction(signal, &action, nullptr);
}

// A line of progress for each dump, made anew when the next one begins.
class Watch {
public:
    auto hooks() {
        auto out = import::Hooks{};
        out.progress = [this](const std::string& file, std::uint64_t lines, std::uint64_t done, std::uint64_t total) {
            if (!progress_ || file != file_) {
                clear();
                progress_ = std::make_unique<Progress>(is_terminal(STDERR_FILENO), total - done, "line");
                file_ = file;
                before_ = done;
            }
            progress_->add(lines, done - before_);
            before_ = done;
        };
        out.stopped = [] { return asked_to_stop != 0; };
        out.bad_line = [this](const import::BadLine& bad) {
            clear();
            fmt::print(stderr, "isnad: {}:{}: {}\n", bad.file, bad.line, one_line(bad.cause));
        };
        return out;
    }
    void clear() {
        if (progress_) progress_->clear();
    }

private:
    std::unique_ptr<Progress> progress_;
    std::string file_;
    std::uint64_t before_ = 0;
};

void print_report(const import::Outcome& outcome) {
    for (const auto& [what, count] : outcome.report.counts) fmt::print("{:>12}  {}\n", grouped(count), what);
    for (const auto& written : outcome.written) fmt::print("{:>12}  rows in {}\n", grouped(written.rows), written.path);
    if (outcome.report.bad_lines > 0) {
        std::fflush(stdout);
        fmt::print(stderr, "isnad: {} bad {} left out{}\n", grouped(outcome.report.bad_lines),
                   outcome.report.bad_lines == 1 ? "line was" : "lines were",
                   outcome.report.bad_lines > import::Report::most_listed
                       ? fmt::format(", the first {} are listed", import::Report::most_listed)
                       : "");
    }
}

}  // namespace

int run_tables_import(const Arguments& arguments) {
    std::string output, rules_directory;
    bool afresh = false;
    std::vector<std::string> words;
    Options options("tables import");
    options.value("-o,--output", output);
    options.value("--rules", rules_directory);
    options.flag("--afresh", afresh);
    options.files(words);
    options.parse(arguments);

    const std::vector<std::string> kinds = {"wikidata", "geonames"};
    if (words.empty()) throw UsageError("wikidata or geonames is wanted, and its dump");
    choose("import", words.front(), kinds);
    const bool wikidata = words.front() == "wikidata";
    const std::vector<std::string> dumps(words.begin() + 1, words.end());
    if (wikidata && dumps.size() != 1) throw UsageError("wikidata wants one dump: latest-all.json.gz or .bz2");
    if (!wikidata && dumps.size() != 2) throw UsageError("geonames wants two dumps: allCountries.zip and alternateNamesV2.zip");
    if (output.empty()) throw UsageError("-o DIR is wanted: the folder of the tables");
    std::error_code error;
    for (const std::string& dump : dumps)
        if (!std::filesystem::is_regular_file(dump, error)) throw UsageError('"' + one_line(dump, 60) + "\" is no file");
    if (!rules_directory.empty()) check_directory("--rules", rules_directory);

    const auto fail = [](const Error& what) {
        std::fprintf(stderr, "isnad: %s\n", what.message.c_str());
        return 1;
    };
    if (rules_directory.empty()) {
        auto own = data_directory();
        if (!own) return fail(own.error());
        rules_directory = *own + "/import";
    }
    auto tables = open_tables({});
    if (!tables) {
        print_tables_error(tables.error());
        return 1;
    }
    const import::KnownNames known(tables->view());
    auto rules = import::read_rules(rules_directory, known);
    if (!rules) {
        print_tables_error(rules.error());
        return 1;
    }

    stop_on_signals();
    Watch watch;
    const import::Target target{.folder = output, .afresh = afresh, .hooks = watch.hooks()};
    auto outcome = wikidata ? import::import_wikidata(dumps[0], target, *rules, known)
                            : import::import_geonames({.places = dumps[0], .names = dumps[1]}, target, *rules, known);
    watch.clear();
    if (!outcome) return fail(outcome.error());
    if (outcome->stopped) {
        std::fputs("isnad: stopped; the same command goes on from here\n", stderr);
        return stopped_by_signal;
    }
    print_report(*outcome);
    return outcome->report.bad_lines > 0 ? 1 : 0;
}

}  // namespace isnad::cli
