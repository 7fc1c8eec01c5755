// Names of bodies once more: what a type noun called a body means it elsewhere, too.
#include "mention/body_names.h"

#include "support/stages.h"

#include <gtest/gtest.h>

namespace isnad::testing {
namespace {

/// The mentions of named bodies, in text order.
std::string bodies(const Staged& s) {
    std::string out;
    for (const auto& c : s.candidates().actors)
        if (c.what == mention::What::named_body) out += (out.empty() ? "" : "; ") + s.slice(c.span);
    return out;
}

TEST(BodyNames, StandInQuotationMarksBehindATypeNoun) { EXPECT_EQ(bodies(Staged("قالت صحيفة «صدى الزيتون» إن الموسم انتهى.")), "صدى الزيتون"); }

TEST(BodyNames, MeanTheBodyWithoutTheTypeNoun) {
    const Staged s("قالت صحيفة «صدى الزيتون» إن الموسم انتهى. ونفت «صدى الزيتون» ذلك.");
    EXPECT_EQ(bodies(s), "صدى الزيتون; صدى الزيتون");
    EXPECT_EQ(s.doc.mentions.front().entity, s.doc.mentions.back().entity);
}

TEST(BodyNames, OfOneKnownWordNeedQuotationMarks) {
    EXPECT_EQ(bodies(Staged("قالت صحيفة «المنارة» إن الموسم انتهى. وزار الوفد المنارة القديمة. ونفت «المنارة» ذلك.")), "المنارة; المنارة");
}

TEST(BodyNames, AreNotTakenFromListedBodies) { EXPECT_EQ(bodies(Staged("قال تنظيم «داعش» إن الهجوم انتهى.")), ""); }

TEST(BodyNames, ATypeNounWithoutANameIsNone) { EXPECT_EQ(bodies(Staged("قالت صحيفة إن الموسم انتهى.")), ""); }

}  // namespace
}  // namespace isnad::testing
