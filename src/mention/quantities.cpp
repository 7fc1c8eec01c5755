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

    Scan(const Known& known, WordMemo& starts, const std::vector<TimeMention>& times, std::vector<QuantityMention>& out)
        : known_(known), starts_(starts), nouns_(known), times_(times), out_(out), ma_(known.view.find(ar::w_ma)), bayna_(known.view.find(ar::w_bayna)), min_(known.view.find(ar::w_min)),
          wahid_(known.view.find(ar::w_wahid)), wahida_(known.view.find(ar::w_wahida)), wahidan_(known.view.find(ar::w_wahidan)) {}

    void run(const std::vector<language::Sentence>& sentences) {
        out_.clear();
        for (const auto& s : sentences) {
            begin_ = s.first;
            end_ = s.end;
            if (word(s.first).line_start) line_ = s.first;
            for (std::uint32_t i = s.first; i < s.end;) {
                while (time_ < times_.size() && times_[time_].last < i) ++time_;
                if (time_ < times_.size() && times_[time_].first <= i) {
                    i = times_[time_].last + 1;
                    continue;
                }
                limit_ = time_ < times_.size() && times_[time_].first < s.end ? times_[time_].first : s.end;
                nouns_.enter(begin_, limit_);
                if (i + words_ahead < s.end) starts_.prefetch(word(i + words_ahead));
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

    // What a quantity may do with a word, as far as the word alone tells.
    enum Start : std::uint32_t { a_numeral = 1, a_bound = 2, number_behind = 4 };

    std::uint32_t starts(std::uint32_t i) const {
        if (word(i).kind != Kind::word) return 0;
        return starts_.at(word(i), [&] {
            const Known::Edges edges = known_.edges(i);
            const auto is_one_of = [&](std::span<const std::string_view> keys) { return known_.one_of(i, edges, keys); };
            std::uint32_t out = is_one_of({&ar::w_al, 1}) || is_one_of(ar::one_of_tens) ? std::uint32_t{a_numeral} : 0u;
            if (is_one_of({&ar::w_wahid, 1}) || is_one_of({&ar::w_wahida, 1}) || is_one_of({&ar::w_wahidan, 1}) || is_one_of(ar::two_behind)) out |= number_behind;
            known_.each<false>(i, [&](const tables::Link& l, const Hit& hit) {
                if (hit.phrase) return false;
                if (l.kind == LinkKind::numeral) out |= a_numeral;
                if (l.kind == LinkKind::bound) out |= a_bound;
                return false;
            });
            return out;
        });
    }

    std::uint32_t at(std::uint32_t i) {
        if (word(i).kind == Kind::punctuation) {
            // %15 and $5
            if (inside(i + 1) && word(i + 1).kind == Kind::number && known_.glued(i + 1)) {
                const std::string_view unit = nouns_.sign(i);
                Number n;
                if (!unit.empty() && number_at(known_, i + 1, limit_, n))
                    return write(i, word(i).begin, n, Bound::exact, {}, unit_at(n.last, unit), 0);
            }
            return i;
        }
        if (word(i).kind == Kind::latin) return i;
        if (const std::uint32_t next = one_or_two(i); next > i) return next;
        // A bound, then its number.
        Hit h;
        std::uint32_t row = 0;
        const std::uint32_t may = starts(i);
        bool bounded = false, numeral = word(i).kind == Kind::number || (may & a_numeral);
        if ((may & a_bound) || known_.phrase_at(i)) known_.each<false>(i, [&](const tables::Link& l, const Hit& hit) {
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
            const auto behind = [&](std::uint32_t at) {
                const std::uint32_t end = number(at, i, h.stem, static_cast<Bound>(bound.bound), known_.view.rule(bound.source), false);
                return end > at ? end : 0;
            };
            if (const std::uint32_t end = behind(next)) return end;
            // "does not exceed its length nine metres"
            if (!known_.one_of(h.last, ar::not_verbal) && word(next).is_noun() && word(next).enclitic != arabic::Enclitic::nothing &&
                inside(next + 1))
                if (const std::uint32_t end = behind(next + 1)) return end;
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
        if (bound == Bound::more_than && !bare_number && negated(first)) bound = Bound::at_most;
        Counted c;
        const std::uint32_t next = n.last + 1;
        if (n.article && !n.indefinite && bare_number && n.first > begin_ && n.value > 2 && nouns_.before_definite(n.first - 1, c)) {
            c.last = n.last;
            return write(n.first - 1, word(n.first - 1).stem, n, bound, rule, c, 0);
        }
        if (!nouns_.sign(next).empty()) return write(first, stem, n, bound, rule, unit_at(next, nouns_.sign(next)), 0);
        if (nouns_.percent(next, c.last)) {
            c.unit = "percent";
            return write(first, stem, n, bound, rule, c, 0);
        }
        if (nouns_.duration(next)) return next + 1;
        // Article 5, resolution 2254; battalion 21, unless what follows is counted: "the division killed 20 civilians".
        const bool name =
            i > begin_ && bare_number && !n.scaled &&
            (known_.one_of(i - 1, ar::number_before) || (known_.one_of(i - 1, ar::scale_before) && !known_.has_article(i - 1)) ||
             (n.digits && known_.one_of(i - 1, ar::unit_before) &&
              !(is_word(next) && word(next).features & (arabic::accusative | arabic::plural))));
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
        // "the hundreds demonstrated", "they killed nine, among them two guards"
        if (!name && nouns_.people_alone(n, bare_number, c)) return write(first, stem, n, bound, rule, c, 0);
        if (n.article || name || (n.digits && n.figures > 7)) return next;
        if (is_word(next) && bare(next) && !known_.words[next].line_start && of_those_before(next, c))
            return write(first, stem, n, bound, rule, c, 0);
        // Alone: behind a bound, or beside a word for victims or a toll.
        Counted before;
        if (nouns_.victims_before(first, before) || nouns_.number_of(first, bare_number && !n.scaled, before)) {
            before.last = n.last;
            return write(first, stem, n, bound, rule, before, 0);
        }
        const bool until = !bare_number && is(first, ar::w_hatta);
        const bool sum = bare_number && n.scaled && !n.indefinite && ends_phrase(next);  // the number was 140 thousand
        if ((bare_number && !sum) || until || n.indefinite || stops_bound(next)) return next;
        c.last = n.last;
        return write(first, stem, n, bound, rule, c, 0);
    }

    // "did not hold more than 80", "will not exceed 900": a negation before the bound, or before the verb that it belongs to
    bool negated(std::uint32_t first) const {
        const auto no = [&](std::uint32_t k) { return is(k, ar::w_la) || is(k, ar::w_lam) || is(k, ar::w_lan); };
        if (first > begin_ && bare(first) && no(first - 1)) return true;
        // The subject may stand behind the verb: "the hall does not hold more than 80".
        for (std::uint32_t k = first; k-- > begin_ + 1 && first - k <= 3 && word(k).kind == Kind::word;)
            if (word(k).is_verb()) return no(k - 1);
        return false;
    }

    // "five of them": of the kind of people that was counted before; "of it": of the things
    bool of_those_before(std::uint32_t i, Counted& c) const {
        const bool people = known_.one_of(i, ar::of_them);
        if (is(i - 1, ar::w_wahid) || is(i - 1, ar::w_wahida)) return false;
        if (!people && !is(i, ar::of_it)) return false;
        c.last = i;
        c.person = people;
        c.unit = counted_before(i, people);
        if (c.unit.empty() && people) c.unit = "person";
        return true;
    }

    // The unit of the last quantity that stands shortly before in the same paragraph, of people or of things.
    std::string_view counted_before(std::uint32_t i, bool people) const {
        constexpr std::uint32_t far = 60;  // words
        for (std::size_t k = out_.size(); k-- > 0;) {
            const QuantityMention& m = out_[k];
            if (i - m.last > far || m.last < line_) break;
            if (m.person == people && !m.quantity.unit.empty()) return m.quantity.unit;
        }
        return {};
    }

    bool ends_phrase(std::uint32_t next) const {
        if (!inside(next) || word(next).line_start) return next >= end_ || inside(next);
        return word(next).kind == Kind::punctuation && word(next).mark != '%' && word(next).mark != '(' && !known_.glued(next + 1);
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
            c = unit_at(next, nouns_.sign(next));
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
        m.number_first = n.first;
        m.number_last = n.last;
        m.number_start = n.stem;
        m.noun_behind = c.last > n.last;
        m.person = c.person;
        m.bare = c.bare;
        m.last = m.noun_behind ? c.last : n.last;
        m.quantity.value = n.value;
        m.quantity.upper = upper;
        m.quantity.bound = bound;
        m.quantity.unit = c.unit;
        m.currency = c.currency;
        if (c.others)
            if (const auto unit = counted_before(first, true); !unit.empty()) m.quantity.unit = unit;
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

    // "rasasa wahida", "jundiyyan ithnan": the number behind its noun
    std::uint32_t one_or_two(std::uint32_t i) {
        if (word(i).kind != Kind::word || !inside(i + 1) || word(i + 1).full == absent || !bare(i + 1) || !(starts(i + 1) & number_behind)) return i;
        const std::uint32_t number = word(i + 1).full;
        const bool one = number == wahid_ || number == wahida_ || number == wahidan_, two = known_.one_of(i + 1, ar::two_behind);
        if ((!one && !two) || known_.has_article(i + 1)) return i;
        Counted c;
        std::uint32_t stem = word(i).stem;
        if (!nouns_.one_or_two(i, two, stem, c)) return i;
        Number n;
        n.value = two ? 2 : 1;
        n.last = c.last = i + 1;
        if (is_word(i + 2) && known_.one_of(i + 2, ar::w_akharun)) c.last = i + 2;
        return write(i, stem, n, Bound::exact, {}, c, 0);
    }

    const Known& known_;
    WordMemo& starts_;
    CountedNouns nouns_;
    const std::vector<TimeMention>& times_;
    std::vector<QuantityMention>& out_;
    std::uint32_t ma_, bayna_, min_, wahid_, wahida_, wahidan_;  // form ids
    std::size_t time_ = 0;
    std::uint32_t line_ = 0;                         // the first word of the paragraph
    std::uint32_t begin_ = 0, end_ = 0, limit_ = 0;  // of the sentence; the next time expression ends what can be read
};

}  // namespace

void find_quantities(const tables::View& view, std::string_view text, const arabic::Words& words,
                     const std::vector<language::Sentence>& sentences, const Meanings& meanings, WordMemo& starts,
                     const std::vector<TimeMention>& times, std::vector<QuantityMention>& out) {
    const Known known(view, text, words, meanings);
    Scan(known, starts, times, out).run(sentences);
}

}  // namespace isnad::mention
