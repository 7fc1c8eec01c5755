// Segmentation: proclitics + stem + enclitic, each stem looked up in the tables; for a word that no table knows, every cut that leaves enough of it.
#include "language/arabic/inflection.h"
#include "language/arabic/letters.h"
#include "language/arabic/words.h"

#include <algorithm>
#include <array>

namespace isnad::arabic {

using tables::absent;
using tables::Pos;

namespace {

constexpr std::size_t longest = 40;  // letters; longer tokens are no words

struct Suffix {
    std::array<char32_t, 3> letters;
    std::uint8_t length;
    Enclitic enclitic;
};

constexpr Suffix suffixes[] = {
    {{ha, mim, alif}, 3, Enclitic::they_two}, {{ha, mim, 0}, 2, Enclitic::they},
    {{ha, nun, 0}, 2, Enclitic::they_women},  {{ha, alif, 0}, 2, Enclitic::she},
    {{kaf, mim, 0}, 2, Enclitic::you},        {{nun, alif, 0}, 2, Enclitic::we},
    {{nun, ya, 0}, 2, Enclitic::i},           {{ha, 0, 0}, 1, Enclitic::he},
    {{kaf, 0, 0}, 1, Enclitic::you},          {{ya, 0, 0}, 1, Enclitic::i},
};

}  // namespace

std::uint32_t Lexicon::find(const char32_t* letters, std::size_t count, bool with_article) {
    // Nearly all are letters of two bytes: written here, rather than by a call for each.
    char key[4 * (longest + 2)];
    char* at = key;
    const auto put = [&](char32_t c) {
        if (c < 0x80 || c > 0x7FF) {
            buffer_.clear();
            text::append(buffer_, c);
            at = std::copy(buffer_.begin(), buffer_.end(), at);
            return;
        }
        *at++ = static_cast<char>(0xC0 | c >> 6);
        *at++ = static_cast<char>(0x80 | (c & 0x3F));
    };
    if (with_article) {
        put(alif);
        put(lam);
    }
    for (std::size_t i = 0; i < count; ++i) put(letters[i]);
    return view_->find({key, static_cast<std::size_t>(at - key)});
}

// Hamzas are left out by careless writers, but hardly ever written where they do not belong; Egyptians write alif maqsura for ya.
std::uint8_t Lexicon::spelling_cost(std::uint8_t reading, std::size_t stem_at, std::uint16_t clitics, Enclitic enclitic) const {
    int cost = 0;
    const bool article = clitics & al;
    const std::size_t first = stem_at + (article ? ((clitics & li) ? 1u : 2u) : 0u);
    if (first < raw_count_) {
        const int wanted = reading & 7, seen = first_edge(raw_[first]);
        if (wanted != 0 && seen != 0 && wanted != seen) cost += seen == 1 ? 1 : wanted == 1 ? 2 : 4;
    }
    if (const int wanted = reading >> 5 & 3; wanted != 0) {
        int seen = 0;
        for (std::size_t k = first + 1; k < raw_count_ && seen == 0; ++k) seen = inner_alif(raw_[k]);
        if (seen != 0 && wanted != seen) cost += seen == 1 ? 2 : 3;  // bada is no bada'a
    }
    if (enclitic == Enclitic::nothing) {
        const int wanted = reading >> 3 & 3, seen = last_edge(raw_[raw_count_ - 1]);
        if (wanted != 0 && seen != 0 && wanted != seen) cost += 1;
    }
    return static_cast<std::uint8_t>(cost);
}

void Lexicon::add_form(std::uint32_t form, std::uint16_t clitics, Enclitic enclitic, std::uint8_t cost, std::size_t stem_at) {
    if (form == absent) return;
    Analysis a;
    a.form = form;
    a.clitics = clitics;
    a.enclitic = enclitic;
    a.cost = cost;
    a.letters = static_cast<std::uint8_t>(stem_at);
    // Where phrases begin with this form, the bare form is a candidate of its own: names are found through it.
    if (view_->forms[form].root != absent && enclitic == Enclitic::nothing) store_.push_back(a);
    for (const auto& r : view_->readings_of(form)) {
        a.lexeme = r.lexeme;
        a.features = r.features;
        a.pos = r.pos;
        a.cost = static_cast<std::uint8_t>(cost + spelling_cost(r.edges, stem_at, clitics, enclitic));
        const bool article = clitics & al;
        switch (r.pos) {
            case Pos::verb: {
                if (r.features & participle) {
                    if (clitics & sa) continue;
                    a.pos = Pos::noun;
                    break;
                }
                if (article || (clitics & (bi | ka))) continue;
                if ((clitics & sa) && !(r.features & imperfect)) continue;
                // Behind sa- stands the indicative alone: "saytara" (control) is no "sa-yatri". Only the lost n of the plural is a slip that many write.
                if ((clitics & sa) && (r.features & jussive) && (!(r.features & plural) || (r.features & first_person))) continue;
                if ((clitics & li) && !(r.features & imperfect) && !((r.features & perfect) && (r.features & third))) continue;
                if (enclitic != Enclitic::nothing && (r.features & passive)) continue;
                break;
            }
            case Pos::noun:
                if (clitics & sa) continue;
                if (enclitic != Enclitic::nothing && (article || (r.features & accusative))) continue;
                break;
            case Pos::adjective:
                if (clitics & sa) continue;
                if (enclitic != Enclitic::nothing && article) continue;
                break;
            case Pos::name:
                if ((clitics & sa) || enclitic != Enclitic::nothing) continue;
                if (article || ((clitics & ka) && raw_count_ <= 4)) continue;
                break;
            default:
                if (article || (clitics & sa)) continue;
                // "ka-anna" and its like are words of their own; "kana" is neither they nor ka- with a pronoun.
                if (r.pos == Pos::particle) {
                    const auto* link = view_->link(r.lexeme, tables::LinkKind::particle);
                    const bool pronoun = link && link->index == static_cast<std::uint32_t>(tables::ParticleClass::pronoun);
                    const bool that = link && link->index == static_cast<std::uint32_t>(tables::ParticleClass::complementizer);
                    if ((clitics & ka) && (pronoun || that)) continue;
                    if (that && (r.edges >> 5 & 3) == 2 && a.cost > 0) continue;
                }
                break;
        }
        store_.push_back(a);
    }
}

void Lexicon::add(const char32_t* letters, std::size_t from, std::size_t count, bool with_article, std::uint16_t clitics, std::uint8_t cost,
                  std::size_t stem_at) {
    const char32_t* stem = letters + from;
    if (count < 1) return;
    add_form(find(stem, count, with_article), clitics, Enclitic::nothing, cost, stem_at);
    if (with_article || (clitics & al)) return;
    for (const Suffix& s : suffixes) {
        if (count < s.length + 2u || !std::equal(s.letters.begin(), s.letters.begin() + s.length, stem + count - s.length)) continue;
        const std::size_t rest = count - s.length;
        char32_t changed[longest];
        std::copy_n(stem, rest, changed);
        const std::size_t before = store_.size();
        add_form(find(changed, rest, false), clitics, s.enclitic, cost, stem_at);
        const char32_t last = changed[rest - 1];
        auto with = [&](char32_t c) {
            changed[rest - 1] = c;
            add_form(find(changed, rest, false), clitics, s.enclitic, cost, stem_at);
            changed[rest - 1] = last;
        };
        if (last == ta) with(ta_marbuta);
        if (last == ya_hamza || last == waw_hamza) with(hamza);
        if (last == alif) with(ya);
        if (last == waw && rest + 1 < longest) {  // zaru + hu is written without the alif of -u
            changed[rest] = alif;
            add_form(find(changed, rest + 1, false), clitics, s.enclitic, cost, stem_at);
        }
        // A verb takes "me" with its nun (kallamani); with a bare ya behind its letters stands a name or an adjective.
        if (s.enclitic == Enclitic::i && s.length == 1)
            store_.erase(std::remove_if(store_.begin() + static_cast<std::ptrdiff_t>(before), store_.end(), [](const Analysis& a) { return a.pos == Pos::verb; }), store_.end());
        break;
    }
}

void Lexicon::segment(std::string_view token, Entry& entry) {
    entry.first = static_cast<std::uint32_t>(store_.size());
    char32_t letters[longest], raw[longest];
    std::size_t n = 0;
    for (std::size_t at = 0; at < token.size();) {
        const char32_t c = text::next(token, at);
        if (is_mark(c)) continue;
        if (n == longest) {
            n = 0;
            break;
        }
        raw[n] = c;
        if (c == waw && n > 0 && letters[n - 1] == ya_hamza) letters[n - 1] = waw_hamza;      // as in normal forms
        letters[n++] = fold(c);
    }
    if (n == 0) return;
    raw_ = raw;
    raw_count_ = n;
    entry.full = find(letters, n, false);
    auto stems = [&](std::size_t at, std::uint16_t clitics, std::uint8_t cost) {
        const std::size_t rest = n - at;
        if (rest == 0) return;
        add(letters, at, rest, false, clitics, cost, at);
        if (rest >= 4 && letters[at] == alif && letters[at + 1] == lam)
            add(letters, at + 2, rest - 2, false, static_cast<std::uint16_t>(clitics | al), cost, at);
        if ((clitics & li) && rest >= 3 && letters[at] == lam) {  // li + al is written lil-
            add(letters, at + 1, rest - 1, false, static_cast<std::uint16_t>(clitics | al), cost, at);
            add(letters, at + 1, rest - 1, true, clitics, cost, at);
            if (rest >= 4 && letters[at + 1] == lam) return;
        }
    };
    auto prepositions = [&](std::size_t at, std::uint16_t clitics, std::uint8_t cost) {
        stems(at, clitics, cost);
        if (n - at < 3) return;
        std::uint16_t bit = 0;
        switch (letters[at]) {
            case ba: bit = bi; break;
            case kaf: bit = ka; break;
            case lam: bit = li; break;
            case sin: bit = sa; break;
            default: break;
        }
        if (bit) stems(at + 1, static_cast<std::uint16_t>(clitics | bit), cost);
    };
    prepositions(0, 0, 0);
    if (n >= 3 && (letters[0] == waw || letters[0] == fa)) prepositions(1, letters[0] == waw ? wa : fa_, 0);
    if (entry.first == store_.size() && n >= 3 && letters[n - 1] == ha) {  // careless writers drop the dots of ta marbuta
        letters[n - 1] = ta_marbuta;
        prepositions(0, 0, 3);
    }
    if (entry.first == store_.size() && n >= 4 && raw[0] == alif_hamza) {  // a-laysa, a-yu'qal: does it?
        add(letters, 1, n - 1, false, ask, 0, 1);
        const auto from = store_.begin() + static_cast<std::ptrdiff_t>(entry.first);
        store_.erase(std::remove_if(from, store_.end(),
                                    [](const Analysis& a) {
                                        return a.lexeme == absent || a.enclitic != Enclitic::nothing ||
                                               !(a.pos == Pos::particle || (a.pos == Pos::verb && (a.features & imperfect)));
                                    }),
                     store_.end());
    }
    if (entry.first == store_.size()) guess(letters, n);
    entry.count = static_cast<std::uint32_t>(store_.size()) - entry.first;
    work_out(token, entry);
}

// A word that no table knows: every way to take clitics off it that leaves enough of it; the weights of choice.tsv decide.
void Lexicon::guess(const char32_t* letters, std::size_t n) {
    const auto put = [&](std::size_t at, std::uint16_t clitics, Enclitic enclitic) {
        Analysis a;
        a.letters = static_cast<std::uint8_t>(at);
        a.clitics = clitics;
        a.enclitic = enclitic;
        store_.push_back(a);
    };
    // The article is certain, and nothing follows a noun that has it.
    const auto article = [&](std::size_t at, std::uint16_t clitics) {
        if (n - at >= 4 && letters[at] == alif && letters[at + 1] == lam) {
            put(at, static_cast<std::uint16_t>(clitics | al), Enclitic::nothing);
            return true;
        }
        if (n - at >= 5 && (letters[at] == ba || letters[at] == kaf) && letters[at + 1] == alif && letters[at + 2] == lam) {
            put(at + 1, static_cast<std::uint16_t>(clitics | (letters[at] == ba ? bi : ka) | al), Enclitic::nothing);
            return true;
        }
        if (n - at >= 4 && letters[at] == lam && letters[at + 1] == lam) {
            put(at + 1, static_cast<std::uint16_t>(clitics | li | al), Enclitic::nothing);
            return true;
        }
        return false;
    };
    const auto with_pronouns = [&](std::size_t at, std::uint16_t clitics) {
        put(at, clitics, Enclitic::nothing);
        for (const Suffix& s : suffixes) {
            if (s.enclitic == Enclitic::i || s.enclitic == Enclitic::you || n - at < s.length + 3u ||
                !std::equal(s.letters.begin(), s.letters.begin() + s.length, letters + n - s.length))
                continue;
            put(at, clitics, s.enclitic);
            break;
        }
    };
    const auto with_prepositions = [&](std::size_t at, std::uint16_t clitics) {
        if (article(at, clitics)) return;
        with_pronouns(at, clitics);
        if (n - at >= 4 && (letters[at] == ba || letters[at] == lam))
            with_pronouns(at + 1, static_cast<std::uint16_t>(clitics | (letters[at] == ba ? bi : li)));
    };
    with_prepositions(0, 0);
    if (n >= 4 && (letters[0] == waw || letters[0] == fa)) with_prepositions(1, letters[0] == waw ? wa : fa_);
}

}  // namespace isnad::arabic
