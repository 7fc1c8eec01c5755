#include "event/judge_features.h"

#include "tables/feature_name.h"

#include <utility>

namespace isnad::event::judging {

namespace {

enum class Kind : std::uint8_t { number, flag, word, type, form, owner, relation, verb_kind, tense, inside, where, said, filled, dated, same, next, ground, outcome, article, missing };

struct AtomName {
    std::string_view name;
    Kind kind;
};
constexpr AtomName atoms[] = {
#define X(name, kind) {#name, Kind::kind},
    ISNAD_JUDGE_ATOMS(X)
#undef X
};

std::string value_name(Kind kind, std::uint32_t value) {
    const auto of = [&](std::initializer_list<std::string_view> names) { return value < names.size() ? std::string(names.begin()[value]) : std::string(); };
    switch (kind) {
        case Kind::number: return value < 8 ? std::to_string(value) : std::string();
        case Kind::flag: return of({"no", "yes"});
        case Kind::type: return value < event_type_count ? std::string(to_string(static_cast<EventType>(value))) : std::string();
        case Kind::form: return of({"perfect", "imperfect", "passive", "participle", "noun", "phrase"});
        case Kind::owner: return of({"none", "place", "person", "state", "actor", "counted", "time", "event", "other"});
        case Kind::relation: return of({"free", "subject", "object", "preposition", "verb", "genitive"});
        case Kind::verb_kind: return of({"none", "plain", "light", "auxiliary", "modal", "aspect", "says", "event"});
        case Kind::tense: return of({"none", "past", "present", "future", "long-past"});
        case Kind::inside: return of({"main", "that", "relative", "wished", "obliged"});
        case Kind::where: return of({"headline", "first", "early", "late"});
        case Kind::said: return of({"no", "says", "confirms", "claims", "denies", "estimates", "speculates", "quoted"});
        case Kind::filled: return of({"no-slot", "empty", "phrase", "actor", "pronoun"});
        case Kind::dated: return of({"no", "near", "past", "ahead"});
        case Kind::same: return of({"none", "before", "behind", "both"});
        case Kind::next: return of({"end", "mark", "verb", "relative", "preposition", "adjective", "name", "noun", "particle", "number"});
        case Kind::ground: return of({"bare", "exclusion", "class", "anywhere", "slot", "near"});
        case Kind::outcome: return of({"no", "casualty", "caused", "casualty-first"});
        case Kind::missing:
            return of({"nothing", "subject", "other-subject", "object", "other-object", "owner", "other-owner", "phrase", "other-phrase", "anywhere", "adjective"});
        case Kind::article: return of({"bare", "al", "owned", "possessed"});
        case Kind::word: break;
    }
    return {};
}

constexpr std::uint64_t factor_of(std::size_t atom) {
    std::uint64_t h = (atom + 1) * 0x9E3779B97F4A7C15u;
    h = (h ^ (h >> 30)) * 0xBF58476D1CE4E5B9u;
    h = (h ^ (h >> 27)) * 0x94D049BB133111EBu;
    return h | 1;
}

constexpr std::uint64_t seed_of(std::size_t which) { return (which + 1) * 0xE7037ED1A0B428DBu; }
constexpr std::uint32_t end_of(std::uint64_t h) { return static_cast<std::uint32_t>(((h ^ (h >> 29)) * 0xBF58476D1CE4E5B9u) >> 32); }

// Values times their factors, and keys as sums of them: the templates are known when this is compiled.
using Products = std::array<std::uint64_t, static_cast<std::size_t>(Atom::count)>;
template <std::size_t... atom>
Products products_of(const Values& values, std::index_sequence<atom...>) {
    return {(values[atom] * factor_of(atom))...};
}
template <std::size_t which, std::size_t... k>
std::uint32_t key_at(const Products& products, std::index_sequence<k...>) {
    return end_of((seed_of(which) + ... + products[static_cast<std::size_t>(templates[which].atoms[k])]));
}
template <std::size_t... which>
void keys_at(const Products& products, std::array<std::uint32_t, template_count>& out, std::index_sequence<which...>) {
    ((out[which] = key_at<which>(products, std::make_index_sequence<templates[which].width>())), ...);
}

}  // namespace

std::uint32_t key_of(std::size_t which, const Values& values) {
    std::uint64_t h = seed_of(which);
    for (std::size_t k = 0; k < templates[which].width; ++k) {
        const auto atom = static_cast<std::size_t>(templates[which].atoms[k]);
        h += values[atom] * factor_of(atom);
    }
    return end_of(h);
}

void keys_of(const Values& values, std::array<std::uint32_t, template_count>& out) {
    keys_at(products_of(values, std::make_index_sequence<static_cast<std::size_t>(Atom::count)>()), out, std::make_index_sequence<template_count>());
}

std::string feature_name(std::size_t which, const Values& values, const std::function<std::string(std::uint32_t)>& letters) {
    std::string out;
    for (std::size_t k = 0; k < templates[which].width; ++k) {
        const auto atom = static_cast<std::size_t>(templates[which].atoms[k]);
        out += (out.empty() ? "" : " ") + std::string(atoms[atom].name) + '=';
        out += atoms[atom].kind != Kind::word ? value_name(atoms[atom].kind, values[atom]) : values[atom] == 0 ? "-" : letters(values[atom] - 1);
    }
    return out;
}

std::optional<std::uint32_t> feature_named(std::string_view name, const std::function<std::uint32_t(std::string_view)>& form) {
    Values values{};
    std::array<Atom, template_width> found;
    found.fill(Atom::count);
    std::size_t width = 0;
    const bool known_parts = tables::each_part(name, [&](std::string_view property, std::string_view value) {
        if (width == template_width) return false;
        std::size_t atom = 0;
        while (atom < std::size(atoms) && atoms[atom].name != property) ++atom;
        if (atom == std::size(atoms)) return false;
        if (atoms[atom].kind == Kind::word) {
            values[atom] = value == "-" ? 0 : form(value) + 1;
        } else {
            std::uint32_t v = 0;
            for (std::string known = value_name(atoms[atom].kind, v); !known.empty() && known != value;) known = value_name(atoms[atom].kind, ++v);
            if (value_name(atoms[atom].kind, v).empty()) return false;
            values[atom] = v;
        }
        found[width++] = static_cast<Atom>(atom);
        return true;
    });
    if (!known_parts) return std::nullopt;
    for (std::size_t which = 0; which < template_count; ++which)
        if (templates[which].atoms == found) return key_of(which, values);
    return std::nullopt;
}

}  // namespace isnad::event::judging
