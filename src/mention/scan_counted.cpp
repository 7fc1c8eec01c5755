// People who are counted: "8,450 spectators", "five of them", "eight of the senior leaders of the party", "12 were killed".
#include "mention/counted.h"
#include "mention/scan.h"

#include "language/arabic/inflection.h"

namespace isnad::mention {

using arabic::Word;
using tables::absent;
using tables::Link;
using tables::LinkKind;

// "of them", "others": behind a number, some of those told before, or more of their kind.
bool Scan::refers_to_group(std::uint32_t i) const { return in_.grammar.among(in_.grammar.of_those, word(i).full); }

// What the last group before, at most `far` words away, was said to be; `but_last`: the one right before is another.
void Scan::like_group_before(Candidate& c, bool but_last, std::uint32_t far) const {
    constexpr std::size_t most = 12;
    for (std::size_t back = but_last ? 2 : 1; back <= most && back <= out_.actors.size(); ++back) {
        const Candidate& a = out_.actors[out_.actors.size() - back];
        if (c.first - a.last > far) return;
        if (a.what != What::agent && a.what != What::people && a.what != What::office) continue;
        // "a soldier was killed and three others": right before also one man.
        if (!a.plural && !a.counted && (back > 2 || a.kind != EntityKind::person || a.definite)) continue;
        c.code = a.code;
        c.sector = a.sector;
        return;
    }
}

// People of whom no more is known than how many they are.
Candidate Scan::counted_group(const Phrase& p) const {
    Candidate c = base(p, What::agent);
    c.kind = EntityKind::group;
    c.how = How::description;
    c.sector = "CVL";
    c.plural = true;
    return c;
}

// "8,450 spectators", "five of them", "a hundred of its fighters": who is counted among people is an actor, known or not.
std::uint32_t Scan::counted_people(std::uint32_t i) {
    if (in_.counting[i].stem == none) return i;
    const Word& w = word(i);
    Phrase p;
    const bool of_many = w.form == in_.grammar.min && i + 1 < end_ && !word(i + 1).line_start;
    const Link* noun = of_many ? noun_of_actors(i + 1, &p) : nullptr;
    if (of_many && !noun && before_whom_it_praises(in_.words, i + 1)) noun = noun_of_actors(i + 2, &p);
    // "two of the attackers", "ten of his partners": of men whatever their row calls them.
    if (!in_.counting[i].people && !(noun && in_.view.agents[noun->index].kind != 2 && ((p.features | word(p.first).features) & arabic::plural))) return i;
    Candidate c = counted_group(Phrase{i, i, absent, w.stem, w.clitics, w.features});
    c.head_form = w.lemma;
    if (refers_to_group(i)) {                                     // "five of them", "seven others"
        like_group_before(c);
        return add(c);
    }
    if (noun) {
        const auto& row = in_.view.agents[noun->index];
        const tables::Modifier* modifier = nullptr;
        c.row = noun->index;
        c.head = p.last;
        c.head_form = word(p.last).lemma;
        c.code = in_.view.str(row.code);
        c.sector = in_.view.str(row.sector);
        c.rule = in_.view.rule(row.source);
        c.last = phrase_end(in_, p.first, p.last, p.last + 4, &c.state, &modifier);
        if (const std::uint32_t owner = c.last == p.last ? owner_by_name(p.last, row, true, c.code) : none; owner != none) c.last = owner;
        if (modifier && overrules(c.sector, in_.view.str(modifier->sector), row.kind == 0)) c.sector = in_.view.str(modifier->sector);
        take_from_genitives(c, p.last + 1);
    } else if (Phrase of; const Link* org = of_many ? body_at(in_, i + 1, &of) : nullptr) {      // "five of the Houthis"
        const auto& row = in_.view.organizations[org->index];
        c.last = of.last;
        c.code = in_.view.str(row.code);
        if (row.sector.length > 0) c.sector = in_.view.str(row.sector);
    } else {
        c.last = phrase_end(in_, i, i, i + 3, &c.state, nullptr);
        if (c.state == absent)
            if (const Link* people = w.link(LinkKind::people) ? w.link(LinkKind::people) : w.link(LinkKind::nisba)) c.state = people->index;      // "four Spaniards"
    }
    c.span.end = word(c.last).end;
    if (c.state != absent && c.code.empty()) c.code = in_.view.str(in_.view.states[c.state].iso3);
    return add(c);
}

// "12 were killed", "among the nine": a number that stands for people.
std::uint32_t Scan::bare_number(std::uint32_t i) {
    const Word& w = word(i);
    return add(counted_group(Phrase{i, in_.counting[i].bare_last, absent, in_.counting[i].stem, w.clitics, w.features}));
}

}  // namespace isnad::mention
