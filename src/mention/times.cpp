// The scan: which expression begins at a word, ranges, and the mentions.
#include "mention/times.h"

#include "language/arabic/inflection.h"
#include "mention/time_scan.h"
#include "mention/time_words.h"

#include <array>
#include <charconv>
#include <cstdlib>

namespace isnad::mention {

using arabic::Kind;
using tables::LinkKind;

std::string_view time_id(std::uint32_t index) {
    static const auto ids = [] {
        std::array<std::array<char, 5>, most_ids> out{};
        for (std::size_t k = 0; k < most_ids; ++k) {
            out[k][0] = 't';
            std::to_chars(out[k].data() + 1, out[k].data() + 4, k + 1);
        }
        return out;
    }();
    return index < most_ids ? std::string_view(ids[index].data()) : std::string_view();
}

TimeScan::TimeScan(const Known& known, WordMemo& starts, std::string_view published, std::vector<TimeMention>& out)
    : known_(known),
      starts_(starts),
      openers_{{ar::w_min, start_range, 0},
               {ar::w_bayna, start_range, 0},
               {ar::w_ma, start_range, 0},
               {ar::w_akhir, start_unit, 0},
               {ar::w_dhat, start_unit, 0},
               {ar::w_nafs, start_unit, 0},
               {ar::w_al, start_unit | start_ordinal, 0},
               {ar::w_shahray, start_list, 0},
               {ar::w_yawmay, start_list, 0},
               {ar::w_amay, start_list, 0},
               {ar::w_sanatay, start_list, 0},
               {ar::w_ayyam, start_list, 0},
               {ar::w_awam, start_list, 0},
               {ar::w_sanawat, start_list, 0},
               {ar::after_it[0], start_that, 0},
               {ar::after_it[1], start_that, 0},
               {ar::before_it[0], start_that, 0},
               {ar::before_it[1], start_that, 0},
               {ar::w_ghadat, start_that, 0},
               {ar::those[0], start_unit, 0},
               {ar::those[1], start_unit, 0},
               {ar::those[2], start_unit, 0}},
      out_(out),
      today_(parse_day(published)) {
    for (Opener& o : openers_) o.form = known.view.find(o.key);
}

void TimeScan::run(const std::vector<language::Sentence>& sentences) {
    find_head_date(sentences);
    for (const auto& s : sentences) {
        begin_ = s.first;
        end_ = s.end;
        opening_ = static_cast<std::size_t>(&s - sentences.data()) < opening_sentences;
        for (std::uint32_t i = s.first; i < s.end;) {
            if (i + words_ahead < s.end) starts_.prefetch(word(i + words_ahead));
            const std::uint32_t next = at(i);
            i = next > i ? next : i + 1;
        }
    }
    attach_clocks();
    out_.resize(count_);
}

// The date of a dateline ("Cairo, 3 March 2024 (Reuters) -") or of a line of its own at the head of the article: what is told by distance
// is counted from it. Beside a day of publication it must lie within the week before; a date without a year needs one.
void TimeScan::find_head_date(const std::vector<language::Sentence>& sentences) {
    constexpr std::uint32_t lines = 4, before = 3;  // lines looked at; words before the date, those of another date aside
    std::uint32_t line = 0;
    for (const auto& s : sentences) {
        begin_ = s.first;
        end_ = s.end;
        if (s.first > 0 && !word(s.first).line_start) continue;
        if (++line > lines) return;
        std::uint32_t place = 0;
        for (std::uint32_t i = s.first; i < s.end && place <= before; ++i) {
            Hit h;
            if (word(i).kind == Kind::punctuation || is(i, ar::w_muwafiq) || (is_word(i) && known_.weekday(i, h))) continue;
            if (word(i).is_verb() && i > s.first) break;
            Draft d;
            if (is_word(i) && !known_.has_article(i)) {
                ++place;
                continue;
            }
            if (!(numeric(i, d) || (d = Draft{}, day_month(i, d))) || !d.day || d.to_day || d.relative) {
                ++place;
                continue;
            }
            if (d.hijri) {  // the Gregorian date follows
                i = d.last;
                continue;
            }
            if (!d.year && !today_) break;
            const When w = complete(d, Tense::past);
            if (!w.known() || (today_ && (w.from > *today_ + 1 || w.from < *today_ - 7)) || !closes_dateline(d.last + 1)) break;
            today_ = w.from;
            anchor_ = "dateline";
            head_last_ = d.last;
            return;
        }
    }
}

// Whether a dateline ends here: the line ends, or a dash, colon or slash follows, behind the name of an agency perhaps.
bool TimeScan::closes_dateline(std::uint32_t k) const {
    constexpr std::uint32_t agency = 6;  // words and brackets
    for (std::uint32_t n = 0; n <= agency; ++n, ++k) {
        if (!inside(k) || word(k).line_start) return n <= 1;
        const bool apart = !inside(k + 1) || !known_.glued(k + 1);
        if (apart && (dash(k) || known_.punctuation(k, ':') || known_.punctuation(k, '/'))) return true;
        if (word(k).is_verb() || word(k).kind == Kind::number || comma(k)) return false;
    }
    return false;
}

// Which rules what the tables know of a word or phrase calls for.
unsigned TimeScan::kinds_of(const tables::Link& l) const {
    switch (l.kind) {
        case LinkKind::month: return start_month;
        case LinkKind::weekday: return start_weekday;
        case LinkKind::relative: return start_relative;
        case LinkKind::holiday: return start_feast;
        case LinkKind::numeral: return start_ordinal | start_fraction;
        case LinkKind::time_part: break;
        default: return 0;
    }
    const std::string_view k = kind(known_.view.time_parts[l.index]);
    if (k.starts_with("unit-")) return start_unit | start_fraction;
    if (k.starts_with("part-")) return start_part;
    if (k.starts_with("season-")) return start_season;
    if (k.starts_with("decade-")) return start_decade;
    if (k.starts_with("ordinal-") || k == "first-day") return start_ordinal;
    if (k == "approx" || k == "about") return start_approximate;
    if (k == "ago" || k == "in" || k == "since" || k == "within") return start_distance | start_that;
    return k == "same" ? unsigned{start_unit} : 0u;
}

// Which rules may begin at a word. `name_end`: the last word of a person's or organization's name that begins here.
unsigned TimeScan::kinds_at(std::uint32_t i, std::uint32_t& name_end) const {
    name_end = i;
    unsigned out = starts_.at(word(i), [&] {
        unsigned kinds = 0;
        known_.each(i, [&](const tables::Link& l, const Hit& h) {
            if (!h.phrase) kinds |= kinds_of(l);
            return false;
        });
        for (const Opener& o : openers_)
            if (o.form == tables::absent ? word(i).form == tables::absent && is(i, o.key) : known_.is_form(i, o.form)) kinds |= o.kinds;
        return kinds;
    });
    if (!known_.phrase_at(i)) return out;
    std::uint32_t time_end = i;
    known_.each_phrase(i, [&](const tables::Link& l, const Hit& h) {
        const bool name = l.kind == LinkKind::organization || l.kind == LinkKind::organization_short || l.kind == LinkKind::person ||
                          l.kind == LinkKind::person_short;
        if (name && h.last > name_end) name_end = h.last;
        if (const unsigned kinds = kinds_of(l)) {
            out |= kinds;
            time_end = std::max(time_end, h.last);
        }
        return false;
    });
    if (name_end <= time_end) name_end = i;
    return out;
}

// Tries everything that may begin here; returns the word behind what was found.
std::uint32_t TimeScan::at(std::uint32_t i) {
    const Kind k = word(i).kind;
    unsigned kinds = 0;
    if (k == Kind::number) {
        kinds = start_figures;
    } else if (k == Kind::word) {
        std::uint32_t name_end = i;
        kinds = kinds_at(i, name_end);
        if (name_end > i && name_end < end_) return name_end + 1;
    }
    if (!kinds) return i;
    Draft d;
    if ((kinds & start_range) && range(i, d)) {
        emit(d);
        return d.last + 1;
    }
    d = Draft{};
    if (!expression(i, kinds, d)) return i;
    joined(d);
    if (!part_of_name(d)) emit(d);
    return d.last + 1;
}

bool TimeScan::expression(std::uint32_t i, unsigned kinds, Draft& d) {
    const auto tried = [&](unsigned needs, auto rule) {
        if (!(kinds & needs)) return false;
        d = Draft{};
        return (this->*rule)(i, d);
    };
    return tried(start_distance, &TimeScan::duration) || tried(start_that, &TimeScan::after_that) ||
           tried(start_feast, &TimeScan::holiday) || tried(start_unit | start_ordinal, &TimeScan::nth_day) ||
           tried(start_unit | start_ordinal, &TimeScan::days_of_month) || tried(start_approximate, &TimeScan::approximate) ||
           tried(start_fraction, &TimeScan::fraction_of_year) || tried(start_unit, &TimeScan::week_of_month) ||
           tried(start_unit | start_ordinal, &TimeScan::months_of_year) || tried(start_relative, &TimeScan::relative) ||
           tried(start_unit, &TimeScan::contextual) || tried(start_unit | start_ordinal, &TimeScan::units) ||
           tried(start_month | start_unit | start_list, &TimeScan::month_group) || tried(start_decade | start_unit, &TimeScan::decade) ||
           tried(start_season, &TimeScan::season) || tried(start_unit | start_list, &TimeScan::year_group) ||
           tried(start_weekday | start_part | start_ordinal | start_figures | start_unit | start_list, &TimeScan::day_group) ||
           tried(start_figures, &TimeScan::bare_year) || tried(start_figures | start_ordinal | start_unit, &TimeScan::clock);
}

// min 3 ila 7 maris, bayna 'amay 2019 wa-2021, ma bayna mayu wa-yulyu
bool TimeScan::range(std::uint32_t i, Draft& d) {
    const bool what = is(i, ar::w_ma) && is(i + 1, ar::w_bayna);
    const std::uint32_t head = what ? i + 1 : i;
    const bool between = is(head, ar::w_bayna), from = !between && is(head, ar::w_min);
    if ((!between && !from) || head + 1 >= end_) return false;
    auto simple = [&](std::uint32_t at, Draft& out) {
        if (!inside(at)) return false;
        std::uint32_t name_end = at;
        if (word(at).kind == Kind::punctuation || (word(at).kind == Kind::word && kinds_at(at, name_end) == 0)) return false;
        if (day_group(at, out) || (out = Draft{}, month_group(at, out)) || (out = Draft{}, year_group(at, out)) ||
            (out = Draft{}, relative(at, out)))
            return true;
        out = Draft{};
        std::uint32_t last = 0;
        const int year = word(at).kind == Kind::number ? year_at(at, last, out.hijri) : 0;
        if (year < 1900 || counted(last + 1)) return false;
        out.first = at;
        out.stem = word(at).begin;
        out.last = last;
        out.year = year;
        return true;
    };
    Draft a;
    between_ = between;
    const bool begins = simple(head + 1, a);
    between_ = false;
    if (!begins) return false;
    const bool pair = a.to_day || a.to_month || a.to_year || a.to_weekday;
    if (!pair) {
        std::uint32_t k = a.last + 1, second = 0;
        if (between && comma(k) && is_word(k + 1) && word(k + 1).clitics & arabic::wa) ++k;
        if (is(k, ar::w_ila) || is(k, ar::w_hatta) || is(k, ar::w_li_ghaya)) {
            second = k + 1;
        } else if (between && is(k, ar::w_wa)) {
            second = k + 1;
        } else if (between && is_word(k) && word(k).clitics & arabic::wa) {
            second = k;
        }
        Draft b;
        if (!second || !simple(second, b) || b.to_day || b.to_month || b.to_year) return false;
        if (a.year == 0 && b.year != 0 && a.month) a.year = a.month > b.month && b.month ? b.year - 1 : b.year;
        if (a.hijri != b.hijri) return false;
        b.ends_range = true;
        resolve(b);
        const bool month_only = a.month && !a.day && b.when.grain == Grain::month;
        if (!a.when.known() && !a.year && b.when.known() && (month_only || (a.month && a.day && b.when.grain == Grain::day))) {
            // The year of the first end is that of the second, or the one before.
            a.year = date_of(b.when.from).year;
            if (a.month > date_of(b.when.from).month) --a.year;
            a.relative = b.relative;
        }
        if (a.weekday && !a.day && b.when.grain == Grain::day) {
            a.when = day_of(b.when.from - ((weekday_of(b.when.from) - a.weekday + 7) % 7));
            a.relative = true;
        }
        resolve(a);
        const When both = hull(a.when, b.when);
        if (!both.known() && a.when.known() && b.when.known()) return false;
        a.when = both;
        a.unsettled = !both.known();
        a.relative = a.relative || b.relative;
        a.last = b.last;
    }
    d = a;
    d.first = i;
    d.stem = word(i).stem;
    return true;
}

// 5 maris - 3 abril, maris-mayu 2024: two expressions of one kind with a dash between
bool TimeScan::joined(Draft& d) {
    if (!dash(d.last + 1) || !inside(d.last + 2) || d.unsettled || d.hour >= 0 || d.to_day || d.to_month || d.to_year || d.to_weekday ||
        d.open.size())
        return false;
    if (!(d.day && d.month)) return false;
    Draft b;
    const std::uint32_t k = d.last + 2;
    if (!(numeric(k, b) || (b = Draft{}, day_month(k, b))) || !b.day || b.to_day || b.hijri != d.hijri) return false;
    Draft a = d;
    if (a.year == 0 && b.year != 0) a.year = a.month > b.month ? b.year - 1 : b.year;
    resolve(a);
    resolve(b);
    const When both = hull(a.when, b.when);
    if (!both.known() || both.to - both.from > 400) return false;
    d = a;
    d.when = both;
    d.last = b.last;
    return true;
}

// "July 14 street", "the revolution of January 25"
bool TimeScan::part_of_name(const Draft& d) const {
    if (d.first == begin_ || d.year || d.when.known() || !d.month) return false;
    Hit h;
    if (word(d.first).kind == Kind::word && known_.part(d.first, "ordinal-", h) && !h.article)
        return false;  // "in the square on the first day of"
    // "the fighters of the movement (al-haraka) | on the 10th of December", "the square | last March": nothing is called so.
    if (known_.has_article(d.first - 1) || d.weekday || d.shift != Shift::none) return false;
    return known_.one_of(d.first - 1, ar::names_before);
}

void TimeScan::emit(Draft& d) {
    if (!d.told()) return;
    resolve(d);
    // Where the Gregorian date stands before it, the Hijri one is that day, though the month may have been seen a day apart.
    if (d.hijri && d.when.grain == Grain::day && d.first > begin_ && is(d.first - 1, ar::w_muwafiq) && told_.when.grain == Grain::day &&
        std::abs(told_.when.from - d.when.from) == 1)
        d.when = told_.when;
    if (count_ == out_.size()) out_.emplace_back();
    TimeMention& m = out_[count_];
    m.first = d.first;
    m.last = d.last;
    m.late = d.late < 0;
    isnad::Time& t = m.time;
    t.span = {d.stem, word(d.last).end};
    char buffer[32];
    t.value.assign(write(d.when, buffer));
    t.anchor = d.anchor != none       ? time_id(d.anchor)
               : !d.relative          ? std::string_view()
               : d.last <= head_last_ ? std::string_view("published")
                                      : anchor_;
    t.approximate = d.approximate;
    t.open = d.open;
    t.calendar = d.hijri ? std::string_view("hijri") : std::string_view();
    t.rule = known_.view.files.empty() || (d.source.line == 0) ? Rule{} : known_.view.rule(d.source);
    t.clock.clear();
    t.zone = {};
    if (d.hour >= 0) {
        const char clock[] = {static_cast<char>('0' + d.hour / 10), static_cast<char>('0' + d.hour % 10), ':',
                              static_cast<char>('0' + d.minute / 10), static_cast<char>('0' + d.minute % 10)};
        t.clock.assign(clock, 5);
        t.anchor = {};
        t.zone = d.zone;
    } else if (t.open.empty() && d.first > begin_) {
        const std::uint32_t before = d.first - 1;
        auto opens = [&](std::uint32_t at) {
            known_.each(at, [&](const tables::Link& l, const Hit& hit) {
                if (l.kind != LinkKind::time_part || hit.last + 1 != d.first) return false;
                const std::string_view k = kind(known_.view.time_parts[l.index]);
                if (k == "since" || k == "from") t.open = "start";
                if (k == "until" && !is(at, ar::w_ila)) t.open = "end";
                return !t.open.empty();
            });
        };
        opens(before);
        if (t.open.empty() && before > begin_) opens(before - 1);
    }
    if (d.when.known()) told_ = {d.when, static_cast<std::uint32_t>(count_)};
    count_from(d);
    ++count_;
}

// "Today, Saturday" in the opening of a report that a paper or a feed prints on Sunday: it was written on Saturday, and goes on counting from then.
void TimeScan::count_from(const Draft& d) {
    constexpr std::int32_t week = 7;
    if (!opening_ || !today_ || d.late >= 0 || d.late < -week || anchor_ != "published") return;
    *today_ += d.late;
    anchor_ = "dateline";
    head_last_ = d.last;
}

void find_times(const tables::View& view, std::string_view text, const arabic::Words& words,
                const std::vector<language::Sentence>& sentences, const Meanings& meanings, WordMemo& starts,
                std::string_view published, std::vector<TimeMention>& out) {
    const Known known(view, text, words, meanings);
    TimeScan(known, starts, published, out).run(sentences);
}

}  // namespace isnad::mention
