// The perfect hash of the features of attachment: every key finds its row, others find none.
#include "tables/attach_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace {

using isnad::tables::AttachIndex;
using isnad::tables::AttachIndexDraft;

std::vector<std::uint32_t> some_keys(std::size_t n, unsigned seed) {
    std::mt19937 chance(seed);
    std::set<std::uint32_t> keys;
    while (keys.size() < n) keys.insert(static_cast<std::uint32_t>(chance()));
    return {keys.begin(), keys.end()};
}

TEST(AttachIndex, EachKeyFindsItsRow) {
    for (const std::size_t n : {1u, 2u, 3u, 100u, 12'289u, 60'000u}) {
        const auto keys = some_keys(n, 7);
        const AttachIndexDraft draft(keys);
        const AttachIndex index(draft.factors, draft.entries);
        for (std::uint32_t row = 1; row <= n; ++row) ASSERT_EQ(index.row(keys[row - 1]), row) << n << " keys";
    }
}

TEST(AttachIndex, OthersFindNone) {
    const auto keys = some_keys(20'000, 7);
    const AttachIndexDraft draft(keys);
    const AttachIndex index(draft.factors, draft.entries);
    std::size_t found = 0;
    for (const auto key : some_keys(100'000, 8)) found += index.row(key) != 0 && !std::binary_search(keys.begin(), keys.end(), key);
    EXPECT_LT(found, 20u) << "an entry knows sixteen bits of its key";
}

TEST(AttachIndex, MayBeEmpty) {
    const AttachIndexDraft draft(std::vector<std::uint32_t>{});
    EXPECT_EQ(AttachIndex(draft.factors, draft.entries).row(12345), 0u);
}

TEST(AttachIndex, StaysSmall) {
    const AttachIndexDraft draft(some_keys(20'000, 9));
    EXPECT_EQ(draft.entries.size(), 32'768u);
    EXPECT_EQ(draft.factors.size(), 8'192u);
}

}  // namespace
