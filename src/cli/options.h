// The options of a command, with messages that name the nearest right word.
//
//   Options options("code");
//   std::string to;
//   options.value("--to", to);
//   options.files(names);
//   options.parse(arguments);                        // throws UsageError: unknown option --tto; did you mean "--to"?
//   choose("--to", to, {"text", "jsonl", "csv"});    // throws UsageError as well
#pragma once

#include <CLI/CLI.hpp>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::cli {

/// The command line is wrong; the message says how. The program exits with status 2.
struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Options {
public:
    explicit Options(std::string command);

    /// An option with a value; the last one given counts. `names` as in "-o,--output".
    void value(const std::string& names, std::string& to);
    /// An option that can be given many times, with one value each.
    void values(const std::string& names, std::vector<std::string>& to);
    void flag(const std::string& names, bool& to);
    /// The arguments that are no options.
    void files(std::vector<std::string>& to);

    void parse(std::vector<std::string> arguments);

private:
    std::vector<std::string> known() const;

    CLI::App app_;
    bool takes_files_ = false;
};

/// Refuses a value that is none of `right`.
void choose(std::string_view option, const std::string& value, const std::vector<std::string>& right);

/// Numbers, sizes and days in options; a UsageError names the option and the value.
std::uint64_t number_of(std::string_view option, const std::string& value);
std::uint64_t size_of(std::string_view option, const std::string& value);
void check_date(std::string_view option, const std::string& value);
void check_language(std::string_view option, const std::string& value);
void check_directory(std::string_view option, const std::string& value);

}  // namespace isnad::cli
