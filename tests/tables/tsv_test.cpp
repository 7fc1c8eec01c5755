// Reading one table: what is taken, and that every mistake is told with its place.
#include "tables/tsv.h"

#include "support/tables.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace isnad::tables;
namespace fixtures = isnad::testing;
using Lines = std::vector<std::string>;

struct Read {
    Table table;
    Lines mistakes;
};

Read read(std::string_view bytes, const std::vector<std::string>& columns = {"a", "b"}) {
    const fixtures::Folder folder;
    folder.file("x.tsv", bytes);
    Read out;
    Mistakes mistakes;
    out.table.path = "f/x.tsv";
    read_table(folder.path("x.tsv"), columns, out.table, mistakes);
    out.mistakes = mistakes.lines;
    return out;
}

TEST(Tsv, RowsWithTheirLinesAndColumns) {
    const Read r = read("# why\na\tb\nقصف\tx\n\n# more\n-\ty z\n");
    EXPECT_EQ(r.mistakes, Lines{});
    ASSERT_EQ(r.table.rows.size(), 2u);
    EXPECT_EQ(r.table.rows[0].line, 3u);
    EXPECT_EQ(r.table.rows[0][0], "قصف");
    EXPECT_EQ(r.table.rows[0].columns, (std::vector<std::size_t>{1, 5}));   // letters, not bytes
    EXPECT_TRUE(r.table.rows[0].has(0));
    EXPECT_EQ(r.table.rows[1].line, 6u);
    EXPECT_FALSE(r.table.rows[1].has(0));
    EXPECT_EQ(r.table.rows[1][1], "y z");
}

TEST(Tsv, TheLastLineNeedsNoLineEnd) { EXPECT_EQ(read("# why\na\tb\n1\t2").table.rows.size(), 1u); }

TEST(Tsv, EveryMistakeIsTold) {
    const Read r = read("# why\na\tb\n1\n1\t2\t3\n\t2\nقصف\t\n 1\t2\n1\t2 \n1\t2\n");
    EXPECT_EQ(r.mistakes, (Lines{
                              "f/x.tsv:3:1: has 1 cells, expected 2",
                              "f/x.tsv:4:1: has 3 cells, expected 2",
                              "f/x.tsv:5:1: `a` is blank; write - for none",
                              "f/x.tsv:6:5: `b` is blank; write - for none",
                              "f/x.tsv:7:1: `a` begins or ends with a blank",
                              "f/x.tsv:8:3: `b` begins or ends with a blank",
                          }));
    ASSERT_EQ(r.table.rows.size(), 1u);   // the good row is kept, so that later checks go on
    EXPECT_EQ(r.table.rows[0].line, 9u);
}

TEST(Tsv, TwoMistakesInOneRow) { EXPECT_EQ(read("# why\na\tb\n\t \n").mistakes.size(), 2u); }

TEST(Tsv, AnotherHeaderIsShownBesideTheExpectedOne) {
    const Read r = read("# why\na\tc\n1\t2\n");
    EXPECT_EQ(r.mistakes, Lines{"f/x.tsv:2:1: has the columns `a  c`, expected `a  b`"});
    EXPECT_TRUE(r.table.rows.empty());
}

TEST(Tsv, HeaderAndCommentMustBeThere) {
    EXPECT_EQ(read("a\tb\n1\t2\n").mistakes, Lines{"f/x.tsv:1:1: has no opening comment (# what a row means, source, licence)"});
    EXPECT_EQ(read("# only words\n").mistakes, Lines{"f/x.tsv:1:1: has no header row; expected `a  b`"});
    EXPECT_EQ(read("").mistakes.size(), 1u);
}

TEST(Tsv, LineEndsOfWindowsAreRefused) {
    const Read r = read("# why\na\tb\n1\t2\r\n3\t4\n");
    EXPECT_EQ(r.mistakes, Lines{"f/x.tsv:3:4: ends with CR; tables have plain line feeds"});
    EXPECT_EQ(r.table.rows.size(), 1u);
}

TEST(Tsv, BytesThatAreNoUtf8AreToldWithTheirLine) {
    const Read r = read("# why\na\tb\n1\t2\n1\t\xFF\n");
    EXPECT_EQ(r.mistakes, Lines{"f/x.tsv:4:1: is not valid UTF-8"});
    EXPECT_TRUE(r.table.rows.empty());
}

TEST(Tsv, AMissingFileIsAMistake) {
    Table table;
    table.path = "f/none.tsv";
    Mistakes mistakes;
    read_table("/nowhere/none.tsv", {"a"}, table, mistakes);
    EXPECT_EQ(mistakes.lines, Lines{"f/none.tsv:1:1: cannot be read"});
}

TEST(Tsv, SplitKeepsEmptyParts) {
    EXPECT_EQ(split("a|b||c", '|'), (std::vector<std::string_view>{"a", "b", "", "c"}));
    EXPECT_EQ(split("", '|'), (std::vector<std::string_view>{""}));
    EXPECT_EQ(split("a|", '|'), (std::vector<std::string_view>{"a", ""}));
}

TEST(Tsv, NearestWord) {
    const std::vector<std::string_view> words{"organization", "person", "group"};
    EXPECT_EQ(nearest("organisation", words), "organization");
    EXPECT_EQ(nearest("persn", words), "person");
    EXPECT_EQ(nearest("xyzzy", words), "");
    EXPECT_EQ(nearest("a", {}), "");
}

}  // namespace
