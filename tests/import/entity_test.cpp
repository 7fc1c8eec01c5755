// Lines of a Wikidata dump, with what real ones hold: empty lists for empty objects, ranks, snaks without a value, vague times.
#include "import/entity.h"

#include "import/given.h"
#include "import/spool.h"

#include <gtest/gtest.h>

namespace {

using namespace isnad::import;
using Got = EntityReader::Got;

struct Read {
    Got got;
    Entity entity;
    std::string cause;
};

Read read(std::string_view line) {
    static EntityReader reader(isnad::testing::import_rules());
    Read out;
    out.got = reader.read(line, out.entity, out.cause);
    return out;
}

std::string item(std::string_view property, std::string_view q, std::string_view more = R"(,"rank":"normal")") {
    return R"({"mainsnak":{"snaktype":"value","property":")" + std::string(property) +
           R"(","datavalue":{"value":{"entity-type":"item","numeric-id":)" + std::string(q.substr(1)) + R"(,"id":")" + std::string(q) +
           R"("},"type":"wikibase-entityid"}},"type":"statement")" + std::string(more) + "}";
}

std::string time_snak(std::string_view property, std::string_view time, int precision) {
    return R"({"snaktype":"value","property":")" + std::string(property) + R"(","datavalue":{"value":{"time":")" + std::string(time) +
           R"(","timezone":0,"before":0,"after":0,"precision":)" + std::to_string(precision) +
           R"(,"calendarmodel":"http://www.wikidata.org/entity/Q1985727"},"type":"time"}})";
}

std::string person(std::string_view claims,
                   std::string_view labels = R"({"ar":{"language":"ar","value":"زغطرب خنفش"},"en":{"language":"en","value":"Z. Kh."}})") {
    return R"({"type":"item","id":"Q7000001","labels":)" + std::string(labels) + R"(,"descriptions":[],"aliases":[],"claims":)" +
           std::string(claims) +
           R"(,"sitelinks":{"arwiki":{"site":"arwiki","title":"x","badges":[]},"enwiki":{"site":"enwiki","title":"x","badges":[]}}},)";
}

TEST(Entity, BracketsAndOthers) {
    EXPECT_EQ(read("[").got, Got::other);
    EXPECT_EQ(read("").got, Got::other);
    EXPECT_EQ(read("]").got, Got::last);
    EXPECT_EQ(read("\xEF\xBB\xBF[").got, Got::other);
    EXPECT_EQ(read(R"({"type":"property","id":"P31","labels":{"ar":{"language":"ar","value":"x"}}},)").got, Got::other);
    EXPECT_EQ(read(R"({"type":"item","id":"Q1","labels":{"en":{"language":"en","value":"no Arabic, no class"}}},)").got, Got::other);
}

TEST(Entity, BadLines) {
    auto cut = person("[]");
    cut.resize(cut.size() / 2);
    auto r = read(cut);
    EXPECT_EQ(r.got, Got::bad);
    EXPECT_NE(r.cause.find("is no JSON object"), std::string::npos);
    EXPECT_EQ(read(R"({"type":"item","id":"Q1","labels":{"ar":{"language":"ar",]}}},)").got, Got::bad);
    EXPECT_EQ(read(R"({"type":"item","id":"Q1x","labels":{"ar":{"language":"ar","value":"x"}}},)").cause, "has no id (Q42)");
    EXPECT_EQ(read("{\"type\":\"item\",\"id\":\"Q1\",\"labels\":{\"ar\":{\"language\":\"ar\",\"value\":\"\xFF\"}}}").got, Got::bad);
}

TEST(Entity, NamesAndLinks) {
    auto r =
        read(R"({"type":"item","id":"Q7","labels":{"ar":{"language":"ar","value":"حزب زغطرب"},"mul":{"language":"mul","value":"Party"}},)"
             R"("aliases":{"ar":[{"language":"ar","value":"الزغاطرة"},{"language":"ar","value":""}]},"claims":{},"sitelinks":{}})");
    ASSERT_EQ(r.got, Got::item) << r.cause;
    EXPECT_EQ(r.entity.id, 7u);
    EXPECT_EQ(r.entity.name, "Party");
    EXPECT_EQ(r.entity.spellings, (std::vector<std::string>{"حزب زغطرب", "الزغاطرة"}));
    EXPECT_EQ(r.entity.sitelinks, 0u);
    EXPECT_EQ(read(person("[]")).entity.sitelinks, 2u);
}

TEST(Entity, TheBestRankCounts) {
    const auto r = read(person(R"({"P31":[)" + item("P31", "Q5") + R"(],"P27":[)" + item("P27", "Q1", R"(,"rank":"deprecated")") + ',' +
                               item("P27", "Q79") + ',' + item("P27", "Q858", R"(,"rank":"preferred")") +
                               R"(],"P106":[{"mainsnak":{"snaktype":"somevalue","property":"P106"},"type":"statement","rank":"normal"},)" +
                               item("P106", "Q82955") + "]}"));
    ASSERT_EQ(r.got, Got::item) << r.cause;
    EXPECT_EQ(r.entity.classes, std::vector<Item>{5});
    EXPECT_EQ(r.entity.citizenships, std::vector<Item>{858});
    EXPECT_EQ(r.entity.occupations, std::vector<Item>{82955});
}

TEST(Entity, OldDumpsHaveNumbersOnly) {
    const auto r = read(person(
        R"({"P31":[{"mainsnak":{"snaktype":"value","property":"P31","datavalue":{"value":{"entity-type":"item","numeric-id":5},"type":"wikibase-entityid"}},"type":"statement","rank":"normal"}]})"));
    EXPECT_EQ(r.entity.classes, std::vector<Item>{5});
}

TEST(Entity, Terms) {
    const auto qualified = [](std::string_view q) { return R"(,"rank":"normal","qualifiers":{)" + std::string(q) + "}"; };
    const auto r = read(person(R"({"P39":[)" +
                               item("P39", "Q101",
                                    qualified(R"("P580":[)" + time_snak("P580", "+2014-00-00T00:00:00Z", 9) + R"(],"P582":[)" +
                                              time_snak("P582", "+2018-05-12T00:00:00Z", 11) + "]")) +
                               ',' + item("P39", "Q102", R"(,"rank":"deprecated")") + ',' +
                               item("P39", "Q103",
                                    qualified(R"("P580":[)" + time_snak("P580", "+2020-02-00T00:00:00Z", 10) +
                                              R"(],"P582":[{"snaktype":"novalue","property":"P582"}])")) +
                               ',' + item("P39", "Q104", qualified(R"("P582":[{"snaktype":"somevalue","property":"P582"}])")) +
                               R"(,{"mainsnak":{"snaktype":"novalue","property":"P39"},"type":"statement","rank":"normal"}]})"));
    ASSERT_EQ(r.got, Got::item) << r.cause;
    const auto& t = r.entity.terms;
    ASSERT_EQ(t.size(), 3u);
    EXPECT_EQ(t[0].position, 101u);
    EXPECT_EQ(t[0].from.first, 20140101);
    EXPECT_EQ(t[0].from.last, 20141231);
    EXPECT_EQ(t[0].to.first, 20180512);
    EXPECT_TRUE(t[0].ended);
    EXPECT_EQ(t[1].from.last, 20200229);
    EXPECT_FALSE(t[1].ended);
    EXPECT_TRUE(t[2].ended);
    EXPECT_FALSE(t[2].to.known());
}

TEST(Entity, Times) {
    EXPECT_EQ(days_of("+2014-00-00T00:00:00Z", 9).last, 20141231);
    EXPECT_EQ(days_of("+2014-11-00T00:00:00Z", 10).last, 20141130);
    EXPECT_EQ(days_of("+2014-11-03T00:00:00Z", 11).first, 20141103);
    for (const char* none : {"", "+2014", "-0500-00-00T00:00:00Z", "+2014-13-01T00:00:00Z", "+2014-02-30T00:00:00Z",
                             "+2014-00-00T00:00:00Z", "+12014-01-01T00:00:00Z", "+20x4-01-01T00:00:00Z"})
        EXPECT_FALSE(days_of(none, 11).known()) << none;
    EXPECT_FALSE(days_of("+2010-00-00T00:00:00Z", 8).known());  // a decade
}

TEST(Entity, Places) {
    const auto coordinates = [](std::string_view globe, std::string_view lat) {
        return R"({"P625":[{"mainsnak":{"snaktype":"value","property":"P625","datavalue":{"value":{"latitude":)" + std::string(lat) +
               R"(,"longitude":35.2,"globe":")" + std::string(globe) +
               R"("},"type":"globecoordinate"}},"type":"statement","rank":"normal"}],)"
               R"("P1566":[{"mainsnak":{"snaktype":"value","property":"P1566","datavalue":{"value":"267008","type":"string"}},"type":"statement","rank":"normal"}],)"
               R"("P1082":[{"mainsnak":{"snaktype":"value","property":"P1082","datavalue":{"value":{"amount":"+117100","unit":"1"},"type":"quantity"}},"type":"statement","rank":"normal"}],)"
               R"("P495":[)" +
               item("P495", "Q1") + R"(],"P17":[)" + item("P17", "Q822") + "]}";
    };
    const auto r = read(person(coordinates("http://www.wikidata.org/entity/Q2", "33")));
    ASSERT_EQ(r.got, Got::item) << r.cause;
    EXPECT_TRUE(r.entity.located);
    EXPECT_DOUBLE_EQ(r.entity.lat, 33);
    EXPECT_EQ(r.entity.geonames, 267008u);
    EXPECT_EQ(r.entity.population, 117100u);
    EXPECT_EQ(r.entity.countries, std::vector<Item>{822});  // P17 stands before P495 in the table
    EXPECT_FALSE(read(person(coordinates("http://www.wikidata.org/entity/Q111", "33"))).entity.located);  // Mars
    EXPECT_FALSE(read(person(coordinates("http://www.wikidata.org/entity/Q2", "133"))).entity.located);
}

TEST(Entity, SpoolingLosesNothing) {
    Entity e;
    e.id = 76;
    e.name = "B\tO";
    e.spellings = {"اسم أول", "اسم|ثان", "اسم ثالث"};
    e.sitelinks = 300;
    e.classes = {5};
    e.superclasses = {1, 2};
    e.citizenships = {30};
    e.countries = {3};
    e.jurisdictions = {4, 5};
    e.occupations = {82955};
    e.terms = {{11696, {20090120, 20090120}, {20170120, 20170120}, true}, {1, {}, {}, false}};
    e.died = {20300101, 20301231};
    e.ended = e.located = true;
    e.lat = -1.5;
    e.lon = 170.25;
    e.geonames = 9;
    e.population = 10000000000;
    const std::string line = spooled(e);
    EXPECT_EQ(line.find('\n'), std::string::npos);
    const Entity again = unspooled(line);
    EXPECT_EQ(again.name, "B O");
    EXPECT_EQ(again.spellings, (std::vector<std::string>{"اسم أول", "اسم ثالث"}));  // | stands between them
    EXPECT_EQ(spooled(again), spooled(unspooled(spooled(again))));
    EXPECT_EQ(again.terms.size(), 2u);
    EXPECT_EQ(again.terms[0].to.last, 20170120);
    EXPECT_EQ(again.population, e.population);
    EXPECT_DOUBLE_EQ(again.lon, 170.25);
    EXPECT_EQ(again.died.last, 20301231);
    EXPECT_EQ(unspooled("broken").id, 0u);
}

}  // namespace
