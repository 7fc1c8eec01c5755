// Names of bodies once more: where a type noun told that a name is a newspaper's or a movement's, the bare name elsewhere means it, too.
//
//   mention::find_body_names(input, memory, candidates);      // "the agency << Madad >> ... Madad said"
#pragma once

#include "mention/candidates.h"

#include <cstdint>
#include <vector>

namespace isnad::mention {

/// Scratch memory of the pass, kept from article to article.
struct BodyMemory {
    struct Name {
        std::uint64_t first_word = 0, whole = 0;  ///< hashes of its letters
        std::uint32_t words = 0, actor = 0;
    };
    std::vector<Name> names;
    std::vector<Candidate> found;
};

/// Adds a candidate (What::named_body, how: alias) wherever the name of a named body stands and nothing covers it. Keeps text order.
void find_body_names(const Input& in, BodyMemory& memory, Candidates& out);

}  // namespace isnad::mention
