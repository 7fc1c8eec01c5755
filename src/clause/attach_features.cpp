#include "clause/attach_features.h"

#include "tables/feature_name.h"

#include <algorithm>
#include <unordered_map>

namespace isnad::clause {

namespace {

enum class AtomKind : std::uint8_t { shape, tag, word, sense, kids, marks, pair, number };

struct AtomName {
    std::string_view name;
    AtomKind kind;
};
constexpr AtomName atom_names[] = {
#define X(name, kind) {#name, AtomKind::kind},
    ISNAD_CLAUSE_ATOMS(X)
#undef X
};

constexpr std::string_view sense_names[] = {
#define X(name) #name,
    ISNAD_CLAUSE_SENSES(X)
#undef X
};

}  // namespace

namespace {

std::uint32_t near_far(std::uint32_t from, std::uint32_t to) {
    const std::uint32_t d = to - from;
    return d <= 3 ? d : d <= 5 ? 4 : d <= 9 ? 5 : d <= 16 ? 6 : 7;
}

// Tells `set` the value of each atom that chooses an action.
template <class Set>
[[gnu::always_inline]] inline void each_value(const State& s, const Set& set) {
    const Token* const t = s.tokens->data();
    const std::size_t depth = s.stack.size();
    const std::uint32_t b0 = s.front;
    const Token& front = t[b0];
    set(Atom::b0_shape, front.shape);
    set(Atom::b0_tag, static_cast<std::uint32_t>(front.tag));
    set(Atom::b0_word, front.lexical);
    set(Atom::b0_sense, static_cast<std::uint32_t>(front.sense));
    set(Atom::b0_prep, s.nodes[b0].preposition);
    set(Atom::b0_opener, s.nodes[b0].opener_tag);
    set(Atom::b0_marks, front.marks);
    const std::uint32_t s0 = depth > 0 ? s.stack[depth - 1] : s.size;
    const Token& top = t[s0];
    const Node& top_node = s.nodes[s0];
    set(Atom::s0_shape, top.shape);
    set(Atom::s0_tag, static_cast<std::uint32_t>(top.tag));
    set(Atom::s0_word, top.lexical);
    set(Atom::s0_sense, static_cast<std::uint32_t>(top.sense));
    set(Atom::s0_prep, top_node.preposition);
    set(Atom::s0_kids, top_node.kids);
    set(Atom::s0_opener, top_node.opener_tag);
    set(Atom::s0_marks, top.marks);
    set(Atom::s0_takes, top.valency);
    set(Atom::s0_b0, agreement(top, front));
    set(Atom::far_s0_b0, near_far(s0, b0));
    set(Atom::cut_s0_b0, std::min<std::uint32_t>(front.commas - top.commas, 2));
    const std::uint32_t verb = front.next_verb;
    const bool verb_ahead = verb < s.size;
    set(Atom::next_verb, verb_ahead ? 1 + near_far(b0, verb) + (t[verb].commas != front.commas ? 8 : 0) : 0);
    set(Atom::next_verb_s0, verb_ahead ? agreement(top, t[verb]) : 0);
    const std::uint32_t s1 = depth > 1 ? s.stack[depth - 2] : s.size;
    const bool below = depth > 1;
    const Token& next = t[s1];
    set(Atom::s1_shape, below ? next.shape : 0);
    set(Atom::s1_tag, below ? static_cast<std::uint32_t>(next.tag) : 0);
    set(Atom::s1_word, below ? next.lexical : 0);
    set(Atom::s1_sense, below ? static_cast<std::uint32_t>(next.sense) : 0);
    set(Atom::s1_kids, below ? s.nodes[s1].kids : 0);
    set(Atom::s1_takes, below ? next.valency : 0);
    set(Atom::s1_s0, below ? agreement(next, top) : 0);
    set(Atom::far_s1_s0, below ? near_far(s1, s0) : 0);
    set(Atom::cut_s1_s0, below ? std::min<std::uint32_t>(top.commas - next.commas, 2) : 0);
    // The nearest verb and the nearest opener that wait on the stack.
    const std::uint32_t waiting_verb = top_node.waiting_verb, opener = top_node.waiting_opener;
    set(Atom::verb_depth, waiting_verb == no_node ? 0 : std::min(static_cast<std::uint32_t>(depth) - s.nodes[waiting_verb].height, 3u) + 1);
    set(Atom::verb_word, waiting_verb == no_node ? 0 : t[waiting_verb].lexical);
    set(Atom::waiting, opener == no_node ? 0 : static_cast<std::uint32_t>(t[opener].tag));
}

}  // namespace

void values_of(const State& state, Values& out) {
    out.fill(0);
    each_value(state, [&](Atom a, std::uint32_t value) { out[static_cast<std::size_t>(a)] = value; });
}

void products_of(const State& state, Products& out) {
    each_value(state, [&](Atom a, std::uint32_t value) { out[static_cast<std::size_t>(a)] = value * factor_of(static_cast<std::size_t>(a)); });
}

namespace {

std::string marks_name(std::uint32_t value) {
    constexpr std::string_view names[] = {"comma", "stop", "colon", "open", "close", "dash", "bracket", "unbracket"};
    std::string out;
    for (std::size_t k = 0; k < std::size(names); ++k)
        if (value & (1u << k)) out += (out.empty() ? "" : "+") + std::string(names[k]);
    return out.empty() ? "-" : out;
}

std::string kids_name(std::uint32_t value) {
    constexpr std::string_view names[] = {"subject", "object", "conjunct", "complement", "oblique", "nominal"};
    std::string out;
    for (std::size_t k = 0; k < std::size(names); ++k)
        if (value & (1u << k)) out += (out.empty() ? "" : "+") + std::string(names[k]);
    const std::uint32_t last = value >> 6;
    if (last > 0 && last < label_count) out += "," + std::string(name_of(static_cast<Label>(last)));
    return out.empty() ? "-" : out;
}

std::string value_name(AtomKind kind, std::uint32_t value) {
    switch (kind) {
        case AtomKind::shape: return shape_name(static_cast<std::uint16_t>(value));
        case AtomKind::tag: return shape_name(static_cast<std::uint16_t>(value & 63u));
        case AtomKind::sense: return value < std::size(sense_names) ? std::string(sense_names[value]) : "?";
        case AtomKind::kids: return kids_name(value);
        case AtomKind::marks: return marks_name(value);
        case AtomKind::pair: return agreement_name(static_cast<std::uint16_t>(value));
        default: return std::to_string(value);
    }
}

constexpr std::uint32_t values_of_kind[] = {shape_count, 64, 0, std::size(sense_names), 1 << 10, 1 << 8, pair_count, 32};

// Every value of a kind by its name; made once.
const std::unordered_map<std::string, std::uint32_t>& names_of_kind(AtomKind kind) {
    static const auto all = [] {
        std::array<std::unordered_map<std::string, std::uint32_t>, std::size(values_of_kind)> out;
        for (std::size_t k = 0; k < out.size(); ++k)
            for (std::uint32_t value = 0; value < values_of_kind[k]; ++value) out[k].emplace(value_name(static_cast<AtomKind>(k), value), value);
        return out;
    }();
    return all[static_cast<std::size_t>(kind)];
}

}  // namespace

std::string feature_name(std::size_t which, const Values& values, const std::function<std::string(std::uint32_t)>& letters) {
    std::string out;
    for (const Atom a : templates[which].atoms) {
        if (a == Atom::count) break;
        const auto& [name, kind] = atom_names[static_cast<std::size_t>(a)];
        const std::uint32_t value = values[static_cast<std::size_t>(a)];
        out += (out.empty() ? "" : " ") + std::string(name) + '=';
        out += kind != AtomKind::word ? value_name(kind, value) : value == 0 ? "-" : letters(value - 1);
    }
    return out;
}

std::optional<std::uint32_t> feature_named(std::string_view name, const std::function<std::uint32_t(std::string_view)>& form, std::size_t from,
                                           std::size_t end) {
    Values values{};
    std::array<Atom, template_width> found;
    found.fill(Atom::count);
    std::size_t width = 0;
    const bool known_parts = tables::each_part(name, [&](std::string_view property, std::string_view value) {
        if (width == template_width) return false;
        std::size_t atom = 0;
        while (atom < std::size(atom_names) && atom_names[atom].name != property) ++atom;
        if (atom == std::size(atom_names)) return false;
        if (atom_names[atom].kind == AtomKind::word) {
            values[atom] = value == "-" ? 0 : form(value) + 1;
        } else {
            const auto& known = names_of_kind(atom_names[atom].kind);
            const auto it = known.find(std::string(value));
            if (it == known.end()) return false;
            values[atom] = it->second;
        }
        found[width++] = static_cast<Atom>(atom);
        return true;
    });
    if (!known_parts) return std::nullopt;
    for (std::size_t which = from; which < end; ++which)
        if (templates[which].atoms == found) return key_of(which, values);
    return std::nullopt;
}

}  // namespace isnad::clause
