// Whole imports of small dumps: what comes out, that it compiles and is used, and that a run that was stopped anywhere comes to the same.
#include "import/import.h"

#include "import/given.h"
#include "import/packed.h"
#include "support/tables.h"

#include <isnad/isnad.h>

#include <gtest/gtest.h>

#include <filesystem>
#include <random>

namespace {

using namespace isnad::import;
namespace fs = std::filesystem;
namespace fixtures = isnad::testing;

struct Crash {};

// Dumps as they are offered, with the quirks of the real ones.
std::string place(int id, const char* name, const char* kind, const char* country, const char* division, const char* population) {
    return std::to_string(id) + '\t' + name + '\t' + name + "\tsome,names\t34.5\t36.25\t" + kind + '\t' + country + "\t\t" + division +
           "\t\t\t\t" + population + "\t\t100\tAsia/Damascus\t2019-09-05\n";
}

std::string places() {
    return place(900001, "Zaghtarab", "P\tPPL", "SY", "09", "150000") + place(900002, "Zaghtarab the Less", "P\tPPL", "IQ", "01", "") +
           place(900003, "Aleppo Governorate", "A\tADM1", "SY", "09", "4000000") +
           place(900004, "Khanfash River", "H\tSTM", "SY", "00", "0") + place(900005, "Hotel", "S\tHTL", "SY", "09", "0") +
           place(900006, "Gone", "P\tPPLH", "SY", "09", "0") + "900007\tcut\n" + place(900008, "Sea", "H\tSEA", "", "", "") +
           place(900009, "No Name", "P\tPPL", "SY", "09", "10");
}

std::string names() {
    return "1\t900001\tar\tزغطرب\t1\t\t\t\t\t\r\n"
           "2\t900001\tar\tمدينة زغطربة\t\t\t\t\t\t\r\n"
           "3\t900001\ten\tZaghtarab\t\t\t\t\t\t\r\n"
           "4\t900001\tar\tخنشبور القديمة\t\t\t\t1\t\t1950\r\n"
           "5\t900001\tar\tزغطوب\t\t\t1\t\t\t\r\n"
           "6\t900002\tar\tزغطرب\t\t\t\t\r\n"
           "7\t900003\tar\tمحافظة الزغاطرة\t\t\t\t\t\t\r\n"
           "8\t900004\tar\tنهر الخنفش\t\t\t\t\t\t\r\n"
           "9\t900005\tar\tفندق زغطرب\t\t\t\t\t\t\r\n"
           "10\t900006\tar\tالمندثرة القصوى\t\t\t\t\t\t\r\n"
           "11\t900008\tar\tبحر الزغاطيط\t\t\t\t\t\t\r\n"
           "12\t900001\tlink\thttps://example.org\t\t\t\t\t\t\r\n"
           "13\tbroken\tar\tx\r\n"
           "14\t900001\tar\t\xD8\r\n";
}

std::string label(const char* arabic, const char* english) {
    return std::string(R"("labels":{"ar":{"language":"ar","value":")") + arabic + R"("},"en":{"language":"en","value":")" + english +
           R"("}},"descriptions":[],"aliases":[])";
}
std::string claim(const char* property, int q, const std::string& qualifiers = "") {
    return std::string("\"") + property + R"(":[{"mainsnak":{"snaktype":"value","property":")" + property +
           R"(","datavalue":{"value":{"entity-type":"item","numeric-id":)" + std::to_string(q) + R"(,"id":"Q)" + std::to_string(q) +
           R"("},"type":"wikibase-entityid"}},"type":"statement","rank":"normal")" +
           (qualifiers.empty() ? "" : ",\"qualifiers\":{" + qualifiers + "}") + "}]";
}
std::string time(const char* property, const char* value, int precision) {
    return std::string("\"") + property + R"(":[{"snaktype":"value","property":")" + property + R"(","datavalue":{"value":{"time":")" +
           value + R"(","precision":)" + std::to_string(precision) + R"(},"type":"time"}}])";
}
const std::string links = R"("sitelinks":{"arwiki":{"site":"arwiki"},"enwiki":{"site":"enwiki"}}})";

std::string entity(int q, const std::string& labels, const std::string& claims) {
    return R"({"type":"item","id":"Q)" + std::to_string(q) + "\"," + labels + ",\"claims\":{" + claims + "}," + links;
}

std::string dump() {
    const std::string sep = ",\n";
    const std::string coordinates =
        R"("P625":[{"mainsnak":{"snaktype":"value","property":"P625","datavalue":{"value":{"latitude":10.5,"longitude":20.25,"globe":"http://www.wikidata.org/entity/Q2"}}},"rank":"normal"}])";
    return "[\n" +
           // the person before the position, the position before its class
           entity(9000001, label("زغطرب بن خنفش", "Zaghtarab Khanfash"),
                  claim("P31", 5) + ',' + claim("P27", 858) + ',' +
                      claim("P39", 9000100, time("P580", "+2014-06-08T00:00:00Z", 11) + ',' + time("P582", "+2018-01-01T00:00:00Z", 11))) +
           sep +
           entity(9000100, R"("labels":{"en":{"language":"en","value":"Minister of Finance of Syria"}})",
                  claim("P279", 9000101) + ',' + claim("P1001", 858)) +
           sep + entity(9000101, R"("labels":{"en":{"language":"en","value":"Minister of Finance"}})", claim("P279", 83307)) + sep +
           entity(9000002, label("شاعر بلا منصب", "A Poet"), claim("P31", 5) + ',' + claim("P106", 49757)) + sep +
           entity(9000003, label("حزب الزغاطرة", "Party of Z."), claim("P31", 9000102) + ',' + claim("P17", 858)) + sep +
           entity(9000102, label("نوع من حزب", "kind of party"), claim("P279", 7278)) + sep +
           R"({"type":"item","id":"Q9000009","labels":{"ar":{"lang)" + sep +
           entity(9000004, label("وادي الخنفشار", "Khanfashar Valley"), claim("P31", 39816) + ',' + claim("P17", 858) + ',' + coordinates) +
           sep + entity(9000005, label("نادي زغطرب الرياضي", "Z. FC"), claim("P31", 476028) + ',' + claim("P17", 858)) + "\n]\n";
}

class ImportTest : public testing::Test {
protected:
    Target target(const char* below) const {
        Target t;
        t.folder = folder_.path(below);
        return t;
    }
    Outcome geonames(const Target& t) {
        auto outcome =
            import_geonames({folder_.path("places"), folder_.path("names")}, t, fixtures::import_rules(), fixtures::known_names());
        if (!outcome) throw std::runtime_error(outcome.error().message);
        return *outcome;
    }
    Outcome wikidata(const Target& t) {
        auto outcome = import_wikidata(folder_.path("dump"), t, fixtures::import_rules(), fixtures::known_names());
        if (!outcome) throw std::runtime_error(outcome.error().message);
        return *outcome;
    }
    std::string rows(const std::string& below) const {  // without comments and column names
        std::string text = fixtures::bytes_of(folder_.path(below));
        for (int i = 0; i < 3; ++i) text.erase(0, text.find('\n') + 1);
        return text;
    }
    fixtures::Folder folder_;
};

TEST_F(ImportTest, Geonames) {
    fixtures::write_zip(folder_.path("places"), {{"readme.txt", "x"}, {"allCountries.txt", places()}});
    folder_.file("names", fixtures::gzipped(names()));
    const Outcome outcome = geonames(target("mine"));
    EXPECT_EQ(outcome.report.bad_lines, 3u);
    ASSERT_EQ(outcome.report.first_bad.size(), 3u);
    EXPECT_EQ(outcome.report.first_bad[0].line, 13u);
    EXPECT_EQ(outcome.report.first_bad[1].cause, "is not valid UTF-8");
    EXPECT_EQ(outcome.report.first_bad[2].file, "places");
    EXPECT_EQ(outcome.report.first_bad[2].line, 7u);
    const std::string made = rows("mine/places/geonames.tsv");
    EXPECT_EQ(made,
              "زغطرب\tZaghtarab\t900001\tSYR\tAleppo\t34.5000\t36.2500\tcity\tsure\n"
              "زغطرب\tZaghtarab the Less\t900002\tIRQ\t-\t34.5000\t36.2500\tcity\tcontext\n"
              "نهر الخنفش\tKhanfash River\t900004\tSYR\t-\t34.5000\t36.2500\tregion\tcontext\n"
              "بحر الزغاطيط\tSea\t900008\t-\t-\t34.5000\t36.2500\tregion\tcontext\n"
              "الزغاطرة\tAleppo Governorate\t900003\tSYR\tAleppo\t34.5000\t36.2500\tadmin1\tsure\n"
              "زغطربة\tZaghtarab\t900001\tSYR\tAleppo\t34.5000\t36.2500\tcity\tsure\n");
    EXPECT_FALSE(fs::exists(folder_.path("mine/.import-geonames")));
}

TEST_F(ImportTest, Wikidata) {
    folder_.file("dump", fixtures::bzip2ed(dump()));
    const Outcome outcome = wikidata(target("mine"));
    EXPECT_EQ(outcome.report.bad_lines, 1u);
    EXPECT_EQ(outcome.report.first_bad[0].line, 8u);
    EXPECT_EQ(rows("mine/actors/persons_wikidata.tsv"),
              "Q9000001\tZaghtarab Khanfash\tزغطرب بن خنفش\t-\tSYR\tGOV\tfinance-minister\t2014-06-08\t2018-01-01\n");
    EXPECT_EQ(rows("mine/actors/organizations_wikidata.tsv"),
              "Q9000003\tParty of Z.\tحزب الزغاطرة\t-\torganization\tSYR\tPTY\tParty of Z.\n");
    EXPECT_EQ(rows("mine/places/wikidata.tsv"), "وادي الخنفشار\tKhanfashar Valley\t-\tSYR\t-\t10.5000\t20.2500\tregion\tcontext\n");
}

TEST_F(ImportTest, TheRowsCompileAndAreUsed) {
    folder_.file("places", places());
    folder_.file("names", names());
    folder_.file("dump", dump());
    geonames(target("mine"));
    wikidata(target("mine"));
    auto tables = isnad::Tables::compile({ISNAD_DATA_DIR, folder_.path("mine")});
    ASSERT_TRUE(tables) << tables.error().message;
    const isnad::Coder coder(std::move(*tables));
    isnad::Workspace workspace;
    isnad::CodedDocument doc;
    coder.code({.text = "زار وزير المالية زغطرب بن خنفش مدينة زغطرب يوم الثلاثاء.", .published = "2016-03-10"}, workspace, doc);
    const std::string json = isnad::to_json(doc);
    EXPECT_NE(json.find("Q9000001"), std::string::npos) << json;
    EXPECT_NE(json.find("900001"), std::string::npos) << json;
}

TEST_F(ImportTest, ADumpThatIsCutShortIsTold) {
    const std::string all = dump();
    folder_.file("dump", all.substr(0, all.rfind(",\n") + 2));
    const Outcome outcome = wikidata(target("mine"));
    EXPECT_EQ(outcome.report.bad_lines, 2u);
    EXPECT_NE(outcome.report.first_bad[1].cause.find("cut short"), std::string::npos);

    const std::string packed = fixtures::gzipped(all);
    folder_.file("dump", packed.substr(0, packed.size() - 20));
    auto failed = import_wikidata(folder_.path("dump"), target("other"), fixtures::import_rules(), fixtures::known_names());
    ASSERT_FALSE(failed);
    EXPECT_NE(failed.error().message.find("cut short"), std::string::npos);
    EXPECT_FALSE(fs::exists(folder_.path("other/places/wikidata.tsv")));
}

TEST_F(ImportTest, HandWrittenTablesStay) {
    folder_.file("places", places());
    folder_.file("names", names());
    folder_.file("mine/places/geonames.tsv", "# My own rows.\n");
    auto outcome =
        import_geonames({folder_.path("places"), folder_.path("names")}, target("mine"), fixtures::import_rules(), fixtures::known_names());
    ASSERT_FALSE(outcome);
    EXPECT_NE(outcome.error().message.find("was not made by an import"), std::string::npos);
    EXPECT_EQ(fixtures::bytes_of(folder_.path("mine/places/geonames.tsv")), "# My own rows.\n");
    geonames(target("other"));
    geonames(target("other"));  // its own it writes anew
}

TEST_F(ImportTest, AnotherFileIsNoMixture) {
    folder_.file("places", places());
    folder_.file("names", names());
    Target stopping = target("mine");
    stopping.every = 1;
    stopping.hooks.stopped = [] { return true; };
    EXPECT_TRUE(geonames(stopping).stopped);
    folder_.file("names", names() + "15\t900009\tar\tزغطوبان\n");
    EXPECT_THROW(geonames(target("mine")), std::runtime_error);
    Target afresh = target("mine");
    afresh.afresh = true;
    EXPECT_FALSE(geonames(afresh).resumed);
    EXPECT_NE(rows("mine/places/geonames.tsv").find("زغطوبان"), std::string::npos);
}

TEST_F(ImportTest, TwoAtOnceInOneFolderIsRefused) {
    folder_.file("places", places());
    folder_.file("names", names());
    bool refused = false;
    Target t = target("mine");
    t.every = 1;
    t.hooks.stopped = [&] {
        auto second = import_geonames({folder_.path("places"), folder_.path("names")}, target("mine"), fixtures::import_rules(),
                                      fixtures::known_names());
        refused = !second && second.error().message.find("another import is at work") != std::string::npos;
        return true;
    };
    geonames(t);
    EXPECT_TRUE(refused);
}

TEST_F(ImportTest, SwappedFilesAreTold) {
    std::string many_places, many_names;
    for (int i = 0; i < 200; ++i) {
        many_places += place(900001 + i, "x", "P\tPPL", "SY", "09", "1");
        many_names += std::to_string(i + 1) + '\t' + std::to_string(900001 + i) + "\tar\tx\t\t\t\t\n";
    }
    folder_.file("places", many_names);
    folder_.file("names", many_places);
    auto outcome =
        import_geonames({folder_.path("places"), folder_.path("names")}, target("mine"), fixtures::import_rules(), fixtures::known_names());
    ASSERT_FALSE(outcome);
    EXPECT_NE(outcome.error().message.find("none of its first 100 lines is one of alternateNamesV2.txt"), std::string::npos)
        << outcome.error().message;
}

// Larger dumps, stopped and broken off at random places again and again: nothing lost, nothing doubled.
class StoppedTest : public ImportTest {
protected:
    StoppedTest() {
        std::string all_places, all_names, all_entities = "[\n";
        static constexpr const char* letters[] = {"ب", "ت", "ث", "ج", "ح", "خ", "د", "ذ", "ر", "ز", "س", "ش", "ص", "ض", "ط", "ظ"};
        const auto name = [&](unsigned i) {
            std::string out = "غ";
            for (int k = 0; k < 6; ++k, i /= 16) out += letters[(i + static_cast<unsigned>(k)) % 16];
            return out;
        };
        for (unsigned i = 0; i < 1500; ++i) {
            all_places += i % 97 == 0
                              ? "a bad line\n"
                              : place(static_cast<int>(800000 + i), "x", "P\tPPL", "SY", "09", std::to_string(i * 7 % 1000).c_str());
            all_names += std::to_string(i + 1) + '\t' + std::to_string(800000 + i) + "\tar\t" + name(i) + "\t\t\t\t\n";
            all_entities += entity(static_cast<int>(8000000 + i), label((name(i) + ' ' + name(i + 5)).c_str(), "x"),
                                   claim("P31", 5) + ',' + claim("P106", 82955)) +
                            ",\n";
        }
        all_entities += entity(7999999, label("غبغب ثثث", "last"), claim("P31", 5) + ',' + claim("P106", 82955)) + "\n]\n";
        folder_.file("places", fixtures::gzipped(all_places.substr(0, 50000)) + fixtures::gzipped(all_places.substr(50000)));
        folder_.file("names", fixtures::bzip2ed(all_names.substr(0, 20000)) + fixtures::bzip2ed(all_names.substr(20000)));
        folder_.file("dump", fixtures::gzipped(all_entities));
    }

    template <class Import>
    void check(Import import, const std::vector<std::string>& tables) {
        Target whole = target("whole");
        const Outcome once = import(whole);
        std::minstd_rand random(7);
        int stops = 0, crashes = 0;
        Outcome last;
        for (int run = 0; run < 400; ++run) {
            Target t = target("again");
            t.every = 3000 + random() % 30000;
            t.memory = 4000;
            int left = static_cast<int>(random() % 5);
            const bool crash = random() % 2 == 0;
            t.hooks.stopped = [&] {
                if (--left > 0) return false;
                if (crash) throw Crash{};
                return true;
            };
            try {
                last = import(t);
                if (!last.stopped) break;
                ++stops;
            } catch (const Crash&) {
                ++crashes;
            }
        }
        EXPECT_FALSE(last.stopped);
        EXPECT_GT(stops, 3);
        EXPECT_GT(crashes, 3);
        EXPECT_TRUE(last.resumed);
        EXPECT_EQ(last.report.bad_lines, once.report.bad_lines);
        EXPECT_EQ(last.report.counts, once.report.counts);
        for (const std::string& table : tables) EXPECT_EQ(rows("again/" + table), rows("whole/" + table)) << table;
    }
};

TEST_F(StoppedTest, Geonames) {
    check([&](const Target& t) { return geonames(t); }, {"places/geonames.tsv"});
    EXPECT_GT(rows("whole/places/geonames.tsv").size(), 50000u);
}

TEST_F(StoppedTest, Wikidata) {
    check([&](const Target& t) { return wikidata(t); },
          {"actors/persons_wikidata.tsv", "actors/organizations_wikidata.tsv", "places/wikidata.tsv"});
    EXPECT_GT(rows("whole/actors/persons_wikidata.tsv").size(), 50000u);
}

}  // namespace
