// Saved pages of several parts (MHTML, as browsers write them): the part that is the page comes out, its pictures and frames do not.
#include "page/archive/headers.h"
#include "page/archive/records.h"

#include <algorithm>
#include <utility>

namespace isnad::page::archive {

namespace {

int hex(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

std::string quoted_printable(std::string_view s) {
    std::string out;
    out.reserve(s.size());
    for (std::size_t i = 0; i < s.size(); ++i) {
        if (s[i] != '=') {
            out += s[i];
        } else if (i + 2 < s.size() && hex(s[i + 1]) >= 0 && hex(s[i + 2]) >= 0) {
            out += static_cast<char>(hex(s[i + 1]) * 16 + hex(s[i + 2]));
            i += 2;
        } else if (i + 1 < s.size() && s[i + 1] == '\n') {
            ++i;
        } else if (i + 2 < s.size() && s[i + 1] == '\r' && s[i + 2] == '\n') {
            i += 2;
        } else {
            out += '=';
        }
    }
    return out;
}

std::string base64(std::string_view s) {
    std::string out;
    unsigned bits = 0, have = 0;
    for (char c : s) {
        unsigned v = 64;
        if (c >= 'A' && c <= 'Z') v = static_cast<unsigned>(c - 'A');
        else if (c >= 'a' && c <= 'z') v = static_cast<unsigned>(c - 'a' + 26);
        else if (c >= '0' && c <= '9') v = static_cast<unsigned>(c - '0' + 52);
        else if (c == '+') v = 62;
        else if (c == '/') v = 63;
        if (v == 64) continue;
        bits = bits << 6 | v;
        have += 6;
        if (have >= 8) {
            have -= 8;
            out += static_cast<char>(bits >> have & 0xFF);
        }
    }
    return out;
}

// Head and body of a part; the head ends with an empty line.
std::pair<std::string_view, std::string_view> split(std::string_view part) {
    const std::size_t crlf = part.find("\r\n\r\n"), lf = part.find("\n\n");
    if (crlf == std::string_view::npos && lf == std::string_view::npos) return {part, {}};
    if (crlf <= lf) return {part.substr(0, crlf + 2), part.substr(crlf + 4)};
    return {part.substr(0, lf + 1), part.substr(lf + 2)};
}

class Mhtml : public Records {
public:
    Mhtml(Pull pull, const Limits& limits) : pull_(std::move(pull)), limits_(limits) {}

    bool next(Record& out) override {
        if (std::exchange(done_, true)) return false;
        out.clear();
        out.number = 1;
        std::string all;
        // Pictures are written as letters, so that the file may be many times as long as its page.
        if (!read_all(pull_, limits_.most * 8, all)) {
            out.problem = "is longer than " + std::to_string(limits_.most * 8) + " bytes, refused (--max-bytes)";
            return true;
        }
        const auto [head, body] = split(all);
        Headers headers;
        headers.parse(head);
        const std::string boundary = headers.parameter("content-type", "boundary");
        const std::string start = headers.parameter("content-type", "start");
        if (boundary.empty()) {
            if (!take(headers, body, out)) out.problem = "is no saved page of several parts: it names no boundary";
            return true;
        }
        const std::string mark = "--" + boundary;
        const std::string location(headers.value("snapshot-content-location"));
        std::size_t at = body.find(mark);
        while (at != std::string_view::npos && at < body.size()) {
            at += mark.size();
            if (body.substr(at).starts_with("--")) break;
            const std::size_t end = std::min(body.find(mark, at), body.size());
            std::string_view part = body.substr(at, end - at);
            if (const std::size_t line = part.find('\n'); line != std::string_view::npos) part.remove_prefix(line + 1);
            const auto [part_head, part_body] = split(part);
            headers.parse(part_head);
            at = end;
            if (!start.empty() && !headers.value("content-id").empty() && headers.value("content-id") != start) continue;
            if (take(headers, part_body, out)) {
                if (out.url.empty()) out.url = location;
                return true;
            }
        }
        out.problem = "holds no part that is a page";
        return true;
    }

private:
    static bool take(const Headers& headers, std::string_view body, Record& out) {
        if (headers.value("content-type").find("html") == std::string_view::npos) return false;
        std::string encoding(headers.value("content-transfer-encoding"));
        for (char& c : encoding) c = static_cast<char>(c | 0x20);
        out.bytes = encoding.starts_with("quoted") ? quoted_printable(body) : encoding.starts_with("base64") ? base64(body) : std::string(body);
        out.charset = headers.parameter("content-type", "charset");
        out.url = headers.value("content-location");
        return true;
    }

    Pull pull_;
    Limits limits_;
    bool done_ = false;
};

}  // namespace

std::unique_ptr<Records> open_mhtml(Pull pull, const Limits& limits) { return std::make_unique<Mhtml>(std::move(pull), limits); }

}  // namespace isnad::page::archive
