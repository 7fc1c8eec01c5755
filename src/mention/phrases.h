// What the tables know of a word and of the phrases that begin with it.
//
//   arabic::find_phrases(view, lexicon, text, words, phrases);
//   mention::Meanings meanings(view, words, phrases, first_at);
//   meanings.at(i, [&](const tables::Link& link, const mention::Phrase& p) { ...; return true; });   // longest first; true stops
#pragma once

#include "language/arabic/phrases.h"

#include <vector>

namespace isnad::mention {

using arabic::Phrase;

/// What stands at a word: the links of the phrases that begin there, then those of the word itself.
class Meanings {
public:
    Meanings(const tables::View& view, const arabic::Words& words, const std::vector<Phrase>& phrases, std::vector<std::uint32_t>& first_at);

    /// Calls f(link, phrase) until it returns true; returns whether it did.
    template <class F>
    bool at(std::uint32_t i, F&& f) const {
        for (std::uint32_t p = (*first_at_)[i]; p < phrases_->size() && (*phrases_)[p].first == i; ++p) {
            const Phrase& phrase = (*phrases_)[p];
            for (const tables::Link& l : view_->links_of(view_->nodes[phrase.node]))
                if (f(l, phrase)) return true;
        }
        const arabic::Word& w = (*words_)[i];
        const Phrase single{i, i, tables::absent, w.stem, w.clitics, w.features};
        for (const tables::Link& l : w.all_links())
            if (f(l, single)) return true;
        return false;
    }

    /// Whether a phrase of several words begins here.
    bool phrase_at(std::uint32_t i) const {
        const std::uint32_t p = (*first_at_)[i];
        return p < phrases_->size() && (*phrases_)[p].first == i;
    }

    /// The first link of a kind at a word, longest phrase first; nullptr where there is none. `last` gets where it ends.
    const tables::Link* find(std::uint32_t i, tables::LinkKind kind, Phrase* where = nullptr) const {
        for (std::uint32_t p = (*first_at_)[i]; p < phrases_->size() && (*phrases_)[p].first == i; ++p)
            for (const tables::Link& l : view_->links_of(view_->nodes[(*phrases_)[p].node]))
                if (l.kind == kind) {
                    if (where) *where = (*phrases_)[p];
                    return &l;
                }
        const arabic::Word& w = (*words_)[i];
        const tables::Link* const of_word = w.link(kind);
        if (of_word && where) *where = {i, i, tables::absent, w.stem, w.clitics, w.features};
        return of_word;
    }

private:
    const tables::View* view_;
    const arabic::Words* words_;
    const std::vector<Phrase>* phrases_;
    std::vector<std::uint32_t>* first_at_;
};

}  // namespace isnad::mention
