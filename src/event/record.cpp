#include "event/record.h"

#include "event/announced.h"
#include "event/background.h"
#include "event/date.h"
#include "event/general.h"
#include "event/happenings.h"
#include "event/judge.h"
#include "event/means.h"
#include "event/participants.h"
#include "event/place.h"
#include "event/reality.h"
#include "event/retold.h"
#include "event/roles.h"
#include "event/slots.h"
#include "event/sources.h"
#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::event {

using tables::Link;
using tables::LinkKind;

namespace {

class Recorder {
public:
    Recorder(const Input& in, reference::Resolved& who, Memory& memory, CodedDocument& doc) : in_(in), who_(who), m_(memory), doc_(doc) {
        while (body_ < in_.words.size() && !in_.words[body_].line_start) ++body_;
    }

    void run() {
        m_.draft_of.clear();
        Participants participants(in_, who_, m_, doc_);
        for (const Draft& d : m_.drafts)
            if (!d.dropped) propose_participants(d, participants);
        participants.choose();
        for (std::size_t k = 0; k < m_.beside.size(); ++k) {
            participants.take(k);
            record(m_.drafts[m_.beside[k].draft]);
        }
        if (m_.noted) number_noted(*m_.noted);
    }

private:
    const arabic::Word& word(std::uint32_t i) const { return in_.words[i]; }
    const tables::Trigger& row(const Draft& d) const { return in_.view.triggers[d.row]; }

    // Not all that had participants to choose became events: what was weighed for the others is left out, the rest goes by the event's number.
    void number_noted(std::vector<Noted>& noted) const {
        std::size_t kept = 0;
        for (Noted& n : noted) {
            const std::uint32_t draft = m_.beside[n.event].draft;
            const auto it = std::lower_bound(m_.draft_of.begin(), m_.draft_of.end(), draft);
            if (it == m_.draft_of.end() || *it != draft) continue;
            n.event = static_cast<std::uint32_t>(it - m_.draft_of.begin());
            noted[kept++] = std::move(n);
        }
        noted.erase(noted.begin() + static_cast<std::ptrdiff_t>(kept), noted.end());
    }

    void propose_participants(const Draft& d, Participants& participants) {
        fill_roles(in_, d, Slots(in_, d), who_, m_, doc_);
        const auto self = static_cast<std::uint32_t>(&d - m_.drafts.data());
        const Draft* merged = nullptr;
        if (d.verb && m_.recipients.empty()) take_of_noun(d, self);
        for (const Draft& o : m_.same_sentence(d)) {
            if (o.merged_into != self) continue;
            merged = merged ? merged : &o;
            spare_actors_.assign(m_.actors.begin(), m_.actors.end());
            spare_recipients_.assign(m_.recipients.begin(), m_.recipients.end());
            fill_roles(in_, o, Slots(in_, o), who_, m_, doc_);
            m_.actors.swap(spare_actors_);
            if (m_.actors.empty()) m_.actors.swap(spare_actors_);
            if (static_cast<EventType>(row(d).type) == EventType::consult)                 // who met, by either word
                for (const auto a : spare_actors_)
                    if (std::find(m_.actors.begin(), m_.actors.end(), a) == m_.actors.end()) m_.actors.push_back(a);
            for (const auto r : spare_recipients_)
                if (std::find(m_.recipients.begin(), m_.recipients.end(), r) == m_.recipients.end()) m_.recipients.push_back(r);
            spare_himself(m_);
        }
        participants.offer(d, merged);
    }

    // "ordered the detention of three journalists", "sentenced by death to the ousted president": where the verb's row has nobody whom the deed reaches, the
    // genitive of the noun that it took is.
    void take_of_noun(const Draft& d, std::uint32_t self) {
        const auto type = static_cast<EventType>(row(d).type);
        if (type != EventType::coerce && type != EventType::sanction && type != EventType::assault) return;
        for (std::uint32_t i = d.last + 1; i < in_.sentences[d.sentence].end; ++i) {
            if (!(m_.consumed[i] & 1) || m_.taker[i] != self || in_.parse.chunk_at[i] == none || word(i).is_verb() || !word(i).link(LinkKind::trigger)) continue;
            const std::uint32_t of = in_.parse.chunks[in_.parse.chunk_at[i]].genitive;
            if (of == none) continue;
            gather(in_, of, who_, doc_, m_.recipients);
            spare_himself(m_);
            return;
        }
    }

    void record(const Draft& d) {
        const auto& t = row(d);
        const auto& s = in_.sentences[d.sentence];
        const Slots slots(in_, d);
        const auto self = static_cast<std::uint32_t>(&d - m_.drafts.data());
        Event e;
        e.type = static_cast<EventType>(t.type);
        if (!d.vague) e.mode = in_.view.str(t.mode);
        e.context = in_.view.str(t.context);
        e.cameo = in_.view.str(t.cameo);
        e.quad = t.quad;
        e.scored = t.scored;
        e.score = t.score;
        e.trigger = d.named_last ? Span{d.named_stem, word(d.named_last).end} : Span{d.stem, word(d.last).end};
        e.sentence = s.span;
        e.rule = in_.view.rule(t.source);
        e.auxiliary = reality(in_, d);
        announce(in_, d, doc_, m_.actors, e);
        spare_himself(m_);
        if (of_nobody(d)) return;
        e.actors = keep(m_.actors);
        e.recipients = keep(m_.recipients);
        correct_speaker(in_, d, doc_, e);
        attribute(in_, d, doc_, e);
        e.confidence = confidence_of(in_.view, d);
        m_.draft_of.push_back(self);
        const auto id = static_cast<std::uint32_t>(doc_.events.size());
        doc_.events.push_back(e);
        count(d, slots, id);
        for (const Draft& o : m_.same_sentence(d)) {
            if (o.merged_into != self) continue;
            count(o, Slots(in_, o), id);
            auto& mode = doc_.events[id].mode;
            if (mode.empty() && !o.vague) mode = in_.view.str(row(o).mode);            // "talked by telephone", "killed by stabbing"
        }
        Event& told = doc_.events[id];
        if (const auto* means = told.mode.empty() && told.type == static_cast<EventType>(t.type) ? means_of(in_, d, slots) : nullptr) {
            told.mode = in_.view.str(means->mode);
            told.cameo = in_.view.str(means->cameo);
            told.scored = means->scored;
            told.score = means->score;
        }
    }

    // "Some refuse to travel", "the look that calls for modesty": words in the imperfect with nobody on either side are the habit of no one, not the news.
    bool of_nobody(const Draft& d) const {
        constexpr std::uint8_t by_words = 1;           // quads 1 and 3
        if (!d.verb || !(row(d).quad & by_words) || !m_.actors.empty() || !m_.recipients.empty() || (word(d.first).features & (arabic::perfect | arabic::first_person))) return false;
        return d.first >= body_;                       // a headline speaks in the imperfect
    }

    IdList keep(const std::vector<std::uint32_t>& ids) {
        const IdList out{static_cast<std::uint32_t>(doc_.ids.size()), static_cast<std::uint32_t>(ids.size())};
        doc_.ids.insert(doc_.ids.end(), ids.begin(), ids.end());
        return out;
    }

    // People counted among the recipients or actors.
    void count(const Draft& d, const Slots& slots, std::uint32_t event) {
        const auto& t = row(d);
        CountOf what = CountOf::size;
        const auto type = static_cast<EventType>(t.type);
        if (type == EventType::coerce && in_.view.str(t.mode) == "arrest") what = CountOf::arrested;
        else if (const Link* l = word(d.first).link(LinkKind::casualty)) what = static_cast<CountOf>(l->index);
        else if (type != EventType::protest && type != EventType::mobilize) return;
        for (const auto& s : in_.view.slots_of(t)) {
            const std::uint32_t chunk = slots.chunk(s.slot, s.preposition);
            if (chunk == none || !in_.parse.chunks[chunk].counted) continue;
            const auto& c = in_.parse.chunks[chunk];
            const auto it = std::lower_bound(in_.quantities.begin(), in_.quantities.end(), c.first, [](const auto& q, std::uint32_t v) { return q.first < v; });
            if (it == in_.quantities.end() || it->first > c.last || !it->quantity.has_value) continue;
            doc_.counts.push_back({what, it->quantity.value, it->quantity.bound, static_cast<std::uint32_t>(it - in_.quantities.begin()), event});
            return;
        }
    }

    const Input& in_;
    reference::Resolved& who_;
    Memory& m_;
    CodedDocument& doc_;
    std::uint32_t body_ = 1;                   // the word that opens the second line
    std::vector<std::uint32_t> spare_actors_, spare_recipients_;
};

}  // namespace

void record_events(const Input& in, reference::Resolved& who, Memory& memory, CodedDocument& doc) {
    Recorder(in, who, memory, doc).run();
    memory.events_of.fill(0);
    for (const Event& e : doc.events) ++memory.events_of[static_cast<std::size_t>(e.type)];
    date_events(in, memory, doc);
    spread_background(in, memory, doc);
    place_events(in, who, memory, doc);
    drop_general(in, memory, doc);
    link_tellings(in, memory, doc);
    share_people(in, memory, doc);
}

}  // namespace isnad::event
