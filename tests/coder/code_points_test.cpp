// Bytes to code points: the index against counting from the beginning each time.
#include "coder/code_points.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace {

std::size_t slowly(std::string_view text, std::size_t byte) {
    std::size_t n = 0;
    for (std::size_t i = 0; i < std::min(byte, text.size()); ++i) n += (static_cast<unsigned char>(text[i]) & 0xC0u) != 0x80u;
    return n;
}

TEST(CodePoints, AgreesWithCountingFromTheBeginning) {
    std::mt19937 chance(1);
    const std::string parts[] = {"a", "é", "ق", "漢", "😀", " "};
    for (int round = 0; round < 60; ++round) {
        std::string text;
        for (int i = 0; i < round * 5; ++i) text += parts[chance() % 6];
        const isnad::CodePoints points(text);
        for (std::size_t byte = 0; byte <= text.size() + 3; ++byte)
            ASSERT_EQ(points.before(byte), slowly(text, byte)) << text << " at " << byte;
    }
}

TEST(CodePoints, EmptyText) { EXPECT_EQ(isnad::CodePoints("").before(0), 0u); }

}  // namespace
