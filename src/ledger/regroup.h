// Groups anew what changed: copy groups, incidents and stories of the parts in which something came or went. Only what comes out otherwise than it
// stands in the ledger is written.
//
//   Regrouper groups(db);
//   groups.regroup(linker.link(added));
#pragma once

#include "ledger/linker.h"

namespace isnad::ledger {

class Regrouper {
public:
    explicit Regrouper(Database& db);
    void regroup(const Changed& changed);

private:
    void copies(const std::set<RowId>& changed);
    void incidents(const std::set<RowId>& changed);
    void count_texts();
    void stories(const std::set<RowId>& changed);

    Database& db_;
    Query versions_, version_links_, mentions_, mention_links_, codings_, coding_links_, followers_, drop_groups_, drop_incidents_, drop_stories_,
        incidents_of_, texts_of_, drop_texts_;
    NewRows add_group_, add_incident_, add_texts_, add_story_;
    std::vector<RowId> regrouped_;   // versions that were in another copy group
    std::set<std::string> recount_;  // incidents whose mentions changed
};

}  // namespace isnad::ledger
