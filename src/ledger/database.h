// A database as the ledger needs it: SQL with parameters, over SQLite or PostgreSQL.
//
//   std::unique_ptr<Database> db = open_sqlite("news.ledger", Access::write);
//   Query find = db->query("SELECT version FROM versions WHERE key = ?");
//   find.bind(1, key);
//   if (find.step()) use(find.integer(0));
//
//   NewRows counts = db->rows("counts", "mention:n position:n what:t value:r bound:t");
//   counts.add(id, 0, "killed", 12.0, "exact");
//
// A server is asked as rarely as can be: new rows are kept back and go together, before the next query that could see them; and many are asked for
// at once, `"... WHERE mention" + db->in_list()` with `db->list(ids)` for its parameter.
//
// Inside src/ledger a failure is a DatabaseError; the ledger's own functions turn it into a Result, so that none leaves the room.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::ledger {

/// What the database said, in words for a person: it names the file or server and what was being done.
struct DatabaseError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

enum class Access { read, write };

class QueryEngine {
public:
    virtual ~QueryEngine() = default;
    virtual void bind(int at, std::int64_t value) = 0;
    virtual void bind(int at, double value) = 0;
    virtual void bind(int at, std::string_view value) = 0;
    virtual void bind_null(int at) = 0;
    virtual bool step() = 0;   ///< true: a row stands ready
    virtual void reset() = 0;  ///< for another round; parameters stay until they are bound anew
    virtual bool is_null(int column) = 0;
    virtual std::int64_t integer(int column) = 0;
    virtual double real(int column) = 0;
    virtual std::string_view text(int column) = 0;  ///< good until the next step
};

/// One statement with its parameters (from 1) and columns (from 0).
class Query {
public:
    explicit Query(std::unique_ptr<QueryEngine> engine) : engine_(std::move(engine)) {}

    Query& bind(int at, std::int64_t value) { return engine_->bind(at, value), *this; }
    Query& bind(int at, double value) { return engine_->bind(at, value), *this; }
    Query& bind(int at, std::string_view value) { return engine_->bind(at, value), *this; }
    Query& bind(int at, const std::string& value) { return bind(at, std::string_view(value)); }
    Query& bind(int at, const char* value) { return bind(at, std::string_view(value)); }
    Query& bind(int at, bool value) { return bind(at, std::int64_t{value}); }
    Query& bind(int at, int value) { return bind(at, std::int64_t{value}); }
    Query& bind(int at, std::uint32_t value) { return bind(at, std::int64_t{value}); }
    Query& bind_null(int at) { return engine_->bind_null(at), *this; }

    /// Binds all parameters in their order, starts anew and steps once.
    template <class... Values>
    bool run(const Values&... values) {
        engine_->reset();
        int at = 0;
        (bind(++at, values), ...);
        return step();
    }

    bool step() { return engine_->step(); }
    bool is_null(int column) { return engine_->is_null(column); }
    std::int64_t integer(int column) { return engine_->integer(column); }
    std::uint32_t number(int column) { return static_cast<std::uint32_t>(engine_->integer(column)); }
    double real(int column) { return engine_->real(column); }
    std::string text(int column) { return std::string(engine_->text(column)); }
    /// Ends a round early, so that nothing stays locked.
    void reset() { engine_->reset(); }

private:
    std::unique_ptr<QueryEngine> engine_;
};

class RowSink {
public:
    virtual ~RowSink() = default;
    virtual void put(std::int64_t value) = 0;
    virtual void put(double value) = 0;
    virtual void put(std::string_view value) = 0;
    virtual void put_null() = 0;
    virtual void end_row() = 0;  ///< after a value for each column
};

/// Rows that come into one table.
class NewRows {
public:
    explicit NewRows(std::unique_ptr<RowSink> sink) : sink_(std::move(sink)) {}

    NewRows& put(std::int64_t value) { return sink_->put(value), *this; }
    NewRows& put(double value) { return sink_->put(value), *this; }
    NewRows& put(std::string_view value) { return sink_->put(value), *this; }
    NewRows& put(const std::string& value) { return put(std::string_view(value)); }
    NewRows& put(const char* value) { return put(std::string_view(value)); }
    NewRows& put(bool value) { return put(std::int64_t{value}); }
    NewRows& put(int value) { return put(std::int64_t{value}); }
    NewRows& put(std::uint32_t value) { return put(std::int64_t{value}); }
    NewRows& put_null() { return sink_->put_null(), *this; }
    void end_row() { sink_->end_row(); }

    template <class... Values>
    void add(const Values&... values) {
        (put(values), ...);
        end_row();
    }

private:
    std::unique_ptr<RowSink> sink_;
};

class Database {
public:
    virtual ~Database() = default;
    virtual Query query(std::string_view sql) = 0;
    /// `columns`: each with its kind, "name:kind name:kind": n a whole number, r a real one, t a text, w words for the full-text search. Rows of
    /// tables that refer to one another go in the order in which they were first asked for here. `conflict`: what SQL says behind the values.
    virtual NewRows rows(std::string_view table, std::string_view columns, std::string_view conflict = {}) = 0;
    /// What stands behind a column to ask for all values of a list.
    virtual std::string_view in_list() const = 0;        ///< of whole numbers
    virtual std::string_view in_list_of_texts() const = 0;
    virtual std::string list(std::span<const std::int64_t> values) const = 0;
    virtual std::string list(std::span<const std::string> values) const = 0;
    /// One or several statements without parameters or rows.
    virtual void execute(const std::string& sql) = 0;
    virtual bool is_postgres() const = 0;
    virtual bool has_table(std::string_view name) = 0;
    virtual bool has_column(std::string_view table, std::string_view name) = 0;
    /// The file or server, for messages; never a password.
    virtual const std::string& name() const = 0;

    virtual void begin() = 0;
    /// What is read until the commit is one state, whoever writes meanwhile.
    virtual void begin_reading() = 0;
    void commit() { execute("COMMIT"); }
    /// Never fails: what cannot be rolled back is rolled back by the database itself when it is opened again.
    void roll_back() noexcept;
};

/// Without Access::write the file must exist and is not changed.
std::unique_ptr<Database> open_sqlite(const std::string& path, Access access);

/// `address` as libpq takes it: postgresql://user@host/name
std::unique_ptr<Database> open_postgres(const std::string& address, Access access);

bool is_postgres_address(std::string_view name);

/// A column of `Database::rows`.
struct Column {
    std::string name;
    char kind = 'n';
};
std::vector<Column> columns_of(std::string_view description);

/// What `Database::list` writes: between two brackets what `append(text, value)` writes of each value.
template <class Values, class Append>
std::string list_of(std::string_view brackets, const Values& values, Append&& append) {
    std::string out(1, brackets[0]);
    for (const auto& v : values) {
        if (out.size() > 1) out += ',';
        append(out, v);
    }
    return out += brackets[1];
}
inline void append_number(std::string& out, std::int64_t value) { out += std::to_string(value); }

/// One of the two, by the form of the name.
std::unique_ptr<Database> open_database(const std::string& name, Access access);

}  // namespace isnad::ledger
