#include "event/participants.h"

#include "event/answers.h"
#include "event/aside.h"
#include "event/owner.h"
#include "event/participant_values.h"
#include "event/roles.h"

#include <algorithm>

namespace isnad::event {

using tables::absent;
using tables::LinkKind;
using weighing::Atom;
using weighing::Value;

namespace {

// In twenty-fifths of a logit. What an entity must reach that the frame proposes; what others must beside it; where nobody is proposed, what the
// best must reach, and each further one; by how much the other role must be better than the proposed one,
// for one who is proposed alone and for one of several; and what is enough for one whom "and" joins to one who was chosen.
constexpr int least_for_proposed = -70, least_beside = 30, least_for_first = -24, least_for_more = 6, least_to_turn = 30,
              least_to_part = 127, least_with_another = 0;
constexpr std::size_t most_weighed = 40, most_before = 8, sentences_before = 3, most_of_a_role = 16, most_of_like_events = 4;
constexpr std::uint32_t told_reach = 3;      // sentences

bool holds(const std::vector<std::uint32_t>& list, std::uint32_t id) { return std::find(list.begin(), list.end(), id) != list.end(); }

}  // namespace

Participants::Participants(const Input& in, reference::Resolved& who, Memory& memory, CodedDocument& doc)
    : in_(in), who_(who), m_(memory), doc_(doc), index_(in.view.participant_factors, in.view.participant_index) {
    m_.beside.clear();
    m_.participants.clear();
    m_.chosen_again.clear();
}

void Participants::offer(const Draft& d, const Draft* merged) {
    const bool trained = !in_.view.participant_index.empty();
    Beside b;
    b.draft = static_cast<std::uint32_t>(&d - m_.drafts.data());
    b.type = static_cast<EventType>(in_.view.triggers[d.row].type);
    b.proposed_actors = b.actors = keep(m_.actors);
    b.proposed_recipients = b.recipients = keep(m_.recipients);
    b.sure = keep(m_.sure);
    if (trained || m_.noted) {
        m_.weighed_again.clear();
        collect(d);
        const ParticipantValues see(in_, d, merged, who_, m_, doc_);
        for (auto& c : m_.weighed_again) {
            see.entity(c);
            weigh_own(c);
        }
        auto& weighed = weighed_of(m_.beside.size());
        weighed.swap(m_.weighed_again);
        if (trained) {
            decide(b, m_.beside.size(), weighed, false);
            b.actors = keep(m_.actors);
            b.recipients = keep(m_.recipients);
        }
    }
    m_.beside.push_back(b);
    if (m_.beside.size() > choice_reach) choose_again();
}

void Participants::choose() {
    while (again_ < m_.beside.size()) choose_again();
    // Nothing is replaced before all is chosen again: each sees what the first choice gave the others.
    for (std::size_t k = 0; k < m_.chosen_again.size(); ++k) {
        m_.beside[k].actors = m_.chosen_again[k].first;
        m_.beside[k].recipients = m_.chosen_again[k].second;
    }
}

// The second choice of the next event, all events in its reach being known.
void Participants::choose_again() {
    const std::size_t k = again_++;
    const bool trained = !in_.view.participant_index.empty();
    if (!trained && !m_.noted) return;
    m_.weighed_again.swap(weighed_of(k));
    add_of_like_events(k);
    for (auto& c : m_.weighed_again) {
        in_other_events(k, c);
        beside_the_chosen(k, c);
        weigh_again(c);
        if (m_.noted) m_.noted->push_back({static_cast<std::uint32_t>(k), c});
    }
    if (!trained) return;
    decide(m_.beside[k], k, m_.weighed_again, true);
    add_joined(m_.weighed_again);
    const IdList actors = keep(m_.actors);
    m_.chosen_again.push_back({actors, keep(m_.recipients)});
}

// "launched raids ... The raids hit a store": a definite noun whose deed was told before by the same noun has the actors that it had there.
std::uint32_t Participants::told_before(std::size_t event) const {
    const Beside& b = m_.beside[event];
    const Draft& d = m_.drafts[b.draft];
    const auto& w = in_.words[d.first];
    if (d.verb || !w.definite() || w.lemma == absent) return none;
    for (std::size_t k = event; k-- > 0 && event - k <= choice_reach;) {
        const Draft& o = m_.drafts[m_.beside[k].draft];
        if (o.sentence + told_reach < d.sentence) return none;
        if (m_.beside[k].type != b.type || o.sentence == d.sentence || o.verb || !in_.words[o.first].is_lemma(w.lemma) || m_.beside[k].actors.count == 0) continue;
        const auto actors = kept(m_.beside[k].actors);
        if (std::none_of(actors.begin(), actors.end(), [&](std::uint32_t a) { return in_list(b.proposed_recipients, a); })) return static_cast<std::uint32_t>(k);      // whom it strikes did not strike
    }
    return none;
}

void Participants::take(std::size_t event) {
    const auto add = [&](IdList list, std::vector<std::uint32_t>& out) {
        for (const std::uint32_t id : kept(list)) {
            const std::uint32_t e = id != none && (id & state_mark) ? reference::state_entity(in_.view, id & ~state_mark, who_, doc_) : id;
            if (!holds(out, e)) out.push_back(e);
        }
    };
    const auto fill = [&](IdList list, std::vector<std::uint32_t>& out) {
        out.clear();
        add(list, out);
    };
    fill(m_.beside[event].actors, m_.actors);
    fill(m_.beside[event].recipients, m_.recipients);
    if (m_.actors.empty())
        if (const std::uint32_t k = told_before(event); k != none) fill(m_.beside[k].actors, m_.actors);
    if (m_.recipients.empty())
        if (const std::uint32_t k = deed_spoken_of(event); k != none) fill(m_.beside[k].actors, m_.recipients);
    if (m_.recipients.empty())
        if (const Meant meant = meant_by_answer(in_, doc_, m_, event); meant.event != none) {
            fill(m_.beside[meant.event].actors, m_.recipients);
            if (meant.both) add(m_.beside[meant.event].recipients, m_.recipients);
        }
    spare_himself(m_);
}

IdList Participants::keep(const std::vector<std::uint32_t>& ids) {
    const IdList out{static_cast<std::uint32_t>(m_.participants.size()), static_cast<std::uint32_t>(ids.size())};
    m_.participants.insert(m_.participants.end(), ids.begin(), ids.end());
    return out;
}

bool Participants::in_list(IdList list, std::uint32_t id) const {
    const auto ids = kept(list);
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

std::uint32_t Participants::known_state(std::uint32_t state) const {
    const auto iso3 = in_.view.str(in_.view.states[state].iso3);
    for (; m_.entities_seen < doc_.entities.size(); ++m_.entities_seen)
        if (doc_.entities[m_.entities_seen].kind == EntityKind::state) m_.states.push_back(m_.entities_seen);
    for (const std::uint32_t e : m_.states)
        if (doc_.entities[e].code == iso3) return e;
    return none;
}

// The nearest mention stands for an entity; one in the sentence before one outside.
void Participants::add(std::uint32_t entity, std::uint32_t state, std::uint32_t word, std::uint32_t candidate, bool nisba) {
    if (entity == none && state == absent) return;
    for (auto& c : m_.weighed_again)
        if (entity != none ? c.entity == entity : c.state == state && c.entity == none) {
            if (c.word != none || word == none) return;
            c.word = word, c.candidate = candidate, c.nisba = nisba;
            return;
        }
    if (m_.weighed_again.size() >= most_weighed) return;
    Weighed w;
    w.entity = entity, w.state = state, w.word = word, w.candidate = candidate, w.nisba = nisba;
    m_.weighed_again.push_back(w);
}

void Participants::add_candidate(std::uint32_t id) {
    const auto& a = in_.candidates.actors[id];
    if (who_.entity_of[id] != none) return add(who_.entity_of[id], absent, a.head, id, false);
    if (who_.place_of[id] == none) return;
    add(known_state(a.row), a.row, a.head, id, false);
}

bool Participants::begins_no_actor(std::uint32_t word) const {
    return in_.candidates.actor_at[word] == none || in_.candidates.actors[in_.candidates.actor_at[word]].first != word;
}

void Participants::collect(const Draft& d) {
    const auto& s = in_.sentences[d.sentence];
    // From the trigger outwards, so that the nearest mention of each entity counts.
    const std::uint32_t reach = std::max(d.first - s.first, s.end - d.first);
    for (std::uint32_t far = 0; far <= reach; ++far) {
        if (d.first + far < s.end) at(d.first + far);
        if (far > 0 && s.first + far <= d.first) at(d.first - far);
    }
    for (const auto e : m_.actors) add(e, absent, none, none, false);
    for (const auto e : m_.recipients) add(e, absent, none, none, false);
    if (const std::uint32_t st = in_.statements.innermost[d.first]; st != none) add(doc_.statements[st].source, absent, none, none, false);
    before(d);
}

void Participants::at(std::uint32_t word) {
    if (!begins_no_actor(word)) {
        if (!tells_side(in_, word)) add_candidate(in_.candidates.actor_at[word]);
        return;
    }
    if (in_.candidates.actor_at[word] != none) return;
    if (const auto* n = in_.words[word].link(LinkKind::nisba)) add(known_state(n->index), n->index, word, none, true);
}

// Whom the sentences before name, the last first, and whom the article opens with.
void Participants::before(const Draft& d) {
    std::size_t left = most_before;
    for (std::uint32_t back = 1; back <= sentences_before && back <= d.sentence && left > 0; ++back) {
        const auto& sentence = in_.sentences[d.sentence - back];
        for (std::uint32_t i = sentence.first; i < sentence.end && left > 0; ++i) left -= add_far(i);
    }
    const auto& first = in_.sentences[0];
    left = 3;
    for (std::uint32_t i = first.first; d.sentence > 0 && i < first.end && left > 0; ++i) left -= add_far(i);
}

std::size_t Participants::add_far(std::uint32_t word) {
    if (begins_no_actor(word)) return 0;
    const std::uint32_t id = in_.candidates.actor_at[word];
    if (who_.entity_of[id] == none) return 0;
    const std::size_t size = m_.weighed_again.size();
    add(who_.entity_of[id], absent, in_.candidates.actors[id].head, id, false);
    return m_.weighed_again.size() - size;
}

// Whoever acts or suffers in the nearest events of the same type, though no sentence near names him.
void Participants::add_of_like_events(std::size_t event) {
    const Beside& b = m_.beside[event];
    const std::size_t had = m_.weighed_again.size();
    const auto from = [&](std::size_t k) {
        const Beside& o = m_.beside[k];
        if (o.type != b.type) return;
        for (const IdList list : {o.actors, o.recipients})
            for (const std::uint32_t id : kept(list))
                if (m_.weighed_again.size() - had < most_of_like_events && !(id & state_mark)) add(id, absent, none, none, false);
    };
    for (std::size_t apart = 1; apart <= choice_reach && m_.weighed_again.size() - had < most_of_like_events; ++apart) {
        if (event >= apart) from(event - apart);
        if (event + apart < m_.beside.size()) from(event + apart);
    }
    if (m_.weighed_again.size() == had) return;
    const auto restore = [&](IdList list, std::vector<std::uint32_t>& out) { out.assign(kept(list).begin(), kept(list).end()); };
    restore(b.proposed_actors, m_.actors);
    restore(b.proposed_recipients, m_.recipients);
    m_.by_pronoun.clear();
    const ParticipantValues see(in_, m_.drafts[b.draft], nullptr, who_, m_, doc_);
    for (std::size_t k = had; k < m_.weighed_again.size(); ++k) {
        see.entity(m_.weighed_again[k]);
        weigh_own(m_.weighed_again[k]);
    }
}

void Participants::weigh_own(Weighed& c) const { weigh<0>(c, std::make_index_sequence<weighing::own_template_count>()); }

void Participants::weigh_again(Weighed& c) const {
    weigh<weighing::own_template_count>(c, std::make_index_sequence<weighing::template_count - weighing::own_template_count>());
}

// Adds the weights of the templates from, from + 1, ... They are known when this is compiled, so that a key is a few sums of terms; and all of
// them are looked up without waiting for one another.
template <std::size_t from, std::size_t... t>
void Participants::weigh(Weighed& c, std::index_sequence<t...>) const {
    if (in_.view.participant_index.empty()) return;
    std::array<std::uint64_t, weighing::atom_count> terms;
    for (std::size_t a = 0; a < weighing::atom_count; ++a) terms[a] = weighing::term_of(static_cast<Atom>(a), c.values.of[a].hash);
    const std::array<std::uint32_t, sizeof...(t)> weights{
        index_.row(weighing::key_at<from + t>(terms, std::make_index_sequence<weighing::templates[from + t].width>()))...};
    for (const std::uint32_t both : weights) {
        c.acts += static_cast<std::int8_t>(both >> 8);
        c.suffers += static_cast<std::int8_t>(both);
    }
}

void Participants::decide(const Beside& b, std::size_t event, std::span<const Weighed> weighed, bool finally) {
    deciding_ = &b;
    event_ = event;
    finally_ = finally;
    onlooker_ = onlooker(m_.drafts[b.draft]);
    sure_ = b.sure;
    m_.actors.assign(kept(b.proposed_actors).begin(), kept(b.proposed_actors).end());
    m_.recipients.assign(kept(b.proposed_recipients).begin(), kept(b.proposed_recipients).end());
    choose_role(weighed, m_.actors, Value("acts"), &Weighed::acts, &Weighed::suffers);
    choose_role(weighed, m_.recipients, Value("suffers"), &Weighed::suffers, &Weighed::acts);
}

// A proposal gives way to the other role only where that is clearly better; whom the frame proposes together stand or fall together. A state
// of which only the nisba on the noun speaks ("an American raid") stays: of such the items teach nothing. So does who is told to have done it: the
// agent behind "by", the subject of "managed to", and of "unless" who is threatened.
void Participants::choose_role(std::span<const Weighed> weighed, std::vector<std::uint32_t>& into, Value proposed, int Weighed::*score, int Weighed::*other) {
    const Draft& draft = m_.drafts[deciding_->draft];
    const auto surely = [&](const Weighed& c) {
        if (!(c.values[Atom::rule] == proposed)) return false;
        return c.nisba || c.values[Atom::kind] == Value("place") || (c.entity != none && in_list(sure_, c.entity));
    };
    // Whatever a slot says: who only reports it, who is named for reporting it ("fired, according to the prosecutor, at a bus"), the dead who are counted.
    const auto barred = [&](const Weighed& c) {
        if (only_tells(*deciding_, c)) return true;
        return &into == &m_.recipients ? behind_according_to(c) : counted_dead(c) && only_suffers(*deciding_, c);
    };
    const auto leans = [&](const Weighed& c) {
        const Value rule = c.values[Atom::rule];
        const bool more = surely(c) || c.*score > c.*other + (rule == proposed ? -least_to_turn : rule == Value("none") ? 0 : least_to_turn);
        if (!more || barred(c) || whole_of_part(c)) return false;
        // The weights of the second choice were learned on a first one that does not ask this.
        if (finally_ && stands_apart(*deciding_, c, &into == &m_.actors ? no_doers : no_sufferers)) return false;
        // Who was hit together with another did not hit that one.
        const bool turns = deciding_->type == EventType::assault && !(rule == proposed) && !(rule == Value("none"));
        if (turns && told_with_another(c, kept(&into == &m_.actors ? deciding_->proposed_recipients : deciding_->proposed_actors))) return false;
        if (&into == &m_.actors && !(rule == proposed) && (only_suffers(*deciding_, c) || (!(rule == Value("none")) && c.entity != none && in_list(sure_, c.entity)))) return false;
        if (&into == &m_.recipients && !(rule == proposed) && c.candidate != none && victim_spoken_of(in_, draft, in_.parse.chunk_at[in_.candidates.actors[c.candidate].head], m_)) return false;
        if (&into == &m_.actors && rule == Value("none") && only_struck(c)) return false;
        // "they ran over people", she told: one person is no doer of what the verb tells of many.
        if (&into == &m_.actors && rule == Value("none") && c.values[Atom::fits] == Value("not-many") && c.values[Atom::doer] == Value("hidden")) return false;
        return !(rule == Value("none") && ((&into == &m_.actors && onlooker_ != none && c.entity == onlooker_) || only_reports(c)));
    };
    // Who is proposed stands first, in the order of the proposal; the others as far as they are from the trigger.
    std::array<std::uint32_t, most_of_a_role> order{};
    const std::size_t proposals = std::min(into.size(), order.size());
    std::copy_n(into.begin(), proposals, order.begin());
    into.clear();
    bool stands = false;
    int best = least_for_first;
    for (const auto& c : weighed) {
        if (!leans(c)) continue;
        stands = stands || (c.values[Atom::rule] == proposed && c.*score >= least_for_proposed);
        best = std::max(best, c.*score);
    }
    const auto consider = [&](const Weighed& c) {
        const bool stays = c.values[Atom::rule] == proposed && ((stands && c.*score > c.*other - least_to_part) || surely(c)) && !barred(c);
        const bool enough = c.*score >= (stands ? least_beside : least_for_more) || (!stands && c.*score >= best);
        if (!stays && !(enough && leans(c))) return;
        const std::uint32_t id = id_of(c);
        const bool acts = &into != &m_.actors && holds(m_.actors, id);      // nobody does a thing to himself
        if (!acts && !holds(into, id) && into.size() < most_of_a_role) into.push_back(id);
    };
    for (std::size_t k = 0; k < proposals; ++k)
        for (const auto& c : weighed)
            if (c.entity == order[k]) consider(c);
    for (const auto& c : weighed) consider(c);
}

// Whoever is joined by "and" to one whom the weights chose needs less: "from the Houthis and | the forces of Salih".
void Participants::add_joined(std::span<const Weighed> weighed) {
    const auto add = [&](std::vector<std::uint32_t>& into, int Weighed::*score, int Weighed::*other) {
        for (const auto& c : weighed) {
            const std::uint32_t id = id_of(c);
            if (!(c.values[Atom::rule] == Value("none")) || holds(m_.actors, id) || holds(m_.recipients, id) || into.size() >= most_of_a_role) continue;
            if (c.*score < least_with_another || c.*score <= c.*other || only_tells(*deciding_, c) || whole_of_part(c) || only_reports(c)) continue;
            if (&into == &m_.actors ? only_suffers(*deciding_, c) || (onlooker_ != none && c.entity == onlooker_) : behind_according_to(c)) continue;
            if (told_with_another(c, into)) into.push_back(id);
        }
    };
    add(m_.actors, &Weighed::acts, &Weighed::suffers);
    add(m_.recipients, &Weighed::suffers, &Weighed::acts);
}

}  // namespace isnad::event
