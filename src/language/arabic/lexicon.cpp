// The memory of words: every distinct one is cut once (readings.cpp), what its letters tell is worked out, and both are kept.
#include "language/arabic/choice_memo.h"
#include "language/arabic/inflection.h"
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

constexpr std::size_t cache_slots = 1u << 18;
constexpr std::size_t cache_limit = cache_slots / 8 * 5;

std::size_t slot_of(std::uint64_t hash) { return static_cast<std::size_t>(hash >> 7) & (cache_slots - 1); }

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
        // "Cancelling (ilgha')", "commitment (iltizam)": the root begins with that l. "Thousand (alf)" is left as it is: the trees learned to count with it so.
        const bool number = (a.link_kinds & kind_bit(tables::LinkKind::numeral)) != 0, listed = (a.link_kinds & kind_bit(tables::LinkKind::noun_class)) != 0;
        const bool of_root = a.lexeme != absent && !number && (listed || !view_->str(view_->lexemes[a.lexeme].citation).starts_with(article));
        a.named = a.named && !of_root;
        Price price{0, memo_->kind(signature_of(a, *view_)), memo_->leaves(left_by(a, *view_))};
        describe_alone(a, facts, *view_, [&](std::size_t feature, int value) { price.weight += view_->choice[feature] * value; });
        prices_.push_back(price);
    }
}

std::uint8_t particle_class(const tables::View& view, const Word& w) {
    if (w.pos != Pos::particle || w.lexeme == absent) return 255;
    if (const tables::Link* l = view.link(w.lexeme, tables::LinkKind::particle)) return static_cast<std::uint8_t>(l->index);
    // "According to (bihasab) the ministry, the police arrested": what only the attributions know governs like a preposition.
    const tables::Link* l = view.link(w.lexeme, tables::LinkKind::attribution);
    const bool governs = l && l->extra == 0 && view.attributions[l->index].role == tables::attribution_source;
    return governs ? static_cast<std::uint8_t>(tables::ParticleClass::preposition) : 255;
}

}  // namespace isnad::arabic
