// The work of an import that can be stopped at any point: dumps are read line by line into sorters, and a journal says how far.
//
//   auto work = Work::open({.folder = "mine/.import-geonames", .kind = "geonames", .rules = hash, .inputs = {places, names}}, {"names"});
//   auto done = (*work)->scan(0, names, "names", [&](const Line& line) { (*work)->sorter(0).add(...); });
//   if (*done == false) ...                    // asked to stop; another run goes on from here
//   (*work)->remove();                         // once the tables are written
//
// The journal is replaced as a whole, and only when the runs that it names are on the disk. So a process that dies at any moment leaves
// the state of its last checkpoint: what was read behind it is read again, nothing is lost and nothing doubled.
#pragma once

#include "import/lines.h"
#include "import/report.h"
#include "import/sorter.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace isnad::import {

/// How an import talks to whoever runs it.
struct Hooks {
    /// Lines just read, and how much of the file that is being read is done.
    std::function<void(const std::string& file, std::uint64_t lines, std::uint64_t done, std::uint64_t total)> progress;
    /// Asked now and then; true stops the import at a checkpoint.
    std::function<bool()> stopped;
    /// A line that cannot be used. The report lists the first ones as well.
    std::function<void(const BadLine&)> bad_line;
};

struct WorkSetup {
    std::string folder;
    std::string kind;
    std::string rules;  ///< a hash of the tables that say what is taken
    std::vector<std::string> inputs;
    bool afresh = false;             ///< forget an earlier run
    std::uint64_t every = 1u << 30;  ///< bytes between checkpoints, unpacked
    std::size_t memory = 32u << 20;  ///< of each sorter
    Hooks hooks;
};

class Work {
public:
    static Result<std::unique_ptr<Work>> open(WorkSetup setup, const std::vector<std::string>& sorters);
    ~Work();
    Work(const Work&) = delete;
    Work& operator=(const Work&) = delete;

    /// Reads a dump as step number `step`, from where an earlier run stopped; nothing where that run had finished it. False: stopped.
    /// `what` names its lines for the message to one who gave another file.
    /// `at_end` is called once, behind the last line.
    Result<bool> scan(std::size_t step, const std::string& path, std::string_view what, const std::function<void(const Line&)>& take,
                      const std::function<void(std::uint64_t lines)>& at_end = {});

    Sorter& sorter(std::size_t i) { return sorters_[i]; }
    Report& report() { return report_; }
    void bad(const std::string& path, std::uint64_t line, std::string_view cause);
    bool resumed() const { return resumed_; }
    bool stopped() const { return setup_.hooks.stopped && setup_.hooks.stopped(); }
    const std::string& folder() const { return setup_.folder; }
    std::size_t memory() const { return setup_.memory; }

    void remove();

private:
    explicit Work(WorkSetup setup) : setup_(std::move(setup)) {}
    Result<bool> lock();
    Result<bool> load();
    Result<bool> save();

    WorkSetup setup_;
    std::vector<Fingerprint> inputs_;
    std::vector<Sorter> sorters_;
    Report report_;
    std::size_t step_ = 0;
    Position position_;
    bool resumed_ = false;
    int lock_ = -1;
};

}  // namespace isnad::import
