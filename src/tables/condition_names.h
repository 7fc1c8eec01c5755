// How tables write the conditions of a row: `obj:@armed told:@future`.
//
//   slot_names[static_cast<std::size_t>(Slot::object)]                       // "obj"
//   class_names[static_cast<std::size_t>(ConditionClass::armed)]             // "@armed"
#pragma once

#include "tables/format.h"

#include <iterator>
#include <string_view>

namespace isnad::tables {

/// In the order of Slot; a preposition is written by its own letters.
inline constexpr std::string_view slot_names[] = {"subj", "obj", "of", "alone", "", "any", "adj", "behind", "told", "lead"};
static_assert(std::size(slot_names) == static_cast<std::size_t>(Slot::lead) + 1);

/// In the order of ConditionClass; 0 is none.
inline constexpr std::string_view class_names[] = {"", "@actor", "@state", "@person", "@armed", "@group", "@number", "@place", "@org", "@them",
                                                   "@future", "@we", "@denied", "@passive", "@owned", "@said", "@beside", "@by", "@many"};
static_assert(std::size(class_names) == static_cast<std::size_t>(ConditionClass::many) + 1);

}  // namespace isnad::tables
