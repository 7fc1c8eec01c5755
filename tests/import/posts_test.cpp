// Classes, positions and terms.
#include "import/posts.h"

#include "import/given.h"

#include <gtest/gtest.h>

namespace {

using namespace isnad::import;
namespace fixtures = isnad::testing;
using Lines = std::vector<std::string>;

TEST(Classes, TheNearestRootCounts) {
    const fixtures::Folder folder;
    Sorter edges(folder.path(), "edges", 1000);
    // 10 under 1; 11 under 10 and 2; 12 under 11; 13 and 14 in a ring under 12.
    for (const char* edge : {"10\t1", "11\t10", "11\t2", "12\t11", "13\t12", "13\t14", "14\t13"}) edges.add(edge);
    ClassTree tree({1, 2}, 3), shallow({1, 2}, 1);
    ASSERT_TRUE(grow({&tree, &shallow}, edges));
    const auto root = [](const ClassTree& t, std::vector<Item> classes) { return t.nearest(classes) ? t.nearest(classes)->root : -1; };
    EXPECT_EQ(root(tree, {1}), 0);
    EXPECT_EQ(root(tree, {10}), 0);
    EXPECT_EQ(root(tree, {11}), 1);  // one step to 2, two to 1
    EXPECT_EQ(root(tree, {12}), 1);
    EXPECT_EQ(root(tree, {13}), 1);
    EXPECT_EQ(root(tree, {14}), -1);  // four steps
    EXPECT_EQ(root(tree, {12, 10}), 0);
    EXPECT_EQ(root(tree, {99}), -1);
    EXPECT_EQ(root(tree, {}), -1);
    EXPECT_EQ(root(shallow, {12}), -1);
}

class PostsTest : public testing::Test {
protected:
    PostsTest() : posts_(fixtures::import_rules(), fixtures::known_names()), tree_(posts_.roots(), 12) {}

    void post(Item id, const char* name, Item above, std::vector<Item> jurisdictions, std::vector<Item> countries = {}) {
        Entity e;
        e.id = id;
        e.name = name;
        e.superclasses = {above};
        e.jurisdictions = std::move(jurisdictions);
        e.countries = std::move(countries);
        posts_.take(e, tree_);
    }
    Lines rows(Term term, std::vector<Item> citizenships = {858}) {
        Entity e;
        e.citizenships = std::move(citizenships);
        e.terms = {term};
        report_ = {};
        return posts_.rows(e, report_);
    }
    std::string why() const { return report_.counts.empty() ? "" : report_.counts.begin()->first; }

    Posts posts_;
    ClassTree tree_;
    Report report_;
};

constexpr Days day(std::int32_t d) { return {d, d}; }

TEST_F(PostsTest, OfficeAndState) {
    post(901, "President of Egypt", 30461, {79});
    post(902, "Minister of Finance of Egypt", 83307, {79});
    post(903, "Minister of Silly Walks", 83307, {}, {79});
    post(904, "Deputy Prime Minister of Egypt", 14212, {79});
    post(905, "Shadow Chancellor", 20086425, {145});
    post(906, "Governor of a place that is no state", 132050, {7777}, {79});
    EXPECT_EQ(rows({901, day(20140608), {}, false}), Lines{"EGY\tGOV\thead-of-state\t2014-06-08\t-"});
    EXPECT_EQ(rows({902, day(20140608), day(20150101), true}), Lines{"EGY\tGOV\tfinance-minister\t2014-06-08\t2015-01-01"});
    EXPECT_EQ(rows({903, day(20140608), {}, false})[0].substr(0, 15), "EGY\tGOV\tministe");
    EXPECT_EQ(rows({904, day(20140608), {}, false})[0].substr(0, 33), "EGY\tGOV\tdeputy-head-of-government");
    EXPECT_EQ(rows({905, day(20140608), {}, false}), Lines{});
    EXPECT_EQ(rows({906, day(20140608), {}, false})[0].substr(0, 16), "SYR\tGOV\tgovernor");  // the holder's country
    EXPECT_EQ(rows({906, day(20140608), {}, false}, {858, 79})[0].substr(0, 5), "-\tGOV");    // which of two, nobody knows
    EXPECT_EQ(rows({999, day(20140608), {}, false}), Lines{});
}

TEST_F(PostsTest, VagueDates) {
    post(901, "President of Egypt", 30461, {79});
    post(902, "Member of the parliament of Egypt", 486839, {79});
    const Days year{20140101, 20141231};
    // One who holds an office alone is named by it only on days that are sure; a standing takes the longer time.
    EXPECT_EQ(rows({901, year, {20180101, 20181231}, true}), Lines{"EGY\tGOV\thead-of-state\t2014-12-31\t2018-01-01"});
    EXPECT_EQ(rows({902, year, {20180101, 20181231}, true}), Lines{"EGY\tLEG\tlawmaker\t2014-01-01\t2018-12-31"});
    EXPECT_EQ(rows({901, year, year, true}), Lines{});
    EXPECT_EQ(why(), "left out: a term whose dates are too vague");
    EXPECT_EQ(rows({901, {}, {}, false}), Lines{});
    EXPECT_EQ(why(), "left out: a term of a unique office without its beginning");
    EXPECT_EQ(rows({901, year, {}, true}), Lines{});
    EXPECT_EQ(why(), "left out: a term that has ended, nobody knows when");
    EXPECT_EQ(rows({901, day(19600101), day(19700101), true}), Lines{});
    EXPECT_EQ(why(), "left out: a term that ended long ago");
    EXPECT_EQ(rows({902, {}, {}, false}), Lines{"EGY\tLEG\tlawmaker\t-\t-"});
}

TEST_F(PostsTest, DeathEndsATerm) {
    post(901, "President of Egypt", 30461, {79});
    Entity e;
    e.terms = {{901, day(20140608), {}, false}};
    e.died = day(20160203);
    EXPECT_EQ(posts_.rows(e, report_), Lines{"EGY\tGOV\thead-of-state\t2014-06-08\t2016-02-03"});
}

}  // namespace
