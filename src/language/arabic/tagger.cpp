// One analysis a word, by its neighbours: the cheapest by the weights of choice.h, from left to right.
#include "language/arabic/choice_memo.h"
#include "language/arabic/letters.h"
#include "language/arabic/openings.h"
#include "language/arabic/participles.h"
#include "language/arabic/perfects.h"
#include "language/arabic/words.h"

#include <algorithm>
#include <utility>

namespace isnad::arabic {

using tables::absent;
using tables::Pos;

namespace {

bool clause_mark(char32_t c) {
    return c == '.' || c == '!' || c == '?' || c == 0x61F || c == ':' || c == 0x61B || c == 0x60C || c == ',' || c == 0xAB || c == '"' ||
           c == 0x201C || c == '(' || c == '-' || c == 0x2013 || c == 0x2014 || c == 0x2026;
}

// Homographs that share segmentation and class are not told apart here: a word means what any of its lexemes means, and the rows
// of later rooms decide by what stands around it.
enum class Class { verb, nominal, particle };
Class class_of(Pos p) { return p == Pos::verb ? Class::verb : p == Pos::particle ? Class::particle : Class::nominal; }

// The article may be a clitic of one lexeme and part of the other.
bool joins(const Analysis& a, const Word& w) {
    if (((a.clitics ^ w.clitics) & ~static_cast<unsigned>(al)) || a.enclitic != w.enclitic || class_of(a.pos) != class_of(w.pos))
        return false;
    if ((a.clitics & al) && (a.features & construct)) return false;   // "the social" is not "the two meetings of"
    if (w.pos == Pos::adjective && a.pos == Pos::noun && (a.features & construct) && !(w.features & construct)) return false;  // nor is "aggressive" "two aggressions of"
    if ((a.features ^ w.features) & participle) return false;  // "city" is not the feminine of "condemning"
    if ((a.clitics ^ w.clitics) & al) return class_of(w.pos) == Class::nominal && a.pos != Pos::name && w.pos != Pos::name;
    // "I strike" is not "went on strike", though both are written alike, nor is "threatened (tawa''ada)" "she is promised (tu'adu)".
    if (w.pos == Pos::verb && ((a.features ^ w.features) & perfect) && (a.features & passive)) return false;
    if (w.pos == Pos::verb && (a.features & jussive) && !(w.features & jussive)) return false;      // "prepares (yasta'iddu)" is not "(did not) regain (yasta'id)"
    return w.pos != Pos::verb || ((a.features ^ w.features) & third) == 0;
}

// The links of a chosen reading and of all that it can stand for; worked out once for each reading of a distinct word.
void join(const tables::View& view, Lexicon& lexicon, const Word& w, Analysis& chosen) {
    auto& pool = lexicon.joined_links();
    chosen.joined_at = static_cast<std::uint32_t>(pool.size());
    chosen.joined_count = 0;
    const auto candidates = lexicon.candidates(w);
    if (std::none_of(candidates.begin(), candidates.end(),
                     [&](const Analysis& a) { return a.lexeme != absent && a.lexeme != w.lexeme && joins(a, w); }))
        return;
    auto take = [&](std::uint32_t lexeme) {
        for (const auto& l : view.links_of(view.lexemes[lexeme]))
            if (std::none_of(pool.begin() + chosen.joined_at, pool.end(),
                             [&](const auto& o) { return o.kind == l.kind && o.index == l.index; }))
                pool.push_back(l);
    };
    take(w.lexeme);
    std::size_t others = 0;
    for (const Analysis& a : candidates) {
        if (a.lexeme == absent || a.lexeme == w.lexeme || !joins(a, w)) continue;
        take(a.lexeme);
        const auto lemma = view.lexemes[a.lexeme].lemma;
        if (others < 2 && lemma != w.lemma && lemma != chosen.other_lemmas[0]) chosen.other_lemmas[others++] = lemma;
    }
    chosen.joined_count = static_cast<std::uint16_t>(pool.size() - chosen.joined_at);
    for (std::size_t k = chosen.joined_at; k < pool.size(); ++k) chosen.link_kinds |= kind_bit(pool[k].kind);
}

constexpr std::uint32_t words_ahead = 6, words_behind = 8;  // as many as it takes until memory answers

// The features of every reading, for a Chooser.
void describe_all(const tables::View& view, std::string_view token, const Left& left, NextNoun next, std::span<const Analysis> candidates,
                  std::vector<std::vector<Described>>& described) {
    const WordFacts facts = facts_of(token, candidates);
    described.assign(candidates.size(), {});
    for (std::size_t k = 0; k < candidates.size(); ++k) {
        const auto add = [&](std::size_t feature, int value) { described[k].push_back({static_cast<std::uint32_t>(feature), value}); };
        describe_alone(candidates[k], facts, view, add);
        describe_in_place(signature_of(candidates[k], view), left, next, add);
    }
}

// Whether word i stands right behind a "that" which no perfect follows: one without a pronoun, which is no "and if (wa-in)" nor "until (ila an)" by its letters.
bool no_perfect_behind(const tables::View& view, const Lexicon& lexicon, std::string_view text, const Words& words, std::uint32_t i) {
    const auto written = [&](std::uint32_t k) { return text.substr(words[k].begin, words[k].end - words[k].begin); };
    if (i == 0 || words[i - 1].kind != Kind::word) return false;
    const Analysis* that = lexicon.chosen(words[i - 1]);
    const tables::Link* l = that && that->pos == Pos::particle && that->lexeme != absent ? view.link(that->lexeme, tables::LinkKind::particle) : nullptr;
    if (!l || pronoun_of_parts(view.str(view.particles[l->row].parts)) != Enclitic::nothing) return false;
    if (written(i - 1) == "\u0648\u0625\u0646" || written(i - 1) == "\u0648\u0627\u0646") return false;
    return i < 2 || (written(i - 2) != "\u0625\u0644\u0649" && written(i - 2) != "\u0627\u0644\u0649");
}

// The cheapest reading of the other class, where it is nearly as cheap; no perfect right behind "that".
template <class Cost>
void find_rival(const Lexicon& lexicon, Word& w, std::size_t best, bool no_perfect, const Cost& cost) {
    const auto candidates = lexicon.candidates(w);
    if (candidates.size() < 2) return;
    std::int32_t least = cost(best) + most_rival_gap + 1;
    const std::int32_t base = cost(best);
    for (std::size_t k = 0; k < std::min<std::size_t>(candidates.size(), no_rival); ++k) {
        if (k == best) continue;
        const std::int32_t here = cost(k);
        if (here >= least || class_of(candidates[k].pos) == class_of(candidates[best].pos)) continue;
        if (class_of(candidates[k].pos) == Class::particle || class_of(candidates[best].pos) == Class::particle) continue;
        if (no_perfect && candidates[k].pos == Pos::verb && (candidates[k].features & perfect)) continue;
        least = here;
        w.rival = static_cast<std::uint8_t>(k);
        w.rival_gap = static_cast<std::uint8_t>(std::max(0, here - base));
    }
}

constexpr std::int32_t cheap_enough = 24;
constexpr std::uint32_t reach_of_that = 18;  // words from a verb of saying to its "that"

bool encloses(char32_t c) { return c == 0xAB || c == '"' || c == 0x201C || c == '('; }
bool ends_saying(char32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x61F || c == ':' || c == 0x61B || c == ';'; }

// Whether "that" follows in the same sentence, with no "and" before it: "between the two | and" joins two. What stands between commas, in brackets or marks is told
// of the speaker.
bool that_follows(const tables::View& view, const Lexicon& lexicon, std::string_view text, const Words& words, std::uint32_t i) {
    for (std::uint32_t k = i + 1; k < words.size() && k <= i + reach_of_that; ++k) {
        const Word& w = words[k];
        if (w.line_start || (w.kind == Kind::punctuation && ends_saying(w.mark))) return false;
        if (w.kind != Kind::word) continue;
        bool only_verb = true;                       // "among (bayna) the films one | shows": a verb of its own
        for (const Analysis& a : lexicon.candidates(w)) {
            const tables::Link* l = a.pos == Pos::particle && a.lexeme != absent ? view.link(a.lexeme, tables::LinkKind::particle) : nullptr;
            if (l && static_cast<tables::ParticleClass>(l->index) == tables::ParticleClass::complementizer) return true;
            only_verb = only_verb && (a.pos == Pos::verb || a.lexeme == absent) && a.form != absent;
        }
        if (only_verb) return false;
        // A minister (wazir) begins with the letter of "and", too.
        std::size_t at = w.begin;
        const auto candidates = lexicon.candidates(w);
        const bool whole = std::any_of(candidates.begin(), candidates.end(), [](const Analysis& a) { return a.lexeme != absent && !(a.clitics & wa); });
        if (!whole && text::next(text, at) == waw && w.end > at) return false;
    }
    return false;
}

// "as (kama)", "while (fima)", "likewise": a clause may follow.
bool joins_clause(const tables::View& view, const Lexicon& lexicon, const Word& w) {
    const Analysis* a = lexicon.chosen(w);
    const tables::Link* l = a && a->pos == Pos::particle && a->lexeme != absent ? view.link(a->lexeme, tables::LinkKind::particle) : nullptr;
    if (!l) return false;
    const auto kind = static_cast<tables::ParticleClass>(l->index);
    return kind == tables::ParticleClass::conjunction || kind == tables::ParticleClass::subordinator || kind == tables::ParticleClass::adverb;
}

// "and (wa-bayyana) the engineer made clear that": a verb of saying that is written like the preposition which was chosen, or like another verb ("drew attention
// (lafata) to", "she wrapped (laffat)"). The letters
// alone leave both, and the choice looks at what stands before; what follows tells, or a shadda that only the verb has.
std::size_t verb_of_saying(const tables::View& view, const Lexicon& lexicon, std::string_view text, const Words& words, std::uint32_t i,
                           std::size_t best, std::span<const Price> prices, const auto& cost) {
    const Word& w = words[i];
    const auto candidates = lexicon.candidates(w);
    const auto reports = [&](const Analysis& a) { return view.link(a.lexeme, tables::LinkKind::reporting) != nullptr; };
    const bool verb = candidates[best].pos == Pos::verb;
    if ((candidates[best].pos != Pos::particle && !verb) || candidates[best].lexeme == absent || (verb && reports(candidates[best]))) return best;
    const bool behind_mark = i > 0 && words[i - 1].kind == Kind::punctuation && clause_mark(words[i - 1].mark) && !encloses(words[i - 1].mark);
    const bool opens = w.line_start || i == 0 || behind_mark || (candidates[best].clitics & wa) || joins_clause(view, lexicon, words[i - 1]);
    const bool doubled = !verb && text.substr(w.begin, w.end - w.begin).find("\u0651") != std::string_view::npos;
    if (!opens && !doubled) return best;
    if (!verb && !doubled && view.link(candidates[best].lexeme, tables::LinkKind::opener)) return best;      // "after (aqiba) the arrival" is not "commented (aqqaba)"
    // "between me | and between (wa-bayna) myself": the second of two.
    for (std::uint32_t k = verb ? 0 : i; k-- > 0 && i - k <= reach_of_that && !words[k + 1].line_start && !(words[k].kind == Kind::punctuation && ends_saying(words[k].mark));)
        if (words[k].kind == Kind::word && words[k].pos != Pos::verb)
            for (const Analysis& a : lexicon.candidates(words[k]))
                if (a.lexeme == candidates[best].lexeme) return best;
    const std::int32_t limit = cost(best) + cheap_enough;
    for (std::size_t k = 0; k < prices.size(); ++k) {
        if (candidates[k].pos != Pos::verb || candidates[k].lexeme == absent || cost(k) > limit) continue;
        const bool says = !(candidates[k].features & (dual | passive)) && reports(candidates[k]) && (!verb || !((candidates[k].features ^ candidates[best].features) & perfect));
        if (says && (doubled || that_follows(view, lexicon, text, words, i))) return k;
    }
    return best;
}

constexpr std::uint32_t reach_of_helper = 8;  // words from "had" (kana) to the qad behind its subject

// "the minister had (kana ... qad) come under attack": a perfect, though behind qad alone the same letters may as well be an imperfect.
std::size_t verb_of_helper(const Lexicon& lexicon, std::string_view text, const Words& words, std::uint32_t i, std::size_t best,
                           std::span<const Price> prices, const auto& cost) {
    const auto written = [&](std::uint32_t k) { return text.substr(words[k].begin, words[k].end - words[k].begin); };
    const auto candidates = lexicon.candidates(words[i]);
    if (candidates[best].pos != Pos::verb || !(candidates[best].features & imperfect) || candidates[best].clitics) return best;
    if (i < 2 || words[i].line_start || words[i - 1].line_start || written(i - 1) != "\u0642\u062F") return best;
    bool helped = false;
    for (std::uint32_t k = i - 1; k-- > 0 && i - k <= reach_of_helper && words[k].kind == Kind::word && !helped;) {
        const std::string_view w = without_conjunction(written(k));
        helped = w == "\u0643\u0627\u0646" || w == "\u0643\u0627\u0646\u062A" || w == "\u0643\u0627\u0646\u0648\u0627";
        if (words[k].line_start) break;
    }
    if (!helped) return best;
    std::size_t found = best;
    for (std::size_t k = 0; k < prices.size(); ++k)
        if (candidates[k].pos == Pos::verb && (candidates[k].features & perfect) && !candidates[k].clitics && (found == best || cost(k) < cost(found))) found = k;
    return found;
}

// Writes the chosen reading into the word.
void settle(const tables::View& view, Lexicon& lexicon, std::string_view text, Word& w, std::size_t k) {
    Analysis& best = lexicon.candidate(w, k);
    w.pos = best.pos;
    w.features = best.features;
    w.clitics = best.clitics;
    w.enclitic = best.enclitic;
    w.analysis = w.first_analysis + static_cast<std::uint32_t>(k);
    w.form = best.form;
    w.lemma = best.lemma;
    w.base = best.base;
    w.proper = best.proper;
    w.lexeme = best.lexeme;
    if (w.proper != absent) {
        w.lexeme = absent;
        w.pos = Pos::unknown;
    }
    w.stem = best.letters == 0 ? w.begin : byte_behind(text, w, best.letters);
    if (best.named) {
        w.clitics |= al;
        if (w.proper == absent) w.features |= definite_name;
    }
    if (w.lexeme == absent) return;
    w.links = view.links.data() + best.first_link;
    w.link_count = best.link_count;
    if (best.joined_at == absent) join(view, lexicon, w, best);
    w.link_kinds = best.link_kinds;
    if (best.joined_count == 0) return;
    w.links = nullptr;  // the pool may still grow: it is pointed into at the end
    w.link_count = best.joined_count;
    w.joined_at = best.joined_at;
    w.other_lemmas[0] = best.other_lemmas[0];
    w.other_lemmas[1] = best.other_lemmas[1];
}

}  // namespace

std::uint32_t byte_behind(std::string_view text, const Word& w, unsigned letters) {
    std::size_t at = w.begin;
    for (unsigned k = 0; k < letters; ++k) {
        text::next(text, at);
        for (std::size_t ahead = at; ahead < w.end && is_mark(text::next(text, ahead));) at = ahead;
    }
    return static_cast<std::uint32_t>(at);
}

void take_rival(const tables::View& view, Lexicon& lexicon, std::string_view text, Word& w) {
    const auto k = std::exchange(w.rival, no_rival);
    w.links = nullptr;
    w.link_count = 0;
    w.link_kinds = 0;
    w.proper = absent;
    w.lexeme = absent;
    std::fill(std::begin(w.other_lemmas), std::end(w.other_lemmas), absent);
    settle(view, lexicon, text, w, k);
    if (w.pos == Pos::unknown) w.pos = Pos::noun;
    if (w.links == nullptr && w.link_count > 0) w.links = lexicon.joined_links().data() + w.joined_at;
}

void tag(const tables::View& view, Lexicon& lexicon, std::string_view text, Words& words, Chooser* chooser) {
    std::vector<std::vector<Described>> described;
    ChoiceMemo& memo = lexicon.memo();
    ChoiceMemo::Id state = memo.start();
    std::uint32_t opened = absent;  // the last word of a phrase that opens a sentence: what follows it stands at its head
    const auto n = static_cast<std::uint32_t>(words.size());
    // What was chosen is written a few words later, when it has come from memory.
    const auto write = [&](Word& w) {
        if (w.analysis == absent) return;
        const std::size_t best = w.analysis - w.first_analysis;
        if (w.rival != no_rival) {  // so that the pool of links does not grow when it is taken later
            Word other = w;
            settle(view, lexicon, text, other, w.rival);
        }
        settle(view, lexicon, text, w, best);
        if (w.pos == Pos::unknown) w.pos = Pos::noun;
    };
    for (std::uint32_t i = 0; i < n; ++i) {
        Word& w = words[i];
        if (i + words_ahead < n && words[i + words_ahead].kind == Kind::word) lexicon.prefetch_prices(words[i + words_ahead]);
        if (i >= words_behind) write(words[i - words_behind]);
        if (w.line_start) state = memo.start();
        if (w.kind != Kind::word) {
            if (w.kind == Kind::punctuation) {
                state = clause_mark(w.mark) ? memo.clause_mark() : memo.mark(state);
            } else {
                state = memo.number();
                if (w.kind == Kind::number) w.pos = Pos::number;
            }
            continue;
        }
        if (memo.left(state).flags & at_clause_start) {
            if (const std::uint32_t end = end_of_opening(view, lexicon, words, i); end != absent) opened = end;
        }
        const auto prices = lexicon.prices(w);
        const auto next = i + 1 < n && words[i + 1].kind == Kind::word ? static_cast<NextNoun>(words[i + 1].noun_gender) : NextNoun::other;
        std::size_t best = 0;
        if (prices.empty()) {
            w.pos = Pos::noun;
            continue;
        }
        if (chooser) {
            const auto candidates = lexicon.candidates(w);
            describe_all(view, text.substr(w.begin, w.end - w.begin), memo.left(state), next, candidates, described);
            best = chooser->choose(i, candidates, described);
        } else if (prices.size() > 1) {
            std::int32_t least = prices[0].weight + memo.cost(state, next, prices[0].kind);
            for (std::size_t k = 1; k < prices.size(); ++k) {
                const std::int32_t cost = prices[k].weight + memo.cost(state, next, prices[k].kind);
                if (cost < least) {
                    least = cost;
                    best = k;
                }
            }
        }
        const auto cost = [&](std::size_t k) { return prices[k].weight + memo.cost(state, next, prices[k].kind); };
        if (!chooser && prices.size() > 1) {
            best = verb_of_saying(view, lexicon, text, words, i, best, prices, cost);
            best = town_behind_preposition(view, lexicon, text, words, i, best);
            best = name_behind_name(view, lexicon, words, i, best);
            best = before_not_accepted(view, lexicon, text, words, i, best);
            best = verb_of_helper(lexicon, text, words, i, best, prices, cost);
        }
        const std::size_t cheapest = best;
        const std::size_t told = !chooser && prices.size() > 1 ? perfect_by_place(view, lexicon, text, words, i, best, memo.left(state).flags & at_clause_start) : not_told;
        if (told != not_told) best = told;
        else if (!chooser && prices.size() > 1) best = participle_of_circumstance(view, lexicon, text, words, i, best);
        const bool sure = told != not_told || best != cheapest || (lexicon.candidates(w)[best].pos == Pos::verb && opens_quotation(view, lexicon, words, i));
        const bool no_perfect = (memo.left(state).flags & after_that) && no_perfect_behind(view, lexicon, text, words, i);
        if (!sure) find_rival(lexicon, w, best, no_perfect, cost);  // a perfect or participle told by its place is in no doubt, nor is a verb that opens a quotation
        state = memo.after(state, prices[best].leaves);
        if (i == opened && !(memo.left(state).flags & (after_that | after_that_one))) state = memo.clause_mark();  // but "however (ghayra anna)"
        w.analysis = w.first_analysis + static_cast<std::uint32_t>(best);
        lexicon.prefetch_candidate(w, best);
    }
    for (std::uint32_t i = n > words_behind ? n - words_behind : 0; i < n; ++i) write(words[i]);
    const auto& pool = lexicon.joined_links();
    for (Word& w : words)
        if (w.links == nullptr && w.link_count > 0) w.links = pool.data() + w.joined_at;
}

}  // namespace isnad::arabic
