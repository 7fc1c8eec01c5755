// The lines of a dump, with their number; a line that is too long is told and passed over, so that memory stays bounded.
//
//   auto lines = import::Lines::open("allCountries.zip");
//   import::Line line;
//   while (true) {
//       auto more = lines->next(line);
//       if (!more) ...                     // the file is damaged here
//       if (!*more) break;
//       if (line.too_long) ... else use(line.text);
//   }
#pragma once

#include "import/input.h"

#include <memory>
#include <string_view>
#include <vector>

namespace isnad::import {

struct Line {
    std::uint64_t number = 0;  ///< from 1
    std::string_view text;     ///< without its line end (LF or CRLF); good until the next line is read
    bool too_long = false;     ///< and then empty
};

/// Where a reader of lines stands, so that another one can go on there.
struct Position {
    std::uint64_t lines = 0;   ///< read so far
    std::uint64_t offset = 0;  ///< byte behind them, in the unpacked file
    Restart restart;
};

class Lines {
public:
    /// Wikidata's largest entities come to about 5 MB.
    static constexpr std::size_t longest = 16u << 20;

    static Result<Lines> open(const std::string& path, const Position& from = {}, std::size_t most = longest);

    Result<bool> next(Line& line);

    Position position() const { return {number_, offset_, input_->anywhere() ? Restart{offset_, offset_} : restart_}; }
    const Input& input() const { return *input_; }

private:
    Lines(std::unique_ptr<Input> input, std::size_t most) : input_(std::move(input)), most_(most) {}
    Result<bool> fill();

    std::unique_ptr<Input> input_;
    std::size_t most_;
    std::vector<char> buffer_ = std::vector<char>(1u << 20);
    std::size_t begin_ = 0, end_ = 0;
    bool at_end_ = false;
    std::uint64_t number_ = 0, offset_ = 0;
    Restart restart_;
};

}  // namespace isnad::import
