// Who acts and who suffers, weighed: the frame of a row proposes (roles.h), weights decide.
//
// Every entity that the sentence names, that the frame proposes, or that the text before speaks of is looked at beside the event
// (participant_values.h): where it stands to the trigger, what it is. Its weights are added up, once for "acts" and once for "suffers"; an
// entity takes the role for which they reach the limit, the best one more easily than a second. Where none does, nobody is named. That is done
// twice: the second time the choice also sees what the first one gave the entity in the other events of the article, and looks at those who
// act or suffer in events of the same type. The weights stand in data/events/participants.tsv; where that table is empty, the proposal stands.
//
//   Participants participants(in, who, memory, doc);
//   for each event: fill_roles(in, draft, slots, who, memory, doc), participants.offer(draft, merged);
//   participants.choose();
//   participants.take(k);                // memory.actors and memory.recipients are those of event k
#pragma once

#include "event/event.h"
#include "tables/attach_index.h"

#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace isnad::event {

/// Who fights or kills by what he is: gunmen, rebels, soldiers.
bool armed(const Entity& e);

class Participants {
public:
    Participants(const Input& in, reference::Resolved& who, Memory& memory, CodedDocument& doc);

    /// Looks at the entities beside an event. `merged` is the draft of the casualties that were told apart from the attack `d`, or nullptr.
    void offer(const Draft& d, const Draft* merged);
    void choose();
    void take(std::size_t event);

private:
    void choose_again();
    std::vector<Weighed>& weighed_of(std::size_t event) const { return m_.weighed[event % m_.weighed.size()]; }
    void collect(const Draft& d);
    void at(std::uint32_t word);
    void before(const Draft& d);
    std::size_t add_far(std::uint32_t word);
    void add(std::uint32_t entity, std::uint32_t state, std::uint32_t word, std::uint32_t candidate, bool nisba);
    void add_candidate(std::uint32_t id);
    void add_of_like_events(std::size_t event);
    bool begins_no_actor(std::uint32_t word) const;
    std::uint32_t known_state(std::uint32_t state) const;

    void in_other_events(std::size_t event, Weighed& c) const;
    void beside_the_chosen(std::size_t event, Weighed& c) const;
    weighing::Value against(std::size_t event, std::uint32_t id, IdList list) const;
    static std::uint32_t id_of(const Weighed& c) { return c.entity != none ? c.entity : state_mark | c.state; }
    void weigh_own(Weighed& c) const;
    void weigh_again(Weighed& c) const;
    template <std::size_t from, std::size_t... t>
    void weigh(Weighed& c, std::index_sequence<t...>) const;
    std::uint32_t onlooker(const Draft& d) const;
    bool only_reports(const Weighed& c) const;
    bool behind_according_to(const Weighed& c) const;
    bool only_tells(const Beside& b, const Weighed& c) const;
    bool in_their_hands(const Beside& b, const Weighed& c) const;
    bool force_or_state(const Weighed& c) const;
    /// The events [first, end) of the sentence of an event.
    std::pair<std::size_t, std::size_t> of_sentence(std::size_t event) const;
    bool counted_dead(const Weighed& c) const;
    bool stands_against(std::uint32_t word) const;
    bool unsaid(const Beside& b, const Weighed& c) const;
    bool stands_apart(const Beside& b, const Weighed& c, std::uint32_t side) const;
    bool of_what_is_said(const Draft& d, std::uint32_t word) const;
    std::uint32_t kept_out_with_deed(const Draft& d, const Weighed& c) const;
    bool whole_of_part(const Weighed& c) const;
    bool told_with_another(const Weighed& c, std::span<const std::uint32_t> others) const;
    bool only_suffers(const Beside& b, const Weighed& c) const;
    bool only_struck(const Weighed& c) const;
    std::uint32_t told_before(std::size_t event) const;
    std::uint32_t deed_spoken_of(std::size_t event) const;
    void decide(const Beside& b, std::size_t event, std::span<const Weighed> weighed, bool finally);
    void add_joined(std::span<const Weighed> weighed);
    void choose_role(std::span<const Weighed> weighed, std::vector<std::uint32_t>& into, weighing::Value proposed, int Weighed::*score, int Weighed::*other);
    IdList keep(const std::vector<std::uint32_t>& ids);
    std::span<const std::uint32_t> kept(IdList list) const { return m_.list(list); }
    bool in_list(IdList list, std::uint32_t id) const;

    const Input& in_;
    reference::Resolved& who_;
    Memory& m_;
    CodedDocument& doc_;
    tables::AttachIndex index_;
    const Beside* deciding_ = nullptr;         ///< the event at hand
    std::size_t event_ = 0;                    ///< and its number, or that which it will have
    std::uint32_t onlooker_ = none;            ///< entity that speaks of the event and does not act in it
    bool finally_ = false;                     ///< whether it is the second choice
    IdList sure_;                              ///< who is told to have done it or to be meant
    std::size_t again_ = 0;                    ///< events that were chosen a second time
};

}  // namespace isnad::event
