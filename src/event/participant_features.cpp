#include "event/participant_features.h"

#include "tables/feature_name.h"

#include <algorithm>

namespace isnad::event::weighing {

namespace {

constexpr std::string_view atom_names[] = {
#define X(name) #name,
    ISNAD_PARTICIPANT_ATOMS(X)
#undef X
};

}  // namespace

std::uint32_t key_of(std::size_t which, const Values& values) {
    const Template& t = templates[which];
    std::uint64_t sum = 0;
    for (std::size_t k = 0; k < t.width; ++k) sum += term_of(t.atoms[k], values[t.atoms[k]].hash);
    return key_end(sum);
}

std::string feature_name(std::size_t which, const Values& values) {
    std::string out;
    const Template& t = templates[which];
    for (std::size_t k = 0; k < t.width; ++k) {
        if (k > 0) out += ' ';
        out += atom_names[static_cast<std::size_t>(t.atoms[k])];
        out += '=';
        out += values[t.atoms[k]].name;
    }
    return out;
}

std::optional<std::uint32_t> key_named(std::string_view name) {
    std::uint64_t sum = 0;
    const bool known = tables::each_part(name, [&](std::string_view property, std::string_view value) {
        const auto* const at = std::find(std::begin(atom_names), std::end(atom_names), property);
        if (at == std::end(atom_names)) return false;
        sum += term_of(static_cast<Atom>(at - std::begin(atom_names)), hash_of(value));
        return true;
    });
    return known ? std::optional(key_end(sum)) : std::nullopt;
}

}  // namespace isnad::event::weighing
