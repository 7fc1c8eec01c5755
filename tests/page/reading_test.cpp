// The readers below the article: dates, charsets, the guard before the parser, titles.
#include "page/charset/decode.h"
#include "page/charset/detect.h"
#include "page/html/guard.h"
#include "page/html/tree.h"
#include "page/meta/dates.h"
#include "page/meta/lines.h"
#include "page/meta/title.h"
#include "page/words.h"
#include "support/tables.h"

#include <gtest/gtest.h>

namespace isnad::page {
namespace {

const Words& words() {
    static const Words all(isnad::testing::built_tables().view());
    return all;
}

TEST(Dates, AsPagesGiveThem) {
    const std::pair<const char*, const char*> dates[] = {{"2019-11-18T12:00:00+0300", "2019-11-18T12:00:00+03:00"},
                                                         {"2019-11-18T12:00:00.000Z", "2019-11-18T12:00:00Z"},
                                                         {"Mon, 18 Nov 2019 12:00:00 GMT", "2019-11-18T12:00:00Z"},
                                                         {"November 18, 2019 4:07 PM", "2019-11-18T16:07"},
                                                         {"18/11/2019", "2019-11-18"},
                                                         {"الثلاثاء 18 نوفمبر 2019 - 10:30", "2019-11-18T10:30"},
                                                         {"١٨ تشرين الثاني ٢٠١٩", "2019-11-18"},
                                                         {"18 كانون الأول / ديسمبر 2019", "2019-12-18"},
                                                         {"1574078400", "2019-11-18T12:00:00Z"},
                                                         {"32/13/2019", ""},
                                                         {"room 2019", ""}};
    for (const auto& [text, iso] : dates) EXPECT_EQ(meta::iso_date(text, words()), iso) << text;
}

TEST(Dates, InAddresses) {
    EXPECT_EQ(meta::date_in_url("https://a.org/2019/11/18/title"), "2019-11-18");
    EXPECT_EQ(meta::date_in_url("https://a.org/news/20191118/title"), "2019-11-18");
    EXPECT_EQ(meta::date_in_url("https://a.org/news/12345678901"), "");
}

TEST(Charset, Labels) {
    EXPECT_EQ(charset::canonical("ISO-8859-1"), "windows-1252");
    EXPECT_EQ(charset::canonical(" Windows-1256 "), "windows-1256");
    EXPECT_EQ(charset::canonical("no such one"), "");
    EXPECT_EQ(charset::declared("<html><meta http-equiv=Content-Type content='text/html; charset=windows-1256'>"), "windows-1256");
    EXPECT_EQ(charset::declared("<!-- <meta charset=koi8-r> --><meta charset=\"utf-8\">"), "utf-8");
}

TEST(Guard, KeepsWhatAReaderSeesWithinLimits) {
    std::string out;
    EXPECT_FALSE(html::guard("<p onclick=x class=a>t<script>var a='</p>'</script><!-- c -->u</p>", {}, out).any());
    EXPECT_EQ(out, "<p class=a>tu</p>");
    std::string deep;
    for (int i = 0; i < 1000; ++i) deep += "<div>";
    EXPECT_EQ(html::guard(deep + "text", {}, out).deep_tags, 744u);
    EXPECT_NE(out.find("text"), std::string::npos);
}

TEST(Tree, IsFlatAndInOrder) {
    html::Tree tree;
    ASSERT_TRUE(tree.parse("<p>a<b>b</b></p><p>c"));
    std::string text;
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
        EXPECT_GT(tree[i].end, i);
        if (tree[i].is_text) text += tree[i].text;
    }
    EXPECT_EQ(text, "abc");
}

TEST(Title, WithoutTheSite) {
    meta::Titles t;
    EXPECT_EQ(meta::without_site("A headline - with a dash - The Paper", t, "A headline - with a dash"), "A headline - with a dash");
    EXPECT_EQ(meta::without_site("Flood cuts two roads - The Paper", t, "Local Flood cuts two roads"), "Flood cuts two roads");
    t.site = "The Paper";
    EXPECT_EQ(meta::without_site("A long headline here | The Paper", t, ""), "A long headline here");
    EXPECT_EQ(meta::without_site("The Paper: a long headline here", t, ""), "a long headline here");
    EXPECT_EQ(meta::without_site("A headline - with a dash", t, ""), "A headline - with a dash");
    EXPECT_EQ(meta::without_site("Minister: roads are open", t, ""), "Minister: roads are open");
    t.site.clear();
    t.host = "www.example-news.org";
    EXPECT_EQ(meta::without_site("A long headline here - Example News", t, ""), "A long headline here");
    t.stands_alone = [](const std::string& letters) { return letters == "a headline of words"; };
    EXPECT_EQ(meta::without_site("Agency of Nowhere - A headline of words", t, ""), "A headline of words");
}

TEST(Title, OfPlacesThatDiffer) {
    meta::Titles t;
    t.shared = "What networks show of it";
    t.shown = "What the page shows above";
    t.linked = "What search engines are told";
    EXPECT_EQ(meta::choose_title(t), t.shared);
    t.tag = "What search engines are told | The Paper";
    EXPECT_EQ(meta::choose_title(t), t.linked);
    t.network = t.shown;
    EXPECT_EQ(meta::choose_title(t), t.shown);
}

TEST(Lines, OfAuthorsAndDates) {
    EXPECT_EQ(meta::without_byline("بقلم: سلمى الحديدي", words()), "سلمى الحديدي");
    EXPECT_EQ(meta::without_byline("مرسلة بواسطة هيثم الطيب", words()), "هيثم الطيب");
    EXPECT_EQ(meta::without_byline("سلمى الحديدي", words()), "سلمى الحديدي");
    for (const char* line : {"آخر تحديث: 14 يناير 2026", "منذ 3 ساعات", "3 hours ago", "Posted Nov 19, 6:51 AM", "نشر في: الثلاثاء 10/03/2026", "تاريخ النشر: 2026-03-10 - 18:45"})
        EXPECT_TRUE(meta::is_date_line(line, words())) << line;
    for (const char* line : {"نشر الجيش 3000 جندي على الحدود", "قبل أن يصل الوفد إلى العاصمة في المساء", "The minister arrived", ""}) EXPECT_FALSE(meta::is_date_line(line, words())) << line;
}

TEST(Marks, OfTheNamesOfElements) {
    EXPECT_EQ(words().marks("hidden").furniture, "notice");
    EXPECT_EQ(words().marks("field--label-hidden overflow-hidden").furniture, "");
    EXPECT_EQ(words().marks("post type-post status-publish hentry category-weather tag-x").furniture, "");
    EXPECT_EQ(words().marks("RelatedNews_root__a1").furniture, "related-link");
    EXPECT_TRUE(words().marks("meta-item author-meta").author);
}

}  // namespace
}  // namespace isnad::page
