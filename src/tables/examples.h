// The example sentences of the tables: each row that has one, and what it must give.
#pragma once

#include "tables/view.h"

#include <string_view>
#include <vector>

namespace isnad::tables {

struct Example {
    std::string_view file;
    std::uint32_t line = 0;
    std::string_view sentence;
    std::string_view expected_type;   ///< PLOVER type of an event row, stance of a reporting or attribution row
    std::string_view expected_mode;   ///< of an event row, or empty
};

std::vector<Example> examples(const View& view);

}  // namespace isnad::tables
