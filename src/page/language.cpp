#include "page/language.h"

#include "page/text_of.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <bit>

namespace isnad::page {

namespace {

constexpr std::size_t looked_at = std::size_t{1} << 16;
constexpr double letter_weight = 0.4;   // of a letter that a language has, against one of its words

struct Letters {
    std::size_t arabic = 0, persian = 0, urdu = 0, kurdish = 0, pashto = 0, latin = 0, cyrillic = 0, other = 0, all = 0;
};

Letters count(std::string_view s) {
    Letters n;
    for (std::size_t at = 0; at < s.size();) {
        const char32_t c = text::next(s, at);
        if (c >= 0x600 && c <= 0x6FF) {
            ++n.arabic;
            n.persian += c == 0x6A9 || c == 0x6CC || c == 0x6AF || c == 0x67E || c == 0x686 || c == 0x698;
            n.urdu += c == 0x679 || c == 0x688 || c == 0x691 || c == 0x6D2 || c == 0x6BA || c == 0x6C1 || c == 0x6BE;
            n.kurdish += c == 0x6D5 || c == 0x6C6 || c == 0x695 || c == 0x6B5 || c == 0x6CE;
            n.pashto += c == 0x67C || c == 0x689 || c == 0x693 || c == 0x696 || c == 0x69A || c == 0x6D0 || c == 0x6CD || c == 0x685;
        } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0x250)) {
            ++n.latin;
        } else if (c >= 0x400 && c < 0x530) {
            ++n.cyrillic;
        } else if (c >= 0x370 && c < 0x2000) {
            ++n.other;
        } else if (c >= 0x3040) {
            ++n.other;
        } else {
            continue;
        }
        ++n.all;
    }
    return n;
}


}  // namespace

bool is_arabic_script(std::string_view text) {
    const Letters n = count(text);
    return n.arabic * 2 >= n.all;
}

Languages::Languages(const Words& words) {
    for (const WordKind kind : {WordKind::language, WordKind::letter})
        for (const auto& [word, language] : words.all(kind)) {
            auto found = std::find(names_.begin(), names_.end(), language);
            if (found == names_.end()) {
                if (names_.size() == 32) continue;   // a bit for each
                found = names_.insert(names_.end(), language);
            }
            const std::uint32_t bit = 1u << (found - names_.begin());
            if (kind == WordKind::language) index_[word] |= bit;
            else if (std::size_t at = 0; !word.empty()) letters_[text::next(word, at)] |= bit;
        }
}

std::string_view Languages::of(std::string_view text) const {
    text = text.substr(0, looked_at);
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.remove_suffix(1);
    const Letters n = count(text);
    if (n.all < 12) return {};
    const auto named = [&](std::string_view name) -> std::string_view {
        const auto found = std::find(names_.begin(), names_.end(), name);
        return found == names_.end() ? std::string_view() : *found;
    };
    if (n.arabic * 2 > n.all) {
        if (n.kurdish * 25 > n.arabic) return named("ckb");
        if (n.pashto * 50 > n.arabic) return named("ps");
        if (n.urdu * 25 > n.arabic) return named("ur");
    }
    // What many languages share tells little of each.
    std::array<double, 32> hits{};
    const auto count_for = [&](std::uint32_t languages, double weight) {
        weight /= std::popcount(languages);
        for (std::size_t k = 0; k < names_.size(); ++k)
            if ((languages >> k & 1u) != 0) hits[k] += weight;
    };
    std::size_t words = 0;
    const std::string low = lowered(text);
    const std::string_view l = low;
    for (std::size_t at = 0; at < l.size();) {
        const std::size_t end = std::min(l.find_first_of(" \n\t,.;:!?()\"'", at), l.size());
        const std::size_t apostrophe = l.substr(at, end - at).find("\xE2\x80\x99");   // between two words: l'an
        const std::size_t stop = apostrophe == std::string_view::npos ? end : at + apostrophe;
        if (stop > at) {
            ++words;
            if (const auto found = index_.find(l.substr(at, stop - at)); found != index_.end()) count_for(found->second, 1);
        }
        at = stop == end ? end + 1 : stop + 3;
    }
    if (n.arabic * 2 <= n.all)
        for (std::size_t at = 0; at < l.size();)
            if (const auto found = letters_.find(text::next(l, at)); found != letters_.end()) count_for(found->second, letter_weight);
    std::size_t best = 0;
    double second = 0;
    for (std::size_t k = 1; k < names_.size(); ++k)
        if (hits[k] > hits[best]) best = k;
    for (std::size_t k = 0; k < names_.size(); ++k)
        if (k != best) second = std::max(second, hits[k]);
    const bool clear = hits[best] > second && hits[best] * 20 >= static_cast<double>(words);
    if (n.arabic * 2 > n.all) {
        const bool persian_letters = n.persian * 25 > n.arabic;
        if (clear && (names_[best] == "fa" || names_[best] == "ar") && (names_[best] == "fa") == persian_letters) return names_[best];
        return named(persian_letters ? "fa" : "ar");
    }
    return clear ? names_[best] : std::string_view();
}

}  // namespace isnad::page
