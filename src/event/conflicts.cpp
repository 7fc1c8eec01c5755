// Two passages of one article that cannot both be right: dates and numbers of one happening, and a claim with its denial.
#include "event/event.h"

#include <algorithm>
#include <functional>

namespace isnad::event {

namespace {

constexpr std::size_t most_pairs = 64;   // of comparisons a side: conflicts stand in ordinary articles, not in lists

bool shares(const CodedDocument& doc, IdList a, IdList b) {
    for (auto x : doc.list(a))
        for (auto y : doc.list(b))
            if (x == y) return true;
    return false;
}

class Finder {
public:
    Finder(const Input& in, const Memory& memory, CodedDocument& doc) : in_(in), m_(memory), doc_(doc) {}

    void run() {
        denials();
        dates();
        quantities();
        std::stable_sort(doc_.conflicts.begin(), doc_.conflicts.end(), [](const Conflict& x, const Conflict& y) { return x.a.start < y.a.start; });
    }

private:
    void add(ConflictKind kind, Span a, Span b, std::uint32_t x, std::uint32_t y, std::string_view why) {
        if (doc_.conflicts.size() >= most_pairs) return;
        Conflict c;
        c.kind = kind;
        c.a = a.start <= b.start ? a : b;
        c.b = a.start <= b.start ? b : a;
        c.why = why;
        c.events.first = static_cast<std::uint32_t>(doc_.ids.size());
        for (auto id : {x, y})
            if (id != none) {
                doc_.ids.push_back(id);
                ++c.events.count;
            }
        doc_.conflicts.push_back(c);
    }

    Span whole(const Statement& s) const { return {std::min(s.cue.start, s.content.start), std::max(s.cue.end, s.content.end)}; }

    // A denial, and what it denies: the statement or accusation before it that charges the denier, speaks of the same things, stands close
    // by, or that the denial points back to ("this accusation"). Each adds to the rank; no single one is enough.
    void denials() {
        constexpr std::size_t reach = 8;                       // statements before the denial
        constexpr int enough = 4;
        const auto n = doc_.statements.size();
        for (std::size_t d = 0; d < n; ++d) {
            const Statement& denial = doc_.statements[d];
            if (denial.stance != Stance::denies) continue;
            const Statement* best = nullptr;
            int best_rank = enough - 1;
            for (std::size_t c = d > reach ? d - reach : 0; c < std::min(n, d + 2); ++c) {
                const Statement& claim = doc_.statements[c];
                if (c == d || claim.source == denial.source || claim.stance == Stance::denies || denial.content.overlaps(claim.cue)) continue;
                const int rank = rank_of(c, d);
                if (rank >= best_rank + (best ? 0 : 1)) {
                    best_rank = rank;
                    best = &claim;
                }
            }
            if (best) {
                add(ConflictKind::denial, whole(*best), whole(denial), none, none, "claimed and denied");
                continue;
            }
            // An accusation told as an event.
            const std::uint32_t e = denial.source == none ? none : first_accusation(denial.source);
            if (e != none && doc_.events[e].trigger.start <= denial.cue.start)
                add(ConflictKind::denial, doc_.events[e].trigger, whole(denial), e, none, "claimed and denied");
        }
    }

    int rank_of(std::size_t claim, std::size_t denial) const {
        const Statement &c = doc_.statements[claim], &d = doc_.statements[denial];
        int rank = c.stance == Stance::claims ? 3 : 0;
        if (names(c.content, d.source) || accused(c, d.source)) rank += 3;
        rank += 2 * std::min(2, common_nouns(words_of(claim), words_of(denial)));
        if (points_back(denial)) rank += 3;
        const std::size_t away = sentences_between(claim, denial);
        rank += away == 0 ? 2 : away == 1 ? 1 : away > 4 ? -2 : 0;
        if (c.cue.start > d.cue.start) rank -= 1;               // "denied what the others claim"
        return rank;
    }

    // "These allegations", "the accusation", "this": a denial that says only with a pointer what it denies.
    bool points_back(std::size_t statement) const {
        const auto [first, end] = words_of(statement);
        for (std::uint32_t i = first; i < std::min(end, first + 4); ++i) {
            const auto& w = in_.words[i];
            if (w.kind != arabic::Kind::word) continue;
            if (arabic::is_particle(in_.view, w, tables::ParticleClass::demonstrative)) return true;
            if (!w.definite()) continue;
            for (const auto& l : w.all_links())
                if (l.kind == tables::LinkKind::reporting && static_cast<Stance>(in_.view.reportings[l.index].stance) == Stance::claims) return true;
        }
        return false;
    }

    std::size_t sentence_of(std::size_t statement) const {
        const auto cue = in_.statements.extents[statement].cue;
        const auto it = std::upper_bound(in_.sentences.begin(), in_.sentences.end(), cue, [](std::uint32_t v, const auto& s) { return v < s.first; });
        return static_cast<std::size_t>(it - in_.sentences.begin());
    }
    std::size_t sentences_between(std::size_t a, std::size_t b) const {
        const auto x = sentence_of(a), y = sentence_of(b);
        return x < y ? y - x : x - y;
    }

    // The first event that accuses an entity.
    std::uint32_t first_accusation(std::uint32_t entity) {
        if (accusations_.empty()) {
            accusations_.assign(doc_.entities.size(), none);
            for (auto e = static_cast<std::uint32_t>(doc_.events.size()); e-- > 0;)
                if (doc_.events[e].type == EventType::accuse)
                    for (const auto r : doc_.list(doc_.events[e].recipients)) accusations_[r] = e;
        }
        return accusations_[entity];
    }

    using Words = std::pair<std::uint32_t, std::uint32_t>;
    Words words_of(std::size_t statement) const { return {in_.statements.extents[statement].first, in_.statements.extents[statement].end}; }

    // How many common nouns two stretches of words share; names of actors, places and times do not count.
    int common_nouns(Words a, Words b) const {
        int shared = 0;
        auto counts = [&](std::uint32_t i) {
            const auto& w = in_.words[i];
            return w.kind == arabic::Kind::word && w.pos == tables::Pos::noun && w.lexeme != tables::absent && in_.candidates.place_at[i] == none &&
                   in_.candidates.actor_at[i] == none && !w.link(tables::LinkKind::time_part) && !w.link(tables::LinkKind::relative);
        };
        b.second = std::min(b.second, b.first + 40);
        for (std::uint32_t i = a.first; i < std::min(a.second, a.first + 40); ++i) {
            if (!counts(i)) continue;
            for (std::uint32_t k = b.first; k < b.second; ++k)
                if (counts(k) && in_.words[k].lemma == in_.words[i].lemma) {
                    ++shared;
                    break;
                }
        }
        return shared;
    }

    Words around(std::uint32_t event) const {
        const Draft& d = m_.drafts[m_.draft_of[event]];
        const auto& s = in_.sentences[d.sentence];
        return {d.first >= s.first + 6 ? d.first - 6 : s.first, std::min(s.end, d.last + 10)};
    }

    // Whether the accusation that a statement makes is aimed at the denier or his state.
    bool accused(const Statement& claim, std::uint32_t denier) const {
        if (denier == none) return false;
        // Events stand in the order of their sentences.
        auto e = std::ranges::lower_bound(doc_.events, claim.cue.start, std::ranges::less_equal{}, [](const Event& x) { return x.sentence.end; });
        for (; e != doc_.events.end() && e->sentence.start < claim.cue.end; ++e) {
            if (e->type != EventType::accuse || !e->trigger.overlaps(claim.cue)) continue;
            for (const auto r : doc_.list(e->recipients))
                if (r == denier || (!doc_.entities[r].code.empty() && doc_.entities[r].code == doc_.entities[denier].code)) return true;
        }
        return false;
    }

    bool names(Span content, std::uint32_t entity) const {
        if (entity == none) return false;
        auto m = std::ranges::lower_bound(doc_.mentions, content.start, {}, [](const Mention& x) { return x.span.start; });
        for (; m != doc_.mentions.end() && m->span.start < content.end; ++m)
            if (m->entity == entity && content.contains(m->span)) return true;
        return false;
    }

    // The same deed of the same actors under two dates, each told by an expression of its own.
    void dates() {
        const auto n = static_cast<std::uint32_t>(doc_.events.size());
        for (std::uint32_t b = 1; b < n; ++b) {
            const Event& y = doc_.events[b];
            if (y.date_from == none) continue;
            for (std::uint32_t a = b > 32 ? b - 32 : 0; a < b; ++a) {
                const Event& x = doc_.events[a];
                if (x.date_from == none || x.type != y.type || x.date == y.date || x.date_from == y.date_from) continue;
                // A treaty is signed once; other deeds recur, and only two voices on one place contradict each other.
                const bool treaty = y.type == EventType::support || y.type == EventType::agree;
                const bool voices = x.statement != y.statement && x.place != none && y.place != none && doc_.places[x.place].name == doc_.places[y.place].name &&
                                    doc_.places[x.place].resolution != Resolution::country && same_verb(a, b);
                const int shared = common_nouns(around(a), around(b));
                const bool parties = same_parties(x, y) || (treaty && (x.actors.count == 0 || y.actors.count == 0) && shared >= 2);
                if (!parties || (x.auxiliary & ~historical) || (y.auxiliary & ~historical)) continue;
                if (!(treaty && shared > 0) && !voices) continue;
                if (x.date.starts_with(y.date) || y.date.starts_with(x.date)) continue;
                if (x.date.find('/') != std::string::npos || y.date.find('/') != std::string::npos) continue;
                add(ConflictKind::date, doc_.times[x.date_from].span, doc_.times[y.date_from].span, a, b, "two dates for one act");
            }
        }
    }

    // Heads of state sign for their states.
    bool same_parties(const Event& x, const Event& y) const {
        if (shares(doc_, x.actors, y.actors)) return true;
        for (auto i : doc_.list(x.actors))
            for (auto j : doc_.list(y.actors))
                if (!doc_.entities[i].code.empty() && doc_.entities[i].code == doc_.entities[j].code) return true;
        return false;
    }

    bool same_verb(std::uint32_t a, std::uint32_t b) const {
        return in_.words[m_.drafts[m_.draft_of[a]].first].lemma == in_.words[m_.drafts[m_.draft_of[b]].first].lemma;
    }

    // Two numbers of one kind of people or things, told by two voices of one deed at one place.
    void quantities() {
        const auto n = static_cast<std::uint32_t>(doc_.events.size());
        for (std::uint32_t b = 1; b < n; ++b) {
            const Event& y = doc_.events[b];
            const std::uint32_t qb = quantity_of(b);
            if (qb == none) continue;
            for (std::uint32_t a = b > 24 ? b - 24 : 0; a < b; ++a) {
                const Event& x = doc_.events[a];
                const bool one_day = x.date == y.date || x.date.empty() || y.date.empty();
                if (x.type != y.type || !one_day || x.auxiliary != y.auxiliary || speaker(x) == speaker(y) || !same_verb(a, b)) continue;
                const std::uint32_t qa = quantity_of(a);
                if (qa == none || qa == qb) continue;
                const auto &p = doc_.quantities[qa], &q = doc_.quantities[qb];
                if (p.value == q.value || p.unit != q.unit || p.unit.empty()) continue;
                if (p.bound == Bound::at_least && q.value > p.value) continue;            // both can be right
                if (q.bound == Bound::at_least && p.value > q.value) continue;
                const bool place = x.place != none && y.place != none && doc_.places[x.place].name == doc_.places[y.place].name;
                const bool apart = x.place != none && y.place != none && !place;
                if (apart || (!place && !same_parties(x, y))) continue;
                add(ConflictKind::quantity, p.span, q.span, a, b, "two numbers for one happening");
            }
        }
    }
    std::uint32_t speaker(const Event& e) const { return e.statement == none ? none : doc_.statements[e.statement].source; }

    // The number that stands nearest behind the trigger, in its clause.
    std::uint32_t quantity_of(std::uint32_t event) const {
        const Draft& d = m_.drafts[m_.draft_of[event]];
        const auto it = std::lower_bound(in_.quantities.begin(), in_.quantities.end(), d.first, [](const auto& q, std::uint32_t v) { return q.first < v; });
        if (it == in_.quantities.end() || it->first > d.last + 5 || it->first >= in_.sentences[d.sentence].end || !it->quantity.has_value) return none;
        return static_cast<std::uint32_t>(it - in_.quantities.begin());
    }

    const Input& in_;
    const Memory& m_;
    CodedDocument& doc_;
    std::vector<std::uint32_t> accusations_;   // for each entity, the first event that accuses it; filled when needed
};

}  // namespace

void find_conflicts(const Input& in, const Memory& memory, CodedDocument& doc) { Finder(in, memory, doc).run(); }

}  // namespace isnad::event
