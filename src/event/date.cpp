#include "event/date.h"

#include "clause/chunks.h"

#include <algorithm>
#include <cstdlib>

namespace isnad::event {

using arabic::Kind;
using tables::absent;
using tables::ParticleClass;

namespace {

constexpr int most_to_time = 24;             // what costs more is too far from its trigger to belong to it

int day_number(int y, int m, int d) { return y * 372 + (m - 1) * 31 + d; }

// Whether a time value ends well before the day of publication (months, not days).
bool long_before(std::string_view value, std::string_view published) {
    if (value.size() < 4 || published.size() < 10) return false;
    if (const auto slash = value.find('/'); slash != std::string_view::npos) value = value.substr(slash + 1);
    auto number = [](std::string_view s) { return std::atoi(std::string(s).c_str()); };
    const int y = number(value.substr(0, 4));
    int m = 12, d = 31;
    if (value.size() >= 7 && value[5] != 'W') m = number(value.substr(5, 2));
    if (value.size() >= 10) d = number(value.substr(8, 2));
    if (value.size() >= 8 && value[5] == 'W') {
        const int week = number(value.substr(6, 2));
        m = std::min(12, 1 + week * 7 / 31);
        d = 28;
    }
    const int today = day_number(number(published.substr(0, 4)), number(published.substr(5, 2)), number(published.substr(8, 2)));
    return today - day_number(y, m, d) > 93;
}

// Index into in.times of the expression that dates the trigger, or `none`.
std::uint32_t time_of(const Input& in, const Draft& d) {
    const auto& s = in.sentences[d.sentence];
    std::uint32_t best = none;
    int best_cost = 1 << 20;
    auto it = std::lower_bound(in.times.begin(), in.times.end(), s.first, [](const auto& t, std::uint32_t v) { return t.first < v; });
    for (; it != in.times.end() && it->first < s.end; ++it) {
        if (it->time.value.empty()) continue;
        const bool behind = it->first > d.last;
        int cost = behind ? static_cast<int>(it->first - d.last) : static_cast<int>(d.first - it->last) + 2;
        if (cost > most_to_time) continue;
        // Another verb between trigger and time has the better claim to it.
        const std::uint32_t a = behind ? d.last + 1 : it->last + 1, b = behind ? it->first : d.first;
        for (std::uint32_t i = a; i < b; ++i) {
            const auto& w = in.words[i];
            if (w.kind == Kind::punctuation) cost += clause::hard_mark(w.mark) ? 40 : clause::soft_mark(w.mark) ? 4 : 0;
            else if (w.is_verb()) cost += 8;
            else if (w.lexeme != absent && w.link(tables::LinkKind::trigger)) cost += 4;
            else if (arabic::particle_class(in.view, w) == static_cast<std::uint8_t>(ParticleClass::complementizer)) cost += 12;
        }
        if (cost < best_cost) {
            best_cost = cost;
            best = static_cast<std::uint32_t>(it - in.times.begin());
        }
    }
    return best_cost <= most_to_time ? best : none;
}

bool told_as_news(const Input& in, const Draft& d) {
    if (in.sentences[d.sentence].line == 0) return true;
    if (!d.verb) return d.support != none;
    const auto marks = in.parse.clauses[d.clause].marks;
    return !(marks & (clause::relative | clause::wished));
}

}  // namespace

void date_by_expression(const Input& in, const Draft& d, Event& e) {
    const std::uint32_t t = time_of(in, d);
    if (t != none) {
        e.date = in.times[t].time.value;
        e.date_from = t;
        if (long_before(e.date, in.published) && !(e.auxiliary & future)) e.auxiliary |= historical;
        // A day that is still to come; a year or month that holds today tells nothing.
        if (in.published.size() >= 10 && e.date.size() >= 10 && e.date.substr(0, 10) > in.published.substr(0, 10) && e.date.find('/') == std::string::npos && !(e.auxiliary & hypothetical))
            e.auxiliary |= future;
        return;
    }
    if (d.clause != none && (in.parse.clauses[d.clause].marks & clause::past_perfect) && d.verb) e.auxiliary |= historical;
}

// An event without a time of its own happened when the article last told of such an event, or first will; else today, where it
// is told as news: in the headline, or by a main verb. Nouns and clauses inside others tell no day.
void share_dates(const Input& in, const Memory& memory, CodedDocument& doc) {
    const auto n = static_cast<std::uint32_t>(doc.events.size());
    auto shares = [](EventType t) {
        return t == EventType::assault || t == EventType::consult || t == EventType::coerce || t == EventType::protest || t == EventType::mobilize ||
               t == EventType::sanction || t == EventType::retreat || t == EventType::support;
    };
    auto dated = [&](std::uint32_t i) { return doc.events[i].date_from != none && doc.events[i].auxiliary == 0; };
    std::uint32_t last[event_type_count];
    std::fill_n(last, event_type_count, none);
    std::uint32_t next[event_type_count];
    std::fill_n(next, event_type_count, none);
    for (std::uint32_t i = n; i-- > 0;)
        if (dated(i)) next[static_cast<std::size_t>(doc.events[i].type)] = i;          // the first of its type
    for (std::uint32_t i = 0; i < n; ++i) {
        Event& e = doc.events[i];
        const auto type = static_cast<std::size_t>(e.type);
        if (dated(i)) {
            last[type] = i;
            continue;
        }
        if (e.date_from != none || e.auxiliary) continue;
        const std::uint32_t from = last[type] != none ? last[type] : next[type];
        if (shares(e.type) && from != none) {
            e.date = doc.events[from].date;
            e.date_from = doc.events[from].date_from;
            continue;
        }
        const Draft& d = memory.drafts[memory.draft_of[i]];
        if (told_as_news(in, d)) e.date = in.published.substr(0, 10);
    }
}

}  // namespace isnad::event
