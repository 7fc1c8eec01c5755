// Attachment: whatever the text, every word gets one head; and features and actions are known by their names.
#include "clause/parsed.h"
#include "clause/roles.h"
#include "language/dateline.h"

#include <gtest/gtest.h>

#include <set>

namespace isnad::testing {
namespace {

using namespace clause;

// What is wrong with a tree; empty where it is one: a single top, no circle, no arcs that cross, one node for each word that is no mark.
std::string broken_tree(const ParsedSentence& s) {
    const auto& nodes = s.tree.nodes;
    if (s.tokens.size() != nodes.size() + 1) return "not one node for each token";
    if (s.tokens.back().tag != Tag::end) return "no end behind the last token";
    std::size_t tops = 0;
    for (std::size_t k = 0; k < nodes.size(); ++k) {
        if (nodes[k].word != s.tokens[k].word || (k > 0 && nodes[k].word <= nodes[k - 1].word)) return "nodes out of order";
        if ((nodes[k].head == no_node) != (nodes[k].label == Label::root)) return "a top with a label, or a root with a head";
        if (nodes[k].head == no_node) {
            ++tops;
            continue;
        }
        if (nodes[k].head >= nodes.size()) return "a head that is no node";
        std::size_t steps = 0;
        for (auto up = nodes[k].head; up != no_node; up = nodes[up].head)
            if (++steps > nodes.size()) return "a circle";
    }
    return nodes.empty() || tops == 1 ? "" : std::to_string(tops) + " tops";
}

void expect_trees(const Parsed& p) {
    std::set<std::uint32_t> in_trees, datelines;
    for (const auto& s : p.sentences) {
        for (std::uint32_t i = s.sentence.first; i < language::behind_dateline(p.tagged.words, s.sentence); ++i) datelines.insert(i);
        EXPECT_EQ(broken_tree(s), "") << p.tagged.text.substr(0, 200);
        for (const auto& n : s.tree.nodes) EXPECT_TRUE(in_trees.insert(n.word).second) << "word " << n.word << " stands in two trees";
    }
    for (std::uint32_t i = 0; i < p.tagged.words.size(); ++i)
        EXPECT_EQ(in_trees.contains(i), p.tagged.words[i].kind != arabic::Kind::punctuation && !datelines.contains(i)) << i << " in " << p.tagged.text.substr(0, 200);
}

constexpr std::string_view mixed =
    "قال وزير الخارجية الروسي سيرغي لافروف، في مؤتمر صحفي عقده أمس الأحد (10 مارس)، إن بلاده «لن تقبل» أن تُفرض عليها شروط؛ مضيفا أنها "
    "ستردّ إذا ما فرضت واشنطن - التي انسحبت من Open Skies في 2020 - عقوبات جديدة: هل كان هناك من يريد ذلك؟ ليس الأمر كذلك! وكان الرئيس "
    "مريضا، غير أن 3,5 مليون شخص و12% من الـ53 دولة لم يزوروا \"المدينة\" منذ ثلاثة أعوام… ولكن يجب أن يستقيل كي لا يُقتل أحد\n\n"
    "بي بي سي BBC 24/7 | قَتَلَهُمْ ـ ًٌٍ ء ٣٤ 😀 نفسه ما لا إلا يا أيها الذي الذين اللواتي وبالتالي فسيكفيكهم";

TEST(Attach, EveryWordOfAMixedTextHasOneHead) { expect_trees(Parsed(mixed)); }

// Sentences that are read at once, more of them than there are lanes, get the trees that each gets alone.
TEST(Attach, SentencesReadTogetherKeepApart) {
    std::string text;
    for (int k = 0; k < 7; ++k) text += std::string(mixed) + "\n";
    const Parsed p(text);
    std::vector<std::uint32_t> odd;
    for (std::uint32_t s = 1; s < p.sentences.size(); s += 2) odd.push_back(s);
    ASSERT_GT(odd.size(), 8u);
    Attacher attacher(built_tables().view(), built_grammar());
    Forest forest;
    forest.begin(p.sentences.size());
    attacher.plant(p.tagged.text, p.tagged.words, p.tagged.sentences, odd, forest);
    for (std::uint32_t s = 0; s < p.sentences.size(); ++s) {
        const Tree* const tree = forest.find(s);
        ASSERT_EQ(tree != nullptr, s % 2 == 1) << s;
        if (tree == nullptr) continue;
        const auto& alone = p.sentences[s].tree.nodes;
        ASSERT_EQ(tree->nodes.size(), alone.size()) << s;
        for (std::size_t k = 0; k < alone.size(); ++k) {
            EXPECT_EQ(tree->nodes[k].head, alone[k].head) << s << ' ' << k;
            EXPECT_EQ(tree->nodes[k].label, alone[k].label) << s << ' ' << k;
        }
    }
}

TEST(Attach, AnyTextGetsATree) {
    for (const std::string_view text : {"",
                                        " ",
                                        "\n\n",
                                        ".",
                                        "...!؟، «»",
                                        "((([[[",
                                        "a",
                                        "Latin words only, and no others.",
                                        "12",
                                        "1 2 3 4 5 6 7 8 9",
                                        "12:30 2024/5/6 3,5%",
                                        "و",
                                        "في",
                                        "في في في في",
                                        "أن أن أن",
                                        "الذي الذي",
                                        "لا لا لا",
                                        "إن لم لن",
                                        "في.",
                                        "كان كان كان",
                                        "قتل قتل قتل قتل",
                                        "من إلى على عن",
                                        "زار",
                                        "يا",
                                        "هل"})
        expect_trees(Parsed(text));
    for (std::size_t cut = 0; cut < mixed.size(); cut += 7) {
        if ((static_cast<unsigned char>(mixed[cut]) & 0xC0u) == 0x80u) continue;
        expect_trees(Parsed(mixed.substr(cut)));
        expect_trees(Parsed(mixed.substr(0, cut)));
    }
}

TEST(Attach, FiveThousandWordsWithoutAStop) {
    std::string text;
    for (std::size_t k = 0; k < 5000 / 8; ++k) text += "زار الوزير الذي قال إن الرئيس مدينة بيروت ";
    expect_trees(Parsed(text));
    std::string same;
    for (std::size_t k = 0; k < 5000; ++k) same += "الذي ";
    expect_trees(Parsed(same));
}

TEST(Attach, ASentenceDoesNotDependOnTheOneBefore) {
    const std::string one = "زار الوزير موسكو لأن الرئيس طلب ذلك.", other = "ليس في البيت أحد من الذين كانوا هناك.";
    const Parsed both(other + ' ' + one), alone(one);
    ASSERT_EQ(both.sentences.size(), 2u);
    ASSERT_EQ(alone.sentences.size(), 1u);
    const auto &a = both.sentences[1].tree.nodes, &b = alone.sentences[0].tree.nodes;
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t k = 0; k < a.size(); ++k) EXPECT_TRUE(a[k].head == b[k].head && a[k].label == b[k].label) << k;
}

TEST(Actions, EachIsKnownByItsName) {
    std::set<std::string> names;
    for (Action a = 0; a < action_count; ++a) {
        EXPECT_TRUE(names.insert(action_name(a)).second) << action_name(a);
        EXPECT_EQ(action_named(action_name(a)), a);
        EXPECT_EQ(is_left(a) + is_right(a) + (a == shift), 1) << action_name(a);
        if (a == shift) continue;
        EXPECT_EQ(is_left(a) ? left(label_of(a)) : right(label_of(a)), a) << action_name(a);
    }
    EXPECT_EQ(action_name(right(Label::object)), "right-object");
    EXPECT_EQ(action_name(left(Label::function)), "left-function");
    for (const std::string_view name : {"", "shif", "left", "left-", "left-object", "right-root", "right-subject ", "Right-subject"})
        EXPECT_EQ(action_named(name), action_count) << name;
    EXPECT_EQ(left(Label::object), action_count);
}

// Names and keys with words told by their numbers.
void expect_known_by_name(std::size_t which, const Values& values) {
    const std::string name = feature_name(which, values, [](std::uint32_t form) { return "w" + std::to_string(form); });
    const auto key = feature_named(
        name, [](std::string_view word) { return static_cast<std::uint32_t>(std::stoul(std::string(word.substr(1)))); }, 0, template_count);
    ASSERT_TRUE(key) << name;
    EXPECT_EQ(*key, key_of(which, values)) << name;
}

TEST(Features, EachIsKnownByItsName) {
    const Parsed p(mixed);
    std::size_t asked = 0;
    for (const auto& s : p.sentences) {
        State state;
        state.begin(s.tokens, built_grammar());
        std::uint32_t chance = 1;
        while (!state.done()) {
            Values values;
            values_of(state, values);
            for (std::size_t which = 0; which < attach_template_count; ++which, ++asked) expect_known_by_name(which, values);
            Action a = shift;  // any way through the sentence
            do a = static_cast<Action>((chance = chance * 1664525u + 1013904223u) >> 16) % action_count;
            while (!state.allowed(a));
            state.apply(a);
        }
        RoleChoice().each(s.tokens, state, [&](const Values& values, const RoleChoice::Allowed&, std::uint32_t) {
            for (std::size_t which = first_role_template; which < first_rereading_template; ++which, ++asked) expect_known_by_name(which, values);
            return 2;
        });
    }
    EXPECT_GT(asked, 2000u);
}

TEST(Features, WhatIsNoFeatureHasNoKey) {
    const auto form = [](std::string_view) { return 7u; };
    EXPECT_TRUE(feature_named("b0_word=x s0_tag=noun", form));
    EXPECT_TRUE(feature_named("b0_word=- s0_tag=noun", form));
    EXPECT_NE(*feature_named("b0_word=x s0_tag=noun", form), *feature_named("b0_word=- s0_tag=noun", form));
    for (const std::string_view name : {"", "b0_word", "b0_word=x", "s0_tag=noun b0_word=x", "b0_word=x s0_tag=nown",
                                        "b0_word=x s0_tags=noun", "b0_word=x s0_tag=", "b0_word=x  s0_tag=noun",
                                        "b0_word=x s0_tag=noun s0_tag=noun", "it_word=x of_word=x it_word=x it_word=x it_word=x it_word=x"})
        EXPECT_FALSE(feature_named(name, form)) << name;
}

}  // namespace
}  // namespace isnad::testing
