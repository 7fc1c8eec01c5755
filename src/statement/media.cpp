// Through which medium somebody speaks: "told the agency", "wrote on Twitter", "said to «the Bow»".
#include "statement/speaker.h"

namespace isnad::statement {

using clause::Relation;
using mention::What;
using tables::absent;

std::uint32_t Speakers::medium(std::uint32_t from, std::uint32_t to, std::uint32_t speaker) {
    const auto& parse = read_.in.parse;
    bool phrase = false;                          // "in a statement that the television showed": behind a prepositional phrase
    for (std::uint32_t i = from; i < to; ++i) {
        const std::uint32_t id = parse.chunk_at[i];
        if (id == none || read_.chunk(id).first != i) continue;
        const bool argument = read_.chunk(id).relation == Relation::argument && !phrase;
        phrase = phrase || (read_.chunk(id).relation == Relation::prepositional && read_.chunk(id).preposition == read_.in.grammar.fi && !read_.chunk(id).time);
        if (read_.chunk(id).actor == none) continue;
        const auto& a = read_.in.reference.candidates.actors[read_.chunk(id).actor];
        // "told our correspondent".
        const bool reporter = a.sector == "JRN" && a.kind == EntityKind::person && !a.plural && !a.dual && read_.chunk(id).preposition == read_.in.grammar.li;
        if (reporter && entity(id) != none && entity(id) != speaker) return entity(id);
        // "wrote on Twitter", "said over Telegram": a company that carries words.
        const auto preposition = read_.chunk(id).preposition;
        const bool platform = a.what == What::organization && a.code == "MNC" && (preposition == read_.in.grammar.abra || preposition == read_.in.grammar.ala);
        if (((a.sector != "JRN" || a.kind != EntityKind::organization) && !platform) || argument) continue;
        const auto e = entity(id);
        if (e != none && e != speaker) return e;
    }
    for (std::uint32_t i = from; i + 1 < to; ++i)
        if (const auto e = named_medium(i); e != none && e != speaker) return e;
    return none;
}

// "said to «the Bow»", "to (the Bow)": a name in marks right behind li- is a medium, also one that no table knows.
std::uint32_t Speakers::named_medium(std::uint32_t i) {
    if (!read_.is_word(i) || read_.word(i).form != read_.in.grammar.li || read_.word(i).pos != tables::Pos::particle) return none;
    const std::uint32_t open = i + 1;
    std::uint32_t close = open;
    if (const Quote* q = read_.quote_at(open); q && q->closed) close = q->close;
    else if (read_.is_mark(open, '(')) close = read_.behind_parenthesis(open, open + 7) - 1;
    if (close <= open + 1 || close - open > 5) return none;
    for (std::uint32_t k = open + 1; k < close; ++k)
        if (const auto a = read_.in.reference.candidates.actor_at[k]; a != none) return read_.in.reference.candidates.actors[a].sector == "JRN" && read_.in.parse.chunk_at[k] != none ? entity(read_.in.parse.chunk_at[k]) : none;
    const Span name{read_.word(open + 1).begin, read_.word(close - 1).end};
    for (const auto& [form, entity] : m_.made)
        if (form != absent && form == read_.word(close - 1).full && doc_.slice(doc_.entities[entity].first) == doc_.slice(name)) return entity;
    Entity e;
    e.first = name;
    e.kind = EntityKind::organization;
    e.sector = "JRN";
    const auto made = static_cast<std::uint32_t>(doc_.entities.size());
    doc_.entities.push_back(e);
    doc_.mentions.push_back({name, made, How::name});
    m_.made.push_back({read_.word(close - 1).full, made});
    return made;
}

}  // namespace isnad::statement
