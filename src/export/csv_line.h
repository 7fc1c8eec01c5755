// One line of CSV as RFC 4180 has it: cells are quoted only where they must be, lines end in CR LF.
//
//   CsvLine line(out);
//   line.cell("a, b");        // "a, b"
//   line.number(2.50, 2);     // 2.5
//   line.end();
#pragma once

#include <charconv>
#include <string>
#include <string_view>

namespace isnad::exports {

class CsvLine {
public:
    explicit CsvLine(std::string& out) : out_(out) {}

    // A cell is quoted only where it must be.
    void cell(std::string_view value) {
        separate();
        if (value.find_first_of(",\"\r\n") == std::string_view::npos) {
            out_ += value;
            return;
        }
        out_ += '"';
        for (char c : value) {
            if (c == '"') out_ += '"';
            out_ += c;
        }
        out_ += '"';
    }

    void number(double value, int decimals) {
        char digits[400];
        const auto done = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, decimals);
        std::string_view shown(digits, static_cast<std::size_t>(done.ptr - digits));
        while (shown.find('.') != std::string_view::npos && (shown.back() == '0' || shown.back() == '.')) shown.remove_suffix(1);
        cell(shown == "-0" ? "0" : shown);
    }

    void end() {
        out_ += "\r\n";
        first_ = true;
    }

private:
    void separate() {
        if (!first_) out_ += ',';
        first_ = false;
    }

    std::string& out_;
    bool first_ = true;
};

}  // namespace isnad::exports
