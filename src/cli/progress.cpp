// The progress line. See progress.h.
#include "cli/progress.h"

#include "cli/terminal.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace isnad::cli {

namespace {

std::string clock(double seconds) {
    const auto s = static_cast<std::uint64_t>(std::llround(seconds));
    if (s >= 3600) return fmt::format("{}:{:02}:{:02}", s / 3600, s / 60 % 60, s % 60);
    return fmt::format("{}:{:02}", s / 60, s % 60);
}

}  // namespace

std::string grouped(std::uint64_t n) {
    std::string s = std::to_string(n);
    for (std::size_t at = s.size(); at > 3;) s.insert(at -= 3, 1, ',');
    return s;
}

std::string progress_line(const Done& done) {
    constexpr double mb = 1e6;
    const double bytes = static_cast<double>(done.bytes);
    const double rate = done.seconds > 0 ? bytes / done.seconds : 0;
    std::string line = fmt::format("{} {}{}  {:.1f} MB  {:.1f} MB/s", grouped(done.documents), done.noun, done.documents == 1 ? "" : "s",
                                   bytes / mb, rate / mb);
    if (done.total && *done.total > 0) {
        const double total = static_cast<double>(*done.total);
        const double part = std::min(1.0, bytes / total);
        line += fmt::format("  {:.0f}% done", 100 * part);
        if (rate > 0) line += ", " + clock(std::max(0.0, total - bytes) / rate) + " left";
    }
    return line;
}

Progress::Progress(bool shown, std::optional<std::uint64_t> total, std::string_view noun)
    : shown_(shown), start_(Clock::now()), last_(start_) {
    done_.total = total;
    done_.noun = noun;
}

void Progress::add(std::uint64_t documents, std::uint64_t bytes) {
    done_.documents += documents;
    done_.bytes += bytes;
    if (!shown_) return;
    using namespace std::chrono_literals;
    const auto now = Clock::now();
    if (now - start_ < 1s || now - last_ < 200ms) return;
    last_ = now;
    done_.seconds = std::chrono::duration<double>(now - start_).count();
    std::string line = progress_line(done_);
    if (const std::size_t width = terminal_width(2); line.size() >= width) line.resize(width - 1);
    fmt::print(stderr, "\r\x1b[K{}", line);
    std::fflush(stderr);
    on_screen_ = true;
}

void Progress::clear() {
    if (!on_screen_) return;
    std::fputs("\r\x1b[K", stderr);
    std::fflush(stderr);
    on_screen_ = false;
}

}  // namespace isnad::cli
