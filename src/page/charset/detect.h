// Which charset a page is in.
//
//   Found f = charset::detect(bytes, "windows-1256");       // the label of the transport, or empty
//   f.encoding, f.how                                       // "utf-8", How::content: the header lied, the bytes are UTF-8
//
// In the order of trust: a byte order mark; the content, where it can prove itself (UTF-8 with letters beyond ASCII, UTF-16); the label
// of the transport; the page's own label; a guess by the letters. A label that the content contradicts is passed over.
#pragma once

#include <string>
#include <string_view>

namespace isnad::page::charset {

enum class How { mark, content, header, declared, guessed };

struct Found {
    std::string encoding;        ///< canonical
    How how = How::guessed;
    std::string contradicted;    ///< a label that did not hold, or empty
};

/// `label` is what the transport says (the charset of Content-Type).
Found detect(std::string_view bytes, std::string_view label);

/// The label that a page gives itself in its first bytes: <meta charset>, <meta http-equiv>, or the encoding of an XML declaration.
std::string declared(std::string_view bytes);

/// By the letters alone.
std::string guess(std::string_view bytes);

}  // namespace isnad::page::charset
