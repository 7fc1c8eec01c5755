// Bytes in some charset to UTF-8.
//
//   charset::Decoder decoder;                                      // one for each thread: it keeps its converters open
//   decoder.decode(bytes, "windows-1256", utf8);                   // what no letter stands for becomes U+FFFD
//   charset::canonical("ISO-8859-1")                               // "windows-1252": the label's meaning on the web
//   charset::undo_mojibake(utf8)                                   // UTF-8 that was once read as windows-1252, and written again
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace isnad::page::charset {

/// The encoding that a label means on the web (WHATWG Encoding), lower case as in "windows-1256"; empty where it means none.
std::string canonical(std::string_view label);

class Decoder {
public:
    Decoder() = default;
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;
    ~Decoder();

    /// `encoding` is a canonical name. Returns the number of replacements; `out` is cleared first and always valid UTF-8.
    std::size_t decode(std::string_view bytes, const std::string& encoding, std::string& out);

private:
    void* converter(const std::string& encoding);
    std::map<std::string, void*> open_;
};

/// True for UTF-8 without a mistake; a sequence that the end cuts off is none.
bool is_utf8(std::string_view bytes);

/// Undoes the most common damage: UTF-8 read as windows-1252 or windows-1256 and saved as UTF-8 again. Only where most of the letters
/// beyond ASCII are such, and the result is better. Returns the charset that it was read as, or an empty text where nothing was done.
std::string undo_mojibake(Decoder& decoder, std::string& utf8);

}  // namespace isnad::page::charset
