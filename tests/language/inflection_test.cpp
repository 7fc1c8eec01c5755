// Inflection: what the compiler makes of the citation forms in tables.
#include "language/arabic/inflection.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

namespace {

using namespace isnad::arabic;

using Forms = std::map<std::string, std::set<int>>;

Emit into(Forms& forms) {
    return [&forms](const std::u32string& form, std::uint16_t features) { forms[encode(form)].insert(features); };
}

Forms verb(std::string_view perfect_form, std::string_view imperfect_form) {
    Forms forms;
    conjugate(decode(perfect_form), decode(imperfect_form), into(forms));
    return forms;
}

Forms noun(std::string_view singular, const std::vector<std::string>& plurals = {}, Declension how = {}) {
    Forms forms;
    std::vector<std::u32string> decoded;
    for (const auto& p : plurals) decoded.push_back(decode(p));
    decline(decode(singular), decoded, how, into(forms));
    return forms;
}

::testing::AssertionResult has(const Forms& forms, const std::string& form, int features) {
    const auto it = forms.find(form);
    if (it == forms.end()) return ::testing::AssertionFailure() << form << " is not made";
    if (it->second.contains(features)) return ::testing::AssertionSuccess();
    auto failure = ::testing::AssertionFailure() << form << " has other features than " << features << ":";
    for (const int f : it->second) failure << ' ' << f;
    return failure;
}

TEST(Conjugation, SoundVerb) {
    const Forms f = verb("قصف", "يقصف");
    EXPECT_TRUE(has(f, "قصف", perfect | third));
    EXPECT_TRUE(has(f, "قصفت", perfect | third | feminine));
    EXPECT_TRUE(has(f, "قصفت", perfect));
    EXPECT_TRUE(has(f, "قصفوا", perfect | third | plural));
    EXPECT_TRUE(has(f, "قصفا", perfect | third | dual));
    EXPECT_TRUE(has(f, "قصفتا", perfect | third | dual | feminine));
    EXPECT_TRUE(has(f, "قصفنا", perfect | plural));
    EXPECT_TRUE(has(f, "يقصف", imperfect | third));
    EXPECT_TRUE(has(f, "تقصف", imperfect | third | feminine));
    EXPECT_TRUE(has(f, "يقصفون", imperfect | third | plural));
    EXPECT_TRUE(has(f, "يقصفوا", imperfect | third | plural | jussive));
    EXPECT_TRUE(has(f, "تقصفان", imperfect | third | dual | feminine));
    EXPECT_TRUE(has(f, "أقصف", imperfect));
    EXPECT_TRUE(has(f, "نقصف", imperfect | plural));
    EXPECT_FALSE(f.contains("قاصف"));
}

TEST(Conjugation, HollowVerbLosesItsVowelBeforeConsonants) {
    const Forms f = verb("زار", "يزور");
    EXPECT_TRUE(has(f, "زارت", perfect | third | feminine));
    EXPECT_TRUE(has(f, "زرنا", perfect | plural));
    EXPECT_TRUE(has(f, "زرت", perfect));
    EXPECT_TRUE(has(f, "يزر", imperfect | third | jussive));
    EXPECT_TRUE(has(f, "يزورون", imperfect | third | plural));
    EXPECT_TRUE(has(f, "زير", perfect | third | passive));
    EXPECT_TRUE(has(f, "يزار", imperfect | third | passive));
    EXPECT_FALSE(f.contains("زارنا"));
}

TEST(Conjugation, HollowVerbsOfDerivedForms) {
    const Forms give_back = verb("أعاد", "يعيد");
    EXPECT_TRUE(has(give_back, "أعدنا", perfect | plural));
    EXPECT_TRUE(has(give_back, "يعد", imperfect | third | jussive));
    EXPECT_TRUE(has(give_back, "أعيد", perfect | third | passive));
    EXPECT_TRUE(has(give_back, "يعاد", imperfect | third | passive));
    EXPECT_TRUE(has(verb("اختار", "يختار"), "اختير", perfect | third | passive));
}

TEST(Conjugation, AlifInTheThirdFormIsNoHollow) {
    const Forms f = verb("قاتل", "يقاتل");
    EXPECT_TRUE(has(f, "قاتلنا", perfect | plural));
    EXPECT_TRUE(has(f, "قوتل", perfect | third | passive));
    EXPECT_FALSE(f.contains("قتلنا"));
    EXPECT_TRUE(has(verb("تبادل", "يتبادل"), "تبودل", perfect | third | passive));
}

TEST(Conjugation, DefectiveVerbs) {
    const Forms meet = verb("التقى", "يلتقي");
    EXPECT_TRUE(has(meet, "التقت", perfect | third | feminine));
    EXPECT_TRUE(has(meet, "التقوا", perfect | third | plural));
    EXPECT_TRUE(has(meet, "التقيا", perfect | third | dual));
    EXPECT_TRUE(has(meet, "التقينا", perfect | plural));
    EXPECT_TRUE(has(meet, "يلتق", imperfect | third | jussive));
    EXPECT_TRUE(has(meet, "يلتقون", imperfect | third | plural));
    EXPECT_TRUE(has(meet, "يلتقيان", imperfect | third | dual));
    EXPECT_FALSE(meet.contains("التقىت"));

    const Forms call = verb("دعا", "يدعو");
    EXPECT_TRUE(has(call, "دعت", perfect | third | feminine));
    EXPECT_TRUE(has(call, "دعوا", perfect | third | plural));
    EXPECT_TRUE(has(call, "دعونا", perfect | plural));
    EXPECT_TRUE(has(call, "يدع", imperfect | third | jussive));
    EXPECT_TRUE(has(call, "يدعى", imperfect | third | passive));
    EXPECT_TRUE(has(call, "دعي", perfect | third | passive));

    const Forms stay = verb("بقي", "يبقى");
    EXPECT_TRUE(has(stay, "بقيت", perfect | third | feminine));
    EXPECT_TRUE(has(stay, "بقوا", perfect | third | plural));
    EXPECT_TRUE(has(stay, "يبق", imperfect | third | jussive));
    EXPECT_TRUE(has(stay, "يبقيان", imperfect | third | dual));
}

TEST(Conjugation, DoubledVerbOpensBeforeConsonants) {
    const Forms f = verb("شن", "يشن");
    EXPECT_TRUE(has(f, "شنت", perfect | third | feminine));
    EXPECT_TRUE(has(f, "شننا", perfect | plural));
    EXPECT_TRUE(has(f, "شنوا", perfect | third | plural));
    EXPECT_TRUE(has(f, "يشنون", imperfect | third | plural));
}

TEST(Conjugation, LikeLettersAtTheSeamAreWrittenOnce) {
    EXPECT_TRUE(has(verb("أعلن", "يعلن"), "أعلنا", perfect | plural));
    EXPECT_FALSE(verb("أعلن", "يعلن").contains("أعلننا"));
    EXPECT_TRUE(has(verb("أثبت", "يثبت"), "أثبتم", perfect | plural));
}

TEST(Conjugation, NothingOfCellsThatAreTooShort) {
    EXPECT_TRUE(verb("ق", "يقي").empty());
    EXPECT_TRUE(verb("قال", "يق").empty());
}

TEST(Conjugation, VowelsInTheTableDoNotMatter) { EXPECT_EQ(verb("قَصَفَ", "يَقْصِفُ"), verb("قصف", "يقصف")); }

TEST(Participles, OfDerivedAndFirstForms) {
    Forms confirm, say;
    participles(decode("أكد"), decode("يؤكد"), into(confirm));
    participles(decode("قال"), decode("يقول"), into(say));
    EXPECT_TRUE(has(confirm, "مؤكدا", participle));
    EXPECT_TRUE(has(confirm, "مؤكدة", participle | feminine));
    EXPECT_TRUE(has(confirm, "مؤكدين", participle | plural));
    EXPECT_TRUE(has(say, "قائلا", participle));
    EXPECT_TRUE(has(say, "قائلة", participle | feminine));
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
