// What a rule asks of a word alone, remembered for each reading of each distinct word.
//
//   WordMemo memo;                                    // of a workspace; one for each question
//   memo.begin(lexicon.generation());                 // at each article
//   const std::uint32_t starts = memo.at(word, [&] { return ...; });      // the answer is worked out once
//
// The answer must follow from the letters and the reading of the word.
#pragma once

#include "language/arabic/words.h"

#include <cstdint>
#include <vector>

namespace isnad::mention {

inline constexpr std::uint32_t words_ahead = 8;  ///< as many as it takes until memory answers

class WordMemo {
public:
    /// Forgets all where the lexicon has, whose numbers of readings are then given anew.
    void begin(std::uint32_t generation) {
        if (generation == generation_) return;
        generation_ = generation;
        answers_.clear();
    }

    template <class F>
    std::uint32_t at(const arabic::Word& w, F&& work_out) {
        if (w.analysis == tables::absent) return work_out();
        // Frequent words are seen early and so have low numbers: those asked for often lie together.
        if (w.analysis >= answers_.size()) answers_.resize(w.analysis + w.analysis / 2 + 1024, unknown);
        std::uint32_t& answer = answers_[w.analysis];
        if (answer == unknown) answer = work_out();
        return answer;
    }

    /// Has the processor fetch the answer for a word that will be asked for: they lie far apart.
    void prefetch(const arabic::Word& w) const {
        if (w.analysis < answers_.size()) __builtin_prefetch(answers_.data() + w.analysis);
    }

private:
    static constexpr std::uint32_t unknown = 0xFFFFFFFF;
    std::uint32_t generation_ = 0;  // a lexicon's is never 0
    std::vector<std::uint32_t> answers_;
};

}  // namespace isnad::mention
