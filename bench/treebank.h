// Analysed sentences in CoNLL-U, as the trainers read them.
//
//   for (const auto& sentence : bench::read_treebank("corpus/treebank/news.conllu")) ...
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace isnad::bench {

struct GoldWord {
    std::uint32_t begin = 0, end = 0, head = 0;  ///< bytes of the text; the head is counted from 1, 0 for none
    std::string upos, lemma, relation;
};

struct GoldSentence {
    std::string text;
    std::vector<GoldWord> words;  ///< syntactic words, in the order of the text
};

/// Throws std::runtime_error where a file cannot be read or a form does not stand in its text.
std::vector<GoldSentence> read_treebank(const std::string& path);

}  // namespace isnad::bench
