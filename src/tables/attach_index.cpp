#include "tables/attach_index.h"

#include <algorithm>
#include <optional>

namespace isnad::tables {

namespace {

struct Bucket {
    std::uint32_t number = 0;
    std::vector<std::uint32_t> rows;
};

// The first factor that leads all keys of a bucket to free places of their own.
std::optional<std::uint16_t> free_factor(const Bucket& bucket, const std::vector<std::uint32_t>& keys, const std::vector<std::uint32_t>& entries) {
    const unsigned drop = AttachIndex::drop(entries.size());
    std::vector<std::uint32_t> places;
    for (std::uint32_t factor = 0; factor <= 0xFFFFu; ++factor) {
        places.clear();
        for (const auto row : bucket.rows) {
            const auto place = AttachIndex::place(keys[row - 1], factor, drop);
            if (entries[place] != 0 || std::find(places.begin(), places.end(), place) != places.end()) break;
            places.push_back(place);
        }
        if (places.size() == bucket.rows.size()) return static_cast<std::uint16_t>(factor);
    }
    return std::nullopt;
}

// False where so many places do not suffice.
bool fill(AttachIndexDraft& draft, const std::vector<std::uint32_t>& keys, std::size_t size) {
    draft.entries.assign(size, 0);
    draft.factors.assign(std::max<std::size_t>(size / 4, 1), 0);
    std::vector<Bucket> buckets(draft.factors.size());
    for (std::uint32_t row = 1; row <= keys.size(); ++row) buckets[keys[row - 1] & (buckets.size() - 1)].rows.push_back(row);
    for (std::uint32_t k = 0; k < buckets.size(); ++k) buckets[k].number = k;
    // The fullest first, while there is room to choose from.
    std::stable_sort(buckets.begin(), buckets.end(), [](const Bucket& a, const Bucket& b) { return a.rows.size() > b.rows.size(); });
    for (const auto& bucket : buckets) {
        if (bucket.rows.empty()) break;
        const auto factor = free_factor(bucket, keys, draft.entries);
        if (!factor) return false;
        draft.factors[bucket.number] = *factor;
        for (const auto row : bucket.rows)
            draft.entries[AttachIndex::place(keys[row - 1], *factor, AttachIndex::drop(size))] = (keys[row - 1] & 0xFFFF0000u) | row;
    }
    return true;
}

}  // namespace

AttachIndexDraft::AttachIndexDraft(const std::vector<std::uint32_t>& keys) {
    for (std::size_t size = std::bit_ceil(keys.size() * 4 / 3 + 2); !fill(*this, keys, size); size *= 2) {
    }
}

}  // namespace isnad::tables
