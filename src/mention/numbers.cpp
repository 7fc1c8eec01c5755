#include "mention/numbers.h"

#include "language/arabic/inflection.h"
#include "mention/time_words.h"
#include "text/utf8.h"

#include <cmath>

namespace isnad::mention {

using arabic::Kind;
using tables::LinkKind;

namespace {

// The number words that a word or phrase can be; 0 where it is none of a class.
struct NumeralWord {
    double small = 0;  // units, tens, hundreds
    double scale = 0;  // thousand and larger
    double dual = 0;   // two thousand, two million in one word
    double indefinite = 0;
    double fraction = 0;
    bool found = false, zero = false;
    Known::Hit hit;
};

// 2 million in one word, as opposed to a million: no number may stand before it.
bool dual_scale(double scale) { return std::fmod(std::log10(scale / 2), 3) == 0; }

NumeralWord numeral_at(const Known& known, std::uint32_t i) {
    NumeralWord out;
    known.each(i, [&](const tables::Link& l, const Known::Hit& h) {
        if (l.kind != LinkKind::numeral) return false;
        if (out.found && (h.last != out.hit.last || h.stem != out.hit.stem)) return true;  // shorter than what was found
        const tables::Numeral& row = known.view.numerals[l.index];
        const std::string_view kind = known.view.str(row.kind);
        if (kind == "unit" || kind == "ten" || kind == "hundred") {
            out.small = row.value;
            out.zero = row.value == 0;
        } else if (kind == "thousand" || kind == "million") {
            (dual_scale(row.value) ? out.dual : out.scale) = row.value;
        } else if (kind == "fraction") {
            out.fraction = row.value;
        } else {
            out.indefinite = row.value;
        }
        out.found = true;
        out.hit = h;
        return false;
    });
    return out;
}

class Parse {
public:
    Parse(const Known& known, std::uint32_t end, Number& out) : known_(known), end_(end), out_(out) {}

    bool run(std::uint32_t i) {
        out_ = Number{};
        out_.first = i;
        out_.stem = known_.words[i].stem;
        if (known_.is(i, ar::w_al) && next_is_figures(i)) {  // al- 24
            out_.article = true;
            ++i;
        } else if (known_.words[i].kind == Kind::number) {
            out_.stem = known_.words[i].begin;
        }
        if (!first(i)) return false;
        while (more()) {
        }
        out_.value = total_ + current_;
        out_.digits = out_.digits && !out_.spelled;
        return true;
    }

private:
    const arabic::Word& word(std::uint32_t i) const { return known_.words[i]; }
    bool inside(std::uint32_t i) const { return i < end_ && !word(i).line_start; }
    bool next_is_figures(std::uint32_t i) const { return inside(i + 1) && word(i + 1).kind == Kind::number; }
    std::string_view token(std::uint32_t i) const { return known_.text.substr(word(i).begin, word(i).end - word(i).begin); }

    bool first(std::uint32_t i) {
        if (word(i).kind == Kind::number) return figures(i);
        if (known_.one_of(i, ar::one_of_tens) && inside(i + 1) && word(i + 1).clitics & arabic::wa) {  // one and twenty
            const NumeralWord ten = numeral_at(known_, i + 1);
            if (!ten.found || ten.small < 20 || ten.small > 90 || ten.hit.stem == word(i + 1).begin) return false;
            out_.spelled = true;
            out_.article = known_.has_article(i);
            out_.last = ten.hit.last;
            current_ = last_small_ = 1 + ten.small;
            return true;
        }
        const NumeralWord n = numeral_at(known_, i);
        if (!n.found) return false;
        out_.spelled = true;
        out_.stem = n.hit.stem;
        out_.article = n.hit.article;
        out_.last = n.hit.last;
        if (n.small > 0 || n.zero) {
            current_ = last_small_ = n.small;
            return true;
        }
        if (n.fraction > 0) {  // half a million
            const std::uint32_t next = out_.last + 1;
            if (!inside(next)) return false;
            const NumeralWord scale = numeral_at(known_, next);
            if (scale.small == 12 && scale.hit.last == next) {  // half a dozen
                out_.last = next;
                current_ = last_small_ = n.fraction * scale.small;
                return true;
            }
            if (scale.scale == 0) return false;
            out_.last = scale.hit.last;
            apply_scale(n.fraction * scale.scale, scale.scale);
            return true;
        }
        if (n.indefinite > 0) {
            out_.indefinite = true;
            out_.scaled = n.indefinite >= 1000;
            total_ = n.indefinite;
            done_ = true;
            return true;
        }
        // alfa jundi is two thousand soldiers, alfan behind a number is a thousand of them.
        const std::uint32_t next = out_.last + 1;
        const bool dual = n.dual > 0 && (n.scale == 0 || (inside(next) && word(next).is_noun() && !(word(next).clitics & ~arabic::al)));
        apply_scale(dual ? n.dual : n.scale, dual ? n.dual / 2 : n.scale);
        return true;
    }

    bool figures(std::uint32_t i) {
        Figures f;
        if (!read_figures(token(i), f)) return false;
        out_.last = i;
        out_.digits = true;
        out_.figures = f.figures;
        out_.dotted_thousands = f.dotted_thousands;
        current_ = f.value;
        if (ends_backward_decimal(known_, i)) {
            Figures g;
            read_figures(token(i - 2), g);
            current_ += g.value / std::pow(10.0, g.figures);
            out_.first = i - 2;
            out_.stem = word(i - 2).begin;
            out_.digits = false;
            return true;
        }
        if (in_brackets(i)) {
            out_.bracketed = true;
            out_.first = i - 1;
            out_.stem = word(i - 1).begin;
            out_.last = i + 1;
            return true;
        }
        // Groups of three behind Arabic commas: 1,300,000
        while (f.whole && f.figures <= 3 && inside(out_.last + 2) && known_.punctuation(out_.last + 1, 0x60C) &&
               known_.glued(out_.last + 1) && known_.glued(out_.last + 2) && word(out_.last + 2).kind == Kind::number) {
            Figures g;
            if (!read_figures(token(out_.last + 2), g) || !g.whole || g.figures != 3) break;
            current_ = current_ * 1000 + g.value;
            out_.last += 2;
            out_.digits = false;
        }
        // Groups of three apart by a blank: 10 000
        while (f.whole && f.figures <= 3 && inside(out_.last + 1) && word(out_.last + 1).kind == Kind::number) {
            Figures g;
            const std::uint32_t k = out_.last + 1;
            const bool group = read_figures(token(k), g) && g.whole && g.figures == 3 && !known_.glued(k) && f.value > 0;
            if (!group || (out_.last == i ? g.value != 0 && word(k).begin - word(k - 1).end < 2 : false)) break;
            current_ = current_ * 1000 + g.value;
            out_.last = k;
        }
        return true;
    }

    // (200) thousand teachers, (12) buses
    bool in_brackets(std::uint32_t i) const {
        if (i == 0 || !known_.punctuation(i - 1, '(') || !inside(i + 2) || !known_.punctuation(i + 1, ')') ||
            word(i + 2).kind != Kind::word)
            return false;
        if (word(i + 2).stem != word(i + 2).begin || known_.has_article(i + 2)) return false;
        return known_.each(i + 2, [&](const tables::Link& l, const Known::Hit&) {
            return l.kind == LinkKind::unit || l.kind == LinkKind::agent || l.kind == LinkKind::numeral;
        });
    }

    void apply_scale(double amount, double scale) {
        total_ += amount;
        current_ = 0;
        scale_ = scale;
        out_.scaled = true;
        behind_scale_ = true;
    }

    // One more word or number that belongs to it.
    bool more() {
        if (done_) return false;
        std::uint32_t i = out_.last + 1;
        if (!inside(i)) return false;
        bool joined = false;
        if (known_.words[i].kind == Kind::word && known_.is(i, ar::w_wa) && next_is_figures(i)) {  // wa- 200
            joined = true;
            ++i;
        }
        if (word(i).kind == Kind::number) return joined && behind_scale_ && joined_figures(i);
        const NumeralWord n = numeral_at(known_, i);
        if (!n.found || (n.indefinite > 0 && n.scale == 0)) return false;
        joined = n.hit.stem != word(i).begin && (word(i).clitics & arabic::wa || starts_with_wa(i));
        if (!joined && n.hit.stem != word(i).begin) return false;
        if (!joined) return multiply(n);
        if (n.fraction > 0) return fraction(n);
        if (n.zero || (n.hit.article && !out_.article)) return false;
        if (n.small > 0) return add_small(n);
        return add_scale(n);
    }

    bool starts_with_wa(std::uint32_t i) const {
        std::size_t at = word(i).begin;
        return text::next(known_.text, at) == 0x648;
    }

    // 15 + thousand, three + millions, thousand + billion
    bool multiply(const NumeralWord& n) {
        if (n.scale == 0) return false;
        if (current_ > 0) {
            if (scale_ > 0 && n.scale >= scale_) return false;
            apply_scale(current_ * n.scale, n.scale);
        } else if (behind_scale_ && n.scale > 1000 && total_ >= 1000 && total_ < n.scale) {
            total_ *= n.scale;
            scale_ = n.scale;
        } else {
            return false;
        }
        out_.spelled = true;
        out_.last = n.hit.last;
        last_small_ = 0;
        return true;
    }

    // a million + and a half of the million; five + and a half
    bool fraction(const NumeralWord& n) {
        if (scale_ == 0 && (current_ == 0 || current_ > 100)) return false;
        const std::uint32_t next = n.hit.last + 1;
        double scale = scale_ > 0 && current_ == 0 ? scale_ : 1;
        out_.last = n.hit.last;
        if (inside(next)) {
            const NumeralWord of = numeral_at(known_, next);
            if (of.scale > 0) {
                out_.last = of.hit.last;
                if (scale_ == 0) {
                    apply_scale((current_ + n.fraction) * of.scale, of.scale);
                    return true;
                }
                scale = of.scale;
            }
        }
        if (scale == 1) {
            current_ += n.fraction;
        } else {
            total_ += n.fraction * scale;
            done_ = true;
        }
        out_.spelled = true;
        return true;
    }

    bool add_small(const NumeralWord& n) {
        const bool units = n.small < 10 || (n.small > 10 && n.small < 20);
        bool fits = false;
        if (current_ == 0) {
            fits = behind_scale_;
        } else if (out_.digits && !behind_scale_) {
            fits = false;
        } else if (last_small_ >= 100) {
            fits = n.small < 100;
        } else if (last_small_ < 10) {
            fits = n.small >= 20 && n.small < 100 && std::fmod(n.small, 10) == 0;
        }
        if (!fits || (units && last_small_ > 0 && last_small_ < 100)) return false;
        if (current_ == 0 && !follows(n)) return false;
        current_ += n.small;
        last_small_ = n.small;
        out_.spelled = true;
        out_.last = n.hit.last;
        return true;
    }

    // Behind a scale "and three" may count other things: it belongs here only where no noun stands between, which is so.
    bool follows(const NumeralWord& n) const { return scale_ >= 1000 && n.small < 1000; }

    bool add_scale(const NumeralWord& n) {
        const double step = n.scale > 0 ? n.scale : n.dual / 2;
        if (current_ > 0 || scale_ == 0 || step >= scale_) return false;
        apply_scale(n.scale > 0 ? n.scale : n.dual, step);
        out_.spelled = true;
        out_.last = n.hit.last;
        return true;
    }

    // five millions + and 200 thousand; 12 thousand + and 500
    bool joined_figures(std::uint32_t i) {
        Figures f;
        if (current_ > 0 || !read_figures(token(i), f) || f.value >= scale_) return false;
        current_ = f.value;
        last_small_ = 0;
        out_.last = i;
        behind_scale_ = false;
        out_.digits = false;
        return true;
    }

    const Known& known_;
    std::uint32_t end_;
    Number& out_;
    double total_ = 0;    // of finished groups
    double current_ = 0;  // of the group that is being read
    double scale_ = 0;    // of the last finished group
    double last_small_ = 0;
    bool behind_scale_ = false;
    bool done_ = false;
};

}  // namespace

bool number_at(const Known& known, std::uint32_t i, std::uint32_t end, Number& out) {
    if (known.words[i].kind != Kind::number && known.words[i].kind != Kind::word) return false;
    return Parse(known, end, out).run(i);
}

}  // namespace isnad::mention
