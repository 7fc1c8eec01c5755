#include "reference/actor_or_place.h"

#include <algorithm>

namespace isnad::reference {

using arabic::Kind;
using arabic::Word;
using mention::Candidate;
using mention::What;
using tables::ActorRole;
using tables::LinkKind;
using tables::Slot;

namespace {

constexpr char32_t comma = 0x60C, en_dash = 0x2013, em_dash = 0x2014, ellipsis = 0x2026, tatweel = 0x640;

class Stand {
public:
    Stand(const Input& in, const Resolved& who, const Candidate& c)
        : in_(in), who_(who), words_(in.mentions.words), c_(c), capital_(c.what == What::capital) {}

    bool place() const {
        if (c_.locative) return !((c_.clitics & arabic::bi) && relation_before());
        const std::uint32_t id = in_.parse.chunk_at[c_.first];
        if (id == none) return false;
        const clause::Chunk& chunk = in_.parse.chunks[id];
        if (dateline() || seat()) return true;
        if (chunk.relation == clause::Relation::genitive)
            return word(in_.parse.chunks[chunk.governor].head).link(LinkKind::place_type) != nullptr;
        if (chunk.relation == clause::Relation::conjunct && chunk.governor != none) {
            const clause::Chunk& up = in_.parse.chunks[chunk.governor];
            if (up.place != none || (up.actor != none && who_.place_of[up.actor] != none)) return true;
        }
        const std::uint32_t p = chunk.preposition;
        if (chunk.relation == clause::Relation::prepositional && (p == in_.grammar.ila || p == in_.grammar.min))
            return !moved_to_an_actor(p);
        if (p == in_.grammar.hawla || p == in_.grammar.inda) return capital_;
        return visited(id);
    }

private:
    const Word& word(std::uint32_t i) const { return words_[i]; }
    bool punctuation(std::uint32_t i) const { return i < words_.size() && !word(i).line_start && word(i).kind == Kind::punctuation; }

    // "Damascus -", "Cairo (Reuters)", "Muscat on 7 February:", "Khartoum: ..." at the head of a line; of a country also "Libya: two dead".
    bool dateline() const {
        std::uint32_t first = c_.first, end = c_.last + 1;
        // "Washington, United States (CNN)": both members of a dateline.
        if (!word(first).line_start && first >= 2 && punctuation(first - 1) && word(first - 1).mark == comma) {
            first -= 2;
            while (first > 0 && !word(first).line_start && c_.first - first < 4) --first;
            if (c_.first - first >= 4) return false;
            return word(first).line_start && punctuation(end) && word(end).mark == '(';
        }
        if (!word(first).line_start) return false;
        if (end + 1 < words_.size() && punctuation(end) && word(end).mark == comma) {
            const auto next = in_.candidates.actor_at[end + 1];
            if (next != none && in_.candidates.actors[next].what == What::state) end = in_.candidates.actors[next].last + 1;
            return punctuation(end) && word(end).mark == '(';
        }
        if (end + 1 < words_.size() && word(end).form == in_.grammar.fi && word(end).kind == Kind::word && !word(end).line_start) {
            const std::uint32_t behind = in_.parse.chunk_at[end + 1];
            return behind != none && in_.parse.chunks[behind].time;
        }
        if (!punctuation(end)) return false;
        const char32_t mark = word(end).mark;
        if (mark == '-' || mark == '(' || mark == en_dash || mark == em_dash || mark == tatweel || mark == '/') return true;
        if (mark == ellipsis || (mark == '.' && punctuation(end + 1) && word(end + 1).mark == '.')) return true;
        // In a headline a capital before a colon speaks ("Washington: we do not want ..."); a country is where it happens.
        return mark == ':' && (!capital_ || c_.first > 0);
    }

    // "whose seat is Britain"
    bool seat() const {
        return c_.first > 0 && !word(c_.first).line_start && c_.clitics == 0 && word(c_.first - 1).is_lemma(in_.grammar.seat) &&
               word(c_.first - 1).enclitic != arabic::Enclitic::nothing;
    }

    // "relations, a link with Israel", "concerning Yemen": the preposition belongs to the noun before, and places nothing.
    bool relation_before() const {
        const auto& relations = in_.grammar.relations;
        for (std::uint32_t back = 1; back <= 2 && back <= c_.first; ++back) {
            const Word& w = word(c_.first - back);
            if (w.kind != Kind::word) return false;
            for (const auto r : relations)
                if (w.is_lemma(r) || w.form == r) return true;
            if (word(c_.first - back + 1).line_start) return false;
        }
        return false;
    }

    // Whether "to" or "from" this state leads to somebody who gives or gets something, not to where somebody goes.
    bool moved_to_an_actor(std::uint32_t preposition) const {
        // "officials from India", "a delegation from Turkey"
        if (preposition == in_.grammar.min && c_.first >= 2) {
            const std::uint32_t before = in_.candidates.actor_at[c_.first - 2];
            if (before != none && in_.candidates.actors[before].last == c_.first - 2 && !word(c_.first).line_start) return true;
        }
        for (std::uint32_t back = 1; back <= 6 && back <= c_.first; ++back) {
            const Word& w = word(c_.first - back);
            if (w.kind == Kind::punctuation && w.mark != '"' && w.mark != 0xAB && w.mark != 0xBB) break;
            if (visit_word(w)) return false;
            if (governs(w, preposition)) return true;
            if (w.line_start) break;
        }
        return false;
    }

    // A word that carries people about: visits, arrivals (CONSULT/visit rows, and verbs of motion among them).
    bool visit_word(const Word& w) const {
        bool visit = false;
        for (const auto& l : w.all_links()) {
            if (l.kind != LinkKind::trigger) continue;
            const auto& t = in_.view.triggers[l.index];
            if (static_cast<EventType>(t.type) == EventType::request) return false;  // "invite" also means "call upon"
            visit = visit || in_.view.str(t.mode) == "visit";
        }
        return visit;
    }

    // "visited Cairo": a verb whose place or host can stand right behind it ("Moscow began" is none).
    bool takes_place(const Word& w) const {
        for (const auto& l : w.all_links()) {
            if (l.kind != LinkKind::trigger || in_.view.str(in_.view.triggers[l.index].mode) != "visit") continue;
            for (const auto& s : in_.view.slots_of(in_.view.triggers[l.index]))
                if (s.slot == Slot::object && s.role != ActorRole::actor) return true;
        }
        return false;
    }

    // "Cairo received the minister": the subject hosts.
    bool hosts(const Word& w) const {
        for (const auto& l : w.all_links()) {
            if (l.kind != LinkKind::trigger || in_.view.str(in_.view.triggers[l.index].mode) != "visit") continue;
            for (const auto& s : in_.view.slots_of(in_.view.triggers[l.index]))
                if (s.slot == Slot::subject && s.role == ActorRole::recipient) return true;
        }
        return false;
    }

    // A word whose frame gives this preposition a role: then what follows acts, or is acted upon.
    bool governs(const Word& w, std::uint32_t preposition) const {
        for (const auto& l : w.all_links()) {
            if (l.kind == LinkKind::trigger) {
                for (const auto& s : in_.view.slots_of(in_.view.triggers[l.index]))
                    if (s.slot == Slot::preposition && s.preposition == preposition && s.role != ActorRole::place) return true;
            } else if (l.kind == LinkKind::reporting) {
                for (const auto& s : in_.view.slots_of(in_.view.reportings[l.index]))
                    if (s.slot == Slot::preposition && s.preposition == preposition) return true;
            }
        }
        return false;
    }

    // The object of a visit, or a capital that the parse took for its subject.
    bool visited(std::uint32_t chunk) const {
        const std::uint32_t k = in_.parse.clause_at[c_.first];
        if (k == none) return false;
        const auto& clause = in_.parse.clauses[k];
        const Word& verb = word(clause.predicate);
        if (clause.object == chunk) return visit_word(verb);
        return clause.subject == chunk && !(clause.marks & clause::subject_before) && capital_ && visit_word(verb) && takes_place(verb) && !hosts(verb);
    }

    const Input& in_;
    const Resolved& who_;
    const arabic::Words& words_;
    const Candidate& c_;
    bool capital_;
};

}  // namespace

bool stands_as_place(const Input& in, const Resolved& who, const Candidate& c) { return Stand(in, who, c).place(); }

}  // namespace isnad::reference
