// The conditions of a row: whether a word or phrase of the clause is what a condition asks for, and how the trigger is told.
#include "event/antecedent.h"
#include "event/slots.h"

#include "clause/chunks.h"
#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::event {

using arabic::Kind;
using clause::Chunk;
using clause::Clause;
using clause::Relation;
using mention::What;
using tables::absent;
using tables::Slot;

namespace {

constexpr std::size_t sentences_of_lead = 2;  // the headline and what opens the article
constexpr std::uint32_t near_before = 12, near_behind = 10;  // words within which what others do bars a row

// Whether a row gives the genitive of its noun the actor's part.
bool genitive_acts(const tables::View& view, const tables::Trigger& row) {
    const auto role = role_of(view, row, Slot::genitive);
    return role == tables::ActorRole::actor || role == tables::ActorRole::both;
}

}  // namespace

bool Slots::word_matches(std::uint32_t i, std::span<const std::uint32_t> forms, bool exactly) const {
    const auto& w = in_.words[i];
    if (w.kind != Kind::word) return false;
    // An exclusion means the word as it is listed: "patrols" are no "league", though one noun makes both plurals.
    if (exactly && (w.features & (arabic::plural | arabic::dual)) && w.form != forms[0] && w.full != forms[0] && w.base != forms[0]) return false;
    if (!w.is_lemma(forms[0]) && w.form != forms[0] && w.full != forms[0] && w.base != forms[0]) return false;
    for (std::size_t k = 1; k < forms.size(); ++k) {
        if (i + k >= in_.words.size()) return false;
        const auto& n = in_.words[i + k];
        if (!n.is_lemma(forms[k]) && n.form != forms[k] && n.full != forms[k] && n.base != forms[k]) return false;
    }
    return true;
}

bool Slots::is_class(std::uint32_t chunk, tables::ConditionClass what) const {
    const Chunk& c = in_.parse.chunks[chunk];
    using CC = tables::ConditionClass;
    if (what == CC::number) return c.counted || in_.words[c.first].kind == Kind::number;
    if (what == CC::place) return c.place != none || (c.actor != none && (in_.candidates.actors[c.actor].what == What::state || in_.candidates.actors[c.actor].what == What::capital));
    if (c.actor == none) return false;
    const auto& a = in_.candidates.actors[c.actor];
    switch (what) {
        case CC::actor: return true;
        case CC::state: return a.what == What::state || a.what == What::capital;
        case CC::person: return a.kind == EntityKind::person || (a.kind == EntityKind::group && (a.what == What::agent || a.what == What::people || a.what == What::office));
        case CC::armed: return a.sector == "MIL" || a.sector == "REB" || a.sector == "PRM" || a.sector == "UAF" || a.code == "IMG" || a.sector == "COP" || a.sector == "SPY";
        case CC::group: return a.kind == EntityKind::group;
        case CC::organization: return a.what == What::organization || a.kind == EntityKind::organization;
        default: return false;
    }
}

// "most of the members", "a number of soldiers", "32 people": what is counted or divided stands behind.
bool Slots::partitive(std::uint32_t chunk) const {
    const Chunk& c = in_.parse.chunks[chunk];
    const auto& h = in_.words[c.head];
    if (c.counted || h.kind == Kind::number) return true;
    for (const auto q : in_.grammar.quantifiers)
        if (h.is_lemma(q) || h.form == q) return true;
    return in_.grammar.among(in_.grammar.picked, h.form) || clause::elative(in_.view, h);      // "the first flights", "any of the reserves", "the biggest manoeuvres"
}
std::uint32_t Slots::part_of(std::uint32_t chunk) const {
    const Chunk& c = in_.parse.chunks[chunk];
    if (c.genitive != none) return c.genitive;
    const std::uint32_t next = chunk + 1;
    const auto& chunks = in_.parse.chunks;
    if (next >= chunks.size()) return none;
    // "a number (10) of pistols", in Arabic without "of": the digits may stand in brackets.
    std::uint32_t behind = c.last + 1;
    if (behind < in_.words.size() && in_.words[behind].kind == Kind::punctuation && clause::transparent_mark(in_.words[behind].mark)) ++behind;
    const bool beside = chunks[next].first == behind && chunks[next].relation == Relation::argument && !chunks[next].time;      // "32 | members"
    return beside || (chunks[next].preposition == in_.grammar.min && chunks[next].first <= c.last + 2) ? next : none;
}

// Whether a chunk belongs to the sentence, so that it cannot hold what the sentence does not.
bool Slots::lies_here(std::uint32_t chunk) const {
    const auto& s = in_.sentences[d_.sentence];
    const std::uint32_t at = in_.parse.chunks[chunk].first;
    return at >= s.first && at < s.end;
}

// Whether the noun phrase is one of this word: its head, or the noun it counts or is the genitive of ("lifting of the sanctions"), or a conjunct of it.
bool Slots::names(std::uint32_t chunk, std::span<const std::uint32_t> word, std::uint32_t* taken) const {
    const auto at = [&](std::uint32_t i) {
        if (!word_matches(i, word)) return false;
        if (taken) *taken = i;
        return true;
    };
    std::uint32_t k = chunk;
    for (int depth = 0; k != none && depth < 3; ++depth) {
        const Chunk& ch = in_.parse.chunks[k];
        for (std::uint32_t i = ch.first; i <= ch.last; ++i)
            if ((i == ch.head || ch.counted || ch.actor != none) && at(i)) return true;
        k = partitive(k) ? part_of(k) : none;
    }
    for (k = in_.parse.chunks[chunk].next_conjunct; k != none; k = in_.parse.chunks[k].next_conjunct)      // "money and weapons"
        if (at(in_.parse.chunks[k].head)) return true;
    return false;
}

bool Slots::none_present(const tables::Condition& c) const { return present_ && c.only_words && !present_->may_hold_any(in_.view, c); }

bool Slots::chunk_matches(std::uint32_t chunk, const tables::Condition& c, std::uint32_t* taken) const {
    const Present* const present = lies_here(chunk) ? present_ : nullptr;
    if (present && none_present(c)) return false;
    return in_.view.any_alternative(c, [&](std::span<const std::uint32_t> one) {
        if (one[0] > tables::class_base) return is_class(chunk, static_cast<tables::ConditionClass>(one[0] - tables::class_base));
        return !(present && !present->may_hold(one[0])) && names(chunk, one, taken);
    });
}

// "American | praise of", "an Egyptian | refusal to": the adjective of a state says whose deed the noun tells, as a genitive would that acts.
bool Slots::by_state(const tables::Condition& c) const {
    using CC = tables::ConditionClass;
    if (!in_.view.asks_for(c, CC::actor) && !in_.view.asks_for(c, CC::state)) return false;
    if (!genitive_acts(in_.view, in_.view.triggers[d_.row]) || in_.words[d_.last].definite() || in_.words[d_.last].enclitic != arabic::Enclitic::nothing) return false;
    const std::uint32_t i = d_.last + 1;
    return i < in_.sentences[d_.sentence].end && in_.words[i].is_noun() && !in_.words[i].clitics && in_.words[i].link(tables::LinkKind::nisba);
}

// "Arrested them", "the truce that they declared (it)", "released (an-) him": a pronoun stands in the slot. What it stands for is what the condition asks for; "them" are people
// in any case.
bool Slots::pronoun_matches(const tables::Condition& c, arabic::Enclitic pronoun, std::uint32_t at) const {
    using CC = tables::ConditionClass;
    if (pronoun == arabic::Enclitic::nothing || d_.clause == none) return false;
    const bool them = pronoun == arabic::Enclitic::they || pronoun == arabic::Enclitic::they_women;
    if (in_.view.asks_for(c, CC::them)) return them;
    if (!(in_.words[d_.first].features & arabic::perfect)) return false;      // a habit more often than a deed
    const Clause& clause = in_.parse.clauses[d_.clause];
    const auto type = static_cast<EventType>(in_.view.triggers[d_.row].type);
    const bool under = at != d_.first;
    const Antecedents nouns = antecedents(in_, clause, at, pronoun);
    if (!nouns.relative) {
        // "all that (ma) they gave", and a masdar that looks like a verb ("and (his) support of them"): only a verb that shows whose it is tells a deed.
        const bool shown = (in_.words[d_.first].features & arabic::feminine) || (clause.subject != none && in_.parse.chunks[clause.subject].first > d_.first);
        const bool somebody = clause.subject != none && in_.parse.chunks[clause.subject].actor != none;
        if (!shown || !somebody || (d_.first > 0 && in_.words[d_.first - 1].form == in_.grammar.ma)) return false;
        // "asked of them", "met with them" is private talk as often as not.
        const bool done_to_them = type == EventType::coerce || type == EventType::retreat || type == EventType::sanction || type == EventType::assault;
        if (under && !(them && done_to_them)) return false;
    } else if (under && (type == EventType::consult || type == EventType::request)) {
        return false;                                    // "a source whom the agency called", "those who had (alay-) to"
    }
    return in_.view.any_alternative(c, [&](std::span<const std::uint32_t> one) {
        const bool asks_class = one[0] > tables::class_base;
        if (asks_class) {
            const auto what = static_cast<CC>(one[0] - tables::class_base);
            if (them && (what == CC::person || what == CC::actor || what == CC::group)) return true;
        } else if (present_ && !present_->may_hold(one[0])) {
            return false;
        }
        for (std::size_t k = 0; k < nouns.count; ++k) {
            const std::uint32_t id = nouns.chunks[k];
            if (asks_class ? is_class(id, static_cast<CC>(one[0] - tables::class_base)) : names(id, one, nullptr)) return true;
        }
        return false;
    });
}

// "told:@future", "told:@owned": what the verb of the trigger shows of itself, or the noun, or the light verb that carries the noun.
bool Slots::told_so(const tables::Condition& c) const {
    using CC = tables::ConditionClass;
    const std::uint32_t id = d_.verb ? d_.clause : d_.support;
    const Clause* clause = id == none ? nullptr : &in_.parse.clauses[id];
    const auto marked = [&](std::uint16_t mark) { return clause && (clause->marks & mark); };
    return in_.view.any_alternative(c, [&](std::span<const std::uint32_t> one) {
        switch (static_cast<CC>(one[0] - tables::class_base)) {
            case CC::beside: return !d_.verb && (in_.words[d_.first].features & arabic::participle);
            case CC::by: return !d_.verb && (in_.words[d_.first].clitics & arabic::bi);
            case CC::many: return !d_.verb && (in_.words[d_.first].features & arabic::plural);
            case CC::said: return in_.statements.innermost[d_.first] != none;
            case CC::owned: return !d_.verb && in_.words[d_.last].enclitic != arabic::Enclitic::nothing;
            case CC::future: return marked(clause::future_tense) && !marked(clause::negated);
            case CC::we: return clause && (in_.words[clause->predicate].features & arabic::first_person);
            case CC::denied: return marked(clause::negated);
            case CC::passive: return marked(clause::passive_voice);
            default: return false;
        }
    });
}

// "any:word", "behind:word": in the clause of the trigger, or behind it.
bool Slots::stands_there(const tables::Condition& c) const {
    if (none_present(c)) return false;
    const auto within = c.slot == Slot::any ? clause_words() : words_behind();
    // Exclusions look at the whole sentence: a match is a match wherever the word "match" stands. But what others do there ("refused", "the police") tells of the trigger
    // only near it.
    const bool whole = c.negated && c.slot == Slot::any;
    const auto& s = in_.sentences[d_.sentence];
    const std::uint32_t a = whole ? s.first : within.first, b = whole ? s.end : within.second;
    const std::uint32_t near_a = std::max(a, d_.first > near_before ? d_.first - near_before : 0), near_b = std::min(b, d_.last + 1 + near_behind);
    const auto near_words = c.near_from == absent ? nullptr : in_.view.values_of(c).data() + c.near_from;
    return in_.view.any_alternative(c, [&](std::span<const std::uint32_t> one) {
        if (one[0] > tables::class_base) {
            for (std::uint32_t i = within.first; i < within.second; ++i) {
                const auto id = in_.parse.chunk_at[i];
                if (id != none && in_.parse.chunks[id].first == i && is_class(id, static_cast<tables::ConditionClass>(one[0] - tables::class_base))) return true;
            }
            return false;
        }
        const auto is_here = [&](std::uint32_t i) { return (i < d_.first || i > d_.last) && word_matches(i, one, c.negated); };
        const bool near = near_words && one.data() >= near_words;
        const std::uint32_t from = near ? near_a : a, to = near ? near_b : b;
        if (present_) return present_->may_hold(one[0]) && present_->any_place(one[0], from, to, is_here);
        for (std::uint32_t i = from; i < to; ++i)
            if (is_here(i)) return true;
        return false;
    });
}

// "lead:word": a word of the headline or of the sentence behind it.
bool Slots::article_opens_with(const tables::Condition& c) const {
    const std::uint32_t end = in_.sentences[std::min<std::size_t>(in_.sentences.size(), sentences_of_lead) - 1].end;
    return in_.view.any_alternative(c, [&](std::span<const std::uint32_t> one) {
        for (std::uint32_t i = 0; i < end; ++i)
            if (word_matches(i, one, c.negated)) return true;
        return false;
    });
}

// "adj:word": what describes the noun, or its genitive.
bool Slots::described_so(const tables::Condition& c) const {
    if (none_present(c)) return false;
    std::uint32_t to = d_.last;
    if (d_.chunk != none) {
        to = std::max(to, in_.parse.chunks[d_.chunk].last);
        if (const auto g = in_.parse.chunks[d_.chunk].genitive; g != none) to = std::max(to, in_.parse.chunks[g].last);
    }
    to = std::min(std::max(to, d_.last + 1), in_.sentences[d_.sentence].end - 1);
    return in_.view.any_alternative(c, [&](std::span<const std::uint32_t> one) {
        if (one[0] > tables::class_base || (present_ && !present_->may_hold(one[0]))) return false;
        for (std::uint32_t i = d_.last + 1; i <= to; ++i) {
            if (in_.words[i].clitics & (arabic::wa | arabic::fa_)) return false;
            if (word_matches(i, one)) return true;
        }
        return false;
    });
}

// An object that the parse lost behind an inserted phrase, a time between commas, a relative clause between commas, or another noun phrase.
bool Slots::behind_object(const tables::Condition& c, std::uint32_t* taken) const {
    const Clause& clause = in_.parse.clauses[d_.clause];
    const auto& s = in_.sentences[d_.sentence];
    const std::uint32_t known = object();
    if (!(in_.words[d_.first].features & arabic::perfect) || clause.subject == none || in_.parse.chunks[clause.subject].actor == none || (clause.marks & clause::subject_inherited)) return false;
    constexpr std::uint32_t most = 26;        // words
    std::uint32_t end = std::min(s.end, d_.last + 1 + most), at = none;
    const auto soft = [&](std::uint32_t i) { return in_.words[i].kind == Kind::punctuation && clause::soft_mark(in_.words[i].mark); };
    for (std::uint32_t i = d_.last + 1; i < end; ++i) {
        const auto& w = in_.words[i];
        if (w.kind == Kind::punctuation && clause::transparent_mark(w.mark)) continue;
        if (soft(i)) {
            // Over what stands between two commas: a relative clause, a time or a phrase without a verb.
            std::uint32_t close = i + 1;
            const bool relative = close < end && arabic::is_particle(in_.view, in_.words[close], tables::ParticleClass::relative);
            while (close < end && !soft(close) && !(in_.words[close].kind == Kind::punctuation && clause::hard_mark(in_.words[close].mark)) && (relative || !in_.words[close].is_verb())) ++close;
            if (close >= end || !soft(close) || i + 1 == close || in_.words[i + 1].clitics & (arabic::wa | arabic::fa_)) return false;
            i = close;
            continue;
        }
        if (w.kind == Kind::punctuation || w.is_verb()) return false;
        const std::uint32_t id = in_.parse.chunk_at[i];
        if (id == none) {
            using PC = tables::ParticleClass;
            for (const PC opens : {PC::relative, PC::complementizer, PC::subordinator})
                if (arabic::is_particle(in_.view, w, opens)) return false;
            continue;
        }
        const Chunk& n = in_.parse.chunks[id];
        if (n.first != i) continue;
        // Right behind the object stands its genitive or apposition, but for an indefinite noun behind a definite one.
        const bool beside = known != none && n.first == in_.parse.chunks[known].last + 1 && (n.definite || !in_.parse.chunks[known].definite);
        if (n.relation == Relation::argument && !beside && !n.time && !n.nominative && id != clause.subject && !arabic::has_proclitic(in_.words[i].clitics) && chunk_matches(id, c, &at) && at != none) {
            if (taken) *taken = at;
            return true;
        }
        i = n.last;
    }
    return false;
}

// "Blew himself up": "himself" is a pronoun and no noun phrase; it stands right behind the verb or behind its subject.
bool Slots::reflexive_matches(const tables::Condition& c, std::uint32_t* taken) const {
    const std::uint32_t subject = in_.parse.clauses[d_.clause].subject;
    const std::uint32_t behind_subject = subject != none && in_.parse.chunks[subject].first == d_.last + 1 ? in_.parse.chunks[subject].last + 1 : none;
    for (const std::uint32_t i : {d_.last + 1, behind_subject}) {
        if (i >= in_.sentences[d_.sentence].end || !arabic::is_particle(in_.view, in_.words[i], tables::ParticleClass::pronoun)) continue;
        if (!in_.view.any_alternative(c, [&](std::span<const std::uint32_t> one) { return one[0] < tables::class_base && word_matches(i, one); })) continue;
        if (taken) *taken = i;
        return true;
    }
    return false;
}

bool Slots::holds(const tables::Condition& c, std::uint32_t* taken) const {
    bool found = false;
    if (c.slot == Slot::told) return told_so(c) != static_cast<bool>(c.negated);
    if (c.slot == Slot::any || c.slot == Slot::behind) return stands_there(c) != static_cast<bool>(c.negated);
    if (c.slot == Slot::adjective) return described_so(c) != static_cast<bool>(c.negated);
    if (c.slot == Slot::lead) return article_opens_with(c) != static_cast<bool>(c.negated);
    // Most rows end here, before their slot is looked for: nothing that it lists stands in the sentence. (A subject may stand in another one.)
    if (c.slot != Slot::subject && none_present(c)) return c.negated;
    if (c.slot == Slot::preposition) {
        // Any phrase under this preposition will do.
        const auto [from, to] = clause_words();
        const auto& chunks = in_.parse.chunks;
        if (d_.verb) {
            for (std::uint32_t i = from; i < to && !found; ++i) {
                const auto id = in_.parse.chunk_at[i];
                if (id != none && chunks[id].first == i && chunks[id].preposition == c.preposition && chunks[id].relation == Relation::prepositional)
                    found = chunk_matches(id, c, taken);
            }
            const std::uint32_t behind = found || c.negated ? none : behind_insertion(c.preposition);
            found = found || (behind != none && chunk_matches(behind, c, taken));
        } else if (const auto id = prepositional(c.preposition); id != none) {
            found = chunk_matches(id, c, taken);
        }
        if (!found && !c.negated && d_.verb) {
            const auto [pronoun, at] = pronoun_under(in_, d_.last + 1, std::min(to, d_.last + 4), c.preposition);
            found = pronoun_matches(c, pronoun, at);
        }
        return found != static_cast<bool>(c.negated);
    }
    std::uint32_t id = chunk(c.slot, c.preposition);
    // "The arrest of the spies", "the ministry's arrest of": the genitive of an event noun is what the row's object or subject is to the verb.
    if (!d_.verb && (c.slot == Slot::object || c.slot == Slot::subject)) {
        // Behind a masdar with an owner and an object of its own ("his targeting | the convoy") the owner acts.
        const std::uint32_t own = object_of_masdar();
        if (own != none && c.slot == Slot::object) found = chunk_matches(own, c, taken);
        if (id == none && (own != none ? c.slot == Slot::subject : genitive_acts(in_.view, in_.view.triggers[d_.row]) == (c.slot == Slot::subject))) id = chunk(Slot::genitive, 0);
    }
    if (id != none && !found) found = chunk_matches(id, c, taken);
    if (!found && !c.negated && !d_.verb && c.slot == Slot::genitive) found = by_state(c);
    // "the authorities' handing over of | the wanted": what the row asks of its genitive holds of the object where the owner stands between.
    if (!found && !d_.verb && c.slot == Slot::genitive && !genitive_acts(in_.view, in_.view.triggers[d_.row]))
        if (const std::uint32_t own = object_of_masdar(); own != none) found = chunk_matches(own, c, taken);
    // An object told apart from its verb by a subject that the parse took for the object, or the reverse, still names the event.
    if (!found && c.slot == Slot::object && d_.verb) {
        const Clause& cl = in_.parse.clauses[d_.clause];
        const bool told_first = cl.marks & clause::subject_before;      // "the treaty was signed", passive by its letters or not
        if (cl.subject != none && !(cl.marks & clause::subject_inherited) && !c.negated && !(told_first && cl.object != none)) {
            std::uint32_t at = none;
            if (chunk_matches(cl.subject, c, &at) && at != none) {
                found = true;
                if (taken) *taken = at;
            }
        }
    }
    if (!found && c.slot == Slot::object && d_.verb) found = reflexive_matches(c, taken);
    if (!found && c.slot == Slot::object && !c.negated) found = d_.verb && (pronoun_matches(c, in_.words[d_.last].enclitic, d_.first) || behind_object(c, taken));
    // "Gunmen opened fire": an indefinite subject and the object behind it look like a noun and its genitive.
    if (!found && c.slot == Slot::object && d_.verb && !c.negated) {
        const Clause& cl = in_.parse.clauses[d_.clause];
        const std::uint32_t behind = cl.object == none && cl.subject != none ? in_.parse.chunks[cl.subject].genitive : none;
        std::uint32_t at = none;
        if (behind != none && chunk_matches(behind, c, &at) && at != none) {
            found = true;
            if (taken) *taken = at;
        }
    }
    // "We stand by the people", "... and stood by them": who acts is an actor, though no noun here tells it. What he
    // will do is rather promised.
    if (!found && c.slot == Slot::subject && !c.negated && id == none && d_.verb && !(in_.parse.clauses[d_.clause].marks & (clause::passive_voice | clause::future_tense)))
        found = in_.view.asks_for(c, tables::ConditionClass::actor);
    return found != static_cast<bool>(c.negated);
}

}  // namespace isnad::event
