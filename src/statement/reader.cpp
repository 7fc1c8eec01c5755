#include "statement/reader.h"

#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::statement {

Reader::Reader(const Input& input, Memory& memory) : in(input), m_(memory) {
    const auto n = in.words.size();
    find_quotes(in.words, m_.quotes);
    m_.quote_at.assign(n + 1, none);
    m_.quote_closing.assign(n + 1, none);
    m_.quoted.assign(n + 1, none);
    for (std::uint32_t q = 0; q < m_.quotes.size(); ++q) {
        const Quote& quote = m_.quotes[q];
        m_.quote_at[quote.open] = q;
        if (!quote.closed) continue;
        m_.quote_closing[quote.close] = q;
        // An outer quotation closes behind its inner ones, and so has the last word.
        for (std::uint32_t i = quote.open + 1; i < quote.close; ++i) m_.quoted[i] = q;
    }
}

std::uint32_t Reader::behind_parenthesis(std::uint32_t i, std::uint32_t end) const {
    constexpr std::uint32_t longest = 25;
    if (is_mark(i, '(')) {
        for (std::uint32_t k = i + 1; k < end && k < i + longest; ++k)
            if (is_mark(k, ')')) return k + 1;
    } else if (is_dash(i)) {
        for (std::uint32_t k = i + 2; k < end && k < i + longest; ++k)
            if (is_dash(k)) return k + 1;
    }
    return i;
}

std::uint32_t Reader::first_clause_from(std::uint32_t i) const {
    const auto& all = in.parse.clauses;
    const auto it = std::lower_bound(all.begin(), all.end(), i, [](const clause::Clause& c, std::uint32_t v) { return c.predicate < v; });
    return static_cast<std::uint32_t>(it - all.begin());
}

std::uint32_t Reader::clause_of(std::uint32_t predicate) const {
    const auto k = first_clause_from(predicate);
    return k < in.parse.clauses.size() && in.parse.clauses[k].predicate == predicate ? k : none;
}

}  // namespace isnad::statement
