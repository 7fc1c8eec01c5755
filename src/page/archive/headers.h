// Header lines of WARC, HTTP and MIME: "Name: value", with continuation lines.
//
//   Headers h;
//   h.parse("Content-Type: text/html; charset=windows-1256\r\nX: y\r\n");
//   h.value("content-type"), h.parameter("content-type", "charset")      // "windows-1256"
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace isnad::page::archive {

class Headers {
public:
    /// Replaces what was there; a line without a colon is passed over.
    void parse(std::string_view lines);
    /// Names in lower case; the first of that name.
    std::string_view value(std::string_view name) const;
    std::string parameter(std::string_view name, std::string_view parameter) const;
    bool empty() const { return fields_.empty(); }

private:
    std::vector<std::pair<std::string, std::string>> fields_;
};

}  // namespace isnad::page::archive
