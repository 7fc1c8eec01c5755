// Which articles belong to one story, and that no order shows in it.
#include "ledger/stories.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace isnad::ledger {
namespace {

std::vector<std::uint32_t> terms(std::initializer_list<const char*> lemmas) {
    std::vector<std::uint32_t> out;
    for (const char* l : lemmas) out.push_back(term(l, 9));
    std::sort(out.begin(), out.end());
    return out;
}

TEST(Stories, SharedNamesAndWordsMakeOne) {
    const StorySide bombing{terms({"bomb", "market", "killed", "town"}), terms({"at town", "state a"})};
    const StorySide arrests{terms({"police", "arrest", "bomb", "market"}), terms({"at town", "police", "state a"})};
    const StorySide visit{terms({"visit", "minister", "talks"}), terms({"state b", "state c"})};
    EXPECT_GT(same_story(bombing, arrests), 0);
    EXPECT_DOUBLE_EQ(same_story(bombing, arrests), same_story(arrests, bombing));
    EXPECT_EQ(same_story(bombing, visit), 0);
    std::vector<std::uint64_t> common;
    const auto a = story_keys(bombing), b = story_keys(arrests);
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
    EXPECT_FALSE(common.empty());
    EXPECT_TRUE(story_keys({}).empty());
}

TEST(Stories, OnlyTheOpeningNamesThem) {
    MentionRecord m;
    m.place = {"Herat", "AFG", "", "city", 1140026, true, 34.3, 62.2};
    EXPECT_TRUE(names_of_lead({m}).empty());
    m.in_lead = true;
    EXPECT_EQ(names_of_lead({m}).size(), 2u);  // the town and the country
    EXPECT_EQ(names_of_lead({m, m}).size(), 2u);
}

// Articles of many days in a row, each linked to those of three days before: a story ends, and none swallows all.
TEST(Stories, ARunningMatterIsCutIntoStories) {
    std::vector<StoryText> texts;
    std::vector<StoryLink> links;
    for (int i = 0; i < 60; ++i) {
        texts.push_back({i, std::string(12, static_cast<char>('a' + i / 26)) + static_cast<char>('a' + i % 26)});
        for (int j = std::max(0, i - 3); j < i; ++j) links.push_back({i, j, 0.5});
    }
    const auto names = [](const std::vector<StoryOf>& all) {
        std::map<std::int64_t, std::string> out;
        for (const StoryOf& s : all) out[s.coding] = s.story;
        return out;
    };
    const auto expected = names(group_stories(texts, links));
    std::set<std::string> stories;
    for (const auto& [coding, story] : expected) stories.insert(story);
    EXPECT_GT(expected.size(), stories.size());
    EXPECT_EQ(expected.at(0), expected.at(1));
    EXPECT_TRUE(expected.at(0).starts_with("s-"));
    std::reverse(texts.begin(), texts.end());
    std::reverse(links.begin(), links.end());
    EXPECT_EQ(expected, names(group_stories(texts, links)));
}

}  // namespace
}  // namespace isnad::ledger
