// Candidate actors and places: what the phrases of a text may be, before anybody decides who is who.
//
//   mention::Candidates found;
//   mention::find_candidates(input, found);
//   for (const auto& c : found.actors) ...     // no two overlap; text order
//
// A state or capital stands among the actors with its `locative` mark; the room of reference makes a place of it where it is one.
#pragma once

#include "language/arabic/grammar.h"
#include "language/arabic/words.h"
#include "language/sentences.h"
#include "mention/phrases.h"

#include <isnad/document.h>

#include <string_view>
#include <vector>

namespace isnad::mention {

enum class What : std::uint8_t { state, capital, people, person, named_person, office, organization, named_body, agent };

struct Candidate {
    std::uint32_t first = 0, last = 0;       ///< words, both inclusive; of a name with the titles right behind it, which `span` leaves out
    std::uint32_t head = 0;                  ///< the word that governs the phrase
    std::uint32_t lead = 0;                  ///< first word of a title that stands before the name; `first` where there is none
    Span span;                               ///< bytes, proclitics left off
    What what = What::state;
    How how = How::name;
    EntityKind kind = EntityKind::state;
    std::uint32_t row = tables::absent;      ///< in the array of `what`
    std::uint32_t state = tables::absent;    ///< the state that a nisba or genitive names
    std::uint32_t head_form = tables::absent;///< lemma form of the head noun, for described actors; of the type noun before a named body
    std::uint16_t clitics = 0;
    bool plural = false, dual = false, feminine = false, definite = false;
    bool counted = false;                    ///< a number stands before it, and belongs to its span
    bool locative = false;                   ///< stands where a place would
    bool former = false;                     ///< "the former president"
    bool surname_only = false;
    bool absorbed = false;                   ///< became the lead of the name behind it
    std::string_view code, sector;
    Rule rule;
};

struct PlaceCandidate {
    std::uint32_t first = 0, last = 0;
    std::uint16_t clitics = 0;
    Place place;
};

struct Candidates {
    std::vector<Candidate> actors;
    std::vector<PlaceCandidate> places;
    std::vector<std::uint32_t> actor_at;     ///< for each word, the actor that covers it, or `none`
    std::vector<std::uint32_t> lead_at;      ///< for the first word of a title before a name, the actor whose name follows
    std::vector<std::uint32_t> place_at;     ///< for each word, the place that covers it, or `none`
};

/// The number right before a word that counts it, or that begins at it and stands for people by itself ("12 were killed").
struct Counting {
    std::uint32_t stem = none;               ///< byte where the number begins; `none` where no number counts the word
    bool people = false;
    std::string_view unit;
    std::uint32_t bare_last = none;          ///< the last word of a number that stands for people; else `none`
};

/// Everything the recognisers read. `skip[i]` marks words that are taken (times, quantities' numbers, furniture).
struct Input {
    const tables::View& view;
    const arabic::Grammar& grammar;
    std::string_view text;
    const arabic::Words& words;
    const std::vector<language::Sentence>& sentences;
    const Meanings& meanings;
    const std::vector<std::uint8_t>& skip;
    const std::vector<Counting>& counting;   ///< by word
    std::int32_t today = 0;                  ///< publication day as YYYYMMDD, 0 where not known
};

void find_candidates(const Input& in, Candidates& out);

/// The place that a state is (its name, or a region of it), or that its capital is (Resolution::city).
Place place_of_state(const tables::View& view, std::uint32_t state, Span span, Resolution resolution);

/// Whether the office of a key is held in another state than one's own: ambassador, envoy.
bool held_abroad(std::string_view office);

/// Whether the row of a body may be called by a noun of agents.tsv ("the movement"): one of its names begins with it, and the noun is no office of
/// state ("the government of the Taliban").
bool may_be_called(const tables::View& view, std::uint32_t organization, std::uint32_t noun, std::string_view sector_of_noun);

/// Puts candidates that a later pass found among the others, in text order.
void add_found(const std::vector<Candidate>& found, Candidates& out);

/// Fills `actor_at` anew once the list of actors has changed.
void index_actors(Candidates& out);

/// Words of a person's name of several words are names, whatever the tagger took them for: "Ban" in Ban Ki-moon is written like "that". A pronoun
/// that stands for people ("one of them") is a noun.
void tag_names(const Candidates& found, arabic::Words& words);

/// Fills `lead_at` once the list of actors is final.
void mark_leads(std::size_t words, Candidates& out);

/// Where the noun phrase ends whose first words [first, head] are known: genitives and adjectives that belong to it.
/// `state` gets the state that it names by a nisba or genitive.
std::uint32_t phrase_end(const Input& in, std::uint32_t first, std::uint32_t head, std::uint32_t limit, std::uint32_t* state, const tables::Modifier** modifier);

/// Whether the definite adjective at word k, in the singular, agrees with no noun from `first` up to it by gender and number, so that it begins a phrase of
/// its own: "the union of the lawyers | the opponent (al-mu'arid)", "the spokesman of the army | the journalist (al-sahafiya) Karin". A name may be of either gender.
bool describes_none(const Input& in, std::uint32_t first, std::uint32_t k);

/// "called upon the American president | the activist So-and-so": whether the noun at word k, before a name, is what no holder of the office of state before it
/// is called beside it, or a woman's behind a man's title ("the spokesman of the army | the journalist (al-sahafiya) So-and-so"). A rank, or what he learned, may be.
bool another_trade(const Input& in, const Candidate& office, std::uint32_t k);

/// Whether a title at a word has a country of its own behind it: "the president | the Egyptian".
bool of_country_behind(const Input& in, std::uint32_t title);

/// Whether what begins at word `i` with `clitics` stands behind a word that places things.
bool stands_locatively(const Input& in, std::uint32_t i, std::uint16_t clitics, bool* travel = nullptr);

/// Whether an agent is a people or faith.
bool names_people(const tables::View& view, const tables::Link& agent);

/// "the Houthis": whether a body goes by one word in the plural of men. Nothing but its letters tells, as a name has no features; and "the Kremlin" ends like
/// one in another case.
bool called_by_plural(const tables::View& view, std::string_view text, const arabic::Words& words, const Candidate& a);

/// A mark that opens a quotation or bracket, in which a name may stand.
inline bool quote_mark(char32_t c) { return c == 0xAB || c == '"' || c == 0x201C || c == '('; }

}  // namespace isnad::mention
