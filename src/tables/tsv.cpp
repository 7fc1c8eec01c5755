#include "tables/tsv.h"

#include "text/utf8.h"

#include <algorithm>
#include <fstream>
#include <numeric>
#include <sstream>

namespace isnad::tables {

namespace {

std::size_t code_points(std::string_view s) {
    return static_cast<std::size_t>(std::count_if(s.begin(), s.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string joined(const std::vector<std::string>& parts) {
    std::string out;
    for (const auto& p : parts) out += (out.empty() ? "" : "  ") + p;
    return out;
}

}  // namespace

void Mistakes::add(std::string_view file, std::size_t line, std::size_t column, std::string_view what) {
    std::string out(file);
    out += ':' + std::to_string(line) + ':' + std::to_string(column) + ": ";
    out += what;
    lines.push_back(std::move(out));
}

std::vector<std::string_view> split(std::string_view cell, char separator) {
    std::vector<std::string_view> out;
    for (std::size_t at = 0;;) {
        const std::size_t end = cell.find(separator, at);
        out.push_back(cell.substr(at, end == std::string_view::npos ? end : end - at));
        if (end == std::string_view::npos) return out;
        at = end + 1;
    }
}

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
    std::string_view best;
    std::size_t best_cost = std::max<std::size_t>(2, word.size() / 3) + 1;
    for (std::string_view c : candidates) {
        std::vector<std::size_t> row(c.size() + 1);
        std::iota(row.begin(), row.end(), std::size_t{0});
        for (std::size_t i = 1; i <= word.size(); ++i) {
            std::size_t diagonal = row[0];
            row[0] = i;
            for (std::size_t j = 1; j <= c.size(); ++j) {
                const std::size_t up = row[j];
                row[j] = std::min({up + 1, row[j - 1] + 1, diagonal + (word[i - 1] == c[j - 1] ? 0 : 1)});
                diagonal = up;
            }
        }
        if (row[c.size()] < best_cost) {
            best_cost = row[c.size()];
            best = c;
        }
    }
    return best;
}

void read_table(const std::string& path, const std::vector<std::string>& columns, Table& table, Mistakes& mistakes) {
    {
        std::ifstream in(path, std::ios::binary);
        if (!in) {
            mistakes.add(table.path, 1, 1, "cannot be read");
            return;
        }
        std::ostringstream all;
        all << in.rdbuf();
        table.bytes = std::move(all).str();
    }
    std::string checked;
    if (text::sanitize(table.bytes, checked) > 0) {
        std::size_t line = 1;
        for (std::size_t at = 0; at < checked.size(); ++at) {
            if (checked[at] == '\n') ++line;
            if (std::string_view(checked).substr(at).starts_with("\xEF\xBF\xBD")) break;
        }
        mistakes.add(table.path, line, 1, "is not valid UTF-8");
        return;
    }
    const std::string_view bytes = table.bytes;
    bool commented = false;
    std::size_t line = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        ++line;
        std::size_t end = bytes.find('\n', at);
        if (end == std::string_view::npos) end = bytes.size();
        const std::string_view text = bytes.substr(at, end - at);
        at = end + 1;
        if (text.ends_with('\r')) {
            mistakes.add(table.path, line, code_points(text), "ends with CR; tables have plain line feeds");
            continue;
        }
        if (text.starts_with('#')) {
            commented = true;
            continue;
        }
        if (text.empty()) continue;
        if (table.header.empty()) {
            for (auto cell : split(text, '\t')) table.header.emplace_back(cell);
            if (table.header != columns) {
                mistakes.add(table.path, line, 1, "has the columns `" + joined(table.header) + "`, expected `" + joined(columns) + "`");
                return;
            }
            if (!commented) mistakes.add(table.path, line, 1, "has no opening comment (# what a row means, source, licence)");
            continue;
        }
        Row row;
        row.line = line;
        row.cells = split(text, '\t');
        bool good = true;
        if (row.cells.size() != columns.size()) {
            mistakes.add(table.path, line, 1, "has " + std::to_string(row.cells.size()) + " cells, expected " + std::to_string(columns.size()));
            continue;
        }
        std::size_t column = 1;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const std::string_view cell = row.cells[i];
            row.columns.push_back(column);
            if (cell.empty()) {
                mistakes.add(table.path, line, column, "`" + columns[i] + "` is blank; write - for none");
                good = false;
            } else if (cell.front() == ' ' || cell.back() == ' ') {
                mistakes.add(table.path, line, column, "`" + columns[i] + "` begins or ends with a blank");
                good = false;
            }
            column += code_points(cell) + 1;
        }
        if (good) table.rows.push_back(std::move(row));
    }
    if (table.header.empty()) mistakes.add(table.path, 1, 1, "has no header row; expected `" + joined(columns) + "`");
}

}  // namespace isnad::tables
