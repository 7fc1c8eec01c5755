#include "event/choice.h"

#include "tables/feature_name.h"
#include "tables/view.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace isnad::event {

namespace {

constexpr std::string_view property_names[] = {
#define X(name) #name,
    ISNAD_CIRCUMSTANCES(X)
#undef X
};

using Template = std::array<Property, 4>;    // unused places hold Property::count

constexpr Template fill(std::initializer_list<Property> list) {
    Template t{};
    t.fill(Property::count);
    std::copy(list.begin(), list.end(), t.begin());
    return t;
}

#define P(name) Property::name
constexpr Template when_templates[] = {
    fill({P(kind)}),
    fill({P(kind), P(type)}),
    fill({P(kind), P(told_by)}),
    fill({P(kind), P(reality)}),
    fill({P(kind), P(line)}),
    fill({P(kind), P(said)}),
    fill({P(kind), P(clause), P(told_by)}),
    fill({P(kind), P(times)}),
    fill({P(kind), P(times), P(told_by)}),
    fill({P(kind), P(told_by), P(said)}),
    fill({P(kind), P(told_by), P(reality)}),
    fill({P(kind), P(told_by), P(line)}),
    fill({P(kind), P(type), P(told_by)}),
    fill({P(kind), P(type), P(said)}),
    fill({P(kind), P(rule)}),
    fill({P(kind), P(rule), P(times)}),
    fill({P(kind), P(rule), P(told_by)}),
    fill({P(kind), P(rule), P(gap)}),
    fill({P(kind), P(side), P(gap)}),
    fill({P(kind), P(side), P(gap), P(told_by)}),
    fill({P(kind), P(verbs), P(turn)}),
    fill({P(kind), P(verbs), P(side), P(told_by)}),
    fill({P(kind), P(turn), P(side)}),
    fill({P(kind), P(lies), P(told_by)}),
    fill({P(kind), P(lies), P(reality)}),
    fill({P(kind), P(lies), P(rule)}),
    fill({P(kind), P(lies), P(said)}),
    fill({P(kind), P(grain), P(rule)}),
    fill({P(kind), P(since), P(told_by)}),
    fill({P(kind), P(away)}),
    fill({P(kind), P(away), P(same)}),
    fill({P(kind), P(same), P(type)}),
    fill({P(kind), P(same), P(told_by)}),
    fill({P(kind), P(away), P(told_by)}),
    fill({P(kind), P(away), P(times)}),
    fill({P(kind), P(focus)}),
    fill({P(kind), P(focus), P(same)}),
    fill({P(kind), P(focus), P(away)}),
    fill({P(kind), P(focus), P(grain)}),
    fill({P(kind), P(focus), P(told_by)}),
    fill({P(kind), P(focus), P(said)}),
    fill({P(kind), P(focus), P(type)}),
    fill({P(kind), P(since), P(grain)}),
    fill({P(kind), P(lies), P(focus)}),
    fill({P(kind), P(lies), P(line)}),
    fill({P(kind), P(scope)}),
    fill({P(kind), P(scope), P(told_by)}),
    fill({P(kind), P(scope), P(lies)}),
    fill({P(kind), P(scope), P(rule)}),
    fill({P(kind), P(scope), P(claim)}),
    fill({P(kind), P(scope), P(said)}),
    fill({P(kind), P(claim), P(rule)}),
    fill({P(kind), P(claim), P(told_by)}),
    fill({P(kind), P(claim), P(lies)}),
    fill({P(kind), P(claim), P(times)}),
    fill({P(kind), P(led)}),
    fill({P(kind), P(led), P(claim)}),
    fill({P(kind), P(led), P(scope)}),
    fill({P(kind), P(led), P(told_by)}),
    fill({P(kind), P(led), P(times)}),
    fill({P(kind), P(led), P(side)}),
    fill({P(kind), P(led), P(same)}),
};
constexpr Template where_templates[] = {
    fill({P(kind)}),
    fill({P(kind), P(type)}),
    fill({P(kind), P(told_by)}),
    fill({P(kind), P(reality)}),
    fill({P(kind), P(line)}),
    fill({P(kind), P(said)}),
    fill({P(kind), P(clause), P(told_by)}),
    fill({P(kind), P(type), P(told_by)}),
    fill({P(kind), P(type), P(line)}),
    fill({P(kind), P(type), P(said)}),
    fill({P(kind), P(type), P(reality)}),
    fill({P(kind), P(times)}),
    fill({P(kind), P(times), P(type)}),
    fill({P(kind), P(rule)}),
    fill({P(kind), P(rule), P(type)}),
    fill({P(kind), P(rule), P(gap)}),
    fill({P(kind), P(rule), P(prep)}),
    fill({P(kind), P(prep), P(type)}),
    fill({P(kind), P(prep), P(gap)}),
    fill({P(kind), P(prep), P(told_by), P(gap)}),
    fill({P(kind), P(prep), P(verbs)}),
    fill({P(kind), P(side), P(gap)}),
    fill({P(kind), P(side), P(gap), P(told_by)}),
    fill({P(kind), P(verbs), P(turn)}),
    fill({P(kind), P(verbs), P(side), P(told_by)}),
    fill({P(kind), P(level), P(rule)}),
    fill({P(kind), P(level), P(type)}),
    fill({P(kind), P(level), P(actor)}),
    fill({P(kind), P(actor), P(type)}),
    fill({P(kind), P(actor), P(prep)}),
    fill({P(kind), P(away)}),
    fill({P(kind), P(away), P(same)}),
    fill({P(kind), P(away), P(type)}),
    fill({P(kind), P(same), P(type)}),
    fill({P(kind), P(often)}),
    fill({P(kind), P(often), P(type)}),
    fill({P(kind), P(often), P(focus)}),
    fill({P(kind), P(focus)}),
    fill({P(kind), P(focus), P(same)}),
    fill({P(kind), P(focus), P(away)}),
    fill({P(kind), P(focus), P(level)}),
    fill({P(kind), P(focus), P(told_by)}),
    fill({P(kind), P(focus), P(said)}),
    fill({P(kind), P(focus), P(type)}),
    fill({P(kind), P(focus), P(times)}),
    fill({P(kind), P(scope)}),
    fill({P(kind), P(scope), P(told_by)}),
    fill({P(kind), P(scope), P(type)}),
    fill({P(kind), P(scope), P(rule)}),
    fill({P(kind), P(scope), P(prep)}),
    fill({P(kind), P(scope), P(said)}),
    fill({P(kind), P(scope), P(claim)}),
    fill({P(kind), P(claim), P(rule)}),
    fill({P(kind), P(claim), P(type)}),
    fill({P(kind), P(claim), P(prep)}),
    fill({P(kind), P(led)}),
    fill({P(kind), P(led), P(scope)}),
    fill({P(kind), P(led), P(type)}),
    fill({P(kind), P(led), P(same)}),
};
#undef P

std::span<const Template> templates_of(Question q) {
    return q == Question::when ? std::span<const Template>(when_templates) : std::span<const Template>(where_templates);
}

// A template counts where all its properties have a value: a bit for each of them.
static_assert(property_count < 32);
constexpr std::uint32_t needs_of(const Template& t) {
    std::uint32_t bits = 0;
    for (const Property p : t)
        if (p != Property::count) bits |= 1u << static_cast<unsigned>(p);
    return bits;
}
template <std::size_t n>
constexpr std::array<std::uint32_t, n> needs_of_all(const Template (&all)[n]) {
    std::array<std::uint32_t, n> out{};
    for (std::size_t k = 0; k < n; ++k) out[k] = needs_of(all[k]);
    return out;
}
constexpr auto when_needs = needs_of_all(when_templates);
constexpr auto where_needs = needs_of_all(where_templates);
bool filled(const Template& t, const Option& o) {
    return std::all_of(t.begin(), t.end(), [&](Property p) { return p == Property::count || !o[p].empty(); });
}

std::uint64_t hash_of(std::string_view s) {
    std::uint64_t h = 14695981039346656037u;
    for (const char c : s) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211u;
    return h;
}

// What a property with its value adds to a key, in whatever order they stand.
std::uint64_t term(std::size_t property, std::uint64_t value) {
    std::uint64_t h = (property + 1) * 0x9E3779B97F4A7C15u ^ value;
    h = (h ^ (h >> 30)) * 0xBF58476D1CE4E5B9u;
    return h ^ (h >> 27);
}
std::uint32_t key_of(Question q, std::uint64_t sum) {
    const std::uint64_t h = (sum + static_cast<std::uint64_t>(q) + 1) * 0x94D049BB133111EBu;
    return static_cast<std::uint32_t>(h >> 32);
}

}  // namespace

std::size_t template_count(Question q) { return templates_of(q).size(); }

std::string feature_name(Question q, std::size_t which, const Option& o) {
    std::string out;
    if (!filled(templates_of(q)[which], o)) return out;
    for (const Property p : templates_of(q)[which]) {
        if (p == Property::count) break;
        if (!out.empty()) out += ' ';
        out += property_names[static_cast<std::size_t>(p)];
        out += '=';
        out += o[p];
    }
    return out;
}

std::optional<std::uint32_t> key_named(Question q, std::string_view name) {
    std::uint64_t sum = 0;
    const bool known = tables::each_part(name, [&](std::string_view property, std::string_view value) {
        const auto* const at = std::find(std::begin(property_names), std::end(property_names), property);
        if (at == std::end(property_names)) return false;
        sum += term(static_cast<std::size_t>(at - std::begin(property_names)), hash_of(value));
        return true;
    });
    return known ? std::optional(key_of(q, sum)) : std::nullopt;
}

std::size_t best_of(const tables::View& view, Question q, const std::vector<Option>& options) {
    std::size_t best = 0;
    std::int32_t best_sum = 0;
    // Most values are those of the option before, which shares them with its event, and so are the weights of the templates that ask for no other;
    // an unused place of a template adds nothing.
    std::array<std::string_view, property_count> seen{};
    std::array<std::uint64_t, property_count + 1> terms{};
    std::array<std::int32_t, std::max(std::size(when_templates), std::size(where_templates))> weights{};
    std::uint32_t values = 0, changed = 0;   // a bit for each property that has one; that has another
    const std::span<const Template> templates = templates_of(q);
    const std::uint32_t* const needs = q == Question::when ? when_needs.data() : where_needs.data();
    for (std::size_t k = 0; k < options.size(); ++k) {
        changed = 0;
        for (std::size_t p = 0; p < property_count; ++p) {
            const std::string_view value = options[k].values[p];
            if (value.data() == seen[p].data() && value.size() == seen[p].size()) continue;
            seen[p] = value;
            changed |= 1u << p;
            terms[p] = term(p, hash_of(value));
            values = (values & ~(1u << p)) | (value.empty() ? 0u : 1u << p);
        }
        std::int32_t sum = 0;
        for (std::size_t which = 0; which < templates.size(); ++which) {
            if (needs[which] & changed) {
                const auto term_at = [&](std::size_t k) { return terms[static_cast<std::size_t>(templates[which][k])]; };
                weights[which] = needs[which] & ~values ? 0 : view.circumstance(key_of(q, term_at(0) + term_at(1) + term_at(2) + term_at(3)));
            }
            sum += weights[which];
        }
        if (k == 0 || sum > best_sum) {
            best = k;
            best_sum = sum;
        }
    }
    return best;
}

}  // namespace isnad::event
