#include "clause/tokens.h"

#include "language/arabic/inflection.h"
#include "language/dateline.h"

#include <array>

namespace isnad::clause {

using arabic::Kind;
using arabic::Word;
using tables::absent;
using tables::LinkKind;
using tables::ParticleClass;
using tables::Pos;
using tables::VerbClass;

namespace {

constexpr std::string_view tag_names[] = {
#define X(name) #name,
    ISNAD_CLAUSE_TAGS(X)
#undef X
};

}  // namespace

unsigned pronoun_of_particle(const tables::View& view, const Word& w) {
    if (w.pos != Pos::particle || w.lexeme == absent) return 0;
    const auto* link = view.link(w.lexeme, LinkKind::particle);
    if (!link || static_cast<ParticleClass>(link->index) != ParticleClass::complementizer) return 0;
    const std::string_view parts = view.str(view.particles[link->row].parts);
    const std::size_t plus = parts.rfind('+');
    if (plus == std::string_view::npos) return 0;
    const std::string_view last = parts.substr(plus + 1);
    const bool that = last.ends_with("\u0646") && last.size() == 4 && last != "\u0647\u0646";  // an, inna
    return that ? 0 : static_cast<unsigned>(last.size() / 2);
}

namespace {

Tag particle_tag(const tables::View& view, const Word& w) {
    const auto* link = view.link(w.lexeme, LinkKind::particle);
    const auto& row = view.particles[link->row];
    const auto c = static_cast<ParticleClass>(link->index);
    const bool pronoun = w.enclitic != arabic::Enclitic::nothing || pronoun_of_particle(view, w) > 0;
    if (row.tag == Upos::adv && (c == ParticleClass::demonstrative || c == ParticleClass::conjunction)) return Tag::adverb;  // "there", "so"
    if (c == ParticleClass::pronoun && row.parts.length > 0) return Tag::prep_pron;                                          // "in it"
    switch (c) {
        case ParticleClass::preposition: return pronoun ? Tag::prep_pron : Tag::prep;
        case ParticleClass::conjunction: return Tag::conjunction;
        case ParticleClass::subordinator: return Tag::subordinator;
        case ParticleClass::complementizer: return pronoun ? Tag::that_pron : Tag::that;
        case ParticleClass::negation: return Tag::negation;
        case ParticleClass::relative: return Tag::relative;
        case ParticleClass::demonstrative: return Tag::demonstrative;
        case ParticleClass::pronoun: return Tag::pronoun;
        case ParticleClass::interrogative: return Tag::interrogative;
        case ParticleClass::adverb: return Tag::adverb;
        case ParticleClass::temporal: return Tag::temporal;
        case ParticleClass::modal: return Tag::modal;
        case ParticleClass::conditional: return Tag::conditional;
        case ParticleClass::exception: return Tag::exception;
        case ParticleClass::vocative: return Tag::vocative;
        case ParticleClass::quantifier: return Tag::quantifier;
    }
    return Tag::particle;
}

Tag verb_tag(const arabic::Grammar& g, std::string_view text, const Word& w) {
    if (w.lemma == g.kana) return Tag::helper;
    // A writer who sets damma behind the first letter of a perfect tells the passive.
    const std::string_view stem = text.substr(w.stem, w.end - w.stem);
    if ((w.features & arabic::perfect) && stem.size() > 4 && stem.substr(2).starts_with("\u064F")) return Tag::passive;
    if (w.features & arabic::passive) return Tag::passive;
    if (w.features & arabic::imperative) return Tag::imperative;
    return (w.features & arabic::perfect) ? Tag::perfect : Tag::imperfect;
}

Tag nominal_tag(const Word& w) {
    const bool pronoun = w.enclitic != arabic::Enclitic::nothing, article = w.clitics & arabic::al;
    if (w.pos == Pos::number || (w.link(LinkKind::numeral) && !article && !pronoun)) return Tag::numeral;
    if (w.pos == Pos::name || w.proper != absent || (w.lexeme == absent && w.form == absent && !article && !pronoun))
        return article ? Tag::name_def : Tag::name;
    if ((w.features & arabic::participle) && w.pos != Pos::adjective && !article) return Tag::participle;
    if (w.pos == Pos::adjective) return article ? Tag::adj_def : pronoun ? Tag::adj_pron : (w.features & arabic::accusative) ? Tag::adj_acc : Tag::adj;
    if (article) return Tag::noun_def;
    if (pronoun) return Tag::noun_pron;
    if (w.features & arabic::construct) return Tag::noun_construct;
    return (w.features & arabic::accusative) ? Tag::noun_acc : Tag::noun;
}

// The kinds of links that give a word a sense; most words have none of them.
constexpr std::uint64_t with_sense = [] {
    using K = LinkKind;
    std::uint64_t bits = 0;
    for (const auto k : {K::state, K::capital, K::reporting, K::verb_class, K::nisba, K::people, K::organization, K::organization_short, K::person, K::person_short,
                         K::given_name, K::office, K::agent, K::month, K::weekday, K::time_part, K::unit, K::place, K::place_type})
        bits |= arabic::kind_bit(k);
    return bits;
}();

Sense sense_of(const Word& w) {
    Sense sense = Sense::plain;
    if (w.link_kinds & with_sense)
        for (const auto& l : w.all_links()) {
            switch (l.kind) {
                case LinkKind::state:
                case LinkKind::capital: return Sense::state;
                case LinkKind::reporting:
                    if (w.is_verb()) sense = Sense::saying;
                    break;
                case LinkKind::verb_class:
                    switch (static_cast<VerbClass>(l.index)) {
                        case VerbClass::light: return Sense::light;
                        case VerbClass::modal: return Sense::modal;
                        case VerbClass::auxiliary: return Sense::linking;
                        case VerbClass::aspect: return Sense::aspect;
                        default: break;
                    }
                    break;
                case LinkKind::nisba:
                case LinkKind::people: return Sense::nisba;
                case LinkKind::organization:
                case LinkKind::organization_short: sense = Sense::body; break;
                case LinkKind::person:
                case LinkKind::person_short:
                case LinkKind::given_name: return Sense::person;
                case LinkKind::office:
                case LinkKind::agent: return Sense::people;
                case LinkKind::month:
                case LinkKind::weekday:
                case LinkKind::time_part: return Sense::time;
                case LinkKind::unit:
                    if (sense == Sense::plain) sense = Sense::unit;
                    break;
                case LinkKind::place: sense = Sense::place; break;
                case LinkKind::place_type:
                    if (sense == Sense::plain) sense = Sense::kind_of_place;
                    break;
                default: break;
            }
    }
    if (sense == Sense::plain && w.lexeme == absent && w.kind == Kind::word && w.pos != Pos::particle) return Sense::fresh;
    return sense;
}

std::uint16_t mark_bit(char32_t c, bool& inside) {
    switch (c) {
        case 0x60C:
        case ',': return comma_before;
        case '.':
        case '!':
        case '?':
        case 0x61F:
        case 0x61B:
        case ';':
        case 0x2026: return stop_before;
        case ':': return colon_before;
        case 0xAB:
        case 0x201C:
        case 0x2018: inside = true; return open_quote_before;
        case 0xBB:
        case 0x201D:
        case 0x2019: inside = false; return close_quote_before;
        case '"':
        case '\'': inside = !inside; return inside ? open_quote_before : close_quote_before;
        case '(':
        case '[':
        case '{': return open_bracket_before;
        case ')':
        case ']':
        case '}': return close_bracket_before;
        case '-':
        case 0x2013:
        case 0x2014:
        case '|':
        case '/': return dash_before;
        default: return 0;
    }
}

// The case that a writer has marked by a vowel sign on the last letter; 0 where there is none. An alif may stand behind fathatan.
std::uint8_t written_case(std::string_view letters) {
    if (letters.ends_with("\u0627")) letters.remove_suffix(2);
    if (letters.ends_with("\u064C") || letters.ends_with("\u064F")) return 2;
    if (letters.ends_with("\u0627\u062A\u064D") || letters.ends_with("\u0627\u062A\u0650")) return 1;  // sound feminine plurals: one sign for both
    if (letters.ends_with("\u064D") || letters.ends_with("\u0650")) return 3;
    if (letters.ends_with("\u064B") || letters.ends_with("\u064E")) return 1;
    return letters.size() > 4 && letters.substr(0, letters.size() - 2).ends_with("\u064B") ? 1 : 0;
}

// "Khalifa", "Usama", "as-Saniura": first names of men, and known family names, that end like a woman's.
bool mans_name(const Word& w) {
    const tables::Link* name = w.link(LinkKind::given_name);
    return name ? (name->extra & tables::masculine_name) != 0 : w.link(LinkKind::person_short) != nullptr;
}

void agreement_of(const Word& w, std::string_view text, Token& t) {
    const auto f = w.features;
    if (is_finite(t.tag) || t.tag == Tag::helper) {
        t.number = (f & arabic::dual) ? 2 : (f & arabic::plural) ? 3 : 1;
        t.gender = (f & arabic::feminine) ? 2 : 1;
        t.first_or_second = !(f & arabic::third);
        if (t.first_or_second) t.gender = t.number = 0;
        return;
    }
    if (!is_nominal(t.tag)) return;
    t.number = (f & arabic::dual) ? 2 : (f & arabic::plural) ? 3 : t.tag == Tag::name || t.tag == Tag::name_def || t.tag == Tag::digits ? 0 : 1;
    const std::string_view letters = text.substr(w.begin, w.end - w.begin);
    const bool ta = letters.ends_with("\u0629");
    const tables::Link* state = t.sense == Sense::state ? w.link(LinkKind::state) : nullptr;
    if (state && (state->extra & tables::masculine_state)) t.gender = 1;      // "Iraq signed"; other states and all capitals are feminine
    else if (ta && mans_name(w)) t.gender = 1;
    else if (ta && w.lemma == w.form && w.link(LinkKind::office)) t.gender = 0;      // "mayor (umda)": mostly a man
    else if ((f & arabic::feminine) || ta || t.sense == Sense::state) t.gender = 2;
    else if (t.number == 1 || t.number == 2) t.gender = 1;
    if (f & arabic::accusative) t.case_ = 1;
    const bool strong = (f & arabic::dual) || (f & arabic::plural);
    if (strong && w.pos != Pos::name) {
        const bool bare = letters.size() > 8 && !(f & arabic::construct);
        if (bare && letters.ends_with("\u064A\u0646")) t.case_ = 1;
        if (bare && (letters.ends_with("\u0648\u0646") || letters.ends_with("\u0627\u0646"))) t.case_ = 2;
    }
    if (const auto shown = written_case(letters)) t.case_ = shown;
    t.definite = (w.clitics & arabic::al) || w.enclitic != arabic::Enclitic::nothing || t.tag == Tag::name || t.tag == Tag::name_def ||
                 t.tag == Tag::latin;
}

bool names_place(const Token& t) { return t.sense == Sense::place || t.sense == Sense::state; }

// Whether the last word ends the name of a place that the words before it begin.
bool ends_place(const arabic::Grammar& grammar, const arabic::Words& words, const std::vector<Token>& tokens) {
    const std::size_t k = tokens.size() - 1;
    const Token& t = tokens[k];
    const auto capital = [&](std::size_t i) { return words[tokens[i].word].is_lemma(grammar.capital_city) && tokens[i].definite; };
    const auto joins = [](const Token& one) { return one.marks == 0 && (one.shape >> 6) == 0; };
    if (k == 0 || !joins(t)) return false;
    const Token& before = tokens[k - 1];
    const bool nisba = t.sense == Sense::nisba && t.number == 1 && (t.tag == Tag::adj_def || t.tag == Tag::noun_def || t.tag == Tag::name_def);
    if (nisba && k > 1) {
        const Token& type = tokens[k - 2];
        const bool typed = type.sense == Sense::kind_of_place && type.definite == 0 && joins(before);
        return (names_place(before) || (typed && before.sense == Sense::fresh)) && (t.gender == 2 || (typed && type.gender == t.gender));
    }
    return names_place(t) && (capital(k - 1) || (k > 1 && before.sense == Sense::nisba && joins(before) && capital(k - 2)));
}

}  // namespace

std::string shape_name(std::uint16_t shape) {
    std::string out(tag_names[std::min<std::size_t>(shape & 63u, std::size(tag_names) - 1)]);
    const unsigned joined = (shape >> 6) & 3u, preposition = (shape >> 8) & 3u;
    if (joined) out += joined == 1 ? "+wa" : joined == 2 ? "+fa" : "+wafa";
    if (preposition) out += preposition == 1 ? "+bi" : preposition == 2 ? "+li" : "+ka";
    if (shape & (1u << 10)) out += "+pronoun";
    if (shape & (1u << 11)) out += "+sa";
    return out;
}

namespace {

constexpr std::uint32_t words_ahead = 4;  // as many as it takes until memory answers

}  // namespace

void describe_tokens(const tables::View& view, const arabic::Grammar& grammar, std::string_view text, const arabic::Words& words,
                     const language::Sentence& sentence, std::vector<Token>& out) {
    out.clear();
    std::uint16_t marks = 0, commas = 0;
    bool inside = false;
    for (std::uint32_t i = language::behind_dateline(words, sentence); i < sentence.end; ++i) {
        const Word& w = words[i];
        if (i + words_ahead < sentence.end) __builtin_prefetch(words[i + words_ahead].links);
        if (w.kind == Kind::punctuation) {
            const auto bit = mark_bit(w.mark, inside);
            marks |= bit;
            commas = static_cast<std::uint16_t>(commas + (bit != 0 && bit != open_quote_before && bit != close_quote_before));
            continue;
        }
        Token t;
        t.word = i;
        t.marks = marks;
        t.commas = commas;
        marks = 0;
        t.sense = sense_of(w);
        if (w.kind == Kind::number) {
            t.tag = Tag::digits;
        } else if (w.kind == Kind::latin) {
            t.tag = Tag::latin;
        } else if (w.is_verb()) {
            t.tag = verb_tag(grammar, text, w);
            t.travels = arabic::verb_class(w) == VerbClass::travel;
            if (const auto* l = w.link(LinkKind::valency)) t.valency = static_cast<std::uint8_t>(l->index);
        } else if (const auto* l = w.link(LinkKind::agency)) {
            t.agency = static_cast<std::uint8_t>(l->index);
            t.tag = nominal_tag(w);
        } else {
            const bool listed = w.pos == Pos::particle && w.lexeme != absent && view.link(w.lexeme, LinkKind::particle);
            const bool helper = listed && (w.form == grammar.laysa || view.particles[view.link(w.lexeme, LinkKind::particle)->row].tag == Upos::verb);  // "is not"
            const bool noun = w.form == grammar.adam;  // "lack of" governs like any noun
            t.tag = helper ? Tag::helper
                    : noun ? Tag::noun
                    : listed ? particle_tag(view, w)
                    : arabic::is_particle(view, w, ParticleClass::preposition) ? Tag::prep     // "according to (bihasab)"
                    : w.pos == Pos::particle ? Tag::particle
                                             : nominal_tag(w);
        }
        if (t.tag != Tag::name && t.tag != Tag::name_def && t.tag != Tag::digits && t.tag != Tag::latin) {
            const bool particle = t.tag >= Tag::prep;
            const auto id = particle && w.form != absent ? w.form : w.lemma;
            t.lexical = id == absent ? 0 : id + 1;
        }
        if (t.tag == Tag::helper) t.sense = Sense::linking;
        agreement_of(w, text, t);
        // "some of | the demonstrators (-in)": the genitive of a word whose case is not told.
        if (t.case_ == 1 && !(w.features & arabic::accusative) && !out.empty() && out.back().tag == Tag::quantifier && t.marks == 0) t.case_ = 0;
        t.closed = is_nominal(t.tag) && arabic::keeps_its_n(view, w);
        t.form = form_of(t);
        const unsigned joined = (w.clitics & arabic::wa) ? 1 : (w.clitics & arabic::fa_) ? 2 : 0;
        const unsigned preposition = (w.clitics & arabic::bi) ? 1 : (w.clitics & arabic::li) ? 2 : (w.clitics & arabic::ka) ? 3 : 0;
        t.shape = static_cast<std::uint16_t>(static_cast<unsigned>(t.tag) | joined << 6 | preposition << 8 |
                                             (w.enclitic != arabic::Enclitic::nothing ? 1u << 10 : 0) | ((w.clitics & arabic::sa) ? 1u << 11 : 0));
        out.push_back(t);
        out.back().belongs_to_place = ends_place(grammar, words, out);
    }
    Token end;
    end.word = sentence.end;
    end.tag = Tag::end;
    end.shape = static_cast<std::uint16_t>(Tag::end);
    end.marks = marks;
    end.commas = commas;
    out.push_back(end);
    std::uint32_t next = static_cast<std::uint32_t>(out.size());
    for (std::size_t k = out.size(); k-- > 0;) {
        if (is_finite(out[k].tag)) next = static_cast<std::uint32_t>(k);
        out[k].next_verb = next;
    }
}

std::string agreement_name(std::uint16_t pair) {
    constexpr std::string_view gender[] = {"g?", "g-", "g+", "g"}, number[] = {"n?", "n-", "n+", "np"}, cases[] = {"", "acc", "nom", "gen"};
    std::string out(gender[pair & 3u]);
    out += number[(pair >> 2) & 3u];
    out += (pair & 16u) ? 'D' : 'I';
    out += (pair & 32u) ? 'D' : 'I';
    out += cases[(pair >> 6) & 3u];
    return out;
}

}  // namespace isnad::clause
