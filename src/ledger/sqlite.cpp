// The ledger in one file, by SQLite. See database.h.
#include "ledger/database.h"

#include <sqlite3.h>

#include <filesystem>
#include <string>
#include <system_error>

namespace isnad::ledger {

namespace {

constexpr int wait_ms = 10000;  // for another program that is writing

std::string advice(int code) {
    switch (code & 0xFF) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return "another program holds it; try again when that is done";
        case SQLITE_FULL: return "the disk is full; nothing of the last step was kept, make room and run again";
        case SQLITE_READONLY: return "it cannot be written; check the permissions of the file and of its folder";
        case SQLITE_CANTOPEN: return "it cannot be opened; check that the folder exists and may be written";
        case SQLITE_NOTADB: return "this is no ledger (no SQLite file)";
        case SQLITE_CORRUPT: return "the file is damaged";
        case SQLITE_IOERR: return "the disk cannot be read or written; nothing of the last step was kept";
        default: return {};
    }
}

[[noreturn]] void fail(const std::string& name, sqlite3* db, int code, std::string_view doing) {
    std::string message = name + ": " + std::string(doing) + ": ";
    const std::string hint = advice(code);
    message += hint.empty() ? std::string(db ? sqlite3_errmsg(db) : sqlite3_errstr(code)) : hint;
    throw DatabaseError(message);
}

class SqliteQuery : public QueryEngine {
public:
    SqliteQuery(const std::string& name, sqlite3* db, std::string_view sql) : name_(name), db_(db) {
        const int code = sqlite3_prepare_v2(db, sql.data(), static_cast<int>(sql.size()), &statement_, nullptr);
        if (code != SQLITE_OK) fail(name_, db_, code, "cannot prepare " + std::string(sql));
    }
    SqliteQuery(const SqliteQuery&) = delete;
    SqliteQuery& operator=(const SqliteQuery&) = delete;
    ~SqliteQuery() override { sqlite3_finalize(statement_); }

    void bind(int at, std::int64_t value) override { check(sqlite3_bind_int64(statement_, at, value)); }
    void bind(int at, double value) override { check(sqlite3_bind_double(statement_, at, value)); }
    void bind(int at, std::string_view value) override {
        // A null pointer would bind NULL, and an empty view may hold one.
        const char* data = value.data() == nullptr ? "" : value.data();
        check(sqlite3_bind_text64(statement_, at, data, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    }
    void bind_null(int at) override { check(sqlite3_bind_null(statement_, at)); }
    bool step() override {
        const int code = sqlite3_step(statement_);
        if (code == SQLITE_ROW) return true;
        if (code != SQLITE_DONE) {
            sqlite3_reset(statement_);
            fail(name_, db_, code, sqlite3_stmt_readonly(statement_) ? "cannot read" : "cannot write");
        }
        sqlite3_reset(statement_);
        return false;
    }
    void reset() override { sqlite3_reset(statement_); }
    bool is_null(int column) override { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
    std::int64_t integer(int column) override { return sqlite3_column_int64(statement_, column); }
    double real(int column) override { return sqlite3_column_double(statement_, column); }
    std::string_view text(int column) override {
        const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
        return bytes == nullptr ? std::string_view()
                                : std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
    }

private:
    void check(int code) {
        if (code != SQLITE_OK) fail(name_, db_, code, "cannot bind a value");
    }
    const std::string& name_;
    sqlite3* db_;
    sqlite3_stmt* statement_ = nullptr;
};

// A row costs no journey here, so it is added at once.
class SqliteRows : public RowSink {
public:
    explicit SqliteRows(Query insert) : insert_(std::move(insert)) {}
    void put(std::int64_t value) override { insert_.bind(++at_, value); }
    void put(double value) override { insert_.bind(++at_, value); }
    void put(std::string_view value) override { insert_.bind(++at_, value); }
    void put_null() override { insert_.bind_null(++at_); }
    void end_row() override {
        insert_.step();
        at_ = 0;
    }

private:
    Query insert_;
    int at_ = 0;
};

// A string of JSON.
void append_quoted(std::string& out, std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20) {
            out += "\\u00";
            out += digits[byte >> 4];
            out += digits[byte & 15u];
        } else {
            if (c == '"' || c == '\\') out += '\\';
            out += c;
        }
    }
    out += '"';
}

class Sqlite : public Database {
public:
    Sqlite(const std::string& path, Access access) : name_(path) {
        const int flags = access == Access::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READWRITE;
        int code = sqlite3_open_v2(path.c_str(), &db_, flags | SQLITE_OPEN_NOMUTEX, nullptr);
        if (access == Access::read && (code != SQLITE_OK || !can_be_read())) {
            // WAL keeps notes beside the file. Where none can be made, the file can still be read as it is, if nobody is writing it.
            sqlite3_close(db_);
            db_ = nullptr;
            std::error_code none;
            const bool written = std::filesystem::file_size(path + "-wal", none) > 0 && !none;
            const int read = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI;
            code = sqlite3_open_v2(written ? path.c_str() : unchanging(path).c_str(), &db_, read, nullptr);
        }
        if (code != SQLITE_OK) fail_open(code);
        sqlite3_extended_result_codes(db_, 1);
        sqlite3_busy_timeout(db_, wait_ms);
        try {
            execute("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;");
            // WAL keeps readers and the writer out of each other's way. A killed program loses nothing that was committed; a power cut
            // may lose the last steps, whole, and they are done again when the same inputs come again.
            // The WAL is taken into the file only each 32 MB: pages that many steps change, such as the inner ones of indices, are then written once for all.
            if (access == Access::write)
                execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 8192;");
            else
                execute("PRAGMA query_only = ON;");
            has_table("meta");  // the file is read only now: a file that is no ledger shows itself here
        } catch (...) {
            sqlite3_close(db_);
            throw;
        }
    }
    ~Sqlite() override { sqlite3_close_v2(db_); }

    Query query(std::string_view sql) override { return Query(std::make_unique<SqliteQuery>(name_, db_, sql)); }
    NewRows rows(std::string_view table, std::string_view columns, std::string_view conflict) override {
        std::string names, values;
        for (const Column& c : columns_of(columns)) {
            names += (names.empty() ? "" : ", ") + c.name;
            values += values.empty() ? "?" : ", ?";
        }
        std::string sql = "INSERT INTO " + std::string(table) + " (" + names + ") VALUES (" + values + ") " + std::string(conflict);
        return NewRows(std::make_unique<SqliteRows>(query(sql)));
    }
    std::string_view in_list() const override { return " IN (SELECT value FROM json_each(?))"; }
    std::string_view in_list_of_texts() const override { return in_list(); }
    std::string list(std::span<const std::int64_t> values) const override { return list_of("[]", values, append_number); }
    std::string list(std::span<const std::string> values) const override { return list_of("[]", values, append_quoted); }
    void execute(const std::string& sql) override {
        const int code = sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, nullptr);
        if (code != SQLITE_OK) fail(name_, db_, code, sql == "COMMIT" ? "cannot keep what was read" : "cannot be used as a ledger");
    }
    bool is_postgres() const override { return false; }
    bool has_table(std::string_view name) override {
        return query("SELECT 1 FROM sqlite_master WHERE name = ? AND type IN ('table', 'view')").run(name);
    }
    bool has_column(std::string_view table, std::string_view name) override {
        return query("SELECT 1 FROM pragma_table_info(?) WHERE name = ?").run(table, name);
    }
    const std::string& name() const override { return name_; }
    void begin() override { execute("BEGIN IMMEDIATE"); }
    void begin_reading() override { execute("BEGIN"); }

private:
    // Whether it is not for want of a place for WAL's notes that nothing can be read; other faults show themselves later, in words.
    bool can_be_read() {
        const int code = sqlite3_exec(db_, "SELECT 1 FROM sqlite_master", nullptr, nullptr, nullptr) & 0xFF;
        return code != SQLITE_CANTOPEN && code != SQLITE_READONLY;
    }

    // The address under which SQLite takes a file for one that does not change.
    static std::string unchanging(const std::string& path) {
        std::string out = "file:";
        for (const char c : path) {
            if (c == '%' || c == '?' || c == '#')
                out += c == '%' ? "%25" : c == '?' ? "%3f" : "%23";
            else
                out += c;
        }
        return out + "?immutable=1";
    }

    [[noreturn]] void fail_open(int code) {
        sqlite3_close(db_);
        fail(name_, nullptr, code, "cannot open the ledger");
    }

    std::string name_;
    sqlite3* db_ = nullptr;
};

}  // namespace

std::unique_ptr<Database> open_sqlite(const std::string& path, Access access) { return std::make_unique<Sqlite>(path, access); }

}  // namespace isnad::ledger
