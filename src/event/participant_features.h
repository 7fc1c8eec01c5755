// What the choice of participants looks at: features of an entity beside an event, each with a name that a person can read.
//
// A feature is a list of properties with their values: `type=COERCE place=own_subject rule=actor` holds where the entity is the subject of the
// verb of a coercion and its frame proposes it as actor. Its weights for "acts" and for "suffers" stand in
// data/events/participants.tsv (bench/train_participants.py sets them); compiled tables know it by its key.
//
//   Values values;  values[Atom::rule] = "actor";
//   for (std::size_t t = 0; t < template_count; ++t) use(key_of(t, values), feature_name(t, values));
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace isnad::event::weighing {

#define ISNAD_PARTICIPANT_ATOMS(X)                                                                                                 \
    /* of the event */                                                                                                             \
    X(type) X(mode) X(told_by) X(actors) X(recipients) X(source) X(doer) X(frame)                                                  \
    /* of the entity where it stands nearest to the event */                                                                       \
    X(rule) X(clause) X(part) X(deep) X(second) X(prep) X(gap) X(turn) X(verbs) X(up) X(down) X(fits)                                               \
    /* of the entity as such */                                                                                                    \
    X(kind) X(sector) X(shape) X(head) X(speaks) X(often) X(kin)                                                  \
    /* of what a first choice gave it in the other events of the article */                                                       \
    X(was) X(here) X(same) X(times) X(twin)                                                                                        \
    /* of it and those whom a first choice gave the event itself */                                                                 \
    X(last) X(next) X(by) X(to)

enum class Atom : std::uint8_t {
#define X(name) name,
    ISNAD_PARTICIPANT_ATOMS(X)
#undef X
        count
};
inline constexpr std::size_t atom_count = static_cast<std::size_t>(Atom::count);

constexpr std::uint32_t hash_of(std::string_view s) {
    std::uint32_t h = 2166136261u;
    for (const char c : s) h = (h ^ static_cast<unsigned char>(c)) * 16777619u;
    return h;
}

/// A value by its name; that of a literal is hashed when this is compiled.
struct Value {
    std::string_view name;
    std::uint32_t hash = hash_of({});

    constexpr Value() = default;
    consteval Value(const char* literal) : name(literal), hash(hash_of(literal)) {}
    explicit constexpr Value(std::string_view word) : name(word), hash(hash_of(word)) {}
    /// By their hashes, which is all that weights know of them.
    constexpr bool operator==(const Value& other) const { return hash == other.hash; }
};

struct Values {
    std::array<Value, atom_count> of{};
    Value& operator[](Atom a) { return of[static_cast<std::size_t>(a)]; }
    const Value& operator[](Atom a) const { return of[static_cast<std::size_t>(a)]; }
};

inline constexpr std::size_t template_width = 4;
struct Template {
    std::array<Atom, template_width> atoms{};
    std::size_t width = 0;
    constexpr Template(std::initializer_list<Atom> list) {
        atoms.fill(Atom::count);
        for (const Atom a : list) atoms[width++] = a;
    }
};

inline constexpr Template templates[] = {
#define T(...) Template({__VA_ARGS__})
#define A(name) Atom::name
    T(A(rule)),
    T(A(rule), A(type)),
    T(A(rule), A(actors), A(recipients)),
    T(A(rule), A(told_by), A(type)),
    T(A(rule), A(kind), A(actors), A(recipients)),
    T(A(rule), A(clause), A(part), A(deep)),
    T(A(rule), A(sector), A(type)),
    T(A(rule), A(gap)),
    T(A(rule), A(kin)),
    T(A(clause), A(part), A(deep), A(told_by)),
    T(A(clause), A(part), A(deep), A(type)),
    T(A(clause), A(part), A(prep), A(told_by)),
    T(A(clause), A(part), A(prep), A(type)),
    T(A(clause), A(part), A(deep), A(actors)),
    T(A(clause), A(part), A(deep), A(recipients)),
    T(A(prep), A(gap), A(turn)),
    T(A(gap), A(turn), A(told_by)),
    T(A(gap), A(turn), A(actors)),
    T(A(gap), A(turn), A(recipients)),
    T(A(gap), A(type), A(actors)),
    T(A(gap), A(type), A(recipients)),
    T(A(gap), A(verbs), A(part)),
    T(A(up), A(down), A(rule)),
    T(A(up), A(down), A(type)),
    T(A(up), A(down), A(told_by)),
    T(A(up), A(down), A(prep)),
    T(A(up), A(down), A(actors), A(recipients)),
    T(A(up), A(down), A(frame)),
    T(A(second), A(type)),
    T(A(second), A(kind), A(recipients)),
    T(A(kind), A(type)),
    T(A(kind), A(type), A(mode)),
    T(A(kind), A(shape), A(type)),
    T(A(sector), A(type)),
    T(A(sector), A(mode)),
    T(A(sector), A(type), A(actors)),
    T(A(sector), A(type), A(recipients)),
    T(A(head), A(type)),
    T(A(head)),
    T(A(speaks), A(type), A(actors)),
    T(A(speaks), A(source), A(gap), A(actors)),
    T(A(often), A(gap), A(actors)),
    T(A(often), A(gap), A(recipients)),
    T(A(kin), A(gap), A(kind)),
    T(A(shape), A(part), A(deep)),
    T(A(doer), A(gap), A(turn)),
    T(A(doer), A(clause), A(part)),
    T(A(doer), A(speaks), A(told_by)),
    T(A(doer), A(fits), A(gap)),
    T(A(frame), A(clause), A(part)),
    T(A(frame), A(prep), A(clause)),
    T(A(frame), A(rule), A(recipients)),
    T(A(frame), A(gap), A(turn)),
    T(A(frame), A(kind), A(gap)),
    T(A(fits), A(clause), A(part)),
    // from here on: of the other events
    T(A(rule), A(was), A(here)),
    T(A(was), A(type)),
    T(A(was), A(gap), A(actors)),
    T(A(was), A(gap), A(recipients)),
    T(A(here), A(type)),
    T(A(here), A(rule), A(told_by)),
    T(A(here), A(actors), A(recipients)),
    T(A(doer), A(was), A(fits)),
    T(A(same), A(rule)),
    T(A(same), A(type)),
    T(A(same), A(gap), A(actors)),
    T(A(same), A(gap), A(recipients)),
    T(A(same), A(doer)),
    T(A(same), A(kind)),
    T(A(same), A(twin), A(actors)),
    T(A(same), A(twin), A(recipients)),
    T(A(twin), A(rule)),
    T(A(twin), A(type)),
    T(A(times), A(rule)),
    T(A(times), A(type)),
    T(A(times), A(gap), A(actors)),
    T(A(times), A(gap), A(recipients)),
    T(A(last), A(next), A(rule)),
    T(A(last), A(doer), A(gap)),
    T(A(last), A(type), A(actors)),
    T(A(last), A(type), A(recipients)),
    T(A(by), A(rule)),
    T(A(by), A(type)),
    T(A(by), A(gap), A(recipients)),
    T(A(by), A(kind), A(frame)),
    T(A(to), A(rule)),
    T(A(to), A(type)),
    T(A(to), A(gap), A(actors)),
    T(A(to), A(kind), A(doer)),
#undef A
#undef T
};
inline constexpr std::size_t template_count = std::size(templates);

/// The templates that ask what a first choice gave the entity in other events stand behind all others.
constexpr bool of_other_events(const Template& t) {
    for (std::size_t k = 0; k < t.width; ++k)
        if (t.atoms[k] >= Atom::was) return true;
    return false;
}
inline constexpr std::size_t own_template_count = [] {
    std::size_t n = 0;
    while (n < template_count && !of_other_events(templates[n])) ++n;
    return n;
}();

/// What a value of an atom adds to the keys of all templates that have the atom.
constexpr std::uint64_t term_of(Atom atom, std::uint32_t hash) {
    std::uint64_t h = (static_cast<std::uint64_t>(atom) + 1) * 0x9E3779B97F4A7C15u + hash;
    h = (h ^ (h >> 30)) * 0xBF58476D1CE4E5B9u;
    return (h ^ (h >> 27)) * 0x94D049BB133111EBu;
}
constexpr std::uint32_t key_end(std::uint64_t h) { return static_cast<std::uint32_t>(((h ^ (h >> 29)) * 0xBF58476D1CE4E5B9u) >> 32); }

/// The key of a template that is known when this is compiled.
template <std::size_t which, std::size_t... k>
constexpr std::uint32_t key_at(const std::array<std::uint64_t, atom_count>& terms, std::index_sequence<k...>) {
    return key_end((std::uint64_t{0} + ... + terms[static_cast<std::size_t>(templates[which].atoms[k])]));
}

/// The key of a filled template.
std::uint32_t key_of(std::size_t which, const Values& values);
std::string feature_name(std::size_t which, const Values& values);
/// The key of the feature of this name, or nothing where it names a property that is not there.
std::optional<std::uint32_t> key_named(std::string_view name);

/// Weights lie between these, in twenty-fifths of a logit.
inline constexpr int most_weight = 127;

}  // namespace isnad::event::weighing
