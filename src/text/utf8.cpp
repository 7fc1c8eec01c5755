#include "text/utf8.h"

namespace isnad::text {

namespace {

// Length of the valid sequence at `at`, or 0; `bad` gets the length of the maximal broken prefix to replace (W3C practice).
std::size_t sequence(std::string_view s, std::size_t at, std::size_t& bad) {
    auto byte = [&](std::size_t i) { return static_cast<unsigned char>(s[i]); };
    const unsigned b = byte(at);
    if (b < 0x80) return 1;
    bad = 1;
    std::size_t need = 0;
    unsigned low = 0x80, high = 0xBF;
    if (b >= 0xC2 && b <= 0xDF) {
        need = 1;
    } else if (b >= 0xE0 && b <= 0xEF) {
        need = 2;
        if (b == 0xE0) low = 0xA0;
        if (b == 0xED) high = 0x9F;
    } else if (b >= 0xF0 && b <= 0xF4) {
        need = 3;
        if (b == 0xF0) low = 0x90;
        if (b == 0xF4) high = 0x8F;
    } else {
        return 0;
    }
    for (std::size_t i = 1; i <= need; ++i) {
        if (at + i >= s.size() || byte(at + i) < low || byte(at + i) > high) {
            bad = i;
            return 0;
        }
        low = 0x80;
        high = 0xBF;
    }
    return need + 1;
}

}  // namespace

void append(std::string& out, char32_t c) {
    auto put = [&](char32_t v) { out.push_back(static_cast<char>(v)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | c >> 6);
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | c >> 12);
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | c >> 18);
        put(0x80 | (c >> 12 & 0x3F));
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

bool valid(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        if (static_cast<unsigned char>(bytes[at]) < 0x80) {
            ++at;
            continue;
        }
        std::size_t bad = 1;
        const std::size_t good = sequence(bytes, at, bad);
        if (good == 0) return false;
        at += good;
    }
    return true;
}

std::size_t sanitize(std::string_view bytes, std::string& out) {
    out.clear();
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    std::size_t replaced = 0, run = 0;
    auto flush = [&](std::size_t to) {
        out.append(bytes.substr(run, to - run));
    };
    for (std::size_t at = 0; at < bytes.size();) {
        // Nearly all of a text is ASCII and letters of two bytes.
        const auto b = static_cast<unsigned char>(bytes[at]);
        if (b < 0x80 && b != '\r') {
            ++at;
            continue;
        }
        if (b >= 0xC2 && b <= 0xDF && at + 1 < bytes.size() && (static_cast<unsigned char>(bytes[at + 1]) & 0xC0) == 0x80) {
            at += 2;
            continue;
        }
        if (bytes[at] == '\r' && at + 1 < bytes.size() && bytes[at + 1] == '\n') {
            flush(at);
            run = ++at;
            continue;
        }
        std::size_t bad = 1;
        if (const std::size_t good = sequence(bytes, at, bad)) {
            at += good;
            continue;
        }
        flush(at);
        out.append("\xEF\xBF\xBD");
        ++replaced;
        at += bad;
        run = at;
    }
    flush(bytes.size());
    return replaced;
}

}  // namespace isnad::text
