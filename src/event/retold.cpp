#include "event/retold.h"

#include "clause/chunks.h"
#include "event/agreement.h"
#include "event/answers.h"
#include "event/doers.h"
#include "event/participants.h"
#include "event/slots.h"
#include "language/arabic/inflection.h"

#include <algorithm>
#include <vector>

namespace isnad::event {

namespace {

// How far back a telling is looked for, in sentences; and in events, where only a claim tells of the deed.
constexpr std::uint32_t deed_reach = 4, noun_reach = 8, part_reach = 6, opening_reach = 3, meeting_reach = 2, claim_reach = 64;

class Sharing {
public:
    Sharing(const Input& in, const Memory& m, CodedDocument& doc) : in_(in), m_(m), doc_(doc) {}

    void run() {
        note_named();
        for (std::uint32_t k = 1; k < doc_.events.size(); ++k) {
            if (is_speech(event(k).type)) continue;
            std::uint32_t told = deed_of(k);
            if (told == none) told = claimed(k);
            if (told == none) told = same_noun(k);
            if (told != none) {
                share(k, told);
                continue;
            }
            if (const std::uint32_t all = whole(k); all != none) give(k, all);
        }
        for (std::uint32_t k = 0; k < doc_.events.size(); ++k) {
            if (const std::uint32_t storm = stormed(k); storm != none) doc_.events[k].actors = actors_[k] = actors_[storm];
            if (const std::uint32_t j = opening(k); j != none) share(j, k);
            if (const std::uint32_t a = talks(k); a != none) {
                doc_.events[k].actors = actors_[k] = actors_[a];
            } else if (const std::uint32_t meeting = discussed(k); meeting != none) {
                doc_.events[k].actors = actors_[k] = actors_[meeting];
                doc_.events[k].recipients = recipients_[k] = recipients_[meeting];
            }
        }
    }

private:
    const Event& event(std::uint32_t k) const { return doc_.events[k]; }
    const Draft& draft(std::uint32_t k) const { return m_.drafts[m_.draft_of[k]]; }
    std::uint32_t sentence(std::uint32_t k) const { return draft(k).sentence; }
    const arabic::Word& word(std::uint32_t k) const { return in_.words[naming_word(draft(k))]; }
    static bool many(const arabic::Word& w) { return w.features & (arabic::plural | arabic::dual); }

    // ---- who is handed on

    // Of each event, those of its actors and recipients whom its frame proposed (participants.h).
    void note_named() {
        std::size_t at = 0;
        for (std::uint32_t k = 0; k < doc_.events.size(); ++k) {
            while (m_.beside[at].draft != m_.draft_of[k]) ++at;
            actors_.push_back(named(event(k).actors, m_.beside[at].proposed_actors));
            recipients_.push_back(named(event(k).recipients, m_.beside[at].proposed_recipients));
        }
    }
    IdList named(IdList told, IdList proposed) {
        const auto by_frame = m_.list(proposed);
        IdList out{static_cast<std::uint32_t>(doc_.ids.size()), 0};
        for (std::uint32_t i = told.first; i < told.first + told.count; ++i) {
            const std::uint32_t id = doc_.ids[i];
            const Entity& e = doc_.entities[id];
            const bool its_own = std::any_of(by_frame.begin(), by_frame.end(), [&](std::uint32_t p) {
                return p == id || (p != none && (p & state_mark) && e.kind == EntityKind::state && in_.view.str(in_.view.states[p & ~state_mark].iso3) == e.code);
            });
            if (!its_own) continue;
            doc_.ids.push_back(id);
            ++out.count;
        }
        return out;
    }
    void give(std::uint32_t to, std::uint32_t from) {
        Event& e = doc_.events[to];
        if (e.actors.count == 0 && !event::share(doc_, actors_[from], e.recipients)) e.actors = actors_[to] = actors_[from];
        if (e.recipients.count == 0 && !event::share(doc_, recipients_[from], e.actors)) e.recipients = recipients_[to] = recipients_[from];
    }
    // Where it was, when one of the two says it. Not when: a later telling leans on the day it is told.
    static void give_place(Event& to, const Event& from) {
        if (to.place == none) to.place = from.place;
    }
    void share(std::uint32_t later, std::uint32_t earlier) {
        give(later, earlier);
        give(earlier, later);
        give_place(doc_.events[later], doc_.events[earlier]);
        give_place(doc_.events[earlier], doc_.events[later]);
        Event& e = doc_.events[later];
        if (e.same_as != none) return;
        e.same_as = event(earlier).same_as != none ? event(earlier).same_as : earlier;
        for (std::uint32_t k = later + 1; k < doc_.events.size(); ++k)
            if (event(k).same_as == later) doc_.events[k].same_as = e.same_as;
    }

    // ---- which telling is meant

    // The noun, no event itself, of the deed whose casualties or course an event tells: "killed in the explosion", "the explosion hit".
    std::uint32_t deed_spoken_of(std::uint32_t k) const {
        const Draft& d = draft(k);
        const std::uint32_t noun = d.came_of != none ? d.came_of : d.told_by;
        return noun == none ? none : m_.drafts[noun].first;
    }

    // "(An explosion happened ...) Twenty were killed in the explosion": the same noun or verb told it. "The attack" is none of several attacks.
    std::uint32_t deed_of(std::uint32_t k) const {
        const std::uint32_t at = deed_spoken_of(k);
        if (at == none || !in_.words[at].definite() || in_.words[at].lemma == tables::absent) return none;
        const auto& noun = in_.words[at];
        for (std::uint32_t a = k; a-- > 0 && sentence(a) + deed_reach >= sentence(k);) {
            if (sentence(a) == sentence(k) || word(a).lemma != noun.lemma || (many(word(a)) && !many(noun))) continue;
            if (!agreement(in_, m_, doc_, a, k).contradicted) return a;
        }
        return none;
    }

    // One definite noun with nothing that owns it: "the attack".
    bool points_back(std::uint32_t k) const { return event(k).type == EventType::assault && !many(word(k)) && bare_noun(k); }
    bool bare_noun(std::uint32_t k) const {
        const Draft& d = draft(k);
        const auto& w = word(k);
        if ((d.verb && d.named_last == 0) || !w.definite() || w.enclitic != arabic::Enclitic::nothing) return false;
        const std::uint32_t chunk = in_.parse.chunk_at[naming_word(d)];
        return chunk == none || in_.parse.chunks[chunk].genitive == none;
    }

    // Clashes and fights, whose frame sets both sides against each other.
    bool mutual(const Draft& d) const {
        const auto slots = in_.view.slots_of(in_.view.triggers[d.row]);
        return std::any_of(slots.begin(), slots.end(), [](const auto& s) { return s.role == tables::ActorRole::both; });
    }

    // "Talks between the government and the rebels ... The talks went on with the rebels": who takes part is told once, whom the frame names again must be one of
    // them. Talks, negotiations and consultations, all plurals, may be one another where he is.
    std::uint32_t talks(std::uint32_t k) const {
        const auto type = event(k).type;
        const bool talked = type == EventType::consult && event(k).mode != "visit", fought = type == EventType::assault && mutual(draft(k));
        if ((!talked && !fought) || recipients_[k].count > 0 || event(k).actors.count > 1 || !bare_noun(k)) return none;
        for (std::uint32_t a = k; a-- > 0 && sentence(a) + noun_reach >= sentence(k);) {
            if (sentence(a) == sentence(k) || event(a).type != type || event(a).mode == "visit" || actors_[a].count < 2) continue;
            const bool again = actors_[k].count > 0 && event::share(doc_, actors_[k], actors_[a]);
            if (word(a).lemma == word(k).lemma ? again || actors_[k].count == 0 : again && many(word(a)) && many(word(k))) return a;
        }
        return none;
    }

    // "received the minister ... Relations between both countries were discussed", "and discussed with him": those who met right before, in the roles that they had there.
    std::uint32_t discussed(std::uint32_t k) const {
        const Draft& d = draft(k);
        if (event(k).type != EventType::consult || event(k).mode == "visit" || recipients_[k].count > 0 || event(k).actors.count > 1) return none;
        const bool hidden = d.verb && in_.parse.clauses[d.clause].subject == none;
        if (d.verb ? !hidden : actors_[k].count > 0 && !between_both(d)) return none;
        for (std::uint32_t a = k; a-- > 0 && sentence(a) + meeting_reach >= sentence(k);) {
            if (event(a).type != EventType::consult) continue;
            const bool met = actors_[a].count + recipients_[a].count > 1 && event(a).auxiliary == event(k).auxiliary;
            const bool with_him = !d.verb || (actors_[k].count == 1 && (event::share(doc_, actors_[k], actors_[a]) || event::share(doc_, actors_[k], recipients_[a])));
            return met && with_him ? a : none;
        }
        return none;
    }
    // "relations between | both countries": no body of its own.
    bool between_both(const Draft& d) const {
        const std::uint32_t chunk = Slots(in_, d).chunk(tables::Slot::preposition, in_.grammar.bayna);
        return chunk != none && (in_.words[in_.parse.chunks[chunk].head].features & arabic::dual) && answers(in_.words[in_.parse.chunks[chunk].head], Answer::states);
    }

    // "The group claimed responsibility for the attack": the one that the same noun brought up last, or else the first of the article. Who carried it out need not
    // be told there, or only as "gunmen".
    std::uint32_t claimed(std::uint32_t k) const {
        if (event(k).recipients.count > 0 || !points_back(k) || !owned(in_, draft(k))) return none;
        std::uint32_t first = none;
        for (std::uint32_t a = k; a-- > 0 && k - a <= claim_reach;) {
            const Event& o = event(a);
            if (sentence(a) == sentence(k) || o.type != event(k).type || o.auxiliary != event(k).auxiliary || o.recipients.count == 0) continue;
            if (word(a).lemma == word(k).lemma && !points_back(a)) return a;
            first = a;
        }
        return first;
    }

    // "The raid took place on Friday": the same noun or verb, on the same day or in the same place.
    std::uint32_t same_noun(std::uint32_t k) const {
        if (!points_back(k)) return none;
        std::uint32_t best = none;
        int most = 0;
        for (std::uint32_t a = k; a-- > 0 && sentence(a) + noun_reach >= sentence(k);) {
            if (sentence(a) == sentence(k)) continue;
            const Agreement both = agreement(in_, m_, doc_, a, k);
            if (both.contradicted || !both.word || !(both.day || both.place)) continue;
            const int sum = both.mode + both.day + both.place + both.actors + both.recipients;
            if (sum > most) best = a, most = sum;
        }
        return best;
    }

    // How many deeds a counted noun tells, or 0.
    double number(const Draft& d) const {
        const std::uint32_t noun = d.verb && d.named_last == 0 ? none : in_.parse.chunk_at[naming_word(d)];
        if (noun == none) return 0;
        const auto& c = in_.parse.chunks[in_.parse.top_of_idafa(noun)];
        if (!c.counted) return 0;
        const auto it = std::lower_bound(in_.quantities.begin(), in_.quantities.end(), c.first, [](const auto& q, std::uint32_t v) { return q.first < v; });
        return it == in_.quantities.end() || it->first > c.last || !it->quantity.has_value ? 0 : it->quantity.value;
    }

    // "Seventeen strikes hit ..., seven hit ...": of 41 strikes that were told with both sides.
    std::uint32_t whole(std::uint32_t k) const {
        const double part = number(draft(k));
        if (part == 0) return none;
        for (std::uint32_t a = k; a-- > 0 && sentence(a) + part_reach >= sentence(k);)
            if (event(a).type == event(k).type && event(a).auxiliary == event(k).auxiliary && word(a).lemma == word(k).lemma && number(draft(a)) > part && actors_[a].count > 0 && recipients_[a].count > 0) return a;
        return none;
    }

    // "Seven soldiers were killed when gunmen stormed the post": those who took it killed them.
    std::uint32_t stormed(std::uint32_t k) const {
        if (event(k).type != EventType::assault || event(k).actors.count > 0 || event(k).recipients.count == 0 || !in_.words[draft(k).first].link(tables::LinkKind::casualty)) return none;
        for (std::uint32_t j = k + 1; j < doc_.events.size() && sentence(j) == sentence(k); ++j) {
            const Draft& d = draft(j);
            if (event(j).type != EventType::coerce || !d.verb || actors_[j].count != 1 || !armed(doc_.entities[doc_.ids[actors_[j].first]])) continue;
            if (clause::opens(in_.words[in_.parse.clauses[d.clause].first], ClauseRelation::time)) return j;
        }
        return none;
    }

    bool in_title(std::uint32_t k) const {
        return std::any_of(doc_.segments.begin(), doc_.segments.end(), [&](const Segment& s) { return s.role == Role::title && s.span.overlaps(event(k).trigger); });
    }

    // The first event behind a headline that is named by the same word as one of the headline's, or carried out by the same means. Talks are left out: who takes
    // part in them is told by each telling in its own way.
    std::uint32_t opening(std::uint32_t k) const {
        if (is_speech(event(k).type) || event(k).type == EventType::consult || !in_title(k)) return none;
        for (std::uint32_t j = k + 1; j < doc_.events.size() && sentence(j) <= sentence(k) + opening_reach; ++j) {
            if (event(j).type != event(k).type || in_title(j)) continue;
            const Agreement both = agreement(in_, m_, doc_, k, j);
            if (!both.contradicted && (both.word || both.mode)) return j;
        }
        return none;
    }

    const Input& in_;
    const Memory& m_;
    CodedDocument& doc_;
    std::vector<IdList> actors_, recipients_;      // whom the frames name
};

}  // namespace

void share_people(const Input& in, const Memory& memory, CodedDocument& doc) { Sharing(in, memory, doc).run(); }

}  // namespace isnad::event
