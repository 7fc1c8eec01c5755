#include "event/place.h"

#include "clause/chunks.h"
#include "event/aside.h"
#include "event/circumstances.h"

#include <algorithm>

namespace isnad::event {

using arabic::Kind;
using clause::Relation;
using tables::ParticleClass;

namespace {

constexpr int most_to_place = 22;            // what costs more is too far from its trigger to belong to it

/// A mention of a place, in the order of the text.
struct Seen {
    std::uint32_t first = 0, last = 0, place = none, sentence = 0;
    bool actor = false;                      // an actor is named by it
};

class Placer {
public:
    Placer(const Input& in, const reference::Resolved& who, Memory& memory, CodedDocument& doc) : in_(in), who_(who), m_(memory), doc_(doc) {}

    void run() {
        see();
        const auto n = static_cast<std::uint32_t>(doc_.events.size());
        std::fill_n(first_, event_type_count, none);
        std::fill_n(last_, event_type_count, none);
        for (std::uint32_t e = n; e-- > 0;)
            if (nearest(draft(e)) != none) first_[type(e)] = e;
        std::uint32_t any = none;
        for (std::uint32_t e = 0; e < n; ++e) {
            offer(e, any);
            note(m_, e, Question::where);
            const std::uint32_t p = m_.options[best_of(in_.view, Question::where, m_.options)].value;
            doc_.events[e].place = p;
            if (p == none) continue;
            last_[type(e)] = e;
            any = e;
        }
    }

private:
    const Draft& draft(std::uint32_t event) const { return m_.drafts[m_.draft_of[event]]; }
    std::size_t type(std::uint32_t event) const { return static_cast<std::size_t>(doc_.events[event].type); }

    void see() {
        for (std::uint32_t s = 0; s < in_.sentences.size(); ++s) {
            const std::size_t begin = seen_.size();
            for (std::uint32_t i = in_.sentences[s].first; i < in_.sentences[s].end; ++i) {
                if (in_.furniture[i] || seat_of_somebody(i, in_.sentences[s].first)) continue;
                if (const auto p = in_.candidates.place_at[i]; p != none && in_.candidates.places[p].first == i && who_.place_id[p] != none)
                    seen_.push_back({i, in_.candidates.places[p].last, who_.place_id[p], s, false});
                if (const auto a = in_.candidates.actor_at[i]; a != none && in_.candidates.actors[a].first == i && who_.place_of[a] != none)
                    seen_.push_back({i, in_.candidates.actors[a].last, who_.place_of[a], s, true});
            }
            for (std::uint32_t i = in_.sentences[s].first; seen_.size() == begin && i < in_.sentences[s].end; ++i)
                if (const std::uint32_t again = in_.furniture[i] ? none : meant_by(i, s); again != none) seen_.push_back({i, i, again, s, false});
        }
        // The place that the article names most.
        const auto name = [&](const Seen& x) -> std::string_view { return doc_.places[x.place].name; };
        names_.clear();
        for (const Seen& x : seen_) names_.push_back(name(x));
        std::sort(names_.begin(), names_.end());
        std::size_t best = 0;
        for (const Seen& x : seen_) {
            const auto [from, to] = std::equal_range(names_.begin(), names_.end(), name(x));
            const auto count = static_cast<std::size_t>(to - from);
            if (count <= best) continue;
            best = count;
            often_ = x.place;
        }
        often_count_ = best;
    }

    // "the observatory, whose seat is (in) Britain": where somebody has his seat, not where anything happened.
    bool seat_of_somebody(std::uint32_t i, std::uint32_t first) const {
        if (i > first && in_.words[i - 1].form == in_.grammar.fi) --i;
        return i > first && tells_seat(in_, i - 1);
    }

    // "fled the city", "in the capital", "near the base": the place named before that a type noun alone means: the last one that was called by this noun, of
    // cities and provinces else the last one of its kind.
    std::uint32_t meant_by(std::uint32_t i, std::uint32_t sentence) const {
        constexpr std::uint32_t sentences = 4;
        const auto& w = in_.words[i];
        const auto* type = w.kind == Kind::word && w.definite() && w.pos == tables::Pos::noun && !(w.features & (arabic::plural | arabic::dual)) && in_.candidates.actor_at[i] == none ? w.link(tables::LinkKind::place_type) : nullptr;
        if (!type || w.enclitic != arabic::Enclitic::nothing) return none;
        const auto kind = static_cast<Resolution>(in_.view.place_types[type->index].resolution);
        if (kind != Resolution::city && kind != Resolution::site) return none;
        const std::uint32_t chunk = in_.parse.chunk_at[i];
        if (chunk == none || in_.parse.chunks[chunk].preposition == tables::absent) return none;
        // "the base, the Turkish": its own country tells which one is meant.
        if (i + 1 < in_.words.size() && in_.words[i + 1].definite() && in_.words[i + 1].link(tables::LinkKind::nisba)) return none;
        const bool capital = w.is_lemma(in_.grammar.capital_city);
        std::uint32_t of_kind = none;
        for (std::size_t k = seen_.size(); k-- > 0 && seen_[k].sentence + sentences >= sentence;) {
            const Seen& x = seen_[k];
            const auto called = [&](std::uint32_t at) { return in_.words[at].kind == Kind::word && in_.words[at].lemma == w.lemma; };
            const bool behind_word = x.first > 0 && !in_.words[x.first].line_start;
            if (!capital && (called(x.first) || (behind_word && called(x.first - 1)))) return x.place;
            if (of_kind != none || doc_.places[x.place].resolution != kind || (behind_word && in_.words[x.first - 1].link(tables::LinkKind::place_type))) continue;
            if (capital ? in_.words[x.first].link(tables::LinkKind::capital) != nullptr : w.is_lemma(in_.grammar.city)) of_kind = x.place;
        }
        return of_kind;
    }

    std::size_t first_seen(std::uint32_t sentence) const {
        const auto it = std::lower_bound(seen_.begin(), seen_.end(), sentence, [](const Seen& x, std::uint32_t v) { return x.sentence < v; });
        return static_cast<std::size_t>(it - seen_.begin());
    }

    // What the words between say against a mention as the place of the trigger.
    int cost_of(const Draft& d, const Seen& x) const {
        const bool behind = x.first > d.last;
        int cost = behind ? static_cast<int>(x.first - d.last) : static_cast<int>(d.first - x.last) + 6;
        if (cost > most_to_place) return cost;
        const bool its = behind && !d.verb && scope_of(in_, d, x.first) == "its";      // "the attack that struck the market in Tripoli"
        const std::uint32_t a = behind ? d.last + 1 : x.last + 1, b = behind ? x.first : d.first;
        for (std::uint32_t i = a; i < b; ++i) {
            const auto& w = in_.words[i];
            if (w.kind == Kind::punctuation) cost += clause::hard_mark(w.mark) ? 40 : 3;
            else if (w.is_verb()) cost += its ? 0 : 8;
            else if (arabic::is_particle(in_.view, w, ParticleClass::complementizer)) cost += 10;
        }
        // A town says more than its country, where both stand near.
        if (doc_.places[x.place].resolution == Resolution::country) cost += 3;
        return cost;
    }

    // "said after talks in Istanbul that the forces had shelled": where they talked, not where it happened.
    bool of_talks(const Draft& d, const Seen& x) const {
        const auto talks = [&](const Draft& o) { return static_cast<EventType>(in_.view.triggers[o.row].type) == EventType::consult; };
        if (talks(d) || !of_the_source(d, x)) return false;
        const int mine = cost_of(d, x);
        const auto all = m_.same_sentence(d);
        return std::any_of(all.begin(), all.end(), [&](const Draft& o) { return !o.dropped && talks(o) && of_the_source(d, o.first) && cost_of(o, x) < mine; });
    }

    // The mention of the sentence that the words between speak for most: its index in `seen_`, or `none`.
    std::uint32_t nearest(const Draft& d) const {
        std::uint32_t best = none;
        int best_cost = most_to_place + 1;
        for (std::size_t k = first_seen(d.sentence); k < seen_.size() && seen_[k].sentence == d.sentence; ++k) {
            const int cost = cost_of(d, seen_[k]);
            if (cost >= best_cost || of_talks(d, seen_[k])) continue;
            best_cost = cost;
            best = static_cast<std::uint32_t>(k);
        }
        return best;
    }

    // Whether the mention stands nearer to another event of the sentence.
    std::string_view claim(const Draft& d, const Seen& x) const {
        const int mine = cost_of(d, x);
        const auto all = m_.same_sentence(d);
        return std::any_of(all.begin(), all.end(), [&](const Draft& o) { return !o.dropped && cost_of(o, x) < mine; }) ? "other" : "mine";
    }

    // The state that a visit goes to: it happens there, whatever other places are named around it.
    std::string_view host(std::uint32_t e) const {
        const Event& event = doc_.events[e];
        if (event.mode != "visit") return {};
        std::string_view found;
        for (const std::uint32_t r : doc_.list(event.recipients)) {
            const Entity& entity = doc_.entities[r];
            if (entity.kind != EntityKind::state || (!found.empty() && found != entity.code)) return {};
            found = entity.code;
        }
        return found;
    }

    // Takes away what lies in another country than the host's, but for `named`, the place that stands right behind the trigger ("visits the
    // territories and Israel"); whatever is left, there is an offer.
    void keep_in(std::string_view country, std::uint32_t named, const Option& base) {
        const auto abroad = [&](const Option& o) { return o.value != none && o.value != named && !doc_.places[o.value].country.empty() && doc_.places[o.value].country != country; };
        m_.options.erase(std::remove_if(m_.options.begin(), m_.options.end(), abroad), m_.options.end());
        if (m_.options.empty()) add(base, "nothing", none);
    }

    Option& add(const Option& base, std::string_view kind, std::uint32_t place) {
        Option& o = m_.options.emplace_back(base);
        o[Property::kind] = kind;
        o.value = place;
        if (place != none) o[Property::level] = level(place);
        return o;
    }

    void offer(std::uint32_t e, std::uint32_t any) {
        const Draft& d = draft(e);
        m_.options.clear();
        Option base;
        describe(in_, m_, d, doc_.events[e], base);
        const std::size_t begin = first_seen(d.sentence);
        std::size_t end = begin;
        while (end < seen_.size() && seen_[end].sentence == d.sentence) ++end;
        base[Property::times] = end == begin ? "0" : end == begin + 1 ? "1" : end == begin + 2 ? "2" : "3";
        const std::uint32_t rule = nearest(d);
        base[Property::rule] = rule == none ? "none" : "other";
        if (rule != none) own(base, d, seen_[rule], "yes");
        for (std::size_t k = begin; k < end && k < begin + 8; ++k)
            if (k != rule && (rule == none || !of_the_source(d, seen_[k])) && !of_talks(d, seen_[k])) own(base, d, seen_[k], rule == none ? "none" : "other");
        if (rule == none) add(base, "nothing", none);
        if (begin > 0) {
            Option& o = add(base, "before", seen_[begin - 1].place);
            o[Property::away] = distance(seen_[begin - 1].sentence, d.sentence);
        }
        if (last_[type(e)] != none) shared(base, "last", e, last_[type(e)]);
        if (any != none && any != last_[type(e)]) shared(base, "any", e, any);
        if (const auto next = first_[type(e)]; next != none && next > e) {
            Option& o = add(base, "next", seen_[nearest(draft(next))].place);
            o[Property::away] = distance(d.sentence, draft(next).sentence);
            o[Property::same] = likeness(in_, m_, doc_, e, next);
        }
        if (!seen_.empty()) add(base, "first", seen_.front().place);
        if (often_ != none) add(base, "often", often_)[Property::often] = often_count_ <= 1 ? "1" : often_count_ == 2 ? "2" : often_count_ <= 4 ? "3-4" : "5";
        if (rule != none) add(base, "nothing", none);
        if (const auto country = host(e); !country.empty()) {
            constexpr std::uint32_t right_behind = 2;      // words
            const bool named = rule != none && seen_[rule].first > d.last && seen_[rule].first - d.last <= right_behind;
            keep_in(country, named ? seen_[rule].place : none, base);
        }
    }

    // "A spokesman in London said that ...": where the source is, not what he tells of.
    bool of_the_source(const Draft& d, const Seen& x) const { return of_the_source(d, x.first); }
    bool of_the_source(const Draft& d, std::uint32_t word) const {
        const std::uint32_t statement = in_.statements.innermost[d.first];
        if (statement == none) return false;
        const auto& extent = in_.statements.extents[statement];
        return word < extent.first || word >= extent.end;
    }

    void own(const Option& base, const Draft& d, const Seen& x, std::string_view rule) {
        Option& o = add(base, "own", x.place);
        describe_way(in_, d, x.first, x.last, o);
        o[Property::rule] = rule;
        o[Property::actor] = x.actor ? "yes" : "no";
        o[Property::claim] = claim(d, x);
        std::uint32_t chunk = in_.parse.chunk_at[x.first];
        bool of = false;
        for (int depth = 0; depth < 6 && chunk != none && in_.parse.chunks[chunk].relation == Relation::genitive && in_.parse.chunks[chunk].governor != none; ++depth) {
            chunk = in_.parse.chunks[chunk].governor;
            of = of || chunk == d.chunk;
        }
        const auto p = chunk == none ? tables::absent : in_.parse.chunks[chunk].preposition;
        o[Property::prep] = of ? "of" : p == tables::absent ? "bare" : in_.view.str(in_.view.forms[p].key);
    }

    void shared(const Option& base, std::string_view kind, std::uint32_t e, std::uint32_t other) {
        Option& o = add(base, kind, doc_.events[other].place);
        o[Property::away] = distance(draft(e).sentence, draft(other).sentence);
        o[Property::same] = likeness(in_, m_, doc_, e, other);
    }

    std::string_view level(std::uint32_t place) const {
        switch (doc_.places[place].resolution) {
            case Resolution::country: return "country";
            case Resolution::city: return "city";
            case Resolution::site: return "site";
            default: return "region";
        }
    }

    const Input& in_;
    const reference::Resolved& who_;
    Memory& m_;
    CodedDocument& doc_;
    std::vector<Seen> seen_;
    std::vector<std::string_view> names_;    // of all that was seen, in order
    std::uint32_t often_ = none;
    std::size_t often_count_ = 0;
    std::uint32_t first_[event_type_count], last_[event_type_count];         // of each type, the first event with a place of its own and the last placed one
};

}  // namespace

void place_events(const Input& in, const reference::Resolved& who, Memory& memory, CodedDocument& doc) { Placer(in, who, memory, doc).run(); }

}  // namespace isnad::event
