#include "mention/recognise.h"

namespace isnad::testing {
namespace {

struct Case {
    const char* text;
    double value;
};

class NumberWords : public ::testing::TestWithParam<Case> {};

TEST_P(NumberWords, HaveTheirValue) {
    const Recognised r(GetParam().text);
    const auto n = r.first_number();
    EXPECT_DOUBLE_EQ(n.value, GetParam().value) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(All, NumberWords,
                         ::testing::Values(Case{"خمسة", 5}, Case{"ثماني", 8}, Case{"عشرة", 10}, Case{"أحد عشر", 11}, Case{"ثلاث عشرة", 13},
                                           Case{"خمسة عشر", 15}, Case{"عشرون", 20}, Case{"خمسة وعشرون", 25}, Case{"واحد وتسعين", 91},
                                           Case{"مئة", 100}, Case{"مائة وخمسة", 105}, Case{"مئة وعشرون", 120},
                                           Case{"مئتان وخمسة وثلاثون", 235}, Case{"ثلاثمئة", 300}, Case{"خمسمائة وستين", 560},
                                           Case{"ألف", 1000}, Case{"ألفان", 2000}, Case{"ثلاثة آلاف", 3000}, Case{"خمسة عشر ألفا", 15000},
                                           Case{"مئة ألف", 100000}, Case{"ألف وخمسمئة", 1500}, Case{"ألفان وخمسة عشر", 2015},
                                           Case{"ألف وتسعمائة وسبعة وستين", 1967}, Case{"عشرون ألفا وثلاثمئة", 20300}, Case{"مليون", 1e6},
                                           Case{"مليونان", 2e6}, Case{"خمسة ملايين", 5e6}, Case{"مليون ومئتا ألف", 1200000},
                                           Case{"ثلاثة مليارات", 3e9}, Case{"مليون ونصف", 1500000}, Case{"مليون ونصف المليون", 1500000},
                                           Case{"نصف مليون", 500000}, Case{"ربع مليار", 250000000}, Case{"خمسة ملايين و200 ألف", 5200000},
                                           Case{"ثلاثة ملايين ونصف مليون", 3500000}));

INSTANTIATE_TEST_SUITE_P(Figures, NumberWords,
                         ::testing::Values(Case{"15", 15}, Case{"١٦٠", 160}, Case{"3.5", 3.5}, Case{"3٫25", 3.25}, Case{"1,250", 1250},
                                           Case{"12,345,678", 12345678}, Case{"3,5", 3.5}, Case{"1.250.000", 1250000}, Case{"1٬250", 1250},
                                           Case{"10 000", 10000}, Case{"15 ألف", 15000}, Case{"2.5 مليون", 2500000},
                                           Case{"12 ألفا و500", 12500}, Case{"900 ألف", 900000}, Case{"1،300،000", 1300000},
                                           Case{"الـ24", 24}));

TEST(Numbers, EndWhereTheNextThingBegins) {
    EXPECT_EQ(Recognised("خمسة وستة").first_number().value, 5);  // two numbers
    EXPECT_EQ(Recognised("20 و30").first_number().value, 20);
    EXPECT_EQ(Recognised("عشرون وثلاثون").first_number().value, 20);
    EXPECT_EQ(Recognised("15 2024").first_number().value, 15);
    EXPECT_EQ(Recognised("مئة ومئتان").first_number().value, 100);
}

TEST(Numbers, PluralsAloneAreIndefinite) {
    for (const auto& [text, value] : std::initializer_list<Case>{
             {"عشرات الجنود", 10}, {"مئات العائلات", 100}, {"آلاف الجنود", 1000}, {"عشرات الآلاف من الناس", 10000}, {"ملايين", 1e6}}) {
        const auto n = Recognised(text).first_number();
        EXPECT_TRUE(n.indefinite) << text;
        EXPECT_DOUBLE_EQ(n.value, value) << text;
    }
    EXPECT_FALSE(Recognised("ثلاثة آلاف").first_number().indefinite);
}

TEST(Numbers, ADualScaleStandsBeforeItsNoun) {
    EXPECT_EQ(Recognised("قتل ألفا جندي").first_number().value, 2000);
    EXPECT_EQ(Recognised("بلغ العدد 15 ألفا").first_number().value, 15000);
    EXPECT_EQ(Recognised("أنفق ملياري دولار").first_number().value, 2e9);
}

TEST(Numbers, DecimalsOfTheWiresReadBackwards) {
    EXPECT_DOUBLE_EQ(Recognised("نحو 4ر29 مليون دولار", "").quantities.at(0).quantity.value, 29.4e6);
}

TEST(Numbers, FiguresThatAreNoNumber) {
    mention::Figures f;
    EXPECT_FALSE(mention::read_figures("192.168.1.1", f));
    EXPECT_FALSE(mention::read_figures("15.3.2026", f));
    EXPECT_FALSE(mention::read_figures("", f));
    EXPECT_FALSE(mention::read_figures("12,34,5", f));
    EXPECT_TRUE(mention::read_figures("12.500", f));
    EXPECT_TRUE(f.dotted_thousands);
    EXPECT_EQ(mention::small_whole("٢٠١٥"), 2015);
    EXPECT_EQ(mention::small_whole("20155"), -1);
    EXPECT_EQ(mention::small_whole("1.5"), -1);
}

}  // namespace
}  // namespace isnad::testing
