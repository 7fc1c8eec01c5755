#include "text/sha256.h"

#include <nettle/sha2.h>

#include <cstddef>
#include <cstdint>

namespace isnad::text {

std::array<char, 64> sha256_digits(std::string_view bytes) {
    sha256_ctx context;
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest;
    sha256_init(&context);
    sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    sha256_digest(&context, digest.size(), digest.data());

    constexpr std::string_view hex = "0123456789abcdef";
    std::array<char, 64> digits;
    for (std::size_t i = 0; i < digest.size(); ++i) {
        digits[2 * i] = hex[digest[i] >> 4];
        digits[2 * i + 1] = hex[digest[i] & 15];
    }
    return digits;
}

std::string sha256_hex(std::string_view bytes) {
    const auto digits = sha256_digits(bytes);
    return {digits.data(), digits.size()};
}

}  // namespace isnad::text
