// Writing to the ledger. See ledger.h.
#include "ledger/ledger.h"

#include "ledger/linker.h"
#include "ledger/regroup.h"
#include "ledger/rows.h"
#include "ledger/schema.h"

#include <isnad/version.h>

#include <optional>
#include <vector>

namespace isnad::ledger {

struct Ledger::Impl {
    std::unique_ptr<Database> db;
    std::optional<RowWriter> writer;  // made when something is first written
    std::optional<Linker> linker;
    std::optional<Regrouper> groups;
};

Ledger::Ledger(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Ledger::Ledger(Ledger&&) noexcept = default;
Ledger& Ledger::operator=(Ledger&&) noexcept = default;
Ledger::~Ledger() = default;

Database& Ledger::database() { return *impl_->db; }

Result<Ledger> Ledger::open(const std::string& name, Access access, const std::function<void(const std::string&)>& notice) {
    try {
        auto impl = std::make_unique<Impl>();
        impl->db = open_database(name, access);
        prepare_schema(*impl->db, access, notice);
        return Ledger(std::move(impl));
    } catch (const std::exception& error) {
        return Error{error.what()};
    }
}

Result<std::unordered_set<std::string>> Ledger::known(std::string_view tables) {
    try {
        std::unordered_set<std::string> out;
        Query q =
            impl_->db->query("SELECT v.key FROM codings c JOIN versions v ON v.version = c.version WHERE c.program = ? AND c.tables = ?");
        for (bool more = q.run(version, tables); more; more = q.step()) out.insert(q.text(0));
        return out;
    } catch (const std::exception& error) {
        return Error{error.what()};
    }
}

Result<Added> Ledger::add(std::span<const DocumentRecord> records, std::span<const Failure> failures, std::string_view seen) {
    Database& db = *impl_->db;
    bool begun = false;
    try {
        if (!impl_->writer) {
            impl_->writer.emplace(db);
            impl_->linker.emplace(db);
            impl_->groups.emplace(db);
        }
        db.begin();
        begun = true;
        Added out;
        impl_->writer->begin(records);
        std::vector<NewCoding> added;
        for (const DocumentRecord& record : records) {
            if (auto rows = impl_->writer->add(record, version, seen))
                added.push_back({std::move(*rows), &record});
            else
                ++out.known;
        }
        out.documents = added.size();
        impl_->groups->regroup(impl_->linker->link(added));
        for (const Failure& f : failures) impl_->writer->add_failure(f.input, f.line, f.message, seen);
        db.commit();
        return out;
    } catch (const std::exception& error) {
        if (begun) db.roll_back();
        // What they remember may be of rows that are no more.
        impl_->groups.reset();
        impl_->linker.reset();
        impl_->writer.reset();
        return Error{error.what()};
    }
}

}  // namespace isnad::ledger
