// Whose deed a verb tells that shows no subject of its own: "... entered the city and arrested ten", "the army said that it (annahu) had shelled".
//
//   HiddenSubjects hidden(in, parse);
//   hidden.inherit(clause);            // while a sentence is read from left to right
//   hidden.take(clause);               // for each of its clauses in turn, once its tree is read
//
// Gender and number decide. A pronoun on "that" is the one who speaks where they allow it, else the subject of a clause before, in the sentence or,
// where somebody else speaks, in the one before ("The group came to the town. Residents said that it had shot at them").
#pragma once

#include "clause/agreement.h"

namespace isnad::clause {

class HiddenSubjects {
public:
    HiddenSubjects(const Input& in, Parse& out) : in_(in), agreement_(in), out_(out) {}

    /// Gives a clause the nearest subject before it with which its verb agrees.
    void inherit(std::uint32_t clause);
    void take(std::uint32_t clause);

private:
    const arabic::Word& word(std::uint32_t i) const { return in_.words[i]; }
    bool joined(std::uint32_t i) const { return (word(i).clitics & (arabic::wa | arabic::fa_)) || (i > 0 && word(i - 1).form == in_.grammar.then); }
    bool goes_below(std::uint32_t clause) const;
    bool acts_in_it(std::uint32_t clause) const;
    bool acts_itself(std::uint32_t clause) const;
    bool needs_subject(std::uint32_t clause) const;
    bool behind(const Clause& c) const { return c.subject != none && out_.chunks[c.subject].first > c.predicate; }
    std::uint32_t topic_of(std::uint32_t clause) const;
    std::uint32_t bound_by_modal(std::uint32_t clause) const;
    std::uint32_t himself(std::uint32_t clause) const;
    arabic::Enclitic pronoun_of(const Clause& c) const;
    bool may_be_nobody(std::uint32_t clause) const;
    std::uint32_t antecedent_of(arabic::Enclitic pronoun, std::uint32_t clause) const;
    std::uint32_t who_asks(std::uint32_t clause) const;
    std::uint32_t speaks_on(std::uint32_t clause) const;
    std::uint32_t after_helper(std::uint32_t clause) const;
    std::uint32_t did_before(std::uint32_t clause) const;
    std::uint32_t on_his_visit(std::uint32_t clause) const;
    std::uint32_t described_topic(std::uint32_t clause) const;
    bool asked_for(const Clause& c, bool urges) const;
    void give(Clause& c, std::uint32_t subject) const;
    void pass_on(std::uint32_t clause, std::uint32_t subject);

    const Input& in_;
    const Agreement agreement_;
    Parse& out_;
};

}  // namespace isnad::clause
