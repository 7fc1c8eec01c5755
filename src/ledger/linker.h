// Links: finds, for what has just come into the ledger, the copies, the mentions of the same happening and the articles of one story among what is
// there.
//
//   Linker linker(db);
//   Changed changed = linker.link(added);   // after RowWriter::add: all that one step brought
//   groups.regroup(changed);                // copy groups, incidents and stories of the parts that changed (regroup.h)
//
// Whether two articles or two mentions are linked depends on these two alone, and how linked ones are grouped on the links alone. So the order
// of arrival, the number of runs and of threads leave no trace.
//
// A step's articles are looked up together, a span of days at a time, so that a server is asked a few times a step, not a few times an article.
#pragma once

#include "ledger/copies.h"
#include "ledger/happenings.h"
#include "ledger/rows.h"
#include "ledger/stories.h"

#include <map>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace isnad::ledger {

/// Copies are looked for among articles of this many days before and after.
inline constexpr std::int64_t copy_days = 7;

/// A record that was added, and its rows.
struct NewCoding {
    AddedRows rows;
    const DocumentRecord* record = nullptr;
};

/// Rows whose groups are to be found anew.
struct Changed {
    std::set<RowId> versions, mentions, codings;
    std::set<std::string> incidents{};  ///< that lost a mention
};

class Linker {
public:
    explicit Linker(Database& db);
    Changed link(std::span<const NewCoding> added);

private:
    struct KnownText {  // a version that was linked before
        RowId document = 0;
        std::string key;
        std::vector<FoldedWord> words;
    };

    struct KnownMention {
        RowId document = 0;
        Happening happening;
    };

    struct KnownSide {  // a coding
        RowId document = 0;
        bool has_day = false;
        StorySide side;
    };

    // What is looked for: who asks, by what, and of which days. Rows are of whom is found; only those before `below` count.
    struct Asked {
        std::size_t who = 0;
        std::vector<std::int64_t> hashes;
        std::int64_t day = 0, slack = 0;
        RowId below = 0;
    };
    using Found = std::vector<std::map<RowId, std::size_t>>;  // for each who asked: row -> common hashes

    void forget();
    void look_up(Query& near, std::vector<Asked> asked, Found& found);
    bool has_undated();
    void look_up_of_no_day(const std::vector<Asked>& asked, Found& found);
    void match(const std::vector<const Asked*>& group, Query& near, std::span<const std::int64_t> spans, Found& found);
    void load_texts(std::span<const RowId> versions);
    void load_mentions(std::span<const RowId> mentions);
    void load_sides(std::span<const RowId> codings);
    void link_versions(std::span<const NewCoding> added);
    void link_mentions(std::span<const NewCoding> added);
    void link_stories(std::span<const NewCoding> added);
    void outdate(std::span<const NewCoding> added);
    std::vector<RowId> ids(Query& query, std::span<const RowId> of);

    Database& db_;
    RowReader reader_;
    NewRows add_fingerprint_, add_copy_, add_mention_key_, add_same_, add_story_key_, add_story_;
    Query near_texts_, near_mentions_, near_stories_, next_span_, texts_, mention_heads_, sides_of_, copies_codings_, codings_of_, mentions_of_,
        copies_of_, same_of_, stories_of_, incidents_of_, drop_groups_, drop_incidents_, drop_stories_;
    std::unordered_map<RowId, KnownText> known_texts_;
    std::unordered_map<RowId, KnownMention> known_mentions_;
    std::unordered_map<RowId, KnownSide> known_sides_;
    Changed changed_;
};

}  // namespace isnad::ledger
