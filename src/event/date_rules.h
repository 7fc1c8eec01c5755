// What stands above the weights in the choice of a date: which offer cannot hold, and what holds where none was chosen.
//
//   const DateRules rules(in, memory, doc, day);
//   rules.settled(best_of(view, Question::when, memory.options), event);      // one of memory.options; of events before it the dates are known
#pragma once

#include "event/report_day.h"

namespace isnad::event {

/// A participle by which a second act of speech goes along with a first: "called for a truce, accusing them".
bool speaks_along(const Input& in, const Draft& draft, const Option& base);

class DateRules {
public:
    DateRules(const Input& in, const Memory& memory, const CodedDocument& doc, const ReportDay& day) : in_(in), m_(memory), doc_(doc), day_(day) {}

    const Option& settled(std::size_t chosen, std::uint32_t event) const;

private:
    const Draft& draft(std::uint32_t event) const { return m_.drafts[m_.draft_of[event]]; }
    const Option& ruled(std::size_t chosen, std::uint32_t event) const;
    const Option* time_behind(const Option& o, const Event& e, const Draft& d) const;
    bool behind_was(const Draft& d, const Option& o) const;
    const Option* by_kind(std::string_view a, std::string_view b) const;
    const Option& undated(const Option& o, std::uint32_t event) const;
    bool is_news(const Option& o, const Event& e, const Draft& d) const;
    const Option& along_with(std::uint32_t event, const Option& chosen) const;
    const Option* day_of_saying() const;
    bool attributed(const Event& e) const;
    bool told_of_past() const;
    bool announced(const Event& e) const;
    bool done_with_verb(const Event& e, const Draft& d) const;
    bool beside(const Draft& d) const;
    bool told_by_body(const Event& e) const;
    bool heads_title(const Draft& d) const;
    bool goes_on_of_old(std::uint32_t event) const;
    bool standing(const Event& e, const Draft& d, const Option& o) const;
    bool had_done(const Draft& d) const;

    const Input& in_;
    const Memory& m_;
    const CodedDocument& doc_;
    const ReportDay& day_;
};

}  // namespace isnad::event
