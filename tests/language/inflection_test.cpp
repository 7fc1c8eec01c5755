// Declension: what the compiler makes of the nouns in tables.
#include "language/arabic/inflection.h"
#include "language/forms.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

namespace {

using namespace isnad::arabic;

using isnad::testing::Forms;
using isnad::testing::has;

Emit into(Forms& forms) {
    return [&forms](const std::u32string& form, std::uint16_t features) { forms[encode(form)].insert(features); };
}

Forms noun(std::string_view singular, const std::vector<std::string>& plurals = {}, Declension how = {}) {
    Forms forms;
    std::vector<std::u32string> decoded;
    for (const auto& p : plurals) decoded.push_back(decode(p));
    decline(decode(singular), decoded, how, into(forms));
    return forms;
}

TEST(Declension, BrokenPlural) {
    const Forms f = noun("هجوم", {"هجمات"});
    EXPECT_TRUE(has(f, "هجوم", 0));
    EXPECT_TRUE(has(f, "هجوما", accusative));
    EXPECT_TRUE(has(f, "هجومان", dual));
    EXPECT_TRUE(has(f, "هجومين", dual));
    EXPECT_TRUE(has(f, "هجومي", dual | construct));
    EXPECT_TRUE(has(f, "هجمات", plural));
    EXPECT_FALSE(f.contains("هجومات"));
    EXPECT_FALSE(f.contains("هجومون"));
}

TEST(Declension, SoundFemininePluralIsMade) {
    const Forms raid = noun("غارة");
    EXPECT_TRUE(has(raid, "غارة", feminine));
    EXPECT_TRUE(has(raid, "غارات", plural | feminine));
    EXPECT_TRUE(has(raid, "غارتان", dual | feminine));
    EXPECT_TRUE(has(raid, "غارتي", dual | feminine | construct));
    EXPECT_FALSE(raid.contains("غارةا"));
    EXPECT_TRUE(has(noun("اجتماع"), "اجتماعات", plural | feminine));
}

TEST(Declension, SoundMasculinePluralAndWomen) {
    const Forms f = noun("مسؤول", {}, {.sound_masculine = true, .feminine_pair = true});
    EXPECT_TRUE(has(f, "مسؤولون", plural));
    EXPECT_TRUE(has(f, "مسؤولين", plural));
    EXPECT_TRUE(has(f, "مسؤولو", plural | construct));
    EXPECT_TRUE(has(f, "مسؤولي", plural | construct));
    EXPECT_TRUE(has(f, "مسؤولة", feminine));
    EXPECT_TRUE(has(f, "مسؤولتان", dual | feminine));
    EXPECT_TRUE(has(f, "مسؤولتي", dual | feminine | construct));
    EXPECT_FALSE(noun("هجوم", {"هجمات"}).contains("هجومة"));
}

TEST(Declension, NoAlifBehindHamzaOnAlif) {
    const Forms f = noun("رئيس", {"رؤساء"});
    EXPECT_TRUE(has(f, "رئيسا", accusative));
    EXPECT_TRUE(has(f, "رؤساء", plural));
    EXPECT_FALSE(f.contains("رؤساءا"));
}

TEST(Letters, DecodingDropsMarksAndEncodesBack) {
    EXPECT_EQ(decode("مُـحَمَّد"), decode("محمد"));
    EXPECT_EQ(encode(decode("إلتقى")), "إلتقى");
}

}  // namespace
