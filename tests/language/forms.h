// The forms that the inflection makes, gathered so that a test can ask for one of them.
//
//   EXPECT_TRUE(has(forms, "هجمات", plural));
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

namespace isnad::testing {

/// A form in UTF-8, without vowels, and the features it was made with.
using Forms = std::map<std::string, std::set<int>>;

inline ::testing::AssertionResult has(const Forms& forms, const std::string& form, int features) {
    const auto it = forms.find(form);
    if (it == forms.end()) return ::testing::AssertionFailure() << form << " is not made";
    if (it->second.contains(features)) return ::testing::AssertionSuccess();
    auto failure = ::testing::AssertionFailure() << form << " has other features than " << features << ":";
    for (const int f : it->second) failure << ' ' << f;
    return failure;
}

}  // namespace isnad::testing
