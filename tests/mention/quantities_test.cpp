#include "mention/recognise.h"

namespace isnad::testing {
namespace {

std::string quantities(const char* text) { return Recognised(text).quantities_line(); }

TEST(Quantities, ANumberAndItsNoun) {
    EXPECT_EQ(quantities("وصل 32 شخصا."), "32 شخصا=32 person");
    EXPECT_EQ(quantities("وصل خمسة مدنيين."), "خمسة مدنيين=5 civilian");
    EXPECT_EQ(quantities("وصلت 200 مركبة عسكرية."), "200 مركبة=200 vehicle");
    EXPECT_EQ(quantities("وصل 12 فلسطينيا."), "12 فلسطينيا=12 person");
    EXPECT_EQ(quantities("دفع مليوني دولار و3.5 مليارات يورو."), "مليوني دولار=2000000 USD; 3.5 مليارات يورو=3500000000 EUR");
}

TEST(Quantities, TheSpanBeginsAtTheBound) {
    EXPECT_EQ(quantities("أرسلت نحو 15 ألف جندي."), "نحو 15 ألف جندي=15000 soldier about");
    EXPECT_EQ(quantities("أرسلت ما لا يقل عن 12 طائرة."), "ما لا يقل عن 12 طائرة=12 aircraft at-least");
    EXPECT_EQ(quantities("عاد بأكثر من 200 قتيل."), "أكثر من 200 قتيل=200 person more-than");
    EXPECT_EQ(quantities("وصل 9 أشخاص على الأقل."), "9 أشخاص على الأقل=9 person at-least");
    EXPECT_EQ(quantities("حملت حتى 300 حاوية."), "حتى 300 حاوية=300 container at-most");
}

TEST(Quantities, PluralsAloneAreLowerBounds) {
    EXPECT_EQ(quantities("وصل عشرات القتلى."), "عشرات القتلى=10 person more-than");
    EXPECT_EQ(quantities("وصل آلاف الجنود ومئات العائلات."), "آلاف الجنود=1000 soldier more-than; مئات العائلات=100 family more-than");
    EXPECT_EQ(quantities("وصل عشرات الآلاف من اللاجئين."), "عشرات الآلاف من اللاجئين=10000 refugee more-than");
}

TEST(Quantities, Ranges) {
    EXPECT_EQ(quantities("حضر بين 20 و30 شخصا."), "بين 20 و30 شخصا=20..30 person");
    EXPECT_EQ(quantities("حضر 15-20 طالبا."), "15-20 طالبا=15..20 student");
    EXPECT_EQ(quantities("كلف بين 3 و5 ملايين دولار."), "بين 3 و5 ملايين دولار=3000000..5000000 USD");
    EXPECT_EQ(quantities("حضر بين 30 و20 شخصا."), "20 شخصا=20 person");
}

TEST(Quantities, PercentAndSigns) {
    EXPECT_EQ(quantities("ارتفع 12.5% ثم 7 في المئة ثم 8 بالمائة ثم %9."),
              "12.5%=12.5 percent; 7 في المئة=7 percent; 8 بالمائة=8 percent; %9=9 percent");
    EXPECT_EQ(quantities("دفع $500."), "$500=500 USD");
}

TEST(Quantities, ABareNumberNeedsABoundOrVictims) {
    EXPECT_EQ(quantities("أسفر عن مقتل 12 وإصابة 30."), "12=12 person; 30=30 person");
    EXPECT_EQ(quantities("ارتفعت حصيلة القتلى إلى 32."), "32=32 person");
    EXPECT_EQ(quantities("حضر أكثر من 50."), "أكثر من 50=50  more-than");
    EXPECT_EQ(quantities("حضر 50."), "");
    EXPECT_EQ(quantities("حضر ثلاثة آخرون وشخص واحد."), "ثلاثة آخرون=3 person; شخص واحد=1 person");
}

TEST(Quantities, TheNumberHasAnEndOfItsOwn) {
    const Recognised r("أرسلت نحو 15 ألف جندي.");
    ASSERT_EQ(r.quantities.size(), 1u);
    const auto& q = r.quantities[0];
    EXPECT_EQ(q.first, 1u);
    EXPECT_EQ(q.number_last, 3u);
    EXPECT_EQ(q.last, 4u);
}

TEST(Quantities, PhrasesOfUnitsAreKnownInTheAccusative) {
    EXPECT_EQ(quantities("أطلق 12 صاروخا باليستيا."), "12 صاروخا باليستيا=12 ballistic missile");
    EXPECT_EQ(quantities("دفع 50 ريالا قطريا."), "50 ريالا قطريا=50 QAR");
    EXPECT_EQ(quantities("أطلق 18 طائرة مسيرة."), "18 طائرة مسيرة=18 drone");
}

TEST(Quantities, WhatIsNone) {
    for (const char* text :
         {"استمر 3 أيام.", "عمره 32 عاما.", "حكم عليه بنحو 15 سنة.", "حل في المركز الثالث.", "هبطت طائرة سو-35.", "هبطت طائرة F-16.",
          "مجموعة العشرين اجتمعت.", "فاز 3-1.", "اتصل بالرقم 920012345678.", "وصل جنديان.", "وصل عدة جنود وبضعة عمال.", "عند الساعة 14:30.",
          "في 15 مارس 2024.", "المادة 50 من القانون.", "فاز أربع مرات.", "كان 20 دقيقة."})
        EXPECT_EQ(quantities(text), "") << text;
}

TEST(Quantities, NumbersBehindTheirNoun) {
    EXPECT_EQ(quantities("اجتمعت الدول الخمس."), "الدول الخمس=5 state");
    EXPECT_EQ(quantities("كافأ موظفيه الـ35."), "موظفيه الـ35=35 employee");
    EXPECT_EQ(quantities("كرم جنديين اثنين."), "جنديين اثنين=2 soldier");
    EXPECT_EQ(quantities("استمرت الأيام الثلاثة."), "");
}

TEST(Quantities, OthersAndTheseAreOfTheKindBefore) {
    EXPECT_EQ(quantities("فقد خمسة جنود وعاد 15 آخرون."), "خمسة جنود=5 soldier; 15 آخرون=15 soldier");
    EXPECT_EQ(quantities("وصل 12 طبيبا وبقي خمسة منهم."), "12 طبيبا=12 doctor; خمسة منهم=5 doctor");
    EXPECT_EQ(quantities("غادر خمسة منهم."), "خمسة منهم=5 person");
    EXPECT_EQ(quantities("ترك النادي أربعة من لاعبيه."), "أربعة من لاعبيه=4 player");
}

TEST(Quantities, TheLexiconNamesWhatNoRowDoes) {
    EXPECT_EQ(quantities("أصلح 14 نافذة."), "14 نافذة=14 window");
    EXPECT_EQ(quantities("استقبل 16 متبارزا."), "16 متبارزا=16 ");
}

TEST(Quantities, WhatTheNumberIsTheNumberOf) {
    EXPECT_EQ(quantities("بلغ عدد الطلاب 900."), "900=900 student");
    EXPECT_EQ(quantities("يقدر عدد الطلاب بنحو 900."), "نحو 900=900 student about");
    EXPECT_EQ(quantities("وعددهم نحو 50."), "نحو 50=50 person about");
}

TEST(Quantities, ANegatedBoundTurnsAbout) {
    EXPECT_EQ(quantities("لا تتسع القاعة لأكثر من 80 شخصا."), "أكثر من 80 شخصا=80 person at-most");
    EXPECT_EQ(quantities("لن يتجاوز 900 دولار."), "يتجاوز 900 دولار=900 USD at-most");
    EXPECT_EQ(quantities("لا يتجاوز طوله تسعة أمتار."), "لا يتجاوز طوله تسعة أمتار=9 metre at-most");
}

TEST(Quantities, TimesTakeTheirNumbersFirst) {
    const Recognised r("في 15 مارس 2024 وصل 15 جنديا قبل 3 أيام.");
    EXPECT_EQ(r.quantities_line(), "15 جنديا=15 soldier");
    for (const auto& q : r.quantities)
        for (const auto& t : r.times) EXPECT_FALSE(q.quantity.span.overlaps(t.time.span));
}

TEST(Quantities, EachNamesItsRow) {
    const Recognised r("وصل 15 جنديا.");
    ASSERT_EQ(r.quantities.size(), 1u);
    EXPECT_FALSE(r.quantities[0].quantity.rule.file.empty());
    EXPECT_GT(r.quantities[0].quantity.rule.line, 0u);
}

}  // namespace
}  // namespace isnad::testing
