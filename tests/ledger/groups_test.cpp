// Clusters by quorum, copy groups, incidents' names: and that no order of arrival shows.
#include "ledger/groups.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

namespace isnad::ledger {
namespace {

TEST(Clusters, AChainDoesNotJoinItsEnds) {
    // 0-1-2-3-4: each like the next, the ends strangers.
    const auto of = quorum_clusters(5, {{0, 1, 1}, {1, 2, 1}, {2, 3, 1}, {3, 4, 1}}, {}, 0.5);
    EXPECT_EQ(of[0], of[1]);
    EXPECT_NE(of[0], of[4]);
}

TEST(Clusters, AllLinkedAreOne) {
    const auto of = quorum_clusters(4, {{0, 1, 1}, {0, 2, 1}, {0, 3, 1}, {1, 2, 1}, {1, 3, 1}, {2, 3, 1}}, {}, 0.5);
    EXPECT_EQ(of, (std::vector<std::uint32_t>{0, 0, 0, 0}));
}

TEST(Clusters, PairsOfOneOwnerDoNotCount) {
    const std::vector<std::uint32_t> owners = {7, 7, 8};
    const auto of = quorum_clusters(3, {{0, 2, 2}, {1, 2, 1}, {0, 1, 9}}, owners, 1);
    EXPECT_EQ(of, (std::vector<std::uint32_t>{0, 0, 0}));
}

TEST(Clusters, LinksToNothingArePassedOver) {
    EXPECT_EQ(quorum_clusters(2, {{0, 9, 1}, {1, 1, 1}}, {}, 0.5), (std::vector<std::uint32_t>{0, 1}));
    EXPECT_TRUE(quorum_clusters(0, {}, {}, 0.5).empty());
}

TEST(Clusters, TheOrderOfLinksAndTheirDirectionsLeaveNoTrace) {
    std::mt19937 twister(12);
    const auto random = [&](unsigned below) { return static_cast<std::uint32_t>(twister() % below); };
    for (int round = 0; round < 50; ++round) {
        std::vector<Link> links;
        for (int i = 0; i < 60; ++i) links.push_back({random(30), random(30), static_cast<double>(random(5))});
        const auto expected = quorum_clusters(30, links, {}, 0.5);
        std::shuffle(links.begin(), links.end(), twister);
        for (Link& l : links)
            if (random(2)) std::swap(l.a, l.b);
        EXPECT_EQ(quorum_clusters(30, links, {}, 0.5), expected);
    }
}

TEST(Clusters, EachConnectedPartMayBeClusteredByItself) {
    const std::vector<Link> left = {{0, 1, 3}, {1, 2, 2}, {0, 2, 1}}, right = {{3, 4, 3}, {4, 5, 1}};
    std::vector<Link> all = left;
    all.insert(all.end(), right.begin(), right.end());
    const auto together = quorum_clusters(6, all, {}, 0.5);
    const auto alone = quorum_clusters(3, left, {}, 0.5);
    EXPECT_TRUE(std::equal(alone.begin(), alone.end(), together.begin()));
}

TEST(Clusters, AHugePartIsCutWhereItIsWeak) {
    const auto n = static_cast<std::uint32_t>(most_in_part + 500);
    std::vector<Link> chain;
    for (std::uint32_t i = 0; i + 1 < n; ++i) chain.push_back({i, i + 1, i % 2 ? 1.0 : 2.0});
    const auto of = quorum_clusters(n, chain, {}, 0.5);
    EXPECT_EQ(of[0], of[1]);
    EXPECT_NE(of[1], of[2]);
}

TEST(CopyGroups, TheFirstPublishedIsTheOrigin) {
    const auto groups =
        group_copies({{1, "bbb", "2026-03-11", 100}, {2, "aaa", "2026-03-10", 90}, {3, "ccc", "", 500}, {4, "ddd", "2026-03-10", 9}},
                     {{1, 2, 0.9, 0.8}, {2, 3, 0.7, 0.6}, {1, 3, 0.5, 0.4}});
    std::map<std::int64_t, CopyGroup> by;
    for (const auto& g : groups) by[g.version] = g;
    EXPECT_EQ(by[1].group, by[2].group);
    EXPECT_EQ(by[3].group, by[2].group);
    EXPECT_NE(by[4].group, by[2].group);
    EXPECT_EQ(by[1].origin, 2);
    EXPECT_DOUBLE_EQ(by[1].copied, 0.9);
    EXPECT_DOUBLE_EQ(by[2].copied, 0);
    EXPECT_DOUBLE_EQ(by[3].copied, 0.6);
    EXPECT_EQ(by[4].origin, 4);
}

TEST(Quorum, LargePartsEndWithTheirSpan) {
    // Two spans of 70 items, all linked within, and each item with its like in the other span; then two of 3.
    const auto links_left = [](std::uint32_t n) {
        std::vector<std::int64_t> spans;
        std::vector<Link> links;
        for (std::uint32_t i = 0; i < 2 * n; ++i) {
            spans.push_back(i < n ? 4 : 5);
            if (i + 1 < n || (i >= n && i + 1 < 2 * n)) links.push_back({i, i + 1, 1});
            if (i < n) links.push_back({i, i + n, 1});
        }
        cut_between_spans(spans, links);
        return links.size();
    };
    EXPECT_EQ(links_left(70), 2u * 69);
    EXPECT_EQ(links_left(3), 2u * 2 + 3);
}

TEST(Incidents, AreNamedByTheirSmallestMention) {
    const auto of =
        group_mentions({{10, "bbbbbbbbbbbbbbbb", 4, 1}, {11, "aaaaaaaaaaaaaaaa", 12, 2}, {12, "aaaaaaaaaaaaaaaa", 3, 2}}, {{10, 11, 6}});
    std::map<std::int64_t, std::string> by;
    for (const auto& i : of) by[i.mention] = i.incident;
    EXPECT_EQ(by[10], "aaaaaaaaaaaa-12");
    EXPECT_EQ(by[11], "aaaaaaaaaaaa-12");
    EXPECT_EQ(by[12], "aaaaaaaaaaaa-3");
}

}  // namespace
}  // namespace isnad::ledger
