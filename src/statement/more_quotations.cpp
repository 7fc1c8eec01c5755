// The quotations that go on behind a first one and its verb of saying.
#include "statement/finder.h"

namespace isnad::statement {

// "that «...», and that «...»": each quotation is a statement.
void Finder::quotations_joined(const language::Sentence& s, Draft d) {
    for (std::uint32_t k = d.content.end; k < s.end && k < d.content.end + 4; ++k) {
        if (read_.is_mark(k)) continue;
        if (!read_.complementizer(k) || !read_.joined(k) || k + 1 >= s.end) return;
        const Quote* q = read_.quote_at(k + 1);
        if (!q || !q->closed) return;
        d.content.first = q->open + 1;
        d.content.end = contents_.trim(q->open + 1, q->close);
        emit(s, d);
        k = q->close;
    }
}

// "...", says the mother, "...": behind a quotation and its verb the speaker goes on.
void Finder::quotation_behind(const language::Sentence& s, const Draft& said) {
    for (std::uint32_t k = said.cue + 1; k < s.end && k < said.cue + 24; ++k) {
        const Quote* q = read_.quote_at(k);
        if (!q) continue;
        if (q->closed && read_.is_word(k - 1)) {             // a name: "told «the Nile», «and we will buy»"
            k = q->close;
            continue;
        }
        if (!q->closed || q->close - q->open < 3) return;
        Draft d = said;
        d.content = {};
        d.content.first = k + 1;
        d.content.end = contents_.trim(k + 1, q->close);
        d.content.direct = d.content.proposition = true;
        d.content.ending = Ending::quotation;
        emit(s, d);
        return;
    }
}

}  // namespace isnad::statement
