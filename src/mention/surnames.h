// Surnames: once a person was named in full, the last word of the name alone means the same person; in the headline also before.
#pragma once

#include "mention/candidates.h"

#include <cstdint>
#include <vector>

namespace isnad::mention {

/// Scratch memory of the pass, kept from article to article.
struct SurnameMemory {
    struct Name {
        std::uint64_t hash = 0;
        std::uint32_t actor = 0;
    };
    std::vector<Name> names;
    std::vector<Candidate> found;
};

/// Adds a candidate (how: alias, `surname_only`, with the row and codes of the full name) for each later word, and each of the headline, that is the last word
/// of a full name, and that nothing covers yet. Keeps the actors in text order.
void find_surnames(const Input& in, SurnameMemory& memory, Candidates& out);

/// The last word of a person's name: the titles behind it belong to the candidate, but not to its span.
std::uint32_t last_of_name(const Input& in, const Candidate& c);

/// The word by which somebody is called once he was named in full: the last of his name. Not a house, nor behind a title a father ("King | Salman | bin
/// Abd al-Aziz Al Saud"): those words alone are others' names. `none` where there is no such word.
std::uint32_t calling_word(const Input& in, const Candidate& c);

/// A hash of the letters of words [first, last], proclitics of the first left off.
std::uint64_t letters_hash(const Input& in, std::uint32_t first, std::uint32_t last);

}  // namespace isnad::mention
