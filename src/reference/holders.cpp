#include "reference/reference.h"

#include <algorithm>
#include <tuple>

namespace isnad::reference {

Holders::Holders(const tables::View& view) {
    for (std::uint32_t row = 0; row < view.persons.size(); ++row) {
        const auto& p = view.persons[row];
        if (p.office == tables::absent || !view.offices[p.office].unique) continue;
        held_.push_back({p.office, view.str(p.state), p.from, p.to, row});
    }
    std::sort(held_.begin(), held_.end(), [](const Held& a, const Held& b) { return std::tie(a.office, a.state, a.from, a.row) < std::tie(b.office, b.state, b.from, b.row); });
}

std::uint32_t Holders::find(std::uint32_t office, std::string_view state, std::int32_t day) const {
    auto it = std::lower_bound(held_.begin(), held_.end(), std::tie(office, state),
                               [](const Held& h, const auto& key) { return std::tie(h.office, h.state) < key; });
    if (state.empty()) {
        // An office that exists once in the world ("the secretary-general of the United Nations"): all its holders are of one state.
        if (it == held_.end() || it->office != office) return tables::absent;
        state = it->state;
        for (auto other = it; other != held_.end() && other->office == office; ++other)
            if (other->state != state) return tables::absent;
    }
    std::uint32_t best = tables::absent;
    for (; it != held_.end() && it->office == office && it->state == state; ++it) {
        if (day == 0 ? it->to == 99999999 : it->from <= day && day <= it->to) best = it->row;
    }
    return best;
}

void KeyMap::clear() {
    if (slots_.empty()) slots_.resize(1024);
    ++generation_;
    used_ = 0;
}

void KeyMap::grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    const auto live = generation_;
    for (const Slot& s : old)
        if (s.generation == live) {
            std::size_t i = static_cast<std::size_t>(s.key * 0x9E3779B97F4A7C15ull >> 32) & (slots_.size() - 1);
            while (slots_[i].generation == live) i = (i + 1) & (slots_.size() - 1);
            slots_[i] = s;
        }
}

std::uint32_t& KeyMap::at(std::uint64_t key) {
    if (slots_.empty()) clear();
    if (used_ * 2 >= slots_.size()) grow();
    std::size_t i = static_cast<std::size_t>(key * 0x9E3779B97F4A7C15ull >> 32) & (slots_.size() - 1);
    for (;; i = (i + 1) & (slots_.size() - 1)) {
        Slot& s = slots_[i];
        if (s.generation != generation_) {
            s = {key, none, generation_};
            ++used_;
            return s.value;
        }
        if (s.key == key) return s.value;
    }
}

}  // namespace isnad::reference
