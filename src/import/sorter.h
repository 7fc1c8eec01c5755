// Sorts more lines than memory holds: sorted runs on disk, merged at the end. Lines are compared byte by byte; of equal ones one stays.
//
//   Sorter names("work", "names", 32 << 20);
//   names.add("0000267008\tTyre");
//   if (names.full()) names.spill();                       // a run more
//   names.merge([](std::string_view line) { ...; return true; });
//
// For work that can be stopped at any point: spill(), write the names of runs() down, then sweep(). A run that stands in such a list is
// never changed; sweep() deletes what is in none.
#pragma once

#include <isnad/result.h>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::import {

struct Run {
    std::string name;
    std::uint64_t bytes = 0;
};

class Sorter {
public:
    Sorter(std::string folder, std::string name, std::size_t budget);

    /// A line without LF.
    void add(std::string_view line);
    bool full() const { return text_.size() + ends_.size() * sizeof(Piece) >= budget_; }

    /// Writes what is in memory as a run. Many runs become one, so that a merge never opens more than `most_runs`.
    Result<bool> spill();
    /// For work that is done anew after a stop: add, and spill where full.
    Result<bool> put(std::string_view line);

    const std::string& name() const { return name_; }
    const std::vector<Run>& runs() const { return runs_; }
    /// Takes up the runs of an earlier process.
    Result<bool> restore(std::vector<Run> runs);
    void sweep() const;
    /// Lets go of all lines, and deletes the runs.
    void forget();

    /// All lines in order; stops where `take` returns false. What is in memory is spilled first.
    Result<bool> merge(const std::function<bool(std::string_view)>& take);

    static constexpr std::size_t most_runs = 64;

private:
    struct Piece {
        std::uint32_t begin, length;
    };
    std::string path_of(const std::string& run) const { return folder_ + '/' + run; }
    std::string next_name();
    Result<bool> compact();

    std::string folder_, name_;
    std::size_t budget_;
    std::string text_;
    std::vector<Piece> ends_;
    std::vector<Run> runs_;
    std::uint64_t made_ = 0;  ///< runs in all, for their names
};

}  // namespace isnad::import
