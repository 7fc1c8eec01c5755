// Telling what could not be coded. See problems.h.
#include "cli/problems.h"

#include "cli/values.h"
#include "coder/json_writer.h"

namespace isnad::cli {

std::string in_words(const Problem& problem) {
    std::string line = "isnad: ";
    line += problem.input == "-" ? "standard input" : one_line(problem.input, 1000);
    if (problem.line != 0) line += ':' + std::to_string(problem.line);
    line += ": ";
    line += one_line(problem.message, 2000);
    return line;
}

std::string in_json(const Problem& problem) {
    std::string out;
    JsonWriter json(out);
    out += '{';
    json.key("input");
    json.string(problem.input);
    json.key("line");
    if (problem.line != 0)
        json.append_integer(problem.line);
    else
        out += "null";
    json.key("error");
    json.string(problem.message);
    out += '}';
    return out;
}

Problems::~Problems() {
    if (file_ != nullptr) std::fclose(file_);
}

bool Problems::open(const std::string& path) {
    file_ = std::fopen(path.c_str(), "we");
    return file_ != nullptr;
}

void Problems::report(const Problem& problem) {
    ++count_;
    if (hook_) hook_();
    const std::string words = in_words(problem) + '\n';
    std::fwrite(words.data(), 1, words.size(), stderr);
    if (file_ == nullptr) return;
    const std::string json = in_json(problem) + '\n';
    failed_ = failed_ || std::fwrite(json.data(), 1, json.size(), file_) != json.size();
}

bool Problems::close() {
    if (file_ != nullptr && std::fclose(file_) != 0) failed_ = true;
    file_ = nullptr;
    return !failed_;
}

int complain(const std::string& message) {
    std::fprintf(stderr, "isnad: %s\n", message.c_str());
    return 1;
}

}  // namespace isnad::cli
