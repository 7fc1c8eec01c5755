// What holds of every document, whatever the article was; and what the coder itself does before and around the stages.
#include "support/invariants.h"
#include "support/stages.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <random>

namespace isnad::testing {
namespace {

const std::vector<std::string>& examples() {
    static const std::vector<std::string> all = [] {
        std::vector<std::string> paths, texts;
        for (const auto& entry : std::filesystem::directory_iterator(ISNAD_SOURCE_DIR "/examples"))
            if (entry.path().extension() == ".txt") paths.push_back(entry.path().string());
        std::sort(paths.begin(), paths.end());
        for (const auto& path : paths) texts.push_back(bytes_of(path));
        return texts;
    }();
    return all;
}

CodedDocument code(const Article& article) {
    Workspace workspace;
    CodedDocument doc;
    built_coder().code(article, workspace, doc);
    return doc;
}

bool warned(const CodedDocument& doc, std::string_view words) {
    return std::ranges::any_of(doc.warnings, [&](const auto& w) { return w.find(words) != std::string::npos; });
}

// Codes a text in a used workspace and in a fresh one, and looks for what must hold of both.
void check(const std::string& text, Workspace& used, CodedDocument& doc) {
    const Article article{.id = "a", .text = text, .published = "2026-03-10"};
    built_coder().code(article, used, doc);
    ASSERT_EQ(broken_invariant(doc), "");
    if (valid_utf8(text)) {
        ASSERT_EQ(doc.text, text);
        ASSERT_FALSE(warned(doc, "invalid UTF-8"));
    } else {
        ASSERT_TRUE(warned(doc, "invalid UTF-8"));
        ASSERT_NE(doc.text.find("\xEF\xBF\xBD"), std::string::npos);
    }
    const std::string once = to_json(doc);
    ASSERT_TRUE(valid_utf8(once));
    ASSERT_EQ(once.find('\n'), std::string::npos);
    built_coder().code(article, used, doc);
    ASSERT_EQ(to_json(doc), once) << "a second run in the same workspace";
    ASSERT_EQ(to_json(code(article)), once) << "a fresh workspace";
}

TEST(Coder, InvariantsHoldOfTheExamples) {
    ASSERT_GE(examples().size(), 6u);
    Workspace used;
    CodedDocument doc;
    for (const auto& text : examples()) {
        check(text, used, doc);
        EXPECT_FALSE(doc.events.empty());
        EXPECT_FALSE(doc.statements.empty());
        if (HasFatalFailure()) return;
    }
}

TEST(Coder, InvariantsHoldOfBrokenAndMixedExamples) {
    std::mt19937 random(20260310);
    const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random()) % n; };
    const std::string_view pieces[] = {"\n", ".", "«", "»", "\"", " و", "\xEF\xBB\xBF", "\xD9", "\xC0\xAF",
                                       "\xED\xA0\x80", "\xE2\x80\x8F", "ـ", "ّ", "12", "%", "\t", "", std::string_view("\0", 1)};
    Workspace used;
    CodedDocument doc;
    for (int round = 0; round < 500; ++round) {
        // A stretch of one example or of two; half of them cut anywhere, even within a letter.
        std::string text = examples()[below(examples().size())];
        if (round % 2) {
            const std::string& other = examples()[below(examples().size())];
            text = text.substr(0, below(text.size())) + other.substr(below(other.size()));
        }
        if (text.size() > 1500) text = text.substr(below(text.size() - 1500), 1500);
        for (std::size_t k = below(8); k > 0; --k) {
            const std::size_t at = below(text.size() + 1);
            switch (below(4)) {
                case 0: text.insert(at, pieces[below(std::size(pieces))]); break;
                case 1: text.erase(at, below(12)); break;
                case 2: if (at < text.size()) text[at] = static_cast<char>(below(256)); break;
                default: text += text.substr(at, below(200)); break;
            }
        }
        SCOPED_TRACE("round " + std::to_string(round));
        check(text, used, doc);
        if (HasFatalFailure()) return;
    }
}

TEST(Coder, NoTextIsTooSmall) {
    Workspace used;
    CodedDocument doc;
    for (const std::string text : {"", " ", "\n", ".", "و", "«", "\xFF", "12", "قال", "إن", "abc", "\xEF\xBF\xBD "}) {
        SCOPED_TRACE(text);
        built_coder().code({.text = text, .title = text}, used, doc);
        EXPECT_EQ(broken_invariant(doc), "");
        EXPECT_TRUE(doc.events.empty());
    }
}

TEST(Coder, ATitleApartStandsBeforeTheText) {
    const auto apart = code({.text = "وصل الوفد إلى المدينة.", .title = "الوفد في المدينة"});
    EXPECT_EQ(apart.text, "الوفد في المدينة\nوصل الوفد إلى المدينة.");
    EXPECT_EQ(apart.slice(apart.title), "الوفد في المدينة");
    const auto within = code({.text = "الوفد في المدينة\nوصل الوفد إلى المدينة.", .title = "الوفد في المدينة"});
    EXPECT_EQ(within.text, apart.text);
    EXPECT_EQ(within.title, apart.title);
    EXPECT_NE(within.sha256, apart.sha256) << "the hash is that of the text as it was given";
}

TEST(Coder, ADayThatNoCalendarHasWarns) {
    for (const std::string_view bad : {"2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "10.03.2026", "2026-3-1", "أمس"}) {
        const auto doc = code({.text = "وصل الوفد أمس.", .published = bad});
        EXPECT_TRUE(warned(doc, "no date")) << bad;
        EXPECT_EQ(doc.published, "") << bad;
    }
    for (const std::string_view good : {"2026-03-10", "2024-02-29", "2026-03-10T14:00:00Z"}) {
        const auto doc = code({.text = "وصل الوفد أمس.", .published = good});
        EXPECT_TRUE(doc.warnings.empty()) << good;
        EXPECT_EQ(doc.published, good.substr(0, 10));
    }
}

TEST(Coder, InvalidBytesBecomeReplacementCharactersAndAreCounted) {
    const auto one = code({.text = "وصل \xFF الوفد."});
    EXPECT_EQ(one.text, "وصل \xEF\xBF\xBD الوفد.");
    EXPECT_TRUE(warned(one, "invalid UTF-8: 1 sequence replaced"));
    EXPECT_TRUE(warned(code({.text = "وصل \xFF الوفد \xFE."}), "invalid UTF-8: 2 sequences replaced"));
}

TEST(Coder, AnotherLanguageWarns) {
    EXPECT_TRUE(warned(code({.text = "The minister arrived in Paris on Sunday."}), "not Arabic"));
    EXPECT_TRUE(warned(code({.text = "وزیر خارجه گفت که پاسخ چین به پیشنهاد ژاپن مثبت است."}), "another language"));
    EXPECT_TRUE(warned(code({.text = "12 ... 14"}), "no letters"));
    const auto arabic = code({.text = "وصل وفد شركة Boeing إلى باريس."});
    EXPECT_TRUE(arabic.warnings.empty());
    EXPECT_EQ(arabic.language, "ar");
    EXPECT_EQ(code({.text = "The minister arrived."}).language, "und");
}

TEST(Coder, TheIdIsTheHashWhereNoneIsGiven) {
    const auto doc = code({.text = "وصل الوفد."});
    EXPECT_EQ(doc.id, doc.sha256.substr(0, 16));
    EXPECT_EQ(code({.id = "a7", .text = "وصل الوفد."}).id, "a7");
}

// Four times the words take four times the processor's time or little more; a stage that is quadratic in the length of its sentence would
// take sixteen times.
TEST(Coder, LongRunsWithoutAStopTakeLinearTime) {
    const auto repeated = [](std::string_view words, std::size_t times) {
        std::string text;
        for (std::size_t k = 0; k < times; ++k) text += words;
        return text;
    };
    const auto cost = [&](std::string_view words, std::size_t times) {
        const std::string text = repeated(words, times);
        const std::clock_t begin = std::clock();
        const auto doc = code({.text = text, .published = "2026-03-10"});
        const std::clock_t end = std::clock();
        EXPECT_EQ(broken_invariant(doc), "") << words;
        return static_cast<double>(end - begin);
    };
    const std::pair<std::string_view, std::size_t> runs[] = {
        {"قال الوزير إن الجيش السوري قصف مدينة حلب ", 3752},          // 30,000 words
        {"اتهمت إيران فرنسا، ونفت فرنسا ذلك، ", 5000},
        {"«", 30000},
        {"علي ", 30000},
    };
    for (const auto& [words, times] : runs) {
        cost(words, times / 4);      // the memory that the thread keeps grows here
        const double quarter = cost(words, times / 4), whole = cost(words, times);
        EXPECT_LT(whole, 9 * quarter + CLOCKS_PER_SEC / 20) << words;
    }
}

}  // namespace
}  // namespace isnad::testing
