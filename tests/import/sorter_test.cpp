// Sorting on disk: many small runs are one order, and runs that a list names outlive whatever comes behind it.
#include "import/sorter.h"

#include "support/tables.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

namespace {

using isnad::import::Sorter;
namespace fixtures = isnad::testing;

std::vector<std::string> all(Sorter& sorter) {
    std::vector<std::string> out;
    auto merged = sorter.merge([&](std::string_view line) {
        out.emplace_back(line);
        return true;
    });
    EXPECT_TRUE(merged);
    return out;
}

std::size_t files(const fixtures::Folder& folder) {
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(folder.path()), std::filesystem::directory_iterator()));
}

TEST(Sorter, MergesManyRunsAndDropsTheDoubled) {
    const fixtures::Folder folder;
    Sorter sorter(folder.path(), "s", 2000);
    std::set<std::string> expected;
    std::uint64_t x = 1;
    for (int i = 0; i < 30000; ++i) {
        x = x * 6364136223846793005ull + 1442695040888963407ull;
        const std::string line = std::to_string(x >> 48);
        expected.insert(line);
        ASSERT_TRUE(sorter.put(line));
    }
    EXPECT_LE(sorter.runs().size(), Sorter::most_runs);
    EXPECT_EQ(all(sorter), std::vector<std::string>(expected.begin(), expected.end()));
    sorter.sweep();
    EXPECT_EQ(files(folder), sorter.runs().size());
    sorter.forget();
    EXPECT_EQ(files(folder), 0u);
}

TEST(Sorter, MergeStopsWhenTold) {
    const fixtures::Folder folder;
    Sorter sorter(folder.path(), "s", 1000);
    for (const char* line : {"c", "a", "b"}) sorter.add(line);
    std::string seen;
    EXPECT_TRUE(sorter.merge([&](std::string_view line) {
        seen += line;
        return line != "b";
    }));
    EXPECT_EQ(seen, "ab");
}

TEST(Sorter, GoesOnFromTheRunsThatAListNames) {
    const fixtures::Folder folder;
    std::vector<isnad::import::Run> listed;
    {
        Sorter sorter(folder.path(), "s", 1000);
        sorter.add("one");
        ASSERT_TRUE(sorter.spill());
        listed = sorter.runs();
        sorter.add("lost, since no list names it");  // the process ends here
        ASSERT_TRUE(sorter.spill());
    }
    Sorter again(folder.path(), "s", 1000);
    ASSERT_TRUE(again.restore(listed));
    again.sweep();
    EXPECT_EQ(files(folder), 1u);
    again.add("two");
    EXPECT_EQ(all(again), (std::vector<std::string>{"one", "two"}));
    listed[0].bytes += 1;
    EXPECT_FALSE(Sorter(folder.path(), "s", 1000).restore(listed));
}

TEST(Sorter, NoRoomIsAnError) {
    Sorter sorter("/nowhere/at/all", "s", 1000);
    sorter.add("x");
    auto spilled = sorter.spill();
    ASSERT_FALSE(spilled);
    EXPECT_NE(spilled.error().message.find("cannot be written"), std::string::npos);
}

}  // namespace
