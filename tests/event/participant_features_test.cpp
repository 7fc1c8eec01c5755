#include "event/participant_features.h"

#include <gtest/gtest.h>

#include <set>

namespace isnad::event::weighing {
namespace {

TEST(ParticipantFeatures, NameLeadsToTheKey) {
    Values values;
    values[Atom::rule] = "acts";
    values[Atom::type] = "COERCE";
    values[Atom::part] = "subject";
    values[Atom::prep] = Value(std::string_view("\u0639\u0644\u064A"));
    std::set<std::uint32_t> keys;
    for (std::size_t t = 0; t < template_count; ++t) {
        const auto named = key_named(feature_name(t, values));
        ASSERT_TRUE(named) << feature_name(t, values);
        EXPECT_EQ(*named, key_of(t, values)) << feature_name(t, values);
        keys.insert(*named);
    }
    EXPECT_EQ(keys.size(), template_count);
}

TEST(ParticipantFeatures, OrderOfPropertiesDoesNotMatter) { EXPECT_EQ(key_named("rule=acts type=COERCE"), key_named("type=COERCE rule=acts")); }

TEST(ParticipantFeatures, WhatIsNoPropertyHasNoKey) {
    EXPECT_FALSE(key_named("colour=red"));
    EXPECT_FALSE(key_named("rule"));
}

}  // namespace
}  // namespace isnad::event::weighing
