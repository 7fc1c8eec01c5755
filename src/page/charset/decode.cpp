#include "page/charset/decode.h"

#include "text/utf8.h"

#include <iconv.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <unordered_map>

namespace isnad::page::charset {

namespace {

struct Label {
    std::string_view label, encoding;
};

// Labels of the web that do not name their encoding themselves. Names that iconv knows by themselves stand in `known`.
constexpr std::array<Label, 58> labels = {{
    {"utf8", "utf-8"},           {"unicode-1-1-utf-8", "utf-8"}, {"x-unicode20utf8", "utf-8"},  {"ascii", "windows-1252"},
    {"us-ascii", "windows-1252"}, {"iso-8859-1", "windows-1252"}, {"iso8859-1", "windows-1252"}, {"iso_8859-1", "windows-1252"},
    {"latin1", "windows-1252"},  {"l1", "windows-1252"},         {"cp1252", "windows-1252"},    {"x-cp1252", "windows-1252"},
    {"cp1256", "windows-1256"},  {"x-cp1256", "windows-1256"},   {"windows1256", "windows-1256"}, {"win-1256", "windows-1256"},
    {"win1256", "windows-1256"}, {"cp-1256", "windows-1256"},    {"arabic", "iso-8859-6"},      {"iso8859-6", "iso-8859-6"},
    {"iso88596", "iso-8859-6"},  {"iso_8859-6", "iso-8859-6"},   {"asmo-708", "iso-8859-6"},    {"ecma-114", "iso-8859-6"},
    {"iso-8859-6-i", "iso-8859-6"}, {"iso-8859-6-e", "iso-8859-6"}, {"csisolatinarabic", "iso-8859-6"}, {"iso-8859-9", "windows-1254"},
    {"iso8859-9", "windows-1254"}, {"latin5", "windows-1254"},   {"cp1254", "windows-1254"},    {"cp1251", "windows-1251"},
    {"win-1251", "windows-1251"}, {"x-cp1251", "windows-1251"},  {"cp1250", "windows-1250"},    {"cp1253", "windows-1253"},
    {"cp1255", "windows-1255"},  {"cp1257", "windows-1257"},     {"cp1258", "windows-1258"},    {"koi8", "koi8-r"},
    {"koi", "koi8-r"},           {"gb2312", "gb18030"},          {"gbk", "gb18030"},            {"x-gbk", "gb18030"},
    {"gb_2312-80", "gb18030"},   {"shift-jis", "shift_jis"},     {"sjis", "shift_jis"},         {"x-sjis", "shift_jis"},
    {"windows-31j", "shift_jis"}, {"ks_c_5601-1987", "euc-kr"},  {"windows-949", "euc-kr"},     {"ksc5601", "euc-kr"},
    {"x-euc-jp", "euc-jp"},      {"big5-hkscs", "big5"},         {"unicode", "utf-16le"},       {"utf-16", "utf-16le"},
    {"ucs-2", "utf-16le"},       {"iso-8859-8-i", "iso-8859-8"},
}};

constexpr std::array<Label, 40> known = {{
    // Our name and iconv's, which is the wider one where the web reads a standard widely.
    {"utf-8", "UTF-8"},          {"utf-16le", "UTF-16LE"},       {"utf-16be", "UTF-16BE"},      {"windows-1250", "CP1250"},
    {"windows-1251", "CP1251"},  {"windows-1252", "CP1252"},     {"windows-1253", "CP1253"},    {"windows-1254", "CP1254"},
    {"windows-1255", "CP1255"},  {"windows-1256", "CP1256"},     {"windows-1257", "CP1257"},    {"windows-1258", "CP1258"},
    {"windows-874", "CP874"},    {"iso-8859-2", "ISO-8859-2"},   {"iso-8859-3", "ISO-8859-3"},  {"iso-8859-4", "ISO-8859-4"},
    {"iso-8859-5", "ISO-8859-5"}, {"iso-8859-6", "ISO-8859-6"},  {"iso-8859-7", "ISO-8859-7"},  {"iso-8859-8", "ISO-8859-8"},
    {"iso-8859-10", "ISO-8859-10"}, {"iso-8859-13", "ISO-8859-13"}, {"iso-8859-14", "ISO-8859-14"}, {"iso-8859-15", "ISO-8859-15"},
    {"iso-8859-16", "ISO-8859-16"}, {"koi8-r", "KOI8-R"},        {"koi8-u", "KOI8-U"},          {"ibm866", "CP866"},
    {"ibm864", "CP864"},         {"cp720", "CP720"},             {"gb18030", "GB18030"},        {"big5", "BIG5-HKSCS"},
    {"euc-jp", "EUC-JP"},        {"iso-2022-jp", "ISO-2022-JP"}, {"shift_jis", "CP932"},        {"euc-kr", "CP949"},
    {"macintosh", "MACINTOSH"},  {"x-mac-cyrillic", "MAC-CYRILLIC"}, {"x-mac-arabic", "MACARABIC"}, {"tis-620", "CP874"},
}};

std::string_view iconv_name(std::string_view encoding) {
    const auto* const found = std::find_if(known.begin(), known.end(), [&](const Label& k) { return k.label == encoding; });
    return found == known.end() ? std::string_view() : found->encoding;
}

// Bytes to which an encoding of one byte a letter gives no letter pass through there, as C1 controls: browsers do so, and old pages rely on it.
const std::unordered_map<char32_t, unsigned char>& bytes_of(Decoder& decoder, const std::string& encoding) {
    thread_local std::unordered_map<std::string, std::unordered_map<char32_t, unsigned char>> all;
    auto& map = all[encoding];
    if (map.empty()) {
        std::string letter;
        for (unsigned b = 0x80; b < 0x100; ++b) {
            const char byte = static_cast<char>(b);
            if (decoder.decode({&byte, 1}, encoding, letter) == 0) {
                std::size_t at = 0;
                map.emplace(text::next(letter, at), static_cast<unsigned char>(b));
            }
            map.emplace(b, static_cast<unsigned char>(b));
        }
    }
    return map;
}

struct Weight {
    std::size_t arabic = 0, other = 0;   // letters beyond ASCII
};

Weight weigh(std::string_view utf8) {
    Weight w;
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t c = text::next(utf8, at);
        if (c < 0xA0 || c == 0xFFFD || (c >= 0x2010 && c <= 0x2030)) continue;
        if (c >= 0x600 && c <= 0x6FF) ++w.arabic;
        else ++w.other;
    }
    return w;
}

// Undoes maximal runs of letters beyond ASCII that are, as bytes of `encoding`, UTF-8. Counts the runs that are and that are not.
std::string undo(const std::unordered_map<char32_t, unsigned char>& bytes, std::string_view utf8, std::size_t& good, std::size_t& bad) {
    std::string out, run;
    out.reserve(utf8.size());
    good = bad = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        if (static_cast<unsigned char>(utf8[at]) < 0x80) {
            out += utf8[at++];
            continue;
        }
        const std::size_t from = at;
        run.clear();
        bool all = true;
        while (at < utf8.size() && static_cast<unsigned char>(utf8[at]) >= 0x80) {
            const auto found = bytes.find(text::next(utf8, at));
            if (found == bytes.end()) all = false;
            else run += static_cast<char>(found->second);
        }
        if (all && run.size() >= 2 && is_utf8(run)) {
            out += run;
            ++good;
        } else {
            out += utf8.substr(from, at - from);
            ++bad;
            if (bad > 64 && bad > good) return {};   // a sound page: hundreds more would say the same
        }
    }
    return out;
}

}  // namespace

std::string canonical(std::string_view label) {
    std::string name;
    for (char c : label)
        if (c > ' ' && c != '"' && c != '\'' && c != ';') name += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    const auto* const found = std::find_if(labels.begin(), labels.end(), [&](const Label& l) { return l.label == name; });
    if (found != labels.end()) return std::string(found->encoding);
    return iconv_name(name).empty() ? std::string() : name;
}

Decoder::~Decoder() {
    for (const auto& [name, converter] : open_) iconv_close(static_cast<iconv_t>(converter));
}

void* Decoder::converter(const std::string& encoding) {
    const auto found = open_.find(encoding);
    if (found != open_.end()) return found->second;
    const std::string name(iconv_name(encoding));
    if (name.empty()) return nullptr;
    const iconv_t made = iconv_open("UTF-8", name.c_str());
    // NOLINTNEXTLINE: -1 is iconv's word for "no such encoding"
    if (made == reinterpret_cast<iconv_t>(static_cast<std::intptr_t>(-1))) return nullptr;
    open_.emplace(encoding, made);
    return made;
}

std::size_t Decoder::decode(std::string_view bytes, const std::string& encoding, std::string& out) {
    out.clear();
    void* const handle = encoding == "utf-8" ? nullptr : converter(encoding);
    if (handle == nullptr) return text::sanitize(bytes, out);
    const iconv_t converter = static_cast<iconv_t>(handle);
    iconv(converter, nullptr, nullptr, nullptr, nullptr);   // back to its first state
    const std::size_t unit = encoding.starts_with("utf-16") ? 2 : 1;
    std::size_t replaced = 0;
    char* from = const_cast<char*>(bytes.data());   // iconv does not write there
    std::size_t left = bytes.size();
    std::array<char, 16384> room;
    while (left > 0) {
        char* to = room.data();
        std::size_t free = room.size();
        const std::size_t result = iconv(converter, &from, &left, &to, &free);
        out.append(room.data(), room.size() - free);
        if (result != static_cast<std::size_t>(-1) || errno == E2BIG) continue;
        ++replaced;
        out += "\xEF\xBF\xBD";
        const std::size_t skip = std::min(unit, left);
        from += skip;
        left -= skip;
    }
    if (out.starts_with("\xEF\xBB\xBF")) out.erase(0, 3);
    return replaced;
}

bool is_utf8(std::string_view s) {
    for (std::size_t at = 0; at < s.size();) {
        const auto b = static_cast<unsigned char>(s[at]);
        if (b < 0x80) {
            ++at;
            continue;
        }
        const std::size_t need = b >= 0xC2 && b <= 0xDF ? 1 : b >= 0xE0 && b <= 0xEF ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : 0;
        if (need == 0) return false;
        for (std::size_t i = 1; i <= need; ++i) {
            if (at + i >= s.size()) return at > 0 && s.size() > 64;   // cut off at the end
            const auto c = static_cast<unsigned char>(s[at + i]);
            if ((c & 0xC0) != 0x80) return false;
            if (i == 1 && ((b == 0xE0 && c < 0xA0) || (b == 0xED && c > 0x9F) || (b == 0xF0 && c < 0x90) || (b == 0xF4 && c > 0x8F))) return false;
        }
        at += need + 1;
    }
    return true;
}

std::string undo_mojibake(Decoder& decoder, std::string& utf8) {
    const Weight before = weigh(utf8);
    if (before.other + before.arabic < 4) return {};
    for (const char* encoding : {"windows-1252", "windows-1256"}) {
        std::size_t good = 0, bad = 0;
        std::string fixed = undo(bytes_of(decoder, encoding), utf8, good, bad);
        // One lucky run in a sound page is no proof; nor are a few that fail against hundreds that hold.
        if (good < 3 || bad * 4 > good) continue;
        const Weight after = weigh(fixed);
        if ((after.arabic + after.other) * 4 > (before.arabic + before.other) * 3) continue;
        utf8 = std::move(fixed);
        return encoding;
    }
    return {};
}

}  // namespace isnad::page::charset
