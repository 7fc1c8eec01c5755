// Records to rows of the database and back.
//
//   RowWriter writer(db);
//   writer.begin(records);                                                    // once in a transaction, with all that it will add
//   const auto added = writer.add(record, "0.1.0", "2026-03-10T08:00:00Z");   // nothing where this coding is known already
//   RowReader reader(db);
//   MentionRecord m = reader.mention(id);
//
// Rows are numbered here, not by the database, so that what refers to a row need not wait for it: one program writes at a time.
#pragma once

#include "ledger/database.h"
#include "ledger/record.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace isnad::ledger {

using RowId = std::int64_t;

/// The day of an article of which none is known.
inline constexpr std::int64_t no_day = -1000000;

/// The first day that a date of publication stands for, counted from 1970, or no_day.
std::int64_t day_of(std::string_view published);

struct AddedRows {
    RowId document = 0, version = 0, coding = 0;
    bool new_document = false, new_version = false;
    std::int64_t day = no_day;
    std::vector<RowId> mentions;          ///< in their order; all of them new
    std::vector<RowId> outdated;          ///< versions and ...
    std::vector<RowId> outdated_codings;  ///< ... codings that were current until now
};

class RowWriter {
public:
    explicit RowWriter(Database& db);
    void begin(std::span<const DocumentRecord> records);
    /// Adds what is new of a record; nothing where the very coding is known.
    std::optional<AddedRows> add(const DocumentRecord& record, std::string_view program, std::string_view seen);
    void add_failure(std::string_view input, std::uint64_t line, std::string_view message, std::string_view seen);

private:
    struct KnownVersion {
        RowId version = 0, document = 0;
        std::string published;
    };
    void add_version(const DocumentRecord& record, std::string_view seen, AddedRows& rows);
    RowId mention(RowId coding, const MentionRecord& m, const std::string& published);
    void participants(RowId mention, std::string_view role, const std::vector<Participant>& list, const std::string& told);
    void statement(RowId coding, const StatementRecord& s);
    void choose_current(AddedRows& rows);

    Database& db_;
    NewRows documents_, versions_, texts_, codings_, mentions_, participants_, counts_, statements_, failures_;
    Query find_documents_, find_versions_, find_coding_, last_rows_, versions_of_, codings_of_, set_version_, set_coding_;
    RowId document_ = 0, version_ = 0, coding_ = 0, mention_ = 0, statement_ = 0;           // the last of each
    std::unordered_map<std::string, RowId> known_documents_;                                 // by identity
    std::unordered_map<std::string, KnownVersion> known_versions_;                           // by key
};

class RowReader {
public:
    explicit RowReader(Database& db);
    std::vector<MentionRecord> mentions_of(RowId coding);
    std::vector<StatementRecord> statements_of(RowId coding);
    MentionRecord mention(RowId mention);
    std::map<RowId, MentionRecord> mentions(std::span<const RowId> mentions);

private:
    void fill(std::map<RowId, MentionRecord*>& mentions);
    Database& db_;
    Query mentions_, some_mentions_, participants_, counts_, statements_;
};

}  // namespace isnad::ledger
