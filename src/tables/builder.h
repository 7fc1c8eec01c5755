// Gathers forms, lexemes, phrases and rows while tables are compiled, and lays them out as one block of bytes.
//
//   Builder b;
//   auto lexeme = b.noun("\u062C\u0646\u062F\u064A", Pos::noun);
//   b.link(lexeme, {LinkKind::agent, 0, 0, index});
//   std::vector<char> bytes = b.finish(hash_of_sources);
#pragma once

#include "clause/attach_state.h"
#include "language/arabic/conjugation.h"
#include "language/arabic/inflection.h"
#include "tables/format.h"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace isnad::tables {

class Builder {
public:
    Builder();

    /// Interns a string that records will show.
    Str string(std::string_view s);

    /// Interns a written word (normalised here) and returns its form id.
    std::uint32_t form(std::string_view word);

    /// The lexeme with this key, made where there is none; `lemma` is its citation form.
    std::uint32_t lexeme(std::string_view key, std::string_view lemma, Pos pos);

    bool knows(const std::string& key) const { return lexeme_ids_.contains(key); }

    /// A noun or adjective made by rule: its forms are added where no row has the word, its vowels where a row has it without them.
    /// Those of a word that is not made by rule are its own alone: a noun that is written alike may be another (king, kingdom).
    void derived(const std::u32string& sounds, Pos pos, bool by_rule);

    /// How often a word of this citation form is met; for after all words are known. False where there is no such word.
    bool common(std::string_view citation, Pos pos, unsigned count);

    /// The lexemes of this citation form; for after all words are known.
    std::vector<std::uint32_t> cited(std::string_view citation, Pos pos);

    void link(std::uint32_t lexeme, Link link);
    void reading(std::string_view word, std::uint32_t lexeme, std::uint16_t features);

    /// A verb, conjugated; a noun or adjective, declined; a name, as it stands. The same word twice is one lexeme.
    /// Two verbs that are written alike (form I and II, most often) are one: the first one's vowels are its citation.
    /// With Voice::passive only its passive, as a verb of its own: what happens to its subject.
    std::uint32_t verb(const arabic::Verb& verb, arabic::Voice voice = arabic::Voice::active);
    /// Lets the active participle stand for the verb itself ("confirming that"), in the shapes that a circumstance has.
    void stands_as_participle(std::uint32_t lexeme, const arabic::Verb& verb);
    /// The verb that is written so, where there is one already.
    std::uint32_t known_verb(std::string_view perfect, std::string_view imperfect) const;
    std::uint32_t noun(std::string_view singular, const std::vector<std::string_view>& plurals, Pos pos, arabic::Declension how);
    std::uint32_t name(std::string_view word, Pos pos = Pos::name);

    /// Marks a word as it stands with bits of FormHint.
    void hint(std::string_view word, std::uint16_t hints);

    /// Ends a phrase of at least two words with a link.
    void phrase(std::string_view words, Link link, std::uint16_t features = 0);

    /// A sequence of forms for a condition; `absent` ends it.
    void value(std::string_view words);

    /// The weights of a feature of attachment; those of a later row take their place. False where there are too many features.
    bool attachment(std::uint32_t key, const std::array<std::int8_t, clause::attach_stride>& weights);
    /// The weights of a feature of participants: what it speaks for acting and for suffering. False where there are too many.
    bool participant(std::uint32_t key, std::array<std::int8_t, 2> weights);

    /// The weight of a feature of the choice of dates and places.
    void circumstance(std::uint32_t key, std::int32_t weight) { circumstances_[key] = weight; }
    /// The weight of a feature of the judge of events; of rows with one key the first holds (those of the user's own tables are read before).
    void judgement(std::uint32_t key, std::int32_t weight) { judgement_.emplace(key, weight); }

    std::vector<char> finish(std::string_view hash);

    // The arrays that rows are appended to directly.
    std::vector<Str> files;
    std::vector<Particle> particles;
    std::vector<std::int32_t> choice, country;
    std::vector<State> states;
    std::vector<Office> offices;
    std::vector<Person> persons;
    std::vector<Organization> organizations;
    std::vector<Agent> agents;
    std::vector<Modifier> modifiers;
    std::vector<Place> places;
    std::vector<PlaceType> place_types;
    std::vector<TimeWord> months, weekdays, time_parts, relatives, holidays, zones;
    std::vector<Numeral> numerals;
    std::vector<BoundWord> bounds;
    std::vector<Unit> units;
    std::vector<Currency> currencies;
    std::vector<Unit> nouns;  // what the lexicon's nouns are called in English
    std::vector<FrameSlot> slots;
    std::vector<Condition> conditions;
    std::vector<std::uint32_t> values;
    std::vector<std::uint16_t> openings;  ///< filled at the end, from conditions and values
    std::vector<Trigger> triggers;
    std::vector<Trigger> means;  ///< of no word: what a deed is done with
    std::vector<Reliance> reliances;
    std::vector<Reporting> reportings;
    std::vector<Attribution> attributions;
    std::vector<Furniture> furniture;
    std::vector<PageWord> page_words;

private:
    struct LexemeDraft {
        std::uint32_t lemma;
        Str citation;
        Pos pos;
        std::vector<Link> links;
        std::uint8_t common = 0;
    };
    struct FormDraft {
        Str key;
        std::vector<Reading> readings;
        std::uint32_t root = absent;
        std::uint16_t hints = 0;
    };
    struct NodeDraft {
        std::vector<Link> links;
        std::uint32_t features = 0;
    };

    std::uint32_t child(std::uint32_t node, std::uint32_t form);
    /// A condition on a slot means a noun whatever its number: where it lists a plural, the singular, and with it the dual, is meant as well.
    void number_aside();
    void mark_openings();
    void fill_adjective(const std::string& word, const std::string& vowelled);
    bool has_reading(std::string_view word, std::uint32_t lexeme, std::uint16_t features);
    static std::string verb_key(std::string_view perfect, std::string_view imperfect);

    std::string pool_;
    std::unordered_map<std::string, Str> strings_;
    std::unordered_map<std::string, std::uint32_t> form_ids_;
    std::unordered_map<std::string, std::uint32_t> lexeme_ids_;
    std::vector<FormDraft> form_drafts_;
    std::vector<LexemeDraft> lexeme_drafts_;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> by_citation_;  // offset of the citation -> lexemes
    std::vector<NodeDraft> node_drafts_;
    std::unordered_map<std::uint64_t, std::uint32_t> edge_map_;
    std::map<std::uint32_t, std::array<std::int8_t, clause::attach_stride>> attachment_;
    std::map<std::uint32_t, std::array<std::int8_t, 2>> participants_;
    std::map<std::uint32_t, std::int32_t> circumstances_, judgement_;
};

}  // namespace isnad::tables
