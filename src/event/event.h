// Events: what was done, by whom to whom, when and where, whether it was at all, and on whose word.
//
//   event::Memory memory;
//   event::find_events(input, who, memory, doc);      // fills doc.events and doc.counts
//   event::find_conflicts(input, memory, doc);        // fills doc.conflicts
//
// A word or phrase with trigger rows names an event if all conditions of a row hold; of several rows the one with the most
// conditions wins. Its frame then says which phrases around it act and which suffer.
#pragma once

#include "clause/clause.h"
#include "event/choice.h"
#include "event/judge_features.h"
#include "event/participant_features.h"
#include "mention/quantities.h"
#include "mention/times.h"
#include "reference/reference.h"
#include "statement/statement.h"

#include <isnad/document.h>

#include <algorithm>
#include <array>
#include <bit>
#include <deque>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace isnad::event {

/// Speech acts: what is only asked, promised or threatened in them is no second event.
constexpr bool speech_act(EventType t) { return t == EventType::request || t == EventType::agree || t == EventType::threaten; }
/// And charges and refusals: who speaks them is their actor.
constexpr bool acts_by_words(EventType t) { return speech_act(t) || t == EventType::accuse || t == EventType::reject; }
/// And praise and thanks: all that is done by speaking.
constexpr bool is_speech(EventType t) { return acts_by_words(t) || t == EventType::support; }

struct Input {
    const tables::View& view;
    const arabic::Grammar& grammar;
    std::string_view text;
    const arabic::Words& words;
    const std::vector<language::Sentence>& sentences;
    const mention::Meanings& meanings;
    const mention::Candidates& candidates;
    const clause::Parse& parse;
    const reference::Input& reference;
    const statement::Memory& statements;
    const std::vector<mention::TimeMention>& times;
    const std::vector<mention::QuantityMention>& quantities;
    const std::vector<std::uint8_t>& furniture;
    std::string_view published;                ///< YYYY-MM-DD or empty
    std::string* explain = nullptr;            ///< where rows that matched or nearly matched are told, or nullptr
};

/// One trigger with its surroundings, before it becomes a record.
struct Draft {
    std::uint32_t first = 0, last = 0;         ///< words of the trigger
    std::uint32_t stem = 0;                    ///< byte where the trigger begins
    std::uint32_t named_first = 0, named_last = 0, named_stem = 0;   ///< the noun that a light verb carries, where it names the event (last 0: none)
    std::uint32_t row = 0;                     ///< in triggers
    std::uint32_t clause = none;               ///< clause of the verb, or around the noun
    std::uint32_t chunk = none;                ///< of a noun trigger
    std::uint32_t sentence = 0;
    bool verb = false;
    bool dropped = false;
    std::uint32_t merged_into = none;          ///< draft of the attack whose casualties this one tells
    std::uint32_t came_of = none;              ///< draft of the noun, no event itself, of the attack that it tells the casualties of: "three were killed in the attack"
    std::uint32_t told_by = none;              ///< draft of the noun that names what this verb only carries
    std::uint32_t support = none;              ///< clause of the light verb that carries a noun trigger
    int rank = 0;                              ///< how much the conditions tell that hold (drafts.cpp)
    std::uint32_t failed = 0;                  ///< conditions that do not hold, 0 or 1; such a draft may be one of several of its word
    std::uint32_t missing = none;              ///< that one, in conditions
    bool vague = false;                        ///< other rows that are as near tell another mode
    bool wanted = false;                       ///< lies in what is only asked, promised or threatened
    bool pointer = false;                      ///< a bare "the attack" behind one that was told
    bool doubtful = false;                     ///< an event only where it is likelier than not (judge.cpp)
    float odds = 0;                            ///< logarithm of the odds that it is told as an event (judge.h)
};

/// The part that a row gives to whom a slot holds; `place` where it has no such slot.
inline tables::ActorRole role_of(const tables::View& view, const tables::Trigger& row, tables::Slot slot) {
    for (const auto& s : view.slots_of(row))
        if (s.slot == slot) return s.role;
    return tables::ActorRole::place;
}

/// "the blows that the group received (talaqqatha)", "came under (taarrada) fire": whether a row of the verb has its subject suffer.
inline bool subject_suffers(const tables::View& view, const arabic::Word& verb) {
    return arabic::any_trigger(view, verb, [&](const tables::Trigger& row) { return role_of(view, row, tables::Slot::subject) == tables::ActorRole::recipient; });
}

/// An entity beside an event, as the choice of participants weighs it (participants.h).
struct Weighed {
    std::uint32_t entity = none;               ///< none: `state`, of which the article speaks as a place or by its nisba alone
    std::uint32_t state = tables::absent;
    std::uint32_t word = none;                 ///< head of the mention nearest to the trigger; none: a pronoun or the like
    std::uint32_t candidate = none;            ///< that mention
    bool nisba = false;
    int acts = 0, suffers = 0;                 ///< sums of weights
    weighing::Values values;
};

/// An event whose participants are chosen: whom its frame proposes, and whom the choice took.
struct Beside {
    std::uint32_t draft = 0;
    EventType type{};
    IdList proposed_actors, proposed_recipients, sure, actors, recipients;   ///< in Memory::participants
};

/// Set on a state of which the article has no entity yet, where participants are listed.
inline constexpr std::uint32_t state_mark = 1u << 31;

/// How many events before and behind the second choice of an event looks at.
inline constexpr std::size_t choice_reach = 12;

/// Who was weighed beside an event of the document, for training.
struct Noted {
    std::uint32_t event = 0;
    Weighed weighed;
};

/// Which forms and lemmas stand in a sentence, and about where.
class Present {
public:
    void begin(std::uint32_t first_word) {
        first_ = next_ = first_word;
        marks_.fill(0);
        places_.fill(0);
        answers_.fill({});
    }
    /// The next word.
    void add(const arabic::Word& w) {
        const std::uint64_t place = std::uint64_t{1} << std::min(next_++ - first_, last_place);
        for (const std::uint32_t id : {w.lemma, w.other_lemmas[0], w.other_lemmas[1], w.form, w.full, w.base}) {
            const std::uint16_t mark = tables::mark_of(id);
            marks_[mark / 64] |= std::uint64_t{1} << mark % 64;
            places_[mark % places_.size()] |= place;
        }
    }
    /// By marks: never wrong when it says no.
    bool may_hold(std::uint32_t form) const { return has(tables::mark_of(form)); }
    /// The same for the words that the alternatives of a condition begin with. Rows share their lists, and ask for the same again and again.
    bool may_hold_any(const tables::View& view, const tables::Condition& c) const {
        if (c.opening_count == 0) return false;
        Answer& answer = answers_[c.first_opening * 0x9E3779B1u >> 25];
        if (answer.list != c.first_opening) {
            const auto marks = view.openings_of(c);
            answer = {c.first_opening, std::any_of(marks.begin(), marks.end(), [&](std::uint16_t mark) { return has(mark); })};
        }
        return answer.yes;
    }
    /// Whether `f` says yes to a word of [from, end), all of the sentence, of those that may be this form or have it as lemma.
    template <class F>
    bool any_place(std::uint32_t form, std::uint32_t from, std::uint32_t end, F&& f) const {
        for (std::uint64_t places = places_[tables::mark_of(form) % places_.size()]; places != 0; places &= places - 1) {
            const auto place = static_cast<std::uint32_t>(std::countr_zero(places));
            const std::uint32_t behind = place == last_place ? end : std::min(end, first_ + place + 1);
            for (std::uint32_t i = std::max(from, first_ + place); i < behind; ++i)
                if (f(i)) return true;
        }
        return false;
    }

private:
    static constexpr std::uint32_t last_place = 63;     ///< of all words from there on
    struct Answer {
        std::uint32_t list = tables::absent;
        bool yes = false;
    };
    bool has(std::uint16_t mark) const { return marks_[mark / 64] >> mark % 64 & 1; }

    std::uint32_t first_ = 0, next_ = 0;
    std::array<std::uint64_t, (1u << 16) / 64> marks_{};
    std::array<std::uint64_t, 256> places_{};           ///< of the words with such a mark, a bit each
    mutable std::array<Answer, 128> answers_{};         ///< the last to each of so many lists
};

struct Memory {
    /// The participants of a list.
    std::span<const std::uint32_t> list(IdList ids) const { return std::span<const std::uint32_t>(participants).subspan(ids.first, ids.count); }
    /// The drafts of the sentence that one of them stands in; they lie side by side.
    std::span<const Draft> same_sentence(const Draft& d) const {
        auto first = drafts.begin() + (&d - drafts.data()), end = first + 1;
        while (first != drafts.begin() && (first - 1)->sentence == d.sentence) --first;
        while (end != drafts.end() && end->sentence == d.sentence) ++end;
        return {first, end};
    }

    Present present;                           ///< of the sentence at hand
    std::vector<Draft> drafts;
    std::vector<std::uint8_t> consumed;        ///< for each word: 1 a condition of a row took it, 2 it lies in what is only asked or promised
    std::vector<std::uint32_t> taker;          ///< for each word that a condition took, the draft whose row did
    std::vector<judging::Values> judged;       ///< for each draft, what was looked at to judge it
    std::vector<std::uint32_t> draft_of;       ///< for each event, its draft
    std::vector<std::uint32_t> actors, recipients;
    std::vector<std::uint32_t> by_pronoun;     ///< those of them whom a pronoun means
    std::vector<std::uint32_t> sure;           ///< those whose part no weight decides ("by", "managed to", "unless")
    std::array<std::vector<Weighed>, choice_reach + 1> weighed;   ///< of the last events, until those behind them are known: a ring
    std::vector<Weighed> weighed_again;        ///< of the event at hand
    std::vector<Beside> beside;                ///< for each event
    std::vector<std::uint32_t> participants;   ///< entities, or states of which the article has no entity yet
    std::vector<std::pair<IdList, IdList>> chosen_again;   ///< for each event, what the second choice took
    std::vector<std::uint32_t> mentions_of;    ///< for each entity, how often the article names it
    std::vector<std::uint32_t> states;         ///< entities that are states, of the first `entities_seen`
    std::uint32_t entities_seen = 0;
    std::vector<Noted>* noted = nullptr;       ///< where given, it gets all that is weighed
    std::array<std::uint32_t, event_type_count> events_of{};   ///< how many events of each type the article tells
    std::deque<std::string> spans;             ///< dates that no expression of the document has and that are offered ("since May": from then on)
    std::vector<Option> options;               ///< dates or places that are offered to the event at hand
    std::vector<Offered>* offered = nullptr;   ///< where given, it gets all that is offered
};

void find_events(const Input& in, reference::Resolved& who, Memory& memory, CodedDocument& doc);
void find_conflicts(const Input& in, const Memory& memory, CodedDocument& doc);

}  // namespace isnad::event
