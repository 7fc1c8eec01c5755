// The layout of the compiled tables: plain structures that lie in one file, one array behind the other.
//
// A *form* is a normalised written word. Its *readings* say which *lexemes* it can be and with which features; a lexeme carries
// *links* to the rows that know something about it (an event trigger, an office, a nisba, a number word). Names of several words
// are paths of *edges* from form to form; the *node* at the end of a path carries links as well. So the coder needs one look-up
// a word and one an edge, and every fact knows the row it came from.
#pragma once

#include <isnad/words.h>

#include <cstdint>

namespace isnad::tables {

inline constexpr char magic[8] = {'I', 'S', 'N', 'A', 'D', 'T', 'B', '1'};
inline constexpr std::uint32_t format_version = 17;
inline constexpr std::uint32_t absent = 0xFFFFFFFFu;

/// A string in the pool.
struct Str {
    std::uint32_t offset = 0;
    std::uint32_t length = 0;
};

/// Where a row stands: index into the list of files, and line.
struct Source {
    std::uint16_t file = 0;
    std::uint16_t spare = 0;
    std::uint32_t line = 0;
};

enum class Pos : std::uint8_t { unknown, verb, noun, adjective, particle, number, name };

enum class LinkKind : std::uint8_t {
    particle,
    verb_class,
    noun_class,
    trigger,
    reporting,
    attribution,
    state,
    nisba,
    people,
    capital,
    office,
    person,
    person_short,
    organization,
    organization_short,
    agent,
    modifier,
    place,
    place_type,
    month,
    weekday,
    time_part,
    relative,
    numeral,
    bound,
    unit,
    furniture,
    given_name,
    reality,
    casualty,
    proper_name,
    opener,
    valency,
    agency,
    holiday,
    zone,
    currency,
    body_noun,  ///< a noun that only calls bodies that have a name; index of an agent
    called_state, ///< a noun by which a state is called once it was named ("the kingdom")
    aside,      ///< index: bits of whom a phrase that the word opens keeps out (event/aside.h)
    answer,     ///< index: what an answer means by the word (event/answers.h)
    deed_report,  ///< a reporting row whose word mostly tells a deed: no word of saying to the grammar
};

/// What a lexeme or a phrase means: a row of the array that belongs to `kind`.
struct Link {
    LinkKind kind = LinkKind::particle;
    std::uint8_t extra = 0;
    std::uint16_t row = 0;  ///< of a particle: its row; its index is its class
    std::uint32_t index = 0;
};

inline constexpr std::uint8_t masculine_state = 1;     ///< Link::extra of a state whose name takes verbs in the masculine
inline constexpr std::uint8_t masculine_name = 1;      ///< Link::extra of a man's first name, whatever its letters look like
inline constexpr std::uint8_t behind_preposition = 1;  ///< Link::extra of a verb's reality that its object does not share
inline constexpr std::uint8_t what_is_meant = 3;       ///< Link::extra of a verb of intending and preparing
inline constexpr std::uint8_t done_by_deciding = 2;    ///< Link::extra of a verb that does some deeds by deciding upon them

/// Bits of Form::hints, asked too often for a walk through the tables: stands behind another word of a phrase; is a given name; is what sites are called by.
enum FormHint : std::uint16_t { inside_phrase = 1, called_so = 2, names_sites = 4 };

struct Form {
    Str key;
    std::uint32_t first_reading = 0;
    std::uint16_t reading_count = 0;
    std::uint16_t hints = 0;
    std::uint32_t root = absent;  ///< node of the phrases that begin with this form
};

/// A slot of the index of forms, found by the hash of the key. Most look-ups find nothing, and the tag says so at once.
struct FormSlot {
    std::uint32_t tag = 0;        ///< upper half of the hash
    std::uint32_t form = absent;  ///< absent: empty slot
};

struct Reading {
    std::uint32_t lexeme = 0;
    std::uint16_t features = 0;  ///< arabic::Feature bits
    Pos pos = Pos::unknown;
    std::uint8_t edges = 0;  ///< which alif it begins with, which ya it ends in (arabic::edges_of): its form has lost both
};

struct Lexeme {
    std::uint32_t lemma = absent;  ///< form id of the citation form
    Str citation;                  ///< that form as it is written, with vowels where they are known
    std::uint32_t first_link = 0;
    std::uint16_t link_count = 0;
    Pos pos = Pos::unknown;
    std::uint8_t common = 0;  ///< 0 rarely met, then one more for each doubling of how often
};

struct Node {
    std::uint32_t first_link = 0;
    std::uint32_t link_count = 0;
    std::uint32_t features = 0;  ///< of the phrase's head word
};

struct Edge {
    std::uint32_t node = absent;  ///< absent: empty slot
    std::uint32_t form = 0;
    std::uint32_t to = 0;
};

enum class ParticleClass : std::uint8_t {
    preposition,
    conjunction,
    subordinator,
    complementizer,
    negation,
    relative,
    demonstrative,
    pronoun,
    interrogative,
    adverb,
    temporal,
    modal,
    conditional,
    exception,
    vocative,
    quantifier
};
/// A function word as syntax counts it.
struct Particle {
    Upos tag = Upos::x;
    std::uint8_t spare[3] = {};
    Str lemma, parts;  ///< citation form; the words it is cut into, `+` between them, or empty
    Source source;
};

// control: who "succeeds in" a deed does it; travel: what a state or town behind the verb is, where people follow, is where they go
enum class VerbClass : std::uint8_t { plain, light, auxiliary, modal, aspect, control, travel };
/// Whether a verb of this class only says how or whether the next one holds.
constexpr bool helps(VerbClass c) { return c != VerbClass::plain && c != VerbClass::control && c != VerbClass::travel; }

struct State {
    Str iso3, name, wikidata;
    Str capital_name;
    std::uint32_t capital_geonames = 0;
    float lat = 0, lon = 0;
    std::uint32_t located = 0;
    Source source;
};

struct Office {
    Str key, sector;
    std::uint32_t unique = 0;
    Source source;
};

struct Person {
    Str wikidata, name, state, sector;
    std::uint32_t office = absent;  ///< index of the office
    std::uint32_t identity = 0;     ///< the same for all rows of one person
    std::int32_t from = 0, to = 0;  ///< YYYYMMDD; 0 and 99999999 where open
    Source source;
};

struct Organization {
    Str wikidata, name, code, sector;
    Str heads;  ///< the nouns that its names of several words begin with, as keys of forms, each with a bar behind it: "the movement | of Hamas"
    std::uint32_t group = 0;
    Source source;
};

/// What a noun that describes actors takes to be one.
enum class Alone : std::uint8_t { modified, yes, named, of_state, nobody, definite, of_person };

struct Agent {
    Str code, sector, unit, gloss;
    std::uint8_t kind = 0;  ///< 0 person, 1 group, 2 organization
    /// Takes a complement, is an actor by itself, only calls a body that has a name, takes a state or ruler, is nobody, is an actor by itself with its article.
    Alone alone = Alone::modified;
    std::uint16_t spare = 0;
    Source source;
};

struct Modifier {
    Str sector, code;
    Source source;
};

struct Place {
    Str name, country, admin1;
    std::uint32_t geonames = 0;
    float lat = 0, lon = 0;
    std::uint8_t located = 0;
    std::uint8_t resolution = 0;  ///< isnad::Resolution
    std::uint8_t sure = 0;
    std::uint8_t spare = 0;
    Source source;
};

struct PlaceType {
    std::uint16_t resolution = 0;
    std::uint16_t listed = 0;  ///< only nouns that sites are called by make a name of it
    Source source;
};

/// Months, weekdays, parts and relative expressions of time, holidays, zones.
struct TimeWord {
    Str kind;                ///< parts: the kind; relative: the unit; months, holidays: the calendar; zones: the zone
    std::int32_t value = 0;  ///< month, weekday, offset of a relative expression, or month * 100 + day of a holiday
    Source source;
};

struct Numeral {
    double value = 0;
    Str kind;
    Source source;
};

struct BoundWord {
    std::uint32_t bound = 0;  ///< isnad::Bound
    Source source;
};

struct Unit {
    Str unit, kind;
    Source source;
};

/// What the currencies that share a name are called by code, one row for each country.
struct Currency {
    Str country, code;
    Source source;
};

enum class Slot : std::uint8_t { subject, object, genitive, alone, preposition, any, adjective, behind, told, lead };
enum class ActorRole : std::uint8_t { actor, recipient, both, place, source, via };

struct FrameSlot {
    Slot slot = Slot::subject;
    ActorRole role = ActorRole::actor;
    std::uint16_t spare = 0;
    std::uint32_t preposition = absent;  ///< form id
};

/// Classes of phrases that a condition may ask for; from `future` on, how the trigger itself is told. Among the values of a condition they lie above every form id.
enum class ConditionClass : std::uint32_t { actor = 1, state, person, armed, group, number, place, organization, them, future, we, denied, passive, owned, said, beside, by, many };
inline constexpr std::uint32_t class_base = 0xFFFF0000u;

struct Condition {
    Slot slot = Slot::object;
    std::uint8_t negated = 0;
    std::uint8_t decisive = 0;  ///< a row that lacks it is not proposed at all
    std::uint8_t only_words = 0;  ///< no alternative is a class
    std::uint32_t preposition = absent;
    std::uint32_t first_value = 0, value_count = 0;      ///< into values: forms, `absent` ends each alternative
    std::uint32_t near_from = absent;                    ///< of an exclusion: the values from here on count only near the trigger
    std::uint32_t first_opening = 0, opening_count = 0;  ///< into openings: the marks of the words that the alternatives begin with
};

/// The mark of a form among 65,536: what most conditions ask for stands nowhere in the sentence, and marks tell so at the cost of a bit each.
constexpr std::uint16_t mark_of(std::uint32_t form) { return static_cast<std::uint16_t>(form * 0x9E3779B1u >> 16); }

struct Trigger {
    std::uint8_t type = 0;  ///< isnad::EventType
    std::uint8_t spare[3] = {};
    Str mode, context, cameo, example;
    float score = 0;
    std::uint8_t quad = 0;
    std::uint8_t scored = 0;
    std::uint16_t spare2 = 0;
    std::uint32_t first_slot = 0, slot_count = 0;
    std::uint32_t first_condition = 0, condition_count = 0;
    Source source;
};

/// What a feature speaks for or against: a word being told as an event (event/judge_features.h), a date or place (event/choice.h). It stands
/// in the one place that its key leads to (attach_index.h).
struct KeyedWeight {
    std::uint32_t key = 0;
    std::int32_t weight = 0;  ///< 0: empty slot
};

/// How often events of such odds are right (event/judge.h); sorted by odds, and rising with them.
struct Reliance {
    float odds = 0, right = 0;
};

/// Bits of Reporting::content.
enum Content : std::uint32_t {
    content_that = 1,
    content_quote = 2,
    content_object = 4,
    content_b = 8,
    content_of = 16,
    content_in_quote = 32,
    content_to = 64,
    content_on = 128,
    content_about = 256,
    content_from = 512,
    content_in = 1024,
    content_for = 2048,
    content_alone = 4096,
    content_asks = 8192,
    content_deed = 16384,
    content_names = 32768,
    content_given = 65536,
    content_clause = 131072
};

/// Attribution::role.
enum AttributionRole : std::uint32_t { attribution_source, attribution_via, attribution_verb };

struct Reporting {
    std::uint32_t stance = 0;  ///< isnad::Stance
    std::uint32_t content = 0;
    std::uint32_t first_slot = 0, slot_count = 0;
    Str example;
    Source source;
};

struct Attribution {
    std::uint32_t stance = 0;
    std::uint32_t role = 0;
    Str example;
    Source source;
};

struct Furniture {
    Str pattern, kind;
    std::uint32_t match = 0;  ///< 0 whole, 1 prefix, 2 contains, 3 suffix, 4 glued to the end of a headline
    Source source;
};

/// A word that pages are made of: in class names, bylines, visible dates; or one that tells a language.
struct PageWord {
    Str word, value;
    std::uint32_t kind = 0;  ///< 0 class, 1 content, 2 month, 3 language, 4 agency, 5 byline, 6 article-type, 7 live, 8 gallery, 9 stub, 10 meta, 11 half-day, 12 date-label, 13 author, 14 letter
    Source source;
};

/// Every array of the file, in order. X(type, name)
#define ISNAD_TABLE_ARRAYS(X)                                                                                                  \
    X(char, pool)                                                                                                              \
    X(Str, files) X(Form, forms) X(FormSlot, form_slots) X(Reading, readings) X(Lexeme, lexemes) X(Link, links) X(Node, nodes) \
        X(Particle, particles) X(std::int32_t, choice) X(std::int32_t, country) X(std::uint16_t, attach_factors) X(std::uint32_t, attach_index) X(std::int8_t, attach_weights) X(std::uint16_t, participant_factors) X(std::uint32_t, participant_index) X(std::uint16_t, circumstance_factors) X(KeyedWeight, circumstances) X(Edge, edges) X(State, states) X(Office, offices) X(Person, persons)   \
            X(Organization, organizations) X(Agent, agents) X(Modifier, modifiers) X(Place, places) X(PlaceType, place_types)  \
                X(TimeWord, months) X(TimeWord, weekdays) X(TimeWord, time_parts) X(TimeWord, relatives) X(TimeWord, holidays) X(TimeWord, zones) X(Numeral, numerals)  \
                    X(BoundWord, bounds) X(Unit, units) X(Unit, nouns) X(Currency, currencies) X(FrameSlot, slots) X(Condition, conditions) X(std::uint32_t, values) X(std::uint16_t, openings)  \
                        X(Trigger, triggers) X(Trigger, means) X(std::uint16_t, judgement_factors) X(KeyedWeight, judgement) X(Reliance, reliances) X(Reporting, reportings) X(Attribution, attributions) X(Furniture, furniture) X(PageWord, page_words)

enum class ArrayId : std::uint32_t {
#define X(type, name) name,
    ISNAD_TABLE_ARRAYS(X)
#undef X
        count
};

struct Section {
    std::uint64_t offset = 0;
    std::uint64_t count = 0;
};

struct Header {
    char magic_bytes[8] = {};
    std::uint32_t version = 0;
    std::uint32_t section_count = 0;
    std::uint64_t file_size = 0;
    char hash[16] = {};
    std::uint64_t checksum = 0;  ///< of all the file but this field (image.h)
    Section sections[static_cast<std::size_t>(ArrayId::count)];
};

}  // namespace isnad::tables
