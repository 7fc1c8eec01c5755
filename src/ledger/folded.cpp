// Folded words and fingerprints. See folded.h.
#include "ledger/folded.h"

#include "language/arabic/letters.h"
#include "text/utf8.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>

namespace isnad::ledger {

namespace {

constexpr char32_t arabic_zero = 0x660, persian_zero = 0x6F0;

bool is_latin(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}

// The letter that stands for `c`, or 0 where c is part of no word.
char32_t folded(char32_t c) {
    if (c >= '0' && c <= '9') return c;
    if (c >= arabic_zero && c < arabic_zero + 10) return c - arabic_zero + U'0';
    if (c >= persian_zero && c < persian_zero + 10) return c - persian_zero + U'0';
    if (c >= 'A' && c <= 'Z') return c + 32;
    if (is_latin(c)) return c;
    if (!arabic::is_letter(c)) return 0;
    const char32_t letter = arabic::fold(c);
    // Writers mix the two at the end of a word more often than the difference tells two words apart.
    return letter == arabic::ta_marbuta ? arabic::ha : letter;
}

template <class Use>
void each_word(std::string_view text, Use use) {
    std::string word;
    std::uint32_t from = 0, to = 0;
    const auto end = [&] {
        if (!word.empty()) use(std::string_view(word), Span{from, to});
        word.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = static_cast<std::uint32_t>(at);
        const char32_t c = text::next(text, at);
        if (arabic::is_mark(c)) continue;
        const char32_t letter = folded(c);
        if (letter == 0) {
            end();
            continue;
        }
        if (word.empty()) from = begin;
        to = static_cast<std::uint32_t>(at);
        text::append(word, letter);
    }
    end();
}

}  // namespace

std::uint64_t stable_hash(std::string_view bytes, std::uint64_t seed) { return XXH64(bytes.data(), bytes.size(), seed); }

std::vector<FoldedWord> fold_words(std::string_view text) {
    std::vector<FoldedWord> out;
    each_word(text, [&](std::string_view word, Span span) { out.push_back({stable_hash(word), span}); });
    return out;
}

std::string folded_text(std::string_view text) {
    std::string out;
    each_word(text, [&](std::string_view word, Span) {
        if (!out.empty()) out += ' ';
        out += word;
    });
    return out;
}

std::vector<Span> places_of(std::string_view words, std::string_view text) {
    std::vector<std::uint64_t> wanted;
    for (const FoldedWord& w : fold_words(words)) wanted.push_back(w.hash);
    std::vector<Span> out;
    bool goes_on = false;
    for (const FoldedWord& w : fold_words(text)) {
        const bool is_wanted = std::find(wanted.begin(), wanted.end(), w.hash) != wanted.end();
        if (is_wanted && goes_on)
            out.back().end = w.span.end;
        else if (is_wanted)
            out.push_back(w.span);
        goes_on = is_wanted;
    }
    return out;
}

std::vector<std::uint64_t> fingerprints(std::span<const FoldedWord> words) {
    std::vector<std::uint64_t> shingles, out;
    if (words.size() < shingle) return out;
    for (std::size_t i = 0; i + shingle <= words.size(); ++i) {
        std::uint64_t four[shingle];
        for (std::size_t k = 0; k < shingle; ++k) four[k] = words[i + k].hash;
        shingles.push_back(XXH64(four, sizeof four, 0));
    }
    const std::size_t window = std::min(winnow_window, shingles.size());
    for (std::size_t i = 0; i + window <= shingles.size(); ++i)
        out.push_back(*std::min_element(shingles.begin() + static_cast<std::ptrdiff_t>(i),
                                        shingles.begin() + static_cast<std::ptrdiff_t>(i + window)));
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

}  // namespace isnad::ledger
