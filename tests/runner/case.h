// What stands in a case file, as values: an article and what must be found in it.
//
//   Case: { name, text, published, expectations: [ event CONSULT/visit "..." actors=[FRA/GOV] ... ] }
//
// The syntax is explained in tests/cases/README.md; what may stand where is in grammar.h.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::cases {

enum class Kind { event, entity, same, place, time, quantity, statement, furniture, conflict, clause, other_clause };

/// One element of a value: a code or number as it stands, or a form of the text in quotation marks.
struct Item {
    std::string text;
    bool quoted = false;
};

/// `key=value`; a value that is no list has one item, or none where nothing stands behind the `=`.
struct Pair {
    std::string key;
    std::vector<Item> items;
    bool list = false;

    bool empty() const { return items.empty(); }
    std::string_view word() const { return items.empty() ? std::string_view() : std::string_view(items.front().text); }
};

struct Expectation {
    Kind kind = Kind::event;
    bool absent = false;                ///< "no event: ...": nothing of the sort may be found
    bool todo = false;                  ///< "todo event: ...": known to fail, while the rest of its case must hold
    std::string head;                   ///< the bare word behind the kind: CONSULT/visit, or the kind of a conflict
    std::vector<std::string> quotes;    ///< the quoted text that it rests on
    std::vector<Pair> pairs;
    std::size_t line = 0;
    std::string source;                 ///< the line as it stands, for reports
};

struct Case {
    std::string file;
    std::size_t line = 0;
    std::string name;
    std::string published, publisher, title, text;
    bool asks_clauses() const {
        return std::any_of(expectations.begin(), expectations.end(), [](const Expectation& e) { return e.kind == Kind::clause || e.kind == Kind::other_clause; });
    }
    std::string todo;                   ///< why it is known to fail; empty: it must pass
    std::vector<Expectation> expectations;
};

/// A mistake in a case file.
struct Problem {
    std::string file;
    std::size_t line = 0;
    std::string what;
};

}  // namespace isnad::cases
