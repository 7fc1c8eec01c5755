// Values as people type them: sizes, numbers, dates; and names as they are shown in a line of a message.
//
//   parse_size("16M");               // 16 * 1024 * 1024
//   is_date("2026-03-10T08:00:00Z"); // true: a day, and a time behind it
//   is_date("2026-02-30");           // false
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace isnad::cli {

/// Bytes: digits and, behind them, K, M or G (powers of 1024; "KB", "MiB" and small letters as well). Nothing where it is no size.
std::optional<std::uint64_t> parse_size(std::string_view text);

/// A whole number of decimal digits.
std::optional<std::uint64_t> parse_number(std::string_view text);

/// YYYY-MM-DD, a day that the calendar has; a time may stand behind it.
bool is_date(std::string_view text);

/// A language tag such as "ar" or "ar-EG".
bool is_language(std::string_view text);

/// Text for one line of a message: control characters become '?', long texts end in "...".
std::string one_line(std::string_view text, std::size_t most = 200);

}  // namespace isnad::cli
