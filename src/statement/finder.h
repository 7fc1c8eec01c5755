// The finder of statements: one method for each kind of cue, and one that writes down what they found.
//
//   Finder(input, who, memory, doc).run();
//
// Private to this room. verbs.cpp, nobody.cpp, nouns.cpp, phrases.cpp, alone.cpp and interview.cpp hold the kinds of cues, statement.cpp the rest.
#pragma once

#include "statement/content.h"
#include "statement/speaker.h"

namespace isnad::statement {

class Finder {
public:
    Finder(const Input& in, reference::Resolved& who, Memory& memory, CodedDocument& doc)
        : in_(in), m_(memory), doc_(doc), read_(in, memory), contents_(read_), speakers_(read_, who, memory, doc) {}

    void run();

private:
    /// A statement before it is written down.
    struct Draft {
        std::uint32_t cue = 0;
        Content content;
        Voice source;
        std::uint32_t via = none;
        Stance stance = Stance::says;
        Rule rule;
        std::uint32_t clause = none;
        bool adjunct = false;
        bool given = false;         ///< what its noun phrase names is no claim of the speaker
        bool inherited = false;     ///< nobody is named at the cue: who spoke before, and through whom
    };

    // verbs.cpp, nouns.cpp, phrases.cpp, alone.cpp, interview.cpp
    void verb(const language::Sentence& s, std::uint32_t i);
    bool verb_row(const language::Sentence& s, std::uint32_t i, std::uint32_t k, const tables::Reporting& r);
    Voice speaker_of_verb(const language::Sentence& s, std::uint32_t i, std::uint32_t k, std::uint32_t limit, Draft& d, std::uint32_t& subject);
    void participle(const language::Sentence& s, std::uint32_t i);
    void noun(const language::Sentence& s, std::uint32_t i);
    std::uint32_t quoted_masdar(const language::Sentence& s, std::uint32_t i);
    void masdar(const language::Sentence& s, std::uint32_t i, std::uint32_t lexeme);
    bool attribution(const language::Sentence& s, std::uint32_t i);
    void colon(const language::Sentence& s);
    void quotation_alone(const language::Sentence& s);
    void find_answers();
    template <class F>
    bool any_word(std::uint32_t first, std::uint32_t end, F&& f) const;
    Voice find_guest() const;
    void answer(const language::Sentence& s, std::uint32_t index);
    void quotation_shown(const language::Sentence& s);
    void quotation_behind_colon(const language::Sentence& s);
    Voice actor_of(std::uint32_t k, std::uint32_t limit);
    void quotation_behind(const language::Sentence& s, const Draft& said);
    void cites(std::uint32_t cue, std::uint32_t end, Draft& d);
    void quotations_joined(const language::Sentence& s, Draft d);

    bool came_about(std::uint32_t i) const;
    bool told_of_subject(const language::Sentence& s, std::uint32_t i, const tables::Reporting& r, const Draft& d, std::uint32_t told) const;
    std::uint32_t that_of_nobody(const language::Sentence& s, std::uint32_t i, const tables::Reporting& r) const;
    bool said_of_owner(std::uint32_t noun, std::uint32_t content) const;
    bool told_of_noun(std::uint32_t i) const;
    bool may_follow(std::uint32_t verb, std::uint32_t subject) const;
    bool agrees(std::uint32_t verb, std::uint32_t subject);
    bool disagrees(std::uint32_t verb, std::uint32_t subject) const;
    Voice said_around(const language::Sentence& s, std::uint32_t i) const;
    std::uint32_t own_subject(std::uint32_t k, const Content& c) const;
    std::uint32_t topic(const language::Sentence& s, std::uint32_t verb) const;
    Voice agent(std::uint32_t verb, std::uint32_t end);
    std::uint32_t over_phrases(std::uint32_t i, std::uint32_t end) const;
    std::uint32_t adjacent(std::uint32_t cue, std::uint32_t end) const;
    Voice main_subject(const language::Sentence& s, std::uint32_t before, const arabic::Word* cue);
    Voice actor_before(const language::Sentence& s, const arabic::Word* cue);
    Voice cited(const language::Sentence& s, std::uint32_t noun, std::uint32_t& via);
    Voice made_subject(const language::Sentence& s, std::uint32_t before);
    Voice owner_of_document(const language::Sentence& s, std::uint32_t before);
    bool slots(const language::Sentence& s, const tables::Reporting& r, std::uint32_t cue, std::uint32_t end, Voice& source, bool& subject_is_via);
    Voice named_behind(std::uint32_t from, std::uint32_t end, std::uint32_t& behind, bool& refers);
    bool object_behind(std::uint32_t id, std::uint32_t end) const;
    bool describes(std::uint32_t clause, std::uint32_t verb, const Draft& d, std::uint32_t subject) const;
    bool says(std::uint32_t from, std::uint32_t end) const;
    bool can_speak(std::uint32_t id) const;
    bool joins_report(const language::Sentence& s, std::uint32_t i, const Voice& source);
    bool told_apart(std::uint32_t opener, std::uint32_t end) const;
    std::uint32_t clause_begin(const language::Sentence& s, std::uint32_t i) const;
    std::uint32_t behind_source(const language::Sentence& s, std::uint32_t cue, std::uint32_t behind) const;
    std::uint32_t interrupts(const language::Sentence& s, std::uint32_t cue, std::uint32_t behind) const;
    std::uint32_t predicate_begin(const language::Sentence& s, std::uint32_t i) const;
    bool begins_sentence(const language::Sentence& s, const Extent& e) const;

    // statement.cpp
    Draft draft(std::uint32_t cue, const tables::Reporting& r) const;
    void sentence(std::uint32_t index);
    void emit(const language::Sentence& s, Draft d);
    void set_via(Statement& st, std::uint32_t entity);
    void erase(std::size_t k);
    void order();
    void leave_out_echoes();
    void chains();
    void widest_first();

    const arabic::Word& word(std::uint32_t i) const { return in_.words[i]; }
    const clause::Chunk& chunk(std::uint32_t id) const { return in_.parse.chunks[id]; }

    const Input& in_;
    Memory& m_;
    CodedDocument& doc_;
    const Reader read_;
    const Contents contents_;
    Speakers speakers_;
    std::uint32_t referred_ = none;       ///< the verb of "as the army announced": its content stands before it
    Voice guest_;                         ///< whom an interview asks
};

}  // namespace isnad::statement
