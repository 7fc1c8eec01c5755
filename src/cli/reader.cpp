// Bounded reading. See reader.h.
#include "cli/reader.h"

#include <fcntl.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstring>

namespace isnad::cli {

namespace {

constexpr std::size_t chunk = std::size_t{1} << 18;
constexpr std::size_t look_ahead = std::size_t{1} << 12;

// What the system's number means to somebody who gave a file's name.
std::string in_words(int number) {
    switch (number) {
        case ENOENT: return "no such file";
        case EACCES: return "no permission to read it";
        case EISDIR: return "is a directory";
        default: return std::strerror(number);
    }
}

}  // namespace

bool Reader::open(const std::string& path) {
    close();
    failed_ = false;
    error_.clear();
    at_ = end_ = 0;
    fd_ = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd_ < 0) {
        error_ = in_words(errno);
        failed_ = true;
    }
    return fd_ >= 0;
}

void Reader::close() {
    if (fd_ > STDIN_FILENO) ::close(fd_);
    fd_ = -1;
}

bool Reader::fill() {
    if (failed_ || fd_ < 0) return false;
    if (buffer_.empty()) buffer_.resize(chunk);
    if (at_ > 0) {
        std::memmove(buffer_.data(), buffer_.data() + at_, end_ - at_);
        end_ -= at_;
        at_ = 0;
    }
    ssize_t got = 0;
    do got = ::read(fd_, buffer_.data() + end_, buffer_.size() - end_);
    while (got < 0 && errno == EINTR);
    if (got < 0) {
        error_ = in_words(errno);
        failed_ = true;
        return false;
    }
    end_ += static_cast<std::size_t>(got);
    return got > 0;
}

std::string_view Reader::peek() {
    // A pipe may give its first bytes one by one; what comes is known as soon as one of them is no blank.
    const auto seen = [this] { return std::string_view(buffer_.data() + at_, end_ - at_); };
    while (end_ - at_ < look_ahead) {
        if (end_ - at_ > 3 && seen().find_first_not_of(" \t\r\n\xEF\xBB\xBF") != std::string_view::npos) break;
        if (!fill()) break;
    }
    return seen();
}

Reader::Got Reader::line(std::string& out, std::uint64_t most) {
    out.clear();
    bool too_long = false;
    bool any = false;
    while (true) {
        if (at_ == end_ && !fill()) break;
        any = true;
        const char* const from = buffer_.data() + at_;
        const void* const feed = std::memchr(from, '\n', end_ - at_);
        const std::size_t n = feed == nullptr ? end_ - at_ : static_cast<std::size_t>(static_cast<const char*>(feed) - from);
        if (out.size() + n > most) {
            too_long = true;
            std::string().swap(out);
        }
        if (!too_long) out.append(from, n);
        at_ += n;
        if (feed == nullptr) continue;
        ++at_;
        return too_long ? Got::too_long : Got::whole;
    }
    if (failed_) return Got::failed;
    if (too_long) return Got::too_long;
    return any ? Got::whole : Got::end;
}

std::size_t Reader::some(char* to, std::size_t size) {
    if (at_ == end_ && !fill()) return 0;
    const std::size_t n = std::min(size, end_ - at_);
    std::memcpy(to, buffer_.data() + at_, n);
    at_ += n;
    return n;
}

Reader::Got Reader::rest(std::string& out, std::uint64_t most) {
    out.clear();
    while (at_ != end_ || fill()) {
        if (out.size() + (end_ - at_) > most) {
            std::string().swap(out);
            return Got::too_long;
        }
        out.append(buffer_.data() + at_, end_ - at_);
        at_ = end_;
    }
    return failed_ ? Got::failed : Got::whole;
}

}  // namespace isnad::cli
