// What an import keeps of an entity between reading the dump and writing the tables, as a line that can be sorted.
//
//   std::string line = spooled(entity);          // "0000000076\t301\tBarack Obama\t..."
//   Entity again = unspooled(line);
#pragma once

#include "import/entity.h"

#include <string>
#include <string_view>

namespace isnad::import {

std::string spooled(const Entity& entity);
Entity unspooled(std::string_view line);

}  // namespace isnad::import
