// The rows of the clause layer: weights of attachment.tsv are found again by their keys, and what is wrong is told with its place.
#include "clause/attach_features.h"
#include "language/arabic/letters.h"
#include "support/tables.h"
#include "tables/attach_index.h"
#include "tables/view.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace {

using isnad::Tables;
using isnad::tables::View;
namespace clause = isnad::clause;
namespace fixtures = isnad::testing;
using Lines = std::vector<std::string>;

constexpr std::string_view attachment_columns = "feature\tweights";
constexpr std::string_view opener_columns = "word\trelation\tgloss";

bool any_contains(const Lines& lines, std::string_view part) {
    return std::any_of(lines.begin(), lines.end(), [&](const std::string& l) { return l.find(part) != std::string::npos; });
}

Lines attachment_mistakes(const std::vector<std::string>& rows) {
    const fixtures::Folder folder;
    folder.table("arabic/attachment.tsv", attachment_columns, rows);
    return fixtures::mistakes({folder.path()});
}

// The weight that compiled tables give an action where a feature holds; 0 where they have no row of it.
int weight(const View& view, std::string_view feature, std::string_view action) {
    const auto key = clause::feature_named(feature, [&](std::string_view word) { return view.find(isnad::arabic::normalized(word)); });
    if (!key) return -1000;
    const std::size_t row = isnad::tables::AttachIndex(view.attach_factors, view.attach_index).row(*key);
    return view.attach_weights[row * clause::attach_stride + clause::action_named(action)];
}

TEST(AttachmentRows, WeightsAreFoundByTheirFeatures) {
    const fixtures::Folder folder;
    folder.table(
        "arabic/attachment.tsv", attachment_columns,
        {"b0_word=وزير s0_tag=noun_def\tshift=-127 left-subject=127 right-object=5", "b0_word=- s0_tag=noun_def\tright-beside=-3"});
    const Tables tables = fixtures::compiled({folder.path()});
    const View& view = tables.view();
    EXPECT_EQ(weight(view, "b0_word=وزير s0_tag=noun_def", "shift"), -127);
    EXPECT_EQ(weight(view, "b0_word=وزير s0_tag=noun_def", "left-subject"), 127);
    EXPECT_EQ(weight(view, "b0_word=وزير s0_tag=noun_def", "right-object"), 5);
    EXPECT_EQ(weight(view, "b0_word=وزير s0_tag=noun_def", "right-beside"), 0);
    EXPECT_EQ(weight(view, "b0_word=- s0_tag=noun_def", "right-beside"), -3);
    EXPECT_EQ(weight(view, "b0_word=- s0_tag=noun", "right-beside"), 0) << "nothing is known of it";
}

TEST(AttachmentRows, EveryOneOfManyIsFound) {
    const fixtures::Folder folder;
    std::vector<std::string> rows;
    std::map<std::string, int> expected;
    for (unsigned a = 1; a < static_cast<unsigned>(clause::Tag::count); ++a)
        for (unsigned b = 1; b < static_cast<unsigned>(clause::Tag::count); ++b) {
            const std::string name = "order=" + std::to_string(a % 12) + " of_tag=" + clause::shape_name(static_cast<std::uint16_t>(a)) +
                                     " fits=" + clause::agreement_name(static_cast<std::uint16_t>(b));
            const int value = static_cast<int>((a * 41 + b) % 127) + 1;
            if (expected.emplace(name, value).second) rows.push_back(name + "\tright-subject=" + std::to_string(value));
        }
    ASSERT_GT(rows.size(), 1000u);
    folder.table("arabic/attachment.tsv", attachment_columns, rows);
    const Tables tables = fixtures::compiled({folder.path()});
    for (const auto& [name, value] : expected) ASSERT_EQ(weight(tables.view(), name, "right-subject"), value) << name;
}

TEST(AttachmentRows, WhatIsNoFeatureIsTold) {
    const Lines lines = attachment_mistakes(
        {"b0_wrd=x s0_tag=noun\tshift=1", "b0_word=x s0_tag=nown\tshift=1", "b0_word=x\tshift=1", "b0_word=x s0_tag=noun\tshift=1"});
    EXPECT_TRUE(any_contains(lines, "arabic/attachment.tsv:3:1: `feature` `b0_wrd=x s0_tag=noun` is no feature of attachment"));
    EXPECT_TRUE(any_contains(lines, "arabic/attachment.tsv:4:1: `feature` `b0_word=x s0_tag=nown` is no feature of attachment"));
    EXPECT_TRUE(any_contains(lines, "arabic/attachment.tsv:5:1: `feature` `b0_word=x` is no feature of attachment"));
    EXPECT_EQ(lines.size(), 3u) << ::testing::PrintToString(lines);
}

TEST(AttachmentRows, WhatIsNoWeightIsTold) {
    const std::vector<std::string> wrong = {"shove=1", "left-object=1", "shift=128", "shift=-128", "shift=99999999999",
                                            "shift",   "shift=",        "shift=1x",  "shift=1.5",  "=1"};
    std::vector<std::string> rows;
    for (std::size_t k = 0; k < wrong.size(); ++k)
        rows.push_back("b0_word=x" + std::to_string(k) + " s0_tag=noun\tright-object=2 " + wrong[k]);
    rows.push_back("b0_word=x s0_tag=noun\tright-object=127 shift=-127");
    const Lines lines = attachment_mistakes(rows);
    for (std::size_t k = 0; k < wrong.size(); ++k) {
        const std::string place = "arabic/attachment.tsv:" + std::to_string(k + 3) + ":";
        EXPECT_TRUE(any_contains(lines, place)) << wrong[k];
        EXPECT_TRUE(
            any_contains(lines, ": `weights` `" + wrong[k] + "` is no action with its weight (at most 127), such as `left-subject=12`"))
            << wrong[k];
    }
    EXPECT_EQ(lines.size(), wrong.size()) << ::testing::PrintToString(lines);
}

TEST(RereadingRows, WhatIsWrongIsTold) {
    const fixtures::Folder folder;
    folder.table("arabic/rereading.tsv", "feature\tweight",
                 {"is_now=1 its_label=5\t12", "is_now=1 its_label=5 side=1\t12", "s0_word=x b0_tag=noun\t3", "is_now=2\t128", "is_now=2\tmuch"});
    const Lines lines = fixtures::mistakes({folder.path()});
    EXPECT_TRUE(any_contains(lines, "arabic/rereading.tsv:4:1: `feature` `is_now=1 its_label=5 side=1` is no feature of rereading"));
    EXPECT_TRUE(any_contains(lines, "arabic/rereading.tsv:5:1: `feature` `s0_word=x b0_tag=noun` is no feature of rereading"));
    EXPECT_TRUE(any_contains(lines, "arabic/rereading.tsv:6:10: `weight` `128` is no weight (at most 127 either way)"));
    EXPECT_TRUE(any_contains(lines, "`much` is no weight"));
    EXPECT_EQ(lines.size(), 4u) << ::testing::PrintToString(lines);
}

TEST(OpenerRows, TheWordIsAParticleAndTheRelationIsKnown) {
    const fixtures::Folder folder;
    folder.table("arabic/particles.tsv", fixtures::particle_columns,
                 {"لأن\tsubordinator\t-\t-\t-\tbecause", "كي\tsubordinator\t-\t-\t-\tin order to"});
    folder.table("arabic/openers.tsv", opener_columns,
                 {"لأن\tcause\tbecause", "لان\tcause\tbecause", "كي\tpurpos\tin order to", "كي\tmain\tin order to",
                  "كي|وزير\tpurpose\tin order to"});
    const Lines lines = fixtures::mistakes({folder.path()});
    EXPECT_TRUE(any_contains(lines, "arabic/openers.tsv:5:4: `relation` `purpos` is not known; did you mean `purpose`?"));
    EXPECT_TRUE(any_contains(lines, "arabic/openers.tsv:6:4: `relation` `main` is not known"));
    EXPECT_TRUE(any_contains(lines, "arabic/openers.tsv:7:1: `word` `وزير` has no row in particles.tsv"));
    EXPECT_FALSE(any_contains(lines, "arabic/openers.tsv:3:"));
    EXPECT_TRUE(any_contains(lines, "arabic/openers.tsv:4:1: `word` `لان` has no row in particles.tsv")) << ::testing::PrintToString(lines);
}

TEST(AnswerRows, TheWordIsKnownAndSoIsWhatItMeans) {
    const fixtures::Folder folder;
    folder.table("arabic/particles.tsv", fixtures::particle_columns, {"ذلك\tdemonstrative\t-\t-\t-\tthat"});
    folder.table("arabic/answers.tsv", "word\tmeans\tgloss", {"ذلك\tdone\tthat", "ذلك\tdon\tthat", "خطوة\tdone\tstep"});
    const Lines lines = fixtures::mistakes({folder.path()});
    EXPECT_TRUE(any_contains(lines, "`means` `don` is not known; did you mean `done`?")) << ::testing::PrintToString(lines);
    EXPECT_TRUE(any_contains(lines, "`word` `خطوة` is neither in particles.tsv nor a noun of a table"));
    EXPECT_EQ(lines.size(), 2u) << ::testing::PrintToString(lines);
}

}  // namespace
