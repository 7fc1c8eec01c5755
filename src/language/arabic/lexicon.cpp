// Segmentation: proclitics + stem + enclitic, each stem looked up in the tables. Every distinct word is segmented once and cached.
#include "language/arabic/choice_memo.h"
#include "language/arabic/inflection.h"
#include "language/arabic/letters.h"
#include "language/arabic/words.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace isnad::arabic {

using tables::absent;
using tables::Pos;

namespace {

constexpr std::size_t longest = 40;  // letters; longer tokens are no words
constexpr std::size_t cache_slots = 1u << 18;
constexpr std::size_t cache_limit = cache_slots / 8 * 5;

std::size_t slot_of(std::uint64_t hash) { return static_cast<std::size_t>(hash >> 7) & (cache_slots - 1); }

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

Lexicon::Lexicon() = default;
Lexicon::~Lexicon() = default;
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;

void Lexicon::bind(const tables::View& view) {
    if (view_ == &view) return;
    view_ = &view;
    memo_ = std::make_unique<ChoiceMemo>(view);
    joined_links_.clear();
    ++generation_;
    table_.assign(cache_slots, Entry{});
    used_ = 0;
    keys_.clear();
    store_.clear();
    prices_.clear();
}

void Lexicon::begin_article() {
    if (used_ <= cache_limit && store_.size() < 4 * cache_slots) return;
    ++generation_;
    std::fill(table_.begin(), table_.end(), Entry{});
    used_ = 0;
    keys_.clear();
    store_.clear();
    prices_.clear();
    joined_links_.clear();
}

void Lexicon::analyze(std::string_view text, Words& words) {
    // A few words at a time: all are on their way from memory before the first is asked for.
    std::array<std::uint64_t, 16> hashes;
    for (std::size_t from = 0; from < words.size(); from += hashes.size()) {
        const std::span batch(words.data() + from, std::min(hashes.size(), words.size() - from));
        for (std::size_t k = 0; k < batch.size(); ++k) {
            if (batch[k].kind != Kind::word) continue;
            hashes[k] = XXH3_64bits(text.data() + batch[k].begin, batch[k].end - batch[k].begin) | 1;
            __builtin_prefetch(&table_[slot_of(hashes[k])]);
        }
        for (std::size_t k = 0; k < batch.size(); ++k)
            if (batch[k].kind == Kind::word) look_up(text.substr(batch[k].begin, batch[k].end - batch[k].begin), hashes[k], batch[k]);
    }
}

void Lexicon::look_up(std::string_view token, std::uint64_t hash, Word& w) {
    Entry local;
    const Entry* entry = nullptr;
    for (std::size_t at = slot_of(hash);; at = (at + 1) & (cache_slots - 1)) {
        Entry& e = table_[at];
        if (e.hash == hash && e.length == token.size() &&
            std::memcmp(e.head, token.data(), std::min(token.size(), sizeof e.head)) == 0 &&
            (token.size() <= sizeof e.head ||
             std::string_view(keys_).substr(e.key, token.size() - sizeof e.head) == token.substr(sizeof e.head))) {
            entry = &e;
            break;
        }
        if (e.hash != 0) continue;
        segment(token, local);
        entry = &local;
        if (remember_ && used_ < cache_slots * 3 / 4) {  // a full cache only makes us slower
            local.hash = hash;
            local.length = static_cast<std::uint32_t>(token.size());
            std::memcpy(local.head, token.data(), std::min(token.size(), sizeof local.head));
            if (token.size() > sizeof local.head) {
                local.key = static_cast<std::uint32_t>(keys_.size());
                keys_.append(token.substr(sizeof local.head));
            }
            e = local;
            ++used_;
        }
        break;
    }
    w.first_analysis = entry->first;
    w.analysis_count = entry->count;
    w.full = entry->full;
    w.noun_gender = entry->noun_gender;
    w.hints = entry->hints;
}

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

void Lexicon::work_out(std::string_view token, Entry& entry) {
    const std::span<Analysis> all(store_.data() + entry.first, entry.count);
    const WordFacts facts = facts_of(token, all);
    // Gender shows in the last letter well enough to tell a subject that cannot be the verb's, and plurals in -at take the verb in the feminine.
    bool masculine = false, feminine_noun = false, other = false;
    const bool in_at = token.ends_with("\u0627\u062A") && std::any_of(all.begin(), all.end(), [](const Analysis& a) { return a.lexeme != absent && (a.features & plural); });
    for (const Analysis& a : all) {
        if (a.lexeme == absent || has_proclitic(a.clitics) || in_at) continue;
        if ((a.pos != Pos::noun && a.pos != Pos::adjective) || (a.features & (plural | accusative | participle)))
            other = true;
        else
            (a.features & feminine ? feminine_noun : masculine) = true;
    }
    const auto gender = in_at ? NextNoun::plural_in_at : other || masculine == feminine_noun ? NextNoun::other : masculine ? NextNoun::masculine : NextNoun::feminine;
    entry.noun_gender = static_cast<std::uint8_t>(gender);
    if (entry.full != absent) {
        if (view_->forms[entry.full].hints & tables::called_so) entry.hints |= given_name;
        if (view_->forms[entry.full].hints & tables::inside_phrase) entry.hints |= inside_phrase;
    }
    for (Analysis& a : all) {
        a.lemma = a.lexeme == absent ? a.form : view_->lexemes[a.lexeme].lemma;
        if (a.pos == Pos::name && a.lexeme != absent && view_->lexemes[a.lexeme].link_count == 1 &&
            view_->link(a.lexeme, tables::LinkKind::proper_name))
            a.proper = a.lexeme;
        if ((a.features & accusative) && a.form != absent) {
            const std::string_view key = view_->str(view_->forms[a.form].key);
            if (key.ends_with("\u0627")) a.base = view_->find(key.substr(0, key.size() - 2));
        }
        if (a.lexeme != absent) {
            a.first_link = view_->lexemes[a.lexeme].first_link;
            a.link_count = view_->lexemes[a.lexeme].link_count;
        }
        if (a.form != absent) {
            const auto& form = view_->forms[a.form];
            if (form.root != absent && a.enclitic == Enclitic::nothing) entry.hints |= begins_phrase;
            if (form.hints & tables::inside_phrase) entry.hints |= inside_phrase;
        }
        constexpr std::string_view article = "\u0627\u0644";
        a.named = (a.pos == Pos::noun || a.proper != absent) && a.form != absent && a.lemma != absent &&
                  view_->str(view_->forms[a.form].key).starts_with(article) && view_->str(view_->forms[a.lemma].key).starts_with(article);
        for (const auto& l : view_->links.subspan(a.first_link, a.link_count)) a.link_kinds |= kind_bit(l.kind);
        Price price{0, memo_->kind(signature_of(a, *view_)), memo_->leaves(left_by(a, *view_))};
        describe_alone(a, facts, *view_, [&](std::size_t feature, int value) { price.weight += view_->choice[feature] * value; });
        prices_.push_back(price);
    }
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

std::uint8_t particle_class(const tables::View& view, const Word& w) {
    if (w.pos != Pos::particle || w.lexeme == absent) return 255;
    const tables::Link* l = view.link(w.lexeme, tables::LinkKind::particle);
    return l ? static_cast<std::uint8_t>(l->index) : 255;
}

}  // namespace isnad::arabic
