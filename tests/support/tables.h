// Tables for tests: those of the build, opened once in a process, and small ones written on the spot.
//
//   const Tables& tables = testing::built_tables();
//
//   testing::Folder folder;
//   folder.table("places/towns.tsv", testing::place_columns, {"...\tTyre\t267008\tLBN\t-\t33.27\t35.2\tcity\tsure"});
//   auto mine = Tables::compile({folder.path()});
#pragma once

#include <isnad/tables.h>

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace isnad::testing {

/// data/ as the build compiled it. Compiling takes seconds, so it is never done here.
inline const Tables& built_tables() {
    static const Tables tables = [] {
        auto opened = Tables::open(ISNAD_TABLES_PATH);
        if (!opened) throw std::runtime_error(opened.error().message);
        return *opened;
    }();
    return tables;
}

inline constexpr std::string_view place_columns = "arabic\tname\tgeonames\tcountry\tadmin1\tlat\tlon\tresolution\tprior";
inline constexpr std::string_view event_columns = "verb\tnoun\ttype\tmode\tcontext\tframe\twhen\texample";
inline constexpr std::string_view verb_columns = "verb\tclass\tgloss";
inline constexpr std::string_view noun_columns = "noun\tclass\tgloss";
inline constexpr std::string_view particle_columns = "form\tclass\ttag\tlemma\tparts\tgloss";

/// A folder that goes when the test does.
class Folder {
public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "isnad-test-XXXXXX").string();
        if (!mkdtemp(name.data())) throw std::runtime_error("no folder for a test: " + name);
        path_ = name;
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string path() const { return path_.string(); }
    std::string path(std::string_view below) const { return (path_ / below).string(); }

    void file(std::string_view below, std::string_view bytes) const {
        const auto to = path_ / below;
        std::filesystem::create_directories(to.parent_path());
        std::ofstream(to, std::ios::binary) << bytes;
    }

    /// A table with its comment and header; the first row stands in line 3.
    void table(std::string_view below, std::string_view columns, const std::vector<std::string>& rows) const {
        std::string all = "# A row of a test.\n" + std::string(columns) + '\n';
        for (const auto& row : rows) all += row + '\n';
        file(below, all);
    }

private:
    std::filesystem::path path_;
};

inline std::string bytes_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream all;
    all << in.rdbuf();
    return std::move(all).str();
}

/// The types of PLOVER that rows of events/ need, as few as a test wants.
inline void add_plover(const Folder& folder) {
    folder.table("plover/types.tsv", "type\tquad\tquad_name\trequires_recipient\tcameo_root\tscore\tcovers",
                 {"ASSAULT\t4\tmaterial conflict\tyes\t18\t-9\tx", "CONSULT\t1\tverbal cooperation\tyes\t04\t1\tx"});
    folder.table("plover/modes.tsv", "type\tmode\tscore\tcovers", {"CONSULT\tvisit\t1.9\tx", "ASSAULT\taerial\t-\tx"});
    folder.table("plover/contexts.tsv", "context", {"military", "diplomatic"});
    folder.table("plover/sectors.tsv", "sector\tcovers", {"GOV\tx", "MIL\tx"});
}

/// Compiles, and fails the test with the mistakes where that does not go.
inline Tables compiled(const std::vector<std::string>& folders) {
    auto tables = Tables::compile(folders);
    if (!tables) throw std::runtime_error(tables.error().message);
    return *tables;
}

/// The lines of the mistakes; empty where it compiles.
inline std::vector<std::string> mistakes(const std::vector<std::string>& folders) {
    std::vector<std::string> out;
    if (auto tables = Tables::compile(folders); !tables) {
        std::istringstream lines(tables.error().message);
        for (std::string line; std::getline(lines, line);) out.push_back(line);
    }
    return out;
}

}  // namespace isnad::testing
