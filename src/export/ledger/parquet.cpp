// Parquet by DuckDB. See parquet.h.
#include "export/ledger/parquet.h"

#include "export/ledger/table.h"

#include <dlfcn.h>
#include <cstdint>

namespace isnad::exports {

namespace {

// What is used of DuckDB's C interface (duckdb.h), which keeps these from release to release.
using Handle = void*;
struct QueryResult {
    std::uint64_t columns = 0, rows = 0, changed = 0;
    void* column_data = nullptr;
    char* error = nullptr;
    void* internal = nullptr;
};

class Duck {
public:
    Duck() {
        // Where the set-up puts it, where an installation has it, or where the system looks for libraries.
        for (const char* path : {
#ifdef ISNAD_DUCKDB_PATH
                 ISNAD_DUCKDB_PATH,
#endif
#ifdef ISNAD_DUCKDB_INSTALLED_PATH
                 ISNAD_DUCKDB_INSTALLED_PATH,
#endif
                 "libduckdb.so"}) {
            library_ = dlopen(path, RTLD_NOW | RTLD_LOCAL);
            if (library_ != nullptr) break;
        }
        const bool whole = library_ != nullptr && find("duckdb_open", open) && find("duckdb_connect", connect) && find("duckdb_query", query) &&
                           find("duckdb_result_error", result_error) && find("duckdb_destroy_result", destroy_result) &&
                           find("duckdb_disconnect", disconnect) && find("duckdb_close", close);
        if (!whole)
            missing_ = "Parquet is written by DuckDB's library, and there is none here: tools/setup.sh fetches it before a build, and any libduckdb.so "
                       "that the system finds will do";
    }

    const std::string& missing() const { return missing_; }

    int (*open)(const char*, Handle*) = nullptr;
    int (*connect)(Handle, Handle*) = nullptr;
    int (*query)(Handle, const char*, QueryResult*) = nullptr;
    const char* (*result_error)(QueryResult*) = nullptr;
    void (*destroy_result)(QueryResult*) = nullptr;
    void (*disconnect)(Handle*) = nullptr;
    void (*close)(Handle*) = nullptr;

private:
    template <class Function>
    bool find(const char* name, Function& function) {
        function = reinterpret_cast<Function>(dlsym(library_, name));
        return function != nullptr;
    }
    void* library_ = nullptr;  // stays open: the program ends soon after
    std::string missing_;
};

const Duck& duck() {
    static const Duck only;
    return only;
}

class Session {
public:
    Session() {
        if (duck().open(nullptr, &database_) != 0 || duck().connect(database_, &connection_) != 0) error_ = "DuckDB cannot be started";
    }
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    ~Session() {
        if (connection_ != nullptr) duck().disconnect(&connection_);
        if (database_ != nullptr) duck().close(&database_);
    }
    void run(const std::string& sql) {
        if (!error_.empty()) return;
        QueryResult result;
        if (duck().query(connection_, sql.c_str(), &result) != 0) {
            const char* why = duck().result_error(&result);
            error_ = std::string("DuckDB: ") + (why == nullptr ? "failed" : why);
        }
        duck().destroy_result(&result);
    }
    const std::string& error() const { return error_; }

private:
    Handle database_ = nullptr, connection_ = nullptr;
    std::string error_;
};

std::string quoted(const std::string& text) {
    std::string out = "'";
    for (const char c : text) out += c == '\'' ? std::string("''") : std::string(1, c);
    return out + '\'';
}

std::string_view sql_type(std::string_view type) {
    return type == "integer" ? "BIGINT" : type == "number" ? "DOUBLE" : type == "boolean" ? "BOOLEAN" : "VARCHAR";
}

std::string copy_sql(const TableLayout& table, const std::string& from, const std::string& to) {
    std::string columns;
    for (const TableColumn& c : table.columns)
        columns += (columns.empty() ? "" : ", ") + quoted(std::string(c.name)) + ": " + quoted(std::string(sql_type(c.type)));
    return "COPY (SELECT * FROM read_csv(" + quoted(from) + ", auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"', " +
           "new_line = '\\r\\n', parallel = false, max_line_size = 16777216, columns = {" + columns + "})) TO " + quoted(to) +
           " (FORMAT parquet, COMPRESSION zstd)";
}

}  // namespace

const std::string& parquet_missing() { return duck().missing(); }

std::string write_parquet(const std::string& csv_folder, const std::string& folder) {
    if (!parquet_missing().empty()) return parquet_missing();
    Session session;
    // One thread and no extensions from elsewhere: the same tables give the same bytes.
    session.run("SET threads = 1; SET autoinstall_known_extensions = false; SET autoload_known_extensions = false;");
    for (const TableLayout* table : all_tables()) {
        const std::string name(table->name);
        session.run(copy_sql(*table, csv_folder + '/' + name + ".csv", folder + '/' + name + ".parquet"));
    }
    return session.error();
}

}  // namespace isnad::exports
