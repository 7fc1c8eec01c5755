// Writes JSON tokens. See json_writer.h.
#include "coder/json_writer.h"

#include "text/utf8.h"

#include <charconv>
#include <cmath>
#include <cstring>

namespace isnad {

namespace {

constexpr std::uint64_t ones = 0x0101010101010101u;
constexpr std::uint64_t high = 0x8080808080808080u;

// A bit in each zero byte's place; also in that of bytes right behind one, which does no harm here: a hit is looked at bytewise.
constexpr std::uint64_t zero_bytes(std::uint64_t x) { return (x - ones) & ~x & high; }

// True where none of the eight bytes needs an escape.
bool plain(const char* at) {
    std::uint64_t x = 0;
    std::memcpy(&x, at, 8);
    const std::uint64_t controls = (x - ones * 0x20u) & ~x & high;
    return (controls | zero_bytes(x ^ (ones * '"')) | zero_bytes(x ^ (ones * '\\'))) == 0;
}

bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

void append_escape(std::string& out, char c) {
    switch (c) {
        case '"': out += "\\\""; return;
        case '\\': out += "\\\\"; return;
        case '\n': out += "\\n"; return;
        case '\r': out += "\\r"; return;
        case '\t': out += "\\t"; return;
        case '\b': out += "\\b"; return;
        case '\f': out += "\\f"; return;
        default: break;
    }
    constexpr std::string_view digits = "0123456789abcdef";
    const auto u = static_cast<unsigned char>(c);
    out += "\\u00";
    out += digits[u >> 4];
    out += digits[u & 0xF];
}

}  // namespace

void JsonWriter::valid_string(std::string_view value) {
    out_ += '"';
    const char* at = value.data();
    const char* const end = at + value.size();
    const char* copied = at;
    while (at != end) {
        if (end - at >= 8 && plain(at)) {
            at += 8;
            continue;
        }
        const char* const stop = end - at >= 8 ? at + 8 : end;
        for (; at != stop; ++at) {
            if (!needs_escape(*at)) continue;
            out_.append(copied, at);
            append_escape(out_, *at);
            copied = at + 1;
        }
    }
    out_.append(copied, end);
    out_ += '"';
}

void JsonWriter::string(std::string_view value) {
    bool ascii = true;
    for (char c : value) ascii = ascii && static_cast<unsigned char>(c) < 0x80;
    if (ascii) return valid_string(value);
    // sanitize() also does what is right for articles only (line ends, byte order marks): it is asked about each run of bytes
    // above ASCII alone, with a letter before it.
    std::string clean;
    std::string part = "x";
    std::string good;
    for (std::size_t i = 0; i < value.size();) {
        if (static_cast<unsigned char>(value[i]) < 0x80) {
            good += value[i++];
            continue;
        }
        part.resize(1);
        while (i < value.size() && static_cast<unsigned char>(value[i]) >= 0x80) part += value[i++];
        text::sanitize(part, clean);
        good.append(clean, 1);
    }
    valid_string(good);
}

void JsonWriter::append_integer(std::uint64_t value) {
    char digits[24];
    const auto done = std::to_chars(digits, digits + sizeof digits, value);
    out_.append(digits, done.ptr);
}

void JsonWriter::number(std::string_view name, double value, int decimals) {
    if (!std::isfinite(value)) return;
    char digits[400];  // the largest double has 309 digits before the point
    const auto done = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, decimals);
    std::string_view shown(digits, static_cast<std::size_t>(done.ptr - digits));
    if (shown.find('.') != std::string_view::npos) {
        while (shown.back() == '0') shown.remove_suffix(1);
        if (shown.back() == '.') shown.remove_suffix(1);
    }
    if (shown == "-0") shown = "0";
    key(name);
    out_ += shown;
}

}  // namespace isnad
