// The words of the contract for each value, e.g. to_string(Bound::at_least) == "at-least"; and the reuse of a document.
#include <isnad/document.h>

#include <array>

namespace isnad {

namespace {

// An enumerator that no name stands for would be a mistake of the program, not of the input: an empty word, never a crash.
template <std::size_t N, class Enum>
std::string_view word(const std::array<std::string_view, N>& words, Enum value) {
    const auto i = static_cast<std::size_t>(value);
    return i < N ? words[i] : std::string_view{};
}

constexpr std::array<std::string_view, 7> roles = {"title", "paragraph", "heading", "caption", "dateline", "byline", "furniture"};
constexpr std::array<std::string_view, 5> page_kinds = {"article", "live", "gallery", "stub", "index"};
constexpr std::array<std::string_view, 4> entity_kinds = {"person", "state", "organization", "group"};
constexpr std::array<std::string_view, 7> hows = {"name", "alias", "title", "demonym", "metonym", "pronoun", "description"};
constexpr std::array<std::string_view, 5> resolutions = {"country", "admin1", "region", "city", "site"};
constexpr std::array<std::string_view, 7> bounds = {"exact", "about", "at-least", "at-most", "more-than", "less-than", "range"};
constexpr std::array<std::string_view, 7> stances = {"", "says", "confirms", "claims", "denies", "estimates", "speculates"};
constexpr std::array<std::string_view, event_type_count> types = {"AGREE",    "CONSULT",  "SUPPORT", "CONCEDE", "COOPERATE", "AID",
                                                                  "RETREAT",  "REQUEST",  "ACCUSE",  "REJECT",  "THREATEN",  "PROTEST",
                                                                  "SANCTION", "MOBILIZE", "COERCE",  "ASSAULT"};
constexpr std::array<std::string_view, 4> conflict_kinds = {"date", "quantity", "name", "denial"};
constexpr std::array<std::string_view, 6> count_words = {"killed", "injured", "arrested", "displaced", "missing", "size"};

}  // namespace

std::string_view to_string(Role value) { return word(roles, value); }
std::string_view to_string(PageKind value) { return word(page_kinds, value); }
std::string_view to_string(EntityKind value) { return word(entity_kinds, value); }
std::string_view to_string(How value) { return word(hows, value); }
std::string_view to_string(Resolution value) { return word(resolutions, value); }
std::string_view to_string(Bound value) { return word(bounds, value); }
std::string_view to_string(Stance value) { return word(stances, value); }
std::string_view to_string(EventType value) { return word(types, value); }
std::string_view to_string(ConflictKind value) { return word(conflict_kinds, value); }
std::string_view to_string(CountOf value) { return word(count_words, value); }

void CodedDocument::clear() {
    for (std::string* s : {&id, &path, &url, &media_type, &charset, &sha256, &language, &published, &publisher, &modified, &section, &text}) s->clear();
    kind = PageKind::article;
    authors.clear();
    credits.clear();
    tables = {};
    title = {};
    segments.clear();
    entities.clear();
    mentions.clear();
    places.clear();
    times.clear();
    quantities.clear();
    statements.clear();
    events.clear();
    counts.clear();
    conflicts.clear();
    warnings.clear();
    ids.clear();
}

}  // namespace isnad
