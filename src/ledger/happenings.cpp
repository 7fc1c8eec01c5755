// Mentions of one happening. See happenings.h.
#include "ledger/happenings.h"

#include "ledger/folded.h"
#include "mention/calendar.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>
#include <optional>

namespace isnad::ledger {

namespace {

// What each kind of agreement brings, in points. How many are enough is chosen by bench/choose_links.cpp.
constexpr double a_name = 2, a_body = 1, part_of_a_body = 0.5, most_of_participants = 3;
constexpr double a_town = 2, a_province = 1, a_country = 0.5;
constexpr double a_count = 2, most_of_counts = 4, a_mode = 1, a_told_day = 1, a_day_off = -1;
constexpr double like_sentence = 4, like_lead = 4, least_like = 0.2;
constexpr double alike_on_one_day = 0.3;      // sentences that tell the same day and country, where nobody is named
constexpr double a_like_type = -1;            // of another type that tells the same act
constexpr double toll_grows = 2;              // reports of one toll differ up to this factor
constexpr unsigned rare = 9;                  // terms that tell as much as names
constexpr std::size_t most_rare_keys = 8;

std::optional<int> number(std::string_view digits) {
    int n = 0;
    const auto done = std::from_chars(digits.data(), digits.data() + digits.size(), n);
    if (done.ec != std::errc() || done.ptr != digits.data() + digits.size()) return std::nullopt;
    return n;
}

mention::When when_of(std::string_view date) {
    const auto year = date.size() >= 4 ? number(date.substr(0, 4)) : std::nullopt;
    if (!year) return {};
    if (date.size() == 4) return mention::year_of(*year);
    if (date.size() == 8 && date[5] == 'W') {
        const auto week = number(date.substr(6, 2));
        if (!week || *week < 1 || *week > 53) return {};
        // The fourth of January always lies in the first week.
        return mention::week_of(mention::day_number({*year, 1, 4}) + 7 * (*week - 1));
    }
    const auto month = date.size() >= 7 ? number(date.substr(5, 2)) : std::nullopt;
    if (!month || *month < 1 || *month > 12) return {};
    if (date.size() == 7) return mention::month_of(*year, *month);
    const auto day = mention::parse_day(date);
    return day ? mention::day_of(*day) : mention::When{};
}

// What a mode says of the act. Some name the means (a bomb, the man who wears it, the ruins), and of several one paper tells this and another that;
// others are acts of their own: who is arrested was not expelled.
std::string_view act(std::string_view type, std::string_view mode) {
    if (type == "ASSAULT") {
        for (const std::string_view own : {"abduct", "beat", "crowd-control", "sexual", "torture"})
            if (mode == own) return mode;
        return "attack";
    }
    if (type == "CONSULT") return mode == "phone" ? mode : "meeting";
    if (type == "COERCE" || type == "SANCTION" || type == "RETREAT") return mode;
    return "any";
}

bool is_symmetric(std::string_view type) { return type == "CONSULT" || type == "AGREE" || type == "COOPERATE" || type == "SUPPORT"; }

bool named(const Participant& p) { return p.wikidata.empty() ? p.kind == "person" && p.code.empty() : p.kind != "state"; }

bool identified(const Participant& p) { return !p.wikidata.empty() || !p.code.empty(); }

// People of whom no more is told than where they live or what they do.
bool described(const Participant& p) { return p.wikidata.empty() && p.kind == "group" && (p.sector == "CVL" || p.code.empty()); }

// Points for the same or a containing participant; below 0 where the two cannot be one.
double agreement(const Participant& a, const Participant& b) {
    if (a.key == b.key) {
        if (named(a)) return a_name;
        if (!identified(a)) return part_of_a_body;
        // Of one country and sector there are many: two police forces, two princes.
        if (a.wikidata.empty() && a.name != b.name && folded_text(a.name) != folded_text(b.name)) return a.kind == "person" && b.kind == "person" ? 0 : part_of_a_body;
        return a_body;
    }
    // "Soldiers", "the victims", "two Frenchmen": the same people are described in many words.
    if (!identified(a) || !identified(b) || described(a) || described(b)) return a.code == b.code && !a.code.empty() ? part_of_a_body : 0;
    if (!a.code.empty() && a.code == b.code) {
        // Two persons of one government are two; a government and its minister, or a state and its army, may be one.
        if (a.kind == "person" && b.kind == "person" && !a.wikidata.empty() && !b.wikidata.empty()) return -1;
        if (a.sector == b.sector || a.sector.empty() || b.sector.empty()) return part_of_a_body;
    }
    return -1;
}

// Best agreements of each of the shorter list; nothing where one list is empty; below 0 where no two can be one.
double agreement(const std::vector<Participant>& a, const std::vector<Participant>& b) {
    if (a.empty() || b.empty()) return 0;
    const auto& few = a.size() <= b.size() ? a : b;
    const auto& many = a.size() <= b.size() ? b : a;
    double sum = 0, best_of_all = -1;
    for (const Participant& x : few) {
        double best = -1;
        for (const Participant& y : many) best = std::max(best, agreement(x, y));
        best_of_all = std::max(best_of_all, best);
        sum += std::max(best, 0.0);
    }
    return best_of_all < 0 ? -1 : sum;
}

std::vector<Participant> both(const Happening& h) {
    std::vector<Participant> out = h.actors;
    out.insert(out.end(), h.recipients.begin(), h.recipients.end());
    return out;
}

double participants(const Happening& a, const Happening& b) {
    if (is_symmetric(a.type) || is_symmetric(b.type)) {
        const double sum = agreement(both(a), both(b));
        // Of a meeting, both sides must fit where both articles tell both.
        if (a.actors.size() + a.recipients.size() >= 2 && b.actors.size() + b.recipients.size() >= 2) {
            std::size_t fit = 0;
            for (const Participant& x : both(a))
                for (const Participant& y : both(b)) fit += agreement(x, y) >= 0;
            if (fit < 2) return -1;
        }
        return std::min(sum, most_of_participants);
    }
    // Many say the same of the same one: an act of speech is somebody's, and whose it is must be told by both.
    const bool spoken = family(a.type) == "ACCUSE" || a.type == "REQUEST" || a.type == "THREATEN";
    if (spoken && (a.actors.empty() || b.actors.empty())) return -1;
    const double actors = agreement(a.actors, b.actors), recipients = agreement(a.recipients, b.recipients);
    if (actors < 0 || recipients < 0) return -1;
    return std::min(actors + recipients, most_of_participants);
}

double place(const Happening& a, const Happening& b) {
    if (!a.country.empty() && !b.country.empty() && a.country != b.country) return -1;
    if (!a.place.empty() && !b.place.empty()) {
        if (a.place == b.place) return a_town;
        return a.located && b.located && distance(a.lat, a.lon, b.lat, b.lon) <= near_km ? a_country : -1;
    }
    if (!a.admin1.empty() && !b.admin1.empty()) return a.admin1 == b.admin1 ? a_province : -1;
    return !a.country.empty() && a.country == b.country ? a_country : 0;
}

double counts(const Happening& a, const Happening& b) {
    double points = 0;
    for (const CountRecord& x : a.counts) {
        for (const CountRecord& y : b.counts) {
            if (x.what != y.what) continue;
            const double small = std::min(x.value, y.value), large = std::max(x.value, y.value);
            if (large > toll_grows * std::max(small, 1.0) && large - small > 2) return -1;
            if (small == large && small >= 3) points += a_count;
        }
    }
    return std::min(points, most_of_counts);
}

}  // namespace

// Types that papers choose between for one act: a treaty is signed, agreed on, or brings two states to work together; who rejects something blames
// somebody for it.
std::string_view family(std::string_view type) {
    if (type == "SUPPORT" || type == "COOPERATE") return "AGREE";
    return type == "REJECT" ? std::string_view("ACCUSE") : type;
}

double distance(double lat_a, double lon_a, double lat_b, double lon_b) {
    constexpr double radius = 6371, radian = std::numbers::pi / 180;
    const double up = std::sin((lat_b - lat_a) * radian / 2), aside = std::sin((lon_b - lon_a) * radian / 2);
    const double h = up * up + std::cos(lat_a * radian) * std::cos(lat_b * radian) * aside * aside;
    return 2 * radius * std::asin(std::sqrt(std::min(h, 1.0)));
}

bool days_of(std::string_view date, std::int32_t& from, std::int32_t& to) {
    const std::size_t slash = date.find('/');
    const mention::When first = when_of(date.substr(0, slash));
    const mention::When last = slash == std::string_view::npos ? first : when_of(date.substr(slash + 1));
    if (!first.known() || !last.known()) return false;
    from = first.from;
    to = std::max(first.to, last.to);
    return true;
}

double likeness(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    const auto square = [](std::uint32_t t) { return static_cast<double>(telling(t)) * telling(t); };
    double of_a = 0, of_b = 0, common = 0;
    for (const std::uint32_t t : a) of_a += square(t);
    for (const std::uint32_t t : b) of_b += square(t);
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] < b[j]) {
            ++i;
        } else if (b[j] < a[i]) {
            ++j;
        } else {
            common += square(a[i]);
            ++i;
            ++j;
        }
    }
    return common > 0 ? common / std::sqrt(of_a * of_b) : 0;
}

bool is_happening(std::string_view auxiliary) {
    return auxiliary.find("hypothetical") == std::string_view::npos && auxiliary.find("negation") == std::string_view::npos;
}

Happening happening_of(const DocumentRecord& document, const MentionRecord& mention) {
    Happening h;
    h.type = mention.type;
    h.mode = mention.mode;
    const std::string& aux = mention.auxiliary;
    h.announced = aux.find("future") != std::string::npos;
    h.background = aux.find("historical") != std::string::npos;
    h.in_lead = mention.in_lead;
    std::int32_t published = 0, published_to = 0;
    const bool has_published = days_of(document.published, published, published_to);
    h.published = has_published ? published_to : last_of_days;
    if (mention.dated && days_of(mention.date, h.from, h.to)) {
        h.dated = h.has_day = true;
    } else if (has_published) {
        // A paper of the morning tells of the day before.
        h.from = published - 1;
        h.to = published;
        h.has_day = true;
    }
    // What happened in some week of the past is looked for at its end; a span of the future at its beginning.
    h.day = has_published && h.to >= published && h.from <= published ? published : h.from > published ? h.from : h.to;
    const PlaceRecord& p = mention.place;
    h.country = p.country;
    h.admin1 = p.admin1;
    if (p.resolution == "city" || p.resolution == "site") {
        h.place = p.geonames != 0 ? std::to_string(p.geonames) : folded_text(p.name);
        h.located = p.located;
        h.lat = p.lat;
        h.lon = p.lon;
    }
    h.actors = mention.actors;
    h.recipients = mention.recipients;
    h.counts = mention.counts;
    h.terms = mention.terms;
    h.lead_terms = document.lead_terms;
    if (!h.in_lead || h.background) return h;  // never linked, so never looked for
    const auto key = [&](std::string_view kind, std::string_view value) {
        if (!value.empty()) h.keys.push_back(stable_hash(std::string(family(h.type)) + '|' + std::string(kind) + '|' + std::string(value)));
    };
    for (const Participant& x : both(h)) {
        key("who", x.key);
        key("code", x.code);
    }
    key("place", h.place);
    key("province", h.admin1);
    // An attack of which the sentence names neither victim nor town is found by the rare words of the opening.
    std::size_t n = 0;
    for (const std::uint32_t t : h.lead_terms) {
        if (telling(t) < rare || n == most_rare_keys) continue;
        key("rare", std::to_string(t));
        ++n;
    }
    std::sort(h.keys.begin(), h.keys.end());
    h.keys.erase(std::unique(h.keys.begin(), h.keys.end()), h.keys.end());
    return h;
}

Agreement compare(const Happening& a, const Happening& b) {
    if (family(a.type) != family(b.type) || !a.has_day || !b.has_day) return {};
    if (a.type == b.type && !a.mode.empty() && !b.mode.empty() && act(a.type, a.mode) != act(b.type, b.mode)) return {};
    // What one paper announces and another tells as done is one happening where both name the day.
    if (a.announced != b.announced && !(a.dated && b.dated && a.from <= b.to && b.from <= a.to)) return {};
    // Papers confuse the day of an event and that of its report: a day off speaks against, but not alone.
    if (a.from > b.to + 1 || b.from > a.to + 1 || std::abs(a.day - b.day) > day_slack) return {};
    // No article tells as done what happens after its day.
    if (!a.announced && !b.announced && ((b.dated && b.from > a.published) || (a.dated && a.from > b.published))) return {};
    // An incident joins reports. What an article tells in passing is background, which agencies repeat word for word under other reports.
    if (!a.in_lead || !b.in_lead || a.background || b.background) return {};
    const double who = participants(a, b), where = place(a, b), how_many = counts(a, b);
    if (who < 0 || where < 0 || how_many < 0) return {};
    const double sentence = likeness(a.terms, b.terms), opening = likeness(a.lead_terms, b.lead_terms);
    if (std::max(sentence, opening) < least_like) return {};
    double points = who + where + how_many + like_sentence * sentence + like_lead * opening;
    if (a.type != b.type)
        points += a_like_type;
    else if (!a.mode.empty() && a.mode == b.mode)
        points += a_mode;
    if (a.dated && b.dated) {
        if (a.from == a.to && a.from == b.from && a.to == b.to) points += a_told_day;
        if (a.from > b.to || b.from > a.to) points += a_day_off;
    }
    const bool on_one_day = a.dated && b.dated && a.from == a.to && b.from == b.to && a.from == b.from;
    const bool has_names = who > 0 || where >= a_province || (on_one_day && where > 0 && sentence >= alike_on_one_day);
    return {true, points, has_names, opening};
}

double same_happening(const Happening& a, const Happening& b) {
    const Agreement found = compare(a, b);
    return found.is_enough(enough_points, alike_without_names) ? found.points : 0;
}

}  // namespace isnad::ledger
