// Records to rows of the database and back.
//
//   RowWriter writer(db);
//   const auto added = writer.add(record, "0.1.0", "2026-03-10T08:00:00Z");   // nothing where this coding is known already
//   RowReader reader(db);
//   MentionRecord m = reader.mention(id);
#pragma once

#include "ledger/database.h"
#include "ledger/record.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::ledger {

using RowId = std::int64_t;

/// The day of an article of which none is known.
inline constexpr std::int64_t no_day = -1000000;

struct AddedRows {
    RowId document = 0, version = 0, coding = 0;
    bool new_version = false;
    std::int64_t day = no_day;
    std::vector<RowId> mentions;          ///< in their order; all of them new
    std::vector<RowId> outdated;          ///< versions and ...
    std::vector<RowId> outdated_codings;  ///< ... codings that were current until now
};

class RowWriter {
public:
    explicit RowWriter(Database& db);
    /// Adds what is new of a record; nothing where the very coding is known.
    std::optional<AddedRows> add(const DocumentRecord& record, std::string_view program, std::string_view seen);
    void add_failure(std::string_view input, std::uint64_t line, std::string_view message, std::string_view seen);

private:
    RowId document(const DocumentRecord& record);
    RowId mention(RowId coding, const MentionRecord& m);
    void participants(RowId mention, std::string_view role, const std::vector<Participant>& list);
    void statement(RowId coding, const StatementRecord& s);
    void choose_current(AddedRows& rows);

    Query find_document_, add_document_, find_version_, add_version_, find_coding_, add_coding_, add_mention_, add_participant_, add_count_,
        add_statement_, add_text_, versions_, codings_, set_version_, set_coding_, add_failure_;
};

class RowReader {
public:
    explicit RowReader(Database& db);
    std::vector<MentionRecord> mentions_of(RowId coding);
    std::vector<StatementRecord> statements_of(RowId coding);
    MentionRecord mention(RowId mention);

private:
    void fill(RowId id, MentionRecord& m);  // participants and counts
    Query mentions_, mention_, participants_, counts_, statements_;
};

}  // namespace isnad::ledger
