#include "event/report_day.h"

#include "event/stretch.h"
#include "mention/calendar.h"

#include <algorithm>

namespace isnad::event {

namespace {

constexpr std::size_t years_of_history = 8;      // expressions of such times that make an article one of history, with fewer others

}  // namespace

ReportDay::ReportDay(const Input& in) : in_(in), number_(mention::parse_day(in.published)), value_(in.published.substr(0, day_size)) {
    if (!number_) return;
    find_news();
    history_ = tells_of_history();
}

void ReportDay::find_news() {
    const std::uint32_t end = in_.sentences.size() > mention::opening_sentences ? in_.sentences[mention::opening_sentences].first : static_cast<std::uint32_t>(in_.words.size());
    for (std::uint32_t t = 0; t < in_.times.size() && in_.times[t].first < end; ++t) {
        const auto& time = in_.times[t];
        if (time.time.value.size() != day_size) continue;
        const Stretch s = stretch_of(time.time.value);
        if (!s.known) continue;
        const bool today = says(time, in_.grammar.today);
        if (today && s.from == *number_) return;             // a report of today
        if (today && time.late) {
            number_ = s.from;
            value_ = time.time.value;
            return;
        }
        if (!says(time, in_.grammar.yesterday) || *number_ - s.from != 1) continue;
        news_ = t;
        named_ = names_weekday(time);
        const auto now = std::find_if(in_.times.begin() + t, in_.times.end(), [&](const auto& other) { return other.time.value == value_; });
        if (now != in_.times.end()) left_ = now->first;
        return;
    }
}

// "… in 460 of the Hijra (1068)".
bool ReportDay::tells_of_history() const {
    std::size_t old = 0, others = 0;
    for (const auto& t : in_.times) {
        const Stretch s = stretch_of(t.time.value);
        if (s.known) ++(*number_ - s.to > history_days ? old : others);
    }
    return old >= years_of_history && old > others;
}

bool ReportDay::says(const mention::TimeMention& t, std::uint32_t form) const {
    for (std::uint32_t i = t.first; i <= t.last; ++i)
        if (in_.words[i].form == form || in_.words[i].full == form) return true;
    return false;
}

bool ReportDay::names_weekday(const mention::TimeMention& t) const {
    for (std::uint32_t i = t.first; i <= t.last; ++i)
        if (in_.words[i].link(tables::LinkKind::weekday)) return true;
    return false;
}

// A paper that says "yesterday" and no more is printed on the morning after all that it tells; what tells of "yesterday, Saturday" is written on
// Sunday, and so are the reactions in it.
std::string_view ReportDay::of_news(std::uint32_t word, EventType type) const {
    if (news_ == none || word > left_ || (is_speech(type) && (named_ || left_ != none))) return value_;
    return in_.times[news_].time.value;
}

}  // namespace isnad::event
