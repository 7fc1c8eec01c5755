// Slots: who acts and who suffers by the frame of a trigger, and which conditions of a row hold.
#include "event/slots.h"

#include "support/stages.h"

#include <gtest/gtest.h>

namespace isnad::testing {
namespace {

std::string event(std::string_view text, std::string_view trigger) { return Staged(text).event_line(trigger); }

TEST(Slots, SubjectAndObjectOfAVerb) {
    EXPECT_EQ(event("اعتقلت الشرطة المتظاهرين.", "اعتقلت"), "COERCE/arrest الشرطة -> المتظاهرين");
}

TEST(Slots, ThePrepositionOfAFrame) {
    EXPECT_EQ(event("دعت منظمة العفو الدولية سوريا إلى الإفراج عن المعتقلين.", "دعت"), "REQUEST/yield منظمة العفو الدولية -> سوريا");
    EXPECT_EQ(event("فرضت بريطانيا عقوبات على شركة روسية.", "عقوبات"), "SANCTION/discontinue بريطانيا -> شركة روسية");
    EXPECT_EQ(event("باعت بريطانيا أسلحة للأردن.", "باعت").substr(0, 9), "COOPERATE");
}

TEST(Slots, TheSubjectOfAPassiveSuffers) {
    EXPECT_EQ(event("قُتل الصحفي في غزة.", "قُتل"), "ASSAULT - -> الصحفي");
}

TEST(Slots, BehindAndTheOnlyNounOfAMeetingIsWhomTheSubjectMet) {
    EXPECT_EQ(event("زار وزير الدفاع الهولندي باريس والتقى السفير الإيطالي.", "التقى"),
              "CONSULT وزير الدفاع الهولندي, السفير الإيطالي -> -");
}

TEST(Slots, TheGenitiveOfANounSuffers) {
    EXPECT_EQ(event("أعلنت الوزارة مقتل 12 جنديا.", "مقتل"), "ASSAULT - -> 12 جنديا");
}

}  // namespace
}  // namespace isnad::testing
