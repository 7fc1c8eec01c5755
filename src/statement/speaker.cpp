#include "statement/speaker.h"

#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::statement {

using arabic::Enclitic;
using arabic::Word;
using clause::Chunk;
using clause::Relation;
using mention::What;
using tables::absent;

namespace {
constexpr std::uint32_t lines_on = 3;         // lines over which "he added" reaches back
constexpr std::size_t voices_kept = 6;
}  // namespace

Speakers::Speakers(const Reader& read, reference::Resolved& who, Memory& memory, CodedDocument& doc) : read_(read), who_(who), m_(memory), doc_(doc) {
    m_.voices.clear();
    m_.made.clear();
    m_.documents.clear();
}

std::uint32_t Speakers::entity(std::uint32_t chunk) { return reference::chunk_entity(read_.in.reference, chunk, who_, doc_, true); }

Voice Speakers::voice(std::uint32_t id) {
    Voice v;
    v.entity = entity(id);
    const Chunk& c = read_.chunk(id);
    const Word& head = read_.word(c.head);
    const auto letters = read_.in.text.substr(head.begin, head.end - head.begin);
    const bool feminine = (head.features & arabic::feminine) || letters.ends_with("\u0629");
    v.gender = feminine ? 2 : 1;
    v.many = (head.features & arabic::plural) != 0;
    if (c.actor == none) return v;
    const auto& a = read_.in.reference.candidates.actors[c.actor];
    switch (a.what) {
        case What::state:
        case What::capital: v.gender = 2; break;
        case What::organization: v.gender = feminine ? 2 : 0; break;
        case What::person:
        case What::named_person: {
            // The title before the name tells, or a man's first name; other bare names do not.
            const tables::Link* first = read_.word(a.first).link(tables::LinkKind::given_name);
            v.gender = first && (first->extra & tables::masculine_name) ? 1 : 0;
            if (a.lead < a.first) {
                const Word& title = read_.word(a.lead);
                const auto shown = read_.in.text.substr(title.begin, title.end - title.begin);
                v.gender = (title.features & arabic::feminine) || shown.ends_with("\u0629") ? 2 : 1;
            }
            break;
        }
        default: break;
    }
    const bool crowd = a.what == What::agent || a.what == What::people || a.what == What::office;      // a body is one, whatever its name
    v.many = (crowd && (v.many || (a.counted && a.kind == EntityKind::group))) || a.plural || a.dual;
    return v;
}

// Behind what tells of whom or where somebody is it: "the spokeswoman in its name", "the director in the province". Names and crowds need none.
std::uint32_t Speakers::behind_complements(std::uint32_t id, std::uint32_t limit) const {
    const auto& parse = read_.in.parse;
    std::uint32_t at = parse.behind_idafa(id);
    const Chunk& c = read_.chunk(id);
    if (c.actor == none) return at;
    const auto& a = read_.in.reference.candidates.actors[c.actor];
    if ((a.what != What::office && a.what != What::agent) || a.kind != EntityKind::person || a.plural || a.dual) return at;
    const Word& last = read_.word(c.last);
    if (a.what == What::agent && !c.definite && !last.definite() && last.pos != tables::Pos::name) return at;      // not "a source close to So-and-so"
    while (at + 1 < limit && read_.is_word(at)) {
        const Word& w = read_.word(at);
        const bool preposition = w.pos == tables::Pos::particle && read_.is(at, tables::ParticleClass::preposition);
        if (preposition && w.enclitic != Enclitic::nothing) {
            ++at;
            continue;
        }
        const std::uint32_t next = parse.chunk_at[preposition ? at + 1 : at];
        if (next == none || read_.chunk(next).relation != Relation::prepositional || read_.chunk(next).time || read_.chunk(next).preposition == read_.in.grammar.an) break;
        const std::uint32_t other = read_.chunk(next).actor;
        if (other != none && (read_.in.reference.candidates.actors[other].what == What::person || read_.in.reference.candidates.actors[other].what == What::named_person)) break;
        at = parse.behind_idafa(next);
    }
    return at;
}

// The name that stands beside a title or description: right behind it, behind a comma, or behind what belongs to it.
std::uint32_t Speakers::beside(std::uint32_t id, std::uint32_t limit) const {
    const auto& parse = read_.in.parse;
    const auto person_at = [&](std::uint32_t at) {
        if (at < limit && read_.is_comma(at)) ++at;
        if (at >= limit || at >= parse.chunk_at.size()) return none;
        const std::uint32_t next = parse.chunk_at[at];
        if (next == none || read_.chunk(next).first != at || read_.chunk(next).actor == none) return none;
        const Chunk& c = read_.chunk(next);
        if (c.relation == Relation::prepositional || (read_.word(c.first).clitics & ~static_cast<unsigned>(arabic::al))) return none;
        const auto what = read_.in.reference.candidates.actors[c.actor].what;
        return what == What::person || what == What::named_person ? next : none;
    };
    const std::uint32_t next = person_at(parse.behind_idafa(id));
    return next != none ? next : person_at(behind_complements(id, limit));
}

Voice Speakers::of(std::uint32_t id, std::uint32_t limit) {
    const auto& parse = read_.in.parse;
    for (int depth = 0; id != none && depth < 4; ++depth) {
        if (const auto name = beside(id, limit); name != none) {
            const Voice title = voice(id);
            Voice v = voice(name);
            if (v.entity != none) {
                if (v.gender == 0) v.gender = title.gender;
                return v;
            }
        }
        const Voice v = voice(id);
        if (v.entity != none) return v;
        const Chunk& c = read_.chunk(id);
        if (c.genitive != none && (!read_.is_mark(c.last + 1) || read_.reports(c.head))) {      // "the report of «A»", not "a director of «A»"
            id = c.genitive;
            continue;
        }
        // "a statement of", "sources in": the noun behind the preposition speaks.
        const std::uint32_t next = id + 1;
        if (next < parse.chunks.size() && !read_.is_mark(c.last + 1) && read_.chunk(next).first < limit && read_.chunk(next).relation == Relation::prepositional && read_.chunk(next).first <= c.last + 2 &&
            read_.chunk(next).preposition != read_.in.grammar.maa && read_.word(c.head).lexeme != absent &&
            !(read_.chunk(next).preposition == read_.in.grammar.li && read_.word(c.head).pos == tables::Pos::name)) {      // not "an interview with", "So-and-so told reporters", "Kim told reporters"
            id = next;
            continue;
        }
        break;
    }
    return {};
}

// Where the words end that can be nothing but a name, between a title or first name and what ends the place of the speaker: his words,
// a comma, a bracket, the medium he speaks to. `first` where there are none. Only at its place is a name known that is written like
// other words (raad, "thunder"); so one of them must look like a name where nothing has begun it. `begun`: how many words of the name stand before `first`.
std::uint32_t Speakers::name_end(std::uint32_t first, std::uint32_t limit, std::uint32_t begun) const {
    constexpr std::uint32_t longest = 4;
    const auto& candidates = read_.in.reference.candidates;
    bool known = begun > 0;
    std::uint32_t end = first;
    for (; end < limit && end < first + longest; ++end) {
        if (!read_.is_word(end)) break;
        const Word& w = read_.word(end);
        const auto clitics = w.clitics & ~static_cast<unsigned>(arabic::al);
        const bool strange = w.lexeme == absent || w.pos == tables::Pos::name || w.link(tables::LinkKind::given_name) != nullptr;
        // "So-and-so ibn So-and-so | the decision of the minister", "the chief of the analysts": what has an owner, no nisba, behind two words of a name.
        const bool third = begun + (end - first) >= 2 && !strange && candidates.actor_at[end] == none && !read_.in.text.substr(w.begin, w.end - w.begin).ends_with("\u064A");
        if (third && !w.definite() && w.is_noun() && w.enclitic == Enclitic::nothing && end + 1 < limit && read_.is_word(end + 1) && !read_.word(end + 1).line_start && read_.word(end + 1).is_noun()) return known && end > first && read_.word(end - 1).lexeme == absent ? end : first;
        if (w.line_start || (w.is_verb() && (read_.reports(end) || end == first)) || w.pos == tables::Pos::particle || w.pos == tables::Pos::number || read_.circumstance(end)) break;
        if (candidates.actor_at[end] != none || candidates.place_at[end] != none || (clitics && !(strange && w.lexeme == absent))) break;
        if (const auto id = read_.in.parse.chunk_at[end]; id != none && (read_.chunk(id).time || read_.chunk(id).counted)) break;
        if ((w.features & arabic::accusative) && !w.definite()) break;      // "said, laughing"
        if (w.enclitic != Enclitic::nothing && end == first && begun == 0) break;
        if (w.definite() && end == first) return first;                     // an adjective, a second title
        known = known || strange || (w.definite() && w.pos == tables::Pos::adjective);
    }
    if (end == first || !known) return first;
    const auto title = end < limit ? candidates.actor_at[end] : none;      // "Shah Waliullah, governor of"
    const bool closes = end >= limit || (title != none && (candidates.actors[title].what == What::office || candidates.actors[title].what == What::agent)) || read_.is_mark(end) || read_.circumstance(end) || read_.complementizer(end) || read_.word(end).form == read_.in.grammar.li || (read_.is_word(end) && read_.word(end).is_verb() && read_.reports(end));
    return closes ? end : first;
}

// The article's first name of somebody, with the words behind it that belong to it: "captain Ali Robleh" where only Ali is a known name.
void Speakers::lengthen(std::uint32_t entity, std::uint32_t last, std::uint32_t end) {
    Entity& e = doc_.entities[entity];
    if (!e.wikidata.empty()) return;
    const auto until = read_.word(last).end;
    for (Mention& m : doc_.mentions) {
        if (m.entity != entity || m.span.end != until) continue;
        if (e.first == m.span) e.first.end = read_.word(end - 1).end;
        m.span.end = read_.word(end - 1).end;
        m_.made.push_back({read_.word(end - 1).full, entity});
    }
}

Voice Speakers::named_beside(std::uint32_t id, std::uint32_t limit) {
    const auto& candidates = read_.in.reference.candidates;
    const Chunk& c = read_.chunk(id);
    if (c.actor == none) return {};
    const auto& a = candidates.actors[c.actor];
    if (a.what == What::person || a.what == What::named_person) {
        // "Ali [Robleh]".
        if (a.last != c.last) return {};
        if (const std::uint32_t end = name_end(a.last + 1, limit, a.last - a.first + 1); end > a.last + 1 && end <= a.last + 3)
            if (Voice v = voice(id)) {
                lengthen(v.entity, a.last, end);
                return v;
            }
        return {};
    }
    if ((a.what != What::office && a.what != What::agent) || a.plural || a.dual) return {};
    std::uint32_t first = read_.in.parse.behind_idafa(id);
    const auto name_word = [&](std::uint32_t i) {
        if (i >= limit || !read_.is_word(i)) return false;
        const Word& w = read_.word(i);
        if (w.line_start || w.is_verb() || w.pos == tables::Pos::particle || candidates.actor_at[i] != none || candidates.place_at[i] != none) return false;
        if (w.clitics & ~static_cast<unsigned>(arabic::al)) return false;
        return w.lexeme == absent || w.pos == tables::Pos::name || w.link(tables::LinkKind::given_name) != nullptr;
    };
    // Over "in the guards" to a rank, a comma or a name: "the head of the section in the guards, brigadier So-and-so".
    const std::uint32_t over = behind_complements(id, limit);
    if (over > first && over + 1 < limit && (read_.is_comma(over) || (read_.is_word(over) && read_.word(over).definite() && candidates.actor_at[over] != none) || (name_word(over) && name_word(over + 1)))) first = over;
    const bool comma = first < limit && read_.is_comma(first);
    if (comma) ++first;
    std::uint32_t end = first;
    while (end < first + 4 && name_word(end)) ++end;
    if (end < first + 2 || read_.word(first).definite()) {
        // Over a rank: "the head of the crossing, brigadier So-and-so".
        if (first < limit && read_.is_word(first) && read_.word(first).definite() && read_.word(first).is_noun() && read_.word(first).pos != tables::Pos::adjective) ++first;
        end = name_end(first, limit, 0);
        if (end < first + 2) return {};
    }
    Voice v = voice(id);
    for (const auto& [form, entity] : m_.made)
        if (form != absent && form == read_.word(end - 1).full) {
            v.entity = entity;
            return v;
        }
    Entity e;
    e.first = {read_.word(first).stem, read_.word(end - 1).end};
    e.kind = EntityKind::person;
    if (v.entity != none) {                               // his office tells whose he is
        e.code = doc_.entities[v.entity].code;
        e.sector = doc_.entities[v.entity].sector;
    }
    v.entity = static_cast<std::uint32_t>(doc_.entities.size());
    doc_.entities.push_back(e);
    doc_.mentions.push_back({e.first, v.entity, How::name});
    m_.made.push_back({read_.word(end - 1).full, v.entity});
    return v;
}

// Whether a noun phrase stands before the verb it belongs to.
bool Speakers::before_verb(std::uint32_t id) const {
    for (std::uint32_t i = read_.chunk(id).last + 1; i < read_.in.words.size() && i < read_.chunk(id).last + 4; ++i)
        if (read_.is_word(i) && read_.word(i).is_verb()) return true;
    return false;
}

bool Speakers::behind_saying(std::uint32_t id) const {
    const std::uint32_t first = read_.chunk(id).first, behind = read_.in.parse.behind_idafa(id);
    if (first == 0 || !read_.reporting_verb(first - 1) || read_.word(first - 1).enclitic != Enclitic::nothing || !read_.complementizer(behind)) return false;
    const std::uint32_t contents = read_.contents(first - 1);
    return (contents & tables::content_in_quote) && !(contents & (tables::content_b | tables::content_from | tables::content_asks));
}

Voice Speakers::made(std::uint32_t id, std::uint32_t limit, bool lone_document) {
    if (Voice v = of(id, limit)) return v;
    const Chunk& c = read_.chunk(id);
    const Word& head = read_.word(c.head);
    if (c.time || c.place != none || c.counted || head.link(tables::LinkKind::numeral) || head.kind != arabic::Kind::word || !head.is_noun()) {
        if (head.kind != arabic::Kind::word || head.pos != tables::Pos::unknown || c.time || c.place != none) return {};
    }
    if (head.enclitic != Enclitic::nothing && !before_verb(id) && !behind_saying(id)) return {};      // "remembered her removal": behind the verb what is hers is its object
    // "The first results show": who tells of them speaks.
    bool other = false, abstract = false;
    for (const auto& l : head.all_links()) {
        other = other || l.kind == tables::LinkKind::given_name;
        if (l.kind != tables::LinkKind::noun_class) continue;
        (read_.in.view.str(read_.in.view.nouns[l.index].kind) == "abstract" ? abstract : other) = true;
    }
    if (abstract && !other) return {};
    const bool document = read_.reports(c.head) && !(head.features & arabic::participle);
    // "A statement of the office": the office.
    if (document && c.genitive != none) return made(c.genitive, limit);
    // "a statement issued by the ministry": whoever issued it.
    if (document && !c.definite)
        for (std::uint32_t i = c.last + 1; i < limit && i < c.last + 10; ++i) {
            if (read_.is_mark(i) || read_.complementizer(i)) break;
            const std::uint32_t next = read_.in.parse.chunk_at[i];
            if (next == none || read_.chunk(next).first != i || read_.chunk(next).actor == none) continue;
            if (const Voice v = of(next, limit)) return v;
        }
    for (const auto& [form, entity] : m_.made)
        if (form != absent && (form == head.lemma || form == head.full)) {
            Voice v = voice(id);
            v.entity = entity;
            return v;
        }
    // "The report": of whoever was named with one before, else of whoever spoke last.
    if (document && c.definite && !lone_document) return of_document(id);
    std::uint32_t last = c.last;
    // A name in quotation marks is all that stands between them.
    const Quote* name = read_.around(c.first);
    if (name && (name->open + 1 != c.first || name->close - name->open > 6)) name = nullptr;
    if (name) last = name->close - 1;
    while (!name && last + 1 < limit && last < c.first + 4) {
        const Word& w = read_.word(last + 1);
        // "a follower commented, mocking: ...".
        if (last + 2 < read_.in.words.size() && read_.is_mark(last + 2) && read_.in.text.substr(w.begin, w.end - w.begin).ends_with("\u0627")) break;
        if (w.kind != arabic::Kind::word || w.line_start || w.pos == tables::Pos::particle || w.is_verb() || (w.clitics & ~static_cast<unsigned>(arabic::al)) ||
            read_.in.reference.candidates.actor_at[last + 1] != none || read_.in.reference.candidates.place_at[last + 1] != none || w.lexeme != absent)
            break;
        ++last;
    }
    const auto& kin = read_.in.grammar.kin;
    if (!name && (head.lexeme == absent || head.pos == tables::Pos::name || (c.first == c.last && std::find(std::begin(kin), std::end(kin), head.form) != std::end(kin)))) last = name_end(last + 1, limit, last - c.first + 1) - 1;
    for (std::uint32_t i = c.first; i <= last; ++i)          // no mention within a mention
        if (read_.in.reference.candidates.actor_at[i] != none) return {};
    Entity e;
    e.first = {read_.word(c.first).stem, read_.word(last).end};
    if (e.first.end - e.first.start <= 3) return {};                // a letter or sign is nobody
    for (const auto& [form, entity] : m_.made)
        if (doc_.entities[entity].first.overlaps(e.first)) {     // two cues for one speaker
            Voice v = voice(id);
            v.entity = entity;
            return v;
        }
    e.kind = document ? EntityKind::organization : (head.features & arabic::plural) ? EntityKind::group : EntityKind::person;
    const auto made = static_cast<std::uint32_t>(doc_.entities.size());
    doc_.entities.push_back(e);
    doc_.mentions.push_back({e.first, made, head.lexeme == absent || name ? How::name : How::description});
    if (name) doc_.entities[made].kind = EntityKind::organization;
    m_.made.push_back({head.lexeme == absent ? head.full : head.lemma, made});
    if (last > c.last && head.lexeme == absent) m_.made.push_back({read_.word(last).full, made});     // his surname alone
    Voice v = voice(id);
    v.entity = made;
    return v;
}

bool fits(const Word& cue, const Voice& v) {
    const bool woman = (cue.features & arabic::feminine) != 0;
    const bool many = (cue.features & (arabic::plural | arabic::dual)) != 0;
    if (many) return v.many || v.gender == 0;
    if (woman) return v.gender != 1 || v.many;      // things in the plural are spoken of as she
    return v.gender != 2 && !v.many;
}

Voice Speakers::running(const Word& cue, std::uint32_t line) const {
    for (auto v = m_.voices.rbegin(); v != m_.voices.rend(); ++v)
        if (line <= v->line + lines_on && fits(cue, *v)) return *v;
    return {};
}

Voice Speakers::of_document(std::uint32_t id) const {
    const Word& head = read_.word(read_.chunk(id).head);
    if (head.features & (arabic::plural | arabic::dual)) return {};
    for (auto d = m_.documents.rbegin(); d != m_.documents.rend(); ++d)
        if (d->first == head.lemma) return d->second;
    return {};
}

// In the words before a content, where the document is nothing that somebody answers.
void Speakers::wrote(const Voice& v, std::uint32_t from, std::uint32_t to) {
    const auto& g = read_.in.grammar;
    if (const Entity& e = doc_.entities[v.entity]; e.kind == EntityKind::state || e.sector == "JRN") return;      // where it was made, who printed it
    for (std::uint32_t k = from; k < to; ++k) {
        const std::uint32_t id = read_.in.parse.chunk_at[k];
        if (id == none || read_.chunk(id).first != k) continue;
        const Chunk& c = read_.chunk(id);
        const Word& head = read_.word(c.head);
        if (head.kind != arabic::Kind::word || head.is_verb() || !g.among(g.documents, head.lemma) || (head.features & (arabic::plural | arabic::dual))) continue;
        if (c.genitive == none && head.definite() && head.enclitic == Enclitic::nothing) continue;      // "the report" itself goes back
        if (c.relation == Relation::prepositional && c.preposition != g.fi && c.preposition != g.an && c.preposition != g.li) continue;
        std::erase_if(m_.documents, [&](const auto& d) { return d.first == head.lemma; });
        m_.documents.emplace_back(head.lemma, v);
    }
}

Voice Speakers::last(std::uint32_t line) const {
    return !m_.voices.empty() && line <= m_.voices.back().line + lines_on ? m_.voices.back() : Voice{};
}

void Speakers::spoke(const Voice& v, std::uint32_t line) {
    if (v.entity == none) return;
    std::erase_if(m_.voices, [&](const Voice& x) { return x.entity == v.entity; });
    if (m_.voices.size() >= voices_kept) m_.voices.erase(m_.voices.begin());
    m_.voices.push_back(v);
    m_.voices.back().line = line;
}

// "The latter", "the former", "the man": of those named before a noun phrase, the nearest, the first of its sentence, who spoke.
Voice Speakers::pointed_at(std::uint32_t id, std::uint32_t sentence_first, std::uint32_t line) {
    const Chunk& c = read_.chunk(id);
    const Word& head = read_.word(c.head);
    if (c.first != c.last || c.genitive != none || !head.definite() || !head.is_noun()) return {};
    const auto& g = read_.in.grammar;
    const bool latter = head.lemma == g.latter, former = head.lemma == g.former;
    if (!latter && !former) {
        const bool man = g.among(g.anybody, head.lemma);
        return man ? running(head, line) : Voice{};
    }
    Voice found;
    for (std::uint32_t k = id; k-- > 0;) {
        const Chunk& before = read_.chunk(k);
        if (found && (latter || before.first < sentence_first)) break;
        if (c.first - before.first > 60) break;
        if (before.actor == none || read_.in.reference.candidates.actors[before.actor].what == What::people) continue;
        if (const Voice v = voice(k); v.entity != none && fits(head, v)) found = v;
    }
    return found;
}

}  // namespace isnad::statement
