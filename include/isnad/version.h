// The version of the program and library.
#pragma once

#include <string_view>

namespace isnad {

inline constexpr std::string_view version = "0.1.0";
inline constexpr std::string_view schema = "isnad/1";

}  // namespace isnad
