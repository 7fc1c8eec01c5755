// What pairs of a state and a reading cost, remembered: there are a few hundred states and about as many kinds of readings, and a
// text asks for the same pairs again and again.
//
//   ChoiceMemo memo(view);
//   auto kind = memo.kind(signature), leaves = memo.leaves(left_by(...));      // once a reading
//   memo.cost(state, next, kind)                                                // once a reading in its place
//   state = memo.after(state, leaves)                                           // once a word
#pragma once

#include "language/arabic/choice_rules.h"

#include <cstdint>
#include <limits>
#include <unordered_map>
#include <vector>

namespace isnad::arabic {

class ChoiceMemo {
public:
    using Id = std::uint16_t;

    explicit ChoiceMemo(const tables::View& view) : view_(view) {
        start_ = state({});
        number_ = state({.flags = 0, .shape = Shape::number});
        clause_mark_ = state({.flags = at_clause_start, .shape = Shape::mark});
    }

    Id kind(Signature s) {
        const Id id = intern(s, kinds_, kind_ids_);
        if (id >> width_ != 0) {
            ++width_;
            costs_.assign((states_.size() * next_noun_count) << width_, unknown);  // what it held is worked out anew
        }
        return id;
    }
    Id leaves(std::uint32_t flags) { return intern(flags, leaves_, leaves_ids_); }

    Id start() const { return start_; }    ///< at the head of a line
    Id number() const { return number_; }  ///< behind digits or Latin letters
    Id clause_mark() const { return clause_mark_; }
    Id mark(Id before) { return state({.flags = states_[before].flags, .shape = Shape::mark}); }
    const Left& left(Id s) const { return states_[s]; }

    std::int32_t cost(Id before, NextNoun next, Id kind) {
        std::int32_t& cell = costs_[(before * next_noun_count + static_cast<unsigned>(next)) << width_ | kind];
        if (cell == unknown) {
            cell = 0;
            describe_in_place(kinds_[kind], states_[before], next,
                              [&](std::size_t feature, int value) { cell += view_.choice[feature] * value; });
        }
        return cell;
    }

    Id after(Id before, Id leaves) {
        auto& row = next_[before];
        if (row.size() <= leaves) row.resize(leaves_.size() + 16, none);
        if (row[leaves] != none) return row[leaves];
        const Id to = state(arabic::after(states_[before], leaves_[leaves]));
        next_[before][leaves] = to;  // `state` may have moved the rows
        return to;
    }

private:
    static constexpr std::int32_t unknown = std::numeric_limits<std::int32_t>::min();
    static constexpr Id none = 0xFFFF;

    static Id intern(std::uint32_t value, std::vector<std::uint32_t>& values, std::unordered_map<std::uint32_t, Id>& ids) {
        const auto [it, fresh] = ids.try_emplace(value, static_cast<Id>(values.size()));
        if (fresh) values.push_back(value);
        return it->second;
    }

    Id state(const Left& left) {
        const std::uint32_t key = left.flags | static_cast<std::uint32_t>(left.shape) << 24;
        const auto [it, fresh] = state_ids_.try_emplace(key, static_cast<Id>(states_.size()));
        if (fresh) {
            states_.push_back(left);
            costs_.resize((states_.size() * next_noun_count) << width_, unknown);
            next_.resize(states_.size());
        }
        return it->second;
    }

    const tables::View& view_;
    std::vector<std::uint32_t> kinds_, leaves_;
    std::unordered_map<std::uint32_t, Id> kind_ids_, leaves_ids_, state_ids_;
    std::vector<Left> states_;
    std::vector<std::int32_t> costs_;  // by state and next noun, then kind: rows of 2^width_
    unsigned width_ = 8;
    std::vector<std::vector<Id>> next_;
    Id start_ = 0, number_ = 0, clause_mark_ = 0;
};

}  // namespace isnad::arabic
