#include "language/arabic/perfects.h"

#include "language/arabic/choice_rules.h"
#include "language/arabic/inflection.h"
#include "language/arabic/openings.h"
#include "language/arabic/surroundings.h"

#include <algorithm>

namespace isnad::arabic {

using tables::absent;
using tables::LinkKind;
using tables::ParticleClass;
using tables::Pos;

namespace {

constexpr std::uint32_t longest_circumstance = 8;  // words
constexpr std::uint32_t reach_of_subject = 14;     // words from "had" to its verb: "the secretary-general of the union N. N., who ..."
constexpr std::uint32_t reach_of_saying = 12;      // words from a verb of saying to the mark that opens what is said
constexpr std::uint32_t reach_of_comma = 24;       // words from the head of a sentence to the comma behind its circumstance

class Place : Surroundings {
public:
    Place(const tables::View& view, const Lexicon& lexicon, std::string_view text, const Words& words, std::uint32_t i, bool head)
        : Surroundings(view, lexicon, text, words), i_(i), head_(head) {}

    std::size_t told(std::size_t best) const {
        if (const std::size_t verb = before_phrase(best); verb != not_told) return verb;
        const Pair pair = readings(best);
        if (pair.verb == not_told) return not_told;
        if (pair.fights_she) return behind_masculine(pair) ? pair.verb : not_told;
        const bool seems_verb = best == pair.verb;
        if (behind_subject(pair) || behind_circumstance(pair) || behind_comma(seems_verb)) return pair.verb;
        if ((!pair.adjective && behind_description()) || (seems_verb && heads_speech())) return pair.verb;
        return not_told;
    }

    std::size_t before_not_accepted(std::size_t best) const {
        const auto candidates = lexicon_.candidates(words_[i_]);
        if (candidates[best].pos != Pos::verb || without_conjunction(written(i_)) != "\u0642\u0628\u0644" || behind_qad()) return best;
        if (word_at(i_ + 1)) {
            const auto behind = lexicon_.candidates(words_[i_ + 1]);
            if (calls_actor(i_ + 1) || std::any_of(behind.begin(), behind.end(), [](const Analysis& a) { return a.clitics & bi; })) return best;
            if (std::all_of(behind.begin(), behind.end(), [](const Analysis& a) { return a.lexeme == absent; })) return best;      // a name that no table has
        }
        const auto preposition = std::find_if(candidates.begin(), candidates.end(), [](const Analysis& a) { return a.pos == Pos::particle && !(a.clitics & (bi | ka | li)); });
        return preposition == candidates.end() ? best : static_cast<std::size_t>(preposition - candidates.begin());
    }

private:
    struct Pair {
        std::size_t verb = not_told, noun = not_told;
        bool adjective = false;   // it is an adjective or participle, too
        bool fights_she = false;  // against no noun, but against a verb of "she" in the imperfect, which seems the best
    };

    // The readings of the word as a perfect of "he" that news tells deeds or words by, and as a bare noun, where it has both and one of them is the best.
    Pair readings(std::size_t best) const {
        Pair found;
        if (words_[i_].line_start) return found;
        const auto candidates = lexicon_.candidates(words_[i_]);
        for (std::size_t k = 0; k < candidates.size(); ++k) {
            const Analysis& a = candidates[k];
            if (a.lexeme == absent || a.enclitic != Enclitic::nothing) continue;
            if (a.pos == Pos::particle && !has_proclitic(a.clitics)) return {};      // "after" is also "went far"
            if (a.clitics) continue;
            found.adjective = found.adjective || a.pos == Pos::adjective || (a.features & participle);
            if ((a.pos == Pos::noun || a.pos == Pos::adjective) && !(a.features & accusative) && (found.noun == not_told || k == best)) found.noun = k;
            if (perfect_of_he(a) && tells(a) && (found.verb == not_told || k == best)) found.verb = k;
        }
        if (found.verb == not_told) return {};
        const Analysis& now = candidates[best];
        found.fights_she = now.pos == Pos::verb && (now.features & imperfect) && (now.features & feminine) && !now.clitics && now.enclitic == Enclitic::nothing;
        return found.fights_she || (found.noun != not_told && (best == found.noun || best == found.verb)) ? found : Pair();
    }

    // No preposition stands right before another: "expressed (abbara) | about" is not "across". Nor does a noun stand before "that" which a verb takes that tells what happened before:
    // "it has happened (sabaqa) | that".
    std::size_t before_phrase(std::size_t best) const {
        const auto candidates = lexicon_.candidates(words_[i_]);
        const Analysis& now = candidates[best];
        const bool preposition = particle(now, ParticleClass::conjunction) == ParticleClass::preposition && now.enclitic == Enclitic::nothing;
        if (now.pos == Pos::verb || (now.pos == Pos::particle && !preposition) || now.enclitic != Enclitic::nothing || !word_at(i_ + 1)) return not_told;
        for (std::size_t k = 0; k < candidates.size(); ++k) {
            const Analysis& a = candidates[k];
            if (!perfect_of_he(a) || a.clitics != now.clitics) continue;
            const tables::Link* reality = view_.link(a.lexeme, LinkKind::reality);
            const tables::Link* says = saying(a);
            if (preposition ? says && (is_particle_at(i_ + 1, ParticleClass::preposition) || (head_ && tells_about(view_.reportings[says->index])))
                            : reality && (reality->index & historical) && is_particle_at(i_ + 1, ParticleClass::complementizer))
                return k;
        }
        return not_told;
    }

    // "Expressed (abbara) the coach his joy (literally: about his joy)".
    bool tells_about(const tables::Reporting& row) const {
        if (!(row.content & tables::content_about) || !acts_behind()) return false;
        for (std::uint32_t k = i_ + 2; word_at(k) && k - i_ <= reach_of_saying; ++k)
            if (written(k) == "\u0639\u0646") return true;
        return false;
    }

    bool behind_qad() const {
        if (i_ == 0 || words_[i_].line_start) return false;
        const std::string_view before = without_conjunction(written(i_ - 1));
        return before == "\u0642\u062F" || before == "\u0644\u0642\u062F";
    }

    // "Called upon (talaba) the government": the noun that is written like it ("student") hardly stands before somebody who acts.
    bool calls_upon(const Pair& pair) const {
        return saying(lexicon_.candidates(words_[i_])[pair.verb]) && word_at(i_ + 1) && calls_actor(i_ + 1);
    }

    // What a noun could still be here. "Was the ruler of the island": what calls somebody stays a noun, but for one that a phrase follows: without its alif it has an owner. "Was the
    // star (najm) of the match": before a definite noun only one that names a deed can hardly be what somebody is.
    bool may_be_told(const Pair& pair) const {
        const auto candidates = lexicon_.candidates(words_[i_]);
        if (phrase_at(i_ + 1)) return !(pair.adjective && dative_at(i_ + 1));      // "met (qabala)" takes an object, "liable (qabil) to"
        if (calls_actor(i_)) return calls_upon(pair);
        return !definite_at(i_ + 1) || tells(candidates[pair.noun]);
    }

    // Whether the word may be the last of a name: "Ahmad Nasr | said".
    bool ends_name() const {
        const Analysis& before = *lexicon_.chosen(words_[i_ - 1]);
        if ((before.clitics & al) || (!(words_[i_ - 1].hints & given_name) && !named(before))) return false;
        if (words_[i_].hints & given_name) return true;
        if (!word_at(i_ + 1)) return false;
        const auto candidates = lexicon_.candidates(words_[i_ + 1]);
        const auto prices = lexicon_.prices(words_[i_ + 1]);
        std::size_t least = 0;
        for (std::size_t k = 1; k < prices.size(); ++k)
            if (prices[k].weight < prices[least].weight) least = k;
        return !prices.empty() && candidates[least].pos == Pos::verb;
    }

    bool behind_subject(const Pair& pair) const {
        if (i_ == 0 || !may_be_told(pair)) return false;
        const std::uint32_t first = subject_before();
        return first != absent && acts(first) && !ends_name();
    }

    // "The party of God advanced (taqaddama)": "she presents (tuqaddimu)" is written alike, and no subject of hers stands before it. Only where nobody can take the first noun for a
    // name, and no other subject is joined to it.
    bool behind_masculine(const Pair& pair) const {
        if (i_ == 0 || !pair.fights_she) return false;
        const std::uint32_t first = subject_before();
        if (first == absent || !acts(first)) return false;
        for (std::uint32_t k = first + 1; k < i_; ++k)
            if (lexicon_.chosen(words_[k])->clitics & (wa | fa_)) return false;
        const Analysis& a = *lexicon_.chosen(words_[first]);
        return a.pos == Pos::noun && a.lexeme != absent && a.proper == absent && !named(a) && !(words_[first].hints & given_name);
    }

    // The first word of the subject that stands before the word, complete and with nothing but phrases behind it: behind "had", "that", "but" or at the head of a sentence; else absent.
    std::uint32_t subject_before() const {
        if (!complete(i_ - 1)) return absent;
        for (std::uint32_t k = i_; k-- > 0 && i_ - k <= reach_of_subject;) {
            if (words_[k].kind != Kind::word) return absent;
            const bool more = k + 1 < i_;
            if (without_conjunction(written(k)) == "\u0643\u0627\u0646") return more ? k + 1 : absent;      // had (kana)
            const Analysis* a = lexicon_.chosen(words_[k]);
            if (!a || a->pos == Pos::verb) return absent;
            switch (particle(*a, ParticleClass::preposition)) {
                case ParticleClass::complementizer:
                case ParticleClass::subordinator: return a->enclitic == Enclitic::nothing && more && word_at(i_ + 1) ? k + 1 : absent;
                case ParticleClass::relative:
                case ParticleClass::negation: return absent;      // the word stands in a clause of its own
                case ParticleClass::conjunction:
                    if (but(k)) return more && word_at(i_ + 1) ? k + 1 : absent;
                    break;
                default: break;
            }
            if (heads_sentence(k)) return word_at(i_ + 1) ? k : absent;
            if (words_[k].line_start) return absent;
        }
        return absent;
    }

    // The word before is complete, so that nothing is its genitive: a name, definite, numbered ("in the year 2015"), an adjective ("at an earlier time").
    bool behind_circumstance(const Pair& pair) const {
        if (i_ == 0 || !acts_behind() || (calls_actor(i_) && !calls_upon(pair))) return false;
        if (words_[i_ - 1].kind != Kind::number) {
            const Analysis* a = words_[i_ - 1].kind == Kind::word ? lexicon_.chosen(words_[i_ - 1]) : nullptr;
            if (!a || (!complete(i_ - 1) && a->pos != Pos::adjective)) return false;
        }
        for (std::uint32_t k = i_; k-- > 0 && i_ - k <= longest_circumstance;) {
            if (words_[k].kind == Kind::number && k > 0) continue;
            const Analysis* a = words_[k].kind == Kind::word ? lexicon_.chosen(words_[k]) : nullptr;
            if (!a || a->pos == Pos::verb || opens_clause(*a)) return false;
            const bool head = words_[k].line_start || k == 0 || (words_[k - 1].kind != Kind::word && words_[k - 1].kind != Kind::number) || but(k - 1) || it_is_that(k - 1);
            if (!head) continue;
            const bool governs = particle(*a, ParticleClass::conjunction) == ParticleClass::preposition;      // "after (ba'da)" is no time by itself
            return (!governs && tells_time(k)) || (k + 1 < i_ && leads_circumstance(k));
        }
        return false;
    }

    // "A joint statement | issued (sadara) on Monday": a noun without its article and its adjective are complete, and what goes on with a phrase of time or
    // place tells of them.
    bool behind_description() const {
        if (i_ < 2 || !time_or_place_at(i_ + 1) || words_[i_ - 1].line_start || words_[i_ - 1].kind != Kind::word || words_[i_ - 2].kind != Kind::word) return false;
        const Analysis* adjective = lexicon_.chosen(words_[i_ - 1]);
        const Analysis* noun = lexicon_.chosen(words_[i_ - 2]);
        if (!adjective || !noun || adjective->pos != Pos::adjective || adjective->clitics || adjective->enclitic != Enclitic::nothing) return false;
        return noun->pos == Pos::noun && noun->lexeme != absent && !(noun->clitics & al) && noun->enclitic == Enclitic::nothing && !((noun->features | adjective->features) & (feminine | plural | dual | accusative)) && !elative(*adjective);
    }

    // Nothing but a phrase without a verb ("according to the report,"), or one clause of time or circumstance ("while she admitted it,"), stands between the head of the sentence and the
    // comma before the word.
    bool behind_comma(bool verb_is_best) const {
        if (i_ < 2 || words_[i_ - 1].kind != Kind::punctuation || (words_[i_ - 1].mark != 0x60C && words_[i_ - 1].mark != ',')) return false;
        if (!word_at(i_ + 1) || (!verb_is_best && (!acts_behind() || calls_actor(i_)))) return false;
        bool clause = false;
        for (std::uint32_t k = i_ - 1; k-- > 0 && i_ - k <= reach_of_comma;) {
            if (words_[k].kind == Kind::number) continue;
            const Analysis* a = words_[k].kind == Kind::word ? lexicon_.chosen(words_[k]) : nullptr;
            if (!a) return false;
            if (heads_sentence(k)) return clause ? opens_circumstance(*a) : leads_phrase(*a) || tells_time(k);
            clause = clause || a->pos == Pos::verb || opens_clause(*a);
        }
        return false;
    }

    // Somebody right behind the word who can be its subject, or so and so many: "killed (qatala, qutila) three soldiers".
    bool acts_behind() const {
        if (i_ + 2 < words_.size() && counts(i_ + 1) && word_at(i_ + 2) && calls_actor(i_ + 2)) return true;
        return word_at(i_ + 1) && calls_actor(i_ + 1) && !oblique_at(i_ + 1) && static_cast<NextNoun>(words_[i_ + 1].noun_gender) != NextNoun::feminine;
    }

    // Behind the mark that opens what a verb of saying before it tells, or behind the name of the place that a report comes from, with somebody behind it as its subject. Not "the
    // demands are: expulsion (tard) of the ambassador".
    bool heads_speech() const {
        if (i_ < 2 || words_[i_ - 1].kind != Kind::punctuation || words_[i_ - 2].kind != Kind::word || !acts_behind()) return false;
        const char32_t mark = words_[i_ - 1].mark;
        const Analysis* before = lexicon_.chosen(words_[i_ - 2]);
        if (mark == ':' && before && (before->pos == Pos::name || before->proper != absent)) return true;
        return (mark == ':' || mark == 0xAB || mark == 0x201C || mark == '"') && said_before(i_ - 1);
    }

    // "The observatory said to the agency «": not "said that the deed is «", where the mark opens a part of the clause.
    bool said_before(std::uint32_t mark) const {
        for (std::uint32_t k = mark; k-- > 0 && mark - k <= reach_of_saying;) {
            const Analysis* a = words_[k].kind == Kind::word ? lexicon_.chosen(words_[k]) : nullptr;
            if (!a) return false;
            if (a->pos == Pos::verb) {
                const tables::Link* l = a->lexeme == absent ? nullptr : view_.link(a->lexeme, LinkKind::reporting);
                return l && (view_.reportings[l->index].content & tables::content_quote);
            }
            if (a->pos != Pos::particle || a->enclitic != Enclitic::nothing) continue;
            const auto kind = particle(*a, ParticleClass::adverb);
            if (k + 1 == mark || kind == ParticleClass::complementizer || kind == ParticleClass::relative || kind == ParticleClass::subordinator) return false;
        }
        return false;
    }

    std::uint32_t i_;
    bool head_;
};

}  // namespace

std::size_t perfect_by_place(const tables::View& view, const Lexicon& lexicon, std::string_view text, const Words& words, std::uint32_t i, std::size_t best, bool head) {
    return Place(view, lexicon, text, words, i, head).told(best);
}

std::size_t before_not_accepted(const tables::View& view, const Lexicon& lexicon, std::string_view text, const Words& words, std::uint32_t i, std::size_t best) {
    return Place(view, lexicon, text, words, i, false).before_not_accepted(best);
}

}  // namespace isnad::arabic
