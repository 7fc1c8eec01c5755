#include "event/date.h"

#include "clause/chunks.h"
#include "event/circumstances.h"
#include "event/date_rules.h"
#include "event/noun_context.h"
#include "event/stretch.h"
#include "language/arabic/inflection.h"
#include "mention/calendar.h"

#include <algorithm>

namespace isnad::event {

using arabic::Kind;
using tables::absent;
using tables::ParticleClass;

namespace {

constexpr int most_to_time = 24;             // what costs more is too far from its trigger to belong to it
constexpr std::int32_t background_days = 31; // what lies further back is told as background
constexpr std::int32_t recent_days = 8;       // what lies no further back is none, though it is told by "had done"
constexpr std::string_view feasts = "holidays.tsv";      // the table of them
constexpr std::size_t month_size = 7;        // "2026-02"
constexpr std::uint32_t most_in_since_phrase = 14;  // words between "since" and a time that belongs to its noun
constexpr std::uint32_t most_in_event = 3;      // words behind a noun of event that its own participle may stand behind

// What the words between say against a time as that of the trigger.
int cost_of(const Input& in, const Draft& d, const mention::TimeMention& t) {
    const bool behind = t.first > d.last;
    int cost = behind ? static_cast<int>(t.first - d.last) : static_cast<int>(d.first - t.last) + 2;
    if (cost > most_to_time) return cost;
    // Another verb between trigger and time has the better claim to it; not that of "the attack that shook the town on Friday".
    const bool its = behind && !d.verb && scope_of(in, d, t.first) == "its";
    const std::uint32_t a = behind ? d.last + 1 : t.last + 1, b = behind ? t.first : d.first;
    for (std::uint32_t i = a; i < b; ++i) {
        const auto& w = in.words[i];
        if (w.kind == Kind::punctuation) cost += clause::hard_mark(w.mark) ? 40 : clause::soft_mark(w.mark) && !its ? 4 : 0;
        else if (w.is_verb()) cost += its ? 0 : 8;
        else if (w.lexeme != absent && w.link(tables::LinkKind::trigger)) cost += 4;
        else if (arabic::is_particle(in.view, w, ParticleClass::complementizer) || w.form == in.grammar.but) cost += 12;
    }
    return cost;
}

// The expression of the sentence that dates the trigger by the words between: its index in in.times, or `none`.
std::uint32_t nearest_time(const Input& in, const Draft& d) {
    const auto& s = in.sentences[d.sentence];
    std::uint32_t best = none;
    int best_cost = most_to_time + 1;
    auto it = std::lower_bound(in.times.begin(), in.times.end(), s.first, [](const auto& t, std::uint32_t v) { return t.first < v; });
    for (; it != in.times.end() && it->first < s.end; ++it) {
        if (it->time.value.empty()) continue;
        const int cost = cost_of(in, d, *it);
        if (cost >= best_cost) continue;
        best_cost = cost;
        best = static_cast<std::uint32_t>(it - in.times.begin());
    }
    return best;
}

class Dater {
public:
    Dater(const Input& in, Memory& memory, CodedDocument& doc)
        : in_(in), m_(memory), doc_(doc), day_(in), today_(day_.number()), rules_(in, memory, doc, day_) {}

    void run() {
        m_.spans.clear();
        const auto n = static_cast<std::uint32_t>(doc_.events.size());
        std::fill_n(first_, event_type_count, none);
        std::fill_n(last_, event_type_count, none);
        for (std::uint32_t e = n; e-- > 0;)
            if (const auto t = nearest_time(in_, draft(e)); doc_.events[e].auxiliary == 0 && t != none && lies(in_.times[t].time.value) != "past") first_[type(e)] = e;
        for (std::uint32_t e = 0; e < n; ++e) {
            offer(e);
            note(m_, e, Question::when);
            const Option* chosen = &rules_.settled(best_of(in_.view, Question::when, m_.options), e);
            if (day_.of_history() && (*chosen)[Property::kind] == "today") chosen = &m_.options.back();
            const Option& o = *chosen;
            doc_.events[e].date = o.date;
            doc_.events[e].date_from = o.from;
            const bool counted = !(o[Property::kind] == "own" && o[Property::side] == "behind") && count_back(e);
            tells(e);
            if (!counted && o.from != none && o.date.find('/') == std::string_view::npos && !(doc_.events[e].auxiliary & (historical | future))) last_[type(e)] = e;
        }
    }

private:
    const Draft& draft(std::uint32_t event) const { return m_.drafts[m_.draft_of[event]]; }
    // A release has no share in the day of a withdrawal, though both are RETREAT.
    bool alike(std::uint32_t a, std::uint32_t b) const {
        const auto& x = doc_.events[a].mode;
        const auto& y = doc_.events[b].mode;
        return x.empty() || y.empty() || x == y;
    }
    std::size_t type(std::uint32_t event) const { return static_cast<std::size_t>(doc_.events[event].type); }

    // "vowed to tighten controls two days after the attack": as many days before the other deed of the sentence, or before the news where no time stands there.
    bool count_back(std::uint32_t e) {
        if (draft(e).verb) return false;
        const std::int32_t days = NounContext(in_, draft(e)).days_before();
        if (days == 0) return false;
        std::string_view base;
        if (e > 0 && draft(e - 1).sentence == draft(e).sentence) base = doc_.events[e - 1].date;
        else if (std::none_of(m_.options.begin(), m_.options.end(), [](const Option& x) { return x[Property::kind] == "own"; })) base = day_.of_news(draft(e).first, EventType::assault);
        const auto day = base.size() == day_size ? mention::parse_day(base) : std::nullopt;
        if (!day) return false;
        char buffer[32];
        m_.spans.emplace_back(mention::write(mention::day_of(*day - days), buffer));
        doc_.events[e].date = m_.spans.back();
        doc_.events[e].date_from = none;
        return true;
    }

    // Whether the expression stands nearer to another event of the sentence.
    std::string_view claim(const Draft& d, const mention::TimeMention& t) const {
        const int mine = cost_of(in_, d, t);
        const auto all = m_.same_sentence(d);
        return std::any_of(all.begin(), all.end(), [&](const Draft& o) { return !o.dropped && cost_of(in_, o, t) < mine; }) ? "other" : "mine";
    }

    // "suspended the treaty signed in 1960", "asked for the release of those held since May": a phrase of the tables that ends in the words of its time.
    bool of_participle(const Draft& d, const mention::TimeMention& t) const {
        const auto all = m_.same_sentence(d);
        return std::any_of(all.begin(), all.end(), [&](const Draft& o) {
            const bool apart = o.last < d.first || o.first > d.last + (d.verb ? 0 : most_in_event);
            return apart && o.last > o.first && o.first < t.first && o.last + 1 >= t.first && in_.words[o.first].definite();
        });
    }

    Option& add(const Option& base, std::string_view kind, std::string_view date, std::uint32_t from) {
        Option& o = m_.options.emplace_back(base);
        o[Property::kind] = kind;
        o.date = date;
        o.from = from;
        if (kind != "nothing" && kind != "today") o[Property::lies] = lies(date);
        return o;
    }

    void offer(std::uint32_t e) {
        const Draft& d = draft(e);
        const auto& s = in_.sentences[d.sentence];
        m_.options.clear();
        Option base;
        describe(in_, m_, d, doc_.events[e], base);
        const auto begin = std::lower_bound(in_.times.begin(), in_.times.end(), s.first, [](const auto& t, std::uint32_t v) { return t.first < v; });
        std::size_t count = 0;
        for (auto it = begin; it != in_.times.end() && it->first < s.end; ++it) count += !it->time.value.empty();
        base[Property::times] = count == 0 ? "0" : count == 1 ? "1" : "2";
        const std::uint32_t rule = nearest_time(in_, d);
        base[Property::rule] = rule == none ? "none" : "other";
        if (rule != none) own(base, d, rule, "yes");
        std::size_t offered = 0;
        for (auto it = begin; it != in_.times.end() && it->first < s.end && offered < 6; ++it) {
            const auto t = static_cast<std::uint32_t>(it - in_.times.begin());
            if (it->time.value.empty() || t == rule) continue;
            own(base, d, t, rule == none ? "none" : "other");
            ++offered;
        }
        // The expression before the sentence, and the first one of the article.
        for (auto it = begin; it != in_.times.begin() && begin - it < 4;) {
            --it;
            if (it->time.value.empty()) continue;
            const auto away = distance(sentence_of(it->first), d.sentence);
            if (away != "1" && lies(it->time.value) == "past") break;        // background dates nothing far from it
            Option& o = add(base, "before", it->time.value, static_cast<std::uint32_t>(it - in_.times.begin()));
            o[Property::away] = away;
            break;
        }
        if (begin != in_.times.begin() && !in_.times.front().time.value.empty() && lies(in_.times.front().time.value) != "past") add(base, "first", in_.times.front().time.value, 0);
        if (last_[type(e)] != none && alike(e, last_[type(e)])) {
            const Event& o = doc_.events[last_[type(e)]];
            shared(base, "last", e, last_[type(e)], o.date, o.date_from);
        }
        const std::uint32_t next = first_[type(e)];
        if (next != none && next > e && alike(e, next)) {
            const auto t = nearest_time(in_, draft(next));
            shared(base, "next", e, next, in_.times[t].time.value, t);
        }
        if (today_) add(base, "today", day_.of_news(d.first, doc_.events[e].type), none);
        add(base, "nothing", {}, none);
    }

    void own(const Option& base, const Draft& d, std::uint32_t t, std::string_view rule) {
        const auto& time = in_.times[t];
        bool since = in_.words[time.first].form == in_.grammar.mundhu || (time.first > 0 && in_.words[time.first - 1].form == in_.grammar.mundhu);
        // "since the fall of the president in 2011": the day of the fall, from when on that is done which stands behind the phrase.
        if (const auto at = since ? none : since_phrase(d, time.first); at != none) {
            if (d.first < at) return;
            since = d.first > time.last;
        }
        if (since && time.last < d.first && when_follows(time.last + 1)) since = false;      // "since 2011, when they took to the streets": in 2011
        const auto& v = time.time.value;
        const auto when = lies(v), by = base[Property::told_by];
        const bool done = by == "perfect" || by == "passive" || by == "pluperfect" || by == "carried", going = by == "imperfect";
        // "the first visit for ten years": how long ago the last one was. What is going on now was not then; what is done is not still to come.
        if (when == "past" && ((since && !done && !going) || (going && !since))) return;
        if (when == "coming" && done && base[Property::reality] == "fact") return;
        const bool says = is_speech(static_cast<EventType>(in_.view.triggers[d.row].type)) && time.last < d.first;         // "said yesterday: we shall not allow"
        if (behind(when) && (base[Property::reality] == "future" || (by == "future" && !says))) return;
        // "froze its aid, while Brussels dropped talks that had been planned for this month": a stretch that lasts, in another's relative clause.
        if (when == "today" && done && v.size() != day_size && stands_behind(d, time) && scope(d, time) == "relative") return;
        // "called for a truce, accusing them of shelling the camp in January": when the camp was shelled.
        if (speaks_along(in_, d, base) && stands_behind(d, time)) return;
        // "congratulated him on the feast".
        if (occasion(time)) return;
        if (of_somebody(d, time)) return;
        if (when == "past" && ((since && only_measures(time)) || of_relative_clause(d, time) || of_participle(d, time))) return;
        if (when == "past" && *today_ - stretch_of(v).to <= history_days && of_aside(in_, d, time.first, time.last)) return;
        // "has been fighting since 2014": from then until today; "has been under arrest since May": in May.
        const bool lasts = going || base[Property::type] == "PROTEST" || base[Property::type] == "COOPERATE" || base[Property::type] == "AID" || base[Property::type] == "ASSAULT";
        if (since && lasts && today_ && when != "coming" && when != "today") {
            m_.spans.push_back(v.substr(0, v.find('/')) + '/' + std::string(in_.published.substr(0, day_size)));
            own_as(base, d, t, rule, m_.spans.back(), when, since);
        } else {
            own_as(base, d, t, rule, v, when, since);
        }
    }

    // The word "since" of whose phrase a time is a part without being all of it, or `none`.
    std::uint32_t since_phrase(const Draft& d, std::uint32_t time) const {
        const auto& s = in_.sentences[d.sentence];
        for (std::uint32_t i = time; i-- > s.first && time - i <= most_in_since_phrase;) {
            const auto& w = in_.words[i];
            if (w.form == in_.grammar.mundhu) return i;
            if (w.kind == Kind::punctuation || w.form == in_.grammar.but) return none;
            if (w.is_verb() && !(i > s.first && arabic::is_particle(in_.view, in_.words[i - 1], ParticleClass::complementizer))) return none;
        }
        return none;
    }

    std::string_view scope(const Draft& d, const mention::TimeMention& t) const { return scope_of_clause(in_, d, clause_around(in_, t.first)); }

    static bool stands_behind(const Draft& d, const mention::TimeMention& t) { return t.first > d.last; }

    // "for the first time since 2001", "its lowest level for ten years", "the worst (a'naf) fights since": how long there was nothing of the kind.
    bool only_measures(const mention::TimeMention& t) const {
        const std::uint32_t at = in_.words[t.first].form == in_.grammar.mundhu ? t.first : t.first - 1;
        if (at == 0) return false;
        const auto& w = in_.words[at - 1];
        if (w.full == in_.grammar.the_first || w.form == in_.grammar.the_first || arabic::Grammar::among(in_.grammar.measured, w.lemma)) return true;
        constexpr std::uint32_t near = 4;       // words
        for (std::uint32_t i = at; i-- > 0 && at - i <= near && in_.words[i].kind == Kind::word;)
            if (clause::elative(in_.view, in_.words[i])) return true;
        return false;
    }

    // "discussed during its session, which it held yesterday": what stands before "which" is what a deed was done at.
    bool setting(std::uint32_t word) const {
        const std::uint32_t id = in_.parse.chunk_at[word];
        if (id == none) return false;
        const auto& top = in_.parse.chunks[in_.parse.top_of_idafa(id)];
        return top.relation == clause::Relation::prepositional && top.place == none && top.actor == none && (top.preposition == in_.grammar.fi || top.preposition == in_.grammar.khilala);
    }

    // "Shelled the village whose (allati) people had left in 2014", "one of them, who is (wa-huwa) a teacher led away in 2019, accused": a time behind the
    // verb that is told of somebody or something.
    bool of_somebody(const Draft& d, const mention::TimeMention& t) const {
        const auto& g = in_.grammar;
        if (t.first >= in_.sentences[d.sentence].end) return false;
        bool told = false, who = false;
        for (std::uint32_t i = d.last + 1; i < t.first; ++i) {
            const auto& w = in_.words[i];
            const bool comma = w.kind == Kind::punctuation && clause::soft_mark(w.mark);
            if (comma) who = told = false;
            const arabic::Word* next = comma && i + 1 < t.first ? &in_.words[i + 1] : nullptr;
            if (next && (next->clitics & arabic::wa) && (next->form == g.huwa || next->form == g.hiya)) who = true;
            // "who (alladhi, allati)", and not "what", "of whom".
            const bool names = w.form != absent && arabic::is_particle(in_.view, w, ParticleClass::relative) && in_.view.str(in_.view.forms[w.form].key).starts_with("\u0627\u0644");
            if (names && d.verb && d.named_last == 0 && !setting(i - 1)) who = true;
            told = told || (who && w.is_verb() && (w.features & arabic::perfect));
        }
        return told;
    }

    // "won back ground that it had lost last year"; "the minister, who had refused it in August, thanked": who speaks does so today, whatever a relative
    // clause tells of long ago. Other deeds are often those of the clause beside them ("took part in rallies that were held in April").
    bool of_relative_clause(const Draft& d, const mention::TimeMention& t) const {
        const auto scope = this->scope(d, t);
        const bool speech = is_speech(static_cast<EventType>(in_.view.triggers[d.row].type));
        if (scope == "relative") return (d.verb && speech) || claim(d, t) == "other";
        return speech && scope == "earlier" && (in_.parse.clauses[clause_around(in_, t.first)].marks & clause::relative);
    }

    // A feast behind "on the occasion of" or bi-.
    bool occasion(const mention::TimeMention& t) const {
        if (!t.time.rule.file.ends_with(feasts)) return false;
        constexpr std::string_view bi = "\u0628";
        const auto before = in_.text.substr(0, t.time.span.start);
        return (t.time.span.start > in_.words[t.first].begin && before.ends_with(bi)) || (t.first > 0 && in_.words[t.first - 1].form == in_.grammar.occasion);
    }

    bool when_follows(std::uint32_t i) const {
        while (i < in_.words.size() && in_.words[i].kind == Kind::punctuation && !clause::hard_mark(in_.words[i].mark)) ++i;
        return i < in_.words.size() && in_.grammar.among(in_.grammar.when, in_.words[i].form);
    }

    static bool behind(std::string_view when) { return when == "days" || when == "week" || when == "month" || when == "past"; }

    void own_as(const Option& base, const Draft& d, std::uint32_t t, std::string_view rule, std::string_view v, std::string_view when, bool since) {
        const auto& time = in_.times[t];
        Option& o = add(base, "own", v, t);
        o[Property::lies] = when;
        describe_way(in_, d, time.first, time.last, o);
        o[Property::scope] = scope(d, time);
        o[Property::rule] = rule;
        o[Property::grain] = v.find('/') != std::string::npos ? "interval" : v.size() >= day_size ? "day" : v.size() == 4 ? "year" : v.size() == month_size ? "month" : "week";
        o[Property::since] = since ? "yes" : "no";
        o[Property::claim] = claim(d, time);
    }

    void shared(const Option& base, std::string_view kind, std::uint32_t e, std::uint32_t other, std::string_view date, std::uint32_t from) {
        if (date.size() != day_size && date.find('/') == std::string_view::npos) return;      // a week or a year of one says nothing of another
        Option& o = add(base, kind, date, from);
        o[Property::away] = distance(draft(e).sentence, draft(other).sentence);
        o[Property::same] = likeness(in_, m_, doc_, e, other);
        o[Property::grain] = from == none ? "today" : "told";
    }

    std::uint32_t sentence_of(std::uint32_t word) const {
        const auto it = std::upper_bound(in_.sentences.begin(), in_.sentences.end(), word, [](std::uint32_t v, const auto& s) { return v < s.first; });
        return static_cast<std::uint32_t>(it - in_.sentences.begin()) - 1;
    }

    std::string_view lies(std::string_view date) const {
        const Stretch s = stretch_of(date);
        if (!s.known || !today_) return "unknown";
        if (s.from > *today_) return "coming";
        const auto back = *today_ - s.to;
        return back <= 0 ? "today" : back <= 2 ? "days" : back <= 8 ? "week" : back <= background_days ? "month" : "past";
    }

    // What a date says of reality: well before the story it is background; what is still to come is not done.
    void tells(std::uint32_t event) {
        Event& e = doc_.events[event];
        const Stretch s = stretch_of(e.date);
        const bool coming = s.known && today_ && s.from > *today_ && e.date_from != none;
        // What is only expected is to come where it is dated.
        if ((e.auxiliary & future) && (e.auxiliary & hypothetical)) e.auxiliary &= static_cast<std::uint8_t>(coming ? ~hypothetical : ~future);
        if (day_.of_history() && !s.known && !(e.auxiliary & (future | hypothetical))) e.auxiliary |= historical;
        if (!s.known || !today_) return;
        const Draft& d = draft(event);
        if (e.stance == Stance::denies && d.verb && (in_.parse.clauses[d.clause].marks & clause::past_perfect)) e.auxiliary &= static_cast<std::uint8_t>(~historical);
        if (*today_ - s.to > background_days) {
            if (!(e.auxiliary & (future | hypothetical))) e.auxiliary |= historical;
        } else if (coming) {
            const bool done = d.verb && (in_.words[d.first].features & arabic::perfect);
            if (!done && !(e.auxiliary & (hypothetical | negation))) e.auxiliary |= future;
        } else if (e.date_from != none && *today_ - s.to <= recent_days && !(e.date.size() == month_size && s.to < *today_)) {        // but not "had said last month"
            e.auxiliary &= static_cast<std::uint8_t>(~historical);           // "had said on Monday"
        }
    }

    const Input& in_;
    Memory& m_;
    CodedDocument& doc_;
    const ReportDay day_;
    const std::optional<std::int32_t> today_;
    const DateRules rules_;
    std::uint32_t first_[event_type_count], last_[event_type_count];         // of each type, the first event with a time of its own and the last dated one
};

}  // namespace

void date_events(const Input& in, Memory& memory, CodedDocument& doc) { Dater(in, memory, doc).run(); }

}  // namespace isnad::event
