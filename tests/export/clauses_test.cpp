// Clauses as people and programs read them, from clauses made by hand.
#include "export/clauses.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace isnad::exports {
namespace {

// Clauses of قال and يزور, spans found by their letters.
class ByHand {
public:
    ByHand() {
        all.text = "😀 قال الوزير إنه لن يزوره مع الوفد.";
        all.sentences = {{0, static_cast<std::uint32_t>(all.text.size())}};
        AnalyzedClause said, visits;
        said.predicate = span("قال");
        said.lemma = "قَالَ";
        said.tense = Tense::past;
        said.subject = Argument{span("الوزير"), span("الوزير")};
        visits.predicate = span("يزور");
        visits.lemma = "زَارَ";
        visits.tense = Tense::future;
        visits.negated = visits.subject_dropped = true;
        visits.modality = Modality::wished;
        visits.object_pronoun = after("يزور", "ه");
        visits.subject_pronoun = after("إن", "ه");
        visits.complements.push_back({"مع", {span("الوفد"), span("مع الوفد")}});
        visits.relation = ClauseRelation::complement;
        visits.parent = 0;
        all.clauses = {said, visits};
    }
    Span span(std::string_view letters) const {
        const auto at = static_cast<std::uint32_t>(all.text.find(letters));
        return {at, at + static_cast<std::uint32_t>(letters.size())};
    }
    Span after(std::string_view letters, std::string_view behind) const {
        const auto at = span(letters).end;
        return {at, at + static_cast<std::uint32_t>(behind.size())};
    }
    std::string text() const {
        std::string out;
        append_clauses_text(all, out);
        return out;
    }
    nlohmann::json json(std::string_view id = "a1") const {
        std::string out;
        append_clauses_json(id, all, out);
        EXPECT_EQ(out.find('\n'), std::string::npos);
        return nlohmann::json::parse(out);
    }
    ClausedText all;
};

std::string isolated(std::string_view letters) { return "\u2068" + std::string(letters) + "\u2069"; }

std::set<std::string> keys(const nlohmann::json& of) {
    std::set<std::string> out;
    for (const auto& [key, value] : of.items()) out.insert(key);
    return out;
}

TEST(ClausesText, AClauseStandsBelowTheOneItIsIn) {
    const ByHand h;
    EXPECT_EQ(h.text(), isolated(h.all.text) + "\n  main: " + isolated("قال") + " past  subject " + isolated("الوزير") +
                            "\n    complement: " + isolated("يزور") + " not future wished  subject " + isolated("ه") +
                            " (pronoun)  object " + isolated("ه") + " (pronoun)  + " + isolated("مع الوفد") + "\n");
}

TEST(ClausesText, AlsoWhereItComesBeforeItInTheText) {
    ByHand h;
    h.all.clauses[0].parent = 1;
    h.all.clauses[0].relation = ClauseRelation::condition;
    h.all.clauses[1].parent.reset();
    h.all.clauses[1].relation = ClauseRelation::main;
    const std::string out = h.text();
    const auto upper = out.find("\n  main: " + isolated("يزور")), lower = out.find("\n    condition: " + isolated("قال"));
    ASSERT_NE(upper, std::string::npos) << out;
    ASSERT_NE(lower, std::string::npos) << out;
    EXPECT_LT(upper, lower);
}

TEST(ClausesText, KindVoiceAndAttribute) {
    ByHand h;
    auto& c = h.all.clauses[0];
    c.kind = ClauseKind::nominal;
    c.tense = Tense::none;
    c.attribute = Argument{h.span("الوفد"), h.span("مع الوفد")};
    auto& d = h.all.clauses[1];
    d.passive = true;
    d.negated = false;
    d.subject_pronoun.reset();
    d.object_pronoun.reset();
    d.object = Argument{h.span("الوزير"), h.span("الوزير")};
    EXPECT_EQ(h.text(), isolated(h.all.text) + "\n  main: " + isolated("قال") + " [nominal]  subject " + isolated("الوزير") +
                            "  attribute " + isolated("مع الوفد") + "\n    complement: " + isolated("يزور") +
                            " passive future wished  subject (dropped)  object " + isolated("الوزير") + "  + " + isolated("مع الوفد") +
                            "\n");
}

TEST(ClausesText, ALongChainOfParentsIsShownWhole) {
    ByHand h;
    const AnalyzedClause one = h.all.clauses[1];
    h.all.clauses.assign(5000, one);
    h.all.clauses[0].parent.reset();
    for (std::uint32_t k = 1; k < 5000; ++k) h.all.clauses[k].parent = k - 1;
    const std::string out = h.text();
    EXPECT_EQ(std::count(out.begin(), out.end(), '\n'), 5001);
    EXPECT_EQ(out.find(std::string(2 + 2 * 13, ' ') + "complement"), std::string::npos) << "the indentation ends somewhere";
}

TEST(ClausesText, NothingIsWrittenOfNothing) {
    ClausedText empty;
    std::string out = "x";
    append_clauses_text(empty, out);
    EXPECT_EQ(out, "x");
}

TEST(ClausesJson, HoldsTheKeysOfTheContract) {
    const auto doc = ByHand().json();
    EXPECT_EQ(keys(doc), (std::set<std::string>{"id", "text", "clauses"}));
    EXPECT_EQ(doc["id"], "a1");
    ASSERT_EQ(doc["clauses"].size(), 2u);
    EXPECT_EQ(keys(doc["clauses"][0]), (std::set<std::string>{"predicate", "lemma", "kind", "voice", "tense", "subject", "subject_phrase",
                                                              "object", "complements", "parent", "relation", "negated"}));
    EXPECT_EQ(keys(doc["clauses"][1]),
              (std::set<std::string>{"predicate", "lemma", "kind", "voice", "tense", "subject", "subject_pronoun", "subject_dropped",
                                     "object", "object_pronoun", "complements", "parent", "relation", "negated", "modality"}));
    EXPECT_EQ(keys(doc["clauses"][1]["complements"][0]), (std::set<std::string>{"preposition", "head", "phrase"}));
}

TEST(ClausesJson, Values) {
    const auto doc = ByHand().json();
    const auto &said = doc["clauses"][0], &visits = doc["clauses"][1];
    EXPECT_EQ(said["kind"], "verbal");
    EXPECT_EQ(said["voice"], "active");
    EXPECT_EQ(said["lemma"], "قَالَ");
    EXPECT_EQ(said["negated"], false);
    EXPECT_TRUE(said["parent"].is_null());
    EXPECT_TRUE(said["object"].is_null());
    EXPECT_TRUE(said["complements"].empty());
    EXPECT_TRUE(visits["subject"].is_null());
    EXPECT_EQ(visits["subject_dropped"], true);
    EXPECT_EQ(visits["negated"], true);
    EXPECT_EQ(visits["parent"], 0);
    EXPECT_EQ(visits["relation"], "complement");
    EXPECT_EQ(visits["tense"], "future");
    EXPECT_EQ(visits["modality"], "wished");
    EXPECT_EQ(visits["complements"][0]["preposition"], "مع");
}

TEST(ClausesJson, SpansCountCodePoints) {
    const auto doc = ByHand().json();
    const auto at = [](const nlohmann::json& span) { return std::pair(span["start"].get<int>(), span["end"].get<int>()); };
    EXPECT_EQ(at(doc["clauses"][0]["predicate"]), std::pair(2, 5));
    EXPECT_EQ(at(doc["clauses"][0]["subject"]), std::pair(6, 12));
    EXPECT_EQ(at(doc["clauses"][0]["subject_phrase"]), std::pair(6, 12));
    EXPECT_EQ(at(doc["clauses"][1]["predicate"]), std::pair(20, 24));
    EXPECT_EQ(at(doc["clauses"][1]["object_pronoun"]), std::pair(24, 25));
    EXPECT_EQ(at(doc["clauses"][1]["subject_pronoun"]), std::pair(15, 16));
    EXPECT_EQ(at(doc["clauses"][1]["complements"][0]["head"]), std::pair(29, 34));
    EXPECT_EQ(at(doc["clauses"][1]["complements"][0]["phrase"]), std::pair(26, 34));
}

TEST(ClausesJson, TextIsEscaped) {
    ByHand h;
    h.all.clauses.clear();
    h.all.text = "\"a\\b\"\n\t\x01 ق";
    const auto doc = h.json("i\"d\n");
    EXPECT_EQ(doc["id"], "i\"d\n");
    EXPECT_EQ(doc["text"], h.all.text);
    EXPECT_EQ(doc["clauses"], nlohmann::json::array());
}

TEST(ClausesJson, OnlyVerbsHaveAVoice) {
    ByHand h;
    h.all.clauses[0].passive = true;
    h.all.clauses[1].kind = ClauseKind::masdar;
    const auto doc = h.json();
    EXPECT_EQ(doc["clauses"][0]["voice"], "passive");
    EXPECT_FALSE(doc["clauses"][1].contains("voice"));
}

}  // namespace
}  // namespace isnad::exports
