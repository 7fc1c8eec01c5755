// Links: finds, for what has just come into the ledger, the copies and the mentions of the same happening among what is there.
//
//   Linker linker(db);
//   linker.link(rows, record);          // after RowWriter::add
//   linker.regroup();                   // once for all that was linked: copy groups and incidents of the parts that changed
//
// Whether two articles or two mentions are linked depends on these two alone, and how linked ones are grouped on the links alone. So the order
// of arrival, the number of runs and of threads leave no trace.
#pragma once

#include "ledger/copies.h"
#include "ledger/happenings.h"
#include "ledger/rows.h"
#include "ledger/stories.h"

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace isnad::ledger {

/// Copies are looked for among articles of this many days before and after.
inline constexpr std::int64_t copy_days = 7;

class Linker {
public:
    explicit Linker(Database& db);
    void link(const AddedRows& rows, const DocumentRecord& record);
    void regroup();

private:
    struct Known {  // a mention that was linked before
        RowId document = 0;
        Happening happening;
    };

    struct KnownSide {  // a coding that was linked before
        RowId document = 0;
        StorySide side;
    };

    void link_version(const AddedRows& rows, const DocumentRecord& record);
    void link_mentions(const AddedRows& rows, const DocumentRecord& record);
    const std::vector<FoldedWord>& words_of(RowId version);
    const Known& known(RowId mention);
    void link_story(const AddedRows& rows, const DocumentRecord& record);
    const KnownSide& known_side(RowId coding);
    void outdate(const AddedRows& rows);
    void regroup_copies();
    void regroup_incidents();
    void regroup_stories();

    RowReader reader_;
    Query add_fingerprint_, near_, version_head_, version_text_, add_copy_, add_key_, near_keys_, mention_head_, add_same_, copies_of_,
        current_version_, set_group_, drop_group_, same_of_, current_mention_, set_incident_, drop_incident_, mentions_of_coding_,
        codings_of_version_, followers_, add_story_key_, near_story_, side_, add_story_, stories_of_, current_coding_, set_story_, drop_story_;
    std::unordered_map<RowId, std::vector<FoldedWord>> words_;
    std::unordered_map<RowId, Known> happenings_;
    std::unordered_map<RowId, KnownSide> sides_;
    std::set<RowId> dirty_versions_, dirty_mentions_, dirty_codings_;
};

}  // namespace isnad::ledger
