// Which classes of Wikidata stand below which, as far as an import asks: for each class the root that is nearest above it.
//
//   ClassTree offices({30461, 83307}, 12);             // roots, steps at most
//   grow({&offices, &places}, edges);                  // from lines "child\tparent"
//   offices.nearest({11696});                          // president of the United States: {.root = 0, .steps = 1}
//
// Roots are numbered as they were given; of two that are equally near the earlier one counts.
#pragma once

#include "import/rules.h"
#include "import/sorter.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace isnad::import {

class ClassTree {
public:
    struct Place {
        std::uint16_t root = 0;
        std::uint16_t steps = 0;
        bool operator<(const Place& other) const { return steps != other.steps ? steps < other.steps : root < other.root; }
    };

    ClassTree(const std::vector<Item>& roots, std::size_t most_steps);

    /// The nearest root of any of these classes.
    std::optional<Place> nearest(const std::vector<Item>& classes) const;
    std::size_t size() const { return places_.size(); }

private:
    friend Result<bool> grow(const std::vector<ClassTree*>& trees, Sorter& edges);

    std::unordered_map<Item, Place> places_;
    std::size_t most_steps_;
};

/// Reads the edges once for each step, so that memory holds only the classes below the roots.
Result<bool> grow(const std::vector<ClassTree*>& trees, Sorter& edges);

}  // namespace isnad::import
