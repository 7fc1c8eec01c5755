// The help of each command, written by hand: what it does, an example, its options.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace isnad::cli {

/// Help of a command ("code", "tables test", "" for the program); empty for one that does not exist.
std::string_view help_of(std::string_view command);

/// The names of the commands, for suggestions.
const std::vector<std::string>& command_names();
const std::vector<std::string>& tables_command_names();

}  // namespace isnad::cli
