// Time that passes, and time that one thread has the processor for itself: the second says what work costs on a machine that others
// use as well.
//
//   const bench::ThreadWatch watch;
//   work();
//   watch.seconds();
#pragma once

#include <chrono>
#include <ctime>

namespace bench {

class Watch {
public:
    double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count(); }

private:
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

class ThreadWatch {
public:
    double seconds() const { return now() - start_; }

private:
    static double now() {
        timespec t{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
        return static_cast<double>(t.tv_sec) + 1e-9 * static_cast<double>(t.tv_nsec);
    }
    double start_ = now();
};

}  // namespace bench
