// "Did you mean ...?": the right word nearest to a mistyped one.
//
//   suggest("jsnol", {"text", "jsonl", "csv"});      // "jsonl"
//   suggest("banana", {"text", "jsonl", "csv"});     // "": nothing is near enough
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::cli {

/// Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, replacements, swaps of neighbours.
std::size_t distance(std::string_view a, std::string_view b);

/// The candidate nearest to `word`, the first of equals; empty where none shares more than half of its letters with it.
std::string suggest(std::string_view word, const std::vector<std::string>& candidates);

/// `; did you mean "X"?`, or nothing.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace isnad::cli
