#include "mention/surnames.h"

#include "language/arabic/letters.h"

#include <algorithm>

namespace isnad::mention {

using arabic::Kind;
using tables::absent;

namespace {

std::uint64_t hash_letters(std::string_view text, std::uint64_t h) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next(text, at);
        if (arabic::is_mark(c)) continue;
        h = (h ^ arabic::fold(c)) * 0x100000001B3ull;
    }
    return h;
}

constexpr std::uint64_t seed = 0xCBF29CE484222325ull;
constexpr std::size_t most_names = 512;   // an article names fewer; a list of names is no reason to go quadratic

}  // namespace

std::uint32_t last_of_name(const Input& in, const Candidate& c) {
    std::uint32_t last = c.last;
    while (last > c.first && in.words[last].begin >= c.span.end) --last;
    return last;
}

std::uint32_t calling_word(const Input& in, const Candidate& c) {
    const std::uint32_t last = last_of_name(in, c);
    if (c.what != What::person || last < c.first + 2) return last;
    const auto& kin = in.grammar.kin;
    const auto joint = [&](std::uint32_t k, std::uint32_t form) { return form != absent && in.words[k].full == form; };
    const bool house = joint(last - 1, kin[8]), titled = in.words[c.first].definite();
    std::uint32_t k = c.first + 1;
    while (k <= last && !joint(k, kin[0]) && !joint(k, kin[8])) ++k;
    if (k > last) return last;
    return titled ? k - 1 : house ? none : last;
}

std::uint64_t letters_hash(const Input& in, std::uint32_t first, std::uint32_t last) {
    std::uint64_t h = seed;
    for (std::uint32_t k = first; k <= last; ++k) {
        const auto& w = in.words[k];
        h = hash_letters(in.text.substr(k == first ? w.stem : w.begin, w.end - (k == first ? w.stem : w.begin)), h) * 31;
    }
    return h;
}

namespace {

// Remembers a full name at its last word.
void remember(const Input& in, SurnameMemory& memory, const Candidates& out, std::uint32_t i) {
    const auto id = out.actor_at[i];
    const Candidate& c = out.actors[id];
    const auto& w = in.words[i];
    if ((c.what != What::person && c.what != What::named_person) || calling_word(in, c) != i || last_of_name(in, c) == c.first || w.kind != Kind::word || memory.names.size() >= most_names) return;
    const std::uint64_t h = hash_letters(in.text.substr(w.begin, w.end - w.begin), seed);
    auto it = std::find_if(memory.names.begin(), memory.names.end(), [&](const auto& n) { return n.hash == h; });
    if (it == memory.names.end()) memory.names.push_back({h, id});
    else it->actor = id;
    // In China, Korea and Vietnam the family name stands first.
    if (c.code == "CHN" || c.code == "PRK" || c.code == "KOR" || c.code == "TWN" || c.code == "VNM") {
        const auto& f = in.words[c.first];
        memory.names.push_back({hash_letters(in.text.substr(f.stem, f.end - f.stem), seed), id});
    }
}

// Adds a candidate where an uncovered word is the last of a name that is remembered.
void look_up(const Input& in, SurnameMemory& memory, Candidates& out, std::uint32_t i) {
    const auto& w = in.words[i];
    if (w.kind != Kind::word || memory.names.empty() || in.skip[i] || out.place_at[i] != none) return;
    if (w.is_verb() || w.pos == tables::Pos::particle || w.end - w.begin <= 2) return;
    const std::string_view token = in.text.substr(w.begin, w.end - w.begin);
    // The word as it stands, then without its proclitics, then without wa- or a preposition that the tables could not see.
    std::uint32_t start = w.begin;
    const SurnameMemory::Name* hit = nullptr;
    auto look = [&](std::uint32_t from) {
        const std::uint64_t h = hash_letters(in.text.substr(from, w.end - from), seed);
        for (const auto& n : memory.names)
            if (n.hash == h) {
                hit = &n;
                start = from;
                return;
            }
    };
    look(w.begin);
    if (!hit && w.stem > w.begin) look(w.stem);
    if (!hit && w.lexeme == absent && token.size() > 8) {
        std::size_t at = w.begin;
        const char32_t c = text::next(in.text, at);
        if (c == arabic::waw || c == arabic::fa || c == arabic::ba || c == arabic::lam) look(static_cast<std::uint32_t>(at));
    }
    if (!hit) return;
    Candidate c = out.actors[hit->actor];
    c.first = c.last = c.head = c.lead = i;
    c.span = {start, w.end};
    c.how = How::alias;
    c.surname_only = true;
    c.clitics = w.clitics;
    if (start > w.begin && w.stem == w.begin) {
        std::size_t at = w.begin;
        const char32_t letter = text::next(in.text, at);
        c.clitics = letter == arabic::waw ? arabic::wa : letter == arabic::fa ? arabic::fa_ : letter == arabic::ba ? arabic::bi : arabic::li;
    }
    // "General So-and-so": a rank or description right before the surname is its title.
    if (i > 0 && out.actor_at[i - 1] != none && start == w.begin && !w.line_start) {
        Candidate& title = out.actors[out.actor_at[i - 1]];
        if ((title.what == What::agent || title.what == What::office) && title.kind == EntityKind::person && title.last == i - 1) {
            title.absorbed = true;
            c.lead = title.first;
            c.clitics = title.clitics;
        }
    }
    memory.found.push_back(c);
}

// A headline names by the family name whom the text names in full.
std::uint32_t headline_end(const Input& in) {
    std::uint32_t i = 1;
    while (i < in.words.size() && !in.words[i].line_start) ++i;
    return i < in.words.size() ? i : 0;
}

}  // namespace

void find_surnames(const Input& in, SurnameMemory& memory, Candidates& out) {
    memory.names.clear();
    memory.found.clear();
    const std::uint32_t headline = headline_end(in);
    for (std::uint32_t i = 0; i < in.words.size(); ++i) {
        if (out.actor_at[i] != none) remember(in, memory, out, i);
        else if (i >= headline) look_up(in, memory, out, i);
    }
    for (std::uint32_t i = 0; i < headline; ++i) {
        // A word that means something else ("the Saudi", "the lion") is a name only behind one.
        const auto& w = in.words[i];
        if (out.actor_at[i] == none && (w.lexeme == absent || w.pos == tables::Pos::name || w.definite()) && !w.link(tables::LinkKind::nisba)) look_up(in, memory, out, i);
    }
    if (memory.found.empty()) return;
    std::erase_if(out.actors, [](const Candidate& c) { return c.absorbed; });
    add_found(memory.found, out);
}

}  // namespace isnad::mention
