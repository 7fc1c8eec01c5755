// Titles and descriptions that stand behind a name and tell who that is: "So-and-so, the minister of water", "So-and-so, who is a farmer".
#include "mention/scan.h"

#include "language/arabic/inflection.h"
#include "mention/surnames.h"

namespace isnad::mention {

using arabic::Kind;
using arabic::Word;
using tables::absent;

namespace {

// Whether a title right behind a known person's name is one that his rows have, or, behind such a one, a title that may go with any
// ("the crown prince, | deputy head of government, | minister of the interior").
bool holds(const Input& in, const Candidate& name, const Candidate& title) {
    if (name.what != What::person || title.what != What::office || !title.definite || (!title.code.empty() && title.code != name.code)) return false;
    const auto& persons = in.view.persons;
    const std::uint32_t identity = persons[name.row].identity;
    for (std::uint32_t k = identity; k < persons.size() && k <= name.row + 64; ++k) {
        const auto& p = persons[k];
        const bool now = in.today == 0 ? p.to == 99999999 : p.from <= in.today && in.today <= p.to;
        if (p.identity == identity && p.office == title.row && now) return true;
    }
    if (last_of_name(in, name) == name.last) return false;
    const std::string_view office = in.view.str(in.view.offices[title.row].key);
    for (const std::string_view other : {"deputy-head-of-government", "minister-of-state", "member", "adviser", "presidential-adviser", "deputy-chair", "head-of-government"})
        if (office == other) return true;
    return false;
}

}  // namespace

// Whether a name in quotation marks or of foreign letters opens behind a word.
bool Scan::quoted_behind(std::uint32_t last) const {
    if (last + 1 >= end_ || word(last + 1).line_start || word(last + 1).begin == word(last).end) return false;
    const Word& w = word(last + 1);
    return w.kind == Kind::latin || (w.kind == Kind::punctuation && quote_mark(w.mark) && w.mark != '(');
}

// The name that a title or description beginning at word i stands behind, as its apposition: right behind it, behind a comma or behind
// "and he is"; `none` where it follows no name.
std::uint32_t Scan::name_before(std::uint32_t i, bool& told) const {
    const Word& w = word(i);
    if (i < 2 || w.line_start) return none;
    const Word& before = word(i - 1);
    if (before.line_start) return none;
    const bool he_is = before.kind == Kind::word && (before.clitics & arabic::wa) && (before.form == in_.grammar.huwa || before.form == in_.grammar.hiya);
    told = he_is || (before.kind == Kind::punctuation && before.mark == 0x60C);
    std::uint32_t last = told ? i - 2 : i - 1;
    if (he_is && last > 0 && word(last).kind == Kind::punctuation && word(last).mark == 0x60C && !word(last).line_start) --last;
    const std::uint32_t id = out_.actor_at[last];
    if (id == none) return none;
    const Candidate& name = out_.actors[id];
    const bool person = name.what == What::named_person || name.what == What::person;
    return person && name.last == last && last_of_name(in_, name) > name.first ? id : none;
}

// "So-and-so, the minister of water", "So-and-so, who is a farmer": it tells who that is, and is no mention of its own.
std::uint32_t Scan::apposition(std::uint32_t i, const Candidate& c) {
    bool told = false;
    if (arabic::has_proclitic(c.clitics)) return i;      // of the whole title: "wali" alone may look like "and to me"
    const std::uint32_t id = name_before(i, told);
    if (id == none || c.plural || c.dual) return i;
    const bool he_is = told && word(i - 1).kind == Kind::word;
    if (!c.definite && !he_is && !(c.last > c.head && (c.what == What::agent || word(c.last).definite() || (told && quoted_behind(c.last))))) return i;
    Candidate& name = out_.actors[id];
    if (!told && (c.code.empty() || c.code != name.code) && !holds(in_, name, c)) {
        // It may be the object ("the king received | the German minister"). Whom the text has told nothing of yet gets his title.
        if (name.what != What::named_person || !name.code.empty() || !name.sector.empty() || name.row != absent) return i;
        const std::uint64_t whole = letters_hash(in_, name.first, last_of_name(in_, name));
        for (std::uint32_t k = 0; k < id; ++k)
            if (out_.actors[k].what == What::named_person && letters_hash(in_, out_.actors[k].first, last_of_name(in_, out_.actors[k])) == whole) return i;
    }
    if (!name.code.empty() && !c.code.empty() && name.code != c.code) return i;
    if (name.what == What::named_person) {
        if (name.code.empty()) {
            name.code = c.code;
            name.state = c.state;
        }
        if (name.sector.empty()) name.sector = c.sector;
        if (name.row == absent && c.what == What::office) name.row = c.row;
    }
    if (!he_is) {      // the title belongs to the name's phrase, not to its form
        for (std::uint32_t k = name.last + 1; k <= c.last; ++k) out_.actor_at[k] = id;
        name.last = c.last;
    }
    return c.last + 1;
}

}  // namespace isnad::mention
