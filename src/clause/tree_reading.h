// What the tree of a sentence (attach.h) tells of its noun phrases and clauses: subjects and objects, subjects that joined verbs share, members of a
// coordination that do not stand side by side, and for each word what it hangs on.
//
//   TreeReading reading(in, parse);
//   reading.take(sentence, index, first_clause);          // chunks and clauses of the sentence are read already
#pragma once

#include "clause/agreement.h"
#include "clause/relatives.h"

#include <utility>
#include <vector>

namespace isnad::clause {

class TreeReading {
public:
    TreeReading(const Input& in, Parse& out) : in_(in), agreement_(in), relatives_(in, out), out_(out) {}

    /// Whether a later stage asks who does what a verb says.
    static bool tells(const arabic::Word& verb);
    /// Plants the trees of a text that `take` will ask for, together: that is faster than one by one (attach.cpp). `bare` gets their sentences.
    static void plant(const Input& in, std::vector<std::uint32_t>& bare);
    /// Changes nothing where no verb of the sentence tells an event, a statement or helps another: the tree costs more than all else here.
    void take(const language::Sentence& s, std::uint32_t index, std::uint32_t first_clause);

private:
    const Tree& lay_out(const language::Sentence& s, std::uint32_t index, std::uint32_t first_clause);
    std::uint32_t argument_chunk(std::uint32_t word) const;
    bool opened_by_subject(const Clause& c, const language::Sentence& s) const;
    bool nobody_else(std::uint32_t clause, std::uint32_t first_clause) const;
    bool leads_object(const Clause& c) const;
    void share_subject(Clause& c, const TreeNode& node) const;
    void join_far(const Tree& tree, std::uint32_t first_clause);
    static bool takes_no_object(const arabic::Word& verb);

    const Input& in_;
    const Agreement agreement_;
    const Relatives relatives_;
    Parse& out_;
    Tree tree_;
    std::vector<std::uint32_t> node_at_;                               // of each word of the sentence
    std::vector<std::uint32_t> clause_of_;                             // of each node: the clause whose predicate it is, or `none`
    std::vector<std::pair<std::uint32_t, std::uint32_t>> arguments_;  // of each node: words of its subject and object
};

}  // namespace isnad::clause
