// Rows from names and things.
#include "import/rows.h"

#include "support/tables.h"

#include <gtest/gtest.h>

namespace {

using namespace isnad::import;
namespace fixtures = isnad::testing;

std::string list(const std::vector<std::string>& names) {
    std::string out;
    for (const auto& n : names) (out += out.empty() ? "" : "|") += n;
    return out;
}

TEST(RowTable, ProminenceHomonymsAndSpellings) {
    const fixtures::Folder folder;
    RowTable table(folder.path(), "t", 200, 2, 2);
    ASSERT_TRUE(table.add({1, 100, "small"}, {{"طنجة", false, false}, {"طنجه", false, true}}));
    ASSERT_TRUE(table.add({2, 900, "large"}, {{"طنجة", false, false}, {"أصيلة", false, false}, {"اصيلة", false, false}}));
    ASSERT_TRUE(table.add({3, 500, "middle"}, {{"طنجة", false, true}}));
    ASSERT_TRUE(table.add({4, 9999, "region"}, {{"أصيلة", true, false}}));  // its type noun was taken off
    auto rows = table.write(folder.path("out"), "head\n", [](const NamedRow& row, std::string& out) {
        out += std::string(row.payload) + ": " + list(row.sure) + " / " + list(row.only_behind) + '\n';
    });
    ASSERT_TRUE(rows) << rows.error().message;
    EXPECT_EQ(*rows, 4u);
    EXPECT_EQ(table.crowded(), 1u);
    EXPECT_EQ(fixtures::bytes_of(folder.path("out")), "head\nlarge: طنجة|أصيلة / \nmiddle:  / طنجة\nsmall:  / طنجه\nregion: أصيلة / \n");
}

}  // namespace
