#include "language/arabic/syntactic.h"

#include "language/arabic/inflection.h"
#include "language/arabic/letters.h"

#include <algorithm>
#include <utility>

namespace isnad::arabic {

using tables::absent;
using tables::LinkKind;
using tables::Pos;

namespace {

constexpr std::string_view god = "\u0627\u0644\u0644\u0647", kana = "\u0643\u0627\u0646", he = "\u0647\u064F\u0648\u064E";

struct Proclitic {
    Clitic bit;
    std::string_view lemma;
    Upos upos;
};
constexpr Proclitic proclitics[] = {{wa, "\u0648\u064E", Upos::cconj}, {fa_, "\u0641\u064E", Upos::part}, {bi, "\u0628\u0650", Upos::adp},
                                    {ka, "\u0643\u064E", Upos::adp},   {li, "\u0644\u0650", Upos::adp},   {sa, "\u0633\u064E", Upos::part},
                                    {ask, "\u0623\u064E", Upos::part}};

bool symbol(char32_t c) {
    return c == '%' || c == 0x66A || c == '+' || c == '=' || c == '$' || c == 0x20AC || c == 0xA3 || c == '&' || c == '#' || c == '@' ||
           c == tatweel;
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

unsigned letters_of(Enclitic e) {
    switch (e) {
        case Enclitic::nothing: return 0;
        case Enclitic::they_two: return 3;
        case Enclitic::they:
        case Enclitic::she:
        case Enclitic::we:
        case Enclitic::they_women: return 2;
        default: return 1;
    }
}

// The byte where the last `count` letters of [begin, end) begin, marks with their letters.
std::uint32_t before_last(std::string_view text, std::uint32_t begin, std::uint32_t end, unsigned count) {
    std::uint32_t at = end;
    while (at > begin && count > 0) {
        std::uint32_t start = at;
        char32_t c = 0;
        do {
            --start;
            while (start > begin && (static_cast<unsigned char>(text[start]) & 0xC0u) == 0x80u) --start;
            std::size_t next = start;
            c = text::next(text, next);
        } while (is_mark(c) && start > begin);
        at = start;
        --count;
    }
    return at;
}

unsigned letter_count(std::string_view word) {
    unsigned n = 0;
    for (std::size_t at = 0; at < word.size(); ++n) text::next(word, at);
    return n;
}

class Cutter {
public:
    Cutter(const tables::View& view, std::string_view text, const Words& words, const std::vector<Phrase>& phrases,
           std::vector<SyntacticWord>& out)
        : view_(view),
          text_(text),
          words_(words),
          phrases_(phrases),
          out_(out),
          kana_(view.find(normalized(kana))),
          lakin_(view.find("\u0644\u0643\u0646")),
          nahwa_(view.find("\u0646\u062D\u0648")),
          ma_(view.find("\u0645\u0627")) {}

    void run() {
        for (std::uint32_t i = 0; i < words_.size(); i = next_) {
            next_ = i + 1;
            for (; phrase_ < phrases_.size() && phrases_[phrase_].first <= i; ++phrase_)
                if (names(phrases_[phrase_])) name_end_ = std::max(name_end_, phrases_[phrase_].last + 1);
            one(i);
        }
    }

private:
    // Whether a phrase is a name, of whatever it may be.
    bool names(const Phrase& p) const {
        for (const auto& l : view_.links_of(view_.nodes[p.node])) {
            switch (l.kind) {
                case LinkKind::state:
                case LinkKind::organization:
                case LinkKind::organization_short:
                case LinkKind::person:
                case LinkKind::person_short:
                case LinkKind::place:
                case LinkKind::capital: return true;
                default: break;
            }
        }
        return false;
    }

    SyntacticWord& put(std::uint32_t token, std::uint32_t begin, std::uint32_t end, Upos upos, std::string_view lemma) {
        SyntacticWord w;
        w.span = {begin, end};
        w.token = token;
        w.upos = upos;
        w.lemma = lemma;
        w.analyses = static_cast<std::uint16_t>(std::min<std::uint32_t>(words_[token].analysis_count, 0xFFFF));
        out_.push_back(w);
        return out_.back();
    }

    std::string_view slice(std::uint32_t begin, std::uint32_t end) const { return text_.substr(begin, end - begin); }

    void one(std::uint32_t i) {
        const Word& w = words_[i];
        switch (w.kind) {
            case Kind::punctuation: put(i, w.begin, w.end, symbol(w.mark) ? Upos::sym : Upos::punct, slice(w.begin, w.end)); return;
            case Kind::number: number(i); return;
            case Kind::latin: put(i, w.begin, w.end, Upos::propn, slice(w.begin, w.end)); return;
            case Kind::word: break;
        }
        if (article_of_number(i)) return;
        const std::uint32_t stem = proclitics_of(i);
        if (const auto* p = particle(w); p && !view_.str(p->parts).empty()) {
            parts(i, stem, view_.str(p->parts));
            return;
        }
        if (std::string cut; w.pos == Pos::particle && !particle(w) && opens_with_preposition(i, stem, cut)) {
            parts(i, stem, cut);
            return;
        }
        const unsigned suffix = enclitic_letters(w);
        const std::uint32_t last = before_dash(i);
        const std::uint32_t end = suffix ? before_last(text_, stem, last, suffix) : last;
        SyntacticWord& s = put(i, stem, end, stem_tag(i), {});
        s.guessed = w.lexeme == absent && w.proper == absent;
        s.lemma = lemma_of(w, s);
        if (w.lexeme != absent || w.definite()) s.features = features_of(view_, w.pos, w.features, w.clitics, w.enclitic);
        if (suffix) {
            SyntacticWord& pronoun = put(i, end, last, Upos::pron, he);
            pronoun.features = pronoun_features(w.enclitic);
        }
        if (last < w.end) put(i, last, w.end, Upos::punct, slice(last, w.end));
    }

    // "al-53" is one word: the article belongs to the number.
    bool article_of_number(std::uint32_t i) {
        const Word& w = words_[i];
        if (i + 1 >= words_.size() || words_[i + 1].kind != Kind::number || words_[i + 1].begin != w.end ||
            normalized(slice(w.begin, w.end)) != "\u0627\u0644")
            return false;
        put(i, w.begin, words_[i + 1].end, Upos::num, slice(w.begin, words_[i + 1].end));
        next_ = i + 2;
        return true;
    }

    // Where a word ends before a dash that was typed as tatweel.
    std::uint32_t before_dash(std::uint32_t i) const {
        const Word& w = words_[i];
        std::uint32_t end = w.end;
        while (end > w.begin + 6 && text_.substr(end - 2, 2) == "\u0640") end -= 2;
        return i + 1 < words_.size() && words_[i + 1].begin == w.end && words_[i + 1].kind != Kind::punctuation ? w.end : end;
    }

    // A time of day or a score is one word: 6:30.
    void number(std::uint32_t i) {
        std::uint32_t last = i;
        const auto glued = [&](std::uint32_t k) {
            return k < words_.size() && words_[k].begin == words_[k - 1].end && !words_[k].line_start;
        };
        while (glued(last + 1) && words_[last + 1].kind == Kind::punctuation && words_[last + 1].mark == ':' && glued(last + 2) &&
               words_[last + 2].kind == Kind::number)
            last += 2;
        put(i, words_[i].begin, words_[last].end, Upos::num, slice(words_[i].begin, words_[last].end));
        next_ = last + 1;
    }

    // "nahnu" is written with one letter more where a verb takes "me": kallamani.
    unsigned enclitic_letters(const Word& w) const {
        const unsigned n = letters_of(w.enclitic);
        if (w.enclitic == Enclitic::i) {
            std::string letters = normalized(slice(w.begin, w.end));
            return letters.ends_with("\u0646\u064A") && w.is_verb() ? 2 : 1;
        }
        if (w.enclitic == Enclitic::you) return normalized(slice(w.begin, w.end)).ends_with("\u0643\u0645") ? 2 : 1;
        return n;
    }

    // Cuts the proclitics off; the answer is the byte where the stem begins.
    std::uint32_t proclitics_of(std::uint32_t i) {
        const Word& w = words_[i];
        std::uint32_t at = w.begin;
        unsigned letter = 0;
        for (const Proclitic& p : proclitics) {
            if (!(w.clitics & p.bit) || at >= w.stem) continue;
            const std::uint32_t next = byte_behind(text_, w, ++letter);
            Upos upos = p.upos;
            if (p.bit == wa && (w.line_start || after_stop(i))) upos = Upos::part;  // opens a sentence: joins nothing within it
            const bool emphatic = p.bit == li && w.is_verb() && (w.features & perfect);
            if (emphatic) upos = Upos::part;
            put(i, at, next, upos, emphatic ? std::string_view("\u0644\u064E") : p.lemma);
            at = next;
        }
        return at;
    }

    bool after_stop(std::uint32_t i) const {
        if (i == 0) return true;
        const Word& before = words_[i - 1];
        return before.kind == Kind::punctuation && (before.mark == '.' || before.mark == '!' || before.mark == '?' || before.mark == 0x61F);
    }

    const tables::Particle* particle(const Word& w) const {
        if (w.pos != Pos::particle || w.lexeme == absent) return nullptr;
        const auto* link = view_.link(w.lexeme, LinkKind::particle);
        return link ? &view_.particles[link->row] : nullptr;
    }
    // The function word of this form; of several the one that is written so (inna, anna).
    const tables::Particle* particle(std::uint32_t form, std::uint8_t edges) const {
        const tables::Particle* found = nullptr;
        if (form == absent) return found;
        for (const auto& r : view_.readings_of(form)) {
            const auto* link = r.pos == Pos::particle ? view_.link(r.lexeme, LinkKind::particle) : nullptr;
            if (link && (!found || r.edges == edges)) found = &view_.particles[link->row];
        }
        return found;
    }

    // Words of attribution stand in their table as they are written: `bi-hasab` is cut where its rest is a word.
    bool opens_with_preposition(std::uint32_t i, std::uint32_t stem, std::string& cut) const {
        const Word& w = words_[i];
        const std::string_view letters = slice(stem, w.end);
        if (!letters.starts_with("\u0628") || w.enclitic != Enclitic::nothing || view_.find(normalized(letters.substr(2))) == absent)
            return false;
        cut = std::string(letters.substr(0, 2)) + '+' + std::string(letters.substr(2));
        return true;
    }

    // A function word that its row cuts: `ل+ه`, `ب+أن+ها`.
    void parts(std::uint32_t i, std::uint32_t stem, std::string_view rest) {
        std::uint32_t at = stem;
        bool first = true;
        while (!rest.empty()) {
            const auto plus = rest.find('+');
            const std::string_view part = rest.substr(0, plus);
            rest.remove_prefix(plus == std::string_view::npos ? rest.size() : plus + 1);
            Word whole = words_[i];
            whole.begin = at;
            std::uint32_t end = rest.empty() ? words_[i].end : byte_behind(text_, whole, letter_count(part));
            if (end > words_[i].end) end = words_[i].end;
            part_word(i, at, end, part, first, rest.empty());
            at = end;
            first = false;
        }
    }

    void part_word(std::uint32_t i, std::uint32_t begin, std::uint32_t end, std::string_view part, bool first, bool last) {
        for (const Proclitic& p : proclitics) {
            std::string_view letter = p.lemma.substr(0, 2);
            if (first && part == letter) {
                put(i, begin, end, p.upos, p.lemma);
                return;
            }
        }
        static constexpr std::pair<std::string_view, Enclitic> pronouns[] = {{"\u0647", Enclitic::he},
                                                                             {"\u0647\u0627", Enclitic::she},
                                                                             {"\u0647\u0645", Enclitic::they},
                                                                             {"\u0647\u0645\u0627", Enclitic::they_two},
                                                                             {"\u0647\u0646", Enclitic::they_women},
                                                                             {"\u0646\u0627", Enclitic::we},
                                                                             {"\u0643", Enclitic::you},
                                                                             {"\u0643\u0645", Enclitic::you},
                                                                             {"\u064A", Enclitic::i},
                                                                             {"\u0646\u064A", Enclitic::i}};
        if (last && !first)
            for (const auto& [letters, who] : pronouns)
                if (part == letters) {
                    put(i, begin, end, Upos::pron, he).features = pronoun_features(who);
                    return;
                }
        // "ala" and "ila" change their last letter before a pronoun.
        const std::uint32_t form = view_.find(normalized(part));
        if (const auto* own = particle(form, edges_of(part))) {
            const std::string_view lemma = view_.str(own->lemma);
            put(i, begin, end, own->tag,
                lemma.empty() ? slice(begin, end) == "\u0639\u0644\u064A" || slice(begin, end) == "\u0625\u0644\u064A"
                                    ? citation(form, Pos::particle)
                                    : part
                              : lemma);
            return;
        }
        const std::string_view lemma = form == absent ? std::string_view() : citation(form, Pos::noun);
        put(i, begin, end, Upos::noun, lemma.empty() ? slice(begin, end) : lemma);
    }

    std::string_view citation(std::uint32_t form, Pos pos) const {
        for (const auto& r : view_.readings_of(form))
            if (r.pos == pos) return view_.str(view_.lexemes[r.lexeme].citation);
        return {};
    }

    bool verb_follows(std::uint32_t i) const {
        for (std::uint32_t k = i + 1; k < words_.size() && k < i + 7; ++k) {
            if (words_[k].kind == Kind::punctuation && words_[k].mark != '"' && words_[k].mark != 0xAB && words_[k].mark != 0xBB)
                return false;
            if (words_[k].is_verb()) return true;
        }
        return false;
    }

    Upos stem_tag(std::uint32_t i) const {
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
        return i < name_end_ ? Upos::propn : Upos::noun;
    }

    // Function words whose tag hangs on what stands beside them.
    Upos particle_tag(std::uint32_t i, const tables::Particle& p) const {
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
    bool describes(std::uint32_t i) const {
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
    bool elative(const Word& w) const {
        if (w.form == absent || (w.features & (feminine | plural | dual))) return false;
        const std::string_view key = view_.str(view_.forms[w.form].key);
        return key.starts_with("\u0627") && (key.size() == 8 || key.size() == 6) && w.enclitic == Enclitic::nothing;
    }

    // What is not in the lexicon: with the article a noun, or an adjective behind a definite noun; else a name.
    Upos guess(std::uint32_t i) const {
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

    std::string_view lemma_of(const Word& w, const SyntacticWord& s) const {
        if (w.proper != absent) return without_article(view_.str(view_.lexemes[w.proper].citation));
        if (w.lexeme == absent) {
            // Without its article, as other nouns are cited.
            std::string_view own = slice(s.span.start, s.span.end);
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

    // Names that stand in the tables with their article are cited without it, as other nouns are.
    static std::string_view without_article(std::string_view citation) {
        if (citation.starts_with("\u0627\u0644") && citation.size() > 8 && citation != god) citation.remove_prefix(4);
        return citation;
    }

    const tables::View& view_;
    std::string_view text_;
    const Words& words_;
    const std::vector<Phrase>& phrases_;
    std::vector<SyntacticWord>& out_;
    std::size_t phrase_ = 0;
    std::uint32_t name_end_ = 0;  // words before this one stand in a name
    std::uint32_t kana_, lakin_, nahwa_, ma_;
    std::uint32_t next_ = 0;  // the orthographic word behind the one under the knife
};

}  // namespace

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

void cut(const tables::View& view, std::string_view text, const Words& words, const std::vector<Phrase>& phrases,
         std::vector<SyntacticWord>& out) {
    Cutter(view, text, words, phrases, out).run();
}

}  // namespace isnad::arabic
