// Reads case files. All mistakes are reported, not only the first, and a case with mistakes is left out.
//
//   Reading reading = read_files({"tests/cases", "examples"});
//   for (const Problem& p : reading.problems) complain(p.file, p.line, p.what);
//   for (const Case& c : reading.cases) ...
//
// A folder stands for every *.case and *.expect below it. An .expect file is one case: its article is the .txt beside it.
#pragma once

#include "runner/case.h"

#include <string>
#include <vector>

namespace isnad::cases {

struct Reading {
    std::vector<Case> cases;
    std::vector<Problem> problems;
};

Reading read_files(const std::vector<std::string>& paths);

/// The same for the content of one .case file.
void read_cases(const std::string& file, std::string_view content, Reading& reading);

/// The same for the content of an .expect file and its article.
void read_example(const std::string& file, std::string_view content, std::string_view article, Reading& reading);

}  // namespace isnad::cases
