// What could not be coded, and who is told: a line on standard error for a person, a line of JSON in a file for a program.
//
//   Problems problems;
//   problems.open("errors.jsonl");                     // --errors
//   problems.report({"news.jsonl", 12, "no valid JSON"});   // isnad: news.jsonl:12: no valid JSON
//   return problems.count() > 0 ? 1 : 0;
#pragma once

#include <cstdint>
#include <cstdio>
#include <functional>
#include <string>

namespace isnad::cli {

struct Problem {
    std::string input;       ///< the file's name; "-" for standard input
    std::uint64_t line = 0;  ///< 0: the input as a whole
    std::string message;
};

/// `isnad: FILE:LINE: message`, without a line end.
std::string in_words(const Problem& problem);

/// `{"input":...,"line":...,"error":...}`; line is null where the whole input is meant.
std::string in_json(const Problem& problem);

/// Says `isnad: MESSAGE` on standard error; gives the exit status of a command that fails, 1.
int complain(const std::string& message);

class Problems {
public:
    Problems() = default;
    Problems(const Problems&) = delete;
    Problems& operator=(const Problems&) = delete;
    ~Problems();

    /// Where the JSON lines go; false (and errno) where the file cannot be written.
    bool open(const std::string& path);

    /// Called before a line is printed, so that a progress line can make room.
    void before_print(std::function<void()> hook) { hook_ = std::move(hook); }

    void report(const Problem& problem);

    std::uint64_t count() const { return count_; }

    /// Closes the file; false where something could not be written.
    bool close();

private:
    std::FILE* file_ = nullptr;
    bool failed_ = false;
    std::uint64_t count_ = 0;
    std::function<void()> hook_;
};

}  // namespace isnad::cli
