// Who is meant by his title again: "the minister", "the Turkish minister", "General al-Turki".
//
//   "the Norwegian foreign minister Olav Berg met his Turkish counterpart ... the Norwegian minister ... the Turkish minister"
#include "mention/surnames.h"
#include "reference/resolver.h"

namespace isnad::reference {

using mention::What;
using tables::absent;

namespace {

// The third part of a key of a title: of which country its bearer is, who bore it, or that the second part is the end of a bearer's name.
constexpr std::uint64_t of_country = std::uint64_t{1} << 40, of_bearer = std::uint64_t{1} << 41, of_name = std::uint64_t{1} << 42;

}  // namespace

// "The minister" alone means the last one who was called a minister of anything.
void Resolver::remember_title(const Candidate& c, std::uint32_t entity, bool named_behind) {
    if (c.plural || c.dual || doc_.entities[entity].kind != EntityKind::person) return;
    if ((c.what == What::person || c.what == What::named_person) && c.last > c.first) out_.keys.at(key(k_title, mention::letters_hash(in_.mentions, c.last, c.last), of_name)) = entity;
    const std::uint32_t title = c.lead < c.first ? c.lead : c.what == What::office || (c.what == What::agent && c.first == c.head && named_behind) ? c.first : none;
    if (title == none || word(title).lemma == absent) return;
    const bool counterpart = c.what == What::office && in_.view.str(in_.view.offices[c.row].key) == "counterpart";
    if (!counterpart) last_title_ = word(title).lemma;
    if (last_title_ == none) return;
    const std::string_view code = doc_.entities[entity].code;
    if (!code.empty()) out_.keys.at(key(k_title, last_title_, of_country | sector_key(code))) = entity;
    if (counterpart) return;
    out_.keys.at(key(k_title, last_title_, of_bearer | entity)) = entity;
    if (c.what != What::agent) out_.keys.at(key(k_title, last_title_, c.feminine)) = entity;
}

// "The prime minister Benjamin N. ... the prime minister": whoever has a row of his own holds the office that the text gives him, whatever the row says of the day.
void Resolver::remember_lead(const Candidate& c, std::uint32_t entity) {
    if (c.what != What::person || c.lead >= c.first) return;
    mention::Phrase title;
    const tables::Link* office = in_.mentions.meanings.find(c.lead, tables::LinkKind::office, &title);
    if (!office || title.last >= c.first || in_.view.str(in_.view.offices[office->index].key).starts_with("hono")) return;
    std::uint32_t state = absent;
    for (std::uint32_t i = c.lead; i < c.first; ++i) {
        const auto* modifier = word(i).lexeme == absent ? nullptr : word(i).link(tables::LinkKind::modifier);
        if (modifier && in_.view.str(in_.view.modifiers[modifier->index].sector) == "ELI") return;      // "the former"
        if (i > title.last && word(i).link(tables::LinkKind::office)) return;      // "the spokesman of the prime minister, So-and-so"
        if (const auto* nisba = word(i).link(tables::LinkKind::nisba); nisba && state == absent) state = nisba->index;
    }
    remember_office(office->index, entity);
    if (state != absent) out_.keys.at(key(k_office, office->index, state)) = entity;
}

// "The Turkish minister": the last of that country who was called a minister. "General al-Turki": who has that family name and was called a general.
std::uint32_t Resolver::titled(const Candidate& c) {
    if (!c.definite || c.plural || c.dual || c.counted || c.former || c.first != c.head || c.last != c.head + 1) return none;
    const auto &title = word(c.head), &behind = word(c.last);
    if (title.lemma == absent || !title.definite() || !behind.definite() || (c.what == What::office && in_.view.offices[c.row].unique)) return none;
    const std::uint32_t named = out_.keys.at(key(k_title, mention::letters_hash(in_.mentions, c.last, c.last), of_name));
    if (named != none && out_.keys.at(key(k_title, title.lemma, of_bearer | named)) != none) return named;
    if (c.kind != EntityKind::person) return none;      // but a general is written like a brigade
    const std::string_view code = c.state != absent ? in_.view.str(in_.view.states[c.state].iso3) : c.code;
    return code.empty() ? none : out_.keys.at(key(k_title, title.lemma, of_country | sector_key(code)));
}

}  // namespace isnad::reference
