// A plain text as a page: headline, paragraphs, headings, and what is furniture.
#include "page/plain.h"

#include "support/tables.h"

#include <gtest/gtest.h>

namespace isnad::testing {
namespace {

std::string segments(std::string_view text, bool has_title = false) {
    std::vector<Segment> found(3);   // must be cleared
    Span title{7, 9};
    page::segment(page::Patterns(built_tables().view()), text, has_title, found, title);
    std::string out;
    for (const auto& s : found) {
        if (!out.empty()) out += " | ";
        out += std::string(to_string(s.role)) + (s.kind.empty() ? "" : ":" + std::string(s.kind)) + ' ';
        out += text.substr(s.span.start, s.span.end - s.span.start);
        EXPECT_EQ(s.role == Role::title, s.span == title);
    }
    return out;
}

TEST(PlainPage, TheFirstOfSeveralLinesIsTheHeadline) {
    EXPECT_EQ(segments("وزير الدفاع في الخرطوم\n\n  وصل وزير الدفاع إلى الخرطوم. \r\n"),
              "title وزير الدفاع في الخرطوم | paragraph وصل وزير الدفاع إلى الخرطوم.");
    EXPECT_EQ(segments("وصل وزير الدفاع إلى الخرطوم"), "heading وصل وزير الدفاع إلى الخرطوم");
    EXPECT_EQ(segments("وصل وزير الدفاع إلى الخرطوم.\nوغادر الوفد المدينة."),
              "paragraph وصل وزير الدفاع إلى الخرطوم. | paragraph وغادر الوفد المدينة.");
    EXPECT_EQ(segments("وصل وزير الدفاع إلى الخرطوم.\nوغادر الوفد المدينة.", true),
              "title وصل وزير الدفاع إلى الخرطوم. | paragraph وغادر الوفد المدينة.");
}

TEST(PlainPage, AShortLineWithoutAStopIsAHeading) {
    EXPECT_EQ(segments("عنوان الخبر هنا\nوصل الوفد إلى المدينة.\nخلفية الأزمة\nوغادر لاحقا."),
              "title عنوان الخبر هنا | paragraph وصل الوفد إلى المدينة. | heading خلفية الأزمة | paragraph وغادر لاحقا.");
}

TEST(PlainPage, LinksAndButtonsAreFurniture) {
    EXPECT_EQ(segments("عنوان الخبر هنا\nوصل الوفد.\nاقرأ أيضا: الجيش يتقدم\nوغادر الوفد."),
              "title عنوان الخبر هنا | paragraph وصل الوفد. | furniture:related-link اقرأ أيضا: الجيش يتقدم | paragraph وغادر الوفد.");
    // Marks of vowels and forms of the alif do not hide it.
    EXPECT_EQ(segments("عنوان الخبر هنا\nإقرأ أيضًا: الجيش يتقدم\nوغادر الوفد."),
              "title عنوان الخبر هنا | furniture:related-link إقرأ أيضًا: الجيش يتقدم | paragraph وغادر الوفد.");
}

TEST(PlainPage, FurnitureThatLostItsLineEndIsCutOff) {
    EXPECT_EQ(segments("عنوان الخبر هنا\nوصل الوفد. شارك"), "title عنوان الخبر هنا | paragraph وصل الوفد. | furniture:share شارك");
}

TEST(PlainPage, WordsOfFurnitureWithinASentenceAreText) {
    EXPECT_EQ(segments("عنوان الخبر هنا\nشارك الوزير في الاجتماع."), "title عنوان الخبر هنا | paragraph شارك الوزير في الاجتماع.");
}

TEST(PlainPage, NothingIsThere) {
    EXPECT_EQ(segments(""), "");
    EXPECT_EQ(segments("\n \r\n\t\n"), "");
}

}  // namespace
}  // namespace isnad::testing
