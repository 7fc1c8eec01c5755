// Choosing when and where an event happened among what an article offers: readable features, weighed.
//
// An option is an expression of the sentence, the date or place of another event, today, or nothing. Its properties
// (`kind=own`, `gap=near`, `told_by=perfect`) fill templates; the weights of the filled templates are added up, and the best option
// holds. The weights stand in data/events/when.tsv and where.tsv; bench/train_circumstances.py sets them.
//
//   Option o{.value = t};  o[Property::kind] = "own";
//   sum_of(in.view, Question::when, o)
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::tables {
class View;
}

namespace isnad::event {

enum class Question : std::uint8_t { when, where };

#define ISNAD_CIRCUMSTANCES(X)                                                                    \
    /* of the event */                                                                            \
    X(type) X(told_by) X(reality) X(line) X(said) X(clause) X(times) X(focus) X(led)              \
    /* of the option */                                                                           \
    X(kind) X(rule) X(side) X(gap) X(verbs) X(turn) X(grain) X(lies) X(since) X(prep) X(level)    \
    X(actor) X(away) X(same) X(often) X(scope) X(claim)

enum class Property : std::uint8_t {
#define X(name) name,
    ISNAD_CIRCUMSTANCES(X)
#undef X
        count
};
inline constexpr std::size_t property_count = static_cast<std::size_t>(Property::count);

struct Option {
    std::uint32_t value = 0xFFFFFFFFu;      ///< time, event or place, as its kind says
    std::uint32_t from = 0xFFFFFFFFu;       ///< time that a shared date rests on
    std::string_view date;                  ///< of a date
    std::array<std::string_view, property_count> values{};   ///< names with static storage
    std::string_view& operator[](Property p) { return values[static_cast<std::size_t>(p)]; }
    std::string_view operator[](Property p) const { return values[static_cast<std::size_t>(p)]; }
};

/// One event with all that was offered for it, for training.
struct Offered {
    std::uint32_t event = 0;
    Question question = Question::when;
    std::vector<Option> options;
};

std::size_t template_count(Question q);
std::string feature_name(Question q, std::size_t which, const Option& o);
/// The key of the feature of this name, or nothing where it names a property that is not there.
std::optional<std::uint32_t> key_named(Question q, std::string_view name);
/// The index of the best option; the first of equals.
std::size_t best_of(const tables::View& view, Question q, const std::vector<Option>& options);

}  // namespace isnad::event
