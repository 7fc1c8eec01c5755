// Bytes to code points, for a text that is asked about many positions.
//
//   CodePoints points(text);                  // one pass over the text
//   std::size_t n = points.before(byte);      // how many code points begin before this byte
//
// The index keeps one number for each 64 bytes, so that it is small (a sixteenth of the text) and a look-up counts at most 63
// bytes, eight at a time. It belongs to whoever makes it; nothing is shared.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace isnad {

class CodePoints {
public:
    explicit CodePoints(std::string_view text) : text_(text) {
        blocks_.reserve(text.size() / block + 1);
        std::size_t seen = 0;
        for (std::size_t at = 0; at + block <= text.size(); at += block) {
            blocks_.push_back(static_cast<std::uint32_t>(seen));
            seen += count(text.data() + at, block);
        }
        blocks_.push_back(static_cast<std::uint32_t>(seen));
    }

    /// Positions behind the end count as the end.
    std::size_t before(std::size_t byte) const {
        if (byte > text_.size()) byte = text_.size();
        const std::size_t whole = byte / block;
        return blocks_[whole] + count(text_.data() + whole * block, byte % block);
    }

private:
    static constexpr std::size_t block = 64;

    // Every byte begins a code point but those of the form 10xxxxxx.
    static std::size_t count(const char* at, std::size_t n) {
        std::size_t found = 0;
        for (; n >= 8; n -= 8, at += 8) {
            std::uint64_t x = 0;
            std::memcpy(&x, at, 8);
            constexpr std::uint64_t ones = 0x0101010101010101u;
            const std::uint64_t inner = (x >> 7) & ~(x >> 6) & ones;
            found += 8u - static_cast<std::size_t>(inner * ones >> 56);   // the sum of the eight; popcount is a call where the processor may lack it
        }
        for (; n > 0; --n, ++at) found += (static_cast<unsigned char>(*at) & 0xC0u) != 0x80u;
        return found;
    }

    std::string_view text_;
    std::vector<std::uint32_t> blocks_;
};

}  // namespace isnad
