// What an import met: how many lines, which were bad and why, and what was left out for which reason.
//
//   Report report;
//   ++report.lines;
//   report.bad("allCountries.zip", 1204, "has 17 cells, expected 19");
//   report.left_out("no Arabic name");
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::import {

struct BadLine {
    std::string file;
    std::uint64_t line = 0;  ///< from 1
    std::string cause;
};

struct Report {
    static constexpr std::size_t most_listed = 20;

    std::uint64_t bad_lines = 0;
    std::vector<BadLine> first_bad;               ///< the first of them; the others are only counted
    std::map<std::string, std::uint64_t> counts;  ///< "lines", "left out: no Arabic name", "rows: places"

    void bad(std::string_view file, std::uint64_t line, std::string_view cause) {
        if (first_bad.size() < most_listed) first_bad.push_back({std::string(file), line, std::string(cause)});
        ++bad_lines;
    }
    void left_out(const std::string& why) { ++counts["left out: " + why]; }
};

}  // namespace isnad::import
