// Opening tables. See open_tables.h.
#include "cli/open_tables.h"

#include "cli/options.h"

#include <cstdio>
#include <filesystem>

namespace isnad::cli {

Result<std::string> data_directory() {
    std::string tried;
    for (const char* directory : {
             ISNAD_DATA_DIR,
#ifdef ISNAD_INSTALL_DATA_DIR
             ISNAD_INSTALL_DATA_DIR,
#endif
         }) {
        std::error_code error;
        if (std::filesystem::is_directory(directory, error)) return std::string(directory);
        tried += (tried.empty() ? "" : " and ") + std::string(directory);
    }
    return Error{"the program's own table rows are not there (looked for " + tried + ")"};
}

namespace {
bool is_compiled(const std::string& name) {
    std::error_code error;
    return std::filesystem::is_regular_file(name, error);
}
}  // namespace

void check_tables(const std::vector<std::string>& over) {
    for (const std::string& name : over) {
        if (!is_compiled(name))
            check_directory("--tables", name);
        else if (over.size() > 1)
            throw UsageError("--tables: a compiled file stands alone; lay the directories over each other with `isnad tables compile`");
    }
}

Result<Tables> open_tables(const std::vector<std::string>& over) {
    if (over.empty()) return Tables::open_default();
    if (over.size() == 1 && is_compiled(over.front())) return Tables::open(over.front());
    auto own = data_directory();
    if (!own) return Error{own.error().message + "; --tables lays rows over them"};
    std::vector<std::string> directories = {*own};
    directories.insert(directories.end(), over.begin(), over.end());
    return Tables::compile(directories);
}

void print_tables_error(const Error& error) {
    const std::string text = "isnad: the tables cannot be used:\n" + error.message;
    std::fputs(text.c_str(), stderr);
    if (!text.ends_with('\n')) std::fputc('\n', stderr);
}

}  // namespace isnad::cli
