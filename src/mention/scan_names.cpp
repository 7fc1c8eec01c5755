// Names of persons whom nobody listed: "Hana al-Juburi", "Khalid bin Rashid al-Manai", "Abu Khalil al-Sudani".
#include "mention/scan.h"

#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::mention {

using arabic::Kind;
using arabic::Word;
using tables::absent;
using tables::Link;
using tables::LinkKind;
using tables::Pos;

// A first name, whatever the tagger took the word for ("Sulayman" looks like a dual, "Kamil" like an adverb).
bool Scan::given_name(std::uint32_t k) const {
    const Word& w = word(k);
    if (w.kind != Kind::word) return false;
    if (w.link(LinkKind::given_name)) return true;
    if (!(w.hints & arabic::given_name)) return false;
    if (w.pos != Pos::particle) return true;
    const auto letters = in_.text.substr(w.begin, w.end - w.begin);
    // "On" is not Ali, and "so that (fa-inna)" not Van; but "to us (ilayna)" is Elena.
    return !letters.ends_with("\u0649") && !(w.clitics != 0 && letters.find("\u0625") != std::string_view::npos);
}

// Whether a name is what must stand at k: behind a verb of saying in the active voice.
bool Scan::after_saying(std::uint32_t k) const {
    return k > 0 && !word(k).line_start && word(k - 1).is_verb() && word(k - 1).link(LinkKind::reporting) && !(word(k - 1).features & arabic::passive);
}

// A word that can be part of the name of a person nobody has listed.
bool Scan::name_word(std::uint32_t k) const {
    if (k >= end_) return false;
    const Word& w = word(k);
    if (w.line_start || in_.skip[k]) return false;
    if (w.kind == Kind::latin) return true;
    if (w.kind != Kind::word || w.end - w.stem <= 2) return false;      // a letter is no name
    if (arabic::has_proclitic(w.clitics) && !given_name(k)) return false;
    if (given_name(k)) return true;
    return w.lexeme == absent && w.enclitic == arabic::Enclitic::nothing;
}

// "bin", "ould", "abu", "abd": binds the next word to the name.
bool Scan::name_joint(std::uint32_t k) const {
    if (k + 1 >= end_ || word(k).kind != Kind::word || word(k).line_start || word(k).full == absent || in_.skip[k]) return false;
    const auto& kin = in_.grammar.kin;
    if (std::find(std::begin(kin), std::end(kin), word(k).full) == std::end(kin)) return false;
    const Word& next = word(k + 1);
    // Behind "bin" stands a name, whatever its letters look like ("Bassam" like "with Sam", "Ali" like "on").
    if (word(k).full == kin[0] && next.kind == Kind::word && !next.line_start && !in_.skip[k + 1] && next.end - next.begin > 4) return true;
    return next.kind == Kind::word && !next.line_start && !in_.skip[k + 1] && !arabic::has_proclitic(next.clitics) && next.pos != Pos::particle &&
           next.enclitic == arabic::Enclitic::nothing;
}

// "said the reciter | Abd al-Qadir Zarruqi": a first name behind a verb of saying and a definite noun that is no actor's.
bool Scan::behind_trade(std::uint32_t i) const {
    if (i < 2 || word(i).line_start || word(i - 1).line_start || !after_saying(i - 1) || !(given_name(i) || name_joint(i))) return false;
    const Word& w = word(i - 1);
    return w.kind == Kind::word && w.is_noun() && w.lexeme != absent && w.definite() && !arabic::has_proclitic(w.clitics) && out_.actor_at[i - 1] == none;
}

// "commented Kazim, laughing: ...": an unknown word that ends like an accusative before what is said tells how.
bool Scan::tells_how(std::uint32_t k) const {
    const Word& w = word(k);
    if (w.kind != Kind::word || w.lexeme != absent || k + 1 >= end_ || !in_.text.substr(w.begin, w.end - w.begin).ends_with("\u0627")) return false;
    const Word& next = word(k + 1);
    return next.kind == Kind::punctuation && (next.mark == ':' || next.mark == 0xAB || next.mark == '"');
}

namespace {

// "bin Salim | al-Mukarram": behind a father a definite adjective with a mark or particle behind it is the family name, whatever it means; a noun, which may be
// the object, only before a comma, a dash, an office or what he says.
bool closing_family_name(const Input& in, std::uint32_t k, std::uint32_t end) {
    const Word& w = in.words[k];
    if (w.kind != Kind::word || w.line_start || in.skip[k] || w.clitics != arabic::al || w.enclitic != arabic::Enclitic::nothing || w.is_verb()) return false;
    if ((w.features & (arabic::plural | arabic::dual | arabic::feminine)) || w.link(LinkKind::office) || w.link(LinkKind::agent) || w.link(LinkKind::organization)) return false;
    const bool adjective = w.pos == Pos::adjective || (w.features & arabic::participle);
    if (k + 1 >= end || in.words[k + 1].line_start) return adjective;
    const Word& next = in.words[k + 1];
    if (!adjective) {
        if (w.link(LinkKind::trigger) || w.link(LinkKind::place_type) || w.link(LinkKind::unit)) return false;
        if (next.kind == Kind::punctuation) return next.mark == 0x60C || next.mark == ',' || next.mark == '-' || next.mark == 0x2013;
        return next.kind == Kind::word && next.clitics == 0 && (next.link(LinkKind::office) || arabic::is_particle(in.view, next, tables::ParticleClass::complementizer));
    }
    return (next.kind == Kind::punctuation && next.mark != 0xAB && next.mark != '"') || (next.kind == Kind::word && (next.pos == Pos::particle || (next.link(LinkKind::office) && next.clitics == 0)));
}

// "Nabil al-Sayyid Abd al-Hakim": a courtesy title between two first names is a name.
bool middle_name(const Input& in, std::uint32_t k, std::uint32_t end) {
    const Word& w = in.words[k];
    if (k + 1 >= end || w.kind != Kind::word || w.line_start || in.skip[k] || w.clitics != arabic::al || in.words[k + 1].line_start || arabic::has_proclitic(in.words[k + 1].clitics)) return false;
    const Link* l = w.link(LinkKind::office);
    return l && in.view.str(in.view.offices[l->index].key) == "honorific" && w.form == in.grammar.sayyid;
}

// "Sahab | bin Abdallah": a bare noun before a father's first name is a first name.
bool first_before_father(const Input& in, std::uint32_t k, std::uint32_t end) {
    if (k + 2 >= end) return false;
    const Word& w = in.words[k];
    const Word& joint = in.words[k + 1];
    return w.kind == Kind::word && (w.is_noun() || w.lexeme == absent) && !arabic::has_proclitic(w.clitics) && !w.definite() && w.enclitic == arabic::Enclitic::nothing && !in.skip[k] &&
           !w.link(LinkKind::agent) && !w.link(LinkKind::office) && !w.link(LinkKind::place_type) && joint.kind == Kind::word && !joint.line_start && joint.full != absent && joint.full == in.grammar.kin[0] &&
           !in.words[k + 2].line_start;
}

}  // namespace

// "the captain | Umar Kunati", "the minister | Muhammad al-Sada": nobody but a king is called by a title and his first name alone, so the noun or
// adjective behind the two is the second name, whatever it means. Not a second title, an adjective of the title, or what stands in a table by its name.
bool Scan::second_behind_title(std::uint32_t k) const {
    const Word& w = word(k);
    if (w.kind != Kind::word || w.line_start || in_.skip[k] || !w.is_noun() || !given_name(k - 1) || arabic::has_proclitic(word(k - 1).clitics)) return false;
    const std::string_view letters = in_.text.substr(w.begin, w.end - w.begin);
    const bool to_ya = letters.ends_with("\u064A");
    if (letters.ends_with("\u064B") || letters.ends_with("\u064B\u0627") || ((w.features & arabic::dual) && !w.definite() && !to_ya)) return false;
    // "offered Dr Mubarak | the thanks"
    if (w.definite() && w.pos == Pos::noun && w.link(LinkKind::trigger)) return false;
    if ((w.clitics & ~arabic::al) != 0 || (w.enclitic != arabic::Enclitic::nothing && w.enclitic != arabic::Enclitic::i) || (w.features & arabic::accusative)) return false;
    if (w.link(LinkKind::office) || w.link(LinkKind::modifier) || w.link(LinkKind::place_type) || in_.meanings.find(k, LinkKind::place) || in_.meanings.find(k, LinkKind::state) ||
        in_.meanings.find(k, LinkKind::capital) || in_.meanings.find(k, LinkKind::organization) || in_.meanings.find(k, LinkKind::organization_short))
        return false;
    const bool ends = k + 1 >= end_ || word(k + 1).line_start || word(k + 1).kind != Kind::word || word(k + 1).pos == Pos::particle;
    // A plural may be whom he met; what stands before the end of the phrase is no object of any verb behind it.
    if (w.definite() && (w.features & (arabic::plural | arabic::dual)) && !ends) return false;
    // "Rahmani", "Mitri" are written like "my wombs" and "two metres of".
    const bool own = w.enclitic == arabic::Enclitic::i || ((w.features & arabic::dual) && to_ya);
    return w.definite() || ends || own || !(w.link(LinkKind::trigger) || w.link(LinkKind::unit));
}

// "Ahmad Id | al-Harbi": a nisba with its article behind two bare names.
bool Scan::third_behind_title(std::uint32_t k) const {
    const Word& w = word(k);
    return w.kind == Kind::word && !w.line_start && !in_.skip[k] && w.clitics == arabic::al && !word(k - 1).definite() && word(k - 1).is_noun() && word(k - 1).clitics == 0 && w.is_noun() &&
           in_.text.substr(w.begin, w.end - w.begin).ends_with("\u064A") && !w.link(LinkKind::office) && !w.link(LinkKind::modifier) && !w.link(LinkKind::nisba) && !w.link(LinkKind::agent);
}

// The last word of the name whose first word is told; `expected`: its place, behind a title or a verb of saying, asks for a name; `titled`: behind a
// title that nobody bears with his first name alone.
std::uint32_t Scan::name_end(std::uint32_t first, bool expected, bool titled) const {
    const auto servant_of = [&](std::uint32_t k) { return in_.grammar.kin[9] != absent && word(k).full == in_.grammar.kin[9]; };
    std::uint32_t last = first;
    bool father = false;
    while (last + 1 < end_ && (last - first < 6 || (last - first < 12 && name_joint(last + 1)))) {
        const std::uint32_t k = last + 1;
        if ((in_.meanings.find(k, LinkKind::state) && !word(k).link(LinkKind::given_name)) || tells_how(k)) break;
        const bool behind_father = father;
        father = name_joint(k) && word(k).full == in_.grammar.kin[0];
        if (name_joint(k)) last = name_joint(k + 1) && servant_of(k + 1) ? k + 2 : k + 1;      // "bin Abd al-Aziz"
        else if (k + 1 < end_ && name_joint(k + 1) && word(k).kind == Kind::word && !word(k).line_start && !in_.skip[k] && word(k).clitics == 0 && word(k).pos != Pos::particle) last = k;
        else if (name_word(k) || family_word(k, last == first, expected)) last = k;
        else if (expected && last == first && plain_second(k)) last = k;
        else if (titled && last == first && second_behind_title(k)) last = k;
        else if (titled && last == first + 1 && third_behind_title(k)) last = k;
        else if (behind_father && closing_family_name(in_, k, end_)) last = k;
        else if (middle_name(in_, k, end_) && given_name(k + 1)) last = k + 1;
        else break;
        const bool servant = last > first && servant_of(last - 1);      // "Abd | al-Majid"
        if (word(last).definite() && !servant && !(last + 1 < end_ && name_joint(last + 1))) break;      // a family name with its article closes
    }
    return last;
}

// "the former deputy | Jamil Awad": an adjective without its article, before a first name, describes no title that has one. Not a nisba: "the captain,
// naval (bahri), Umar".
bool Scan::adjective_as_name(std::uint32_t k) const {
    if (k == 0 || k + 1 >= end_ || !given_name(k + 1)) return false;
    const Word &before = word(k - 1), &w = word(k), &next = word(k + 1);
    return before.kind == Kind::word && before.definite() && w.kind == Kind::word && !w.line_start && !in_.skip[k] && w.pos == Pos::adjective && w.clitics == 0 && w.enclitic == arabic::Enclitic::nothing &&
           !(w.features & (arabic::plural | arabic::dual | arabic::feminine | arabic::accusative)) && !w.link(LinkKind::agent) && !in_.text.substr(w.begin, w.end - w.begin).ends_with("\u064A") && next.kind == Kind::word && !next.line_start && next.clitics == 0;
}

// The name that follows a complete title, if one does: last word of it, or `none`.
std::uint32_t Scan::name_behind(std::uint32_t k, bool titled) const {
    if (name_joint(k) && word(k).full != in_.grammar.kin[0]) return name_end(k + 1, true);
    if (first_before_father(in_, k, end_) && given_name(k + 2)) return name_end(k, true);
    if (titled && adjective_as_name(k)) return name_end(k, true, titled);
    if (!name_word(k) || (word(k).definite() && word(k).lexeme == absent)) return none;
    // "the envoy | of the secretary general": a title, though its first word is a given name as well.
    Phrase title;
    if (in_.meanings.find(k, LinkKind::office, &title) && title.last > k) return none;
    return name_end(k, true, titled);
}

// "said Jamal Ma'ruf that": where a name is expected, a bare noun or adjective between its first word and the end of the phrase is the second.
bool Scan::plain_second(std::uint32_t k) const {
    const Word& w = word(k);
    if (w.kind != Kind::word || w.line_start || in_.skip[k] || w.clitics != 0 || k + 1 >= end_) return false;
    const Word& next = word(k + 1);
    // "said Claire Montani that": nothing but a name can be a verb between a name and what is said.
    if (w.is_verb()) return !w.link(LinkKind::reporting) && given_name(k - 1) && arabic::is_particle(in_.view, next, tables::ParticleClass::complementizer);
    if (!w.is_noun() || w.enclitic != arabic::Enclitic::nothing || (w.features & (arabic::dual | arabic::accusative))) return false;
    if (w.link(LinkKind::reporting) && (w.features & arabic::participle || in_.text.substr(w.begin, w.end - w.begin).ends_with("\u0627"))) return false;      // "added Kamal, | saying (qa'ilan)"
    if ((w.features & arabic::plural) && (w.definite() || next.kind != Kind::punctuation)) return false;
    return (next.kind == Kind::punctuation && next.mark != '(' && next.mark != 0xAB) || next.pos == Pos::particle;
}

// A family name that looks like another word: "al-Juburi", "al-Haddad" behind a name, or a bare noun between two names.
bool Scan::family_word(std::uint32_t k, bool second, bool expected) const {
    const Word& w = word(k);
    if (w.line_start || w.kind != Kind::word || in_.skip[k] || arabic::has_proclitic(w.clitics) || w.enclitic != arabic::Enclitic::nothing) return false;
    if (w.lexeme == absent) return true;
    const Word& before = word(k - 1);
    const bool behind_name = before.lexeme == absent || given_name(k - 1);
    if (!behind_name || !w.is_noun()) return false;
    const bool actor = w.link(LinkKind::agent) || w.link(LinkKind::office) || w.link(LinkKind::trigger);
    if (w.definite()) {
        const std::string_view letters = in_.text.substr(w.begin, w.end - w.begin);
        const bool nisba = letters.ends_with("\u064A") || letters.ends_with("\u0649");
        const bool trade = w.link(LinkKind::agent) && !w.link(LinkKind::office) && expected && second;      // "the director Adnan al-Khatib"
        // "criticised Maryam Salih | the decision": a third word that is no nisba is the object.
        return nisba || (second && (!actor || trade) && w.pos != Pos::adjective && !(w.features & (arabic::plural | arabic::dual | arabic::feminine)));
    }
    if (w.pos == Pos::adjective || (actor && !(k + 1 < end_ && name_word(k + 1) && word(k + 1).lexeme == absent)) || w.link(LinkKind::nisba) || w.link(LinkKind::reporting) ||
        (w.features & (arabic::accusative | arabic::plural | arabic::participle)))
        return false;
    if (before.lexeme != absent) return name_word(k + 1);
    // "estimated Kasimov | the size of the shipments": a bare noun before a definite one begins an idafa.
    const bool idafa = k + 1 < end_ && word(k + 1).kind == Kind::word && !word(k + 1).line_start && word(k + 1).definite() && word(k + 1).pos == Pos::noun;
    return second && !idafa;
}

// "the man in charge at the port, | Rida Makhluf, | said": a first name that begins between commas and what closes it there.
bool Scan::set_apart(std::uint32_t i) const {
    if (i == 0 || word(i).line_start || word(i - 1).kind != Kind::punctuation || word(i - 1).mark != 0x60C || !given_name(i) || word(i).clitics != 0) return false;
    const std::uint32_t last = name_end(i, true);
    if (last == i || last + 1 >= end_) return false;
    const Word& next = word(last + 1);
    return (next.kind == Kind::punctuation && next.mark == 0x60C) || arabic::is_particle(in_.view, next, tables::ParticleClass::complementizer);
}

// Where a name may begin behind a title's complement ("in the Duma", "of the city council", "for (an) the bloc") or a comma; else k.
std::uint32_t Scan::over_complement(std::uint32_t k) const {
    std::uint32_t at = k;
    if (at < end_ && word(at).kind == Kind::word && !word(at).line_start &&
        ((word(at).clitics & (arabic::bi | arabic::li)) || word(at).form == in_.grammar.fi || word(at).form == in_.grammar.an)) {
        if (word(at).form == in_.grammar.fi || word(at).form == in_.grammar.an) ++at;
        if (at >= end_ || word(at).kind != Kind::word) return k;
        std::uint32_t unused = absent;
        const tables::Modifier* modifier = nullptr;
        at = phrase_end(in_, at, at, at + 4, &unused, &modifier) + 1;
    }
    const bool comma = at + 2 < end_ && word(at).kind == Kind::punctuation && word(at).mark == 0x60C;
    if (comma) ++at;
    const bool name = at < end_ && word(at).kind == Kind::word && name_word(at) &&
                      (word(at).link(LinkKind::given_name) || (comma && word(at).lexeme == absent && name_word(at + 1) && word(at + 1).kind == Kind::word));
    return name ? at : k;
}

// A name that nobody listed: a given name or "abu" with what follows it, or two unknown words right behind a verb of saying.
std::uint32_t Scan::bare_name(std::uint32_t i) {
    const Word& w = word(i);
    if ((w.definite() && w.lexeme == absent) || (w.kind == Kind::word && w.end - w.stem <= 2)) return i;
    const auto& kin = in_.grammar.kin;
    const bool said = w.clitics == 0 && (after_saying(i) || set_apart(i) || behind_trade(i));
    // "Abu Khalil"; behind a verb of saying also "Bin Nasir", "Ould Salik", "Wad al-Rih".
    const bool joint = w.full == kin[4] || w.full == kin[5] || (said && (w.full == kin[9] || in_.grammar.begins_family_name(w.full)));
    const bool kunya = joint && name_joint(i);
    const bool two = i + 1 < end_ && name_word(i + 1) && word(i + 1).kind == Kind::word;
    const bool given = given_name(i) && (w.pos == Pos::name || w.lexeme == absent || said || (two && w.is_noun() && !w.definite() && word(i + 1).lexeme == absent));
    const bool before_given = (w.lexeme == absent && two && given_name(i + 1)) || (first_before_father(in_, i, end_) && given_name(i + 2));
    // A verb cannot follow a verb of saying: it is a name with the letters of one.
    // Nor can an adverb or bare noun before an unknown word: "said Rasul Sanai".
    const bool plain = w.is_verb() || (w.is_noun() && !w.definite() && w.enclitic == arabic::Enclitic::nothing && !w.link(LinkKind::agent) && !w.link(LinkKind::office) && !w.link(LinkKind::organization_short));
    const bool after_saying = said && (w.lexeme == absent || (plain && two && word(i + 1).lexeme == absent && !word(i + 1).definite()));
    if (!kunya && !given && !before_given && !after_saying) return i;
    const std::uint32_t last = name_end(kunya ? i + 1 : i, said);
    // One word alone is a name only where it fills the place of the speaker: "said So-and-so that", "said So-and-so:".
    if (last == i) {
        const bool first_name = said && given && w.pos == Pos::name;
        if ((!after_saying && !first_name) || w.definite() || i + 1 >= end_) return i;
        const Word& next = word(i + 1);
        const bool closes = next.kind == Kind::punctuation || next.pos == Pos::particle;
        if (!closes || (w.features & arabic::participle)) return i;
    }
    Candidate c = base(Phrase{i, i, absent, w.stem, w.clitics, 0}, What::named_person);
    c.kind = EntityKind::person;
    c.how = How::name;
    c.last = last;
    c.span = {w.stem, word(last).end};
    c.definite = true;
    return add(c);
}

}  // namespace isnad::mention
