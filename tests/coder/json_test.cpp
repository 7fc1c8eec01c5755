// The JSON of a coded document, field by field; golden by hand, because it is the program's contract.
#include <isnad/json.h>

#include "coder/json_writer.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>

namespace isnad {
namespace {

using Json = nlohmann::json;

CodedDocument example() {
    CodedDocument d;
    d.id = "a1";
    d.sha256 = std::string(64, '0');
    d.tables = "0123456789abcdef";
    d.language = "ar";
    d.text = "زار بوتين بكين\n\"نص\"";
    d.title = {0, 26};
    d.segments = {{{0, 26}, Role::title, {}}, {{27, 33}, Role::furniture, "tag"}};
    Entity putin;
    putin.name = "Vladimir Putin";
    putin.first = {7, 17};
    putin.kind = EntityKind::person;
    putin.wikidata = "Q7747";
    putin.code = "RUS";
    putin.sector = "GOV";
    putin.rule = {"persons.tsv", 7};
    Entity nameless;
    nameless.first = {18, 26};
    d.entities = {putin, nameless};
    d.mentions = {{{18, 26}, 1, How::metonym}, {{7, 17}, 0, How::name}};
    Event e;
    e.type = EventType::consult;
    e.mode = "visit";
    e.trigger = {0, 6};
    e.sentence = {0, 26};
    d.ids = {0, 1};
    e.actors = {0, 1};
    e.recipients = {1, 1};
    e.date = "2026-03";
    e.auxiliary = historical | negation;
    e.quad = 1;
    e.scored = true;
    e.score = 4.0f;
    e.rule = {"consult.tsv", 12};
    e.confidence = 0.9f;
    d.events = {e};
    return d;
}

TEST(Json, SpansCountCodePoints) {
    const Json j = Json::parse(to_json(example()));
    EXPECT_EQ(j["title"], Json::parse(R"({"start":0,"end":14})"));
    EXPECT_EQ(j["segments"][1], Json::parse(R"({"start":15,"end":19,"role":"furniture","kind":"tag"})"));
    EXPECT_EQ(j["events"][0]["trigger"], Json::parse(R"({"start":0,"end":3})"));
    EXPECT_EQ(j["text"], example().text);
}

TEST(Json, EntitiesHoldTheirMentions) {
    const Json j = Json::parse(to_json(example()));
    EXPECT_EQ(j["entities"], Json::parse(R"([
        {"id":"e1","name":"Vladimir Putin","kind":"person","wikidata":"Q7747","code":"RUS","sector":"GOV",
         "mentions":[{"start":4,"end":9,"how":"name"}],"rule":"persons.tsv:7"},
        {"id":"e2","name":"بكين","kind":"group","mentions":[{"start":10,"end":14,"how":"metonym"}]}])"));
}

TEST(Json, EventInTheArticlesOwnVoice) {
    const std::string line = to_json(example());
    EXPECT_NE(
        line.find(R"("events":[{"id":"v1","type":"CONSULT","modes":["visit"],"contexts":[],"trigger":{"start":0,"end":3},)"
                  R"("sentence":{"start":0,"end":14},"actors":["e1"],"recipients":["e2"],"date":{"value":"2026-03","from":"published"},)"
                  R"("auxiliary":["historical","negation"],"counts":[],"quad":1,"score":4,"rule":"consult.tsv:12","confidence":0.9}])"),
        std::string::npos)
        << line;
}

TEST(Json, ListsStandEvenWhereTheyAreEmptyFieldsDoNot) {
    CodedDocument d;
    d.id = "x";
    EXPECT_EQ(to_json(d),
              R"({"schema":"isnad/1","id":"x","source":{},"coder":{"version":"0.1.0"},"kind":"article","text":"","segments":[],)"
              R"("entities":[],"places":[],"times":[],"quantities":[],"statements":[],"events":[],"conflicts":[],"warnings":[]})");
}

TEST(Json, AppendsBehindWhatIsThere) {
    CodedDocument d;
    std::string out = "{}\n";
    append_json(d, out);
    append_json(d, out);
    EXPECT_EQ(out, "{}\n" + to_json(d) + to_json(d));
}

TEST(Json, CountsStandWithTheirEvents) {
    CodedDocument d = example();
    d.events.push_back(d.events[0]);
    d.counts = {{CountOf::injured, 3, Bound::about, 0, 1}, {CountOf::killed, 12, Bound::at_least, none, 0}};
    const Json j = Json::parse(to_json(d));
    EXPECT_EQ(j["events"][0]["counts"], Json::parse(R"([{"what":"killed","value":12,"bound":"at-least"}])"));
    EXPECT_EQ(j["events"][1]["counts"], Json::parse(R"([{"what":"injured","value":3,"bound":"about","quantity":"q1"}])"));
}

TEST(JsonWriter, NumbersHaveNoTrailingZeros) {
    const auto shown = [](double value, int decimals) {
        std::string out = "{";
        JsonWriter(out).number("n", value, decimals);
        return out;
    };
    EXPECT_EQ(shown(15000, 6), R"({"n":15000)");
    EXPECT_EQ(shown(1e6, 6), R"({"n":1000000)");
    EXPECT_EQ(shown(2.7 * 1e6, 6), R"({"n":2700000)");
    EXPECT_EQ(shown(-8.5, 2), R"({"n":-8.5)");
    EXPECT_EQ(shown(static_cast<double>(39.9f), 4), R"({"n":39.9)");
    EXPECT_EQ(shown(-0.0, 2), R"({"n":0)");
    EXPECT_EQ(shown(-0.001, 2), R"({"n":0)");
    EXPECT_EQ(shown(100, 0), R"({"n":100)");
    EXPECT_EQ(shown(1e300, 6).size(), 6u + 300u);
    EXPECT_EQ(shown(std::nan(""), 2), "{");
    EXPECT_EQ(shown(std::numeric_limits<double>::infinity(), 2), "{");
}

TEST(JsonWriter, EveryByteComesBack) {
    // At every place of a word of eight bytes, since strings are looked at in such words.
    for (int byte = 0; byte < 128; ++byte)
        for (std::size_t at = 0; at < 20; ++at) {
            std::string text(20, 'x');
            text[at] = static_cast<char>(byte);
            std::string out;
            JsonWriter(out).string(text);
            ASSERT_EQ(Json::parse(out).get<std::string>(), text) << byte << " at " << at;
        }
}

TEST(JsonWriter, BrokenUtf8IsReplaced) {
    std::string out;
    JsonWriter(out).string("a\xFF\r\nق\xD9");
    EXPECT_EQ(out, "\"a\uFFFD\\r\\nق\uFFFD\"");
}

TEST(Document, ClearKeepsMemory) {
    CodedDocument d = example();
    d.events.reserve(100);
    d.clear();
    EXPECT_TRUE(d.text.empty() && d.events.empty() && d.ids.empty() && d.tables.empty() && d.title.empty());
    EXPECT_GE(d.events.capacity(), 100u);
}

TEST(Document, WordsOfTheContract) {
    EXPECT_EQ(to_string(EventType::agree), "AGREE");
    EXPECT_EQ(to_string(EventType::assault), "ASSAULT");
    EXPECT_EQ(to_string(Bound::more_than), "more-than");
    EXPECT_EQ(to_string(Stance::none), "");
    EXPECT_EQ(to_string(Stance::speculates), "speculates");
    EXPECT_EQ(to_string(CountOf::size), "size");
    EXPECT_EQ(to_string(static_cast<Role>(99)), "");
}

}  // namespace
}  // namespace isnad
