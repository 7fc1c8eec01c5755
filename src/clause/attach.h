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

#include <span>

namespace isnad::clause {

class Attacher {
public:
    Attacher(const tables::View& view, const arabic::Grammar& grammar)
        : view_(view), grammar_(grammar), index_(view.attach_factors, view.attach_index) {}

    void sentence(std::string_view text, const arabic::Words& words, const language::Sentence& sentence, Tree& out);
    /// `sentence` for each of those that are asked for, into the forest.
    void plant(std::string_view text, const arabic::Words& words, const std::vector<language::Sentence>& sentences, std::span<const std::uint32_t> which, Forest& forest);

    /// Gives words that may be verbs or nouns their other reading where the clauses of their sentence speak for it (rereading.h). Sentences
    /// without such words are not parsed; of the others those trees are planted whose words stay as they are.
    void reread(std::string_view text, arabic::Lexicon& lexicon, arabic::Words& words, const std::vector<language::Sentence>& sentences, Forest& forest);
    /// The same for one sentence, then `sentence`; parses again only where a word has changed.
    void reread_sentence(std::string_view text, arabic::Lexicon& lexicon, arabic::Words& words, const language::Sentence& sentence, Tree& out);

    /// What the last sentence's words are to the grammar, one for each node of its tree and one behind.
    const std::vector<Token>& tokens() const { return lanes_[0].tokens; }
    const State& state() const { return lanes_[0].state; }

private:
    /// A sentence under way.
    struct Lane {
        std::vector<Token> tokens;
        State state;
        Products products{};
        std::array<std::uint32_t, attach_template_count> rows{};  ///< of the weights that choose the next action
        std::uint32_t sentence = 0;
    };

    template <class Done>
    void parse_all(std::string_view text, const arabic::Words& words, const std::vector<language::Sentence>& sentences, std::span<const std::uint32_t> which, const Done& done);
    void parse(std::string_view text, const arabic::Words& words, const language::Sentence& sentence);
    void begin(Lane& lane, std::string_view text, const arabic::Words& words, const language::Sentence& sentence) const;
    void look_up(Lane& lane) const;
    Action choose(const Lane& lane) const;
    void choose_roles(Lane& lane);
    static void write(const Lane& lane, Tree& out);
    /// For a sentence just parsed; whether any word has changed.
    bool take_rivals(const Lane& lane, std::string_view text, arabic::Lexicon& lexicon, arabic::Words& words) const;

    const tables::View& view_;
    const arabic::Grammar& grammar_;
    const tables::AttachIndex index_;
    static constexpr std::size_t most_lanes = 4;
    std::array<Lane, most_lanes> lanes_;
    std::vector<std::uint32_t> doubtful_;      ///< sentences to reread
    RoleChoice roles_;
};

}  // namespace isnad::clause
