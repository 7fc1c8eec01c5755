// What grammar rules out, whatever the weights say; and how a state goes on.
#include "clause/roles.h"
#include "clause/parsed.h"

#include <gtest/gtest.h>

#include <initializer_list>

namespace isnad::testing {
namespace {

using namespace clause;

Token token(Tag tag) {
    Token t;
    t.tag = tag;
    t.shape = static_cast<std::uint16_t>(tag);
    t.number = is_finite(tag) || is_nominal(tag) ? 1 : 0;
    return t;
}
Token with_preposition(Tag tag, unsigned preposition) {
    Token t = token(tag);
    t.shape = static_cast<std::uint16_t>(t.shape | preposition << 8);
    return t;
}

// A sentence by hand. `behind`: the second word may hang on the first; `in_front`: the first on the second.
struct ByHand {
    ByHand(std::initializer_list<Token> words) : tokens(words) {
        for (std::uint32_t k = 0; k < tokens.size(); ++k) tokens[k].word = k;
        tokens.push_back(token(Tag::end));
        state.begin(tokens, built_grammar());
    }
    ByHand(const ByHand&) = delete;
    ByHand& operator=(const ByHand&) = delete;

    ByHand& act(std::initializer_list<Action> actions) {
        for (const Action a : actions) {
            EXPECT_TRUE(state.possible(a)) << action_name(a);
            state.apply(a);
        }
        return *this;
    }
    std::vector<Token> tokens;
    State state;
};

bool behind(const Token& head, const Token& child, Label label) {
    return ByHand({head, child}).act({shift, shift}).state.allowed(right(label));
}
bool in_front(const Token& child, const Token& head, Label label) { return ByHand({child, head}).act({shift}).state.allowed(left(label)); }

const Token perfect = token(Tag::perfect), noun = token(Tag::noun), noun_def = token(Tag::noun_def);

TEST(AttachRules, ANounIsSubjectOrObjectOfItsVerb) {
    EXPECT_TRUE(behind(perfect, noun_def, Label::subject));
    EXPECT_TRUE(behind(perfect, noun_def, Label::object));
    EXPECT_TRUE(in_front(noun_def, perfect, Label::subject));
}

TEST(AttachRules, ANounWithAPrepositionIsNeitherSubjectNorObject) {
    for (unsigned preposition = 1; preposition <= 3; ++preposition) {
        const Token joined = with_preposition(Tag::noun_def, preposition);
        EXPECT_FALSE(behind(perfect, joined, Label::subject));
        EXPECT_FALSE(behind(perfect, joined, Label::object));
        EXPECT_FALSE(in_front(joined, perfect, Label::subject));
        EXPECT_TRUE(behind(perfect, joined, Label::oblique));
    }
    Token fi = token(Tag::prep);
    fi.lexical = 5;
    ByHand apart({perfect, fi, noun_def});
    apart.act({shift, shift, left(Label::function), shift});
    EXPECT_FALSE(apart.state.allowed(right(Label::subject)));
    EXPECT_FALSE(apart.state.allowed(right(Label::object)));
    EXPECT_TRUE(apart.state.allowed(right(Label::oblique)));
    EXPECT_FALSE(behind(perfect, token(Tag::prep_pron), Label::subject));
}

TEST(AttachRules, AVerbHasOneSubject) {
    ByHand s({perfect, noun_def, noun_def});
    s.act({shift, shift, right(Label::subject), shift});
    EXPECT_FALSE(s.state.allowed(right(Label::subject)));
    EXPECT_TRUE(s.state.allowed(right(Label::object)));
}

TEST(AttachRules, APluralVerbHasNoSubjectBehindIt) {
    for (const std::uint8_t number : {std::uint8_t{2}, std::uint8_t{3}}) {
        Token verb = perfect;
        verb.number = number;
        EXPECT_FALSE(behind(verb, noun_def, Label::subject));
        EXPECT_TRUE(in_front(noun_def, verb, Label::subject));
    }
    Token mine = perfect;
    mine.first_or_second = true;
    EXPECT_FALSE(behind(mine, noun_def, Label::subject));
    EXPECT_FALSE(in_front(noun_def, mine, Label::subject));
}

TEST(AttachRules, TheWrittenCaseDecides) {
    Token accusative = noun, nominative = noun, genitive = noun;
    accusative.case_ = 1;
    nominative.case_ = 2;
    genitive.case_ = 3;
    EXPECT_FALSE(behind(perfect, accusative, Label::subject));
    EXPECT_TRUE(behind(perfect, accusative, Label::object));
    EXPECT_TRUE(behind(perfect, nominative, Label::subject));
    EXPECT_FALSE(behind(perfect, nominative, Label::object));
    EXPECT_FALSE(behind(perfect, genitive, Label::subject));
    EXPECT_FALSE(behind(perfect, genitive, Label::object));
    EXPECT_TRUE(in_front(accusative, perfect, Label::subject)) << "behind inna the subject is an accusative";
}

TEST(AttachRules, PassiveAndLinkingVerbsTakeNoObject) {
    Token linking = perfect;
    linking.sense = Sense::linking;
    EXPECT_FALSE(behind(linking, noun_def, Label::object));
    EXPECT_FALSE(behind(token(Tag::passive), noun_def, Label::object));
    EXPECT_FALSE(behind(token(Tag::helper), noun_def, Label::object));
    EXPECT_TRUE(behind(token(Tag::passive), noun_def, Label::subject));
}

TEST(AttachRules, AnAdjectiveAgreesInTheArticle) {
    for (const Tag head : {Tag::noun_def, Tag::noun_pron, Tag::adj_def, Tag::name_def}) {
        EXPECT_FALSE(behind(token(head), token(Tag::adj), Label::adjective));
        EXPECT_FALSE(behind(token(head), token(Tag::adj_acc), Label::adjective));
        EXPECT_TRUE(behind(token(head), token(Tag::adj_def), Label::adjective));
    }
    EXPECT_TRUE(behind(noun, token(Tag::adj), Label::adjective));
    EXPECT_FALSE(behind(noun, token(Tag::adj_def), Label::adjective));
    ByHand idafa({noun, noun_def, token(Tag::adj_def)});
    idafa.act({shift, shift, right(Label::nominal), shift});
    EXPECT_TRUE(idafa.state.allowed(right(Label::adjective))) << "an idafa makes its head definite";
}

TEST(AttachRules, ANounWithArticleHasNoIdafa) {
    EXPECT_FALSE(behind(noun_def, noun_def, Label::nominal));
    EXPECT_TRUE(behind(noun, noun_def, Label::nominal));
    EXPECT_TRUE(behind(noun_def, with_preposition(Tag::noun_def, 1), Label::nominal));
}

TEST(AttachRules, NoStateIsEverStuck) {
    // Each pair of tags: where nothing else goes, `beside` does.
    for (std::size_t a = 0; a < static_cast<std::size_t>(Tag::count); ++a)
        for (std::size_t b = 0; b < static_cast<std::size_t>(Tag::count); ++b) {
            const Token first = token(static_cast<Tag>(a)), second = token(static_cast<Tag>(b));
            EXPECT_TRUE(behind(first, second, Label::beside)) << a << ' ' << b;
        }
}

TEST(State, GoesFromWordToWord) {
    ByHand s({noun_def, perfect, noun});
    State& state = s.state;
    EXPECT_FALSE(state.done());
    EXPECT_TRUE(state.possible(shift));
    for (Action a = 1; a < action_count; ++a) EXPECT_FALSE(state.possible(a)) << action_name(a) << " with nothing on the stack";
    state.apply(shift);
    EXPECT_TRUE(state.possible(left(Label::subject)));
    EXPECT_FALSE(state.possible(right(Label::object))) << "nothing lies below";
    state.apply(left(Label::subject));
    EXPECT_EQ(state.nodes[0].head, 1u);
    EXPECT_EQ(state.nodes[0].label, Label::subject);
    EXPECT_EQ(state.nodes[1].kids, has_subject);
    EXPECT_TRUE(state.stack.empty());
    s.act({shift, shift});
    EXPECT_EQ(state.front, 3u);
    EXPECT_FALSE(state.possible(shift)) << "no word is left";
    EXPECT_FALSE(state.possible(left(Label::subject))) << "nothing hangs on the end";
    EXPECT_FALSE(state.done());
    state.apply(right(Label::object));
    EXPECT_EQ(state.nodes[2].head, 1u);
    EXPECT_EQ(state.nodes[1].kids & 63, has_subject | has_object);
    EXPECT_EQ(state.nodes[1].kids >> 6, static_cast<int>(Label::object));
    EXPECT_TRUE(state.done());
    EXPECT_EQ(state.nodes[1].head, no_node);
}

TEST(State, AVerbInFrontOfItsHeadIsAClause) {
    EXPECT_EQ(ByHand({perfect, perfect}).act({shift, left(Label::oblique)}).state.nodes[0].label, Label::adverbial);
    EXPECT_EQ(ByHand({with_preposition(Tag::noun_def, 1), perfect}).act({shift, left(Label::oblique)}).state.nodes[0].label, Label::oblique);
}

TEST(State, KnowsTheVerbAndTheOpenerThatWait) {
    ByHand s({perfect, noun, token(Tag::that), noun_def});
    s.act({shift, shift, shift, shift});
    const auto& nodes = s.state.nodes;
    EXPECT_EQ(nodes[1].waiting_verb, 0u);
    EXPECT_EQ(nodes[1].waiting_opener, no_node);
    EXPECT_EQ(nodes[3].waiting_verb, 0u);
    EXPECT_EQ(nodes[3].waiting_opener, 2u);
    EXPECT_EQ(nodes[3].height, 4u);
}

TEST(State, OfNoWordsIsDone) { EXPECT_TRUE(ByHand({}).state.done()); }

TEST(Roles, AreAskedOfTheNounsBehindAVerb) {
    Token fi = token(Tag::prep_pron), accusative = noun;
    accusative.case_ = 1;
    ByHand s({perfect, fi, noun_def, accusative});
    s.act({shift, shift, right(Label::oblique), shift, right(Label::object), shift, right(Label::oblique)});
    std::vector<std::uint32_t> asked;
    RoleChoice().each(s.tokens, s.state, [&](const Values&, const RoleChoice::Allowed& allowed, std::uint32_t k) -> std::size_t {
        asked.push_back(k);
        EXPECT_TRUE(allowed[2]);
        EXPECT_EQ(allowed[0], k == 2) << "an accusative is no subject, nor is there a second one";
        return k == 2 ? 0 : 1;
    });
    EXPECT_EQ(asked, (std::vector<std::uint32_t>{2, 3}));
    EXPECT_EQ(s.state.nodes[1].label, Label::oblique);
    EXPECT_EQ(s.state.nodes[2].label, Label::subject);
    EXPECT_EQ(s.state.nodes[3].label, Label::object);
}

}  // namespace
}  // namespace isnad::testing
