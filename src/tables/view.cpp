#include "tables/view.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace isnad::tables {

std::uint32_t View::find(std::string_view key) const {
    const std::size_t mask = form_slots.size() - 1;
    const std::uint64_t hash = XXH3_64bits(key.data(), key.size());
    const auto tag = static_cast<std::uint32_t>(hash >> 32);
    for (std::size_t at = static_cast<std::size_t>(hash) & mask;; at = (at + 1) & mask) {
        const FormSlot slot = form_slots[at];
        if (slot.form == absent) return absent;
        if (slot.tag == tag && str(forms[slot.form].key) == key) return slot.form;
    }
}

std::uint32_t View::step(std::uint32_t node, std::uint32_t form) const {
    const std::uint64_t key = std::uint64_t{node} << 32 | form;
    const std::size_t mask = edges.size() - 1;
    std::size_t at = static_cast<std::size_t>(key * 0x9E3779B97F4A7C15ull >> 20) & mask;
    for (;; at = (at + 1) & mask) {
        const Edge& e = edges[at];
        if (e.node == absent) return absent;
        if (e.node == node && e.form == form) return e.to;
    }
}

}  // namespace isnad::tables
