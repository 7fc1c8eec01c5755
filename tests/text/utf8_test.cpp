// UTF-8: reading and writing code points, and what becomes of bytes that are none.
#include "text/utf8.h"

#include "support/invariants.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace std::string_literals;
using isnad::text::append;
using isnad::text::next;
using isnad::text::previous;
using isnad::text::sanitize;

std::string clean(std::string_view bytes) {
    std::string out = "left over from before";
    sanitize(bytes, out);
    return out;
}

std::size_t replaced(std::string_view bytes) {
    std::string out;
    return sanitize(bytes, out);
}

const std::string mark = "\xEF\xBF\xBD";

TEST(Utf8, WritesAndReadsTheEdgesOfEveryLength) {
    const std::vector<std::pair<char32_t, std::size_t>> edges{{0x00, 1},   {0x7F, 1},    {0x80, 2},    {0x7FF, 2},   {0x800, 3},
                                                              {0xD7FF, 3}, {0xE000, 3},  {0xFFFF, 3},  {0x10000, 4}, {0x10FFFF, 4}};
    for (const auto& [code_point, length] : edges) {
        std::string s;
        append(s, code_point);
        EXPECT_EQ(s.size(), length) << std::hex << static_cast<unsigned>(code_point);
        EXPECT_TRUE(isnad::testing::valid_utf8(s));
        std::size_t at = 0;
        EXPECT_EQ(next(s, at), code_point);
        EXPECT_EQ(at, length);
        EXPECT_EQ(previous(s, s.size()), code_point);
    }
}

TEST(Utf8, WalksAMixedTextBothWays) {
    const std::string s = "a\u0642\u20AC\U0001F600z";
    const std::u32string expected = U"a\u0642\u20AC\U0001F600z";
    std::u32string forth;
    std::vector<std::size_t> ends;
    for (std::size_t at = 0; at < s.size();) {
        forth.push_back(next(s, at));
        ends.push_back(at);
    }
    EXPECT_EQ(forth, expected);
    EXPECT_EQ(ends, (std::vector<std::size_t>{1, 3, 6, 10, 11}));
    for (std::size_t i = 0; i < ends.size(); ++i) EXPECT_EQ(previous(s, ends[i]), expected[i]) << i;
}

TEST(Utf8, ReadingACutSequenceEndsAtTheEnd) {
    for (const std::string_view cut : {"\xD9", "\xE2\x82", "\xF0\x9F\x98"}) {
        std::size_t at = 0;
        EXPECT_EQ(next(cut, at), 0xFFFDu);
        EXPECT_EQ(at, cut.size());
    }
}

TEST(Sanitize, LeavesGoodTextAsItIs) {
    const std::string text = "قصفت القوات\u00A0المدينة.\n\tab \U0001F600 \uFFFD\u0000"s;
    EXPECT_EQ(clean(text), text);
    EXPECT_EQ(replaced(text), 0u);
    EXPECT_EQ(clean(""), "");
}

TEST(Sanitize, ReplacesEachMaximalBrokenSequenceOnce) {
    // The table of the Unicode standard (3.9, practice of U+FFFD substitution).
    EXPECT_EQ(clean("\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64"),
              "a" + mark + mark + mark + "b" + mark + "c" + mark + mark + "d");
    EXPECT_EQ(replaced("\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64"), 6u);
    EXPECT_EQ(clean("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41"), mark + mark + mark + mark + mark + mark + mark + mark + "A");
    EXPECT_EQ(clean("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41"), mark + mark + mark + mark + mark + mark + mark + mark + "A");
    EXPECT_EQ(clean("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42"), mark + mark + mark + mark + mark + "A" + mark + mark + "B");
    EXPECT_EQ(clean("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41"), mark + mark + mark + mark + "A");
}

TEST(Sanitize, KeepsTheLettersAroundABrokenByte) {
    EXPECT_EQ(clean("قص\xFF" "ف"), "قص" + mark + "ف");
    EXPECT_EQ(clean("نهاية\xD9"), "نهاية" + mark);
}

TEST(Sanitize, MakesAnyBytesValid) {
    std::uint32_t state = 2463534242u;
    for (int round = 0; round < 2000; ++round) {
        std::string bytes;
        for (int i = 0; i < 40; ++i) {
            state ^= state << 13, state ^= state >> 17, state ^= state << 5;
            // Mostly bytes that begin or continue long sequences.
            bytes.push_back(static_cast<char>(state % 3 ? 0x80 | (state >> 8 & 0x7F) : state >> 8 & 0xFF));
        }
        const std::string out = clean(bytes);
        ASSERT_TRUE(isnad::testing::valid_utf8(out));
        ASSERT_EQ(clean(out), out);
    }
}

TEST(Sanitize, TurnsLineEndsOfWindowsIntoOne) {
    EXPECT_EQ(clean("a\r\nb\r\n"), "a\nb\n");
    EXPECT_EQ(replaced("a\r\nb"), 0u);
    EXPECT_EQ(clean("a\rb\r"), "a\rb\r");
    EXPECT_EQ(clean("\r\r\n"), "\r\n");
}

TEST(Sanitize, DropsAByteOrderMarkOnlyAtTheBeginning) {
    EXPECT_EQ(clean("\xEF\xBB\xBFنص"), "نص");
    EXPECT_EQ(clean("نص\xEF\xBB\xBF"), "نص\xEF\xBB\xBF");
    EXPECT_EQ(replaced("\xEF\xBB\xBFنص"), 0u);
}

}  // namespace
