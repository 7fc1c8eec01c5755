// The ledger on a PostgreSQL server, by libpqxx. See database.h.
#include "ledger/database.h"

#include <fmt/format.h>
#include <pqxx/pqxx>

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace isnad::ledger {

namespace {

// Held by whoever writes: links are looked for among what is committed, so writers take turns. The number only has to be ours.
constexpr std::string_view writers_lock = "SELECT pg_advisory_xact_lock(5276311)";

// The address without what stands between the user and @.
std::string without_password(std::string address) {
    const std::size_t host = address.find("://"), at = address.find('@');
    if (host == std::string::npos || at == std::string::npos) return address;
    const std::size_t colon = address.find(':', host + 3);
    if (colon != std::string::npos && colon < at) address.erase(colon, at - colon);
    return address;
}

std::string first_line(std::string_view text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.remove_suffix(1);
    std::string out(text);
    std::replace(out.begin(), out.end(), '\n', ' ');
    return out;
}

[[noreturn]] void fail(const std::string& name, const std::exception& error, std::string_view doing) {
    throw DatabaseError(name + ": " + std::string(doing) + ": " + first_line(error.what()));
}

// ? -> $1, $2, ...; no statement of ours holds a question mark in a literal.
std::string numbered(std::string_view sql) {
    std::string out;
    int n = 0;
    for (const char c : sql) {
        if (c == '?')
            out += '$' + std::to_string(++n);
        else
            out += c;
    }
    return out;
}

// PostgreSQL keeps no U+0000 in a text; its place is kept, so that positions stay right.
std::string storable(std::string_view value) {
    std::string text(value);
    for (std::size_t nul = 0; (nul = text.find('\0', nul)) != std::string::npos;) text.replace(nul, 1, "\xEF\xBF\xBD");
    return text;
}

std::string digits_of(double value) {
    char digits[64];
    const auto done = std::to_chars(digits, digits + sizeof digits, value);
    return {digits, done.ptr};
}

// An element of an array's literal.
void append_quoted(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        if (c == '\0') {
            out += "\xEF\xBF\xBD";
            continue;
        }
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    out += '"';
}

// Folded words as PostgreSQL keeps them to be searched for. It takes no word of more than 2 KiB and no megabyte of words: nobody looks for such ones.
std::string search_words(std::string_view folded) {
    constexpr std::size_t longest = 2000, most = 1'000'000;
    std::vector<std::string_view> words;
    while (!folded.empty()) {
        const std::string_view word = folded.substr(0, folded.find(' '));
        if (!word.empty() && word.size() < longest) words.push_back(word);
        folded.remove_prefix(std::min(word.size() + 1, folded.size()));
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    std::string out;
    for (const std::string_view w : words) {
        if (out.size() > most) break;
        out += '\'';
        out += w;
        out += "' ";
    }
    return out;
}

// New rows of one table, a column in one array, until they are sent with one statement.
struct Outbox {
    std::string statement;
    std::vector<std::string> columns;  // literals of arrays, not yet closed
    std::size_t rows = 0, bytes = 0;
};

// All that is kept back on one connection.
class Outboxes {
public:
    Outboxes(const std::string& name, pqxx::nontransaction& work) : name_(name), work_(work) {}
    Outbox& add(std::string statement, std::size_t columns) {
        boxes_.push_back(std::make_unique<Outbox>());
        boxes_.back()->statement = std::move(statement);
        boxes_.back()->columns.resize(columns);
        return *boxes_.back();
    }
    void added(Outbox& box) {
        waiting_ = true;
        if (box.bytes > most_bytes) send();
    }
    void send() {
        if (!waiting_) return;
        waiting_ = false;
        for (const auto& box : boxes_) {
            if (box->rows == 0) continue;
            std::vector<const char*> parameters;
            for (std::string& c : box->columns) parameters.push_back((c += '}').c_str());
            try {
                work_.exec_prepared(box->statement, pqxx::prepare::make_dynamic_params(parameters));
            } catch (const std::exception& error) {
                clear();
                fail(name_, error, "the server did not do it");
            }
            empty(*box);
        }
    }
    void clear() {
        waiting_ = false;
        for (const auto& box : boxes_) empty(*box);
    }

private:
    static constexpr std::size_t most_bytes = 16u << 20;
    static void empty(Outbox& box) {
        for (std::string& c : box.columns) c.clear();
        box.rows = box.bytes = 0;
    }
    const std::string& name_;
    pqxx::nontransaction& work_;
    std::vector<std::unique_ptr<Outbox>> boxes_;
    bool waiting_ = false;
};

class PostgresRows : public RowSink {
public:
    PostgresRows(Outboxes& all, Outbox& box, std::vector<Column> columns) : all_(all), box_(box), columns_(std::move(columns)) {}
    void put(std::int64_t value) override { next() += std::to_string(value); }
    void put(double value) override { next() += digits_of(value); }
    void put(std::string_view value) override {
        if (columns_[at_].kind == 'w')
            append_quoted(next(), search_words(value));
        else
            append_quoted(next(), value);
        box_.bytes += value.size();
    }
    void put_null() override { next() += "NULL"; }
    void end_row() override {
        at_ = 0;
        ++box_.rows;
        all_.added(box_);
    }

private:
    std::string& next() {
        std::string& column = box_.columns[at_++];
        column += column.empty() ? '{' : ',';
        box_.bytes += 8;
        return column;
    }
    Outboxes& all_;
    Outbox& box_;
    std::vector<Column> columns_;
    std::size_t at_ = 0;
};

class PostgresQuery : public QueryEngine {
public:
    PostgresQuery(const std::string& name, pqxx::connection& connection, pqxx::nontransaction& work, Outboxes& outboxes, std::string statement,
                  std::string_view sql)
        : name_(name), connection_(connection), work_(work), outboxes_(outboxes), statement_(std::move(statement)) {
        values_.resize(static_cast<std::size_t>(std::count(sql.begin(), sql.end(), '?')));
        try {
            connection_.prepare(statement_, numbered(sql));
        } catch (const std::exception& error) {
            fail(name_, error, "cannot prepare " + std::string(sql));
        }
    }
    ~PostgresQuery() override {
        try {
            connection_.unprepare(statement_);
        } catch (const std::exception&) {
        }
    }

    void bind(int at, std::int64_t value) override { slot(at) = std::to_string(value); }
    void bind(int at, double value) override { slot(at) = digits_of(value); }
    void bind(int at, std::string_view value) override { slot(at) = storable(value); }
    void bind_null(int at) override { slot(at).reset(); }

    bool step() override {
        if (!result_) {
            outboxes_.send();
            std::vector<const char*> parameters;
            for (const auto& v : values_) parameters.push_back(v ? v->c_str() : nullptr);
            try {
                result_ = work_.exec_prepared(statement_, pqxx::prepare::make_dynamic_params(parameters));
            } catch (const std::exception& error) {
                fail(name_, error, "the server did not do it");
            }
            row_ = -1;
        }
        ++row_;
        if (row_ < static_cast<int>(result_->size())) return true;
        result_.reset();
        return false;
    }
    void reset() override { result_.reset(); }
    bool is_null(int column) override { return field(column).is_null(); }
    std::int64_t integer(int column) override {
        const std::string_view digits = text(column);
        std::int64_t value = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return value;
    }
    double real(int column) override {
        const std::string_view digits = text(column);
        double value = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return value;
    }
    std::string_view text(int column) override {
        const pqxx::field f = field(column);
        return f.is_null() ? std::string_view() : std::string_view(f.c_str(), f.size());
    }

private:
    std::optional<std::string>& slot(int at) { return values_[static_cast<std::size_t>(at - 1)]; }
    pqxx::field field(int column) const {
        return (*result_)[static_cast<pqxx::result::size_type>(row_)][static_cast<pqxx::row::size_type>(column)];
    }

    const std::string& name_;
    pqxx::connection& connection_;
    pqxx::nontransaction& work_;
    Outboxes& outboxes_;
    std::string statement_;
    std::vector<std::optional<std::string>> values_;
    std::optional<pqxx::result> result_;
    int row_ = -1;
};

class Postgres : public Database {
public:
    Postgres(const std::string& address, Access access) : name_(without_password(address)), access_(access) {
        try {
            connection_.emplace(address);
            work_.emplace(*connection_);
            outboxes_.emplace(name_, *work_);
            work_->exec("SET client_min_messages = warning");
            // To compile a query takes longer than any of ours.
            work_->exec("SELECT set_config(name, 'off', false) FROM pg_settings WHERE name = 'jit'");
            if (access == Access::read) work_->exec("SET default_transaction_read_only = on");
        } catch (const std::exception& error) {
            fail(name_, error, "cannot open the ledger");
        }
    }

    Query query(std::string_view sql) override {
        return Query(std::make_unique<PostgresQuery>(name_, *connection_, *work_, *outboxes_, "q" + std::to_string(++prepared_), sql));
    }
    NewRows rows(std::string_view table, std::string_view columns, std::string_view conflict) override {
        const std::vector<Column> all = columns_of(columns);
        std::string names, values, arrays;
        for (const Column& c : all) {
            const std::string_view comma = names.empty() ? "" : ", ", kind = c.kind == 'n' ? "BIGINT" : c.kind == 'r' ? "DOUBLE PRECISION" : "TEXT";
            names += std::string(comma) + c.name;
            values += std::string(comma) + (c.kind == 'w' ? "CAST(" + c.name + " AS TSVECTOR)" : c.name);
            arrays += fmt::format("{}CAST(? AS {}[])", comma, kind);
        }
        const std::string sql = fmt::format("INSERT INTO {0} ({1}) SELECT {2} FROM unnest({3}) AS added ({1}) {4}", table, names, values, arrays, conflict);
        std::string statement = "i" + std::to_string(++prepared_);
        try {
            connection_->prepare(statement, numbered(sql));
        } catch (const std::exception& error) {
            fail(name_, error, "cannot prepare " + sql);
        }
        return NewRows(std::make_unique<PostgresRows>(*outboxes_, outboxes_->add(std::move(statement), all.size()), all));
    }
    std::string_view in_list() const override { return " = ANY (CAST(? AS BIGINT[]))"; }
    std::string_view in_list_of_texts() const override { return " = ANY (CAST(? AS TEXT[]))"; }
    std::string list(std::span<const std::int64_t> values) const override { return list_of("{}", values, append_number); }
    std::string list(std::span<const std::string> values) const override { return list_of("{}", values, append_quoted); }
    void execute(const std::string& sql) override {
        if (sql == "ROLLBACK")
            outboxes_->clear();
        else
            outboxes_->send();
        try {
            work_->exec(sql);
        } catch (const std::exception& error) {
            fail(name_, error, sql == "COMMIT" ? "cannot keep what was read" : "the server did not do it");
        }
    }
    bool is_postgres() const override { return true; }
    bool has_table(std::string_view name) override { return query("SELECT 1 WHERE to_regclass(CAST(? AS TEXT)) IS NOT NULL").run(name); }
    bool has_column(std::string_view table, std::string_view name) override {
        return query("SELECT 1 FROM pg_attribute WHERE attrelid = to_regclass(CAST(? AS TEXT)) AND attname = CAST(? AS TEXT) AND NOT attisdropped")
            .run(table, name);
    }
    const std::string& name() const override { return name_; }
    void begin() override {
        execute("BEGIN");
        if (access_ == Access::write) execute(std::string(writers_lock));
    }
    void begin_reading() override { execute("BEGIN ISOLATION LEVEL REPEATABLE READ"); }

private:
    std::string name_;
    Access access_;
    int prepared_ = 0;
    std::optional<pqxx::connection> connection_;
    std::optional<pqxx::nontransaction> work_;
    std::optional<Outboxes> outboxes_;
};

}  // namespace

std::unique_ptr<Database> open_postgres(const std::string& address, Access access) { return std::make_unique<Postgres>(address, access); }

}  // namespace isnad::ledger
