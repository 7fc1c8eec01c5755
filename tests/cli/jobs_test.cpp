// Threads hand over in order, hold no more than they may, and end.
#include "cli/jobs.h"
#include "cli/progress.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>

namespace isnad::cli {
namespace {

TEST(Jobs, InOrderFromAnyNumberOfThreads) {
    for (std::size_t threads : {1u, 2u, 7u}) {
        std::vector<int> got;
        std::atomic<int> made = 0;
        Jobs<int, int> jobs(
            threads, {.items = 5, .bytes = 1000},
            [&] {
                ++made;
                return [](int& job, int& result) {
                    if (job % 7 == 0) std::this_thread::sleep_for(std::chrono::microseconds(300));
                    result = job * 2;
                };
            },
            [&](int& result) { got.push_back(result); });
        for (int i = 0; i < 500; ++i) jobs.push(i, 10);
        jobs.finish();
        ASSERT_EQ(got.size(), 500u);
        for (int i = 0; i < 500; ++i) ASSERT_EQ(got[static_cast<std::size_t>(i)], 2 * i);
        EXPECT_LE(made.load(), static_cast<int>(threads));
    }
}

TEST(Jobs, LimitsWhatIsUnderWay) {
    std::atomic<int> under_way = 0, most = 0;
    {
        Jobs<int, int> jobs(
            4, {.items = 100, .bytes = 30},
            [&] { return [&](int&, int&) { std::this_thread::sleep_for(std::chrono::microseconds(200)); }; }, [&](int&) { --under_way; });
        for (int i = 0; i < 100; ++i) {
            jobs.push(i, 10);
            // Counted after it was let in: one more may have been handed over meanwhile, never fewer.
            const int now = ++under_way;
            if (now > most) most = now;
        }
    }
    EXPECT_LE(most, 4);
    EXPECT_EQ(under_way, 0);
}

TEST(Jobs, LetsOneBigJobIn) {
    int done = 0;
    Jobs<int, int> jobs(
        2, {.items = 2, .bytes = 10}, [] { return [](int&, int&) {}; }, [&](int&) { ++done; });
    for (int i = 0; i < 5; ++i) jobs.push(i, 1000);
    jobs.finish();
    EXPECT_EQ(done, 5);
}

TEST(Progress, Line) {
    EXPECT_EQ(progress_line({.documents = 1204, .bytes = 3100000, .total = 25000000, .seconds = 4}),
              "1,204 documents  3.1 MB  0.8 MB/s  12% done, 0:28 left");
    EXPECT_EQ(progress_line({.documents = 1, .bytes = 0, .total = std::nullopt, .seconds = 2}), "1 document  0.0 MB  0.0 MB/s");
    EXPECT_EQ(progress_line({.documents = 2, .bytes = 1000000, .total = 10000000000, .seconds = 1}),
              "2 documents  1.0 MB  1.0 MB/s  0% done, 2:46:39 left");
}

}  // namespace
}  // namespace isnad::cli
