// isnad: the program. Finds the command, hands it its arguments, turns what it says into an exit status.
#include "cli/commands.h"
#include "cli/help.h"
#include "cli/options.h"
#include "cli/suggest.h"
#include "cli/values.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::cli {

namespace {

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

bool wants_help(const Arguments& arguments) {
    for (const std::string& a : arguments) {
        if (a == "--") return false;
        if (a == "-h" || a == "--help") return true;
    }
    return false;
}

// Takes the name of a command off the arguments; a UsageError names the nearest one.
std::string take_command(Arguments& arguments, const std::vector<std::string>& names, std::string_view whose) {
    std::string name = arguments.front();
    arguments.erase(arguments.begin());
    if (std::find(names.begin(), names.end(), name) != names.end()) return name;
    const std::string shown = '"' + one_line(name, 60) + '"';
    if (name.starts_with('-')) throw UsageError("unknown option " + shown + did_you_mean(name, {"--help", "--version"}));
    std::error_code error;
    if (whose.empty() && std::filesystem::exists(name, error) && suggest(name, names).empty())
        throw UsageError("a command is wanted before " + shown + "; did you mean \"isnad code " + one_line(name, 60) + "\"?");
    throw UsageError("unknown command " + shown + did_you_mean(name, names));
}

int run(std::string& command, Arguments arguments) {
    if (arguments.empty()) {
        std::fputs(std::string(help_of("")).c_str(), stderr);
        return 2;
    }
    if (arguments[0] == "--version") return run_version({});
    if (arguments[0] == "-h" || arguments[0] == "--help") {
        print(help_of(""));
        return 0;
    }
    std::string name = take_command(arguments, command_names(), "");
    const bool help = name == "help";
    if (help) {
        if (arguments.empty()) {
            print(help_of(""));
            return 0;
        }
        name = take_command(arguments, command_names(), "");
    }
    command = name;
    if (name == "tables") {
        if (arguments.empty() || arguments[0] == "-h" || arguments[0] == "--help") {
            const bool wanted = help || !arguments.empty();
            std::fputs(std::string(help_of(name)).c_str(), wanted ? stdout : stderr);
            return wanted ? 0 : 2;
        }
        name += ' ' + take_command(arguments, tables_command_names(), name);
        command = name;
    }
    if (help || wants_help(arguments)) {
        print(help_of(name));
        return 0;
    }
    if (name == "code") return run_code(arguments);
    if (name == "explain") return run_explain(arguments);
    if (name == "words") return run_words(arguments);
    if (name == "page") return run_page(arguments);
    if (name == "clauses") return run_clauses(arguments);
    if (name == "diff") return run_diff(arguments);
    if (name == "ingest") return run_ingest(arguments);
    if (name == "export") return run_export(arguments);
    if (name == "query") return run_query(arguments);
    if (name == "show") return run_show(arguments);
    if (name == "version") return run_version(arguments);
    if (name == "tables compile") return run_tables_compile(arguments);
    if (name == "tables import") return run_tables_import(arguments);
    return run_tables_test(arguments);
}

}  // namespace

}  // namespace isnad::cli

int main(int argc, char** argv) {
    using namespace isnad::cli;
    // A reader that goes away (`isnad code ... | head`) ends the program quietly, as it does other filters.
    std::signal(SIGPIPE, SIG_DFL);
    std::string command;
    try {
        const int status = run(command, Arguments(argv + std::min(argc, 1), argv + argc));
        if (std::fflush(stdout) != 0) {
            std::perror("isnad: cannot write standard output");
            return 1;
        }
        return status;
    } catch (const UsageError& error) {
        const std::string name = command.empty() ? "isnad" : "isnad " + command;
        std::fprintf(stderr, "%s: %s\n`%s --help` tells more.\n", name.c_str(), error.what(), name.c_str());
        return 2;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "isnad: %s\n", error.what());
        return 1;
    }
}
