#include "reference/described.h"

#include "language/arabic/inflection.h"

namespace isnad::reference {

using arabic::Kind;
using mention::Candidate;
using tables::absent;

namespace {

// "dead" and "people" of the same number are the same: "60 dead in attacks" is told again as "60 people were killed".
bool counts_people(const Input& in, std::uint32_t lemma) {
    return lemma != absent && (lemma == in.grammar.slain || lemma == in.grammar.person);
}

}  // namespace

std::uint64_t phrase_key(const Input& in, const Candidate& c) {
    const auto& words = in.mentions.words;
    std::uint64_t h = c.plural || c.dual ? 2 : 1;        // a dual and a plural can be written alike
    const auto add = [&](std::uint64_t v) { h = (h ^ v) * 0x9E3779B97F4A7C15ull, h ^= h >> 29; };
    for (std::uint32_t i = c.first; i <= c.last; ++i) {
        const auto& w = words[i];
        if (w.kind == Kind::punctuation) continue;
        const std::uint32_t id = w.lemma != absent ? w.lemma : w.base != absent ? w.base : w.form;
        if (c.counted && i == c.head && counts_people(in, id)) add(1);
        else if (id != absent) add(id + 2);
        else
            for (const char letter : in.mentions.text.substr(w.stem, w.end - w.stem)) add(static_cast<unsigned char>(letter));
    }
    if (c.counted)
        for (const char letter : in.mentions.text.substr(c.span.start, words[c.first].begin - c.span.start))
            if (letter != ' ') add(static_cast<unsigned char>(letter));
    return h;
}

bool means_a_known_one(const Input& in, const Candidate& c) {
    if (c.definite) return true;
    if (c.counted || c.last == c.head) return false;
    const auto& last = in.mentions.words[c.last];
    return last.kind == Kind::word && last.definite();
}

bool told_again(const Input& in, const Candidate& c, Span first) {
    const bool one = !c.counted && !c.plural && !c.dual && c.kind == EntityKind::person;
    if (!one && (c.counted || c.last > c.head)) return true;
    const auto& opening = in.mentions.sentences[0];
    const bool of_headline = opening.first < opening.end && first.start < in.mentions.words[opening.end - 1].end;
    return of_headline && (c.plural || c.dual || c.last > c.head);
}

}  // namespace isnad::reference
