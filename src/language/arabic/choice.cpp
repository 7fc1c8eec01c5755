#include "language/arabic/choice.h"

#include <iterator>

namespace isnad::arabic {

namespace {

constexpr std::string_view names[] = {
#define X(name) #name,
    ISNAD_CHOICE_FEATURES(X)
#undef X
};

constexpr std::string_view shapes[] = {
    "start",     "verb_perfect",       "verb_imperfect", "noun",           "noun_definite", "noun_with_pronoun",
    "adjective", "adjective_definite", "name",           "preposition",    "conjunction",   "that",
    "negation",  "relative",           "pronoun",        "other_particle", "number",        "mark"};
static_assert(std::size(shapes) == choice_shapes);

}  // namespace

std::string choice_name(std::size_t feature) {
    if (feature < std::size(names)) return std::string(names[feature]);
    const std::size_t pair = feature - std::size(names);
    return std::string(shapes[pair / choice_shapes]) + '>' + std::string(shapes[pair % choice_shapes]);
}

std::size_t choice_named(std::string_view name) {
    for (std::size_t k = 0; k < std::size(names); ++k)
        if (names[k] == name) return k;
    const auto arrow = name.find('>');
    if (arrow == std::string_view::npos) return choice_features;
    std::size_t before = choice_shapes, now = choice_shapes;
    for (std::size_t k = 0; k < choice_shapes; ++k) {
        if (shapes[k] == name.substr(0, arrow)) before = k;
        if (shapes[k] == name.substr(arrow + 1)) now = k;
    }
    if (before == choice_shapes || now == choice_shapes) return choice_features;
    return transition(static_cast<Shape>(before), static_cast<Shape>(now));
}

}  // namespace isnad::arabic
