// Speakers: whom a noun phrase names as the one who says something, and who speaks on where nobody is named.
//
//   Speakers speakers(read, who, memory, doc);
//   Voice v = speakers.of(chunk, limit);               // "the spokesman of the army, colonel So-and-so": the colonel
//   if (!v) v = speakers.running(verb, line);          // "and she added": the last who spoke and can be she
//   speakers.spoke(v, line);
//
// Whoever is the subject of a verb of saying is an actor, also where no table knows him: `made` gives him an entity of his own.
#pragma once

#include "statement/reader.h"

namespace isnad::statement {

class Speakers {
public:
    Speakers(const Reader& read, reference::Resolved& who, Memory& memory, CodedDocument& doc);

    /// The entity that a noun phrase names: itself, the name that stands beside it (before word `limit`), or whom its genitives name.
    Voice of(std::uint32_t chunk, std::uint32_t limit);
    /// The same, with a new entity where there is none yet; `none` where the phrase cannot speak.
    /// A definite document ("the report") is one where `document` is set; else it speaks for somebody.
    Voice made(std::uint32_t chunk, std::uint32_t limit, bool document = false);
    /// The name that no table knows behind a title ("the head of the channel, So-and-so"), as an entity of its own; else nothing.
    Voice named_beside(std::uint32_t chunk, std::uint32_t limit);
    /// Whom "the latter", "the former" and "the man" point at, or nobody.
    Voice pointed_at(std::uint32_t chunk, std::uint32_t sentence_first, std::uint32_t line);
    /// The last who spoke and fits the gender and number of a verb or participle.
    Voice running(const arabic::Word& cue, std::uint32_t line) const;
    Voice last(std::uint32_t line) const;
    void spoke(const Voice& v, std::uint32_t line);
    /// Whose "the report" is: of whoever was named with one before (`wrote`), or nobody.
    Voice of_document(std::uint32_t chunk) const;
    /// Remembers whose the documents are that words [from, to) name.
    void wrote(const Voice& v, std::uint32_t from, std::uint32_t to);

    /// The medium that a statement passed through: an actor of the press named in words [from, to) that is not the speaker.
    std::uint32_t medium(std::uint32_t from, std::uint32_t to, std::uint32_t speaker);

    /// "said [its council] that": whether a noun phrase stands between a verb that has nobody for its object and what is said, so that it speaks.
    bool behind_saying(std::uint32_t chunk) const;

    std::uint32_t entity(std::uint32_t chunk);

private:
    std::uint32_t name_end(std::uint32_t first, std::uint32_t limit, std::uint32_t begun) const;
    void lengthen(std::uint32_t entity, std::uint32_t last, std::uint32_t end);
    std::uint32_t named_medium(std::uint32_t i);
    Voice voice(std::uint32_t chunk);
    std::uint32_t behind_complements(std::uint32_t chunk, std::uint32_t limit) const;
    std::uint32_t beside(std::uint32_t chunk, std::uint32_t limit) const;
    bool before_verb(std::uint32_t chunk) const;

    const Reader& read_;
    reference::Resolved& who_;
    Memory& m_;
    CodedDocument& doc_;
};

/// Whether the gender and number of a verb or participle allow a speaker.
bool fits(const arabic::Word& cue, const Voice& v);

}  // namespace isnad::statement
