// What the choice of participants sees of an event and of each entity beside it, as values of the features of participant_features.h.
//
//   ParticipantValues see(in, draft, merged, who, memory, doc);      // memory.actors and memory.recipients are what the frame proposes
//   see.entity(weighed);                                             // fills weighed.values
#pragma once

#include "event/event.h"
#include "event/participant_features.h"

#include <array>

namespace isnad::event {

class ParticipantValues {
public:
    /// `merged` is the draft of the casualties that were told apart from the attack `d`, or nullptr.
    ParticipantValues(const Input& in, const Draft& d, const Draft* merged, const reference::Resolved& who, const Memory& memory, const CodedDocument& doc);

    void entity(Weighed& c) const;

private:
    using Value = weighing::Value;
    using Values = weighing::Values;

    const tables::Trigger& row() const { return in_.view.triggers[d_.row]; }
    std::string_view letters(std::uint32_t form) const { return form == tables::absent ? std::string_view() : in_.view.str(in_.view.forms[form].key); }
    bool begins_no_actor(std::uint32_t word) const;

    Value doer() const;
    Value frame() const;
    void place_values(const Weighed& c, Values& v) const;
    void tree_values(const Weighed& c, Values& v) const;
    void relation(const Draft& d, std::uint32_t chunk, bool nisba, bool here, Values& v) const;
    Value fits(std::uint32_t candidate) const;
    void kind_values(const Weighed& c, Values& v) const;
    Value kin(const Weighed& c) const;

    const Input& in_;
    const Draft& d_;
    const Draft* merged_;
    const reference::Resolved& who_;
    const Memory& m_;
    const CodedDocument& doc_;
    Values event_;
    std::uint32_t by_agent_ = none;

    static constexpr std::size_t most_arcs = 2;                     // of the tree, on either side of the word where two ways meet
    std::array<std::uint32_t, most_arcs + 1> above_;                // the trigger's topmost word, what it hangs on, and so on; then `none`
    std::array<clause::Label, most_arcs> down_{};                   // as what each of them hangs
};

}  // namespace isnad::event
