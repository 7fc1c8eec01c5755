// What reaches a terminal: widths, isolates, no control characters, lines of the right length.
#include "export/columns.h"
#include "export/excerpt.h"
#include "export/paragraph.h"

#include <gtest/gtest.h>

namespace isnad::exports {
namespace {

std::string lines(const Paragraph& p, std::size_t width, bool colour = false) {
    std::string out;
    p.append(out, {.width = width, .indent = 0, .hang = 2, .colour = colour});
    return out;
}

TEST(Columns, Widths) {
    EXPECT_EQ(columns("abc"), 3u);
    EXPECT_EQ(columns("قَصَفَ"), 3u);
    EXPECT_EQ(columns("漢字"), 4u);
    EXPECT_EQ(columns("e\u0301\u200d"), 1u);
}

TEST(Columns, NothingCommandsTheTerminal) { EXPECT_EQ(for_terminal("a\x1b[31m\nb\tc\r\u202Ed\u2069\u0085"), "a\uFFFD[31m b c d "); }

TEST(Columns, RightToLeft) {
    EXPECT_TRUE(right_to_left("x ق"));
    EXPECT_FALSE(right_to_left("Beijing, 2026 é"));
}

TEST(Paragraph, BreaksAtBlanks) {
    Paragraph p;
    p.add("one two three four");
    EXPECT_EQ(lines(p, 10), "one two\n  three\n  four\n");
}

TEST(Paragraph, IsolatesOnEveryLine) {
    Paragraph p;
    p.add("who ").add("قصف الجيش").add(" x");
    EXPECT_EQ(lines(p, 80), "who \u2068قصف الجيش\u2069 x\n");
    EXPECT_EQ(lines(p, 8), "who \u2068قصف\u2069\n  \u2068الجيش\u2069\n  x\n");
}

TEST(Paragraph, MarksWithinOneIsolate) {
    Paragraph p;
    p.add("و").glue("قصف", Look::mark).glue(" الجيش");
    EXPECT_EQ(lines(p, 80), "\u2068و[قصف] الجيش\u2069\n");
    EXPECT_EQ(lines(p, 80, true), "\u2068و\x1b[1;35mقصف\x1b[0m الجيش\u2069\n");
}

TEST(Paragraph, LongWordsAreBrokenAnywhere) {
    Paragraph p;
    p.add("aaaaaaaaaaaaaa");
    EXPECT_EQ(lines(p, 6), "aaaaaa\n  aaaa\n  aaaa\n");
}

TEST(Excerpt, WholeWhereShort) {
    const Excerpt x = excerpt("one two three", {0, 13}, {4, 7}, 100);
    EXPECT_EQ(x.before, "one ");
    EXPECT_EQ(x.trigger, "two");
    EXPECT_EQ(x.after, " three");
    EXPECT_FALSE(x.cut_before || x.cut_after);
}

TEST(Excerpt, CutsBetweenCodePoints) {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += "ق";
    const Excerpt x = excerpt(text, {0, 2000}, {1000, 1002}, 101);
    EXPECT_TRUE(x.cut_before && x.cut_after);
    EXPECT_EQ(x.before.size() % 2, 0u);
    EXPECT_EQ(x.after.size() % 2, 0u);
    EXPECT_EQ(x.trigger, "ق");
    EXPECT_LE(x.before.size() + x.after.size(), 110u);
}

}  // namespace
}  // namespace isnad::exports
