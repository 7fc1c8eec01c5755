// Reading options. See options.h.
#include "cli/options.h"

#include "cli/suggest.h"
#include "cli/values.h"

#include <algorithm>
#include <filesystem>

namespace isnad::cli {

namespace {

std::string shown(std::string_view value) { return '"' + one_line(value, 60) + '"'; }

}  // namespace

Options::Options(std::string command) : app_("", std::move(command)) {
    app_.set_help_flag();  // help is written by hand and given before the options are read
    app_.allow_extras();   // what is left over is looked at here, to name the nearest right option
}

void Options::value(const std::string& names, std::string& to) {
    app_.add_option(names, to)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

void Options::values(const std::string& names, std::vector<std::string>& to) {
    // One value each: `--tables mine news.txt` must leave news.txt an input.
    app_.add_option(names, to)->type_size(1)->expected(1)->allow_extra_args(false)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void Options::flag(const std::string& names, bool& to) { app_.add_flag(names, to); }

void Options::files(std::vector<std::string>& to) {
    app_.add_option("FILE", to);
    takes_files_ = true;
}

std::vector<std::string> Options::known() const {
    std::vector<std::string> names = {"--help"};
    for (const CLI::Option* option : app_.get_options())
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    return names;
}

void Options::parse(std::vector<std::string> arguments) {
    // Unknown options are found before anything else is said: a wrong name also upsets what follows it.
    for (const std::string& argument : arguments) {
        if (argument == "--") break;
        if (argument.size() < 3 || !argument.starts_with("--")) continue;
        const std::string name = argument.substr(0, argument.find('='));
        const auto names = known();
        if (std::find(names.begin(), names.end(), name) != names.end()) continue;
        // It may be the value of the option before it.
        const auto at = static_cast<std::size_t>(&argument - arguments.data());
        if (at > 0) {
            const CLI::Option* before = app_.get_option_no_throw(arguments[at - 1]);
            if (before != nullptr && arguments[at - 1].starts_with('-') && before->get_items_expected_max() > 0) continue;
        }
        throw UsageError("unknown option " + one_line(name, 60) + did_you_mean(name, names));
    }
    std::reverse(arguments.begin(), arguments.end());  // as the library wants them
    try {
        app_.parse(std::move(arguments));
    } catch (const CLI::ArgumentMismatch& error) {
        const std::string_view what = error.what();
        throw UsageError(std::string(what.substr(0, what.find(':'))) + " wants a value");
    } catch (const CLI::ParseError& error) {
        throw UsageError(one_line(error.what()));
    }
    for (const std::string& left : app_.remaining()) {
        if (left == "--") continue;
        if (left.size() > 1 && left.starts_with('-'))
            throw UsageError("unknown option " + one_line(left, 60) + did_you_mean(left, known()));
        throw UsageError("unexpected argument " + shown(left));
    }
}

void choose(std::string_view option, const std::string& value, const std::vector<std::string>& right) {
    if (std::find(right.begin(), right.end(), value) != right.end()) return;
    std::string list;
    for (const std::string& r : right) list += (list.empty() ? "" : ", ") + r;
    throw UsageError(std::string(option) + ": " + shown(value) + " is none of " + list + did_you_mean(value, right));
}

std::uint64_t number_of(std::string_view option, const std::string& value) {
    const auto n = parse_number(value);
    if (!n) throw UsageError(std::string(option) + ": " + shown(value) + " is no number");
    return *n;
}

std::uint64_t size_of(std::string_view option, const std::string& value) {
    const auto n = parse_size(value);
    if (!n || *n == 0) throw UsageError(std::string(option) + ": " + shown(value) + " is no size (bytes, or 64K, 16M, 1G)");
    return *n;
}

void check_date(std::string_view option, const std::string& value) {
    if (!is_date(value)) throw UsageError(std::string(option) + ": " + shown(value) + " is no date of the form YYYY-MM-DD");
}

void check_language(std::string_view option, const std::string& value) {
    if (is_language(value)) return;
    const bool arabic = value.size() > 3 && distance(value, "arabic") <= 2;
    throw UsageError(std::string(option) + ": " + shown(value) + " is no language tag such as ar" +
                     (arabic ? "; did you mean \"ar\"?" : ""));
}

void check_directory(std::string_view option, const std::string& value) {
    std::error_code error;
    if (!std::filesystem::is_directory(value, error)) throw UsageError(std::string(option) + ": " + shown(value) + " is no directory");
}

}  // namespace isnad::cli
