#include "mention/quantities.h"

#include "language/arabic/inflection.h"
#include "mention/counted.h"
#include "mention/numbers.h"
#include "mention/time_words.h"

#include <cmath>

namespace isnad::mention {

using arabic::Kind;
using arabic::Word;
using tables::absent;
using tables::LinkKind;

namespace {

class Scan {
public:
    using Hit = Known::Hit;

    Scan(const Known& known, const std::vector<TimeMention>& times, std::vector<QuantityMention>& out)
        : known_(known), nouns_(known), times_(times), out_(out) {
        ma_ = known.view.find(ar::w_ma);
        bayna_ = known.view.find(ar::w_bayna);
        min_ = known.view.find(ar::w_min);
        wahid_ = known.view.find(ar::w_wahid);
        wahida_ = known.view.find(ar::w_wahida);
        wahidan_ = known.view.find(ar::w_wahidan);
    }

    void run(const std::vector<language::Sentence>& sentences) {
        out_.clear();
        for (const auto& s : sentences) {
            begin_ = s.first;
            end_ = s.end;
            for (std::uint32_t i = s.first; i < s.end;) {
                while (time_ < times_.size() && times_[time_].last < i) ++time_;
                if (time_ < times_.size() && times_[time_].first <= i) {
                    i = times_[time_].last + 1;
                    continue;
                }
                limit_ = time_ < times_.size() && times_[time_].first < s.end ? times_[time_].first : s.end;
                nouns_.enter(begin_, limit_);
                const std::uint32_t next = at(i);
                i = next > i ? next : i + 1;
            }
        }
    }

private:
    const Word& word(std::uint32_t i) const { return known_.words[i]; }
    bool inside(std::uint32_t i) const { return i < limit_; }
    bool is_word(std::uint32_t i) const { return inside(i) && word(i).kind == Kind::word; }
    bool is(std::uint32_t i, std::string_view key) const { return is_word(i) && known_.is(i, key); }
    bool bare(std::uint32_t i) const { return is_word(i) && word(i).stem == word(i).begin; }
    bool mark(std::uint32_t i, char32_t c) const { return inside(i) && known_.punctuation(i, c); }

    std::uint32_t at(std::uint32_t i) {
        if (word(i).kind == Kind::punctuation) {
            // %15 and $5
            if (inside(i + 1) && word(i + 1).kind == Kind::number && known_.glued(i + 1)) {
                const std::string_view unit = nouns_.sign(i);
                Number n;
                if (!unit.empty() && number_at(known_, i + 1, limit_, n))
                    return write(i, word(i).begin, n, Bound::exact, {}, {n.last, unit, false, {}}, 0);
            }
            return i;
        }
        if (word(i).kind == Kind::latin) return i;
        if (const std::uint32_t next = one_person(i); next > i) return next;
        // A bound, then its number.
        Hit h;
        std::uint32_t row = 0;
        bool bounded = false, numeral = word(i).kind == Kind::number || is(i, ar::w_al);
        known_.each<false>(i, [&](const tables::Link& l, const Hit& hit) {
            if (l.kind == LinkKind::numeral) numeral = true;
            if (l.kind != LinkKind::bound || bounded) return false;
            bounded = true;
            row = l.index;
            h = hit;
            return false;
        });
        if (bounded && inside(h.last + 1)) {
            const auto& bound = known_.view.bounds[row];
            const std::uint32_t next = h.last + 1;
            if (const std::uint32_t end = number(next, i, h.stem, static_cast<Bound>(bound.bound), known_.view.rule(bound.source), false);
                end > next)
                return end;
        }
        if (const std::uint32_t end = range(i); end > i) return end;
        if (!numeral) return i;
        const std::uint32_t stem = word(i).kind == Kind::number ? word(i).begin : word(i).stem;
        return number(i, i, stem, Bound::exact, {}, true);
    }

    // Glued to a mark that makes it something else: F-16, 3-1, 14:30, 5/6
    bool tied(const Number& n) const {
        const std::uint32_t first = n.first, last = n.last;
        if (begins_backward_decimal(known_, last)) return true;
        if (word(first).kind == Kind::number && first > begin_ && known_.glued(first)) {
            const Word& p = word(first - 1);
            if (p.kind == Kind::latin) return true;
            if (p.kind == Kind::punctuation && (p.mark == '-' || p.mark == 0x2013 || p.mark == '/' || p.mark == ':' || p.mark == '#' ||
                                                p.mark == '+' || p.mark == '.' || p.mark == '_')) {
                const bool minus = (p.mark == '-') && first >= begin_ + 2 && word(first - 2).end < p.begin;
                if (!minus) return true;
            }
        }
        if (last + 1 < end_ && known_.glued(last + 1)) {
            const Word& p = word(last + 1);
            if (p.kind == Kind::latin) return true;
            if (p.kind == Kind::punctuation && (p.mark == '/' || p.mark == ':' || p.mark == '-' || p.mark == '_') && last + 2 < end_ &&
                known_.glued(last + 2))
                return true;
        }
        return n.digits && n.figures > 9;
    }

    // Returns the word behind a quantity whose number stands at `i`, or `i`.
    std::uint32_t number(std::uint32_t i, std::uint32_t first, std::uint32_t stem, Bound bound, Rule rule, bool bare_number) {
        Number n;
        if (!number_at(known_, i, limit_, n)) return i;
        if (!bare_number && word(i).kind == Kind::word && n.stem != word(i).begin && word(i).clitics & arabic::wa) return i;
        if (bare_number) {
            stem = n.stem;
            first = n.first;
        }
        if (tied(n)) {
            if (const std::uint32_t end = dashed(n, first, stem, rule); end > i) return end;
            return n.last + 1;
        }
        if (n.indefinite && bound == Bound::exact) bound = Bound::more_than;
        Counted c;
        const std::uint32_t next = n.last + 1;
        if (!nouns_.sign(next).empty()) return write(first, stem, n, bound, rule, {next, nouns_.sign(next), false, {}}, 0);
        if (nouns_.percent(next, c.last)) {
            c.unit = "percent";
            return write(first, stem, n, bound, rule, c, 0);
        }
        if (nouns_.duration(next)) return next + 1;
        const bool name = i > begin_ && known_.one_of(i - 1, ar::number_before) && bare_number && !n.scaled;
        if (!name && nouns_.behind(n, c)) {
            if (n.dotted_thousands && !n.scaled && c.person) n.value *= 1000;
            return write(first, stem, n, bound, rule, c, 0);
        }
        // "19 at least of the fighters"
        Hit behind;
        std::uint32_t row = 0;
        if (!name && is_word(next) && known_.find(next, LinkKind::bound, behind, &row) && behind.last < limit_ && closes(behind.last) &&
            is(behind.last + 1, ar::w_min)) {
            Number of = n;
            of.last = behind.last;
            if (nouns_.behind(of, c)) {
                const auto& b = known_.view.bounds[row];
                return write(first, stem, n, static_cast<Bound>(b.bound), known_.view.rule(b.source), c, 0);
            }
        }
        if (n.article || name || (n.digits && n.figures > 7)) return next;
        // Alone: behind a bound, or beside a word for victims or a toll.
        Counted victims;
        if (nouns_.victims_before(first, victims)) {
            victims.last = n.last;
            return write(first, stem, n, bound, rule, victims, 0);
        }
        const bool until = !bare_number && is(first, ar::w_hatta);
        if (bare_number || until || n.indefinite || stops_bound(next)) return next;
        c.last = n.last;
        return write(first, stem, n, bound, rule, c, 0);
    }

    // A number alone behind a bound must end its phrase: "more than 15," but not "more than 15 unknown words".
    bool stops_bound(std::uint32_t next) const {
        if (!inside(next)) return false;
        const Word& w = word(next);
        if (w.kind == Kind::number || w.kind == Kind::latin) return true;
        return known_.one_of(next, ar::not_counted_ever);
    }

    // 15-20 shakhsan
    std::uint32_t dashed(const Number& n, std::uint32_t first, std::uint32_t stem, Rule rule) {
        Number m;
        const std::uint32_t k = n.last + 2;
        if (!inside(k) || !(mark(k - 1, '-') || mark(k - 1, 0x2013)) || word(k).kind != Kind::number || !number_at(known_, k, limit_, m) ||
            m.value <= n.value)
            return n.first;
        if (first > begin_ && known_.glued(n.first) && word(n.first).kind == Kind::number && n.first > begin_ &&
            word(n.first - 1).kind != Kind::word && first == n.first)
            return n.first;
        return close_range(n, m, first, stem, rule);
    }

    // bayna 20 wa-30 shakhsan, min 20 ila 30 shakhsan
    std::uint32_t range(std::uint32_t i) {
        if (word(i).kind != Kind::word) return i;
        const bool what = known_.is_form(i, ma_) && inside(i + 1) && known_.is_form(i + 1, bayna_);
        const std::uint32_t head = what ? i + 1 : i;
        const bool between = known_.is_form(head, bayna_), from = !between && known_.is_form(head, min_);
        if ((!between && !from) || !inside(head + 1)) return i;
        Number a, b;
        if (!number_at(known_, head + 1, limit_, a) || a.indefinite) return i;
        // "bayna khamsa wa-'ishrin" is one number for the parser where it could be two; only digits and plain words are taken apart.
        std::uint32_t k = a.last + 1;
        Counted skipped;
        if (!inside(k)) return i;
        if (between && !(is(k, ar::w_wa) || is(k, ar::w_ila)) && !(is_word(k) && word(k).clitics & arabic::wa)) {
            if (!nouns_.behind(a, skipped)) return i;  // between 20 persons and 30 persons
            k = skipped.last + 1;
        } else if (from && !is(k, ar::w_ila)) {
            if (!nouns_.behind(a, skipped) || !is(skipped.last + 1, ar::w_ila)) return i;
            k = skipped.last + 1;
        }
        if (!inside(k)) return i;
        if (is(k, ar::w_wa) || is(k, ar::w_ila))
            ++k;
        else if (!(between && is_word(k) && word(k).clitics & arabic::wa))
            return i;
        if (!inside(k) || !number_at(known_, k, limit_, b) || b.indefinite) return i;
        if (b.scaled && !a.scaled && a.value < 1000) {
            const double scale = std::pow(1000.0, std::floor(std::log10(b.value) / 3));
            if (a.value * scale < b.value) a.value *= scale;
        }
        if (b.value <= a.value) return i;
        const std::uint32_t end = close_range(a, b, i, word(i).stem, {});
        return end > a.first ? end : i;
    }

    std::uint32_t close_range(const Number& a, const Number& b, std::uint32_t first, std::uint32_t stem, Rule rule) {
        Counted c;
        const std::uint32_t next = b.last + 1;
        if (nouns_.duration(next)) return next + 1;
        if (!nouns_.sign(next).empty()) {
            c = {next, nouns_.sign(next), false, {}};
        } else if (nouns_.percent(next, c.last)) {
            c.unit = "percent";
        } else if (!nouns_.behind(b, c)) {
            if (!nouns_.victims_before(first, c)) return a.first;
            c.last = b.last;
        }
        Number n = b;
        n.value = a.value;
        return write(first, stem, n, Bound::range, rule, c, b.value);
    }

    std::uint32_t write(std::uint32_t first, std::uint32_t stem, const Number& n, Bound bound, Rule rule, const Counted& c, double upper) {
        QuantityMention m;
        m.first = first;
        m.number_last = n.last;
        m.number_stem = c.last > n.last ? n.stem : none;
        m.person = c.person;
        m.last = c.last > n.last ? c.last : n.last;
        m.quantity.value = n.value;
        m.quantity.upper = upper;
        m.quantity.bound = bound;
        m.quantity.unit = c.unit;
        m.quantity.rule = c.rule.file.empty() ? rule : c.rule;
        // Bounds that follow: "at least", "or more".
        Hit h;
        std::uint32_t row = 0;
        const std::uint32_t next = m.last + 1;
        if (is_word(next) && known_.find(next, LinkKind::bound, h, &row) && h.last < limit_ && closes(h.last) &&
            !(inside(h.last + 1) && word(h.last + 1).kind == Kind::number)) {
            m.last = h.last;
            if (bound == Bound::exact || bound == Bound::more_than) m.quantity.bound = static_cast<Bound>(known_.view.bounds[row].bound);
        }
        m.quantity.span = {stem, word(m.last).end};
        out_.push_back(m);
        return m.last + 1;
    }

    // Only bounds that can follow are taken behind a noun: no number may come after them.
    bool closes(std::uint32_t last) const {
        Number n;
        return known_.one_of(last, ar::bounds_behind) && !(inside(last + 1) && number_at(known_, last + 1, limit_, n));
    }

    // "shakhs wahid": one person, the number behind its noun
    std::uint32_t one_person(std::uint32_t i) {
        if (word(i).kind != Kind::word || !inside(i + 1) || word(i + 1).full == absent) return i;
        if (word(i + 1).full != wahid_ && word(i + 1).full != wahida_ && word(i + 1).full != wahidan_) return i;
        if (known_.has_article(i) || !bare(i + 1)) return i;
        if (known_.has_article(i + 1) || word(i).enclitic != arabic::Enclitic::nothing) return i;
        Counted c;
        std::uint32_t stem = word(i).stem;
        const bool found = known_.each(i, [&](const tables::Link& l, const Hit& h) {
            if (l.kind != LinkKind::unit || h.phrase || h.features & arabic::plural) return false;
            const auto& row = known_.view.units[l.index];
            if (known_.view.str(row.kind) != "person") return false;
            c.unit = known_.view.str(row.unit);
            c.rule = known_.view.rule(row.source);
            stem = h.stem;
            return true;
        });
        if (!found) return i;
        Number n;
        n.value = 1;
        n.last = c.last = i + 1;
        return write(i, stem, n, Bound::exact, {}, c, 0);
    }

    const Known& known_;
    CountedNouns nouns_;
    const std::vector<TimeMention>& times_;
    std::vector<QuantityMention>& out_;
    std::uint32_t ma_, bayna_, min_, wahid_, wahida_, wahidan_;  // form ids
    std::size_t time_ = 0;
    std::uint32_t begin_ = 0, end_ = 0, limit_ = 0;  // of the sentence; the next time expression ends what can be read
};

}  // namespace

void find_quantities(const tables::View& view, std::string_view text, const arabic::Words& words,
                     const std::vector<language::Sentence>& sentences, const Meanings& meanings, const std::vector<TimeMention>& times,
                     std::vector<QuantityMention>& out) {
    const Known known(view, text, words, meanings);
    Scan(known, times, out).run(sentences);
}

}  // namespace isnad::mention
