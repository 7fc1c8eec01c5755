// The SHA-256 of some bytes, as lower-case hex digits. It names an article that came without an id, and its input.
//
//   sha256_hex("abc")                         // "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
//   auto digits = sha256_digits(bytes);       // the same without allocating: std::array<char, 64>
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace isnad::text {

/// The 64 hex digits, in place.
std::array<char, 64> sha256_digits(std::string_view bytes);

/// The same, as a string.
std::string sha256_hex(std::string_view bytes);

}  // namespace isnad::text
