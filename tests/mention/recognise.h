// The rooms up to the recognisers of times and quantities, run on a sentence.
//
//   Recognised r("yesterday ...", "2026-03-10");
//   r.times_line()          // "amsi=2026-03-09; ..."
//   r.quantities_line()     // "15 jundi=15 soldier; ..."
#pragma once

#include "language/arabic/words.h"
#include "language/sentences.h"
#include "mention/numbers.h"
#include "mention/phrases.h"
#include "mention/quantities.h"
#include "mention/times.h"
#include "support/tables.h"

#include <cstdio>
#include <string>
#include <vector>

namespace isnad::testing {

class Recognised {
public:
    explicit Recognised(std::string text, std::string_view published = "2026-03-10") : text(std::move(text)), view(built_tables().view()) {
        lexicon.bind(view);
        run(published);
    }

    void run(std::string_view published) {
        words.clear();
        arabic::tokenize(text, 0, static_cast<std::uint32_t>(text.size()), words);
        lexicon.analyze(text, words);
        arabic::tag(view, lexicon, text, words);
        language::split(words, sentences);
        arabic::find_phrases(view, lexicon, text, words, phrases);
        const mention::Meanings meanings(view, words, phrases, first_at);
        time_starts.begin(lexicon.generation());
        quantity_starts.begin(lexicon.generation());
        mention::find_times(view, text, words, sentences, meanings, time_starts, published, times);
        mention::find_quantities(view, text, words, sentences, meanings, quantity_starts, times, quantities);
    }

    std::string slice(Span s) const { return text.substr(s.start, s.end - s.start); }

    /// "words=value" for each, with what else there is: "~" approximate, ">" since, "<" until, "@14:30", "h" Hijri.
    std::string times_line() const {
        std::string out;
        for (const auto& m : times) {
            if (!out.empty()) out += "; ";
            out += slice(m.time.span) + '=' + m.time.value;
            if (m.time.approximate) out += '~';
            if (m.time.open == "start") out += '>';
            if (m.time.open == "end") out += '<';
            if (!m.time.clock.empty()) out += '@' + m.time.clock;
            if (m.time.calendar == "hijri") out += 'h';
        }
        return out;
    }

    std::string quantities_line() const {
        std::string out;
        for (const auto& m : quantities) {
            if (!out.empty()) out += "; ";
            char value[64];
            const auto& q = m.quantity;
            std::snprintf(value, sizeof value, q.bound == Bound::range ? "=%.10g..%.10g" : "=%.10g", q.value, q.upper);
            out += slice(q.span) + value + ' ' + std::string(q.unit);
            if (q.bound != Bound::exact && q.bound != Bound::range) out += ' ' + std::string(bound_name(q.bound));
        }
        return out;
    }

    /// The number that begins at the first word where one does.
    mention::Number first_number() const {
        const mention::Meanings meanings(view, words, phrases, first_at_copy());
        const mention::Known known(view, text, words, meanings);
        mention::Number n;
        for (std::uint32_t i = 0; i < words.size(); ++i)
            if (mention::number_at(known, i, static_cast<std::uint32_t>(words.size()), n)) return n;
        return mention::Number{};
    }

    std::string text;
    const tables::View& view;
    arabic::Lexicon lexicon;
    arabic::Words words;
    std::vector<language::Sentence> sentences;
    mention::WordMemo time_starts, quantity_starts;
    std::vector<mention::Phrase> phrases;
    std::vector<std::uint32_t> first_at;
    std::vector<mention::TimeMention> times;
    std::vector<mention::QuantityMention> quantities;

private:
    static std::string_view bound_name(Bound b) {
        constexpr std::string_view names[] = {"exact", "about", "at-least", "at-most", "more-than", "less-than", "range"};
        return names[static_cast<std::size_t>(b)];
    }
    std::vector<std::uint32_t>& first_at_copy() const {
        again_ = first_at;
        return again_;
    }
    mutable std::vector<std::uint32_t> again_;
};

}  // namespace isnad::testing
