// Noun phrases: where they end and how they hang together.
#include "clause/chunks.h"

#include "support/stages.h"

#include <gtest/gtest.h>

namespace isnad::testing {
namespace {

std::string chunks(std::string_view text) { return Staged(text).chunks(); }

TEST(Chunks, AnIdafaHangsOnItsHead) {
    EXPECT_EQ(chunks("زار الوفد مدينة الإسكندرية أمس."), "الوفد; مدينة; الإسكندرية <مدينة; أمس time");
    EXPECT_EQ(chunks("شارك الوفد في توقيع اتفاقية الحدود."), "الوفد; توقيع @في; اتفاقية <توقيع; الحدود <اتفاقية");
}

TEST(Chunks, TheObliqueDualIsAGenitiveAnIndefiniteAccusativeIsNone) {
    EXPECT_EQ(chunks("مقتل جنديين في هجوم على الحدود."), "مقتل; جنديين <مقتل; هجوم @في; الحدود @علي");
    EXPECT_EQ(chunks("أدى الحادث إلى وفاة رجل حرقا."), "الحادث; وفاة @الي; رجل <وفاة; حرقا");
}

TEST(Chunks, ANumberAndItsNounAreOnePhrase) {
    EXPECT_EQ(chunks("أدى الانفجار إلى مقتل 12 جنديا."), "الانفجار; مقتل @الي; 12 جنديا <مقتل counted");
    // A sound plural with its nun takes no genitive.
    EXPECT_EQ(chunks("قتل مسلحون خمسة جنود في كابول."), "مسلحون; خمسة جنود counted; كابول @في");
}

TEST(Chunks, ConjunctsKeepThePrepositionOfTheFirst) {
    EXPECT_EQ(chunks("عاد الوفد من طرابلس وتونس."), "الوفد; طرابلس @من; وتونس &طرابلس");
    const Staged s("عاد الوفد من طرابلس وتونس.");
    const auto id = s.parse().chunk_at[s.find("وتونس")];
    ASSERT_NE(id, none);
    EXPECT_EQ(s.parse().chunks[id].preposition, s.rooms().bound->grammar.min);
}

TEST(Chunks, APrepositionWithAPronounGovernsNothing) {
    EXPECT_EQ(chunks("رحب به وزير الخارجية الأردني."), "وزير الخارجية الأردني");
    EXPECT_EQ(chunks("سلم عليه الجندي."), "الجندي");
}

TEST(Chunks, AFullMarkEndsAPrepositionAndAnIdafa) {
    EXPECT_EQ(chunks("عاد إلى: الوزير."), "الوزير");
    EXPECT_EQ(chunks("رئيس، الوزير."), "رئيس; الوزير");
}

TEST(Chunks, LieInOrderWithinTheirSentence) {
    const Staged s("قال الوزير، الأحد، إن 12 جنديا قتلوا. وغادر الوفد مدينة جدة\nوعاد السفير إلى باريس");
    const auto& p = s.parse();
    ASSERT_EQ(p.first_chunk.size(), s.rooms().sentences.size() + 1);
    ASSERT_EQ(p.first_chunk.back(), p.chunks.size());
    for (std::uint32_t k = 0; k < s.rooms().sentences.size(); ++k) {
        std::uint32_t next = s.rooms().sentences[k].first;
        for (auto id = p.first_chunk[k]; id < p.first_chunk[k + 1]; ++id) {
            const auto& c = p.chunks[id];
            EXPECT_GE(c.first, next);
            EXPECT_LE(c.first, c.head);
            EXPECT_LE(c.head, c.last);
            EXPECT_LT(c.last, s.rooms().sentences[k].end);
            for (auto i = c.first; i <= c.last; ++i) EXPECT_EQ(p.chunk_at[i], id);
            next = c.last + 1;
        }
    }
}

TEST(ChunkMarks, EachIsHardSoftOrReadOver) {
    for (const char32_t c : U".!?:;؟؛") {
        if (c == 0) break;
        EXPECT_TRUE(clause::hard_mark(c) && !clause::soft_mark(c) && !clause::transparent_mark(c)) << static_cast<unsigned>(c);
    }
    for (const char32_t c : U",،-–—/…") {
        if (c == 0) break;
        EXPECT_TRUE(!clause::hard_mark(c) && clause::soft_mark(c) && !clause::transparent_mark(c)) << static_cast<unsigned>(c);
    }
    for (const char32_t c : U"«»\"“”()") {
        if (c == 0) break;
        EXPECT_TRUE(clause::transparent_mark(c)) << static_cast<unsigned>(c);
    }
}

}  // namespace
}  // namespace isnad::testing
