// The tables of an export: each names its columns once, for its header and for datapackage.json.
//
//   TableFile documents(folder, document_columns);          // documents.csv with its header
//   documents.row().cell(id).cell(publisher).end();
//   if (auto error = documents.close(); !error.empty()) ...
#pragma once

#include "export/csv_line.h"

#include <cstdio>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::exports {

/// A file written through a buffer; the first failure is kept and told at the end.
class ExportFile {
public:
    ExportFile(const std::string& folder, std::string_view name);
    ExportFile(const ExportFile&) = delete;
    ExportFile& operator=(const ExportFile&) = delete;
    ~ExportFile() { close(); }
    void write(std::string_view bytes);
    /// Empty, or what went wrong.
    const std::string& close();

private:
    std::string path_, error_;
    std::FILE* file_ = nullptr;
};

struct TableColumn {
    std::string_view name, type;  ///< type as in Frictionless table schemas: string integer number boolean
    std::string_view says;
};

struct TableLayout {
    std::string_view name, says, key;  ///< key: columns of the primary key, by commas; may be empty
    std::vector<TableColumn> columns;
    std::vector<std::pair<std::string_view, std::string_view>> references;  ///< column -> table, by its id
};

extern const TableLayout documents_table, events_table, participants_table, counts_table, mentions_table, statements_table, conflicts_table,
    actors_table, stories_table;
std::vector<const TableLayout*> all_tables();

/// The Frictionless description of the folder.
std::string data_package(bool with_text);

/// Rows of a table as CSV, appended to a string.
class TableRows {
public:
    explicit TableRows(std::string& out) : line_(out) {}
    void header(const TableLayout& layout);
    TableRows& cell(std::string_view value);
    TableRows& whole(std::uint64_t value);
    TableRows& number(double value, int decimals);
    TableRows& empty() { return cell({}); }
    TableRows& list(const std::vector<std::string>& values);
    void end() { line_.end(); }

private:
    CsvLine line_;
};

/// The same in a file of the folder.
class TableFile {
public:
    TableFile(const std::string& folder, const TableLayout& layout);
    /// For one row; what was written by way of the last call goes to the file.
    TableRows& row();
    const std::string& close();

private:
    ExportFile file_;
    std::string buffer_;
    TableRows rows_;
};

}  // namespace isnad::exports
