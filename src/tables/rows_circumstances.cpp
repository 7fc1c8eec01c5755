// What the event layer knows of when and where: the weights by which an event takes one of the dates and places that its article offers.
#include "event/choice.h"
#include "tables/compiler.h"

#include <charconv>

namespace isnad::tables {

namespace {

constexpr int most_weight = 10000;

}  // namespace

void Compiler::circumstances(const Table& t, bool when) {
    for (const Row& row : t.rows) {
        const auto key = event::key_named(when ? event::Question::when : event::Question::where, row[0]);
        if (!key) {
            wrong(t, row, 0, "`" + std::string(row[0]) + "` is no feature of a date or place");
            continue;
        }
        int weight = 0;
        const auto [end, error] = std::from_chars(row[1].data(), row[1].data() + row[1].size(), weight);
        if (error != std::errc() || end != row[1].data() + row[1].size() || weight > most_weight || weight < -most_weight) {
            wrong(t, row, 1, "`" + std::string(row[1]) + "` is no weight (at most " + std::to_string(most_weight) + " either way)");
            continue;
        }
        builder_.circumstance(*key, weight);
    }
}

void Compiler::when(const Table& t) { circumstances(t, true); }
void Compiler::where(const Table& t) { circumstances(t, false); }

}  // namespace isnad::tables
