// The ledger as it is, or as it was known on a day, for those who read it: documents in the order of their ids, incidents in that of theirs.
//
//   auto snapshot = Snapshot::open(ledger.database(), "");            // or "2026-03-10": what was known at the end of that day
//   for (const DocumentHead& head : snapshot->documents()) use(head, snapshot->load(head));
//   for (const auto& [id, mentions] : snapshot->incidents()) use(summarize(id, snapshot->mentions(mentions)));
//
// As of a day, groups and incidents are worked out anew from the links of what was known then: the slow way, against which the stored groups
// are tested.
#pragma once

#include "ledger/database.h"
#include "ledger/record.h"
#include "ledger/rows.h"

#include <isnad/result.h>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::ledger {

struct DocumentHead {
    RowId version = 0, coding = 0;
    std::string id;  ///< the input's own id; else the key's first digits; where two documents have one id, both with their keys
    std::string key, publisher, published, url, title, language, tables, seen;
    std::string copy_group;  ///< the same for all copies of one text
    std::string origin;      ///< id of the document that the group comes from; its own id for an original
    double copied = 0;       ///< share of the text that stands in the origin
    std::string credit{};    ///< the agency or paper that it credits
    std::string story{};     ///< the running story that it belongs to, alone or with others
};

/// The id under which a document is shown.
std::string document_id(const std::string& own_id, const std::string& key, bool has_twin);

struct MentionPlace {
    std::uint32_t document = 0;  ///< in documents()
    std::uint32_t number = 0;
    RowId row = 0;
};

class Snapshot {
public:
    static Result<std::unique_ptr<Snapshot>> open(Database& db, std::string_view as_of);

    const std::vector<DocumentHead>& documents() const { return documents_; }
    /// Incidents by id; the mentions of each in the order of documents and numbers.
    const std::map<std::string, std::vector<MentionPlace>>& incidents() const { return incidents_; }
    /// The incident of a document's mention, or empty.
    const std::string& incident(std::uint32_t document, std::uint32_t number) const;

    // What follows reads the database and throws DatabaseError where it fails.
    /// Text, mentions and statements of a document.
    DocumentRecord load(const DocumentHead& head);
    MentionRecord mention(const MentionPlace& place) { return reader_.mention(place.row); }
    std::string text(const DocumentHead& head);

private:
    explicit Snapshot(Database& db);
    void read_documents(std::string_view as_of);
    void read_groups();
    void work_out_groups();
    void name_documents();
    void place_mentions(const std::map<RowId, std::string>& incident_of);

    Database& db_;
    RowReader reader_;
    Query text_;
    std::vector<DocumentHead> documents_;
    std::map<std::string, std::vector<MentionPlace>> incidents_;
    std::vector<std::vector<const std::string*>> incident_of_;  // by document and number - 1
};

}  // namespace isnad::ledger
