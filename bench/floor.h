// The floor: the least that any program does which looks words up. Speeds are given as multiples of its time, so that figures from
// different machines can be compared.
//
// It splits bytes at blanks and ASCII punctuation, hashes each word (FNV-1a, 64 bits) and looks it up once in an open-addressing
// table of 2^20 slots that holds every distinct word of the text.
//
//   bench::Floor floor(text);
//   floor.words();                   // how many words the text has, by this splitting
//   floor.run();                     // one pass: returns how many words were found (all of them)
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace bench {

class Floor {
public:
    /// `text` must outlive the floor. Throws std::length_error where the text has too many distinct words for the table.
    explicit Floor(std::string_view text);

    std::uint64_t run() const;

    std::uint64_t words() const { return words_; }
    std::uint64_t distinct() const { return distinct_; }

private:
    static constexpr std::size_t slots = std::size_t{1} << 20;

    // The hash stands for the word: 64 bits tell the words of any corpus of this size apart. 0 is an empty slot.
    std::vector<std::uint64_t> table_ = std::vector<std::uint64_t>(slots);
    std::string_view text_;
    std::uint64_t words_ = 0;
    std::uint64_t distinct_ = 0;
};

}  // namespace bench
