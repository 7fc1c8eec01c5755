// The tables of data/import/: those of the program are right, and mistakes in others are told.
#include "import/rules.h"

#include "support/tables.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace {

using namespace isnad::import;
namespace fixtures = isnad::testing;

const KnownNames& known() {
    static const KnownNames names(fixtures::built_tables().view());
    return names;
}

TEST(Rules, ThoseOfTheProgramAreRead) {
    auto rules = read_rules(ISNAD_DATA_DIR "/import", known());
    ASSERT_TRUE(rules) << rules.error().message;
    EXPECT_EQ(rules->countries.by_iso2("SY"), "SYR");
    EXPECT_EQ(rules->countries.by_item(858), "SYR");
    EXPECT_EQ(rules->countries.by_iso2("ZZ"), "");
    EXPECT_EQ(rules->limits.human, 5u);
    ASSERT_NE(rules->feature("P", "PPLX"), nullptr);
    EXPECT_EQ(rules->feature("P", "PPLX")->resolution, "city");
    EXPECT_EQ(rules->feature("P", "PPLH"), nullptr);  // a row that says no
    EXPECT_EQ(rules->feature("S", "HTL"), nullptr);   // no row
    EXPECT_EQ(rules->hash.size(), 16u);
}

TEST(Rules, MistakesAreToldWithTheirPlace) {
    const fixtures::Folder folder;
    for (const auto& entry : std::filesystem::directory_iterator(ISNAD_DATA_DIR "/import"))
        folder.file(entry.path().filename().string(), fixtures::bytes_of(entry.path().string()));
    folder.table("wikidata_offices.tsv", "class\twords\toffice\tgloss", {"Q30461\t-\thead-of-stat\tx", "30461\t-\tking\tx"});
    folder.table("wikidata_properties.tsv", "property\trole\tgloss", {"P31\tclas\tx", "Q31\tclass\tx"});
    folder.table("limits.tsv", "limit\tvalue\tgloss", {"letters\tthree\tx", "lettres\t3\tx", "died_since\t1990\tx"});
    folder.table("geonames_names.tsv", "language\tshort\tcolloquial\thistoric\tgloss", {"ar\tja\tno\tno\tx"});
    folder.table("geonames_features.tsv", "class\tcode\tresolution\tleast\tsure\tgloss",
                 {"P\t*\ttown\t0\t-\tx", "P\tPPL\tcity\tx\t-\tx", "P\tPPLC\tcity\t0\t-\tx", "P\tPPLC\tcity\t0\t-\tx"});
    folder.table("wikidata_organizations.tsv", "class\tkind\tcode\tsector\tgloss",
                 {"Q1\torganisation\t=\tGOV\tx", "Q2\tgroup\t=\tGOVT\tx"});
    auto rules = read_rules(folder.path(), known());
    ASSERT_FALSE(rules);
    const std::string& all = rules.error().message;
    for (const char* part :
         {"import/wikidata_offices.tsv:3:10: `office` `head-of-stat` is no office",
          "wikidata_offices.tsv:4:1: `class` is no item of Wikidata",
          "wikidata_properties.tsv:3:5: `role` `clas` is not known; did you mean `class`?",
          "wikidata_properties.tsv:4:1: `property` is no property", "limits.tsv:3:9: `value` is no number",
          "`lettres` is not known; did you mean `letters`?", "limits.tsv:5:12: `value` is no date", "limits.tsv:1:1: lacks",
          "geonames_names.tsv:3:4: `short` `ja` is not known", "geonames_features.tsv:3:5: `resolution` `town` is not known",
          "geonames_features.tsv:4:12: `least` is no number", "geonames_features.tsv:6:3: `code` stands twice",
          "wikidata_organizations.tsv:3:4: `kind` `organisation` is not known; did you mean `organization`?", "`GOVT` is no sector"})
        EXPECT_NE(all.find(part), std::string::npos) << part << "\nin\n" << all;
}

TEST(Rules, AFolderWithoutThem) {
    const fixtures::Folder folder;
    auto rules = read_rules(folder.path(), known());
    ASSERT_FALSE(rules);
    EXPECT_NE(rules.error().message.find("import/limits.tsv:1:1: cannot be read"), std::string::npos);
}

}  // namespace
