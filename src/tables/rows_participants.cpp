// What the event layer knows of participants: the weights by which an entity acts or suffers in an event.
#include "event/participant_features.h"
#include "tables/compiler.h"

#include <charconv>

namespace isnad::tables {

void Compiler::participants(const Table& t) {
    for (const Row& row : t.rows) {
        const auto key = event::weighing::key_named(row[0]);
        if (!key) {
            wrong(t, row, 0, "`" + std::string(row[0]) + "` is no feature of participants");
            continue;
        }
        std::array<std::int8_t, 2> weights{};
        bool right = true;
        for (std::size_t k = 0; k < weights.size() && right; ++k) {
            const std::string_view cell = row[k + 1];
            int weight = 0;
            const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), weight);
            right = error == std::errc() && end == cell.data() + cell.size() && weight <= event::weighing::most_weight && weight >= -event::weighing::most_weight;
            if (!right) wrong(t, row, k + 1, "`" + std::string(cell) + "` is no weight (at most " + std::to_string(event::weighing::most_weight) + " either way)");
            weights[k] = static_cast<std::int8_t>(weight);
        }
        if (right && !builder_.participant(*key, weights)) return wrong(t, row, 0, "there are too many features");
    }
}

}  // namespace isnad::tables
