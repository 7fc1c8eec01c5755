// The recogniser of times from inside: one pass over the sentences, at each word the longest expression that begins there.
//
// A rule reads words from `i` on and fills a Draft: either the stretch of the calendar itself (`when`) or what was told of it (a day
// and a month without a year), which `resolve` completes by the publication day and the tense of the clause. The rules stand in
// time_dates.cpp (figures, months), time_years.cpp, time_days.cpp (days and weekdays), time_relative.cpp (rows counted from the publication day),
// time_distances.cpp (so many units before or behind a day), time_periods.cpp (parts of years and months, decades, centuries),
// time_feasts.cpp (holidays) and time_clock.cpp; times.cpp chooses among them, joins ranges and writes the mentions; time_resolve.cpp
// knows the tense and completes what was told.
#pragma once

#include "mention/calendar.h"
#include "mention/known.h"
#include "mention/numbers.h"
#include "mention/times.h"

#include <optional>

namespace isnad::mention {

enum class Shift : std::uint8_t { none, last, next, now, latest, previous, following, same };
enum class Tense : std::uint8_t { unknown, past, planned, present, future };  ///< planned: "promised", of what lies ahead

/// What may begin at a word: which rules are worth a try there.
enum Start : unsigned {
    start_relative = 1,
    start_month = 2,
    start_weekday = 4,
    start_distance = 8,
    start_approximate = 16,
    start_unit = 32,
    start_part = 64,
    start_season = 128,
    start_decade = 256,
    start_ordinal = 512,
    start_figures = 1024,
    start_fraction = 2048,
    start_range = 4096,
    start_list = 8192,
    start_feast = 16384,
    start_that = 32768,
};

/// The kind of a unit row ("unit-day-dual"): its grain, how many of its grain one is, and its number.
struct UnitKind {
    Grain grain = Grain::none;
    int size = 1;  ///< a decade is ten years; 0: shorter than a day
    enum { one, two, many } number = one;
    bool hour = false;
};
UnitKind unit_kind(std::string_view kind);

/// So many units: "three days", "two months".
struct Length {
    std::uint32_t last = 0;  ///< word
    double count = 0;
    UnitKind unit;
    bool approximate = false;
    const tables::TimeWord* row = nullptr;
    bool within_a_day() const { return unit.hour && count < 24; }
};

/// Four figures that may be a year of the one calendar or of the other.
inline bool common_year(int y) { return y >= 1900 && y <= 2100; }
inline bool hijri_year(int y) { return y >= 1300 && y <= 1500; }

struct Draft {
    std::uint32_t first = 0, last = 0;                          ///< words, both inclusive
    std::uint32_t stem = 0;                                     ///< byte where it begins
    When when;                                                  ///< where it is settled
    int year = 0, month = 0, day = 0, weekday = 0;              ///< what was told, 0 where not
    int to_day = 0, to_month = 0, to_year = 0, to_weekday = 0;  ///< the other end of a pair
    Shift shift = Shift::none;
    int weeks = 0;  ///< "the Sunday before last", "after next": one more week
    bool hijri = false;
    bool relative = false;   ///< counted from the publication day
    bool unsettled = false;  ///< cannot be resolved: written without a value
    bool approximate = false;
    bool ends_range = false;  ///< "until" before it belongs to its range
    std::int32_t late = 0;    ///< "today, Saturday" of a Sunday: how far the named day lies from the one that is counted
    std::string_view open;
    std::uint32_t anchor = none;  ///< index of the mention that it hangs on
    int hour = -1, minute = 0;    ///< of a clock time
    std::string_view zone;        ///< whose time the clock shows
    tables::Source source;

    bool told() const { return when.known() || year || month || day || weekday || unsettled || hour >= 0; }
    bool year_free() const { return !when.known() && year == 0 && month != 0; }
};

/// The ids t1, t2 ... that anchors name; empty beyond the first `most_ids`.
inline constexpr std::size_t most_ids = 512;
std::string_view time_id(std::uint32_t index);

class TimeScan {
public:
    TimeScan(const Known& known, WordMemo& starts, std::string_view published, std::vector<TimeMention>& out);

    void run(const std::vector<language::Sentence>& sentences);

private:
    using Hit = Known::Hit;

    // times.cpp, time_resolve.cpp
    std::uint32_t at(std::uint32_t i);
    unsigned kinds_of(const tables::Link& l) const;
    unsigned kinds_at(std::uint32_t i, std::uint32_t& name_end) const;
    bool expression(std::uint32_t i, unsigned kinds, Draft& d);
    bool range(std::uint32_t i, Draft& d);
    bool joined(Draft& d);
    bool part_of_name(const Draft& d) const;
    void emit(Draft& d);
    void count_from(const Draft& d);
    void find_head_date(const std::vector<language::Sentence>& sentences);
    bool closes_dateline(std::uint32_t k) const;
    Tense tense_of(std::uint32_t k) const;
    Tense tense(std::uint32_t i) const;
    bool put_off_to(std::uint32_t i) const;
    bool behind_part(std::uint32_t i, std::string_view prefix) const;
    void resolve(Draft& d) const;
    When month_and_day(const Draft& d, Tense t) const;
    When month_alone(const Draft& d, Tense t) const;
    When weekday(int weekday, Shift shift, int weeks, Tense t) const;
    When hijri(const Draft& d, Tense t) const;
    When complete(const Draft& d, Tense t) const;

    // time_dates.cpp, time_days.cpp
    bool numeric(std::uint32_t i, Draft& d) const;
    bool day_group(std::uint32_t i, Draft& d) const;
    bool day_alone(std::uint32_t i, bool behind_day, Draft& d) const;
    bool weekdays(std::uint32_t i, Draft& d) const;
    bool weekday_tail(Draft& d) const;
    bool day_month(std::uint32_t i, Draft& d) const;
    bool first_of_month(std::uint32_t i) const;
    bool feminine(std::uint32_t i) const;
    bool month_group(std::uint32_t i, Draft& d) const;
    bool corresponding(Draft& d) const;
    bool every(std::uint32_t i) const;
    bool year_group(std::uint32_t i, Draft& d) const;
    bool bare_year(std::uint32_t i, Draft& d) const;
    bool noun_of_a_year(std::uint32_t i) const;
    bool day_behind_month(Draft& d) const;
    void month_synonym(Draft& d) const;
    void month_tail(Draft& d) const;
    int day_at(std::uint32_t i, std::uint32_t& last, std::uint32_t* stem = nullptr) const;
    int ordinal_at(std::uint32_t i, std::uint32_t& last) const;
    int month_at(std::uint32_t i, std::uint32_t& last, bool& is_hijri, tables::Source& source) const;
    int year_at(std::uint32_t i, std::uint32_t& last, bool& is_hijri) const;
    bool counted(std::uint32_t i) const;
    bool counts(int year, std::uint32_t next) const;

    // time_relative.cpp, time_periods.cpp
    bool relative(std::uint32_t i, Draft& d) const;
    bool length_at(std::uint32_t k, bool proclitic, Length& out) const;
    When distant(const Length& length, When from, bool forward) const;
    bool duration(std::uint32_t i, Draft& d) const;
    bool within(std::uint32_t i, const Hit& h, const Length& length, Draft& d) const;
    bool after_that(std::uint32_t i, Draft& d) const;
    bool recently_told(std::uint32_t i) const;
    bool approximate(std::uint32_t i, Draft& d);
    bool units(std::uint32_t i, Draft& d) const;
    bool contextual(std::uint32_t i, Draft& d) const;
    bool decade(std::uint32_t i, Draft& d) const;
    bool century_at(std::uint32_t i, std::uint32_t& last, int& start) const;
    bool season(std::uint32_t i, Draft& d) const;
    bool fraction_of_year(std::uint32_t i, Draft& d) const;
    bool week_of_month(std::uint32_t i, Draft& d) const;
    bool months_of_year(std::uint32_t i, Draft& d) const;
    bool month_like(std::uint32_t i, Draft& d) const;
    bool this_year(std::uint32_t next) const;
    bool year_like(std::uint32_t i, std::uint32_t& last, Draft& d) const;
    Shift shift_at(std::uint32_t i, std::uint32_t& last) const;
    When before_today(Grain grain, int count, bool forward) const;
    When unit_from_today(Grain grain, int offset) const;

    // time_feasts.cpp
    bool holiday(std::uint32_t i, Draft& d) const;
    bool nth_day(std::uint32_t i, Draft& d) const;
    bool days_of_month(std::uint32_t i, Draft& d) const;

    // time_clock.cpp
    bool clock(std::uint32_t i, Draft& d) const;
    bool clock_figures(std::uint32_t i, Draft& d) const;
    void zone_tail(Draft& d) const;
    void attach_clocks();

    // What the rules ask of words.
    const arabic::Word& word(std::uint32_t i) const { return known_.words[i]; }
    bool inside(std::uint32_t i) const { return i < end_; }
    bool is_word(std::uint32_t i) const { return inside(i) && word(i).kind == arabic::Kind::word; }
    bool is(std::uint32_t i, std::string_view key) const { return is_word(i) && known_.is(i, key); }
    bool bare(std::uint32_t i) const { return is_word(i) && word(i).stem == word(i).begin; }  // no proclitics
    bool before_is(std::uint32_t i, std::span<const std::string_view> keys) const { return i > begin_ && known_.one_of(i - 1, keys); }
    std::string_view token(std::uint32_t i) const { return known_.text.substr(word(i).begin, word(i).end - word(i).begin); }
    bool dash(std::uint32_t i) const;
    bool quote(std::uint32_t i) const;
    bool comma(std::uint32_t i) const { return inside(i) && (known_.punctuation(i, 0x60C) || known_.punctuation(i, ',')); }
    std::string_view kind(const tables::TimeWord& t) const { return known_.view.str(t.kind); }

    // Words that begin an expression and have no row of their own, by their form ids.
    struct Opener {
        std::string_view key;
        unsigned kinds;
        std::uint32_t form;
    };
    static constexpr std::size_t opener_count = 22;

    const Known& known_;
    WordMemo& starts_;
    Opener openers_[opener_count];
    std::vector<TimeMention>& out_;
    std::optional<std::int32_t> today_;      ///< the day from which distances are counted
    std::string_view anchor_ = "published";  ///< what told it
    std::uint32_t head_last_ = 0;            ///< the last word of that date where a dateline told it
    std::size_t count_ = 0;                  ///< mentions written so far
    std::uint32_t begin_ = 0, end_ = 0;      ///< words of the sentence
    bool opening_ = false;                   ///< it is one of the first, where a report says when it was written
    bool between_ = false;                   ///< behind "between": two years are the ends of a range
    struct Told {
        When when;
        std::uint32_t index = none;
    } told_;  ///< the last settled mention
};

}  // namespace isnad::mention
