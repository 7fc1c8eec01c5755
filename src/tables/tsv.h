// Reads a table of `data/` strictly: one header, tabs between cells, no blank cell; every mistake with file, line and column.
//
//   Mistakes mistakes;
//   Table t = read_table(path, "events/assault.tsv", {"verb", "noun", ...}, mistakes);
//   for (const Row& row : t.rows) row[0] ...
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace isnad::tables {

/// What is wrong, one line each: `file:line:column: message`.
struct Mistakes {
    std::vector<std::string> lines;
    void add(std::string_view file, std::size_t line, std::size_t column, std::string_view what);
};

struct Row {
    std::size_t line = 0;
    std::vector<std::string_view> cells;
    std::vector<std::size_t> columns;   ///< where each cell begins, counted in code points from 1
    std::string_view operator[](std::size_t i) const { return cells[i]; }
    bool has(std::size_t i) const { return cells[i] != "-"; }
};

struct Table {
    std::string path;        ///< as shown in mistakes: below the data directory
    std::string name;        ///< file name, as it stands in records
    std::string bytes;
    std::vector<std::string> header;
    std::vector<Row> rows;
};

/// Reads one file. Rows with mistakes are left out, so that later checks can go on.
void read_table(const std::string& path, const std::vector<std::string>& columns, Table& table, Mistakes& mistakes);

/// Splits a cell at `separator`; empty parts are a mistake of the caller's to report.
std::vector<std::string_view> split(std::string_view cell, char separator);

/// The candidate nearest to `word` in edit distance, or empty where none is near.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace isnad::tables
