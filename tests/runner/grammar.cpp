#include "runner/grammar.h"

#include <isnad/clauses.h>
#include <isnad/document.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace isnad::cases {

namespace {

enum class Takes { text, texts, word, number, flag, date, code, actors, actor, auxiliaries };

struct Key {
    std::string_view name;
    Takes takes = Takes::text;
    std::vector<std::string_view> words{};   ///< where it takes one of these
    bool may_be_empty = true;                ///< `key=` asks that there be none
};

struct KindRule {
    Kind kind;
    std::string_view field;
    std::size_t fewest = 1, most = 1;        ///< quoted texts
    std::vector<Key> keys;
};

template <class Enum>
std::vector<std::string_view> words_of(std::size_t count) {
    std::vector<std::string_view> out;
    for (std::size_t i = 0; i < count; ++i) {
        if (const auto word = to_string(static_cast<Enum>(i)); !word.empty()) out.push_back(word);
    }
    return out;
}

const std::vector<std::string_view>& event_types() {
    static const auto all = words_of<EventType>(event_type_count);
    return all;
}

const std::vector<std::string_view>& conflict_kinds() {
    static const auto all = words_of<ConflictKind>(4);
    return all;
}

const std::vector<KindRule>& rules() {
    static const auto stances = words_of<Stance>(7);
    static const auto bounds = words_of<Bound>(7);
    static const std::vector<KindRule> all{
        {Kind::event, "event", 0, 1,
         {{"actors", Takes::actors}, {"recipients", Takes::actors}, {"sources", Takes::actors}, {"date", Takes::date}, {"place"},
          {"aux", Takes::auxiliaries}, {"stance", Takes::word, stances}, {"context"}, {"cameo"}, {"quad", Takes::number},
          {"killed", Takes::number}, {"injured", Takes::number}, {"arrested", Takes::number}, {"displaced", Takes::number},
          {"missing", Takes::number}, {"size", Takes::number}}},
        {Kind::entity, "entity", 1, 1,
         {{"code", Takes::code}, {"sector", Takes::code}, {"kind", Takes::word, words_of<EntityKind>(4), false},
          {"wikidata", Takes::code}, {"name"}}},
        {Kind::same, "same", 2, 2, {}},
        {Kind::place, "place", 1, 1,
         {{"country", Takes::code}, {"resolution", Takes::word, words_of<Resolution>(5), false}, {"geonames", Takes::number},
          {"admin1"}, {"name"}}},
        {Kind::time, "time", 1, 1,
         {{"value", Takes::date}, {"anchor"}, {"approximate", Takes::flag, {}, false},
          {"open", Takes::word, {"start", "end"}}, {"clock"}, {"zone"}, {"calendar", Takes::word, {"hijri"}}}},
        {Kind::quantity, "quantity", 1, 1,
         {{"value", Takes::number}, {"upper", Takes::number, {}, false}, {"bound", Takes::word, bounds, false}, {"unit"}}},
        {Kind::statement, "statement", 1, 1,
         {{"cue"}, {"source", Takes::actor}, {"via", Takes::actors}, {"stance", Takes::word, stances, false},
          {"direct", Takes::flag, {}, false}}},
        {Kind::furniture, "furniture", 1, 1,
         {{"kind", Takes::word, {"related-link", "tag", "comment-form", "share", "subscribe", "credit", "navigation", "notice"}, false}}},
        {Kind::conflict, "conflict", 2, 2, {}},
        {Kind::clause, "clause", 1, 1,
         {{"subject"}, {"object"}, {"complements", Takes::texts}, {"relation", Takes::word, words_of<ClauseRelation>(13), false},
          {"tense", Takes::word, words_of<Tense>(4)}, {"modality", Takes::word, words_of<Modality>(6)}, {"voice", Takes::word, {"active", "passive"}, false},
          {"negated", Takes::flag, {}, false}, {"kind", Takes::word, words_of<ClauseKind>(4), false}, {"parent"}}},
        // The reader puts the predicates of the case's clauses in its quotes.
        {Kind::other_clause, "other clause", 0, std::string::npos, {}},
    };
    return all;
}

const KindRule& rule_of(Kind kind) {
    return *std::find_if(rules().begin(), rules().end(), [&](const KindRule& r) { return r.kind == kind; });
}

bool among(std::string_view word, const std::vector<std::string_view>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

template <class Words>
std::string listed(const Words& words) {
    std::string out;
    for (std::string_view w : words) (out += out.empty() ? "" : " ") += w;
    return out;
}

bool digits(std::string_view s) {
    return !s.empty() && std::all_of(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_day(std::string_view s) {
    const auto part = [&](std::size_t from, std::size_t count) { return s.size() >= from + count && digits(s.substr(from, count)); };
    if (!part(0, 4)) return false;
    if (s.size() == 4) return true;
    if (s[4] != '-') return false;
    if (s.size() == 8 && s[5] == 'W') return part(6, 2) && s.substr(6) >= "01" && s.substr(6) <= "53";
    if (!part(5, 2) || s.substr(5, 2) < "01" || s.substr(5, 2) > "12") return false;
    if (s.size() == 7) return true;
    return s.size() == 10 && s[7] == '-' && part(8, 2) && s.substr(8) >= "01" && s.substr(8) <= "31";
}

bool is_code(std::string_view s) {
    return !s.empty() && std::all_of(s.begin(), s.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
}

// CODE, CODE/SECTOR, -/SECTOR for an actor of no state, a Wikidata id, or a form in quotation marks.
bool is_actor(const Item& item) {
    if (item.quoted) return !item.text.empty();
    const std::string_view s = item.text;
    const std::size_t slash = s.find('/');
    const std::string_view code = s.substr(0, slash);
    if (code != "-" && !is_code(code)) return false;
    return slash == std::string_view::npos || is_code(s.substr(slash + 1));
}

// What is wrong with a value, or empty.
std::string wrong_value(const Key& key, const Pair& pair) {
    const bool list = key.takes == Takes::actors || key.takes == Takes::auxiliaries || key.takes == Takes::texts;
    const std::string shown = "`" + std::string(key.name) + "=`";
    if (list != pair.list) return shown + (list ? " takes a list: [...]" : " takes no list");
    if (pair.empty()) return key.may_be_empty ? "" : shown + " needs a value";
    const std::string_view word = pair.word();
    const std::string value = "`" + std::string(key.name) + "=" + std::string(word) + "`";
    switch (key.takes) {
        case Takes::text:
        case Takes::texts: return "";
        case Takes::word: return among(word, key.words) ? "" : value + " is not known; one of " + listed(key.words);
        case Takes::number: return number_of(word) ? "" : value + " is no number";
        case Takes::flag: return word == "true" || word == "false" ? "" : value + " must be true or false";
        case Takes::date:
            return is_calendar_value(word) ? "" : value + " is no calendar value (YYYY, YYYY-MM, YYYY-MM-DD, YYYY-Www or A/B)";
        case Takes::code: return is_code(word) ? "" : value + " is no code";
        case Takes::actor:
        case Takes::actors:
            for (const Item& item : pair.items) {
                if (is_actor(item)) continue;
                return shown + ": `" + item.text + "` is no actor: CODE, CODE/SECTOR, -/SECTOR, a Wikidata id or \"a form\"";
            }
            return "";
        case Takes::auxiliaries: {
            constexpr std::array<std::string_view, 4> known{"historical", "future", "hypothetical", "negation"};
            for (const Item& item : pair.items) {
                if (std::find(known.begin(), known.end(), item.text) == known.end()) {
                    return shown + ": `" + item.text + "` is not known; one of " + listed(known);
                }
            }
            return "";
        }
    }
    return "";
}

void check_head(const Expectation& e, std::vector<std::string>& out) {
    if (e.kind == Kind::event) {
        const std::string type = e.head.substr(0, e.head.find('/'));
        if (e.head.empty()) {
            if (!e.absent) out.emplace_back("needs a type: event: TYPE or TYPE/mode");
        } else if (!among(type, event_types())) {
            out.push_back("`" + type + "` is no type of PLOVER; one of " + listed(event_types()));
        } else if (e.head.back() == '/') {
            out.push_back("has no mode behind `" + e.head + "`");
        }
    } else if (e.kind == Kind::conflict) {
        if (e.head.empty() && e.absent) return;
        if (!among(e.head, conflict_kinds())) out.push_back("needs a kind of conflict; one of " + listed(conflict_kinds()));
    } else if (!e.head.empty()) {
        out.push_back("has `" + e.head + "` where quoted text or key=value belongs");
    }
}

}  // namespace

std::optional<double> number_of(std::string_view text) {
    double value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

bool is_wikidata(std::string_view text) { return text.size() > 1 && text[0] == 'Q' && digits(text.substr(1)); }

bool is_calendar_value(std::string_view value) {
    const std::size_t slash = value.find('/');
    if (slash == std::string_view::npos) return is_day(value);
    return is_day(value.substr(0, slash)) && is_day(value.substr(slash + 1));
}

std::optional<FieldKind> kind_of(std::string_view field) {
    const bool absent = field.starts_with("no ");
    if (absent) field = field.substr(3);
    for (const KindRule& rule : rules()) {
        if (rule.field == field) return FieldKind{rule.kind, absent};
    }
    return std::nullopt;
}

std::string field_of(const Expectation& e) { return (e.absent ? "no " : "") + std::string(rule_of(e.kind).field); }

std::string known_fields() {
    std::string out = "case published publisher title text todo";
    for (const KindRule& rule : rules()) (out += ' ') += rule.field;
    return out + ", or `no ` and one of the latter";
}

std::vector<std::string> mistakes_of(const Expectation& e) {
    std::vector<std::string> out;
    const KindRule& rule = rule_of(e.kind);
    check_head(e, out);
    const std::size_t fewest = e.absent && e.kind != Kind::same ? 0 : rule.fewest;
    if (e.quotes.size() < fewest || e.quotes.size() > rule.most || (rule.most == 2 && e.quotes.size() == 1)) {
        out.push_back("has " + std::to_string(e.quotes.size()) + " quoted texts, expected " + std::to_string(rule.most));
    }
    if (e.kind == Kind::other_clause && !e.absent) out.emplace_back("stands only as `no other clause:`");
    if (e.absent && !e.pairs.empty()) out.emplace_back("takes no key=value: it asks that there be nothing of the sort at all");
    for (std::size_t i = 0; i < e.pairs.size(); ++i) {
        const Pair& pair = e.pairs[i];
        const auto key = std::find_if(rule.keys.begin(), rule.keys.end(), [&](const Key& k) { return k.name == pair.key; });
        if (key == rule.keys.end()) {
            std::vector<std::string_view> names;
            for (const Key& k : rule.keys) names.push_back(k.name);
            out.push_back("has the key `" + pair.key + "`, which it does not know" + (names.empty() ? "" : "; one of " + listed(names)));
            continue;
        }
        const auto here = e.pairs.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::any_of(e.pairs.begin(), here, [&](const Pair& p) { return p.key == pair.key; })) {
            out.push_back("has the key `" + pair.key + "` twice");
        }
        if (auto wrong = wrong_value(*key, pair); !wrong.empty()) out.push_back(std::move(wrong));
    }
    return out;
}

}  // namespace isnad::cases
