#include "event/sources.h"

#include "clause/chunks.h"
#include "event/doers.h"
#include "event/noun_context.h"
#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::event {

using statement::Extent;
using tables::ParticleClass;

namespace {

class Sources {
public:
    Sources(const Input& in, const Draft& d, CodedDocument& doc, Event& e) : in_(in), d_(d), doc_(doc), e_(e), w_(in.words[d.first]) {}

    void find() {
        std::uint32_t id = in_.statements.innermost[d_.first];
        if (told_beside()) return;
        while (id != none && taken_as_given(doc_.statements[id], in_.statements.extents[id])) id = around(id);
        if (id == none) return;
        const Statement& st = doc_.statements[id];
        const Extent& x = in_.statements.extents[id];
        if (own_word(st, x)) return;
        e_.statement = id;
        e_.stance = st.stance;
        // On whose word: the innermost source; how it came to us stands in the statement's `via`.
        // A source that was not found leaves the stance, so that a claim of somebody unknown is no fact.
        if (st.source != none) put(st.source);
        if (st.stance == Stance::denies) e_.auxiliary &= static_cast<std::uint8_t>(~negation);
    }

private:
    const arabic::Word& word(std::uint32_t i) const { return in_.words[i]; }
    std::uint16_t marks() const { return d_.clause == none ? std::uint16_t{0} : in_.parse.clauses[d_.clause].marks; }
    std::uint32_t actor() const { return e_.actors.count > 0 ? doc_.ids[e_.actors.first] : none; }

    void put(std::uint32_t source) {
        e_.sources = {static_cast<std::uint32_t>(doc_.ids.size()), 1};
        doc_.ids.push_back(source);
    }

    // Whether the source speaks of himself or of his state: "his country".
    bool speaks_for_actor(const Statement& st) const {
        const std::uint32_t who = actor();
        if (who == none || who == st.source || st.source == none) return true;
        return !doc_.entities[who].code.empty() && doc_.entities[who].code == doc_.entities[st.source].code;
    }

    // "ready", "committed", "bound": bare and with the letter that participles begin with, though the tables call it a noun.
    bool stands_for(const arabic::Word& w) const { return !w.definite() && !arabic::has_proclitic(w.clitics) && arabic::begins_like_participle(in_.text, w); }

    // Who accuses, threatens, asks or promises speaks for himself, as does who says "we demand", and who declares a truce or an emergency. Who tells of an inquiry
    // of his does not yet make one by saying so.
    bool own_word(const Statement& st, const Extent& x) const {
        const bool vows = e_.type == EventType::agree || e_.type == EventType::threaten || (e_.type == EventType::reject && (st.stance == Stance::says || st.stance == Stance::confirms));
        if (d_.verb && vows && (marks() & clause::future_tense)) return true;      // "we shall strike back" is a threat as it is said, "his country will not accept" a refusal
        if (d_.verb && (w_.features & arabic::first_person) && (e_.type == EventType::support || e_.type == EventType::concede) && !(e_.auxiliary & (hypothetical | negation))) return true;
        if (acts_by_words(e_.type) && e_.mode != "investigate") {
            if (actor() != none && actor() == st.source) return !told_as_past();
            if (d_.verb) return actor() == none && (w_.features & arabic::first_person);
        }
        // "that it is ready to", "its commitment to": the speaker's own promise.
        if (e_.type == EventType::agree && !d_.verb && (w_.enclitic != arabic::Enclitic::nothing || w_.pos == tables::Pos::adjective || (w_.features & arabic::participle) || stands_for(w_))) return true;
        if (!d_.verb && !x.proposition && st.stance != Stance::denies && speaks_for_actor(st)) {
            // "stressed his country's refusal of": to say it is to do it; so is to announce sanctions, aid, the sending of troops.
            if (d_.first == x.first && is_speech(e_.type)) return true;
            const bool by_decree = e_.type == EventType::sanction || e_.type == EventType::concede || e_.type == EventType::mobilize || e_.type == EventType::aid;
            if (by_decree && word(x.cue).is_lemma(in_.grammar.to_announce)) return true;
        }
        const bool declared = e_.type == EventType::concede || e_.mode == "curfew" || e_.mode == "martial-law" || e_.mode == "ceasefire";
        if (!declared || d_.verb || d_.clause == none) return false;
        return in_.parse.clauses[d_.clause].predicate == x.cue && x.cue < d_.first && d_.first - x.cue <= 5;
    }

    // "said that he had agreed with Putin to", "that it ordered the army to": what he tells of himself he did before he spoke. Not what is joined on behind a comma, which
    // he may do now: "said that all were well, and called upon".
    bool told_as_past() const {
        if (!d_.verb || !(marks() & clause::under_that) || !(w_.features & arabic::perfect) || (w_.features & arabic::first_person)) return false;
        return d_.first == 0 || !clause::soft_mark(word(d_.first - 1).mark);
    }

    // "called for the release of those whom the army had arrested", "announced the release of eighty whom it had held": what was done before is told by
    // the article, or by whoever tells that he called for it.
    bool taken_as_given(const Statement& st, const Extent& x) const {
        if (x.given) return true;
        if (st.stance == Stance::denies && known_by_its_deed()) return true;
        if (x.proposition || x.adjunct || (st.stance != Stance::says && st.stance != Stance::confirms)) return false;
        if (d_.verb && (marks() & clause::past_perfect)) return true;
        for (std::uint32_t i = x.first + 1; i < d_.first; ++i) {
            if (word(i).kind != arabic::Kind::word) continue;
            if (arabic::is_particle(in_.view, word(i), ParticleClass::relative)) return true;
            if (word(i).pos == tables::Pos::particle && (arabic::Grammar::among(in_.grammar.after, word(i).form) || arabic::Grammar::among(in_.grammar.before, word(i).form))) return true;
        }
        return false;
    }

    // "denied links to the group that (allati) had kidnapped them": who somebody is who is named by his deed is not what is denied.
    bool known_by_its_deed() const {
        if (!d_.verb || d_.clause == none || !(marks() & clause::relative)) return false;
        const arabic::Word& opener = word(in_.parse.clauses[d_.clause].first);
        return arabic::is_particle(in_.view, opener, ParticleClass::relative) && in_.text.substr(opener.begin, opener.end - opener.begin).starts_with("\u0627\u0644");
    }

    // The statement in whose content another lies, of those that begin shortly before it; else `none`.
    std::uint32_t around(std::uint32_t id) const {
        constexpr std::uint32_t reach = 16;
        const auto& all = in_.statements.extents;
        for (std::uint32_t k = id; k > 0 && id - k < reach;) {
            --k;
            if (all[k].first <= all[id].cue && all[id].cue < all[k].end && all[k].first <= d_.first && d_.first < all[k].end) return k;
        }
        return none;
    }

    // The court that last sentenced somebody, or `none`.
    std::uint32_t court() const {
        for (std::size_t k = doc_.events.size(); k-- > 0;)
            if (doc_.events[k].type == EventType::sanction && doc_.events[k].actors.count > 0)
                if (const std::uint32_t who = doc_.ids[doc_.events[k].actors.first]; doc_.entities[who].sector == "JUD") return who;
        return none;
    }

    // Who owns to a deed, or blames somebody for it, tells it, with no more than a noun; so does the court that finds somebody guilty of it.
    bool told_beside() {
        std::uint32_t who = none;
        const bool blame = blamed(in_, d_);
        if (owned(in_, d_)) {
            who = actor();
        } else if (blame) {
            for (std::size_t k = doc_.events.size(); k-- > 0 && doc_.events[k].sentence.start == e_.sentence.start && who == none;)
                if (doc_.events[k].type == EventType::accuse && doc_.events[k].actors.count > 0) {
                    who = doc_.ids[doc_.events[k].actors.first];
                    if (actor() == who) e_.actors = doc_.events[k].recipients;      // not who blames, but who is blamed
                }
        } else if (!d_.verb && (e_.auxiliary & historical) && in_.statements.innermost[d_.first] == none && NounContext(in_, d_).convicted()) {
            who = court();
        }
        if (who == none) return false;
        e_.stance = blame ? Stance::claims : Stance::says;
        put(who);
        return true;
    }

    const Input& in_;
    const Draft& d_;
    CodedDocument& doc_;
    Event& e_;
    const arabic::Word& w_;
};

// Whether a word of saying has somebody for its object: "accused", "called upon".
bool addresses(const Input& in, const Draft& d) {
    for (const tables::Link& l : in.words[d.first].all_links()) {
        if (l.kind != tables::LinkKind::reporting && l.kind != tables::LinkKind::deed_report) continue;
        const auto& row = in.view.reportings[l.index];
        if ((row.content & tables::content_asks) || ((row.content & tables::content_b) && static_cast<Stance>(row.stance) == Stance::claims)) return true;
    }
    return false;
}

// Not "the rebels accused the army of": of two noun phrases behind the verb the first is its subject, as is one that shows its case.
bool behind_verb_is_object(const Input& in, const Draft& d) {
    const auto& parse = in.parse;
    if (d.last + 1 >= in.words.size()) return false;
    const std::uint32_t id = parse.chunk_at[d.last + 1];
    if (id == none) return true;
    const std::uint32_t behind = parse.behind_idafa(id);
    const std::uint32_t next = behind < in.words.size() ? parse.chunk_at[behind] : none;
    if (behind < in.words.size() && clause::soft_mark(in.words[behind].mark)) return false;      // "the movement, one of two, accused the army of"
    const bool two = next != none && parse.chunks[next].relation == clause::Relation::argument && !parse.chunks[next].time;
    return !parse.chunks[id].nominative && !two;
}

}  // namespace

void correct_speaker(const Input& in, const Draft& d, CodedDocument& doc, const Event& e) {
    const std::uint32_t id = statement_of_cue(in, d.first);
    if (id == none || e.recipients.count == 0 || (!d.verb && in.words[d.first].enclitic == arabic::Enclitic::nothing)) return;
    Statement& st = doc.statements[id];
    const auto holds = [&](const IdList& list) {
        const auto first = doc.ids.begin() + list.first;
        return std::find(first, first + list.count, st.source) != first + list.count;
    };
    if (st.source == none || holds(e.actors) || !holds(e.recipients) || !addresses(in, d)) return;
    if (e.actors.count == 0) {
        if (d.verb && e.type == EventType::accuse) st.source = none;
        return;
    }
    const std::uint32_t actor = doc.ids[e.actors.first];
    if (!behind_verb_is_object(in, d)) return;
    st.source = actor;
    if (st.via.count > 0 && doc.ids[st.via.first] == actor) st.via = {st.via.first + 1, st.via.count - 1};
}

void attribute(const Input& in, const Draft& d, CodedDocument& doc, Event& e) { Sources(in, d, doc, e).find(); }

}  // namespace isnad::event
