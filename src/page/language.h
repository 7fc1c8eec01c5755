// The language of a text, by its letters and its most frequent words.
//
//   const Languages languages(words);
//   languages.of("قال الرئيس إن ...")       // "ar"; empty where there is too little to tell
//
// Letters tell most: Urdu, Kurdish and Pashto have letters of their own. Persian and Arabic, and the languages of Latin letters, are told
// apart by words that stand in every text of one and in none of the other (data/page/words-language.tsv).
#pragma once

#include "page/words.h"

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace isnad::page {

/// True where most letters are those of the Arabic script.
bool is_arabic_script(std::string_view text);

class Languages {
public:
    explicit Languages(const Words& words);

    /// An ISO 639 code that lives as long as the tables.
    std::string_view of(std::string_view text) const;

private:
    std::vector<std::string_view> names_;
    std::unordered_map<std::string_view, std::uint32_t> index_;   // word to the bits of its languages
    std::unordered_map<char32_t, std::uint32_t> letters_;
};

}  // namespace isnad::page
