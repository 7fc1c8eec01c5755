#include "floor.h"

#include <array>
#include <stdexcept>

namespace bench {
namespace {

constexpr std::uint64_t fnv_offset = 0xCBF29CE484222325u;
constexpr std::uint64_t fnv_prime = 0x100000001B3u;

// Blanks, control characters and ASCII punctuation end a word.
constexpr std::array<bool, 256> make_separators() {
    std::array<bool, 256> is{};
    for (std::size_t c = 0; c < 128; ++c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        is[c] = !letter;
    }
    return is;
}
constexpr auto separator = make_separators();

// Calls `word(hash)` for each word.
template <class F>
void each_word(std::string_view text, F word) {
    const auto* p = reinterpret_cast<const unsigned char*>(text.data());
    const auto* const end = p + text.size();
    while (p != end) {
        while (p != end && separator[*p]) ++p;
        if (p == end) return;
        std::uint64_t hash = fnv_offset;
        for (; p != end && !separator[*p]; ++p) hash = (hash ^ *p) * fnv_prime;
        word(hash ? hash : 1);
    }
}

}  // namespace

Floor::Floor(std::string_view text) : text_(text) {
    each_word(text_, [&](std::uint64_t hash) {
        ++words_;
        std::size_t slot = hash & (slots - 1);
        while (table_[slot] && table_[slot] != hash) slot = (slot + 1) & (slots - 1);
        if (table_[slot]) return;
        if (++distinct_ > slots / 10 * 9) throw std::length_error("the text has too many distinct words for the floor's table");
        table_[slot] = hash;
    });
}

std::uint64_t Floor::run() const {
    std::uint64_t found = 0;
    each_word(text_, [&](std::uint64_t hash) {
        std::size_t slot = hash & (slots - 1);
        while (table_[slot] && table_[slot] != hash) slot = (slot + 1) & (slots - 1);
        found += table_[slot] == hash;
    });
    return found;
}

}  // namespace bench
