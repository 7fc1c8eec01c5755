// The ledger: coded documents in a database, with what links them. Each call is a value or an error; none throws.
//
//   auto ledger = Ledger::open("news.ledger", Access::write);          // or "postgresql://localhost/news"
//   if (!ledger) complain(ledger.error().message);
//   auto known = ledger->known(tables_hash);                           // keys of the articles that these tables have coded: need no coding
//   auto done = ledger->add(records, failures, "2026-03-10T08:00:00Z");   // one transaction: all of it or nothing
//
// The clock is an argument. What is read (ledger/snapshot.h) never changes a ledger.
#pragma once

#include "ledger/database.h"
#include "ledger/record.h"

#include <isnad/result.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>

namespace isnad::ledger {

struct Failure {
    std::string input;
    std::uint64_t line = 0;  ///< 0: the input as a whole
    std::string message;
};

struct Added {
    std::size_t documents = 0;  ///< coded anew: new ones, new versions, and known ones by newer tables
    std::size_t known = 0;      ///< passed over: this very text was coded by these tables
};

class Ledger {
public:
    /// To write, an older ledger is brought to today's schema; `notice` is told before, for it may take long.
    static Result<Ledger> open(const std::string& name, Access access, const std::function<void(const std::string&)>& notice = {});
    Ledger(Ledger&&) noexcept;
    Ledger& operator=(Ledger&&) noexcept;
    ~Ledger();

    /// Keys of the texts that this program has coded with these tables.
    Result<std::unordered_set<std::string>> known(std::string_view tables);

    Result<Added> add(std::span<const DocumentRecord> records, std::span<const Failure> failures, std::string_view seen);

    /// For those who read (snapshot.h, queries).
    Database& database();

private:
    struct Impl;
    explicit Ledger(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace isnad::ledger
