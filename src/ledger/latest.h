// The mentions that fulfil all that a search asks of mentions, the latest day first. They are found by what fewest fulfil, and asked for the rest one by
// one, as far as they are wanted: what a query costs depends on what it shows, not on the ledger.
//
//   Latest latest(db, search);
//   latest.each(256, [&](const std::string& day, const std::string& incident) { return use(day, incident); });
#pragma once

#include "ledger/database.h"
#include "ledger/search.h"

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace isnad::ledger {

class Latest {
public:
    /// False: no more are wanted.
    using Use = std::function<bool(const std::string& day, const std::string& incident)>;

    Latest(Database& db, const Search& search);
    /// False where there may be more than `most`.
    bool each(std::size_t most, const Use& use);

    // How things are asked for (latest.cpp).
    // SQL with the values of its parameters, in their order.
    struct Condition {
        std::string sql;
        std::vector<std::string> values;
    };

    // A way to find mentions: what is asked of a first table, which has an index for it, and what leads from there to `m` and `i`.
    struct Way {
        std::string table;
        Condition asked;
        std::string others, joined;   // tables in the order in which they are read
        std::string told = "m.told";  // where the day stands that is read first
    };

    // Something asked of mentions: the ways that together find all that fulfil it, and how to ask it of one that was found otherwise.
    struct Filter {
        std::vector<Way> ways;
        Condition of_one;
        bool by_day = true;    // the index goes on with the day, so that the latest are found without the others
        std::size_t each = 1;  // mentions to a row of the first table, about
    };

private:
    void add(const Condition& condition);
    void add_days(const std::string& told);
    const Filter& choose(const std::vector<Filter>& filters, const Filter& all, std::size_t wanted);
    double count(const Filter& filter, double of);

    Database& db_;
    std::string sql_;
    std::vector<std::string> values_;
    std::vector<std::pair<std::string, std::string>> days_;  // how they are compared with a mention's
};

}  // namespace isnad::ledger
