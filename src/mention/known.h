// What a word can be for the rules of times and quantities, whatever analysis the tagger chose for it.
//
//   Known known(view, text, words, meanings);
//   Known::Hit hit;
//   if (const tables::TimeWord* month = known.month(i, hit)) ...        // hit.last: where the phrase ends
//   if (known.is(i, ar::w_min)) ...                                     // the word, its article and proclitics aside
//
// Phrases come before words, longer ones before shorter. Nothing here allocates.
#pragma once

#include "language/arabic/letters.h"
#include "language/arabic/words.h"
#include "language/arabic/inflection.h"
#include "mention/phrases.h"
#include "tables/view.h"

#include <span>
#include <string_view>

namespace isnad::mention {

class Known {
public:
    struct Hit {
        std::uint32_t last = 0;  ///< word
        std::uint32_t stem = 0;  ///< byte where it begins, proclitics left off, the article kept
        bool article = false;
        bool phrase = false;
        std::uint16_t features = 0;
    };

    Known(const tables::View& view, std::string_view text, const arabic::Words& words, const Meanings& meanings)
        : view(view), text(text), words(words), meanings_(meanings) {}

    /// Calls f(link, hit) for all that begins at a word until it returns true; returns whether it did. What is not deep leaves out the
    /// look-ups for words whose article the tagger does not know (names of days, parts of times).
    template <bool deep = true, class F>
    bool each(std::uint32_t i, F&& f) const {
        const arabic::Word& w = words[i];
        if (w.kind != arabic::Kind::word) return false;
        if (each_phrase(i, f)) return true;
        std::uint32_t seen = tables::absent;
        auto form = [&](std::uint32_t id, std::uint32_t stem, bool with_article) {
            if (id == tables::absent || id == seen) return false;
            seen = id;
            for (const tables::Reading& r : view.readings_of(id)) {
                const Hit hit{i, stem, with_article, false, r.features};
                for (const tables::Link& l : view.links_of(view.lexemes[r.lexeme]))
                    if (f(l, hit)) return true;
            }
            return false;
        };
        if (form(w.full, w.begin, false)) return true;
        const std::uint32_t bare = bare_at(i);
        if (deep && w.stem != w.begin && bare != w.stem && form(lookup(w.stem, w.end, (w.clitics & arabic::li) != 0), w.stem, true))
            return true;
        if (w.enclitic == arabic::Enclitic::nothing && (w.clitics & arabic::al || bare == w.stem) && form(w.form, w.stem, bare != w.stem))
            return true;
        return deep && bare != w.stem && !(w.clitics & arabic::al && w.form != tables::absent && !(w.features & arabic::definite_name)) &&
               form(lookup(bare, w.end, false), w.stem, true);
    }

    /// The same for the phrases of several words alone.
    bool phrase_at(std::uint32_t i) const { return meanings_.phrase_at(i); }
    template <class F>
    bool each_phrase(std::uint32_t i, F&& f) const {
        return meanings_.phrase_at(i) && meanings_.at(i, [&](const tables::Link& l, const Phrase& p) {
            return p.node != tables::absent && f(l, Hit{p.last, p.stem, (p.clitics & arabic::al) != 0, true, p.features});
        });
    }

    bool find(std::uint32_t i, tables::LinkKind kind, Hit& hit, std::uint32_t* index = nullptr) const {
        return each(i, [&](const tables::Link& l, const Hit& h) {
            if (l.kind != kind) return false;
            hit = h;
            if (index) *index = l.index;
            return true;
        });
    }

    const tables::TimeWord* month(std::uint32_t i, Hit& hit) const { return row(i, tables::LinkKind::month, view.months, hit); }
    const tables::TimeWord* weekday(std::uint32_t i, Hit& hit) const { return row(i, tables::LinkKind::weekday, view.weekdays, hit); }
    const tables::TimeWord* relative(std::uint32_t i, Hit& hit) const { return row(i, tables::LinkKind::relative, view.relatives, hit); }

    /// A row of times/parts.tsv whose kind begins with `prefix`.
    const tables::TimeWord* part(std::uint32_t i, std::string_view prefix, Hit& hit) const;

    /// Whether the word is this one; its proclitics are left aside, and its article where the key has none.
    bool is(std::uint32_t i, std::string_view key) const;
    bool one_of(std::uint32_t i, std::span<const std::string_view> keys) const { return one_of(i, edges(i), keys); }
    /// The letters that a word begins with: as it stands, without its proclitics, and without its article. For who asks several times of a word.
    struct Edges {
        char32_t stands = 0, begins = 0, bared = 0;
        std::uint32_t bare = 0;  ///< the byte behind the article
    };
    Edges edges(std::uint32_t i) const;
    bool one_of(std::uint32_t i, const Edges& edges, std::span<const std::string_view> keys) const;
    /// The same for a form that is known, by its id; faster.
    bool is_form(std::uint32_t i, std::uint32_t form) const {
        return form != tables::absent && (words[i].full == form || words[i].form == form);
    }
    bool has_article(std::uint32_t i) const { return words[i].kind == arabic::Kind::word && bare_at(i) != words[i].stem; }
    bool punctuation(std::uint32_t i, char32_t mark) const { return words[i].kind == arabic::Kind::punctuation && words[i].mark == mark; }
    /// Whether nothing parts the word from the one before it; what lies behind the last is glued to nothing.
    bool glued(std::uint32_t i) const { return i > 0 && i < words.size() && words[i - 1].end == words[i].begin; }

    const tables::View& view;
    const std::string_view text;
    const arabic::Words& words;

private:
    template <class Rows>
    const tables::TimeWord* row(std::uint32_t i, tables::LinkKind kind, const Rows& rows, Hit& hit) const {
        std::uint32_t index = 0;
        return find(i, kind, hit, &index) ? &rows[index] : nullptr;
    }

    /// The byte behind the article, or the stem where there is none.
    std::uint32_t bare_at(std::uint32_t i) const {
        const arabic::Word& w = words[i];
        return first_letter(w.stem, w.end) == arabic::alif || (w.clitics & arabic::li && w.clitics & arabic::al) ? behind_article(w)
                                                                                                                 : w.stem;
    }
    std::uint32_t behind_article(const arabic::Word& w) const;
    /// The folded letter at a byte; 0 at the end.
    char32_t first_letter(std::uint32_t from, std::uint32_t to) const {
        std::size_t at = from;
        return from < to ? arabic::fold(text::next(text, at)) : 0;
    }
    /// The form id of a stretch of text; `after_li`: its article has lost its alif.
    std::uint32_t lookup(std::uint32_t from, std::uint32_t to, bool after_li) const;
    bool equal(std::uint32_t from, std::uint32_t to, std::string_view key) const;

    const Meanings& meanings_;
};

}  // namespace isnad::mention
