// The read-only look-ups into compiled tables.
//
//   const tables::Form* form = view.find("\u0642\u0635\u0641");            // a normalised word
//   for (const auto& reading : view.readings(*form)) for (const auto& link : view.links(view.lexemes[reading.lexeme])) ...
//   std::uint32_t node = view.step(form->root, next_form_id);              // phrases
#pragma once

#include "tables/attach_index.h"
#include "tables/format.h"

#include <isnad/document.h>

#include <algorithm>
#include <span>
#include <string_view>

namespace isnad::tables {

class View {
public:
#define X(type, name) std::span<const type> name;
    ISNAD_TABLE_ARRAYS(X)
#undef X
    std::string_view hash;

    std::string_view str(Str s) const { return {pool.data() + s.offset, s.length}; }
    Rule rule(Source s) const { return {str(files[s.file]), s.line}; }

    /// The id of a normalised form, or `absent`.
    std::uint32_t find(std::string_view key) const;

    std::span<const Reading> readings_of(std::uint32_t form) const {
        return readings.subspan(forms[form].first_reading, forms[form].reading_count);
    }
    std::span<const Link> links_of(const Lexeme& l) const { return links.subspan(l.first_link, l.link_count); }
    std::span<const Link> links_of(const Node& n) const { return links.subspan(n.first_link, n.link_count); }
    std::span<const FrameSlot> slots_of(const Trigger& t) const { return slots.subspan(t.first_slot, t.slot_count); }
    std::span<const FrameSlot> slots_of(const Reporting& r) const { return slots.subspan(r.first_slot, r.slot_count); }
    std::span<const Condition> conditions_of(const Trigger& t) const { return conditions.subspan(t.first_condition, t.condition_count); }
    std::span<const std::uint32_t> values_of(const Condition& c) const { return values.subspan(c.first_value, c.value_count); }
    std::span<const std::uint16_t> openings_of(const Condition& c) const { return openings.subspan(c.first_opening, c.opening_count); }
    /// Whether `f` says yes to one of the alternatives of a condition: the form ids of the words of each, or the one value of its class.
    template <class F>
    bool any_alternative(const Condition& c, F&& f) const {
        const auto all = values_of(c);
        for (std::size_t at = 0; at < all.size();) {
            std::size_t end = at;
            while (end < all.size() && all[end] != absent) ++end;
            if (end > at && f(all.subspan(at, end - at))) return true;
            at = end + 1;
        }
        return false;
    }
    bool asks_for(const Condition& c, ConditionClass what) const {
        if (c.only_words) return false;
        const auto all = values_of(c);
        return std::find(all.begin(), all.end(), class_base + static_cast<std::uint32_t>(what)) != all.end();
    }

    /// Whether a row says what it means; how it was seen to be used is not counted.
    bool means_something(const Lexeme& l) const {
        for (const Link& link : links_of(l))
            if (link.kind != LinkKind::valency && link.kind != LinkKind::agency) return true;
        return false;
    }

    /// The first link of a kind, or nullptr.
    const Link* link(std::uint32_t lexeme, LinkKind kind) const {
        for (const Link& l : links_of(lexemes[lexeme]))
            if (l.kind == kind) return &l;
        return nullptr;
    }

    /// The weight of a feature by its key; 0 where it has none.
    std::int32_t circumstance(std::uint32_t key) const { return weight_at(circumstance_factors, circumstances, key); }
    std::int32_t judgement_of(std::uint32_t key) const { return weight_at(judgement_factors, judgement, key); }

    /// Follows a phrase by one word; `absent` where no phrase goes on that way.
    std::uint32_t step(std::uint32_t node, std::uint32_t form) const;

private:
    static std::int32_t weight_at(std::span<const std::uint16_t> factors, std::span<const KeyedWeight> slots, std::uint32_t key) {
        const KeyedWeight slot = slots[AttachIndex::place(key, factors[key & (factors.size() - 1)], AttachIndex::drop(slots.size()))];
        return slot.key == key ? slot.weight : 0;
    }
};

}  // namespace isnad::tables
