// The compiled tables: everything Isnad knows, in one file that is mapped into memory.
//
//   auto tables = isnad::Tables::open("build/isnad.tables");         // under 5 ms, shares pages between processes
//   auto mine = isnad::Tables::compile({"data", "my-rows"});         // later directories lay their rows over earlier ones
//   if (!mine) for a person: mine.error().message lists every mistake with file, line and column
#pragma once

#include <isnad/result.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace isnad {

namespace tables {
class View;   // the read-only look-ups, for the rooms of the library (src/tables/view.h)
class Image;  // the bytes, mapped or owned
}  // namespace tables

/// Shared, immutable knowledge. Copying shares the same bytes.
class Tables {
public:
    /// Maps a compiled file. Errors: no such file, no Isnad tables, another format version, cut short or damaged.
    static Result<Tables> open(const std::string& path);

    /// Opens the file that the build or the installation put in place (ISNAD_TABLES_PATH, fixed when the library was built).
    static Result<Tables> open_default();

    /// Compiles TSV directories in memory. Rows of later directories come after, and win over, those of earlier ones.
    /// The error holds all mistakes, one a line, as `file:line:column: what is wrong`.
    static Result<Tables> compile(const std::vector<std::string>& directories);

    /// Writes the compiled bytes to a file (through a temporary name, so that a reader never sees half a file).
    Result<bool> save(const std::string& path) const;

    /// 16 hex digits that name this knowledge; stands in every record.
    std::string_view hash() const;

    /// Size of the compiled bytes.
    std::size_t size() const;

    const tables::View& view() const { return *view_; }

private:
    Tables() = default;
    std::shared_ptr<const tables::Image> image_;
    std::shared_ptr<const tables::View> view_;
};

}  // namespace isnad
