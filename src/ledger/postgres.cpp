// The ledger on a PostgreSQL server, by libpqxx. See database.h.
#include "ledger/database.h"

#include <pqxx/pqxx>

#include <algorithm>
#include <charconv>
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

class PostgresQuery : public QueryEngine {
public:
    PostgresQuery(const std::string& name, pqxx::connection& connection, pqxx::nontransaction& work, std::string statement,
                  std::string_view sql)
        : name_(name), connection_(connection), work_(work), statement_(std::move(statement)) {
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
    void bind(int at, double value) override {
        char digits[64];
        const auto done = std::to_chars(digits, digits + sizeof digits, value);
        slot(at) = std::string(digits, done.ptr);
    }
    void bind(int at, std::string_view value) override {
        std::string text(value);
        // PostgreSQL keeps no U+0000 in a text; its place is kept, so that positions stay right.
        for (std::size_t nul = 0; (nul = text.find('\0', nul)) != std::string::npos;) text.replace(nul, 1, "\xEF\xBF\xBD");
        slot(at) = std::move(text);
    }
    void bind_null(int at) override { slot(at).reset(); }

    bool step() override {
        if (!result_) {
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
            work_->exec("SET client_min_messages = warning");
            if (access == Access::read) work_->exec("SET default_transaction_read_only = on");
        } catch (const std::exception& error) {
            fail(name_, error, "cannot open the ledger");
        }
    }

    Query query(std::string_view sql) override {
        return Query(std::make_unique<PostgresQuery>(name_, *connection_, *work_, "q" + std::to_string(++prepared_), sql));
    }
    void execute(const std::string& sql) override {
        try {
            work_->exec(sql);
        } catch (const std::exception& error) {
            fail(name_, error, sql == "COMMIT" ? "cannot keep what was read" : "the server did not do it");
        }
    }
    bool is_postgres() const override { return true; }
    bool has_table(std::string_view name) override { return query("SELECT 1 WHERE to_regclass(CAST(? AS TEXT)) IS NOT NULL").run(name); }
    const std::string& name() const override { return name_; }
    void begin() override {
        execute("BEGIN");
        if (access_ == Access::write) execute(std::string(writers_lock));
    }

private:
    std::string name_;
    Access access_;
    int prepared_ = 0;
    std::optional<pqxx::connection> connection_;
    std::optional<pqxx::nontransaction> work_;
};

}  // namespace

std::unique_ptr<Database> open_postgres(const std::string& address, Access access) { return std::make_unique<Postgres>(address, access); }

}  // namespace isnad::ledger
