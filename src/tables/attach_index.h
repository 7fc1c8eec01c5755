// The index of the features of attachment (src/clause/attach_features.h): from the key of a feature to the row of its weights; and of those of
// the choice of participants, whose two weights stand in the index itself, in the row's place.
//
//   const AttachIndex index(view.attach_factors, view.attach_index);
//   view.attach_weights[index.row(key) * attach_stride + action];
//
// A perfect hash by displacement ("hash, displace and compress": Belazzougui, Botelho and Dietzfelbinger 2009): the lower bits of a key
// choose a factor, and the key times the factor tells its one place. So a look-up is two loads without a branch or a search, and the
// whole is small enough for the first caches of a processor; look-ups are most of what the parser does. The entry holds the upper half of
// its key and, below it, the row. Row 0 holds the weights of what is not there: none.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace isnad::tables {

class AttachIndex {
public:
    /// Both in powers of two, as `AttachIndexDraft` makes them.
    AttachIndex(std::span<const std::uint16_t> factors, std::span<const std::uint32_t> entries)
        : factors_(factors.data()), entries_(entries.data()), mask_(static_cast<std::uint32_t>(factors.size() - 1)), drop_(drop(entries.size())) {}

    [[gnu::always_inline]] std::uint32_t row(std::uint32_t key) const {
        const std::uint32_t entry = entries_[place(key, factors_[key & mask_], drop_)];
        return (entry ^ key) < 0x10000u ? entry & 0xFFFFu : 0;
    }

    /// Mixed first: times a small factor, the upper bits of the place would be those of the key, which the entry is there to tell apart.
    static std::uint32_t place(std::uint32_t key, std::uint32_t factor, unsigned drop) { return (key * 0x9E3779B1u) * (2 * factor + 1) >> drop; }
    static unsigned drop(std::size_t entries) { return 32u - static_cast<unsigned>(std::countr_zero(entries)); }

private:
    const std::uint16_t* factors_;
    const std::uint32_t* entries_;
    std::uint32_t mask_;
    unsigned drop_;
};

/// The two arrays of an index that gives the keys the rows 1, 2, … in their order.
struct AttachIndexDraft {
    std::vector<std::uint16_t> factors;
    std::vector<std::uint32_t> entries;

    AttachIndexDraft() = default;
    explicit AttachIndexDraft(const std::vector<std::uint32_t>& keys);
};

}  // namespace isnad::tables
