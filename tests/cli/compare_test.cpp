// Matching the events of two codings.
#include "cli/compare.h"

#include <gtest/gtest.h>

namespace isnad::cli {
namespace {

RecordedEvent event(std::uint64_t start, std::string type, std::string actors, std::string rule = "a.tsv:1") {
    RecordedEvent e;
    e.start = start;
    e.end = start + 3;
    e.type = std::move(type);
    e.fields = {{"actors", std::move(actors)}};
    e.rule = std::move(rule);
    return e;
}

TEST(Compare, EqualEventsGiveNothing) {
    EXPECT_TRUE(compare({event(1, "AID", "x"), event(1, "AID", "y")}, {event(1, "AID", "x"), event(1, "AID", "y", "a.tsv:2")}).empty());
}

TEST(Compare, AddedRemovedChanged) {
    const std::vector<RecordedEvent> before = {event(1, "AID", "x"), event(9, "ASSAULT", "x"), event(20, "AGREE", "x")};
    const std::vector<RecordedEvent> after = {event(1, "AID", "y", "b.tsv:1"), event(5, "AID", "x"), event(20, "CONSULT", "x")};
    const auto changes = compare(before, after);
    ASSERT_EQ(changes.size(), 4u);
    EXPECT_EQ(changes[0].kind, Change::Kind::changed);
    ASSERT_EQ(changes[0].fields.size(), 2u);
    EXPECT_EQ(changes[0].fields[0].before + changes[0].fields[0].after, "xy");
    EXPECT_EQ(changes[0].fields[1].field, "rule");
    EXPECT_EQ(changes[1].kind, Change::Kind::added);
    EXPECT_EQ(changes[2].kind, Change::Kind::removed);
    EXPECT_EQ(changes[3].kind, Change::Kind::changed);
    EXPECT_EQ(changes[3].fields[0].field, "type");
}

TEST(Records, AnswersWhatIsWrong) {
    RecordedDocument d;
    EXPECT_EQ(read_recorded("x", d), "no valid JSON");
    EXPECT_EQ(read_recorded("{}", d), "no coded document (it has no id, text and events)");
    EXPECT_EQ(read_recorded(R"({"id":"a","text":"زار","events":[{"type":"AID","trigger":{"start":0,"end":99},"actors":[["e1"]]}]})", d),
              "");
    EXPECT_EQ(d.events[0].trigger, "زار") << "spans that do not fit the text are cut, not followed";
}

}  // namespace
}  // namespace isnad::cli
