// What the clause layer knows: the weights by which words are attached to each other, and what the words in front of a clause say of it.
#include "clause/attach_features.h"
#include "tables/compiler.h"

#include <isnad/clauses.h>

#include <charconv>

namespace isnad::tables {

void Compiler::attachment(const Table& t) {
    for (const Row& row : t.rows) {
        const auto key = clause::feature_named(row[0], [&](std::string_view word) { return builder_.form(word); });
        if (!key) {
            wrong(t, row, 0, "`" + std::string(row[0]) + "` is no feature of attachment");
            continue;
        }
        std::array<std::int8_t, clause::attach_stride> weights{};
        for (std::string_view rest = row[1]; !rest.empty();) {
            const std::size_t blank = rest.find(' ');
            const std::string_view part = rest.substr(0, blank);
            rest = blank == std::string_view::npos ? std::string_view() : rest.substr(blank + 1);
            const std::size_t equals = part.find('=');
            const clause::Action action = clause::action_named(part.substr(0, equals));
            int weight = 0;
            const std::string_view number = equals == std::string_view::npos ? std::string_view() : part.substr(equals + 1);
            const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), weight);
            if (action == clause::action_count || weight > clause::most_weight || weight < -clause::most_weight || error != std::errc() || end != number.data() + number.size()) {
                wrong(t, row, 1, "`" + std::string(part) + "` is no action with its weight (at most " + std::to_string(clause::most_weight) + "), such as `left-subject=12`");
                break;
            }
            weights[action] = static_cast<std::int8_t>(weight);
        }
        if (!builder_.attachment(*key, weights)) return wrong(t, row, 0, "there are more features than " + std::to_string(clause::most_features));
    }
}

// One weight for each feature; it stands where others have that of their first action.
void Compiler::rereading(const Table& t) {
    for (const Row& row : t.rows) {
        const auto key = clause::feature_named(
            row[0], [&](std::string_view word) { return builder_.form(word); }, clause::first_rereading_template, clause::template_count);
        if (!key) {
            wrong(t, row, 0, "`" + std::string(row[0]) + "` is no feature of rereading");
            continue;
        }
        int weight = 0;
        const auto [end, error] = std::from_chars(row[1].data(), row[1].data() + row[1].size(), weight);
        if (error != std::errc() || end != row[1].data() + row[1].size() || weight > clause::most_weight || weight < -clause::most_weight) {
            wrong(t, row, 1, "`" + std::string(row[1]) + "` is no weight (at most " + std::to_string(clause::most_weight) + " either way)");
            continue;
        }
        std::array<std::int8_t, clause::attach_stride> weights{};
        weights[0] = static_cast<std::int8_t>(weight);
        if (!builder_.attachment(*key, weights)) return wrong(t, row, 0, "there are more features than " + std::to_string(clause::most_features));
    }
}

void Compiler::valency(const Table& t) {
    for (const Row& row : t.rows) {
        std::uint32_t objects = 0, prepositions = 0, seen = 0;
        if (!identifier(t, row, 1, objects) || !identifier(t, row, 2, prepositions) || !identifier(t, row, 3, seen)) continue;
        const std::uint32_t takes = objects < 2 ? 1 : objects < 5 ? 2 : objects < 12 ? 3 : 4;
        // A verb that the lexicon has lost since the count is no mistake.
        for (const std::uint32_t lexeme : builder_.cited(row[0], Pos::verb))
            builder_.link(lexeme, {LinkKind::valency, 0, 0, takes | (prepositions >= 35 ? 8u : 0u)});
    }
}

void Compiler::agency(const Table& t) {
    for (const Row& row : t.rows) {
        std::uint32_t subject = 0, object = 0;
        if (!identifier(t, row, 1, subject) || !identifier(t, row, 2, object)) continue;
        const std::uint32_t all = std::max(subject + object, 1u), share = 100 * subject / all;
        for (const std::uint32_t lexeme : builder_.cited(row[0], Pos::noun))
            builder_.link(lexeme, {LinkKind::agency, 0, 0, share <= 20 ? 1u : share <= 45 ? 2u : share <= 70 ? 3u : 4u});
    }
}

void Compiler::openers(const Table& t) {
    for (const Row& row : t.rows) {
        // In the order of isnad::ClauseRelation, from `circumstance` on.
        const auto relation = choice(t, row, 1, {"circumstance", "purpose", "condition", "time", "cause", "concession", "comparison"});
        if (relation == absent) continue;
        const Link link{LinkKind::opener, 0, 0, relation + static_cast<std::uint32_t>(ClauseRelation::circumstance)};
        for (const auto word : alternatives(t, row, 0, row[0])) {
            const std::string key = "p:" + std::string(word);
            if (!builder_.knows(key)) wrong(t, row, 0, "`" + std::string(word) + "` has no row in particles.tsv");
            else builder_.link(builder_.lexeme(key, word, Pos::particle), link);
        }
    }
}

// The lexemes of a particle or of a noun of any table; names in an error the row that has none.
std::vector<std::uint32_t> Compiler::particles_and_nouns(const Table& t, const Row& row, std::string_view word) {
    const std::string key = "p:" + std::string(word);
    auto lexemes = builder_.cited(word, Pos::noun);
    if (builder_.knows(key)) lexemes.push_back(builder_.lexeme(key, word, Pos::particle));
    if (lexemes.empty()) wrong(t, row, 0, "`" + std::string(word) + "` is neither in particles.tsv nor a noun of a table");
    return lexemes;
}

void Compiler::asides(const Table& t) {
    for (const Row& row : t.rows) {
        const auto whom = choice(t, row, 1, {"doers", "sufferers", "all"});      // as bits: 1, 2, both
        if (whom == absent) continue;
        for (const auto word : alternatives(t, row, 0, row[0]))
            for (const std::uint32_t lexeme : particles_and_nouns(t, row, word)) builder_.link(lexeme, {LinkKind::aside, 0, 0, whom + 1});
    }
}

void Compiler::answers(const Table& t) {
    for (const Row& row : t.rows) {
        const auto means = choice(t, row, 1, {"asked", "done", "harm", "calm", "sides", "states", "people", "bodies"});      // in the order of isnad::event::Answer
        if (means == absent) continue;
        for (const auto word : alternatives(t, row, 0, row[0]))
            for (const std::uint32_t lexeme : particles_and_nouns(t, row, word)) builder_.link(lexeme, {LinkKind::answer, 0, 0, means});
    }
}

}  // namespace isnad::tables
