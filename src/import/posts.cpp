#include "import/posts.h"

#include <fmt/format.h>

#include <algorithm>

namespace isnad::import {

namespace {

std::string date(std::int32_t day) { return day == 0 ? "-" : fmt::format("{:04}-{:02}-{:02}", day / 10000, day / 100 % 100, day % 100); }

std::string lowered(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return out;
}

}  // namespace

std::string_view country_of(const std::vector<Item>& items, const Countries& countries) {
    for (const Item item : items)
        if (const auto code = countries.by_item(item); !code.empty()) return code;
    return {};
}

std::string_view only_country_of(const std::vector<Item>& items, const Countries& countries) {
    std::string_view out;
    for (const Item item : items) {
        const auto code = countries.by_item(item);
        if (code.empty() || code == out) continue;
        if (!out.empty()) return {};
        out = code;
    }
    return out;
}

Posts::Posts(const Rules& rules, const KnownNames& known) : rules_(rules) {
    for (const OfficeRule& rule : rules.offices) {
        if (std::find(roots_.begin(), roots_.end(), rule.klass) == roots_.end()) roots_.push_back(rule.klass);
        Office office;
        std::string_view sector;
        if (!rule.office.empty() && known.office(rule.office, sector, office.unique)) office.sector = sector;
        offices_.push_back(std::move(office));
    }
}

void Posts::take(const Entity& entity, const ClassTree& tree) {
    std::vector<Item> classes = {entity.id};
    classes.insert(classes.end(), entity.superclasses.begin(), entity.superclasses.end());
    classes.insert(classes.end(), entity.classes.begin(), entity.classes.end());
    const auto place = tree.nearest(classes);
    if (!place) return;
    const std::string label = lowered(entity.name);
    for (std::uint32_t i = 0; i < rules_.offices.size(); ++i) {
        const OfficeRule& rule = rules_.offices[i];
        if (rule.klass != roots_[place->root]) continue;
        const bool fits = rule.words.empty() || std::any_of(rule.words.begin(), rule.words.end(),
                                                            [&](const std::string& w) { return label.find(w) != std::string::npos; });
        if (!fits) continue;
        if (rule.office.empty()) return;
        Post post{i, {}};
        std::string_view state = country_of(entity.jurisdictions, rules_.countries);
        if (state.empty() && entity.jurisdictions.empty()) state = country_of(entity.countries, rules_.countries);
        std::copy_n(state.data(), std::min<std::size_t>(state.size(), 3), post.state);
        posts_.emplace(entity.id, post);
        return;
    }
}

std::vector<std::string> Posts::rows(const Entity& person, Report& report) const {
    std::vector<std::string> out;
    const std::string_view citizen = only_country_of(person.citizenships, rules_.countries);
    for (const Term& term : person.terms) {
        const auto it = posts_.find(term.position);
        if (it == posts_.end()) continue;
        const OfficeRule& rule = rules_.offices[it->second.rule];
        const Office& office = offices_[it->second.rule];
        // An office that one holds at a time names its holder, so only days are told on which it was surely held: of "2014" the last one
        // as its beginning, the first one as its end. Others tell a standing, and the longer time does.
        const std::int32_t from = office.unique ? term.from.last : term.from.first;
        std::int32_t to = office.unique ? term.to.first : term.to.last;
        if (term.ended && to == 0) {
            report.left_out("a term that has ended, nobody knows when");
            continue;
        }
        if (to == 0 && person.died.known()) to = person.died.last;
        if (to != 0 && to < rules_.limits.terms_since) {
            report.left_out("a term that ended long ago");
            continue;
        }
        if (office.unique && from == 0) {
            report.left_out("a term of a unique office without its beginning");
            continue;
        }
        if (from != 0 && to != 0 && from > to) {
            report.left_out("a term whose dates are too vague");
            continue;
        }
        std::string_view state(it->second.state);
        if (state.empty()) state = citizen;
        if (state.empty() && office.unique) {
            report.left_out("a term of a unique office without a state");
            continue;
        }
        out.push_back(fmt::format("{}\t{}\t{}\t{}\t{}", state.empty() ? "-" : state, office.sector.empty() ? "-" : office.sector,
                                  rule.office, date(from), date(to)));
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

}  // namespace isnad::import
