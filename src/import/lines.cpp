#include "import/lines.h"

#include <algorithm>
#include <cstring>

namespace isnad::import {

Result<Lines> Lines::open(const std::string& path, const Position& from, std::size_t most) {
    auto input = open_input(path, from.restart);
    if (!input) return input.error();
    Lines lines(std::move(*input), most);
    lines.number_ = from.lines;
    lines.offset_ = from.offset;
    lines.restart_ = from.restart;
    for (std::uint64_t left = from.offset - from.restart.unpacked; left > 0;) {
        auto got = lines.input_->read(lines.buffer_.data(), static_cast<std::size_t>(std::min<std::uint64_t>(left, lines.buffer_.size())));
        if (!got) return got.error();
        if (*got == 0) return Error{path + ": ends before the byte at which an earlier run stopped"};
        left -= *got;
    }
    return lines;
}

// Reads more behind what is there. False at the end of the file.
Result<bool> Lines::fill() {
    if (begin_ > 0) {
        std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
        end_ -= begin_;
        begin_ = 0;
    }
    if (end_ == buffer_.size()) buffer_.resize(buffer_.size() * 2);
    auto got = input_->read(buffer_.data() + end_, buffer_.size() - end_);
    if (!got) return got.error();
    at_end_ = *got == 0;
    end_ += *got;
    return !at_end_;
}

Result<bool> Lines::next(Line& line) {
    line = {};
    std::size_t searched = begin_;
    bool skipping = false;
    while (true) {
        const void* at = std::memchr(buffer_.data() + searched, '\n', end_ - searched);
        const std::size_t stop = at ? static_cast<std::size_t>(static_cast<const char*>(at) - buffer_.data()) : end_;
        if (!at && !at_end_) {
            if (end_ - begin_ > most_) {  // its bytes are let go, but counted
                skipping = true;
                offset_ += end_ - begin_;
                begin_ = end_;
            }
            const std::size_t seen = end_ - begin_;
            auto more = fill();
            if (!more) return more.error();
            searched = begin_ + seen;
            continue;
        }
        if (!at && begin_ == end_ && !skipping) return false;
        line.number = ++number_;
        line.too_long = skipping || stop - begin_ > most_;
        std::string_view text(buffer_.data() + begin_, stop - begin_);
        if (text.ends_with('\r')) text.remove_suffix(1);
        if (!line.too_long) line.text = text;
        const std::size_t behind = at ? stop + 1 : stop;
        offset_ += behind - begin_;
        begin_ = behind;
        // A restart serves once all before it has been given out.
        if (const Restart r = input_->restart(); r.unpacked <= offset_) restart_ = r;
        return true;
    }
}

}  // namespace isnad::import
