#include "import/entity.h"

#include <simdjson.h>

#include <algorithm>
#include <charconv>
#include <chrono>

namespace isnad::import {

namespace dom = simdjson::dom;

namespace {

// What is not there, or is of another kind than it should be, is as if it were not there: dumps write [] for an empty object.
dom::object object_at(const dom::element& e, std::string_view key, bool& there) {
    dom::element inner;
    dom::object out;
    there = e[key].get(inner) == simdjson::SUCCESS && inner.get(out) == simdjson::SUCCESS;
    return out;
}

std::string_view text_at(const dom::element& e, std::string_view key) {
    std::string_view out;
    return e[key].get(out) == simdjson::SUCCESS ? out : std::string_view();
}

enum class Snak { value, no_value, unknown_value, none };

Snak kind_of(const dom::element& snak) {
    const std::string_view type = text_at(snak, "snaktype");
    return type == "value" ? Snak::value : type == "novalue" ? Snak::no_value : type == "somevalue" ? Snak::unknown_value : Snak::none;
}

bool value_of(const dom::element& snak, dom::element& out) { return snak["datavalue"]["value"].get(out) == simdjson::SUCCESS; }

Item item_in(const dom::element& snak) {
    dom::element value;
    if (kind_of(snak) != Snak::value || !value_of(snak, value)) return 0;
    if (text_at(value, "entity-type") != "item") return 0;
    if (const Item id = item_of(text_at(value, "id"))) return id;
    std::uint64_t number = 0;  // dumps of before 2017 have no id
    return value["numeric-id"].get(number) == simdjson::SUCCESS && number <= 0xFFFFFFFFu ? static_cast<Item>(number) : 0;
}

Days days_in(const dom::element& snak) {
    dom::element value;
    std::int64_t precision = 0;
    if (kind_of(snak) != Snak::value || !value_of(snak, value) || value["precision"].get(precision) != simdjson::SUCCESS) return {};
    return days_of(text_at(value, "time"), precision);
}

int rank_of(const dom::element& statement) {
    const std::string_view rank = text_at(statement, "rank");
    return rank == "preferred" ? 2 : rank == "deprecated" ? 0 : 1;
}

template <class F>
void each(const dom::element& list, F&& f) {
    dom::array statements;
    if (list.get(statements) != simdjson::SUCCESS) return;
    for (const dom::element& one : statements) f(one);
}

// Calls f(main snak) for the statements of the best rank.
template <class F>
void each_best(const dom::element& list, F&& f) {
    int best = 1;
    each(list, [&](const dom::element& s) { best = std::max(best, rank_of(s)); });
    each(list, [&](const dom::element& s) {
        dom::element snak;
        if (rank_of(s) == best && s["mainsnak"].get(snak) == simdjson::SUCCESS) f(snak);
    });
}

std::uint64_t amount_in(const dom::element& snak) {
    dom::element value;
    if (kind_of(snak) != Snak::value || !value_of(snak, value)) return 0;
    std::string_view amount = text_at(value, "amount");
    if (amount.starts_with('+')) amount.remove_prefix(1);
    std::uint64_t out = 0;
    std::from_chars(amount.data(), amount.data() + amount.size(), out);
    return out;
}

void read_names(const dom::element& root, const Limits& limits, Entity& out) {
    bool there = false;
    const dom::object labels = object_at(root, "labels", there);
    dom::element found;
    if (there) {
        for (const std::string& language : limits.name_languages)
            if (out.name.empty() && labels[language].get(found) == simdjson::SUCCESS) out.name = text_at(found, "value");
        for (const std::string& language : limits.languages)
            if (labels[language].get(found) == simdjson::SUCCESS) out.spellings.emplace_back(text_at(found, "value"));
    }
    const dom::object aliases = object_at(root, "aliases", there);
    if (there)
        for (const std::string& language : limits.languages)
            if (aliases[language].get(found) == simdjson::SUCCESS)
                each(found, [&](const dom::element& alias) { out.spellings.emplace_back(text_at(alias, "value")); });
    std::erase(out.spellings, "");
}

// Takes the statements of each property that has a role.
class ClaimReader {
public:
    ClaimReader(const Rules& rules, Entity& out) : rules_(rules), out_(out) {}

    void read_all(const dom::object& claims) {
        for (const auto& field : claims)
            if (const Property* property = property_of(field.key)) read(*property, field.value);
    }

private:
    const Property* property_of(std::string_view name) const {
        const auto it = rules_.properties.find(std::string(name));
        return it == rules_.properties.end() ? nullptr : &it->second;
    }

    void read(const Property& property, const dom::element& list) {
        Entity& e = out_;
        switch (property.role) {
            case Role::klass: return items(list, e.classes);
            case Role::superclass: return items(list, e.superclasses);
            case Role::citizenship: return items(list, e.citizenships);
            case Role::occupation: return items(list, e.occupations);
            case Role::jurisdiction: return items(list, e.jurisdictions);
            case Role::country: return country(property.order, list);
            case Role::died: return each_best(list, [&](const dom::element& snak) { e.died = days_in(snak); });
            case Role::ended:
                return each_best(list, [&](const dom::element& snak) { e.ended = e.ended || kind_of(snak) != Snak::no_value; });
            case Role::population:
                return each_best(list, [&](const dom::element& snak) { e.population = std::max(e.population, amount_in(snak)); });
            case Role::geonames: return each_best(list, [&](const dom::element& snak) { geonames(snak); });
            case Role::coordinates: return each_best(list, [&](const dom::element& snak) { coordinates(snak); });
            case Role::position: return each(list, [&](const dom::element& statement) { term(statement); });
            case Role::from:
            case Role::to: return;  // qualifiers of positions
        }
    }

    static void items(const dom::element& list, std::vector<Item>& to) {
        each_best(list, [&](const dom::element& snak) {
            if (const Item item = item_in(snak)) to.push_back(item);
        });
    }

    void country(std::uint8_t order, const dom::element& list) {
        if (order >= country_from_) return;
        std::vector<Item> found;
        items(list, found);
        if (found.empty()) return;
        out_.countries = std::move(found);
        country_from_ = order;
    }

    void geonames(const dom::element& snak) {
        dom::element value;
        std::string_view id;
        if (kind_of(snak) == Snak::value && value_of(snak, value) && value.get(id) == simdjson::SUCCESS)
            std::from_chars(id.data(), id.data() + id.size(), out_.geonames);
    }

    void coordinates(const dom::element& snak) {
        dom::element value;
        if (out_.located || kind_of(snak) != Snak::value || !value_of(snak, value)) return;
        const std::string_view globe = text_at(value, "globe");
        if (!globe.empty() && !globe.ends_with("/Q2")) return;  // not on the earth
        out_.located = value["latitude"].get(out_.lat) == simdjson::SUCCESS && value["longitude"].get(out_.lon) == simdjson::SUCCESS &&
                       out_.lat >= -90 && out_.lat <= 90 && out_.lon >= -180 && out_.lon <= 180;
        if (!out_.located) out_.lat = out_.lon = 0;
    }

    void term(const dom::element& statement) {
        dom::element snak;
        if (rank_of(statement) == 0 || statement["mainsnak"].get(snak) != simdjson::SUCCESS) return;
        Term term;
        term.position = item_in(snak);
        if (term.position == 0) return;
        bool qualified = false;
        const dom::object qualifiers = object_at(statement, "qualifiers", qualified);
        if (qualified)
            for (const auto& field : qualifiers) {
                const Property* property = property_of(field.key);
                if (property && property->role == Role::from)
                    each(field.value, [&](const dom::element& s) {
                        if (!term.from.known()) term.from = days_in(s);
                    });
                if (property && property->role == Role::to)
                    each(field.value, [&](const dom::element& s) {
                        term.ended = term.ended || kind_of(s) != Snak::no_value;
                        if (!term.to.known()) term.to = days_in(s);
                    });
            }
        out_.terms.push_back(term);
    }

    const Rules& rules_;
    Entity& out_;
    int country_from_ = 256;
};

}  // namespace

Days days_of(std::string_view time, std::int64_t precision) {
    if (precision < 9 || time.size() < 11 || time[0] != '+') return {};
    const auto part = [&](std::size_t at, std::size_t count) {
        int out = -1;
        const auto [end, failed] = std::from_chars(time.data() + at, time.data() + at + count, out);
        return failed == std::errc() && end == time.data() + at + count ? out : -1;
    };
    const int year = part(1, 4), month = part(6, 2), day = part(9, 2);
    if (year < 1 || month < 0 || day < 0 || time[5] != '-' || time[8] != '-') return {};
    const auto written = [&](int m, int d) { return static_cast<std::int32_t>(year * 10000 + m * 100 + d); };
    if (precision == 9) return {written(1, 1), written(12, 31)};
    if (month < 1 || month > 12) return {};
    using namespace std::chrono;
    const auto last = static_cast<int>(
        static_cast<unsigned>((std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) / std::chrono::last).day()));
    if (precision == 10) return {written(month, 1), written(month, last)};
    if (day < 1 || day > last) return {};
    return {written(month, day), written(month, day)};
}

struct EntityReader::Parser {
    dom::parser json;
};

EntityReader::EntityReader(const Rules& rules) : parser_(std::make_unique<Parser>()), rules_(rules) {}
EntityReader::~EntityReader() = default;

EntityReader::Got EntityReader::read(std::string_view line, Entity& out, std::string& cause) {
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
    while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) line.remove_prefix(1);
    if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    if (line == "]") return Got::last;
    if (line.empty() || line == "[") return Got::other;
    if (line.ends_with(',')) line.remove_suffix(1);
    // Lines that can hold nothing for us are most of the dump, and are not parsed: no name in Arabic, no place in the tree of classes,
    // no jurisdiction. A cut one is still found out by its end.
    if (!line.starts_with('{') || !line.ends_with('}')) {
        cause = "is no JSON object: it begins with \"" + std::string(line.substr(0, 20)) + "\" and ends with \"" +
                std::string(line.substr(line.size() - std::min<std::size_t>(line.size(), 20))) + '"';
        return Got::bad;
    }
    bool wanted = false;
    const auto holds = [&](std::string_view key) { return line.find(key) != std::string_view::npos; };
    for (const std::string& language : rules_.limits.languages) wanted = wanted || holds('"' + language + "\":");
    for (const auto& [property, role] : rules_.properties)
        wanted = wanted || ((role.role == Role::superclass || role.role == Role::jurisdiction) && holds('"' + property + "\":"));
    if (!wanted) return Got::other;

    dom::element root;
    if (const auto error = parser_->json.parse(line.data(), line.size()).get(root)) {
        cause = std::string("is no valid JSON: ") + simdjson::error_message(error);
        return Got::bad;
    }
    if (text_at(root, "type") != "item") return Got::other;
    out = {};
    out.id = item_of(text_at(root, "id"));
    if (out.id == 0) {
        cause = "has no id (Q42)";
        return Got::bad;
    }
    read_names(root, rules_.limits, out);
    bool there = false;
    const dom::object links = object_at(root, "sitelinks", there);
    if (there) out.sitelinks = links.size();
    const dom::object claims = object_at(root, "claims", there);
    if (there) ClaimReader(rules_, out).read_all(claims);
    return Got::item;
}

}  // namespace isnad::import
