// Rows of `plover/`, `events/` and `statements/`: triggers with frames and conditions, reporting words, attributions.
#include "event/judge_features.h"
#include "language/arabic/verbal_nouns.h"
#include "tables/compiler.h"
#include "tables/condition_names.h"

#include <isnad/document.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <iterator>
#include <optional>
#include <string>

namespace isnad::tables {

namespace {

const std::vector<std::string_view> type_names{"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
                                               "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"};
const std::vector<std::string_view> stances{"none", "says", "confirms", "claims", "denies", "estimates", "speculates"};

// Acts of speech are told by the participle as well ("..., calling upon them"); one who fights or visits is an actor.
bool told_by_participle(EventType type) {
    return type == EventType::request || type == EventType::accuse || type == EventType::threaten || type == EventType::agree || type == EventType::reject ||
           type == EventType::support;
}

bool slot_of(std::string_view name, Slot& slot) {
    if (name.empty()) return false;
    const auto* const at = std::find(std::begin(slot_names), std::end(slot_names), name);
    const bool known = at != std::end(slot_names);
    if (!known && static_cast<unsigned char>(name[0]) < 0x80) return false;
    slot = known ? static_cast<Slot>(at - std::begin(slot_names)) : Slot::preposition;
    return true;
}

// The classes from one to before another, for a message.
std::string listed(ConditionClass from, std::size_t to) {
    std::string out;
    for (auto k = static_cast<std::size_t>(from); k < to; ++k) out += (out.empty() ? "" : " ") + std::string(class_names[k]);
    return out;
}

}  // namespace

void Compiler::plover_types(const Table& t) {
    for (const Row& row : t.rows) {
        double quad = 0, score = 0;
        if (choice(t, row, 0, type_names) == absent || !number(t, row, 1, quad) || !number(t, row, 5, score)) continue;
        plover_.types.try_emplace(std::string(row[0]), Plover::Type{static_cast<std::uint8_t>(quad), static_cast<float>(score), std::string(row[4])});
    }
}

void Compiler::plover_modes(const Table& t) {
    for (const Row& row : t.rows) {
        Plover::Mode mode;
        double score = 0;
        if (row.has(2)) {
            if (!number(t, row, 2, score)) continue;
            mode = {static_cast<float>(score), true};
        }
        plover_.modes.try_emplace(std::string(row[0]) + '/' + std::string(row[1]), mode);
    }
}

void Compiler::plover_cameo(const Table& t) {
    for (const Row& row : t.rows) {
        const std::string_view code = row[2];
        if (code.size() < 2 || code.size() > 4 || code.find_first_not_of("0123456789") != std::string_view::npos) wrong(t, row, 2, "`" + std::string(code) + "` is no CAMEO code");
        else plover_.cameo.try_emplace(std::string(row[0]) + '/' + (row.has(1) ? std::string(row[1]) : std::string()), std::string(code));
    }
}

void Compiler::plover_codes(const Table& t) {
    auto& into = t.name.starts_with("contexts") ? plover_.contexts : plover_.sectors;
    for (const Row& row : t.rows) into.emplace_back(row[0]);
}

bool Compiler::frame(const Table& t, const Row& row, std::size_t column, bool speech, std::uint32_t& first, std::uint32_t& count) {
    first = static_cast<std::uint32_t>(builder_.slots.size());
    count = 0;
    if (!row.has(column)) return true;
    for (auto part : split(row[column], ' ')) {
        const auto colon = part.rfind(':');
        FrameSlot s;
        if (colon == std::string_view::npos || !slot_of(part.substr(0, colon), s.slot) || s.slot >= Slot::any) {
            wrong(t, row, column, "`" + std::string(part) + "` is no slot:role (slots: subj obj of alone or a preposition)");
            return false;
        }
        const auto role = part.substr(colon + 1);
        if (!speech && role == "A") s.role = ActorRole::actor;
        else if (!speech && role == "R") s.role = ActorRole::recipient;
        else if (!speech && role == "S") s.role = ActorRole::both;
        else if (!speech && role == "P") s.role = ActorRole::place;
        else if (speech && role == "source") s.role = ActorRole::source;
        else if (speech && role == "via") s.role = ActorRole::via;
        else {
            wrong(t, row, column, "`" + std::string(role) + "` is no role; one of " + (speech ? "source via" : "A R S P"));
            return false;
        }
        if (s.slot == Slot::preposition) {
            for (auto p : alternatives(t, row, column, part.substr(0, colon))) {
                s.preposition = builder_.form(p);
                builder_.slots.push_back(s);
                ++count;
            }
        } else {
            builder_.slots.push_back(s);
            ++count;
        }
    }
    return true;
}

bool Compiler::when(const Table& t, const Row& row, std::size_t column, std::uint32_t& first, std::uint32_t& count) {
    first = static_cast<std::uint32_t>(builder_.conditions.size());
    count = 0;
    if (!row.has(column)) return true;
    const std::string of_phrases = listed(ConditionClass::actor, static_cast<std::size_t>(ConditionClass::future));
    const std::string of_telling = listed(ConditionClass::future, std::size(class_names));
    for (auto part : split(row[column], ' ')) {
        Condition c;
        if (part.starts_with('!')) {
            c.negated = 1;
            part.remove_prefix(1);
        } else if (part.starts_with('+')) {
            c.decisive = 1;
            part.remove_prefix(1);
        }
        const auto colon = part.find(':');
        if (colon == std::string_view::npos || colon + 1 == part.size() || !slot_of(part.substr(0, colon), c.slot)) {
            wrong(t, row, column, "`" + std::string(part) + "` is no condition slot:word|word (slots: subj obj of alone any behind adj told or a preposition)");
            return false;
        }
        if (c.slot == Slot::preposition) c.preposition = builder_.form(part.substr(0, colon));
        const auto values = part.substr(colon + 1);
        c.first_value = static_cast<std::uint32_t>(builder_.values.size());
        const WordSet* const near = c.negated && c.slot == Slot::any ? set_of("bars_near") : nullptr;
        std::vector<std::string_view> put_last;
        const auto add = [&](std::string_view word) {
            if (near && std::find(near->words.begin(), near->words.end(), word) != near->words.end()) put_last.push_back(word);
            else builder_.value(word);
        };
        for (auto value : split(values, '|')) {
            if (value.empty()) {
                wrong(t, row, column, "has an empty alternative in `" + std::string(part) + "`");
                return false;
            }
            if (value.starts_with('@')) {
                if (const auto* set = set_of(value.substr(1))) {
                    for (const auto& word : set->words) add(word);
                    continue;
                }
                const auto* const it = std::find(std::begin(class_names), std::end(class_names), value);
                if (it == std::end(class_names)) {
                    wrong(t, row, column, "`" + std::string(value) + "` is no class (" + of_phrases + "; told: " + of_telling + ") and no set of word_sets.tsv");
                    return false;
                }
                const auto which = static_cast<std::uint32_t>(it - std::begin(class_names));
                if ((which >= static_cast<std::uint32_t>(ConditionClass::future)) != (c.slot == Slot::told)) {
                    wrong(t, row, column, "`" + std::string(part) + "`: " + of_telling + " go with told:, the other classes with the other slots");
                    return false;
                }
                builder_.values.push_back(class_base + which);
                builder_.values.push_back(absent);
            } else if (c.slot == Slot::told) {
                wrong(t, row, column, "`" + std::string(part) + "`: told: asks for " + of_telling + ", no words");
                return false;
            } else {
                add(value);
            }
        }
        if (!put_last.empty()) c.near_from = static_cast<std::uint32_t>(builder_.values.size()) - c.first_value;
        for (const auto value : put_last) builder_.value(value);
        c.value_count = static_cast<std::uint32_t>(builder_.values.size()) - c.first_value;
        builder_.conditions.push_back(c);
        ++count;
    }
    return true;
}

void Compiler::word_sets(const Table& t) {
    for (const Row& row : t.rows) {
        const auto name = row[0];
        if (name == "word" || std::find(std::begin(class_names), std::end(class_names), "@" + std::string(name)) != std::end(class_names) ||
            name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") != std::string_view::npos) {
            wrong(t, row, 0, "`" + std::string(name) + "` is no name of a set: small letters and _, and none of the classes of phrases");
            continue;
        }
        const auto [it, fresh] = word_sets_.try_emplace(std::string(name), WordSet{t.path, {}});
        if (!fresh) {                                         // a set of the user's own tables, read before, takes its place
            if (it->second.path == t.path) wrong(t, row, 0, "`" + std::string(name) + "` is there twice");
            continue;
        }
        for (auto word : alternatives(t, row, 1, row[1])) {
            if (word.starts_with('@')) wrong(t, row, 1, "`" + std::string(word) + "` is a set or a class, and a set lists words alone");
            else it->second.words.emplace_back(word);
        }
    }
}

// The type and mode of a row, with what the ontology says of them.
bool Compiler::meaning(const Table& t, const Row& row, std::size_t column, Trigger& e) {
    const auto type = choice(t, row, column, type_names);
    if (type == absent) return false;
    e.type = static_cast<std::uint8_t>(type);
    const std::string_view name = row[column], mode_name = row[column + 1];
    const bool has_mode = row.has(column + 1);
    if (const auto it = plover_.types.find(name); it != plover_.types.end()) {
        e.quad = it->second.quad;
        e.score = it->second.score;
        e.scored = 1;
        e.cameo = builder_.string(it->second.cameo.substr(0, 2));
    }
    if (has_mode) {
        std::vector<std::string_view> modes;
        for (const auto& [key, unused] : plover_.modes)
            if (key.starts_with(std::string(name) + '/')) modes.push_back(std::string_view(key).substr(name.size() + 1));
        if (choice(t, row, column + 1, modes) == absent) return false;
        const auto& mode = plover_.modes.find(std::string(name) + '/' + std::string(mode_name))->second;
        e.scored = mode.scored;
        e.score = mode.score;
        e.mode = builder_.string(mode_name);
    }
    if (const auto it = plover_.cameo.find(std::string(name) + '/' + (has_mode ? std::string(mode_name) : std::string())); it != plover_.cameo.end()) e.cameo = builder_.string(it->second);
    return true;
}

void Compiler::means(const Table& t) {
    for (const Row& row : t.rows) {
        Trigger e;
        if (!meaning(t, row, 0, e) || !when(t, row, 2, e.first_condition, e.condition_count)) continue;
        e.example = optional(row, 3);
        e.source = source(t, row);
        builder_.means.push_back(e);
    }
}

void Compiler::events(const Table& t) {
    std::vector<std::string_view> contexts(plover_.contexts.begin(), plover_.contexts.end());
    for (const Row& row : t.rows) {
        Trigger e;
        if (!row.has(0) && !row.has(1)) {
            wrong(t, row, 0, "and `noun` are both -; a row needs a word");
            continue;
        }
        if (!meaning(t, row, 2, e)) continue;
        if (row.has(4) && choice(t, row, 4, contexts) == absent) continue;
        e.context = optional(row, 4);
        if (!frame(t, row, 5, false, e.first_slot, e.slot_count) || !when(t, row, 6, e.first_condition, e.condition_count)) continue;
        e.example = optional(row, 7);
        e.source = source(t, row);
        const auto index = static_cast<std::uint32_t>(builder_.triggers.size());
        builder_.triggers.push_back(e);
        const Link link{LinkKind::trigger, 0, 0, index};
        if (row.has(0)) {
            for (auto one : split(row[0], '|')) {
                Row single = row;
                single.cells[0] = one;
                const auto lexeme = verb(t, single, 0, false);
                if (lexeme == absent) continue;
                builder_.link(lexeme, link);
                if (!told_by_participle(static_cast<EventType>(e.type))) continue;
                const auto known = roots_.find(lexeme);
                const auto parts = split(one, '/');
                const std::optional<arabic::Verb> made = known != roots_.end() ? known->second : arabic::verb_of(arabic::decode(parts[0]), arabic::decode(parts[1]));
                if (!made) continue;
                const auto active = arabic::encode(arabic::spell(arabic::participle_of(*made, arabic::Voice::active), arabic::Vowels::left_out));
                participle_links_.push_back({active, {LinkKind::trigger, 1, 0, index}});
            }
        }
        noun_cell(t, row, 1, Pos::noun, {}, link);
    }
}

void Compiler::judgement(const Table& t) {
    for (const Row& row : t.rows) {
        const auto key = event::judging::feature_named(row[0], [&](std::string_view word) { return builder_.form(word); });
        int weight = 0;
        const auto [end, error] = std::from_chars(row[1].data(), row[1].data() + row[1].size(), weight);
        if (!key) {
            wrong(t, row, 0, "`" + std::string(row[0]) + "` is no feature of judgement");
        } else if (error != std::errc() || end != row[1].data() + row[1].size() || weight > event::judging::most_judgement || weight < -event::judging::most_judgement) {
            wrong(t, row, 1, "`" + std::string(row[1]) + "` is no weight (at most " + std::to_string(event::judging::most_judgement) + " either way)");
        } else {
            builder_.judgement(*key, weight);
        }
    }
}

void Compiler::reliances(const Table& t) {
    auto& all = builder_.reliances;
    for (const Row& row : t.rows) {
        std::array<float, 2> read{};
        bool good = true;
        for (std::size_t k = 0; k < 2 && good; ++k) {
            const auto [end, error] = std::from_chars(row[k].data(), row[k].data() + row[k].size(), read[k]);
            good = error == std::errc() && end == row[k].data() + row[k].size() && std::isfinite(read[k]) && (k == 0 || (read[k] >= 0 && read[k] <= 1));
            if (!good) wrong(t, row, k, "`" + std::string(row[k]) + (k == 0 ? "` is no number" : "` is no share (0 to 1)"));
        }
        // A row of the user's own tables, read before, takes the place of ours.
        const auto same = [&](const Reliance& one) { return one.odds == read[0]; };
        if (good && std::none_of(all.begin(), all.end(), same)) all.push_back({read[0], read[1]});
    }
    std::sort(all.begin(), all.end(), [](const Reliance& a, const Reliance& b) { return a.odds < b.odds; });
    if (!t.rows.empty() && !std::is_sorted(all.begin(), all.end(), [](const Reliance& a, const Reliance& b) { return a.right < b.right; }))
        wrong(t, t.rows.front(), 1, "the shares do not rise with the odds");
}

void Compiler::reporting(const Table& t) {
    static const std::vector<std::string_view> contents{"that", "quote", "object", "b", "of", "in-quote", "to", "on", "about", "from", "in", "for", "alone", "asks", "deed", "names", "given", "clause"};
    for (const Row& row : t.rows) {
        Reporting r;
        if (!row.has(0) && !row.has(1)) {
            wrong(t, row, 0, "and `noun` are both -; a row needs a word");
            continue;
        }
        r.stance = choice(t, row, 2, stances);
        if (r.stance == absent) continue;
        bool good = true;
        if (row.has(3)) {
            for (auto part : split(row[3], '|')) {
                const auto it = std::find(contents.begin(), contents.end(), part);
                if (it == contents.end()) {
                    wrong(t, row, 3, "`" + std::string(part) + "` is no construction; one of that quote object b of in-quote to on about from in for alone asks deed names given clause");
                    good = false;
                } else {
                    r.content |= 1u << (it - contents.begin());
                }
            }
        }
        if (!good || !frame(t, row, 4, true, r.first_slot, r.slot_count)) continue;
        r.example = optional(row, 5);
        r.source = source(t, row);
        const auto index = static_cast<std::uint32_t>(builder_.reportings.size());
        builder_.reportings.push_back(r);
        const Link link{r.content & content_deed ? LinkKind::deed_report : LinkKind::reporting, 0, 0, index};
        if (row.has(0)) {
            for (auto one : split(row[0], '|')) {
                Row single = row;
                single.cells[0] = one;
                if (const auto lexeme = verb(t, single, 0, true); lexeme != absent) builder_.link(lexeme, link);
            }
        }
        noun_cell(t, row, 1, Pos::noun, {}, link);
    }
}

void Compiler::attribution(const Table& t) {
    for (const Row& row : t.rows) {
        Attribution a;
        a.stance = choice(t, row, 1, stances);
        const auto role = choice(t, row, 2, {"source", "via", "verb"});
        if (a.stance == absent || role == absent) continue;
        a.role = role;
        a.example = optional(row, 3);
        a.source = source(t, row);
        const auto index = static_cast<std::uint32_t>(builder_.attributions.size());
        builder_.attributions.push_back(a);
        // A phrase that ends in a one-letter preposition asks for it on the word that follows: extra 1 li-, 2 bi-.
        for (auto phrase : split(row[0], '|')) {
            std::uint8_t asks = 0;
            constexpr std::string_view with_li = " \u0644", with_bi = " \u0628";
            if (phrase.ends_with(with_li)) asks = 1;
            if (phrase.ends_with(with_bi)) asks = 2;
            if (asks) phrase.remove_suffix(with_li.size());
            Row single = row;
            single.cells[0] = phrase;
            name_cell(t, single, 0, {LinkKind::attribution, asks, 0, index});
        }
    }
}

}  // namespace isnad::tables
