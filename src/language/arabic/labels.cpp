#include "language/arabic/labels.h"

#include "language/arabic/inflection.h"
#include "language/arabic/letters.h"

namespace isnad::arabic {

using tables::absent;
using tables::LinkKind;
using tables::Pos;

namespace {

constexpr std::string_view god = "\u0627\u0644\u0644\u0647", kana = "\u0643\u0627\u0646";

bool symbol(char32_t c) {
    return c == '%' || c == 0x66A || c == '+' || c == '=' || c == '$' || c == 0x20AC || c == 0xA3 || c == '&' || c == '#' || c == '@' ||
           c == tatweel;
}

// Names that stand in the tables with their article are cited without it, as other nouns are.
std::string_view without_article(std::string_view citation) {
    if (citation.starts_with("\u0627\u0644") && citation.size() > 8 && citation != god) citation.remove_prefix(4);
    return citation;
}

}  // namespace

Upos tag_of(const tables::View& view, const Analysis& a) {
    if (a.lexeme == absent) return Upos::x;
    switch (a.pos) {
        case Pos::verb: return Upos::verb;
        case Pos::adjective: return Upos::adj;
        case Pos::name: return Upos::propn;
        case Pos::particle: {
            const auto* link = view.link(a.lexeme, LinkKind::particle);
            return link ? view.particles[link->row].tag : Upos::x;
        }
        default: return view.link(a.lexeme, LinkKind::numeral) ? Upos::num : Upos::noun;
    }
}

WordFeatures features_of(const tables::View&, Pos pos, std::uint16_t f, std::uint16_t clitics, Enclitic enclitic) {
    using F = WordFeatures;
    WordFeatures out;
    if (pos == Pos::particle || pos == Pos::unknown || pos == Pos::number) return out;
    if (pos != Pos::name) {
        out.number = (f & dual) ? F::Number::dual : (f & plural) ? F::Number::plural : F::Number::singular;
        out.gender = (f & feminine) ? F::Gender::feminine : F::Gender::masculine;
    }
    if (pos == Pos::verb) {
        out.person = (f & third) ? 3 : (f & first_person) ? 1 : 2;
        if (out.person == 1) out.gender = F::Gender::none;
        out.voice = (f & passive) ? F::Voice::passive : F::Voice::active;
        if (f & imperative)
            out.mood = F::Mood::imperative;
        else if (f & perfect)
            out.aspect = F::Aspect::perfect;
        else {
            out.aspect = F::Aspect::imperfect;
            out.mood = (f & jussive) ? F::Mood::jussive : F::Mood::indicative;
        }
        return out;
    }
    if (pos == Pos::name) return out;
    out.accusative = f & accusative;
    out.definite = (clitics & al)                                     ? F::Definite::definite
                   : enclitic != Enclitic::nothing || (f & construct) ? F::Definite::construct
                                                                      : F::Definite::none;
    return out;
}

WordFeatures pronoun_features(Enclitic e) {
    using F = WordFeatures;
    WordFeatures f;
    f.person = 3;
    f.number = F::Number::singular;
    switch (e) {
        case Enclitic::he: f.gender = F::Gender::masculine; break;
        case Enclitic::she: f.gender = F::Gender::feminine; break;
        case Enclitic::they:
            f.gender = F::Gender::masculine;
            f.number = F::Number::plural;
            break;
        case Enclitic::they_two: f.number = F::Number::dual; break;
        case Enclitic::they_women:
            f.gender = F::Gender::feminine;
            f.number = F::Number::plural;
            break;
        case Enclitic::we:
            f.person = 1;
            f.number = F::Number::plural;
            break;
        case Enclitic::you:
            f.person = 2;
            f.number = F::Number::none;
            break;
        case Enclitic::i: f.person = 1; break;
        case Enclitic::nothing: break;
    }
    return f;
}

Upos tag_of_mark(char32_t mark) { return symbol(mark) ? Upos::sym : Upos::punct; }

Labels::Labels(const tables::View& view, std::string_view text, const Words& words)
    : view_(view),
      text_(text),
      words_(words),
      kana_(view.find(normalized(kana))),
      lakin_(view.find("\u0644\u0643\u0646")),
      nahwa_(view.find("\u0646\u062D\u0648")),
      ma_(view.find("\u0645\u0627")) {}

const tables::Particle* Labels::particle(const Word& w) const {
    if (w.pos != Pos::particle || w.lexeme == absent) return nullptr;
    const auto* link = view_.link(w.lexeme, LinkKind::particle);
    return link ? &view_.particles[link->row] : nullptr;
}

bool Labels::after_stop(std::uint32_t i) const {
    if (i == 0) return true;
    const Word& before = words_[i - 1];
    return before.kind == Kind::punctuation && (before.mark == '.' || before.mark == '!' || before.mark == '?' || before.mark == 0x61F);
}

Upos Labels::tag(std::uint32_t i, bool in_name) const {
    const Word& w = words_[i];
    if (w.proper != absent) return Upos::propn;
    if (w.lexeme == absent) return guess(i);
    if (w.is_verb() && w.is_lemma(kana_)) return Upos::aux;
    if (const auto* p = particle(w)) return particle_tag(i, *p);
    if (w.pos == Pos::particle) return Upos::adp;  // of attribution: "according to"
    if (w.pos == Pos::noun && (w.features & participle)) return (w.features & (accusative | feminine)) ? Upos::adj : Upos::noun;
    if (w.link(LinkKind::numeral)) return Upos::num;
    if (w.link(LinkKind::relative) && !has_proclitic(w.clitics)) return Upos::adv;  // yesterday, tomorrow
    if (w.pos == Pos::name) return Upos::propn;
    if (w.pos == Pos::adjective) return describes(i) ? Upos::adj : Upos::noun;
    if (w.pos == Pos::verb) return Upos::verb;
    return in_name ? Upos::propn : Upos::noun;
}

// Function words whose tag hangs on what stands beside them.
Upos Labels::particle_tag(std::uint32_t i, const tables::Particle& p) const {
    const Word& w = words_[i];
    const bool more = i + 1 < words_.size();
    // "an" before a verb asks for the subjunctive and marks; before a noun or pronoun it is anna.
    if (p.tag == Upos::sconj && more && w.enclitic == Enclitic::nothing) {
        const Word& next = words_[i + 1];
        const Word* verb = next.is_verb() ? &next
                           : next.pos == Pos::particle && particle(next) && particle(next)->tag == Upos::part && i + 2 < words_.size()
                               ? &words_[i + 2]
                               : nullptr;
        if (verb && verb->is_verb() && (verb->features & imperfect) && !(verb->clitics & sa)) return Upos::adp;
    }
    // "lakin" opens a sentence or joins a clause to the one before.
    if (w.form == lakin_ && i > 0 && !w.line_start && !after_stop(i)) return Upos::adp;
    // "nahwa 20": about, no direction.
    if (w.form == nahwa_ && more && (words_[i + 1].kind == Kind::number || words_[i + 1].link(LinkKind::numeral))) return Upos::adv;
    // "ma" asks or relates where something stands before it that it can refer to; it denies where it opens.
    if (w.form == ma_) return i == 0 || w.line_start || words_[i - 1].kind == Kind::punctuation ? Upos::part : Upos::pron;
    return p.tag;
}

// Whether an adjective stands as one: behind what it agrees with, or as a predicate. Else it is a noun: "al-kathir min".
bool Labels::describes(std::uint32_t i) const {
    const Word& w = words_[i];
    if (elative(w)) return true;
    if (i == 0 || w.line_start || (w.clitics & (bi | li))) return false;
    const Word& before = words_[i - 1];
    if (before.kind == Kind::punctuation) return !w.definite() && (w.features & accusative);
    if (before.kind != Kind::word) return true;
    if (before.is_verb()) return !w.definite();
    if (before.pos == Pos::particle) return false;
    const bool definite = before.definite() || before.pos == Pos::name || before.enclitic != Enclitic::nothing;
    return w.definite() ? definite || before.pos == Pos::noun : true;
}

// Of the pattern af'al: akbar, ahamm.
bool Labels::elative(const Word& w) const {
    if (w.form == absent || (w.features & (feminine | plural | dual))) return false;
    const std::string_view key = view_.str(view_.forms[w.form].key);
    return key.starts_with("\u0627") && (key.size() == 8 || key.size() == 6) && w.enclitic == Enclitic::nothing;
}

// What is not in the lexicon: with the article a noun, or an adjective behind a definite noun; else a name.
Upos Labels::guess(std::uint32_t i) const {
    const Word& w = words_[i];
    if (w.definite()) {
        const std::string letters = normalized(slice(w.begin, w.end));
        const bool nisba = letters.ends_with("\u064A") || letters.ends_with("\u064A\u0629");
        return nisba && i > 0 && words_[i - 1].definite() ? Upos::adj : nisba ? Upos::propn : Upos::noun;
    }
    const std::string letters = normalized(slice(w.begin, w.end));
    // Sound plurals, an accusative, a participle or noun of place with its ending are no names.
    const bool plural = letters.ends_with("\u0627\u062A"),
               accusative_alif = letters.ends_with("\u0627") && letters.starts_with("\u0645") && letters.size() >= 10;
    const bool participle_f = letters.ends_with("\u0629") && letters.starts_with("\u0645") && letters.size() >= 10;
    const bool tanwin = slice(w.begin, w.end).find("\u064B") != std::string_view::npos;
    if (plural || tanwin || w.enclitic != Enclitic::nothing) return Upos::noun;
    return accusative_alif || participle_f ? Upos::adj : Upos::propn;
}

std::string_view Labels::lemma(const Word& w, Span stem) const {
    if (w.proper != absent) return without_article(view_.str(view_.lexemes[w.proper].citation));
    if (w.lexeme == absent) {
        // Without its article, as other nouns are cited.
        std::string_view own = slice(stem.start, stem.end);
        if (w.definite() && own.starts_with("\u0627\u0644"))
            own.remove_prefix(4);
        else if (w.definite() && (w.clitics & li) && own.starts_with("\u0644"))
            own.remove_prefix(2);
        return own;
    }
    if (const auto* p = particle(w))
        if (const std::string_view own = view_.str(p->lemma); !own.empty()) return own;
    const std::string_view citation = view_.str(view_.lexemes[w.lexeme].citation);
    return w.pos == Pos::name ? without_article(citation) : citation;
}

}  // namespace isnad::arabic
