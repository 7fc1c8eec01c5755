// The compiler of `data/`: which files there are, what their columns mean, and what of it becomes bytes.
//
// One function a group of tables (rows_*.cpp). Each reports every mistake it sees and leaves the row out; compiling fails as a
// whole where there was one, so that a table author sees all of them at once.
#pragma once

#include "tables/builder.h"
#include "tables/tsv.h"

#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::tables {

inline constexpr std::int32_t not_told = std::numeric_limits<std::int32_t>::min();      ///< a weight of which no row has been read

struct Plover {
    struct Type {
        std::uint8_t quad = 0;
        float score = 0;
        std::string cameo;
    };
    struct Mode {
        float score = 0;
        bool scored = false;
    };
    std::map<std::string, Type, std::less<>> types;
    std::map<std::string, Mode, std::less<>> modes;  ///< "CONSULT/visit"
    std::map<std::string, std::string, std::less<>> cameo;  ///< the same, "CONSULT/" for no mode
    std::vector<std::string> contexts, sectors;
};

class Compiler {
public:
    /// Reads and compiles directories; later ones come first in every look-up. Empty where there are mistakes.
    std::vector<char> compile(const std::vector<std::string>& directories);
    Mistakes mistakes;

private:
    using Handler = void (Compiler::*)(const Table&);
    struct Schema {
        std::string_view folder, stem;  ///< stem: what the file name begins with; empty: any other
        std::vector<std::string> columns;
        Handler handler;
        int order;  ///< codes before rows that use them
    };
    static const std::vector<Schema>& schemas();

    void plover_types(const Table&);
    void plover_modes(const Table&);
    void plover_codes(const Table&);
    void plover_cameo(const Table&);
    void choice_weights(const Table&);
    void country_weights(const Table&);
    void attachment(const Table&);
    void rereading(const Table&);
    void openers(const Table&);
    void asides(const Table&);
    void answers(const Table&);
    void valency(const Table&);
    void agency(const Table&);
    void common_words(const Table&);
    void roots(const Table&);
    void particles(const Table&);
    void verbs(const Table&);
    void nouns(const Table&);
    void names(const Table&);
    void reality(const Table&);
    void casualties(const Table&);
    void states(const Table&);
    void offices(const Table&);
    void persons(const Table&);
    void organizations(const Table&);
    void agents(const Table&);
    void modifiers(const Table&);
    void given_names(const Table&);
    void places(const Table&);
    void place_types(const Table&);
    void site_names(const Table&);
    void months(const Table&);
    void weekdays(const Table&);
    void time_parts(const Table&);
    void relatives(const Table&);
    void holidays(const Table&);
    void zones(const Table&);
    void numerals(const Table&);
    void bounds(const Table&);
    void units(const Table&);
    void currencies(const Table&);
    void reporting(const Table&);
    void attribution(const Table&);
    void word_sets(const Table&);
    void means(const Table&);
    bool meaning(const Table& t, const Row& row, std::size_t column, Trigger& e);
    void judgement(const Table&);
    void reliances(const Table&);
    void events(const Table&);
    void participants(const Table&);
    void when(const Table&);
    void where(const Table&);
    void circumstances(const Table&, bool when);
    void furniture(const Table&);
    void page_words(const Table&);
    void ignore(const Table&) {}

    // Helpers shared by the rows.
    Source source(const Table&, const Row&);
    void wrong(const Table&, const Row&, std::size_t column, std::string_view what);
    /// Index of `cell` in `allowed`; reports the nearest allowed word otherwise and returns `absent`.
    std::uint32_t choice(const Table&, const Row&, std::size_t column, const std::vector<std::string_view>& allowed);
    bool number(const Table&, const Row&, std::size_t column, double& out);
    /// A whole number that names something elsewhere (GeoNames).
    bool identifier(const Table&, const Row&, std::size_t column, std::uint32_t& out);
    bool date(const Table&, const Row&, std::size_t column, std::int32_t& out, std::int32_t open);
    bool sector(const Table&, const Row&, std::size_t column, Str& out);
    Str optional(const Row&, std::size_t column);
    /// A verb cell `perfect/imperfect`; `absent` and a mistake where it is none.
    std::uint32_t verb(const Table&, const Row&, std::size_t column, bool with_participles);
    /// The alternatives of a cell; an empty one is a mistake and left out.
    std::vector<std::string_view> alternatives(const Table&, const Row&, std::size_t column, std::string_view cell);
    std::vector<std::uint32_t> particles_and_nouns(const Table&, const Row&, std::string_view word);
    /// A names cell: alternatives of one or more words, each linked.
    void name_cell(const Table&, const Row&, std::size_t column, Link link);
    enum class Plus { plural, feminine_first };
    /// A noun cell: `a+plural|b c+d c`; words are declined, phrases stand as they are.
    void noun_cell(const Table&, const Row&, std::size_t column, Pos pos, arabic::Declension how, Link link, Plus plus = Plus::plural);
    bool frame(const Table&, const Row&, std::size_t column, bool speech, std::uint32_t& first, std::uint32_t& count);
    bool when(const Table&, const Row&, std::size_t column, std::uint32_t& first, std::uint32_t& count);

    Builder builder_;
    Plover plover_;
    std::map<std::uint32_t, arabic::Verb> roots_;  ///< of verbs that stand in roots.tsv, by lexeme
    struct Derived {
        std::u32string sounds;
        Pos pos;
        bool by_rule;  ///< so that its vowels are those of any noun that is written so
    };
    struct Common {
        std::string word;
        Pos pos;
        unsigned count;
    };
    std::vector<Common> common_;
    std::vector<Derived> derived_;  ///< what comes of them, added behind all rows
    struct ParticipleLink {
        std::string participle;
        Link link;
    };
    std::vector<ParticipleLink> participle_links_;  ///< active participles that tell the act of their verb, linked behind all rows
    struct WordSet {
        std::string path;
        std::vector<std::string> words;
    };
    std::map<std::string, WordSet, std::less<>> word_sets_;  ///< lists of words that conditions name
    const WordSet* set_of(std::string_view name) const {
        const auto it = word_sets_.find(name);
        return it == word_sets_.end() ? nullptr : &it->second;
    }
    std::map<std::string, std::uint32_t, std::less<>> office_index_, person_identity_, state_index_, file_index_;
};

}  // namespace isnad::tables
