// Web archives (WARC 1.0 and 1.1; ARC is not read). Answers that hold a page come out; requests, images and the like are passed over.
//
// Archives of the news hold what servers sent, mistakes included: a Content-Encoding that the body does not have any more, bodies in
// chunks although the record is not, records cut short. What the bytes show counts, not what is said of them.
#include "page/archive/headers.h"
#include "page/archive/inflate.h"
#include "page/archive/records.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace isnad::page::archive {

namespace {

constexpr std::size_t longest_head = std::size_t{1} << 16;

// "1a2f\r\n...bytes...\r\n0\r\n\r\n"; false where the bytes are no chunks.
bool unchunk(std::string_view body, std::string& out) {
    out.clear();
    bool any = false;
    while (!body.empty()) {
        const std::size_t line = body.find('\n');
        if (line == std::string_view::npos || line > 64) return any;
        std::size_t size = 0;
        const auto [stop, error] = std::from_chars(body.data(), body.data() + line, size, 16);
        if (error != std::errc() || stop == body.data()) return any;
        const char after = *stop;
        if (after != '\r' && after != '\n' && after != ';' && after != ' ') return any;
        body.remove_prefix(line + 1);
        any = true;
        if (size == 0) return true;
        out += body.substr(0, size);
        body.remove_prefix(std::min(size, body.size()));
        if (body.starts_with("\r\n")) body.remove_prefix(2);
        else if (body.starts_with("\n")) body.remove_prefix(1);
    }
    return any;
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

class Warc : public Records {
public:
    Warc(Pull pull, const Limits& limits) : inflater_(std::move(pull)), limits_(limits) {}

    bool next(Record& out) override {
        while (!over_) {
            out.clear();
            if (!find_record(out)) {
                if (!out.problem.empty()) return true;
                over_ = true;
                if (!inflater_.problem().empty()) {
                    out.number = number_ + 1;
                    out.problem = "the archive " + inflater_.problem();
                    return true;
                }
                return false;
            }
            ++number_;
            out.number = number_;
            if (read_record(out)) return true;
        }
        return false;
    }

private:
    bool fill() {
        if (at_ > 0 && at_ == buffer_.size()) {
            buffer_.clear();
            at_ = 0;
        } else if (at_ > (std::size_t{1} << 16)) {
            buffer_.erase(0, at_);
            at_ = 0;
        }
        char room[1 << 15];
        const std::size_t n = inflater_.read(room, sizeof room);
        buffer_.append(room, n);
        return n > 0;
    }

    // Moves to the next "WARC/" at the beginning of a line. What stands before it is told as a problem, but for empty lines.
    bool find_record(Record& out) {
        bool junk = false;
        while (true) {
            while (at_ < buffer_.size() && (buffer_[at_] == '\r' || buffer_[at_] == '\n')) ++at_;
            while (buffer_.size() - at_ < 5 && fill()) {}
            while (at_ < buffer_.size() && (buffer_[at_] == '\r' || buffer_[at_] == '\n')) ++at_;
            if (buffer_.size() - at_ < 5 && !fill()) {
                if ((junk || buffer_.size() > at_) && number_ == 0) {
                    out.number = 1;
                    out.problem = "is no WARC archive";
                    at_ = buffer_.size();
                }
                return false;
            }
            if (std::string_view(buffer_).substr(at_).starts_with("WARC/")) {
                if (junk && number_ > 0) {
                    out.number = number_ + 1;
                    out.problem = "bytes between two records that belong to neither were passed over";
                    junk_told_ = true;
                }
                return !(junk && number_ > 0);
            }
            junk = !junk_told_;
            const std::size_t line = buffer_.find('\n', at_);
            if (line == std::string::npos) {
                at_ = buffer_.size();
                if (!fill()) continue;
            } else {
                at_ = line + 1;
            }
        }
    }

    // True where `out` holds a page or a problem.
    bool read_record(Record& out) {
        junk_told_ = false;
        std::size_t end = std::string::npos;
        while (true) {
            const std::string_view seen = std::string_view(buffer_).substr(at_);
            const std::size_t crlf = seen.find("\r\n\r\n"), lf = seen.find("\n\n");
            if (crlf != std::string_view::npos || lf != std::string_view::npos) {
                end = at_ + (crlf <= lf ? crlf + 4 : lf + 2);
                break;
            }
            const bool endless = seen.size() > longest_head;
            if (!endless && fill()) continue;
            at_ += 5;   // behind the word that began it: the next record is looked for there
            junk_told_ = true;
            return fail(out, endless ? "its head does not end" : "the archive ends within the head of a record");
        }
        head_.parse(std::string_view(buffer_).substr(at_, end - at_));
        at_ = end;
        const std::string_view length = head_.value("content-length");
        std::uint64_t size = 0;
        if (std::from_chars(length.data(), length.data() + length.size(), size).ec != std::errc()) return fail(out, "has no Content-Length");
        const std::string type(head_.value("warc-type"));
        out.url = head_.value("warc-target-uri");
        if (out.url.starts_with('<') && out.url.ends_with('>')) out.url = out.url.substr(1, out.url.size() - 2);
        const bool wanted = type == "response" || type == "resource" || type == "conversion";
        body_.clear();
        const std::uint64_t got = take(size, wanted ? limits_.most + longest_head : 0);
        const bool cut = got < size;
        if (!wanted) return cut ? fail(out, "is cut short: " + std::to_string(got) + " of " + std::to_string(size) + " bytes") : false;
        if (size > limits_.most + longest_head) return fail(out, "is longer than " + std::to_string(limits_.most) + " bytes, refused (--max-bytes)");
        if (inflater_.take_breaks() > 0) return fail(out, "its compressed data are broken");
        return read_answer(type, cut, out);
    }

    // Takes `size` bytes from the stream, of which as many are kept.
    std::uint64_t take(std::uint64_t size, std::uint64_t keep) {
        std::uint64_t got = 0;
        while (got < size) {
            if (at_ == buffer_.size() && !fill()) break;
            const std::size_t n = static_cast<std::size_t>(std::min<std::uint64_t>(size - got, buffer_.size() - at_));
            if (body_.size() < keep) body_.append(buffer_, at_, static_cast<std::size_t>(std::min<std::uint64_t>(n, keep - body_.size())));
            at_ += n;
            got += n;
            if (size - got > 0 && keep == 0 && at_ == buffer_.size()) buffer_.clear(), at_ = 0;
        }
        return got;
    }

    bool read_answer(const std::string& type, bool cut, Record& out) {
        std::string_view body = body_;
        Headers http;
        std::string content_type(head_.value("content-type"));
        if (type == "response" && body.starts_with("HTTP/")) {
            const std::size_t crlf = body.find("\r\n\r\n"), lf = body.find("\n\n");
            if (crlf == std::string_view::npos && lf == std::string_view::npos) return cut ? fail(out, "is cut short within the head of the answer") : false;
            const std::size_t end = crlf <= lf ? crlf + 4 : lf + 2;
            const std::size_t status = body.find(' ');
            if (status != std::string_view::npos && body.size() > status + 1 && body[status + 1] != '2') return false;   // moved, not found
            http.parse(body.substr(0, end));
            body.remove_prefix(end);
            content_type = http.value("content-type");
        }
        const bool page = content_type.empty() || has(content_type, "html") || has(content_type, "HTML");
        if (!page) return false;
        std::string whole, why;
        if (has(http.value("transfer-encoding"), "chunked") && unchunk(body, whole)) body = whole;
        if (body.starts_with("\x1f\x8b") || body.starts_with("\x28\xB5\x2F\xFD")) {
            if (!unpack(body, limits_.most, out.bytes, why)) return fail(out, "its body " + why);
        } else if (has(http.value("content-encoding"), "br") && !unpack_brotli(body, limits_.most, out.bytes, why)) {
            // Not packed any more, where it is full of tags.
            if (std::count(body.begin(), body.end(), '<') * 200 < static_cast<std::ptrdiff_t>(body.size())) return fail(out, "its body " + why);
            out.bytes.assign(body);
        } else if (out.bytes.empty()) {
            out.bytes.assign(body);
        }
        if (out.bytes.empty()) return cut ? fail(out, "is cut short") : false;
        out.charset = http.empty() ? head_.parameter("content-type", "charset") : http.parameter("content-type", "charset");
        return true;   // a page cut short is read as far as it goes
    }

    bool fail(Record& out, std::string why) {
        out.bytes.clear();
        out.problem = std::move(why);
        return true;
    }

    Inflater inflater_;
    Limits limits_;
    std::string buffer_, body_;
    std::size_t at_ = 0;
    Headers head_;
    std::uint64_t number_ = 0;
    bool over_ = false, junk_told_ = false;
};

}  // namespace

std::unique_ptr<Records> open_warc(Pull pull, const Limits& limits) { return std::make_unique<Warc>(std::move(pull), limits); }

}  // namespace isnad::page::archive
