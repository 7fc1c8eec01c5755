// The names of features in tables of weights: properties with their values, `type=COERCE rule=acts`.
//
//   const bool whole = each_part(name, [&](std::string_view property, std::string_view value) { return known(property); });
//
// False where a part is none (no `=` in it) or was refused.
#pragma once

#include <string_view>

namespace isnad::tables {

template <class F>
bool each_part(std::string_view name, F&& f) {
    while (!name.empty()) {
        const std::size_t blank = name.find(' ');
        const std::string_view part = name.substr(0, blank);
        name = blank == std::string_view::npos ? std::string_view() : name.substr(blank + 1);
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos || !f(part.substr(0, equals), part.substr(equals + 1))) return false;
    }
    return true;
}

}  // namespace isnad::tables
