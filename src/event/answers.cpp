#include "event/answers.h"

#include "event/participants.h"
#include "event/slots.h"

#include <algorithm>

namespace isnad::event {

using tables::absent;
using tables::ActorRole;
using tables::LinkKind;
using tables::ParticleClass;
using tables::Slot;

namespace {

constexpr std::uint32_t answer_reach = 2, calm_reach = 3;      // sentences
constexpr std::uint32_t most_to_matter = 8;                    // words from the answer to "what happened"

template <typename... T>
bool one_of(EventType type, T... types) { return ((type == types) || ...); }

class Answering {
public:
    Answering(const Input& in, const CodedDocument& doc, const Memory& m, std::size_t event) : in_(in), doc_(doc), m_(m), event_(event), mine_(m.beside[event]), d_(m.drafts[mine_.draft]) {}

    Meant meant() const {
        switch (mine_.type) {
            case EventType::reject: return {rejected()};
            case EventType::accuse: return {blamed()};
            case EventType::support: return {praised()};
            case EventType::request: return calms() ? Meant{last_fight(), true} : Meant{};
            default: return {};
        }
    }

private:
    const Draft& draft(std::size_t k) const { return m_.drafts[m_.beside[k].draft]; }
    bool mine(std::uint32_t id) const {
        const auto own = m_.list(mine_.actors);
        return std::find(own.begin(), own.end(), id) != own.end();
    }

    // The last event before of a type that is asked for, on which the answer may bear: somebody else acts in it.
    template <typename F>
    std::uint32_t last(std::uint32_t reach, F&& of_type) const {
        for (std::size_t k = event_; k-- > 0 && draft(k).sentence + reach >= d_.sentence;) {
            if (!of_type(m_.beside[k].type)) continue;
            const auto actors = m_.list(m_.beside[k].actors);
            if (actors.empty()) return none;
            if (std::any_of(actors.begin(), actors.end(), [&](std::uint32_t id) { return mine(id); })) continue;
            return by_frame(k) ? static_cast<std::uint32_t>(k) : none;
        }
        return none;
    }
    // Whether it is told, not guessed, who acts there.
    bool by_frame(std::size_t k) const { return within(m_.beside[k].actors, m_.beside[k].proposed_actors); }
    bool within(IdList some, IdList all) const {
        const auto a = m_.list(some), b = m_.list(all);
        return std::all_of(a.begin(), a.end(), [&](std::uint32_t id) { return std::find(b.begin(), b.end(), id) != b.end(); });
    }

    // The noun that the answer is about, alone, which is nobody: "the request", not "the request of France", "the Russian request".
    std::uint32_t matter() const {
        const Slots slots(in_, d_);
        const auto bare = [&](std::uint32_t id) {
            if (id == none) return false;
            const auto& c = in_.parse.chunks[id];
            return c.actor == none && c.genitive == none && c.last == c.head && in_.words[c.head].definite() && in_.words[c.head].enclitic == arabic::Enclitic::nothing;
        };
        for (const auto& s : in_.view.slots_of(in_.view.triggers[d_.row]))
            if (s.role == ActorRole::recipient && s.slot != Slot::subject)
                if (const std::uint32_t id = slots.chunk(s.slot, s.preposition); id != none) return bare(id) ? in_.parse.chunks[id].head : none;
        const std::uint32_t object = d_.verb || slots.circumstance() ? slots.chunk(Slot::object, absent) : slots.chunk(Slot::genitive, absent);
        return bare(object) ? in_.parse.chunks[object].head : none;
    }

    // "condemned | that", "criticised | what happened": a word that stands for a deed and is no noun.
    bool of_what_happened() const {
        for (std::uint32_t i = d_.last + 1; i + 1 < in_.sentences[d_.sentence].end && i <= d_.last + most_to_matter && in_.words[i].kind != arabic::Kind::punctuation; ++i) {
            const auto& w = in_.words[i];
            const auto& next = in_.words[i + 1];
            if (answers(w, Answer::done) && arabic::is_particle(in_.view, w, ParticleClass::demonstrative)) return !next.is_noun();
            if ((w.form == in_.grammar.ma || w.form == in_.grammar.what_by) && next.is_verb() && in_.grammar.among(in_.grammar.to_happen, next.lemma)) return true;
        }
        return false;
    }

    // "a request | that Damascus rejected": the noun before the "which" of the answer, or `none`.
    std::uint32_t before_which() const {
        return d_.verb && d_.first > 1 && arabic::is_particle(in_.view, in_.words[d_.first - 1], ParticleClass::relative) ? d_.first - 2 : none;
    }

    // ---- what is answered

    std::uint32_t rejected() const {
        const auto asks = [](EventType t) { return one_of(t, EventType::request, EventType::agree, EventType::threaten); };
        // "which is what (ma) it rejected"
        if (d_.verb && d_.first > 1 && in_.words[d_.first - 1].form == in_.grammar.ma) {
            const auto& it = in_.words[d_.first - 2];
            if (it.form == in_.grammar.huwa || it.lemma == in_.grammar.huwa) return last(0, asks);
        }
        if (const std::uint32_t noun = before_which(); noun != none) return answers(in_.words[noun], Answer::asked) ? last(0, asks) : none;
        const std::uint32_t at = matter();
        return at != none && answers(in_.words[at], Answer::asked) ? last(answer_reach, asks) : none;
    }

    using Such = bool (*)(EventType);
    // Whether a noun may stand for a deed of a type: by its rows where it has any ("the arrests"), or since it stands for any deed ("the step"), or any harm.
    bool stands_for(const arabic::Word& noun, EventType type, Such such) const {
        bool any = answers(noun, Answer::done);
        if (answers(noun, Answer::harm)) {
            any = true;
            such = [](EventType t) { return one_of(t, EventType::assault, EventType::coerce); };
        }
        if (!such(type)) return false;
        for (const auto& link : noun.all_links()) {
            if (link.kind != LinkKind::trigger) continue;
            if (static_cast<EventType>(in_.view.triggers[link.index].type) == type) return any || type != EventType::agree;  // "the agreement" is of all who made it
            any = false;
        }
        return any;
    }
    std::uint32_t told_by(Such such) const {
        const std::uint32_t which = before_which();      // "the decision | which Cairo welcomed"
        if (which != none && !(in_.words[which].is_noun() && in_.words[which].definite())) return none;
        const std::uint32_t at = which != none ? which : matter();
        if (at == none) return of_what_happened() ? last(answer_reach, such) : none;
        return last(which != none ? 0 : answer_reach, [&](EventType t) { return stands_for(in_.words[at], t, such); });
    }
    std::uint32_t blamed() const {
        return told_by([](EventType t) { return one_of(t, EventType::assault, EventType::coerce, EventType::sanction); });
    }
    std::uint32_t praised() const {
        return told_by([](EventType t) { return one_of(t, EventType::agree, EventType::concede, EventType::retreat, EventType::aid, EventType::cooperate); });
    }

    bool calms() const {
        for (std::uint32_t i = d_.last + 1; i < in_.sentences[d_.sentence].end && i <= d_.last + most_to_matter && in_.words[i].kind != arabic::Kind::punctuation; ++i) {
            const std::uint32_t id = in_.parse.chunk_at[i];
            if (id == none || in_.parse.chunks[id].first != i || in_.parse.chunks[id].preposition == absent) continue;
            return answers(in_.words[in_.parse.chunks[id].head], Answer::calm);
        }
        return false;
    }
    std::uint32_t last_fight() const {
        for (std::size_t k = event_; k-- > 0 && draft(k).sentence + calm_reach >= d_.sentence;)
            if (m_.beside[k].type == EventType::assault && by_frame(k) && within(m_.beside[k].recipients, m_.beside[k].proposed_recipients) && two_sides(doc_, m_, m_.beside[k])) return static_cast<std::uint32_t>(k);
        return none;
    }

    const Input& in_;
    const CodedDocument& doc_;
    const Memory& m_;
    std::size_t event_;
    const Beside& mine_;
    const Draft& d_;
};

}  // namespace

bool answers(const arabic::Word& word, Answer means) {
    const auto* link = word.link(LinkKind::answer);
    return link && static_cast<Answer>(link->index) == means;
}

bool two_sides(const CodedDocument& doc, const Memory& m, const Beside& b) {
    std::size_t count = 0;
    for (const IdList list : {b.actors, b.recipients})
        for (const std::uint32_t id : m.list(list)) {
            const bool side = (id & state_mark) || doc.entities[id].kind == EntityKind::state || doc.entities[id].kind == EntityKind::organization || armed(doc.entities[id]);
            if (!side) return false;
            ++count;
        }
    return count > 1 && b.actors.count > 0;
}

Meant meant_by_answer(const Input& in, const CodedDocument& doc, const Memory& memory, std::size_t event) { return Answering(in, doc, memory, event).meant(); }

}  // namespace isnad::event
