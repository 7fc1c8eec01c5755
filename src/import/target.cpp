// Where rows of an import go.
#include "import/import.h"

#include <filesystem>
#include <fstream>

namespace isnad::import {

namespace fs = std::filesystem;

namespace {
constexpr std::string_view mark = "# Made by `isnad tables import";
}

Result<std::string> table_path(const std::string& folder, const std::string& table) {
    const fs::path path = fs::path(folder) / table;
    std::error_code failed;
    if (fs::exists(path, failed)) {
        std::ifstream in(path);
        std::string first;
        std::getline(in, first);
        if (!first.starts_with(mark))
            return Error{path.string() + ": was not made by an import and is not overwritten; write to another folder (-o)"};
    }
    fs::create_directories(path.parent_path(), failed);
    if (failed) return Error{path.parent_path().string() + ": cannot be made: " + failed.message()};
    return path.string();
}

std::string table_head(std::string_view kind, std::string_view source, std::string_view columns) {
    std::string out(mark);
    ((out += ' ') += kind) += "`, which writes it anew: do not edit.\n# Source: ";
    ((out += source) += '\n') += columns;
    return out += '\n';
}

void place_rows(std::string_view payload, const std::vector<std::string>& sure, const std::vector<std::string>& only_behind,
                std::string& out) {
    for (const auto* names : {&sure, &only_behind}) {
        if (names->empty()) continue;
        for (std::size_t i = 0; i < names->size(); ++i) (out += i > 0 ? "|" : "") += (*names)[i];
        (out += '\t') += payload;
        out += names == &sure ? "\tsure\n" : "\tcontext\n";
    }
}

}  // namespace isnad::import
