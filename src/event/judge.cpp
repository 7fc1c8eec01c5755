#include "event/judge.h"

#include "clause/chunks.h"
#include "event/slots.h"
#include "language/arabic/inflection.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace isnad::event {

using arabic::Enclitic;
using arabic::Kind;
using clause::Chunk;
using clause::Clause;
using clause::Relation;
using judging::Atom;
using judging::Values;
using tables::absent;
using tables::ActorRole;
using tables::LinkKind;
using tables::ParticleClass;
using tables::Slot;
using tables::VerbClass;

namespace {

constexpr float unit = 25;                   // weights are in twenty-fifths
// What a row holds for is an event unless very much speaks against it. What it does not quite hold for, what is only wanted, what may point
// back and what stands alone is none unless it is likelier than not; the corpus is denser in events than news, so its odds flatter such words (docs/events.md).
constexpr float least_sure = -5, flattery = 2;

// "Attacks, and arrests.", "between shelling and siege,": nothing stands behind the noun that would tell of one that happened.
bool lone(const Values& v) {
    const auto of = [&](Atom a) { return v[static_cast<std::size_t>(a)]; };
    constexpr std::uint32_t noun = 4, owned = 2, mark = 1;
    return of(Atom::form) == noun && of(Atom::article) < owned && of(Atom::next) <= mark && !of(Atom::carried);
}

// "the «attack» of the locusts", «raids»: one or two words in marks of their own are a figure of speech or a title more often than a deed.
bool in_marks(const Input& in, const Draft& d) {
    const auto quote = [&](std::uint32_t i) { return in.words[i].kind == Kind::punctuation && std::u32string_view(U"\u00AB\u00BB\u201C\u201D\"").find(in.words[i].mark) != std::u32string_view::npos; };
    const auto& s = in.sentences[d.sentence];
    if (d.verb || d.first == s.first || !quote(d.first - 1)) return false;
    for (std::uint32_t i = d.last + 1; i < std::min(s.end, d.last + 3); ++i)
        if (quote(i)) return true;
    return false;
}

class Observer {
public:
    Observer(const Input& in, const CodedDocument& doc, const Memory& memory) : in_(in), doc_(doc), m_(memory) {}

    void look(std::size_t k, std::size_t first, Values& out) {
        const Draft& d = m_.drafts[k];
        const auto& s = in_.sentences[d.sentence];
        const auto& t = row(d);
        const auto& w = word(d.first);
        const auto set = [&](Atom a, std::uint32_t value) { out[static_cast<std::size_t>(a)] = value; };
        out.fill(0);
        set(Atom::type, t.type);
        set(Atom::word, lemma(d.first));
        const std::uint32_t form = d.verb ? (w.features & arabic::passive ? 2u : w.features & arabic::perfect ? 0u : 1u) : d.first != d.last ? 5u : (w.features & arabic::participle) ? 3u : 4u;
        set(Atom::form, form);
        set(Atom::plural, (w.features & (arabic::plural | arabic::dual)) != 0);
        set(Atom::mode, t.mode.length > 0);
        set(Atom::ground, d.failed ? 5 : d.rank == 0 ? 0 : d.rank >= 100 ? 4 : d.rank >= 50 ? 3 : d.rank >= 30 ? 2 : 1);
        set(Atom::missing, missing(d));
        set(Atom::wanted, d.wanted);
        set(Atom::pointer, d.pointer);
        set(Atom::pronoun, word(d.last).enclitic != Enclitic::nothing);
        noun(d, set);
        clause_of(d, set);
        roles(d, set);
        around(d, s, set);
        others(k, first, set);
        // Where in the article, and on whose word.
        set(Atom::where, s.line == 0 ? 0 : s.line == 1 ? 1 : s.line <= 3 ? 2 : 3);
        const std::uint32_t statement = in_.statements.innermost[d.first];
        if (statement != none) {
            const auto& st = doc_.statements[statement];
            set(Atom::said, st.direct ? 7 : static_cast<std::uint32_t>(st.stance) + 1 > 6 ? 1 : static_cast<std::uint32_t>(st.stance));
        }
    }

private:
    const arabic::Word& word(std::uint32_t i) const { return in_.words[i]; }
    const tables::Trigger& row(const Draft& d) const { return in_.view.triggers[d.row]; }
    std::uint32_t lemma(std::uint32_t i) const {
        const auto& w = word(i);
        const std::uint32_t id = w.lemma != absent ? w.lemma : w.form;
        return id == absent ? 0 : id + 1;
    }

    // The condition that fails, and whether its slot is filled with something else.
    std::uint32_t missing(const Draft& d) const {
        if (d.missing == none) return 0;
        const auto& c = in_.view.conditions[d.missing];
        if (c.slot == Slot::any || c.slot == Slot::behind || c.slot == Slot::lead) return 9;
        if (c.slot == Slot::adjective) return 10;
        const std::uint32_t filled = Slots(in_, d).chunk(c.slot, c.preposition) != none ? 1 : 0;
        return (c.slot == Slot::subject || c.slot == Slot::alone ? 1u : c.slot == Slot::object ? 3u : c.slot == Slot::genitive ? 5u : 7u) + filled;
    }

    // The article and the owner of a noun, and what the noun hangs on.
    template <class Set>
    void noun(const Draft& d, const Set& set) const {
        if (d.verb || d.chunk == none) return;
        const auto& chunks = in_.parse.chunks;
        const Chunk& c = chunks[d.chunk];
        const bool owned = c.genitive != none;
        set(Atom::article, word(d.last).enclitic != Enclitic::nothing ? 3 : owned ? 2 : word(d.last).definite() || word(d.first).definite() ? 1 : 0);
        set(Atom::owner, owned ? kind_of(chunks[c.genitive]) : 0);
        const std::uint32_t top = in_.parse.top_of_idafa(d.chunk);
        if (top != d.chunk) set(Atom::of, lemma(chunks[c.governor == none ? top : c.governor].head));
        const Chunk& t = chunks[top];
        if (t.relation == Relation::prepositional || t.preposition != absent) set(Atom::under, t.preposition == absent ? 0 : t.preposition + 1);
        std::uint32_t place = t.relation == Relation::prepositional || t.preposition != absent ? 3 : 0;
        if (d.clause != none) {
            const Clause& cl = in_.parse.clauses[d.clause];
            if (cl.subject == top) place = 1;
            else if (cl.object == top) place = 2;
        }
        set(Atom::place, top != d.chunk && place == 0 ? 5 : place);
        set(Atom::carried, d.support != none);
    }

    std::uint32_t kind_of(const Chunk& c) const {
        if (c.place != none) return 1;
        if (c.actor != none) {
            const auto& a = in_.candidates.actors[c.actor];
            return a.kind == EntityKind::person ? 2 : a.what == mention::What::state || a.what == mention::What::capital ? 3 : 4;
        }
        if (c.counted) return 5;
        if (c.time) return 6;
        return word(c.head).link(LinkKind::trigger) ? 7 : 8;
    }

    // The verb around it, its tense, and what the clause is inside of.
    template <class Set>
    void clause_of(const Draft& d, const Set& set) const {
        const std::uint32_t id = !d.verb && d.support != none ? d.support : d.clause;
        if (d.verb) set(Atom::place, 4);
        if (id == none) return;
        const Clause& c = in_.parse.clauses[id];
        std::uint32_t governor = c.predicate;
        if (d.verb) {
            governor = c.parent != none ? in_.parse.clauses[c.parent].predicate : none;
        }
        if (governor != none) {
            const auto& v = word(governor);
            set(Atom::verb, lemma(governor));
            const auto cls = arabic::verb_class(v);
            set(Atom::verb_kind, v.link(LinkKind::reporting) ? 6u : v.link(LinkKind::trigger) ? 7u : cls == VerbClass::light ? 2u : cls == VerbClass::auxiliary ? 3u : cls == VerbClass::modal ? 4u : cls == VerbClass::aspect ? 5u : 1u);
        }
        const auto& v = word(c.predicate);
        set(Atom::tense, c.marks & clause::future_tense ? 3u : c.marks & clause::past_perfect ? 4u : (v.features & arabic::perfect) ? 1u : 2u);
        set(Atom::denied, (c.marks & clause::negated) != 0);
        set(Atom::possible, (c.marks & clause::possible) != 0);
        set(Atom::inside, c.marks & clause::obliged ? 4u : c.marks & clause::wished ? 3u : c.marks & clause::relative ? 2u : c.marks & clause::under_that ? 1u : 0u);
    }

    // Which roles of its frame are filled.
    template <class Set>
    void roles(const Draft& d, const Set& set) const {
        const Slots slots(in_, d);
        std::uint32_t actor = 0, recipient = 0;
        bool counted = false;
        for (const auto& s : in_.view.slots_of(row(d))) {
            if (s.role == ActorRole::place) continue;
            const std::uint32_t chunk = slots.chunk(s.slot, s.preposition);
            std::uint32_t filled = 1;
            if (chunk != none) {
                const Chunk& c = in_.parse.chunks[chunk];
                filled = c.actor != none || (c.genitive != none && in_.parse.chunks[c.genitive].actor != none) ? 3 : 2;
                counted = counted || c.counted;
            } else if ((s.slot == Slot::object || s.slot == Slot::genitive) && word(d.last).enclitic != Enclitic::nothing) {
                filled = 4;
            }
            auto& into = s.role == ActorRole::recipient ? recipient : actor;
            into = std::max(into, filled);
        }
        if (actor < 3 && slots.by_agent() != none) actor = 3;
        set(Atom::actor, actor);
        set(Atom::recipient, recipient);
        set(Atom::counted, counted);
    }

    // The words beside it, and the times and places near.
    template <class Set>
    void around(const Draft& d, const language::Sentence& s, const Set& set) const {
        if (d.first > s.first) set(Atom::last_word, word(d.first - 1).kind == Kind::word ? lemma(d.first - 1) : 0);
        set(Atom::next, 0);
        if (d.last + 1 < s.end) {
            const auto& n = word(d.last + 1);
            if (n.kind == Kind::word) set(Atom::next_word, lemma(d.last + 1));
            const auto particle = arabic::particle_class(in_.view, n);
            set(Atom::next, n.kind == Kind::punctuation ? 1u : n.kind == Kind::number ? 9u : n.is_verb() ? 2u
                : particle == static_cast<std::uint8_t>(ParticleClass::relative) ? 3u : particle == static_cast<std::uint8_t>(ParticleClass::preposition) ? 4u
                : n.pos == tables::Pos::adjective ? 5u : in_.candidates.actor_at[d.last + 1] != none || in_.candidates.place_at[d.last + 1] != none ? 6u
                : n.pos == tables::Pos::particle ? 8u : 7u);
        }
        bool asks = false;
        for (std::uint32_t i = s.end; i-- > s.first && s.end - i < 4;) asks = asks || word(i).mark == U'?' || word(i).mark == U'\u061F';
        set(Atom::asks, asks);
        std::uint32_t dated = 0;
        auto it = std::lower_bound(in_.times.begin(), in_.times.end(), s.first, [](const auto& t, std::uint32_t v) { return t.first < v; });
        std::uint32_t nearest = 12;
        for (; it != in_.times.end() && it->first < s.end; ++it) {
            const std::uint32_t away = it->first > d.last ? it->first - d.last : d.first > it->last ? d.first - it->last : 0;
            if (away > nearest || it->time.value.empty()) continue;
            nearest = away;
            const std::string_view value = it->time.value;
            const bool same_year = value.substr(0, 4) == in_.published.substr(0, 4);
            dated = in_.published.empty() ? 1 : value.substr(0, 10) > in_.published.substr(0, value.size()) ? 3 : same_year ? 1 : 2;
        }
        set(Atom::dated, dated);
        bool placed = false;
        for (std::uint32_t i = d.first > s.first + 8 ? d.first - 8 : s.first; i < std::min(s.end, d.last + 10); ++i) placed = placed || in_.candidates.place_at[i] != none;
        set(Atom::placed, placed);
    }

    // Other drafts: of the article before, of the sentence, and the casualties that it carries.
    template <class Set>
    void others(std::size_t k, std::size_t first, const Set& set) const {
        const Draft& d = m_.drafts[k];
        std::uint32_t before = 0, same = 0, outcome = 0;
        for (std::size_t j = first; j > 0 && first - j < 200;) {
            const Draft& o = m_.drafts[--j];
            before += !o.failed && m_.judged[j][static_cast<std::size_t>(Atom::word)] != 0 && row(o).type == row(d).type;
        }
        set(Atom::before, before < 3 ? before : before < 6 ? 3u : 4u);
        for (std::size_t j = first; j < m_.drafts.size(); ++j) {
            const Draft& o = m_.drafts[j];
            if (o.merged_into == k) outcome = 2;
            if (j == k || o.failed || o.merged_into != none || row(o).type != row(d).type) continue;
            if (m_.consumed[o.first] & 1) continue;
            same |= j < k ? 1u : 2u;
        }
        if (outcome == 0 && word(d.first).link(LinkKind::casualty)) outcome = same & 1 ? 1u : 3u;
        set(Atom::same, same);
        set(Atom::outcome, outcome);
    }

    const Input& in_;
    const CodedDocument& doc_;
    const Memory& m_;
};

// Adds a line to the explanation: the odds, and what speaks most for and against.
void tell(const Input& in, const Draft& d, const Values& values, bool dropped) {
    std::vector<std::pair<int, std::size_t>> parts;
    for (std::size_t which = 0; which < judging::template_count; ++which)
        if (const int w = in.view.judgement_of(judging::key_of(which, values))) parts.emplace_back(w, which);
    std::sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) { return std::pair(-std::abs(a.first), a.second) < std::pair(-std::abs(b.first), b.second); });
    std::string& out = *in.explain;
    out += dropped ? "  not told " : "  told ";
    out += in.text.substr(d.stem, in.words[d.last].end - d.stem);
    out += "  ";
    out += to_string(static_cast<EventType>(in.view.triggers[d.row].type));
    out += "  " + std::to_string(static_cast<int>(std::lround(100 * confidence_of(in.view, d)))) + " %";
    for (std::size_t k = 0; k < std::min<std::size_t>(parts.size(), 4); ++k) {
        out += k == 0 ? ": " : ", ";
        out += judging::feature_name(parts[k].second, values, [&](std::uint32_t form) { return std::string(in.view.str(in.view.forms[form].key)); });
        out += parts[k].first > 0 ? " +" : " ";
        out += std::to_string(parts[k].first);
    }
    out += '\n';
}

}  // namespace

void judge(const Input& in, const CodedDocument& doc, std::size_t first, Memory& m) {
    m.judged.resize(m.drafts.size());
    Observer observer(in, doc, m);
    std::array<std::uint32_t, judging::template_count> keys;
    const auto weigh = [&](std::size_t k) {
        observer.look(k, first, m.judged[k]);
        int sum = 0;
        judging::keys_of(m.judged[k], keys);
        for (const std::uint32_t key : keys) sum += in.view.judgement_of(key);
        m.drafts[k].odds = static_cast<float>(sum) / unit;
    };
    for (std::size_t k = first; k < m.drafts.size(); ++k)
        if (!m.drafts[k].dropped) weigh(k);
    const auto decide = [&](std::size_t k) {
        Draft& d = m.drafts[k];
        d.doubtful = d.failed > 0 || d.wanted || d.pointer || lone(m.judged[k]) || in_marks(in, d);
        d.dropped = d.odds < (d.doubtful ? flattery : least_sure);
    };
    for (std::size_t k = first; k < m.drafts.size(); ++k) {
        Draft& d = m.drafts[k];
        if (d.dropped) continue;
        decide(k);
        // Of the types that a word may tell of, the likeliest.
        for (std::size_t j = k; j-- > first && m.drafts[j].first == d.first && !d.dropped;) {
            Draft& o = m.drafts[j];
            if (o.dropped) continue;
            (o.odds < d.odds ? o : d).dropped = true;
        }
    }
    // "The raids hit the town": where the noun only points back, the verb tells it anew.
    for (std::size_t k = first; k < m.drafts.size(); ++k) {
        const Draft& d = m.drafts[k];
        if (d.told_by == none || !m.drafts[d.told_by].dropped || m.drafts[d.told_by].merged_into != none || (m.consumed[d.first] & 1)) continue;
        weigh(k);
        decide(k);
    }
    // "Shelled the town, and fifteen were killed in the shelling": casualties whose attack is only referred to belong to the one that is told, or
    // stand for themselves.
    for (std::size_t k = first; k < m.drafts.size(); ++k) {
        Draft& d = m.drafts[k];
        if (d.merged_into == none || !m.drafts[d.merged_into].dropped) continue;
        const std::uint32_t lost = std::exchange(d.merged_into, none);
        for (std::size_t j = k; j-- > first && d.merged_into == none;) {
            const Draft& o = m.drafts[j];
            if (!o.dropped && in.view.triggers[o.row].type == in.view.triggers[m.drafts[lost].row].type && !in.words[o.first].link(LinkKind::casualty))
                d.merged_into = static_cast<std::uint32_t>(j);
        }
        if (d.merged_into != none) continue;
        d.dropped = false;
        d.came_of = lost;
        weigh(k);
    }
    if (!in.explain) return;
    for (std::size_t k = first; k < m.drafts.size(); ++k)
        if (m.judged[k][static_cast<std::size_t>(Atom::word)] != 0) tell(in, m.drafts[k], m.judged[k], m.drafts[k].dropped);
}

float confidence_of(const tables::View& view, const Draft& d) {
    const float odds = d.odds - (d.doubtful ? flattery : 0);
    const auto told = view.reliances;
    if (told.empty()) return 1 / (1 + std::exp(-odds));
    const auto above = std::upper_bound(told.begin(), told.end(), odds, [](float v, const tables::Reliance& one) { return v < one.odds; });
    if (above == told.begin()) return told.front().right;
    if (above == told.end()) return told.back().right;
    const auto& low = above[-1];
    return low.right + (above->right - low.right) * (odds - low.odds) / (above->odds - low.odds);
}

}  // namespace isnad::event
