#include "page/charset/detect.h"

#include "page/charset/decode.h"

#include <uchardet/uchardet.h>
#include <algorithm>
#include <array>
#include <cstdint>

namespace isnad::page::charset {

namespace {

constexpr std::size_t looked_at = std::size_t{1} << 18;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

// UTF-16 without a mark: every second byte of a page's markup is zero.
std::string utf16(std::string_view bytes) {
    const std::size_t n = std::min<std::size_t>(bytes.size(), 4096) & ~std::size_t{1};
    if (n < 8) return {};
    std::size_t even = 0, odd = 0, arabic_even = 0, arabic_odd = 0;
    for (std::size_t i = 0; i < n; i += 2) {
        even += bytes[i] == 0;
        odd += bytes[i + 1] == 0;
        arabic_even += bytes[i] == 6;
        arabic_odd += bytes[i + 1] == 6;
    }
    const std::size_t pairs = n / 2;
    if (odd * 10 >= pairs && even * 20 < odd && (odd + arabic_odd) * 10 >= pairs * 4) return "utf-16le";
    if (even * 10 >= pairs && odd * 20 < even && (even + arabic_even) * 10 >= pairs * 4) return "utf-16be";
    return {};
}

std::size_t beyond_ascii(std::string_view bytes) {
    return static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
}

// The bytes that stand between tags: a page is judged by its text, not by its markup.
std::string letters(std::string_view bytes) {
    std::string out;
    bool in_tag = false;
    for (std::size_t i = 0; i < bytes.size() && out.size() < (std::size_t{1} << 16); ++i) {
        const char c = bytes[i];
        if (c == '<') in_tag = true;
        else if (c == '>') in_tag = false;
        else if (!in_tag && (static_cast<unsigned char>(c) >= 0x80 || c == ' ' || c == '\n')) out += c;
        else if (!in_tag && !out.empty() && out.back() != ' ' && static_cast<unsigned char>(out.back()) < 0x80) out += ' ';
    }
    return out;
}

std::size_t text_letters(std::string_view bytes) {
    bool in_tag = false;
    std::size_t n = 0;
    for (const char c : bytes.substr(0, std::size_t{1} << 16)) {
        if (c == '<') in_tag = true;
        else if (c == '>') in_tag = false;
        else n += !in_tag && (static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
    }
    return n;
}

// How well bytes fit Arabic in an encoding: the share of bytes beyond ASCII that are Arabic letters, and of those the share that are the
// letters of which Arabic is made (alif, lam, ya, mim, nun, waw, ra, ta: half of every text).
double arabic_fit(const std::array<std::uint32_t, 256>& counts, const char* encoding) {
    Decoder decoder;
    std::string letter;
    double all = 0, arabic = 0, frequent = 0, rare = 0;
    for (unsigned b = 0x80; b < 0x100; ++b) {
        if (counts[b] == 0) continue;
        const char byte = static_cast<char>(b);
        all += counts[b];
        if (decoder.decode({&byte, 1}, encoding, letter) != 0 || letter.size() != 2) {
            if (letter == "\xEF\xBF\xBD") rare += counts[b];
            continue;
        }
        const unsigned c = (static_cast<unsigned char>(letter[0]) & 0x1Fu) << 6 | (static_cast<unsigned char>(letter[1]) & 0x3Fu);
        if (c < 0x600 || c > 0x6FF) continue;
        arabic += counts[b];
        frequent += (c == 0x627 || c == 0x644 || c == 0x64A || c == 0x645 || c == 0x646 || c == 0x648 || c == 0x631 || c == 0x62A) ? counts[b] : 0;
    }
    if (all == 0 || arabic == 0) return 0;
    return (arabic - 4 * rare) / all * (frequent / arabic);
}

}  // namespace

std::string declared(std::string_view bytes) {
    bytes = bytes.substr(0, 16384);
    const auto value_at = [&](std::size_t at) -> std::string {
        while (at < bytes.size() && is_space(bytes[at])) ++at;
        if (at >= bytes.size() || bytes[at] != '=') return {};
        ++at;
        while (at < bytes.size() && (is_space(bytes[at]) || bytes[at] == '"' || bytes[at] == '\'')) ++at;
        std::size_t end = at;
        while (end < bytes.size() && !is_space(bytes[end]) && bytes[end] != '"' && bytes[end] != '\'' && bytes[end] != '>' && bytes[end] != ';' &&
               bytes[end] != '/' && bytes[end] != '?')
            ++end;
        return canonical(bytes.substr(at, end - at));
    };
    const auto find = [&](std::string_view word, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i + word.size() <= to; ++i) {
            std::size_t k = 0;
            while (k < word.size() && (bytes[i + k] | 0x20) == word[k]) ++k;
            if (k == word.size()) return i;
        }
        return std::string_view::npos;
    };
    if (bytes.starts_with("<?xml")) {
        const std::size_t end = std::min(bytes.find("?>"), bytes.size());
        const std::size_t at = find("encoding", 0, end);
        if (at != std::string_view::npos) {
            std::string name = value_at(at + 8);
            if (!name.empty()) return name.starts_with("utf-16") ? "utf-8" : name;
        }
    }
    for (std::size_t at = bytes.find('<'); at != std::string_view::npos; at = bytes.find('<', at + 1)) {
        if (bytes.substr(at).starts_with("<!--")) {
            const std::size_t end = bytes.find("-->", at);
            if (end == std::string_view::npos) break;
            at = end;
            continue;
        }
        if (at + 5 >= bytes.size() || find("meta", at + 1, at + 5) != at + 1) continue;
        const std::size_t end = std::min(bytes.find('>', at), bytes.size());
        const std::size_t word = find("charset", at, end);
        if (word == std::string_view::npos) continue;
        std::string name = value_at(word + 7);
        // The bytes of this label could be read one by one: it is not UTF-16, whatever it says.
        if (!name.empty()) return name.starts_with("utf-16") ? "utf-8" : name;
    }
    return {};
}

std::string guess(std::string_view bytes) {
    const std::string text = letters(bytes);
    std::array<std::uint32_t, 256> counts{};
    for (char c : text) ++counts[static_cast<unsigned char>(c)];
    std::size_t high = 0;
    for (std::size_t b = 0x80; b < 0x100; ++b) high += counts[b];
    if (high == 0) return "windows-1252";

    // Arabic first: a detector made for all languages mixes up the Arabic charsets of short texts.
    std::string best;
    double fit = 0;
    for (const char* encoding : {"windows-1256", "iso-8859-6", "x-mac-arabic", "cp720"}) {
        const double f = arabic_fit(counts, encoding);
        if (f > fit + 0.03) {
            fit = f;
            best = encoding;
        }
    }
    // Runs of many letters beyond ASCII: a Latin text has them one by one.
    std::size_t runs = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        runs += static_cast<unsigned char>(text[i]) >= 0x80 && (i == 0 || static_cast<unsigned char>(text[i - 1]) < 0x80);
    if (fit > 0.40 && high >= runs * 3 / 2 && high >= 4) return best;

    // Letters beyond ASCII one by one among those of ASCII: a Latin text, whatever a detector makes of a few of them.
    const bool latin = high * 2 < runs * 3 && high * 4 < text_letters(bytes);
    if (latin) {
        std::size_t turkish = 0, western = 0;
        for (const unsigned b : {0xF0u, 0xFDu, 0xFEu, 0xD0u, 0xDDu, 0xDEu}) turkish += counts[b];
        for (const unsigned b : {0xE0u, 0xE8u, 0xE9u, 0xEAu, 0xE1u, 0xEDu, 0xF3u, 0xFAu, 0xF1u, 0xE3u, 0xF5u, 0xE4u, 0xDFu, 0xE5u, 0xF8u}) western += counts[b];
        if (turkish * 3 > high) return "windows-1254";
        if (western * 3 > high) return "windows-1252";
    }

    uchardet_t const detector = uchardet_new();
    const std::string_view whole = bytes.substr(0, std::size_t{1} << 16);
    uchardet_handle_data(detector, whole.data(), whole.size());
    uchardet_data_end(detector);
    std::string name = canonical(uchardet_get_charset(detector));
    uchardet_delete(detector);
    return name.empty() || name == "utf-8" ? "windows-1252" : name;
}

Found detect(std::string_view bytes, std::string_view label) {
    if (bytes.starts_with("\xEF\xBB\xBF")) return {"utf-8", How::mark, {}};
    if (bytes.starts_with("\xFF\xFE")) return {"utf-16le", How::mark, {}};
    if (bytes.starts_with("\xFE\xFF")) return {"utf-16be", How::mark, {}};
    const std::string_view head = bytes.substr(0, looked_at);
    const std::string header = canonical(label), own = declared(head);
    const auto found = [&](std::string encoding, How how) {
        Found f{std::move(encoding), how, {}};
        if (!header.empty() && header != f.encoding) f.contradicted = header;
        else if (!own.empty() && own != f.encoding) f.contradicted = own;
        return f;
    };
    if (std::string wide = utf16(bytes); !wide.empty()) return found(std::move(wide), How::content);

    // Bytes beyond ASCII that are UTF-8 throughout are so by chance in no text of a few letters.
    const std::string_view all = bytes.substr(0, std::size_t{1} << 22);
    const std::size_t high = beyond_ascii(all);
    const bool sound = is_utf8(all);
    if (high >= 4 && sound) return found("utf-8", header == "utf-8" ? How::header : own == "utf-8" ? How::declared : How::content);
    for (const auto& [name, how] : {std::pair(header, How::header), std::pair(own, How::declared)}) {
        if (name.empty()) continue;
        if (name == "utf-8" && !sound) {
            // A page of UTF-8 with a few broken letters is still one; count what would be lost.
            Decoder decoder;
            std::string out;
            if (decoder.decode(all, name, out) * 20 > high) continue;
        }
        // The label that programs write by themselves, over a text in Arabic.
        if (name == "windows-1252" && high > 0)
            if (std::string other = guess(head); other == "windows-1256" || other == "iso-8859-6") return found(std::move(other), How::guessed);
        if (name.starts_with("utf-16") || high == 0) return found(high == 0 ? "utf-8" : guess(head), how);
        return found(name, how);
    }
    if (high == 0) return found("utf-8", How::guessed);
    return found(guess(head), How::guessed);
}

}  // namespace isnad::page::charset
