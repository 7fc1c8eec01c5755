// Values as people type them, and the nearest right word.
#include "cli/values.h"
#include "cli/suggest.h"

#include <gtest/gtest.h>

namespace isnad::cli {
namespace {

TEST(Values, Sizes) {
    EXPECT_EQ(parse_size("16"), 16u);
    EXPECT_EQ(parse_size("16M"), 16u << 20);
    EXPECT_EQ(parse_size("2kb"), 2048u);
    EXPECT_EQ(parse_size("1GiB"), 1u << 30);
    for (const char* wrong : {"", "M", "-1", "1.5M", "16 M", "16Q", "16MM", "99999999999999999999", "18446744073709551615G"})
        EXPECT_FALSE(parse_size(wrong)) << wrong;
}

TEST(Values, Dates) {
    for (const char* right : {"2026-03-10", "2024-02-29", "2026-03-10T08:00:00Z", "2026-03-10 08:00"}) EXPECT_TRUE(is_date(right)) << right;
    for (const char* wrong : {"", "2026", "2026-3-10", "2026-02-29", "2026-13-01", "2026-00-10", "10-03-2026", "2026-03-10x", "2026-03-10T",
                              "2026/03/10", "٢٠٢٦-٠٣-١٠"})
        EXPECT_FALSE(is_date(wrong)) << wrong;
}

TEST(Values, Languages) {
    for (const char* right : {"ar", "en", "arb", "ar-EG", "zh_Hant"}) EXPECT_TRUE(is_language(right)) << right;
    for (const char* wrong : {"", "a", "arabic", "ar-", "ar EG", "12"}) EXPECT_FALSE(is_language(wrong)) << wrong;
}

TEST(Values, OneLine) {
    EXPECT_EQ(one_line("a\nb\x1b[1m"), "a?b?[1m");
    EXPECT_EQ(one_line("ققق", 3), "ق...");
}

TEST(Suggest, Distance) {
    EXPECT_EQ(distance("", ""), 0u);
    EXPECT_EQ(distance("abc", ""), 3u);
    EXPECT_EQ(distance("code", "cdoe"), 1u) << "a swap is one mistake";
    EXPECT_EQ(distance("kitten", "sitting"), 3u);
    EXPECT_EQ(distance("ca", "abc"), 3u) << "no letter is moved twice";
}

TEST(Suggest, NearestOrNothing) {
    EXPECT_EQ(suggest("jsnol", {"text", "jsonl", "csv"}), "jsonl");
    EXPECT_EQ(suggest("banana", {"text", "jsonl", "csv"}), "");
    EXPECT_EQ(suggest("--rec", {"--to", "--recursive"}), "--recursive");
    EXPECT_EQ(did_you_mean("tetx", {"text"}), "; did you mean \"text\"?");
}

}  // namespace
}  // namespace isnad::cli
