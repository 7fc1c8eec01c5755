// Rows of `actors/`: states, offices, persons, organizations, agents, modifiers.
#include "language/arabic/letters.h"
#include "tables/compiler.h"
#include "tables/country_features.h"

#include <iterator>

namespace isnad::tables {

void Compiler::states(const Table& t) {
    for (const Row& row : t.rows) {
        State s;
        if (row[0].size() != 3) {
            wrong(t, row, 0, "is no ISO 3166-1 alpha-3 code");
            continue;
        }
        double value = 0;
        s.iso3 = builder_.string(row[0]);
        s.name = builder_.string(row[1]);
        s.wikidata = optional(row, 2);
        s.capital_name = optional(row, 7);
        if (row.has(8)) {
            if (!identifier(t, row, 8, s.capital_geonames)) continue;
        }
        if (row.has(9) && row.has(10)) {
            if (!number(t, row, 9, value)) continue;
            s.lat = static_cast<float>(value);
            if (!number(t, row, 10, value)) continue;
            s.lon = static_cast<float>(value);
            s.located = 1;
        }
        s.source = source(t, row);
        const auto index = static_cast<std::uint32_t>(builder_.states.size());
        builder_.states.push_back(s);
        state_index_.emplace(row[0], index);
        const auto gender = choice(t, row, 12, {"-", "masculine"});
        if (gender == absent) continue;
        name_cell(t, row, 3, {LinkKind::state, static_cast<std::uint8_t>(gender), 0, index});
        // Nisbas of two words agree in both ("South Korean"): each form is a phrase.
        if (row.has(4)) {
            constexpr std::string_view endings[] = {"", "\u0629", "\u0648\u0646", "\u064A\u0646", "\u0627\u0646", "\u062A\u064A\u0646"};
            for (auto one : split(row[4], '|')) {
                const auto words = split(one, ' ');
                if (words.size() != 2) continue;
                for (std::size_t e = 1; e < std::size(endings); ++e)
                    builder_.phrase(std::string(words[0]) + std::string(endings[e]) + ' ' + std::string(words[1]) + std::string(endings[e]),
                                    {LinkKind::nisba, 0, 0, index}, e > 1 ? arabic::plural : arabic::feminine);
            }
        }
        noun_cell(t, row, 4, Pos::adjective, {.sound_masculine = true, .feminine_pair = true, .person = false}, {LinkKind::nisba, 0, 0, index});
        if (row.has(5)) {
            for (auto people : alternatives(t, row, 5, row[5])) {
                const auto lexeme = builder_.lexeme("n:" + std::string(people), people, Pos::noun);
                builder_.reading(people, lexeme, arabic::plural);
                builder_.link(lexeme, {LinkKind::people, 0, 0, index});
            }
        }
        name_cell(t, row, 6, {LinkKind::capital, 0, 0, index});
        if (row.has(11)) noun_cell(t, row, 11, Pos::noun, {.sound_masculine = false, .person = false}, {LinkKind::called_state, 0, 0, index});
    }
}

void Compiler::offices(const Table& t) {
    for (const Row& row : t.rows) {
        Office o;
        o.key = builder_.string(row[0]);
        if (!sector(t, row, 2, o.sector)) continue;
        const auto rank = choice(t, row, 3, {"unique", "many", "sole"});
        if (rank == absent) continue;
        o.unique = rank == 1 ? 0 : rank == 2 ? 2 : 1;      // 2: one holder in the whole world
        o.source = source(t, row);
        const auto index = static_cast<std::uint32_t>(builder_.offices.size());
        builder_.offices.push_back(o);
        office_index_.emplace(row[0], index);
        noun_cell(t, row, 1, Pos::noun, {.sound_masculine = true, .person = true}, {LinkKind::office, 0, 0, index}, Plus::feminine_first);
    }
}

void Compiler::persons(const Table& t) {
    for (const Row& row : t.rows) {
        Person p;
        p.wikidata = optional(row, 0);
        p.name = builder_.string(row[1]);
        p.state = optional(row, 4);
        if (!sector(t, row, 5, p.sector)) continue;
        if (row.has(6)) {
            const auto it = office_index_.find(row[6]);
            if (it == office_index_.end()) {
                std::vector<std::string_view> keys;
                for (const auto& [key, unused] : office_index_) keys.push_back(key);
                choice(t, row, 6, keys);
                continue;
            }
            p.office = it->second;
        }
        if (!date(t, row, 7, p.from, 0) || !date(t, row, 8, p.to, 99999999)) continue;
        p.source = source(t, row);
        const auto index = static_cast<std::uint32_t>(builder_.persons.size());
        const std::string identity(row.has(0) ? row[0] : row[1]);
        p.identity = person_identity_.try_emplace(identity, index).first->second;
        builder_.persons.push_back(p);
        name_cell(t, row, 2, {LinkKind::person, 0, 0, index});
        name_cell(t, row, 3, {LinkKind::person_short, 0, 0, index});
    }
}

void Compiler::organizations(const Table& t) {
    for (const Row& row : t.rows) {
        Organization o;
        o.wikidata = optional(row, 0);
        o.name = builder_.string(row[1]);
        const auto kind = choice(t, row, 4, {"organization", "group"});
        if (kind == absent) continue;
        o.group = kind;
        o.code = optional(row, 5);
        if (!sector(t, row, 6, o.sector)) continue;
        o.source = source(t, row);
        std::string heads;
        if (row.has(2))
            for (auto name : split(row[2], '|')) {
                const auto end = name.find(' ');
                if (end == std::string_view::npos) continue;
                const std::string head = arabic::normalized(name.substr(0, end)) + '|';
                if (!heads.starts_with(head) && heads.find('|' + head) == std::string::npos) heads += head;
            }
        o.heads = builder_.string(heads);
        const auto index = static_cast<std::uint32_t>(builder_.organizations.size());
        builder_.organizations.push_back(o);
        name_cell(t, row, 2, {LinkKind::organization, 0, 0, index});
        name_cell(t, row, 3, {LinkKind::organization_short, 0, 0, index});
    }
}

void Compiler::country_weights(const Table& t) {
    for (const Row& row : t.rows) {
        const std::size_t feature = country_feature(row[0]);
        if (feature == country_features) {
            const std::vector<std::string_view> known(std::begin(country_feature_names), std::end(country_feature_names));
            const auto near = nearest(row[0], known);
            wrong(t, row, 0, "`" + std::string(row[0]) + "` is no feature" + (near.empty() ? "" : "; did you mean `" + std::string(near) + "`?"));
            continue;
        }
        double weight = 0;
        // Rows of a folder of one's own come first, and hold.
        if (number(t, row, 1, weight) && builder_.country[feature] == not_told) builder_.country[feature] = static_cast<std::int32_t>(weight);
    }
}

void Compiler::agents(const Table& t) {
    for (const Row& row : t.rows) {
        Agent a;
        const auto kind = choice(t, row, 1, {"person", "group", "organization"});
        const auto alone = choice(t, row, 5, {"modified", "yes", "named", "of-state", "nobody", "definite", "of-person"});
        if (kind == absent || alone == absent || !sector(t, row, 2, a.sector)) continue;
        a.kind = static_cast<std::uint8_t>(kind);
        a.alone = static_cast<Alone>(alone);
        a.code = optional(row, 3);
        a.unit = optional(row, 4);
        a.gloss = optional(row, 6);
        a.source = source(t, row);
        const auto index = static_cast<std::uint32_t>(builder_.agents.size());
        builder_.agents.push_back(a);
        noun_cell(t, row, 0, Pos::noun, {.sound_masculine = kind != 2, .feminine_pair = kind != 2, .person = kind == 0}, {a.alone == Alone::named ? LinkKind::body_noun : LinkKind::agent, 0, 0, index});
    }
}

void Compiler::modifiers(const Table& t) {
    for (const Row& row : t.rows) {
        Modifier m;
        if (!sector(t, row, 1, m.sector)) continue;
        m.code = optional(row, 2);
        m.source = source(t, row);
        const auto index = static_cast<std::uint32_t>(builder_.modifiers.size());
        builder_.modifiers.push_back(m);
        noun_cell(t, row, 0, Pos::adjective, {.sound_masculine = true, .feminine_pair = true, .person = false}, {LinkKind::modifier, 0, 0, index});
    }
}

void Compiler::given_names(const Table& t) {
    for (const Row& row : t.rows) {
        const auto gender = choice(t, row, 1, {"m", "f", "u"});
        if (gender == absent) continue;
        name_cell(t, row, 0, {LinkKind::given_name, gender == 0 ? masculine_name : std::uint8_t{0}, 0, 0});
    }
}

}  // namespace isnad::tables
