#include "event/date_rules.h"

#include "clause/chunks.h"
#include "event/adverbs.h"
#include "event/circumstances.h"
#include "event/doers.h"
#include "event/noun_context.h"
#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::event {

using arabic::Kind;
using tables::ParticleClass;

namespace {

constexpr std::uint32_t most_to_helper = 14; // words between "was" and the perfect that it helps
constexpr std::uint32_t most_to_opener = 2;  // words from "while" to the verb that it opens
constexpr std::uint32_t fronted = 7;         // words in front of a time that opens its sentence

}  // namespace

bool speaks_along(const Input& in, const Draft& d, const Option& base) {
    return base[Property::told_by] == "participle" && d.first > 0 && clause::soft_mark(in.words[d.first - 1].mark) && is_speech(static_cast<EventType>(in.view.triggers[d.row].type));
}

// The first offer of one of two kinds, or nullptr.
const Option* DateRules::by_kind(std::string_view a, std::string_view b) const {
    const auto it = std::find_if(m_.options.begin(), m_.options.end(), [&](const Option& x) { return x[Property::kind] == a || x[Property::kind] == b; });
    return it == m_.options.end() ? nullptr : &*it;
}

// An article that tells of many deeds of one kind is about one happening: what it leaves undated happened when it told before, or first will.
const Option& DateRules::settled(std::size_t chosen, std::uint32_t event) const {
    const Option& o = ruled(chosen, event);
    return o[Property::kind] == "today" && behind_was(draft(event), o) ? m_.options.back() : o;
}

// "The firm had asked a court to rule, and demanded 614 million": what a sentence goes on to tell that opens with "was" and names none of these days.
// Not "there to receive him was".
bool DateRules::behind_was(const Draft& d, const Option& o) const {
    const std::uint32_t first = in_.sentences[d.sentence].first;
    const auto near = [](const Option& x) { return x[Property::kind] == "own" && (x[Property::lies] == "today" || x[Property::lies] == "days"); };
    return in_.words[first].lemma == in_.grammar.kana && (in_.words[first].features & arabic::perfect) && d.first != first && in_.words[first + 1].form != in_.grammar.fi && o[Property::told_by] != "future" && !beside(d) &&
           std::none_of(m_.options.begin(), m_.options.end(), near);
}

const Option& DateRules::ruled(std::size_t chosen, std::uint32_t event) const {
    const Event& e = doc_.events[event];
    const Draft& d = draft(event);
    const Option& o = m_.options[chosen];
    // "the attack that shook the town on Friday": the time that is told of it goes before that of the sentence.
    const auto its = std::find_if(m_.options.begin(), m_.options.end(), [](const Option& x) { return x[Property::kind] == "own" && x[Property::scope] == "its"; });
    if (its != m_.options.end()) return *its;
    if (const Option* x = time_behind(o, e, d)) return *x;
    // "fighters whom the West backs", "with the backing of": a standing state, of no day but one told right behind it.
    if (standing(e, d, o)) return m_.options.back();
    // "weeks ago", "recently": on no day but one that its own clause tells.
    if (!(o[Property::kind] == "own" && o[Property::scope] == "same") && vague_time(in_, m_, d)) return m_.options.back();
    // What is to come, only possible or long past is not the day's news, nor what "had been done".
    const bool apart = (e.auxiliary & (future | hypothetical | historical)) || o[Property::told_by] == "pluperfect" || had_done(d);
    if (o[Property::kind] == "today" && apart) return m_.options.back();
    if (d.verb && o[Property::kind] == "today" && owned(in_, d)) return m_.options.back();      // nor when somebody owned to it
    if (o[Property::kind] == "today" && goes_on_of_old(event)) return m_.options.back();
    // "the mines that it lays", "is fighting the rebels": what they do, not what they did on the day that the article tells of.
    if (o[Property::told_by] == "imperfect") {
        const auto kind = o[Property::kind];
        const bool goes_on = o[Property::line] == "body" && !is_speech(e.type) && e.type != EventType::consult && e.type != EventType::protest;
        if ((kind == "today" && (goes_on || o[Property::clause] == "relative")) || kind == "first" || (kind == "before" && o[Property::said] == "no")) return m_.options.back();
    }
    if (!d.verb && (e.auxiliary & historical) && o[Property::lies] != "past") {
        const NounContext noun(in_, d);
        if (noun.convicted() || noun.long_before()) return m_.options.back();      // nor on the day of the verdict, nor today what is told to be four years ago
    }
    if (!e.auxiliary && speaks_along(in_, d, o)) return along_with(event, o);
    return o[Property::kind] != "nothing" || e.auxiliary ? o : undated(o, event);
}

// "arrested five on Tuesday, and shelled the camp on Sunday", "condemned yesterday the attack that they launched on Sunday": of two times the one that stands behind the words,
// in their own clause and nearest to them, where the other one was told before them. Of a deed told by a perfect also where another event's day was chosen, or the report's.
const Option* DateRules::time_behind(const Option& o, const Event& e, const Draft& d) const {
    const bool own = o[Property::kind] == "own", told = d.verb && (o[Property::told_by] == "perfect" || o[Property::told_by] == "passive") && !is_speech(e.type);
    if (own ? o[Property::side] != "before" || (is_speech(e.type) && d.verb && o[Property::scope] == "same") : !told) return nullptr;
    const bool relative = !d.verb && d.support != none && in_.parse.clauses[d.support].predicate > d.last;      // "the attack that they launched"
    // Not of what it came after, nor of the next one of a list ("tomorrow in the east and on Monday in the west").
    const auto led_away = [&](const Option& x) {
        const std::uint32_t first = in_.times[x.from].first;
        if (arabic::has_proclitic(in_.words[first].clitics)) return true;
        return std::any_of(in_.words.begin() + d.last + 1, in_.words.begin() + first, [&](const arabic::Word& w) { return in_.grammar.among(in_.grammar.after, w.form) || in_.grammar.among(in_.grammar.before, w.form); });
    };
    // "seized the town in 2012 after fights": of the verb, though the fights stand nearer.
    const auto first_claim = [&](const Option& x) {
        if (!d.verb) return x[Property::claim] == "mine";
        const auto all = m_.same_sentence(d);
        return std::none_of(all.begin(), all.end(), [&](const Draft& other) { return !other.dropped && other.first > d.last && other.first < in_.times[x.from].first; });
    };
    const auto its = std::find_if(m_.options.begin(), m_.options.end(), [&](const Option& x) {
        return x[Property::kind] == "own" && x[Property::side] == "behind" && x[Property::scope] == "same" && first_claim(x) && x[Property::turn] == "none" && x[Property::verbs] == (relative ? "1" : "0") && !led_away(x);
    });
    return its == m_.options.end() ? nullptr : &*its;
}

// What the weights leave without a date.
const Option& DateRules::undated(const Option& o, std::uint32_t event) const {
    const Event& e = doc_.events[event];
    const Draft& d = draft(event);
    const auto told = o[Property::told_by];
    // Such a day is told again while it is near; when a week has gone, only by the same word.
    const auto near = [](const Option& x) { return (x[Property::lies] != "week" && x[Property::lies] != "month") || x[Property::same] == "word" || x[Property::same] == "both"; };
    if (o[Property::focus] == "many")
        if (const Option* x = by_kind("last", "next"); x && x->date.size() == day_size && near(*x)) return *x;
    // Who says "we shall" promises or threatens it as he speaks, and who says "we shall not" refuses.
    if (o[Property::told_by] == "future" && (e.type == EventType::agree || e.type == EventType::threaten || e.type == EventType::reject))
        if (const Option* x = day_of_saying()) return *x;
    if (e.type == EventType::agree && o[Property::told_by] == "participle")
        if (const Option* x = by_kind("today", "today")) return *x;
    // What the article itself tells in the past tense, in a clause of its own, is the day's news.
    if (o[Property::line] == "title")
        if (const Option* x = by_kind("next", "next"); x && x->date.size() == day_size) return *x;
    if (had_done(d) || owned(in_, d)) return o;
    const bool own = o[Property::said] == "no", news = is_news(o, e, d);
    if (news && goes_on_of_old(event)) return o;
    if (news)
        if (const Option* x = by_kind("today", "today")) return *x;
    // "announced on Tuesday that it had received": the day of the news stands before the deed.
    if (told == "perfect" || told == "passive")
        if (const Option* x = by_kind("own", "own"); x && (*x)[Property::side] == "before" && ((*x)[Property::lies] == "today" || (own && (*x)[Property::lies] == "days"))) return *x;
    // What a speaker tells to be done, in an article that has just said "today".
    const bool done = told == "perfect" || told == "passive" || told == "carried" || told == "imperfect";
    if (done && o[Property::said] != "no")
        if (const Option* x = by_kind("before", "before"); x && x->date == day_.value()) return *x;
    return o;
}

// "He said that ..., while the other side rejected": a clause of the article's own behind what somebody said.
bool DateRules::beside(const Draft& d) const {
    const auto& g = in_.grammar;
    for (std::uint32_t i = d.first; d.verb && i-- > in_.sentences[d.sentence].first && d.first - i <= most_to_opener;) {
        const auto f = in_.words[i].form;
        if (f == g.fima || f == g.baynama || (f == g.hin && i > 0 && in_.words[i - 1].form == g.fi)) return true;
        if (in_.words[i].is_verb() || in_.words[i].kind == Kind::punctuation) return false;
    }
    return false;
}

// "Ministry of the interior: seizure of explosives": what a body heads with its name.
bool DateRules::told_by_body(const Event& e) const {
    if (e.statement == none || e.type == EventType::assault || is_speech(e.type)) return false;
    const Statement& s = doc_.statements[e.statement];
    return s.source != none && doc_.entities[s.source].kind == EntityKind::organization && s.stance != Stance::denies;
}

// "A raid kills nine": the noun before the verb of a headline.
bool DateRules::heads_title(const Draft& d) const {
    if (d.clause == none || d.chunk == none) return false;
    const auto& c = in_.parse.clauses[d.clause];
    return c.predicate > d.last && arabic::verb_class(in_.words[c.predicate]) != tables::VerbClass::modal;
}

// "announced the arrest of seven", "renewed its refusal", "voiced its thanks", "said during a call with": what a perfect of the article's own does or goes with.
bool DateRules::done_with_verb(const Event& e, const Draft& d) const {
    if (d.clause == none || d.chunk == none || told_of_past()) return false;
    const auto& c = in_.parse.clauses[d.clause];
    const auto& v = in_.words[c.predicate];
    const auto& g = in_.grammar;
    const bool was = in_.words[in_.sentences[d.sentence].first].lemma == g.kana;       // "The minister had said in a meeting": longer ago
    if (e.statement != none && in_.statements.extents[e.statement].cue != c.predicate) return false;                          // on the word of somebody else
    if (c.predicate > d.first || (was && c.predicate != d.first) || !(v.features & arabic::perfect) || (c.marks & (clause::negated | clause::past_perfect | clause::relative | clause::under_that))) return false;
    const std::uint32_t top = in_.parse.top_of_idafa(d.chunk);
    const auto p = in_.parse.chunks[top].preposition;
    if (c.object == top) return is_speech(e.type) || v.is_lemma(g.to_announce);
    if (p == g.an && top == d.chunk && v.is_lemma(g.to_announce)) return true;
    if (is_speech(e.type)) return p == g.an && top == d.chunk;
    if (c.predicate == d.first) return e.type == EventType::consult;                       // "was there to receive him"
    return e.type == EventType::consult && e.mode != "visit" && v.lemma != g.kana && (p == g.khilala || p == g.lada || p == g.fi);
}

// What the article tells in its own voice, or on the word of those who report what is new.
bool DateRules::is_news(const Option& o, const Event& e, const Draft& d) const {
    const auto told = o[Property::told_by], clause = o[Property::clause];
    const bool own = o[Property::said] == "no", main = clause == "main" || (clause == "that" && beside(d));
    if (told == "perfect" || told == "passive") {
        const bool plain = o[Property::led] == "none" || o[Property::led] == "and";
        return (main && own) || (plain && ((clause != "relative" && attributed(e)) || (clause == "that" && announced(e))));
    }
    if (told == "carried" && ((main && own) || (clause != "relative" && done_by_verb(in_, d)))) return true;
    if (told == "noun" && o[Property::line] == "title" && ((clause == "none" && (own || told_by_body(e))) || (own && main && heads_title(d)))) return true;
    return main && !d.verb && done_with_verb(e, d);
}

// "according to the police", over or behind what the article tells: no other clause governs it.
bool DateRules::attributed(const Event& e) const {
    return e.statement != none && in_.statements.extents[e.statement].adjunct && !doc_.statements[e.statement].direct && !told_of_past();
}

// Whether the sentence names a time that is not of these days.
bool DateRules::told_of_past() const {
    return std::any_of(m_.options.begin(), m_.options.end(), [](const Option& x) { return x[Property::kind] == "own" && (x[Property::lies] == "past" || x[Property::lies] == "month"); });
}

// "The army announced that it had arrested", "the police said that": who did it, the police and agencies report what is new.
bool DateRules::announced(const Event& e) const {
    if (e.statement == none || (e.type != EventType::assault && e.type != EventType::coerce && e.type != EventType::consult)) return false;
    const Statement& s = doc_.statements[e.statement];
    const auto& extent = in_.statements.extents[e.statement];
    if (s.direct || told_of_past() || s.source == none || s.stance == Stance::denies || extent.clause == none || (in_.parse.clauses[extent.clause].marks & (clause::past_perfect | clause::relative))) return false;
    const auto actors = doc_.list(e.actors);
    const std::string_view sector = doc_.entities[s.source].sector;
    return sector == "COP" || sector == "JRN" || std::find(actors.begin(), actors.end(), s.source) != actors.end();
}

// The day of the act of speech that a participle goes along with, where that is an event; else the last day told before it in the sentence, else the report's.
const Option& DateRules::along_with(std::uint32_t event, const Option& chosen) const {
    const Draft& d = draft(event);
    for (std::uint32_t k = event; k-- > 0 && draft(k).sentence == d.sentence;) {
        if (!draft(k).verb || !is_speech(doc_.events[k].type)) continue;
        if (doc_.events[k].date.empty() && !doc_.events[k].auxiliary) break;
        if (!doc_.events[k].date.empty() && doc_.events[k].date.size() != day_size) return chosen;
        const auto same = std::find_if(m_.options.begin(), m_.options.end(), [&](const Option& x) { return x.date == doc_.events[k].date; });
        return same == m_.options.end() ? chosen : *same;
    }
    if (d.clause != none && (in_.parse.clauses[d.clause].marks & clause::past_perfect)) return chosen;
    for (const Option& x : m_.options)
        if (x[Property::kind] == "own" && in_.times[x.from].first < in_.sentences[d.sentence].first + fronted) return x;       // "in January the group wrote a letter, calling"
    const Option* said = day_of_saying();
    return said ? *said : chosen;
}

// "In July 1995 they took the town. They drove out the women": a deed, told without a time in the paragraph and right behind a sentence of times long past.
bool DateRules::goes_on_of_old(std::uint32_t event) const {
    const Event& e = doc_.events[event];
    const auto& s = in_.sentences[draft(event).sentence];
    if (is_speech(e.type) || s.line == 0) return false;
    const auto of_sentence = [&](const Option& x) { return x[Property::kind] == "own"; };
    if (std::any_of(m_.options.begin(), m_.options.end(), of_sentence)) return false;
    bool behind = false;
    for (std::uint32_t k = event; k-- > 0 && draft(k).sentence + 1 >= draft(event).sentence;) {
        if (draft(k).sentence == draft(event).sentence) continue;
        behind = (doc_.events[k].auxiliary & historical) && in_.sentences[draft(k).sentence].line == s.line;
        if (!behind) break;
    }
    return behind;
}

// The last day told in front of what is said, in the sentence and of these days; else that of the report.
const Option* DateRules::day_of_saying() const {
    const Option* last = nullptr;
    for (const Option& x : m_.options) {
        const bool told = x[Property::kind] == "own" && x[Property::side] == "before" && x[Property::grain] == "day" && (x[Property::lies] == "today" || x[Property::lies] == "days") && x[Property::scope] != "relative";
        if ((told && (!last || last->from == none || last->from < x.from)) || (!last && x[Property::kind] == "today")) last = &x;
    }
    return last;
}

// Backing that is told as a state: by a participle, in a relative clause, or as a circumstance of another deed ("with help (bi-musaadati)", but not what a
// ship comes "loaded with (bi-musaadatin)").
bool DateRules::standing(const Event& e, const Draft& d, const Option& o) const {
    if (e.type != EventType::aid || (o[Property::kind] == "own" && o[Property::side] == "behind" && (o[Property::gap] == "0" || o[Property::gap] == "1" || o[Property::gap] == "2-3"))) return false;
    const auto& w = in_.words[d.first];
    const bool goods = (w.features & arabic::plural) && in_.text.substr(w.begin, w.end - w.begin).ends_with("\u0627\u062A");      // not "granting (manh)", which is written like "grants"
    if (!d.verb && ((w.features & arabic::participle) || w.pos == tables::Pos::adjective || (o[Property::led] == "with" && !goods))) return true;
    return o[Property::clause] == "relative" && o[Property::told_by] == "imperfect";
}

// "The president of the republic, so-and-so, had declared": "was" opens the sentence, and its subject parts it from the perfect.
bool DateRules::had_done(const Draft& d) const {
    if (!d.verb || !(in_.words[d.first].features & arabic::perfect) || arabic::has_proclitic(in_.words[d.first].clitics)) return false;
    const auto& s = in_.sentences[d.sentence];
    for (std::uint32_t i = d.first; i-- > s.first && d.first - i <= most_to_helper;) {
        const auto& w = in_.words[i];
        if (w.is_verb()) return w.lemma == in_.grammar.kana && (w.features & arabic::perfect) && i <= s.first + 1;
        if (arabic::is_particle(in_.view, w, ParticleClass::relative) || arabic::is_particle(in_.view, w, ParticleClass::complementizer)) return false;
        if (w.kind == Kind::punctuation && clause::hard_mark(w.mark)) return false;
    }
    return false;
}

}  // namespace isnad::event
