#include "mention/body_names.h"

#include "mention/surnames.h"

#include <algorithm>

namespace isnad::mention {

using arabic::Kind;

void find_body_names(const Input& in, BodyMemory& memory, Candidates& out) {
    memory.names.clear();
    memory.found.clear();
    for (std::uint32_t id = 0; id < out.actors.size(); ++id) {
        const Candidate& c = out.actors[id];
        if (c.what != What::named_body) continue;
        memory.names.push_back({letters_hash(in, c.first, c.first), letters_hash(in, c.first, c.last), c.last - c.first + 1, id});
    }
    if (memory.names.empty()) return;
    std::stable_sort(memory.names.begin(), memory.names.end(), [](const auto& a, const auto& b) { return a.first_word < b.first_word; });
    for (std::uint32_t i = 0; i < in.words.size(); ++i) {
        const auto& w = in.words[i];
        if (w.kind == Kind::punctuation || in.skip[i] || out.actor_at[i] != none || out.place_at[i] != none) continue;
        const std::uint64_t h = letters_hash(in, i, i);
        auto name = std::lower_bound(memory.names.begin(), memory.names.end(), h,
                                     [](const auto& n, std::uint64_t key) { return n.first_word < key; });
        for (; name != memory.names.end() && name->first_word == h; ++name) {
            const std::uint32_t last = i + name->words - 1;
            if (last >= in.words.size() || letters_hash(in, i, last) != name->whole) continue;
            // A name of one known word is a common noun elsewhere, unless quotation marks say that it is a name.
            const bool quoted = i > 0 && in.words[i - 1].kind == Kind::punctuation && quote_mark(in.words[i - 1].mark);
            if (name->words == 1 && w.kind == Kind::word && w.lexeme != tables::absent && !quoted) continue;
            bool free = true;
            for (std::uint32_t k = i; k <= last; ++k)
                free = free && out.actor_at[k] == none && out.place_at[k] == none && (k == i || !in.words[k].line_start);
            if (!free) continue;
            Candidate c = out.actors[name->actor];
            c.first = c.head = c.lead = i;
            c.last = last;
            c.span = {w.stem, in.words[last].end};
            c.how = How::alias;
            c.clitics = w.clitics;
            memory.found.push_back(c);
            i = last;
            break;
        }
    }
    add_found(memory.found, out);
}

}  // namespace isnad::mention
