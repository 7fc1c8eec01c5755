// Names as dumps write them.
#include "import/names.h"

#include "import/given.h"

#include <gtest/gtest.h>

namespace {

using namespace isnad::import;

const Names& names() {
    static const Names all(isnad::testing::import_rules(), isnad::testing::known_names());
    return all;
}

std::string clean(std::string_view raw) {
    std::string out;
    const char* why = names().clean(raw, out);
    return why ? std::string("! ") + why : out;
}

TEST(Names, Clean) {
    EXPECT_EQ(clean("قُنَيْطِرَة"), "قنيطرة");
    EXPECT_EQ(clean("دارةعزّة (سوريا)"), "دارةعزة");
    EXPECT_EQ(clean("باريس، تكساس"), "باريس");
    EXPECT_EQ(clean("  أبو   ظبي "), "أبو ظبي");
    EXPECT_EQ(clean("کرمانشاهی"), "كرمانشاهي");
    EXPECT_EQ(clean("الـقـصـر"), "القصر");
    EXPECT_EQ(clean("سان-دوني"), "سان دوني");
    EXPECT_EQ(clean("\u200Eعفرين\u200F"), "عفرين");
    EXPECT_EQ(clean("ﻋﻔﺮﻳﻦ"), "عفرين");  // letters by their shapes
    EXPECT_EQ(clean("Tyre"), "! other letters than Arabic ones");
    EXPECT_EQ(clean("حي 13"), "! other letters than Arabic ones");
    EXPECT_EQ(clean("با"), "! too short a name");
    EXPECT_EQ(clean("(سوريا)"), "! too short a name");
    EXPECT_EQ(clean("واحد اثنان ثلاثة أربعة خمسة ستة"), "! too long a name");
}

TEST(Names, Places) {
    Spelling s;
    EXPECT_EQ(names().place("مدينة زغطرب", s), nullptr);
    EXPECT_EQ(s.text, "زغطرب");
    EXPECT_TRUE(s.stripped);
    EXPECT_EQ(names().place("جبل زغطرب", s), nullptr);  // part of the name
    EXPECT_EQ(s.text, "جبل زغطرب");
    EXPECT_FALSE(s.stripped);
    EXPECT_EQ(names().place("زغطب", s), nullptr);
    EXPECT_TRUE(s.only_behind);  // short
    EXPECT_STREQ(names().place("المدرسة", s), "a common word");
    EXPECT_STREQ(names().place("محمد", s), "a common word");  // a first name
    EXPECT_STREQ(names().place("القاهرة", s), "a name that the program's own tables hold");
    EXPECT_STREQ(names().place("مدينة القاهرة", s), "a name that the program's own tables hold");
}

TEST(Names, PersonsAndBodies) {
    Spelling s;
    EXPECT_STREQ(names().person("زغطرب", s), "too few words for a full name");
    EXPECT_EQ(names().person("زغطرب بن خنفش", s), nullptr);
    EXPECT_STREQ(names().person("فلاديمير بوتين", s), "a name that the program's own tables hold");
    EXPECT_STREQ(names().organization("الحياة", s), "a common word");
    EXPECT_EQ(names().organization("حزب زغطرب", s), nullptr);
}

TEST(Names, Cells) {
    EXPECT_EQ(cell_of("  a\t b\nc  "), "a b c");
    EXPECT_EQ(cell_of(" \t "), "-");
    EXPECT_EQ(cell_of(" \xEF\xBB\xBF" "a"), "a");
    EXPECT_EQ(cell_of("a\xFF"), "a\xEF\xBF\xBD");
    EXPECT_EQ(letters_of("أبو ظبي"), 6u);
    EXPECT_EQ(words_of("أبو ظبي"), 2u);
}

}  // namespace
