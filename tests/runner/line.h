// One line of a case file as tokens.
//
//   event: CONSULT/visit "..." actors=[FRA/GOV,"..."] date=2026-03-10
//   -> field "event", then: bare CONSULT/visit, quoted "...", pair actors = list of two, pair date = one item
#pragma once

#include "runner/case.h"

#include <string>
#include <string_view>
#include <vector>

namespace isnad::cases {

struct Token {
    enum class Form { bare, quoted, pair } form = Form::bare;
    std::string text;   ///< of bare and quoted
    Pair pair;
};

/// Splits `field: rest`; false where there is no colon.
bool split_field(std::string_view line, std::string_view& field, std::string_view& rest);

/// Reads the rest of an expectation. What is wrong, or empty.
std::string tokens_of(std::string_view rest, std::vector<Token>& tokens);

/// `\n` stands for a line end, `\"` for a quotation mark, `\\` for a backslash.
std::string unescaped(std::string_view text);

/// Without blanks at both ends.
std::string_view trimmed(std::string_view text);

}  // namespace isnad::cases
