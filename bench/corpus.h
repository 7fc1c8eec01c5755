// The articles that are coded, and all their text in one piece for the floor.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace bench {

struct Item {
    std::string id, title, text, published, publisher, url;
};

struct Corpus {
    std::vector<Item> items;
    std::string name;         ///< the file, or "examples"
    bool comparable = false;  ///< false where it is made of the examples alone, repeated
    std::string text;         ///< titles and texts of all items, a line feed behind each
};

/// Reads `jsonl` where there is such a file; else repeats the articles `examples`/*.txt up to `least` bytes.
/// Throws std::runtime_error with a message for a person.
Corpus read_corpus(const std::string& jsonl, const std::string& examples, std::size_t least);

}  // namespace bench
