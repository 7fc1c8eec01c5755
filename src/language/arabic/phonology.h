// Spoken Arabic to written Arabic: sounds in order, spelled by the rules of the hamza, of long vowels and of shadda.
//
//   spell(U"ك" "\u064E" ...)                       // sounds are written in the alphabet below
//   spell(sounds, Vowels::written)                 // كَتَبَ
//   spell(sounds, Vowels::left_out)                // كتب
//
// The alphabet of sounds: consonants are Arabic letters (the hamza is always U+0621; و and ي are consonants); short vowels are the
// marks fatha, damma and kasra; long vowels and what only writing knows are capitals (see `sound`). A doubled consonant stands twice.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace isnad::arabic {

namespace sound {
inline constexpr char32_t a = 0x64E, u = 0x64F, i = 0x650;
inline constexpr char32_t long_a = U'A', long_i = U'I', long_u = U'U';
inline constexpr char32_t a_ya = U'Y';      ///< a long a at the end, written as alif maqsura
inline constexpr char32_t plural_u = U'O';  ///< the -u of verbs in the plural, written with an alif that is not spoken
inline constexpr char32_t silent = U'X';    ///< that alif alone, behind -aw
inline constexpr char32_t wasl = U'W';      ///< the alif that only carries the vowel behind it
inline constexpr char32_t feminine = U'H';  ///< ta marbuta
}  // namespace sound

enum class Vowels { left_out, written };

inline bool is_short(char32_t c) { return c == sound::a || c == sound::u || c == sound::i; }
inline bool is_long(char32_t c) {
    return c == sound::long_a || c == sound::long_i || c == sound::long_u || c == sound::a_ya || c == sound::plural_u;
}
inline bool is_vowel(char32_t c) { return is_short(c) || is_long(c); }
inline bool is_consonant(char32_t c) { return c >= 0x621 && c <= 0x64A; }

/// What speech does to sounds that meet: 'a' 'u' before a hamza without vowel become long, w and y without vowel behind u and i too.
std::u32string contracted(std::u32string_view sounds);

/// The letters of (contracted) sounds.
std::u32string spell(std::u32string_view sounds, Vowels vowels);

/// The sounds of a word that is written with its vowels; what is written without them comes out without them.
std::u32string sounds_of(std::u32string_view vowelled);

/// Other spellings of the same word that newspapers use, without vowels: the hamza before a long u on ya or on alif (مسئول, بدأوا).
std::vector<std::u32string> other_spellings(std::u32string_view letters);

}  // namespace isnad::arabic
