#include "import/classes.h"

#include <algorithm>
#include <charconv>

namespace isnad::import {

ClassTree::ClassTree(const std::vector<Item>& roots, std::size_t most_steps) : most_steps_(most_steps) {
    for (std::size_t i = 0; i < roots.size(); ++i) places_.try_emplace(roots[i], Place{static_cast<std::uint16_t>(i), 0});
}

std::optional<ClassTree::Place> ClassTree::nearest(const std::vector<Item>& classes) const {
    std::optional<Place> best;
    for (const Item klass : classes) {
        const auto it = places_.find(klass);
        if (it != places_.end() && (!best || it->second < *best)) best = it->second;
    }
    return best;
}

Result<bool> grow(const std::vector<ClassTree*>& trees, Sorter& edges) {
    std::size_t most = 0;
    for (const ClassTree* tree : trees) most = std::max(most, tree->most_steps_);
    for (std::size_t step = 1; step <= most; ++step) {
        bool grown = false;
        auto read = edges.merge([&](std::string_view line) {
            const std::size_t tab = line.find('\t');
            Item child = 0, parent = 0;
            std::from_chars(line.data(), line.data() + tab, child);
            std::from_chars(line.data() + tab + 1, line.data() + line.size(), parent);
            for (ClassTree* tree : trees) {
                if (step > tree->most_steps_) continue;
                const auto above = tree->places_.find(parent);
                if (above == tree->places_.end() || above->second.steps + 1u != step) continue;
                const ClassTree::Place place{above->second.root, static_cast<std::uint16_t>(step)};
                const auto [it, fresh] = tree->places_.try_emplace(child, place);
                if (!fresh && place < it->second) it->second = place;
                grown = grown || fresh;
            }
            return true;
        });
        if (!read) return read.error();
        if (!grown) break;
    }
    return true;
}

}  // namespace isnad::import
