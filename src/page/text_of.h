// Small things that all readers of a page do with text.
#pragma once

#include <string>
#include <string_view>

namespace isnad::page {

/// Blanks of every kind as one space, none at the ends; marks of direction and other letters that nobody sees are dropped.
std::string squeezed(std::string_view text);

/// Letters and digits.
std::size_t letters_in(std::string_view text);
std::size_t words_in(std::string_view text);

/// &amp; &#1575; &nbsp; in data that hold them twice.
std::string unescaped(std::string_view text);

/// Two texts whose letters are the same, case, marks and blanks aside.
bool same_letters(std::string_view a, std::string_view b);

/// The letters and digits of a text in lower case, one space between words: what is compared.
std::string folded(std::string_view text);

}  // namespace isnad::page
