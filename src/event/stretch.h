// The days that the value of a time covers.
//
//   const Stretch week = stretch_of("2026-W10");      // its first and last day
//   stretch_of("2014/2026-03-10");                    // from the first day of the one to the last of the other
#pragma once

#include <cstdint>
#include <string_view>

namespace isnad::event {

/// First and last day of a time value, counted as mention::day_number counts; `known` is false where it is none.
struct Stretch {
    bool known = false;
    std::int32_t from = 0, to = 0;
};
Stretch stretch_of(std::string_view value);

}  // namespace isnad::event
