#include "language/arabic/syntactic.h"

#include "language/arabic/inflection.h"
#include "language/arabic/labels.h"
#include "language/arabic/letters.h"

#include <algorithm>
#include <utility>

namespace isnad::arabic {

using tables::absent;
using tables::LinkKind;
using tables::Pos;

namespace {

constexpr std::string_view he = "\u0647\u064F\u0648\u064E";

struct Proclitic {
    Clitic bit;
    std::string_view lemma;
    Upos upos;
};
constexpr Proclitic proclitics[] = {{wa, "\u0648\u064E", Upos::cconj}, {fa_, "\u0641\u064E", Upos::part}, {bi, "\u0628\u0650", Upos::adp},
                                    {ka, "\u0643\u064E", Upos::adp},   {li, "\u0644\u0650", Upos::adp},   {sa, "\u0633\u064E", Upos::part},
                                    {ask, "\u0623\u064E", Upos::part}};

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
        : view_(view), text_(text), words_(words), phrases_(phrases), labels_(view, text, words), out_(out) {}

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
            case Kind::punctuation: put(i, w.begin, w.end, tag_of_mark(w.mark), slice(w.begin, w.end)); return;
            case Kind::number: number(i); return;
            case Kind::latin: put(i, w.begin, w.end, Upos::propn, slice(w.begin, w.end)); return;
            case Kind::word: break;
        }
        if (article_of_number(i)) return;
        const std::uint32_t stem = proclitics_of(i);
        if (const auto* p = labels_.particle(w); p && !view_.str(p->parts).empty()) {
            parts(i, stem, view_.str(p->parts));
            return;
        }
        if (std::string cut; w.pos == Pos::particle && !labels_.particle(w) && opens_with_preposition(i, stem, cut)) {
            parts(i, stem, cut);
            return;
        }
        const unsigned suffix = enclitic_letters(w);
        const std::uint32_t last = before_dash(i);
        const std::uint32_t end = suffix ? before_last(text_, stem, last, suffix) : last;
        SyntacticWord& s = put(i, stem, end, labels_.tag(i, i < name_end_), {});
        s.guessed = w.lexeme == absent && w.proper == absent;
        s.lemma = labels_.lemma(w, s.span);
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
            if (p.bit == wa && (w.line_start || labels_.after_stop(i))) upos = Upos::part;  // opens a sentence: joins nothing within it
            const bool emphatic = p.bit == li && w.is_verb() && (w.features & perfect);
            if (emphatic) upos = Upos::part;
            put(i, at, next, upos, emphatic ? std::string_view("\u0644\u064E") : p.lemma);
            at = next;
        }
        return at;
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
        if (const Enclitic who = pronoun_of_letters(part); last && !first && who != Enclitic::nothing) {
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

    const tables::View& view_;
    std::string_view text_;
    const Words& words_;
    const std::vector<Phrase>& phrases_;
    const Labels labels_;
    std::vector<SyntacticWord>& out_;
    std::size_t phrase_ = 0;
    std::uint32_t name_end_ = 0;  // words before this one stand in a name
    std::uint32_t next_ = 0;      // the orthographic word behind the one under the knife
};

}  // namespace

void cut(const tables::View& view, std::string_view text, const Words& words, const std::vector<Phrase>& phrases,
         std::vector<SyntacticWord>& out) {
    Cutter(view, text, words, phrases, out).run();
}

}  // namespace isnad::arabic
