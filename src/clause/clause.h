// Clauses: who stands where around each verb, and how noun phrases hang together.
//
//   clause::Parse parse;
//   clause::parse(input, parse);
//   for (const auto& c : parse.clauses) if (c.subject != none) use(parse.chunks[c.subject]);
//
// A chunk is a base noun phrase: a noun with its adjectives, a name, a counted noun. Chunks hang together by relation: the genitive
// of an idafa, the object of a preposition, a conjunct. A clause is a verb with its subject and object chunks; whether it stands
// under "that", in a relative clause or behind a negation is told by its marks.
#pragma once

#include "clause/attach.h"
#include "mention/candidates.h"

#include <algorithm>
#include <vector>

namespace isnad::clause {

enum class Relation : std::uint8_t { argument, genitive, conjunct, prepositional };

struct Chunk {
    std::uint32_t first = 0, last = 0, head = 0;        ///< words
    Relation relation = Relation::argument;
    std::uint32_t governor = none;                      ///< chunk: of the idafa, or the first conjunct
    std::uint32_t preposition = tables::absent;         ///< form id of what governs it; kept through conjuncts
    std::uint32_t actor = none;                         ///< candidate
    std::uint32_t place = none;                         ///< place candidate
    bool time = false;
    bool counted = false;
    bool definite = false;
    bool accusative = false;                            ///< shows by its letters that it is no subject
    bool nominative = false;                            ///< shows by its letters that it is no object
    bool after_boundary = false;                        ///< punctuation stands before it
    std::uint32_t genitive = none;                      ///< its own genitive
    std::uint32_t next_conjunct = none;
};

enum Mark : std::uint16_t {
    under_that = 1,      ///< stands in a complement with an / inna
    relative = 2,        ///< modifies a noun
    negated = 4,
    future_tense = 8,    ///< sa-, sawfa, lan
    possible = 16,       ///< qad + imperfect, rubbama, would that, if
    obliged = 32,        ///< must
    past_perfect = 64,   ///< kana qad
    passive_voice = 128,
    imperfect_tense = 256,
    subject_inherited = 512,
    subject_before = 1024,
    wished = 2048,       ///< an + imperfect under a verb of wishing or planning
    object_pronoun = 4096,
};

struct Clause {
    std::uint32_t predicate = 0;                        ///< word
    std::uint32_t sentence = 0;
    std::uint32_t first = 0, end = 0;                   ///< words [first, end) that belong to it
    std::uint32_t subject = none, object = none;        ///< chunks
    std::uint32_t parent = none;                        ///< clause under whose "that" it stands
    std::uint32_t complement_at = none;                 ///< word of the complementizer that follows the verb
    std::uint16_t marks = 0;
};

struct Parse {
    std::vector<Chunk> chunks;
    std::vector<Clause> clauses;
    std::vector<std::uint32_t> chunk_at;                ///< for each word, the chunk that covers it, or `none`
    std::vector<std::uint32_t> clause_at;               ///< for each word, the clause it belongs to, or `none`
    std::vector<std::uint32_t> first_chunk;             ///< for each sentence, its first chunk; one more at the end
    std::vector<std::uint32_t> head_of;                 ///< for each word, the word that it hangs on in its sentence's tree, or `none`
    std::vector<Label> label_of;                        ///< as what; `root` at the top and where the sentence was not parsed
    std::vector<std::uint32_t> bare;                    ///< sentences whose trees are still to be planted

    /// The chunk that heads the idafa which a chunk stands in: itself where it is nobody's genitive.
    std::uint32_t top_of_idafa(std::uint32_t chunk) const {
        while (chunks[chunk].relation == Relation::genitive && chunks[chunk].governor != none) chunk = chunks[chunk].governor;
        return chunk;
    }

    /// The first of those whom "and" joins a chunk to: itself where none does.
    std::uint32_t first_of_joined(std::uint32_t chunk) const {
        while (chunks[chunk].relation == Relation::conjunct && chunks[chunk].governor != none) chunk = chunks[chunk].governor;
        return chunk;
    }

    /// The first clause whose predicate is this word or stands behind it; `clauses.size()` where there is none.
    std::uint32_t first_clause_from(std::uint32_t word) const {
        const auto it = std::lower_bound(clauses.begin(), clauses.end(), word, [](const Clause& c, std::uint32_t w) { return c.predicate < w; });
        return static_cast<std::uint32_t>(it - clauses.begin());
    }
    /// The clause whose predicate is this word, or `none`.
    std::uint32_t clause_of(std::uint32_t predicate) const {
        const std::uint32_t k = first_clause_from(predicate);
        return k < clauses.size() && clauses[k].predicate == predicate ? k : none;
    }

    /// The word behind a chunk and all its genitives.
    std::uint32_t behind_idafa(std::uint32_t chunk) const {
        std::uint32_t behind = chunks[chunk].last + 1;
        for (auto g = chunks[chunk].genitive; g != none; g = chunks[g].genitive) behind = std::max(behind, chunks[g].last + 1);
        return behind;
    }

    /// The chunk that stands right behind a chunk and all its genitives, or `none`.
    std::uint32_t next_behind_idafa(std::uint32_t chunk) const {
        const std::uint32_t behind = behind_idafa(chunk);
        const std::uint32_t id = behind < chunk_at.size() ? chunk_at[behind] : none;
        return id != none && chunks[id].first == behind ? id : none;
    }

    /// Of the words [first, last] the one that heads them in the tree, by hanging on a word outside; the first where none does.
    std::uint32_t top_of_words(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t i = first; i <= last; ++i)
            if (const std::uint32_t head = head_of[i]; head != none && (head < first || head > last)) return i;
        return first;
    }
};

struct Input {
    const tables::View& view;
    const arabic::Grammar& grammar;
    std::string_view text;
    const arabic::Words& words;
    const std::vector<language::Sentence>& sentences;
    const mention::Candidates& candidates;
    const std::vector<std::uint8_t>& time_words;        ///< 1 where a word belongs to a time expression
    const std::vector<std::uint32_t>& quantity_end;     ///< for the first word of a quantity, its last word; else `none`
    Attacher& attacher;
    Forest& forest;                                     ///< sentences that need not be parsed again; gets those that clauses want besides
};

void parse(const Input& in, Parse& out);

}  // namespace isnad::clause
