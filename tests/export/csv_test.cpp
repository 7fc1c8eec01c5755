// CSV: quoting, columns, several actors in a cell.
#include "export/csv.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace isnad {
namespace {

TEST(Csv, HeaderAndRowHaveTheSameColumns) {
    CodedDocument d;
    d.id = "a";
    d.text = "one two";
    Event e;
    e.sentence = {0, 7};
    e.trigger = {4, 7};
    d.events = {e};
    std::string header, rows;
    exports::append_csv_header(header);
    exports::append_csv(d, rows);
    EXPECT_EQ(std::count(header.begin(), header.end(), ','), std::count(rows.begin(), rows.end(), ','));
    EXPECT_EQ(rows, ",CONSULT,,,,,,,,,,,,,one two,two,a,,,,,,,0\r\n");
}

TEST(Csv, QuotesWhatMustBeQuoted) {
    CodedDocument d;
    d.id = "a,b";
    d.text = "he said \"no\"\nthen left";
    d.publisher = "x\r\ny";
    Entity e;
    e.name = "A";
    e.code = "RUS";
    e.sector = "GOV";
    Entity f;
    f.name = "B";
    d.entities = {e, f};
    d.ids = {0, 1};
    Event v;
    v.actors = {0, 2};
    v.sentence = {0, static_cast<std::uint32_t>(d.text.size())};
    v.trigger = {0, 2};
    d.events = {v};
    std::string out;
    exports::append_csv(d, out);
    EXPECT_EQ(out, ",CONSULT,,A; B,RUSGOV; ---,,,,,,,,,,\"he said \"\"no\"\"\nthen left\",he,\"a,b\",,\"x\r\ny\",,,,,0\r\n");
}

}  // namespace
}  // namespace isnad
