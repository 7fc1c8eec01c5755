// Conflicts: two passages that cannot both be right, and pairs that only look so.
#include "support/stages.h"

#include <gtest/gtest.h>

namespace isnad::testing {
namespace {

std::string conflicts(std::string_view text) {
    const Staged s(text);
    std::string out;
    for (const auto& c : s.doc.conflicts) {
        if (!out.empty()) out += "; ";
        out += std::string(to_string(c.kind)) + ' ' + s.slice(c.a) + " | " + s.slice(c.b);
    }
    return out;
}

TEST(Conflicts, ATreatyIsSignedOnce) {
    const std::string signed_on = "وقعت مصر والسودان اتفاقية المياه في 3 مارس. ";
    EXPECT_EQ(conflicts(signed_on + "وقالت صحيفة سودانية إن مصر والسودان وقعتا اتفاقية المياه في 5 مارس."),
              "date 3 مارس | 5 مارس");
    EXPECT_EQ(conflicts(signed_on + "وقالت صحيفة سودانية إن مصر والسودان وقعتا اتفاقية المياه في 3 مارس."), "");
    EXPECT_EQ(conflicts(signed_on + "وقالت صحيفة تونسية إن قطر والأردن وقعتا اتفاقية المياه في 5 مارس."), "");
}

TEST(Conflicts, TwoNumbersFromTwoVoices) {
    EXPECT_EQ(conflicts("قالت الشرطة إن مسلحين قتلوا 5 مدنيين في كابول. وقال شهود إن مسلحين قتلوا 9 مدنيين في كابول."),
              "quantity 5 مدنيين | 9 مدنيين");
    EXPECT_EQ(conflicts("قالت الشرطة إن مسلحين قتلوا 5 مدنيين في كابول. وقال شهود إن مسلحين قتلوا 5 مدنيين في كابول."), "");
    EXPECT_EQ(conflicts("قالت الشرطة إن مسلحين قتلوا 5 مدنيين في كابول. وقال شهود إن مسلحين قتلوا 9 مدنيين في حلب."), "");
}

TEST(Conflicts, AtLeastFiveMayBeNine) {
    EXPECT_EQ(conflicts("قالت الشرطة إن مسلحين قتلوا 5 مدنيين على الأقل في كابول. وقال شهود إن مسلحين قتلوا 9 مدنيين في كابول."), "");
}

TEST(Conflicts, AChargeAndItsDenial) {
    EXPECT_EQ(conflicts("اتهمت السعودية إيران بإرسال أسلحة إلى اليمن. ونفت إيران إرسال أسلحة إلى اليمن."),
              "denial اتهمت السعودية إيران بإرسال أسلحة إلى اليمن | نفت إيران إرسال أسلحة إلى اليمن");
    EXPECT_EQ(conflicts("قال الوزير إن المدارس مغلقة. ونفت إيران إرسال أسلحة إلى اليمن."), "");
}

}  // namespace
}  // namespace isnad::testing
