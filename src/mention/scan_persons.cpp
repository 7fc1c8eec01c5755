// Persons whom a row names, and offices, with or without a name behind them. Titles behind a name are in scan_appositions.cpp.
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

// The row of a person that fits the day: the office held then, else the last one held.
std::uint32_t Scan::row_on_day(std::uint32_t row, bool& former) const {
    const auto& persons = in_.view.persons;
    const std::uint32_t identity = persons[row].identity;
    former = false;
    if (in_.today == 0) {
        std::uint32_t best = row;
        for (std::uint32_t k = identity; k < persons.size(); ++k)
            if (persons[k].identity == identity && persons[k].from >= persons[best].from) best = k;
        return best;
    }
    std::uint32_t past = absent, coming = absent;
    // Rows of one person stand close together in the tables; overlays may put them apart.
    for (std::uint32_t k = identity; k < persons.size(); ++k) {
        const auto& p = persons[k];
        if (p.identity != identity) {
            if (k > row + 64) break;
            continue;
        }
        if (p.from <= in_.today && in_.today <= p.to) return k;
        if (p.to < in_.today && (past == absent || p.to > persons[past].to)) past = k;
        if (p.from > in_.today && (coming == absent || p.from < persons[coming].from)) coming = k;
    }
    if (past != absent) {
        former = true;
        return past;
    }
    return coming == absent ? row : coming;
}

namespace {

// "King Salman | bin Abd al-Aziz Al Saud": fathers and house behind the name that a row has; their last word.
std::uint32_t with_fathers(const Input& in, std::uint32_t last, std::uint32_t end) {
    const auto& kin = in.grammar.kin;
    const auto joins = [&](std::uint32_t k, std::uint32_t form) { return k < end && form != absent && in.words[k].kind == Kind::word && !in.words[k].line_start && in.words[k].full == form; };
    const auto name = [&](std::uint32_t k) {
        return k < end && in.words[k].kind == Kind::word && !in.words[k].line_start && !in.skip[k] && !arabic::has_proclitic(in.words[k].clitics) && in.words[k].pos != Pos::particle &&
               in.words[k].enclitic == arabic::Enclitic::nothing;
    };
    for (;;) {
        std::uint32_t k = last + 1;
        const bool father = joins(k, kin[0]), house = joins(k, kin[8]);
        if ((!father && !house) || !name(k + 1)) return last;
        ++k;
        if (joins(k, kin[9]) && name(k + 1)) ++k;      // "bin Abd | al-Aziz"
        last = k;
        if (house) return last;
    }
}

}  // namespace

// "Dr Abdullah bin Abd al-Aziz | al-Musa": behind a father an unknown family name is another man's than the king's.
bool Scan::family_behind_father(const Phrase& p, std::uint32_t i) const {
    bool son = false;
    for (std::uint32_t k = p.first + 1; k < p.last; ++k) son = son || word(k).full == in_.grammar.kin[0];
    const Link* title = i > 0 && !word(i).line_start ? word(i - 1).link(LinkKind::office) : nullptr;
    const bool royal = title && in_.view.str(in_.view.offices[title->index].key) != "honorific";
    const std::uint32_t family = p.last + 1;
    return son && !royal && family < end_ && name_word(family) && word(family).kind == Kind::word && word(family).clitics == arabic::al && word(family).lexeme == absent;
}

std::uint32_t Scan::person(std::uint32_t i) {
    Phrase p;
    const Link* l = in_.meanings.find(i, LinkKind::person, &p);
    bool shorter = false;
    if (!l) {
        l = in_.meanings.find(i, LinkKind::person_short, &p);
        shorter = l != nullptr;
    }
    // "Naji al-Awlaqi" is another bearer of the family name; he is found at his first name.
    if (l && shorter && i > 0 && !word(i).line_start && given_name(i - 1) && out_.actor_at[i - 1] == none && !arabic::has_proclitic(word(i).clitics) && word(i - 1).pos != Pos::verb) return i;
    if (!l) return i;
    // "Vice President Moody | Awori" shares but one word with whom the tables call so: an unknown word behind it is the rest of another's name.
    const std::uint32_t rest = p.last + 1;
    if (shorter && p.last == i && lead_ != none && lead_end_ == i && name_word(rest) && word(rest).kind == Kind::word && word(rest).lexeme == absent && word(rest).clitics == 0) return i;
    const std::uint32_t fathers = with_fathers(in_, p.last, end_);
    if (fathers > p.last) {
        // Behind a title ("King Salman") they are his; behind a bare name a family name after them is another man's ("Khalid bin Salman bin Fahd al-Dosari"),
        // and so is every father of one who is called by one word.
        const bool titled = p.last > p.first && word(i).definite() && !given_name(i);
        const bool of_another = fathers + 1 < end_ && name_word(fathers + 1) && word(fathers + 1).definite();
        if (!titled && (of_another || (shorter && p.last == p.first))) return i;
    }
    if (fathers == p.last && family_behind_father(p, i)) {
        Candidate other = base(Phrase{i, p.last + 1, absent, word(i).begin, word(i).clitics, 0}, What::named_person);
        other.kind = EntityKind::person;
        other.how = How::name;
        other.definite = true;
        return add(other);
    }
    Candidate c = base(p, What::person);
    c.last = fathers;
    c.span.end = word(fathers).end;
    c.kind = EntityKind::person;
    c.row = row_on_day(l->index, c.former);
    c.how = shorter ? How::alias : How::name;
    const auto& row = in_.view.persons[c.row];
    c.code = in_.view.str(row.state);
    c.sector = in_.view.str(row.sector);
    if (c.former && c.sector == "GOV") c.sector = "ELI";
    // "the head of the atomic agency, So-and-so": who left an office holds the one that the text tells.
    if (c.former && title_end_ == i && lead_end_ == i && !title_.former && !title_.sector.empty()) c.sector = title_.sector;
    c.rule = in_.view.rule(row.source);
    c.definite = true;
    return add(c);
}

namespace {

// "the ministers of foreign affairs and defence | of America": the state that a plural or dual nisba behind the last of several genitives names.
std::uint32_t state_of_all(const Input& in, std::uint32_t last, std::uint32_t end) {
    std::uint32_t k = last + 1;
    while (k < end && k <= last + 4 && in.words[k].kind == Kind::word && !in.words[k].line_start && (in.words[k].clitics & arabic::wa) && in.words[k].definite() && in.words[k].is_noun()) ++k;
    if (k == last + 1 || k >= end || in.words[k].kind != Kind::word || in.words[k].line_start || arabic::has_proclitic(in.words[k].clitics) || !in.words[k].definite()) return absent;
    const Link* nisba = in.words[k].link(LinkKind::nisba);
    return nisba && (in.words[k].features & (arabic::plural | arabic::dual)) ? nisba->index : absent;
}

// "the two ministers | of defence": a dual before its genitive is written like an accusative, behind which no definite noun can stand.
bool dual_before_genitive(const Input& in, const Phrase& p, std::uint32_t end) {
    const Word& w = in.words[p.first];
    if (p.first != p.last || !(w.features & arabic::accusative) || w.definite() || w.enclitic != arabic::Enclitic::nothing || p.last + 1 >= end) return false;
    if (!in.text.substr(w.begin, w.end - w.begin).ends_with("\u0627")) return false;
    const Word& next = in.words[p.last + 1];
    return next.kind == Kind::word && !next.line_start && next.definite() && next.pos == Pos::noun && !arabic::has_proclitic(next.clitics) && !in.skip[p.last + 1] && !next.link(LinkKind::nisba);
}

// "Dr." as one letter and a stop, before a name.
bool letter_before_name(const Input& in, std::uint32_t i, std::uint32_t end) {
    if (i + 2 >= end) return false;
    const Word& w = in.words[i];
    const Word& stop = in.words[i + 1];
    return w.kind == Kind::word && w.end - w.stem <= 2 && stop.kind == Kind::punctuation && stop.mark == '.' && stop.begin == w.end && !in.words[i + 2].line_start &&
           in.words[i + 2].kind == Kind::word && (i == 0 || in.words[i - 1].kind != Kind::number);
}

// Who may be called by his title and first name alone.
bool royal(std::string_view office) {
    for (const std::string_view o : {"king", "emir", "sultan", "crown-prince", "deputy-crown-prince", "emperor", "royal"})
        if (office == o) return true;
    return false;
}

}  // namespace

std::uint32_t Scan::office(std::uint32_t i) {
    Phrase p;
    if (letter_before_name(in_, i, end_)) return honorific(i, Phrase{i, i + 1, absent, word(i).stem, word(i).clitics, 0});
    const Link* l = in_.meanings.find(i, LinkKind::office, &p);
    if (!l || describes_noun_before(i, p) || other_noun(p)) return i;
    const auto& row = in_.view.offices[l->index];
    const auto office_key = in_.view.str(row.key);
    if (office_key == "honorific") return honorific(i, p);
    if (office_key.starts_with("honour")) return honour(i, p, l->index, office_key != "honour");
    if (Phrase longer; in_.meanings.find(i, LinkKind::agent, &longer) && longer.last > p.last && longer.first == i) return i;      // "the heads of states"
    Candidate c = base(p, What::office);
    c.kind = EntityKind::person;
    c.how = How::title;
    c.row = l->index;
    c.sector = in_.view.str(row.sector);
    c.rule = in_.view.rule(row.source);
    c.head_form = word(i).lemma;
    const Link* of_state = p.last > p.first ? word(p.last).link(LinkKind::state) : nullptr;      // "the sultan of Oman" as one title
    if (of_state) c.state = of_state->index;
    c.definite = word(p.last).definite() || word(i).definite() || word(i).enclitic != arabic::Enclitic::nothing || of_state;
    std::uint32_t last = p.last;
    const tables::Modifier* modifier = nullptr;
    if (dual_before_genitive(in_, p, end_)) {
        c.dual = c.definite = true;
        last = phrase_end(in_, p.first, p.last + 1, p.last + 5, &c.state, &modifier);
    } else {
        last = phrase_end(in_, p.first, p.last, p.last + 5, &c.state, &modifier);
    }
    for (std::uint32_t k = p.first + 1; k <= p.last && c.state == absent; ++k)      // "the German chancellor" is a title as a whole
        if (const Link* n = word(k).link(LinkKind::nisba)) c.state = n->index;
    if (last == p.last && last + 1 < end_) {                       // a nisba behind a title that ends in a definite genitive
        nisba_behind(last, c.state);
    }
    if (c.state == absent && !c.plural && !c.dual && p.last > p.first) second_portfolio(last, c.state);
    if (c.definite && c.plural && last == p.last) last = own_number(last + 1);
    // "the official spokesman in the name of the government"
    if (last + 2 < end_ && word(last + 1).full == in_.grammar.in_name && in_.grammar.in_name != absent && word(last + 2).kind == Kind::word) {
        last = phrase_end(in_, last + 2, last + 2, last + 6, &c.state, &modifier);
        if (Phrase where; last + 1 < end_ && c.state == absent) {
            if (const auto* n = in_.meanings.find(last + 1, LinkKind::nisba, &where)) {
                c.state = n->index;
                last = where.last;
            }
        }
    }
    if ((c.plural || c.dual) && c.state == absent) c.state = state_of_all(in_, last, end_);
    for (std::uint32_t k = p.last + 1; k <= last; ++k) c.former = c.former || former_word(k);
    c.code = c.state != absent ? in_.view.str(in_.view.states[c.state].iso3) : home_of(p.last + 1, last);
    // A spokesman has the sector of the body that he speaks for.
    for (std::uint32_t k = p.first + 1; k <= last && (c.sector.empty() || c.code.empty()); ++k)
        in_.meanings.at(k, [&](const Link& link, const Phrase& where) {
            if (link.kind == LinkKind::agent) {
                const auto sector = in_.view.str(in_.view.agents[link.index].sector);
                if (sector == "JRN" && word(k).pos != Pos::noun) return false;      // "the media spokesman"
                if (c.sector.empty()) c.sector = sector;
                k = std::max(k, where.last);
                return true;
            }
            if (link.kind == LinkKind::organization || link.kind == LinkKind::organization_short) {
                const auto& org = in_.view.organizations[link.index];
                if (c.sector.empty()) c.sector = in_.view.str(org.sector);
                if (c.code.empty()) c.code = in_.view.str(org.code);
                return true;
            }
            return false;
        });
    if (!held_abroad(office_key))
        for (std::uint32_t k = p.last + 1; k <= last && c.code.empty(); ++k) c.code = country_at(k);      // "the governor of Taiz"
    if (c.sector.empty() && c.state != absent && in_.view.str(row.key) == "leader") c.sector = "GOV";
    head_of_body(c, p.last + 1, last, modifier);
    if (c.code.empty() || c.sector.empty()) {
        Candidate of = c;
        of.last = last;
        take_from_place(of);
        c.code = of.code;
        c.sector = of.sector;
    }
    if (c.former) c.sector = "ELI";
    // A known person behind the title takes the mention: the title is no part of the form.
    if (last + 1 < end_ && !word(last + 1).line_start) {
        std::uint32_t k = last + 1;
        const bool led = lead_ != none && lead_end_ == i, one = !c.plural && !c.dual;
        if (in_.meanings.find(k, LinkKind::person) || in_.meanings.find(k, LinkKind::person_short)) {
            lead_on(i, k, c);
            return k;
        }
        // "the spokesman | Colonel So-and-so", "the governor | Dr So-and-so": a title before a rank or courtesy title leads on. Not before another
        // office: in "the minister met | the president" that is the object.
        const bool bare = word(k).kind == Kind::word && !arabic::has_proclitic(word(k).clitics);
        if (one && bare && (courtesy(k) || (rank_and_name(k) && !another_trade(in_, c, k)))) {
            lead_on(i, k, c);
            return k;
        }
        // "the minister of foreign affairs, So-and-so"
        if (one && c.definite && word(k).kind == Kind::punctuation && word(k).mark == 0x60C && k + 1 < end_ && in_.meanings.find(k + 1, LinkKind::person)) {
            lead_on(i, k + 1, c);
            return k + 1;
        }
        const std::uint32_t lead = led ? lead_ : i;
        lead_ = none;
        // "the head of the committee in the Duma, So-and-so": over a complement and a comma to the name.
        const std::uint32_t before = k;
        if (one && last > p.last) k = over_complement(k);
        if (k > before && in_.meanings.find(k, LinkKind::person)) {
            lead_ = led ? lead : none;
            lead_on(i, k, c);
            return k;
        }
        const std::uint32_t name_end = c.plural || c.dual || k >= end_ ? none : name_behind(k, !royal(in_.view.str(row.key)) && c.sector != "REL");
        if (name_end != none && (last > p.last || c.definite || name_end > k)) {
            lead_ = lead;
            if (title_end_ == i) title_end_ = k;
            lead_end_ = k;
            Candidate named = c;
            named.what = What::named_person;
            named.how = How::name;
            named.first = k;
            named.head = k;
            named.last = name_end;
            named.clitics = c.clitics;
            named.span = {word(k).begin, word(name_end).end};
            return add(named);
        }
    }
    last = title_complement(c, last);
    c.last = last;
    c.span.end = word(last).end;
    if (const auto end = apposition(i, c); end > i) return end;
    if (!c.definite && last == p.last && !c.plural) {
        // "president" alone without article names nobody; "the head of the company << X >>" is the head of that.
        if (p.last == p.first || !quoted_behind(last)) return i;
    }
    const std::uint32_t next = add(c);
    return second_half(c, next);
}

// Remembers that the title at i, which begins where another may have led to, leads to what stands at k.
void Scan::lead_on(std::uint32_t i, std::uint32_t k, const Candidate& title) {
    const bool led = lead_ != none && lead_end_ == i;
    if (!led || title_end_ != i) title_ = title;
    if (!led) lead_ = i;
    title_end_ = lead_end_ = k;
}

bool Scan::courtesy(std::uint32_t k) const {
    if (letter_before_name(in_, k, end_)) return true;
    const Link* l = in_.meanings.find(k, LinkKind::office);
    return l && in_.view.str(in_.view.offices[l->index].key) == "honorific";
}

// "Colonel So-and-so": a rank or trade with a name behind it.
bool Scan::rank_and_name(std::uint32_t k) const {
    Phrase p;
    const Link* l = in_.meanings.find(k, LinkKind::agent, &p);
    if (!l || in_.view.agents[l->index].kind != 0 || (p.features & (arabic::plural | arabic::dual)) || p.last + 1 >= end_) return false;
    const std::uint32_t name = p.last + 1;
    if (word(name).line_start || word(name).kind != Kind::word || arabic::has_proclitic(word(name).clitics)) return false;
    return in_.meanings.find(name, LinkKind::person) || (given_name(name) && name_behind(name) != none);
}

// "Mr", "Dr", "His Excellency": leads to a name or a title, and says nothing of who that is.
std::uint32_t Scan::honorific(std::uint32_t i, const Phrase& p) {
    const std::uint32_t k = p.last + 1;
    if (k >= end_ || word(k).line_start || word(k).kind != Kind::word || arabic::has_proclitic(word(k).clitics)) return i;
    const bool leads = letter_before_name(in_, k, end_) || in_.meanings.find(k, LinkKind::person) || in_.meanings.find(k, LinkKind::person_short) ||
                       in_.meanings.find(k, LinkKind::office) || rank_and_name(k);
    // "the engineer Adil Faqih", but "the shaykh Hamad", "his Highness Salman": by their first names.
    const bool learned = word(p.first).definite() && word(p.last).end - word(p.first).begin > 2 && !(word(p.first).link(LinkKind::agent) && in_.view.str(in_.view.agents[word(p.first).link(LinkKind::agent)->index].sector) == "REL");
    const std::uint32_t end = leads ? none : name_behind(k, learned);
    if (!leads && end == none) return i;
    if (lead_ == none || lead_end_ != i) lead_ = i;
    if (title_end_ == i) title_end_ = k;
    lead_end_ = k;
    if (leads) return k;
    Candidate c = base(Phrase{k, end, absent, word(k).begin, word(i).clitics, 0}, What::named_person);
    c.kind = EntityKind::person;
    c.how = How::name;
    c.definite = true;
    return add(c);
}

// "His Highness | received": whom it honours is told in the room of reference. `said`: it may be his joy as well, but not as the one who acts, which
// stands right behind a verb and before something else than bi- ("showed | his joy at").
std::uint32_t Scan::honour(std::uint32_t i, const Phrase& p, std::uint32_t row, bool said) {
    const bool acts = i > 0 && !word(i).line_start && word(i - 1).is_verb() && !arabic::has_proclitic(word(i).clitics) && i + 1 < end_ && !(word(i + 1).clitics & arabic::bi);
    if (said && !acts) return i;
    Candidate c = base(p, What::office);
    c.kind = EntityKind::person;
    c.how = How::title;
    c.row = row;
    c.sector = in_.view.str(in_.view.offices[row].sector);
    c.definite = true;
    c.rule = in_.view.rule(in_.view.offices[row].source);
    return add(c);
}

// A nisba right behind word `last` names the state and ends the phrase.
void Scan::nisba_behind(std::uint32_t& last, std::uint32_t& state) const {
    const Word& w = word(last + 1);
    if (w.kind != Kind::word || w.line_start || w.lexeme == absent || arabic::has_proclitic(w.clitics)) return;
    Phrase where;
    if (word(last).definite() && !w.definite()) return;      // "the leaders of the states | Turkey": a state written like an accusative nisba
    if (const auto* n = in_.meanings.find(last + 1, LinkKind::nisba, &where)) {
        state = n->index;
        last = where.last;
    }
}

// "the minister of endowments | and religious affairs (of Palestine) | Yusuf": between a title and the nisba or name that goes on from it
// a second thing that he minds, no second one who acts.
void Scan::second_portfolio(std::uint32_t& last, std::uint32_t& state) const {
    const std::uint32_t k = last + 1;
    if (k + 1 >= end_ || !word(last).definite()) return;
    const Word& w = word(k);
    if (w.kind != Kind::word || w.line_start || in_.skip[k] || w.pos != Pos::noun || w.clitics != (arabic::wa | arabic::al)) return;
    for (const LinkKind kind : {LinkKind::office, LinkKind::agent, LinkKind::organization, LinkKind::organization_short, LinkKind::state, LinkKind::people, LinkKind::person, LinkKind::given_name})
        if (w.link(kind)) return;
    std::uint32_t of = absent;
    std::uint32_t end = phrase_end(in_, k, k, k + 3, &of, nullptr);
    if (of == absent && end + 1 < end_) nisba_behind(end, of);
    const bool named = end + 1 < end_ && word(end + 1).kind == Kind::word && !word(end + 1).line_start && word(end + 1).link(LinkKind::given_name) && !arabic::has_proclitic(word(end + 1).clitics);
    if (of == absent && !named) return;
    last = end;
    state = of;
}

bool Scan::former_word(std::uint32_t k) const {
    const Link* m = word(k).lexeme == absent ? nullptr : word(k).link(LinkKind::modifier);
    return m && in_.view.str(in_.view.modifiers[m->index].sector) == "ELI";
}

}  // namespace isnad::mention
