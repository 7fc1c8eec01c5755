// Names and what they name, gathered in any order and written as the rows of a table: the most prominent first, a name that many share
// only for the first of them, all spellings of one thing in one row.
//
//   RowTable places(folder, "places", memory, 12);               // at most 12 of one name
//   places.add({.id = 267008, .prominence = 117100, .payload = "Tyre\t267008\tLBN"}, spellings);
//   places.write(path, head, [](const NamedRow& row, std::string& out) { out += row.spellings(0) ...; });
//
// Sorted on disk twice: by name, to count homonyms, then by prominence. Memory stays bounded whatever comes.
#pragma once

#include "import/names.h"
#include "import/sorter.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::import {

struct Thing {
    std::uint64_t id = 0;          ///< equal ids are one thing
    std::uint64_t prominence = 0;  ///< inhabitants, or articles about it
    std::string payload;           ///< whatever the writer needs; no LF
};

/// One thing with the spellings that are left of it.
struct NamedRow {
    std::string_view payload;
    std::vector<std::string> sure;         ///< those that mean it wherever they stand
    std::vector<std::string> only_behind;  ///< those that do so only behind a word such as "in"
};

class RowTable {
public:
    RowTable(const std::string& folder, const std::string& name, std::size_t memory, std::size_t homonyms, std::size_t spellings);

    Result<bool> add(const Thing& thing, const std::vector<Spelling>& spellings);

    /// Writes the file; `head` are its comment and the line of column names. Returns the number of lines that `make` appended.
    Result<std::uint64_t> write(const std::string& path, std::string_view head,
                                const std::function<void(const NamedRow&, std::string&)>& make);

    std::uint64_t crowded() const { return crowded_; }  ///< names left out because more prominent things have them

private:
    Sorter by_name_, by_prominence_;
    std::size_t homonyms_, spellings_;
    std::uint64_t crowded_ = 0;
};

}  // namespace isnad::import
