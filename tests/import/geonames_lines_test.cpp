// Lines of GeoNames, good and bad.
#include "import/geonames_lines.h"

#include <gtest/gtest.h>

namespace {

using namespace isnad::import;

constexpr std::string_view tyre =
    "267008\tT\xC3\xBAr\tTur\tSour,Tyre\t33.27333\t35.19389\tP\tPPLA2\tLB\t\t06\t\t\t\t160000\t\t17\tAsia/Beirut\t2019-09-05";

std::string with(std::size_t cell, std::string_view text) {
    std::string out;
    std::size_t at = 0;
    for (std::size_t i = 0; i < 19; ++i) {
        const std::size_t end = std::min(tyre.find('\t', at), tyre.size());
        (out += i ? "\t" : "") += i == cell ? text : tyre.substr(at, end - at);
        at = end + 1;
    }
    return out;
}

TEST(GeonamesLines, APlace) {
    PlaceLine p;
    ASSERT_EQ(read_place(tyre, p), "");
    EXPECT_EQ(p.id, 267008u);
    EXPECT_EQ(p.name, "T\xC3\xBAr");
    EXPECT_EQ(p.ascii, "Tur");
    EXPECT_EQ(p.feature_class, "P");
    EXPECT_EQ(p.feature_code, "PPLA2");
    EXPECT_EQ(p.country, "LB");
    EXPECT_EQ(p.admin1, "06");
    EXPECT_DOUBLE_EQ(p.lat, 33.27333);
    EXPECT_EQ(p.population, 160000u);
    EXPECT_EQ(read_place(with(14, ""), p), "");
    EXPECT_EQ(read_place(with(8, ""), p), "");  // a sea has no country
}

TEST(GeonamesLines, BadPlaces) {
    PlaceLine p;
    EXPECT_EQ(read_place("1\tTyre", p), "has 2 cells, expected 19");
    EXPECT_EQ(read_place(std::string(tyre) + "\tmore", p), "has 20 cells, expected 19");
    EXPECT_EQ(read_place(with(0, "x1"), p), "geonameid \"x1\" is no number");
    EXPECT_EQ(read_place(with(0, "0"), p), "geonameid \"0\" is no number");
    EXPECT_EQ(read_place(with(4, "91"), p), "latitude \"91\" is none");
    EXPECT_EQ(read_place(with(4, "nan"), p), "latitude \"nan\" is none");
    EXPECT_EQ(read_place(with(5, ""), p), "longitude \"\" is none");
    EXPECT_EQ(read_place(with(14, "-3"), p), "population \"-3\" is no number");
    EXPECT_EQ(read_place(with(8, "LBN"), p), "country code \"LBN\" is none");
    EXPECT_EQ(read_place(with(1, "T\xC3"), p), "is not valid UTF-8");
}

TEST(GeonamesLines, Names) {
    NameLine n;
    ASSERT_EQ(read_name("15955\t267008\tar\t\xD8\xB5\xD9\x88\xD8\xB1\t1\t\t\t1\t1900\t1950", n), "");
    EXPECT_EQ(n.id, 267008u);
    EXPECT_EQ(n.language, "ar");
    EXPECT_TRUE(n.preferred);
    EXPECT_FALSE(n.short_name);
    EXPECT_TRUE(n.historic);
    ASSERT_EQ(read_name("1\t2\t\tName", n), "");  // the marks may be left out, and so may the language
    EXPECT_FALSE(n.preferred);
    EXPECT_EQ(read_name("1\t2\tar", n), "has 3 cells, expected 4 to 10");
    EXPECT_EQ(read_name("1\t\tar\tx", n), "geonameid \"\" is no number");
    EXPECT_EQ(read_name("a\t2\tar\tx", n), "alternateNameId \"a\" is no number");
    EXPECT_EQ(read_name("1\t2\tar\tx\tyes", n), "mark \"yes\" is neither 1 nor empty");
    EXPECT_EQ(read_name("1\t2\tar\t\xFF", n), "is not valid UTF-8");
}

}  // namespace
