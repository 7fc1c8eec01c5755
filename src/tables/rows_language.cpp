// Rows of `arabic/`, `places/`, `times/`, `quantities/` and `page/`.
#include "tables/compiler.h"

#include "language/arabic/choice.h"

#include <isnad/document.h>

#include <charconv>

namespace isnad::tables {

namespace {

// The first word or words of a gloss: "bride" of "bride, bridegroom", "share" of "share (of a company)".
std::string_view first_of(std::string_view gloss) {
    gloss = gloss.substr(0, gloss.find_first_of(",;("));
    while (gloss.ends_with(' ')) gloss.remove_suffix(1);
    return gloss;
}

}  // namespace

void Compiler::particles(const Table& t) {
    static const std::vector<std::string_view> tags{"ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
                                                    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};
    // The tag of a class, in the order of ParticleClass.
    static constexpr Upos tag_of_class[] = {Upos::adp, Upos::cconj, Upos::adp, Upos::sconj, Upos::part, Upos::pron, Upos::pron, Upos::pron,
                                            Upos::adv, Upos::adv,   Upos::adv, Upos::part,  Upos::adp,  Upos::part, Upos::part, Upos::det};
    for (const Row& row : t.rows) {
        const auto kind =
            choice(t, row, 1,
                   {"preposition", "conjunction", "subordinator", "complementizer", "negation", "relative", "demonstrative", "pronoun",
                    "interrogative", "adverb", "temporal", "modal", "conditional", "exception", "vocative", "quantifier"});
        if (kind == absent) continue;
        Particle particle;
        particle.tag = tag_of_class[kind];
        if (row.has(2)) {
            const auto tag = choice(t, row, 2, tags);
            if (tag == absent) continue;
            particle.tag = static_cast<Upos>(tag);
        }
        particle.lemma = optional(row, 3);
        particle.parts = optional(row, 4);
        particle.source = source(t, row);
        if (row.has(4)) {
            std::string whole(row[4]);
            std::erase(whole, '+');
            if (whole != row[0] && !(row[4].starts_with("\u0644+\u0644") && row[0].starts_with("\u0644\u0644"))) {
                wrong(t, row, 4, "`" + std::string(row[4]) + "` are not the letters of `" + std::string(row[0]) + "`");
                continue;
            }
        }
        const auto index = static_cast<std::uint16_t>(builder_.particles.size());
        builder_.particles.push_back(particle);
        const Link link{LinkKind::particle, 0, index, kind};
        for (auto form : alternatives(t, row, 0, row[0])) {
            if (form.find(' ') != std::string_view::npos) {
                builder_.phrase(form, link);
            } else {
                const auto lexeme = builder_.lexeme("p:" + std::string(form), form, Pos::particle);
                builder_.reading(form, lexeme, 0);
                builder_.link(lexeme, link);
            }
        }
    }
}

void Compiler::choice_weights(const Table& t) {
    for (const Row& row : t.rows) {
        const std::size_t feature = arabic::choice_named(row[0]);
        if (feature == arabic::choice_features) {
            std::vector<std::string> names;
            for (std::size_t k = 0; k < arabic::choice_features; ++k) names.push_back(arabic::choice_name(k));
            const std::vector<std::string_view> known(names.begin(), names.end());
            const auto near = nearest(row[0], known);
            wrong(t, row, 0,
                  "`" + std::string(row[0]) + "` is no feature" + (near.empty() ? "" : "; did you mean `" + std::string(near) + "`?"));
            continue;
        }
        double weight = 0;
        if (!number(t, row, 1, weight)) continue;
        builder_.choice[feature] = static_cast<std::int32_t>(weight);
    }
}

void Compiler::common_words(const Table& t) {
    constexpr Pos classes[] = {Pos::verb, Pos::noun, Pos::adjective};
    for (const Row& row : t.rows) {
        const auto cls = choice(t, row, 1, {"verb", "noun", "adjective"});
        std::uint32_t count = 0;
        if (cls == absent || !identifier(t, row, 2, count)) continue;
        common_.push_back({std::string(row[0]), classes[cls], count});
    }
}

void Compiler::verbs(const Table& t) {
    for (const Row& row : t.rows) {
        const auto kind = choice(t, row, 1, {"plain", "light", "auxiliary", "modal", "aspect", "control", "travel"});
        if (kind == absent) continue;
        if (const auto lexeme = verb(t, row, 0, false); lexeme != absent) builder_.link(lexeme, {LinkKind::verb_class, 0, 0, kind});
    }
}

void Compiler::nouns(const Table& t) {
    for (const Row& row : t.rows) {
        const auto kind = choice(t, row, 1, {"noun", "adjective", "time", "abstract", "person", "thing"});
        if (kind == absent) continue;
        const bool adjective = kind == 1, person = kind == 4;
        const auto index = static_cast<std::uint32_t>(builder_.nouns.size());
        builder_.nouns.push_back({builder_.string(first_of(row[2])), builder_.string(row[1]), source(t, row)});
        noun_cell(t, row, 0, adjective ? Pos::adjective : Pos::noun,
                  {.sound_masculine = adjective || person, .feminine_pair = adjective || person, .person = false},
                  {LinkKind::noun_class, 0, 0, index});
    }
}

void Compiler::names(const Table& t) {
    for (const Row& row : t.rows) {
        const auto kind = choice(t, row, 1, {"family", "given", "place", "organization", "title", "other"});
        if (kind == absent) continue;
        for (const auto name : alternatives(t, row, 0, row[0])) {
            if (name.find(' ') != std::string_view::npos)
                wrong(t, row, 0, "`" + std::string(name) + "` is more than one word; names of several words stand in actors/ and places/");
            else
                builder_.link(builder_.name(name), {LinkKind::proper_name, 0, 0, kind});
        }
    }
}

void Compiler::reality(const Table& t) {
    for (const Row& row : t.rows) {
        const auto which = choice(t, row, 2, {"historical", "future", "hypothetical", "negation", "fact", "done", "spoken", "undated"});
        if (which == absent) continue;
        // The index is the bit of isnad::Auxiliary; more for what leaves or tells a fact, for what is only spoken of (event/noun_context.h), and for a time without a day (event/adverbs.h).
        const auto through = row.has(3) ? choice(t, row, 3, {"preposition", "decision", "intention"}) : 0;
        if (through == absent) continue;
        const auto extra = !row.has(3) ? std::uint8_t{0} : through == 0 ? behind_preposition : through == 1 ? done_by_deciding : what_is_meant;
        const Link link{LinkKind::reality, extra, 0, 1u << (which < 6 ? which : which + 1)};
        if (row.has(0)) {
            if (const auto lexeme = verb(t, row, 0, false); lexeme != absent) builder_.link(lexeme, link);
        }
        // Adverbs that are function words ("formerly", "at that time") stand in particles.tsv.
        if (const std::string key = "p:" + std::string(row[1]); builder_.knows(key)) builder_.link(builder_.lexeme(key, row[1], Pos::particle), link);
        else noun_cell(t, row, 1, Pos::noun, {.sound_masculine = false, .feminine_pair = true, .person = true}, link);
    }
}

void Compiler::casualties(const Table& t) {
    for (const Row& row : t.rows) {
        const auto what = choice(t, row, 2, {"killed", "injured", "arrested", "displaced", "missing"});  // in the order of isnad::CountOf
        if (what == absent) continue;
        const Link link{LinkKind::casualty, 0, 0, what};
        if (row.has(0)) {
            if (const auto lexeme = verb(t, row, 0, false); lexeme != absent) builder_.link(lexeme, link);
        }
        noun_cell(t, row, 1, Pos::noun, {}, link);
    }
}

void Compiler::places(const Table& t) {
    for (const Row& row : t.rows) {
        Place p;
        double value = 0;
        p.name = builder_.string(row[1]);
        if (row.has(2)) {
            if (!identifier(t, row, 2, p.geonames)) continue;
        }
        p.country = optional(row, 3);
        p.admin1 = optional(row, 4);
        if (row.has(5) && row.has(6)) {
            if (!number(t, row, 5, value)) continue;
            p.lat = static_cast<float>(value);
            if (value < -90 || value > 90) wrong(t, row, 5, "lies outside -90..90");
            if (!number(t, row, 6, value)) continue;
            p.lon = static_cast<float>(value);
            if (value < -180 || value > 180) wrong(t, row, 6, "lies outside -180..180");
            p.located = 1;
        }
        const auto resolution = choice(t, row, 7, {"country", "admin1", "region", "city", "site"});
        const auto prior = choice(t, row, 8, {"context", "sure"});
        if (resolution == absent || prior == absent) continue;
        p.resolution = static_cast<std::uint8_t>(resolution);
        p.sure = static_cast<std::uint8_t>(prior);
        p.source = source(t, row);
        const auto index = static_cast<std::uint32_t>(builder_.places.size());
        builder_.places.push_back(p);
        name_cell(t, row, 0, {LinkKind::place, 0, 0, index});
    }
}

void Compiler::place_types(const Table& t) {
    for (const Row& row : t.rows) {
        const auto resolution = choice(t, row, 1, {"country", "admin1", "region", "city", "site"});
        if (resolution == absent) continue;
        const auto called = choice(t, row, 2, {"-", "any", "listed"});
        if (called == absent) continue;
        const auto index = static_cast<std::uint32_t>(builder_.place_types.size());
        builder_.place_types.push_back({static_cast<std::uint16_t>(resolution), static_cast<std::uint16_t>(called == 2), source(t, row)});
        noun_cell(t, row, 0, Pos::noun, {}, {LinkKind::place_type, 0, 0, index});
    }
}

void Compiler::site_names(const Table& t) {
    for (const Row& row : t.rows) builder_.hint(row[0], names_sites);
}

void Compiler::months(const Table& t) {
    for (const Row& row : t.rows) {
        double value = 0;
        if (!number(t, row, 1, value) || choice(t, row, 2, {"gregorian", "hijri"}) == absent) continue;
        if (value < 1 || value > 12) {
            wrong(t, row, 1, "is no month (1 to 12)");
            continue;
        }
        const auto index = static_cast<std::uint32_t>(builder_.months.size());
        builder_.months.push_back({builder_.string(row[2]), static_cast<std::int32_t>(value), source(t, row)});
        name_cell(t, row, 0, {LinkKind::month, 0, 0, index});
    }
}

void Compiler::weekdays(const Table& t) {
    for (const Row& row : t.rows) {
        double value = 0;
        if (!number(t, row, 1, value)) continue;
        if (value < 1 || value > 7) {
            wrong(t, row, 1, "is no weekday (1 Monday to 7 Sunday)");
            continue;
        }
        const auto index = static_cast<std::uint32_t>(builder_.weekdays.size());
        builder_.weekdays.push_back({Str{}, static_cast<std::int32_t>(value), source(t, row)});
        name_cell(t, row, 0, {LinkKind::weekday, 0, 0, index});
    }
}

void Compiler::time_parts(const Table& t) {
    for (const Row& row : t.rows) {
        const auto index = static_cast<std::uint32_t>(builder_.time_parts.size());
        builder_.time_parts.push_back({builder_.string(row[1]), 0, source(t, row)});
        name_cell(t, row, 0, {LinkKind::time_part, 0, 0, index});
    }
}

void Compiler::relatives(const Table& t) {
    for (const Row& row : t.rows) {
        const std::string_view rule = row[1];
        const std::size_t sign = rule.find_first_of("+-");
        int offset = 0;
        const char* end = rule.data() + rule.size();
        const char* at = rule.data() + (sign == std::string_view::npos ? rule.size() : sign + 1);
        const std::string_view unit = rule.substr(0, sign);
        const bool known = unit == "day" || unit == "week" || unit == "month" || unit == "year";
        if (!known || std::from_chars(at, end, offset).ptr != end || at == end) {
            wrong(t, row, 1, "`" + std::string(rule) + "` is no rule: day, week, month or year, then + or - and a number");
            continue;
        }
        const auto index = static_cast<std::uint32_t>(builder_.relatives.size());
        builder_.relatives.push_back({builder_.string(unit), rule[sign] == '-' ? -offset : offset, source(t, row)});
        name_cell(t, row, 0, {LinkKind::relative, 0, 0, index});
    }
}

void Compiler::holidays(const Table& t) {
    constexpr int month_days[2][12] = {{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}, {30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30}};
    for (const Row& row : t.rows) {
        const auto calendar = choice(t, row, 1, {"gregorian", "hijri"});
        if (calendar == absent) continue;
        const std::string_view day = row[2];
        auto figures = [&](std::size_t at) { return (day[at] - '0') * 10 + (day[at + 1] - '0'); };
        const bool shape = day.size() == 5 && day[2] == '-' && day.find_first_not_of("0123456789-") == std::string_view::npos;
        const int month = shape ? figures(0) : 0, number = shape ? figures(3) : 0;
        if (month < 1 || month > 12 || number < 1 || number > month_days[calendar][month - 1]) {
            wrong(t, row, 2, "`" + std::string(day) + "` is no day of a year: month and day as MM-DD");
            continue;
        }
        const auto index = static_cast<std::uint32_t>(builder_.holidays.size());
        builder_.holidays.push_back({builder_.string(row[1]), month * 100 + number, source(t, row)});
        name_cell(t, row, 0, {LinkKind::holiday, 0, 0, index});
    }
}

void Compiler::zones(const Table& t) {
    for (const Row& row : t.rows) {
        const auto index = static_cast<std::uint32_t>(builder_.zones.size());
        builder_.zones.push_back({builder_.string(row[1]), 0, source(t, row)});
        name_cell(t, row, 0, {LinkKind::zone, 0, 0, index});
    }
}

void Compiler::numerals(const Table& t) {
    for (const Row& row : t.rows) {
        double value = 0;
        if (!number(t, row, 1, value)) continue;
        const auto index = static_cast<std::uint32_t>(builder_.numerals.size());
        builder_.numerals.push_back({value, builder_.string(row[2]), source(t, row)});
        name_cell(t, row, 0, {LinkKind::numeral, 0, 0, index});
    }
}

void Compiler::bounds(const Table& t) {
    for (const Row& row : t.rows) {
        const auto bound = choice(t, row, 1, {"exact", "about", "at-least", "at-most", "more-than", "less-than", "range"});
        if (bound == absent) continue;
        const auto index = static_cast<std::uint32_t>(builder_.bounds.size());
        builder_.bounds.push_back({bound, source(t, row)});
        name_cell(t, row, 0, {LinkKind::bound, 0, 0, index});
    }
}

void Compiler::units(const Table& t) {
    for (const Row& row : t.rows) {
        if (choice(t, row, 2, {"person", "thing", "money", "length", "mass", "area", "money-scale"}) == absent) continue;
        const auto index = static_cast<std::uint32_t>(builder_.units.size());
        builder_.units.push_back({builder_.string(row[1]), builder_.string(row[2]), source(t, row)});
        noun_cell(t, row, 0, Pos::noun, {.sound_masculine = row[2] == "person", .feminine_pair = row[2] == "person", .person = false},
                  {LinkKind::unit, 0, 0, index});
    }
}

void Compiler::currencies(const Table& t) {
    const auto capitals = [](std::string_view s) { return s.size() == 3 && s.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos; };
    for (const Row& row : t.rows) {
        if (!capitals(row[2])) {
            wrong(t, row, 2, "`" + std::string(row[2]) + "` is no ISO 4217 code: three capital letters");
            continue;
        }
        for (const std::string_view country : alternatives(t, row, 1, row[1])) {
            if (!capitals(country)) {
                wrong(t, row, 1, "`" + std::string(country) + "` is no ISO 3166-1 code: three capital letters");
                continue;
            }
            const auto index = static_cast<std::uint32_t>(builder_.currencies.size());
            builder_.currencies.push_back({builder_.string(country), builder_.string(row[2]), source(t, row)});
            noun_cell(t, row, 0, Pos::noun, {}, {LinkKind::currency, 0, 0, index});
        }
    }
}

void Compiler::furniture(const Table& t) {
    for (const Row& row : t.rows) {
        const auto match = choice(t, row, 1, {"whole", "prefix", "contains", "suffix", "glued"});
        if (match == absent ||
            choice(t, row, 2, {"related-link", "tag", "comment-form", "share", "subscribe", "credit", "navigation", "notice"}) == absent)
            continue;
        for (auto pattern : alternatives(t, row, 0, row[0])) {
            builder_.furniture.push_back({builder_.string(pattern), builder_.string(row[2]), match, source(t, row)});
        }
    }
}

void Compiler::page_words(const Table& t) {
    for (const Row& row : t.rows) {
        const auto kind =
            choice(t, row, 1, {"class", "content", "month", "language", "agency", "byline", "article-type", "live", "gallery", "stub", "meta", "half-day",
                       "date-label", "author", "letter"});
        if (kind == absent) continue;
        for (auto word : alternatives(t, row, 0, row[0]))
            builder_.page_words.push_back({builder_.string(word), builder_.string(row[2] == "-" ? "" : row[2]), kind, source(t, row)});
    }
}

}  // namespace isnad::tables
