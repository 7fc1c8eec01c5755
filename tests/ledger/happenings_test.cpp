// Which mentions may be of one happening, and what an incident says of them.
#include "ledger/happenings.h"
#include "ledger/incident.h"
#include "ledger/origins.h"

#include <gtest/gtest.h>

namespace isnad::ledger {
namespace {

const Participant king{"Q1", "the king", "JOR", "GOV", "Q1", "person"}, minister{"Q2", "the minister", "JOR", "GOV", "Q2", "person"},
    jordan{"JOR/", "Jordan", "JOR", "", "", "state"}, egypt{"EGY/", "Egypt", "EGY", "", "", "state"},
    men{"men", "men", "", "", "", "group"};

std::vector<std::uint32_t> terms(std::initializer_list<const char*> lemmas) {
    std::vector<std::uint32_t> out;
    for (const char* l : lemmas) out.push_back(term(l, 9));
    std::sort(out.begin(), out.end());
    return out;
}

DocumentRecord document(std::string published = "2026-03-11") {
    DocumentRecord d;
    d.published = std::move(published);
    d.lead_terms = terms({"attack", "market", "dead", "town"});
    return d;
}

MentionRecord attack() {
    MentionRecord m;
    m.number = m.root = 1;
    m.type = "ASSAULT";
    m.mode = "explosives";
    m.date = "2026-03-10";
    m.dated = true;
    m.in_lead = true;
    m.place = {"Herat", "AFG", "", "city", 1140026, true, 34.3, 62.2};
    m.recipients = {men};
    m.counts = {{"killed", 9, "exact"}};
    m.terms = terms({"attack", "market", "dead"});
    return m;
}

double same(const MentionRecord& a, const MentionRecord& b) {
    const double weight = same_happening(happening_of(document(), a), happening_of(document(), b));
    EXPECT_DOUBLE_EQ(weight, same_happening(happening_of(document(), b), happening_of(document(), a)));
    return weight;
}

TEST(Happenings, OneAttackInTwoPapers) { EXPECT_GT(same(attack(), attack()), 0); }

TEST(Happenings, WhatSpeaksAgainst) {
    const auto with = [](auto change) {
        MentionRecord m = attack();
        change(m);
        return same(attack(), m);
    };
    EXPECT_EQ(with([](auto& m) { m.type = "COERCE"; }), 0);
    EXPECT_EQ(with([](auto& m) { m.date = "2026-03-07"; }), 0);
    EXPECT_EQ(with([](auto& m) { m.place = {"Kabul", "AFG", "", "city", 1138958, false, 0, 0}; }), 0);
    EXPECT_EQ(with([](auto& m) { m.place = {"Iran", "IRN", "", "country", 0, false, 0, 0}; }), 0);
    EXPECT_EQ(with([](auto& m) { m.counts = {{"killed", 60, "exact"}}; }), 0);
    EXPECT_EQ(with([](auto& m) { m.auxiliary = "future", m.dated = false; }), 0);
    EXPECT_EQ(with([](auto& m) { m.mode = "abduct"; }), 0) << "other acts, other happenings";
    EXPECT_EQ(with([](auto& m) { m.in_lead = false; }), 0);
    EXPECT_GT(with([](auto& m) { m.counts = {{"killed", 11, "exact"}}; }), 0);  // tolls differ: a conflict of one incident
    EXPECT_GT(with([](auto& m) { m.date = "2026-03-11"; }), 0);                 // and so may the day
    EXPECT_GT(with([](auto& m) { m.auxiliary = "future"; }), 0);                // announced for the day on which it was
    EXPECT_GT(with([](auto& m) { m.mode = "suicide-attack"; }), 0);             // of one attack papers tell this or that means
    EXPECT_GT(with([](auto& m) { m.recipients = {{"people", "people", "", "", "", "group"}}; }), 0);
}

TEST(Happenings, ACampAndTheTownBesideIt) {
    MentionRecord camp = attack();
    camp.place = {"The camp", "AFG", "", "site", 0, true, 34.35, 62.3};
    EXPECT_GT(same(attack(), camp), 0);
    camp.place.lat = 35.5;
    EXPECT_EQ(same(attack(), camp), 0);
    EXPECT_NEAR(distance(30.0444, 31.2357, 30.0444, 32.2357), 96, 1);
}

TEST(Happenings, NoArticleTellsWhatHappensAfterItsDay) {
    MentionRecord first = attack(), second = attack();
    first.dated = false;
    second.date = "2026-03-11";
    const Happening early = happening_of(document("2026-03-10"), first), late = happening_of(document("2026-03-11"), second);
    EXPECT_EQ(same_happening(early, late), 0);
    EXPECT_EQ(same_happening(late, early), 0);
    EXPECT_GT(same_happening(happening_of(document("2026-03-11"), first), late), 0);
}

TEST(Happenings, ParticipantsThatContainEachOther) {
    MentionRecord visit = attack();
    visit.type = "CONSULT";
    visit.recipients.clear();
    visit.counts.clear();
    visit.actors = {king, egypt};
    MentionRecord of_state = visit, of_minister = visit;
    of_state.actors = {jordan, egypt};
    of_minister.actors = {minister, {"FRA/", "France", "FRA", "", "", "state"}};
    EXPECT_GT(same(visit, of_state), 0);
    EXPECT_EQ(same(visit, of_minister), 0);
}

TEST(Happenings, OneActUnderTwoTypes) {
    MentionRecord treaty = attack();
    treaty.type = "AGREE";
    treaty.mode.clear();
    treaty.counts.clear();
    treaty.actors = {jordan, egypt};
    treaty.recipients.clear();
    MentionRecord signing = treaty;
    signing.type = "SUPPORT";
    EXPECT_GT(same(treaty, treaty), same(treaty, signing));
    EXPECT_GT(same(treaty, signing), 0);
    EXPECT_EQ(happening_of(document(), treaty).keys, happening_of(document(), signing).keys);
}

TEST(Happenings, PeopleAreDescribedInManyWords) {
    MentionRecord freed = attack();
    freed.type = "RETREAT";
    freed.mode = "release";
    freed.counts.clear();
    freed.recipients = {{"FRA/JRN", "two reporters", "FRA", "JRN", "", "group"}};
    MentionRecord hostages = freed;
    hostages.recipients = {{"MLI/CVL", "two hostages", "MLI", "CVL", "", "group"}};
    EXPECT_GT(same(freed, hostages), 0);
}

TEST(Happenings, SharedKeysFindThem) {
    const Happening a = happening_of(document(), attack()), b = happening_of(document(), attack());
    EXPECT_FALSE(a.keys.empty());
    EXPECT_EQ(a.keys, b.keys);
    MentionRecord passing = attack();
    passing.in_lead = false;
    EXPECT_TRUE(happening_of(document(), passing).keys.empty());
}

TEST(Happenings, ManyAreOfOneCountryAndSector) {
    const auto arrest = [](std::string police, std::string kind) {
        MentionRecord m = attack();
        m.type = "COERCE";
        m.mode = "arrest";
        m.place = {};
        m.counts.clear();
        m.recipients.clear();
        m.actors = {{"JOR/COP", std::move(police), "JOR", "COP", "", std::move(kind)}};
        return m;
    };
    const auto points = [&](const MentionRecord& a, const MentionRecord& b) {
        return compare(happening_of(document(), a), happening_of(document(), b)).points;
    };
    const double same_police = points(arrest("police of Irbid", "organization"), arrest("police of Irbid", "organization"));
    EXPECT_LT(points(arrest("police of Irbid", "organization"), arrest("police of Zarqa", "organization")), same_police);
    const double same_man = points(arrest("Salim", "person"), arrest("Salim", "person"));
    EXPECT_LT(points(arrest("Salim", "person"), arrest("Nabil", "person")), same_man);
    EXPECT_FALSE(compare(happening_of(document(), arrest("Salim", "person")), happening_of(document(), arrest("Nabil", "person"))).has_names);
}

TEST(Happenings, TheDayAndTheCountryInLikeWordsAreEnough) {
    const auto in_country = [](std::string date) {
        MentionRecord m = attack();
        m.place = {"Afghanistan", "AFG", "", "country", 0, false, 0, 0};
        m.recipients.clear();
        m.date = std::move(date);
        return m;
    };
    const auto compared = [&](const MentionRecord& a, const MentionRecord& b) {
        return compare(happening_of(document(), a), happening_of(document(), b));
    };
    EXPECT_TRUE(compared(in_country("2026-03-10"), in_country("2026-03-10")).has_names);
    EXPECT_FALSE(compared(in_country("2026-03-10"), in_country("2026-03-09")).has_names);
    MentionRecord other = in_country("2026-03-10");
    other.terms = terms({"minister", "court", "law"});
    EXPECT_FALSE(compared(in_country("2026-03-10"), other).has_names);
}

TEST(Happenings, DaysOfDates) {
    std::int32_t from = 0, to = 0;
    ASSERT_TRUE(days_of("1970-01-02", from, to));
    EXPECT_EQ(std::pair(1, 1), std::pair(from, to));
    ASSERT_TRUE(days_of("1970-01", from, to));
    EXPECT_EQ(std::pair(0, 30), std::pair(from, to));
    ASSERT_TRUE(days_of("1970-W01", from, to));
    EXPECT_EQ(std::pair(-3, 3), std::pair(from, to));
    ASSERT_TRUE(days_of("1970-01-01/1970-01-05", from, to));
    EXPECT_EQ(std::pair(0, 4), std::pair(from, to));
    for (const char* bad : {"", "x", "1970-13", "1970-W99", "1970-01-", "19700101"}) EXPECT_FALSE(days_of(bad, from, to)) << bad;
}

class IncidentOfThree : public ::testing::Test {
protected:
    // a and b are copies of one wire, c is a paper of its own.
    DocumentHead a_{1, 1, "a", "ka", "", "2026-03-11", "", "", "", "", "", "g1", "a", 0},
        b_{2, 2, "b", "kb", "", "2026-03-12", "", "", "", "", "", "g1", "a", 1},
        c_{3, 3, "c", "kc", "", "2026-03-12", "", "", "", "", "", "g2", "c", 0};
};

TEST_F(IncidentOfThree, CopiesAreOneOrigin) {
    const Incident i = summarize("x-1", {{&a_, attack()}, {&b_, attack()}});
    EXPECT_EQ(i.documents, (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(i.origins, 1u);
    EXPECT_FALSE(i.confirmed);
    EXPECT_EQ(i.first_report, "2026-03-11");
    EXPECT_EQ(i.last_report, "2026-03-12");
}

TEST_F(IncidentOfThree, TwoPapersOnTheirOwnWordConfirm) {
    MentionRecord other = attack();
    other.counts = {{"killed", 11, "exact"}};
    const Incident i = summarize("x-1", {{&a_, attack()}, {&b_, attack()}, {&c_, other}});
    EXPECT_EQ(i.origins, 2u);
    EXPECT_TRUE(i.confirmed);
    EXPECT_EQ(i.asserted_by, (std::vector<std::string>{"a", "c"}));
    ASSERT_EQ(i.counts.size(), 1u);
    EXPECT_EQ(std::pair(9.0, 11.0), std::pair(i.counts[0].least, i.counts[0].most));
    EXPECT_EQ(i.counts[0].most_by, std::vector<std::string>{"c"});
    ASSERT_EQ(i.conflicts.size(), 1u);
    EXPECT_EQ(i.conflicts[0].field, "killed");
    EXPECT_EQ(i.conflicts[0].a.documents, (std::vector<std::string>{"a", "b"}));
}

TEST_F(IncidentOfThree, OneSourceInTwoPapersConfirmsNothing) {
    MentionRecord told = attack();
    told.stance = "confirms";
    told.sources = {minister};
    const Incident i = summarize("x-1", {{&a_, told}, {&c_, told}});
    EXPECT_EQ(i.origins, 2u);
    EXPECT_FALSE(i.confirmed);
    EXPECT_EQ(i.claimed_by, std::vector<std::string>{"the minister"});
}

TEST_F(IncidentOfThree, TwoTextsThatCreditOneAgencyAreOneOrigin) {
    a_.credit = c_.credit = "Reuters";
    const Incident i = summarize("x-1", {{&a_, attack()}, {&c_, attack()}});
    EXPECT_EQ(i.origins, 1u);
    EXPECT_FALSE(i.confirmed);
    EXPECT_EQ(i.asserted_by, std::vector<std::string>{"a"});
}

TEST_F(IncidentOfThree, OnePaperIsOneOrigin) {
    a_.publisher = c_.publisher = "Al-Nahar";
    const Incident i = summarize("x-1", {{&a_, attack()}, {&c_, attack()}});
    EXPECT_EQ(i.origins, 1u);
    EXPECT_FALSE(i.confirmed);
    Origins origins;
    for (const DocumentHead* d : {&a_, &b_, &c_}) origins.add(*d);
    EXPECT_EQ(origins.count(), 1u);
    c_.publisher = "Al-Watan";
    EXPECT_EQ(summarize("x-1", {{&a_, attack()}, {&c_, attack()}}).origins, 2u);
}

TEST_F(IncidentOfThree, ItsCodeIsThatOfMostMentionsOfItsMode) {
    MentionRecord bomb = attack(), shots = attack();
    bomb.cameo = "183";
    shots.cameo = "190";
    shots.mode = "firearms";
    EXPECT_EQ(summarize("x-1", {{&a_, bomb}, {&b_, bomb}, {&c_, shots}}).cameo, "183");
}

TEST_F(IncidentOfThree, ADenialIsAConflict) {
    MentionRecord denied = attack();
    denied.stance = "denies";
    denied.sources = {minister};
    const Incident i = summarize("x-1", {{&a_, attack()}, {&c_, denied}});
    EXPECT_EQ(i.denied_by, std::vector<std::string>{"the minister"});
    ASSERT_EQ(i.conflicts.size(), 1u);
    EXPECT_EQ(i.conflicts[0].field, "denial");
}

TEST_F(IncidentOfThree, AtLeastFiveAndNineAgree) {
    MentionRecord least = attack();
    least.counts = {{"killed", 5, "at-least"}};
    EXPECT_TRUE(summarize("x-1", {{&a_, attack()}, {&c_, least}}).conflicts.empty());
}

TEST_F(IncidentOfThree, AHallAndItsTownAgree) {
    MentionRecord hall = attack();
    hall.place = {"The hall", "AFG", "", "site", 0, true, 34.35, 62.3};
    EXPECT_TRUE(summarize("x-1", {{&a_, attack()}, {&c_, hall}}).conflicts.empty());
}

TEST_F(IncidentOfThree, WhereNobodyTellsTheDayItIsThatOfTheFirstReport) {
    MentionRecord undated = attack();
    undated.dated = false;
    undated.date.clear();
    const Incident i = summarize("x-1", {{&a_, undated}, {&c_, undated}});
    EXPECT_EQ(i.date.value, i.first_report);
}

TEST(Terms, PackAndUnpack) {
    const auto all = terms({"a", "b", "c"});
    EXPECT_EQ(unpacked(packed(all)), all);
    EXPECT_TRUE(unpacked("").empty());
    EXPECT_GT(likeness(all, all), 0.99);
    EXPECT_EQ(likeness(all, {}), 0);
}

}  // namespace
}  // namespace isnad::ledger
