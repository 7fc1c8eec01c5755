// Reference: who is who, what is a place, and who stood behind a title on the day of publication.
#include "reference/reference.h"

#include "support/stages.h"

#include <gtest/gtest.h>

namespace isnad::testing {
namespace {

TEST(Reference, NameTitleAndSurnameAreOnePerson) {
    const Staged s("وصل إلى بيروت الرئيس الفرنسي إيمانويل ماكرون. وقال ماكرون إن فرنسا تدعم لبنان. وغادر الرئيس الفرنسي لاحقا.");
    const auto e = s.entity("إيمانويل ماكرون");
    ASSERT_NE(e, none);
    EXPECT_EQ(s.entity("ماكرون"), e);
    EXPECT_EQ(s.entity("الرئيس الفرنسي"), e);
    EXPECT_EQ(s.doc.entities[e].kind, EntityKind::person);
    EXPECT_NE(s.entity("فرنسا"), e);
}

TEST(Reference, ATitleMeansItsHolderOnTheDay) {
    const auto president = [](std::string_view day) {
        const Staged s("زار الرئيس الأمريكي لندن.", day);
        const auto e = s.entity("الرئيس الأمريكي");
        return e == none ? std::string() : std::string(s.doc.name(s.doc.entities[e]));
    };
    EXPECT_EQ(president("2015-05-05"), "Barack Obama");
    EXPECT_EQ(president("2022-05-05"), "Joe Biden");
    EXPECT_EQ(president("2025-05-05"), "Donald Trump");
}

TEST(Reference, ACapitalIsAStateOrAPlace) {
    const Staged s("عاد الوفد إلى باريس. وطالبت باريس بوقف القتال.");
    EXPECT_EQ(s.places(), "باريس");
    const auto e = s.entity("باريس");
    ASSERT_NE(e, none);
    EXPECT_EQ(s.doc.entities[e].kind, EntityKind::state);
    EXPECT_EQ(s.code("باريس"), "FRA/");
}

TEST(Reference, APlaceLiesInItsCountry) {
    const Staged s("قصف الجيش السوري إدلب وحماة.");
    ASSERT_EQ(s.places(), "إدلب; حماة");
    for (const auto& p : s.doc.places) EXPECT_EQ(p.country, "SYR");
}

TEST(Reference, ABodyWithoutAStateBelongsToTheCountryOfTheArticle) {
    EXPECT_EQ(Staged("دخل الجيش البلدة. قصف الجيش السوري حلب. ودخلت قوات سورية حماة. وقالت سوريا إنها ملتزمة.").code("الجيش"), "SYR/MIL");
    EXPECT_EQ(Staged("دخل الجيش البلدة.").code("الجيش"), "/MIL");
    EXPECT_EQ(Staged("دخل الجيش البلدة. زار وفد تونس. وزار وفد المغرب. وزار وفد الأردن.").code("الجيش"), "/MIL");
}

TEST(Reference, AShortNameOfABodyMeansTheOneNamedBefore) {
    const Staged s("عقد مجلس الأمن جلسة في نيويورك. وطالب المجلس إسرائيل بوقف القصف.");
    ASSERT_NE(s.entity("مجلس الأمن"), none);
    EXPECT_EQ(s.entity("المجلس"), s.entity("مجلس الأمن"));
}

TEST(Reference, TheSameDescriptionOfTwoStatesIsTwoActors) {
    const Staged s("التقى وزير الدفاع الهولندي وزير الدفاع البلجيكي. وصافح الجندي الهولندي الجندي البلجيكي.");
    EXPECT_NE(s.code("وزير الدفاع الهولندي"), s.code("وزير الدفاع البلجيكي"));
}

TEST(KeyMap, GrowsAndClears) {
    reference::KeyMap map;
    map.clear();
    for (std::uint32_t k = 0; k < 5000; ++k) {
        ASSERT_EQ(map.at(k * 0x9E37ull), none);
        map.at(k * 0x9E37ull) = k;
    }
    for (std::uint32_t k = 0; k < 5000; ++k) ASSERT_EQ(map.at(k * 0x9E37ull), k);
    map.clear();
    EXPECT_EQ(map.at(7 * 0x9E37ull), none);
}

}  // namespace
}  // namespace isnad::testing
