// The names of the features by which a proposed word is judged: what is written can be read back, and nothing else.
#include "event/judge_features.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

namespace {

using namespace isnad::event::judging;

// Words by number, as the tables would.
struct Words {
    std::vector<std::string> letters{"alpha", "beta", "gamma"};
    std::string word(std::uint32_t id) const { return letters.at(id); }
    std::uint32_t id(std::string_view word) const {
        for (std::uint32_t k = 0; k < letters.size(); ++k)
            if (letters[k] == word) return k;
        return 99;
    }
};

TEST(JudgeFeatures, EveryFeatureIsFoundByItsName) {
    const Words words;
    const auto letters = [&](std::uint32_t id) { return words.word(id); };
    const auto form = [&](std::string_view word) { return words.id(word); };
    for (const std::uint32_t value : {0u, 1u}) {
        Values values{};
        values.fill(value);
        for (std::size_t which = 0; which < template_count; ++which) {
            const std::string name = feature_name(which, values, letters);
            ASSERT_EQ(feature_named(name, form), key_of(which, values)) << name;
        }
    }
}

TEST(JudgeFeatures, NoTwoFeaturesShareAName) {
    const Words words;
    Values values{};
    values.fill(1);
    std::set<std::string> names;
    std::set<std::uint32_t> keys;
    for (std::size_t which = 0; which < template_count; ++which) {
        names.insert(feature_name(which, values, [&](std::uint32_t id) { return words.word(id); }));
        keys.insert(key_of(which, values));
    }
    EXPECT_EQ(names.size(), template_count);
    EXPECT_EQ(keys.size(), template_count);
}

TEST(JudgeFeatures, WhatIsNoFeatureIsNotFound) {
    const auto form = [](std::string_view) { return 1u; };
    EXPECT_TRUE(feature_named("form=noun type=ASSAULT", form));
    for (const char* name : {"", "form", "form=nouns", "shape=noun", "type=ASSAULT form=noun", "form=noun form=noun form=noun form=noun", "type=ASALT"})
        EXPECT_FALSE(feature_named(name, form)) << name;
}

}  // namespace
