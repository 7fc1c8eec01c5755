// Attachment: which word hangs on which, decided from left to right by weighted features (attach_state.h, attach_features.h).
//
//   Attacher attacher(view, grammar);                     // of one thread: memory is reused from sentence to sentence
//   attacher.sentence(text, words, sentence, tree);
//
// The weights stand in data/arabic/attachment.tsv; bench/train_attachment.cpp sets them from the project's treebank. Every sentence gets
// a whole tree, in time linear in its length.
#pragma once

#include "clause/attach_features.h"
#include "clause/roles.h"
#include "clause/tree.h"
#include "tables/attach_index.h"
#include "tables/view.h"

namespace isnad::clause {

class Attacher {
public:
    Attacher(const tables::View& view, const arabic::Grammar& grammar)
        : view_(view), grammar_(grammar), index_(view.attach_factors, view.attach_index) {}

    void sentence(std::string_view text, const arabic::Words& words, const language::Sentence& sentence, Tree& out);

    /// Gives words that may be verbs or nouns their other reading where the clauses of the sentence speak for it (rereading.h). Sentences
    /// without such words are not parsed. Returns whether `out` holds the tree of the words as they are now.
    bool reread(std::string_view text, arabic::Lexicon& lexicon, arabic::Words& words, const language::Sentence& sentence, Tree& out);
    /// `reread`, then `sentence`; parses again only where a word has changed.
    void reread_sentence(std::string_view text, arabic::Lexicon& lexicon, arabic::Words& words, const language::Sentence& sentence, Tree& out);

    /// What the last sentence's words are to the grammar, one for each node of its tree and one behind.
    const std::vector<Token>& tokens() const { return tokens_; }
    const State& state() const { return state_; }

private:
    void parse(std::string_view text, const arabic::Words& words, const language::Sentence& sentence);
    void write(Tree& out) const;
    /// For the sentence just parsed; whether any word has changed.
    bool take_rivals(std::string_view text, arabic::Lexicon& lexicon, arabic::Words& words);
    Action choose();
    void choose_roles();

    const tables::View& view_;
    const arabic::Grammar& grammar_;
    const tables::AttachIndex index_;
    std::vector<Token> tokens_;
    State state_;
    Products products_{};
    RoleChoice roles_;
};

}  // namespace isnad::clause
