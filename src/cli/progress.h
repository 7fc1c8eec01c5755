// The progress line of long work on a terminal.
//
//   Progress progress(is_terminal(2), total_bytes);
//   progress.add(1, bytes);        // a document is done
//   progress.clear();              // make room for a message
//   progress.finish();
//
// Nothing is shown in the first second.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace isnad::cli {

/// What a progress line tells.
struct Done {
    std::uint64_t documents = 0;
    std::uint64_t bytes = 0;
    std::optional<std::uint64_t> total;  ///< bytes in all, where known
    double seconds = 0;
    std::string_view noun = "document";  ///< what is counted
};

/// 1204 -> "1,204"
std::string grouped(std::uint64_t n);

/// "1,204 documents  3.1 MB  0.8 MB/s  12% done, 0:41 left"
std::string progress_line(const Done& done);

class Progress {
public:
    /// `noun`: what is counted, in the singular.
    Progress(bool shown, std::optional<std::uint64_t> total, std::string_view noun = "document");
    void add(std::uint64_t documents, std::uint64_t bytes);
    void clear();
    void finish() { clear(); }

private:
    using Clock = std::chrono::steady_clock;
    bool shown_;
    bool on_screen_ = false;
    Done done_;
    Clock::time_point start_;
    Clock::time_point last_;
};

}  // namespace isnad::cli
