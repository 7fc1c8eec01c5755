// The day that a report tells of: that of publication, but where it opens with another.
//
//   const ReportDay day(in);
//   day.number();                                     // counted as mention::day_number counts; nothing where no day is known
//   day.of_news(word, type);                          // "2026-03-09": what is told at that word without a time, in a report that opens with "yesterday"
//
// A report that opens with "yesterday" goes on telling of that day, until it says "today". One that opens with "today, Saturday" and is printed on
// Sunday was written on Saturday: that is its day.
#pragma once

#include "event/event.h"

#include <optional>

namespace isnad::event {

inline constexpr std::size_t day_size = 10;  // "2026-03-10"
inline constexpr std::int32_t history_days = 50 * 365;  ///< what lies further back is history

class ReportDay {
public:
    explicit ReportDay(const Input& in);

    const std::optional<std::int32_t>& number() const { return number_; }
    std::string_view value() const { return value_; }
    bool of_history() const { return history_; }             ///< an essay on old times, whose deeds are none of the day's
    std::string_view of_news(std::uint32_t word, EventType type) const;

private:
    void find_news();
    bool tells_of_history() const;
    bool names_weekday(const mention::TimeMention& t) const;
    bool says(const mention::TimeMention& t, std::uint32_t form) const;

    const Input& in_;
    std::optional<std::int32_t> number_;
    std::string_view value_;
    bool history_ = false;
    std::uint32_t news_ = none;              // the expression of the day that the whole report is about
    std::uint32_t left_ = none;              // the word that leaves it
    bool named_ = false;                     // it says which day of the week it was
};

}  // namespace isnad::event
