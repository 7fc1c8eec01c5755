// Verbs of saying: what they govern and who is their subject.
#include "statement/finder.h"

#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::statement {

using arabic::Enclitic;
using arabic::Kind;
using arabic::Word;
using clause::Chunk;
using clause::Clause;
using clause::Relation;
using tables::ParticleClass;

void Finder::verb(const language::Sentence& s, std::uint32_t i) {
    const Word& w = word(i);
    const std::uint32_t k = read_.clause_of(i);
    if (k == none || (w.features & (arabic::first_person | arabic::imperative))) return;      // what "we believe" is said by who is quoted
    read_.rows(i, [&](const tables::Reporting& r) { return verb_row(s, i, k, r); });
}

// The subject that stands at the verb itself: not one that it has from a clause before, and none of the words that are said.
std::uint32_t Finder::own_subject(std::uint32_t k, const Content& c) const {
    const Clause& clause = in_.parse.clauses[k];
    if (clause.subject == none || (clause.marks & clause::subject_inherited)) return none;
    const Chunk& subject = chunk(clause.subject);
    // "in a talk with the channel «the River» of television": an adjective behind a name in marks belongs to it.
    if (subject.first > 0 && subject.first == subject.last && subject.actor == none && read_.quote_closing(subject.first - 1) && word(subject.first).definite() &&
        word(subject.first).pos == tables::Pos::adjective)
        return none;
    if (c.first < c.end && subject.first >= c.first && subject.first < c.end) return none;
    if (c.first > clause.predicate && subject.first >= c.end && (subject.actor != none || subject.counted)) return none;      // nor does somebody come behind them
    if (clause.marks & clause::relative) return clause.subject;
    const Quote* q = read_.around(subject.first);
    if (q && q != read_.around(clause.predicate) && q->open != clause.predicate + 1 && subject.first > clause.predicate) return none;
    if (q && q != read_.around(clause.predicate) && q->close - q->open > short_quotation + 1) return none;
    // "he does not think that height is all, for he said": what stands before the word that opens the clause is not its subject.
    for (std::uint32_t i = subject.last + 1; i < clause.predicate; ++i)
        if (read_.is_word(i) && word(i).pos == tables::Pos::particle && (read_.is(i, ParticleClass::subordinator) || read_.is(i, ParticleClass::complementizer))) return none;
    if (subject.first > clause.predicate) {
        // "and he stressed, when he met the envoy, that": behind "his meeting" stands whom he met.
        for (std::uint32_t i = clause.predicate + 1; i < subject.first; ++i) {
            const std::uint32_t id = in_.parse.chunk_at[i];
            if (id != none && chunk(id).relation == Relation::prepositional && !chunk(id).time && word(chunk(id).head).enclitic != Enclitic::nothing) return none;
        }
    }
    return clause.subject;
}

// "And (they) called upon the council": whether a noun phrase behind a verb may be its subject by number and case. A verb before its subject stands in
// the singular.
bool Finder::may_follow(std::uint32_t verb, std::uint32_t subject) const {
    const Chunk& c = chunk(subject);
    const auto features = word(verb).features;
    if (c.first < verb || c.actor == none || !(features & arabic::third)) return true;
    // The alif of "the two heads (ra'isa) of the clubs" is no accusative: it has a genitive.
    const Word& head = word(c.head);
    const bool two = (c.genitive != none || c.last > c.head) && in_.text.substr(head.begin, head.end - head.begin).ends_with("\u0627");
    return !(features & (arabic::plural | arabic::dual)) && (!c.accusative || c.counted || two);
}

// Whether a verb can have the person behind it as its subject: "and (she) accused the manager" is said of another.
bool Finder::agrees(std::uint32_t verb, std::uint32_t subject) {
    const Chunk& c = chunk(subject);
    const auto features = word(verb).features;
    if (!may_follow(verb, subject)) return false;
    if (c.actor == none || !(features & arabic::third) || (features & (arabic::plural | arabic::dual))) return true;
    const auto& a = in_.reference.candidates.actors[c.actor];
    if ((a.what != mention::What::agent && a.what != mention::What::office) || a.plural || a.dual || a.kind != EntityKind::person) return true;
    const Word& head = word(c.head);
    const bool woman = a.feminine || (head.features & arabic::feminine) || in_.text.substr(head.begin, head.end - head.begin).ends_with("\u0629");
    return woman || !(features & arabic::feminine);
}

// "said (li-Reuters) to Reuters the minister", "said in a talk the minister": the word behind the phrases that stand at word i, which is i where there is none.
std::uint32_t Finder::over_phrases(std::uint32_t i, std::uint32_t end) const {
    while (i + 1 < end && read_.is_word(i)) {
        const bool preposition = in_.parse.chunk_at[i] == none && read_.is(i, ParticleClass::preposition) && word(i).enclitic == Enclitic::nothing;
        const std::uint32_t id = in_.parse.chunk_at[preposition ? i + 1 : i];
        if (id == none || chunk(id).relation != Relation::prepositional || chunk(id).preposition == in_.grammar.an || chunk(id).preposition == in_.grammar.bi) break;
        if (word(chunk(id).head).enclitic != Enclitic::nothing) break;          // "said when he received the governor"
        i = in_.parse.behind_idafa(id);
    }
    return i;
}

// The noun phrase right behind a verb, over "one of": who says it, where the tree found nobody or somebody beyond a comma.
std::uint32_t Finder::adjacent(std::uint32_t cue, std::uint32_t end) const {
    std::uint32_t k = cue + 1;
    bool counted = false;
    while (k < end && read_.is_word(k) && word(k).pos == tables::Pos::particle && read_.is(k, ParticleClass::quantifier)) {
        counted = true;
        ++k;
    }
    if (k < end && !counted) {
        // "denied «the Summit Brigade» that": a name in quotation marks.
        const Quote* q = read_.quote_at(k);
        if (q && q->closed && q->close - q->open <= 5 && q->close + 1 < in_.words.size() && (read_.is_word(q->close + 1) || read_.is_comma(q->close + 1))) return in_.parse.chunk_at[k + 1];
    }
    if (k == cue + 1) k = over_phrases(k, end);
    if (k >= end || !read_.is_word(k)) return none;
    const std::uint32_t id = in_.parse.chunk_at[k];
    if (id == none || chunk(id).first != k || chunk(id).relation == Relation::prepositional || chunk(id).time || (word(k).clitics & ~static_cast<unsigned>(arabic::al))) return none;
    const Word& head = word(chunk(id).head);
    if (read_.circumstance(k) || chunk(id).place != none || head.enclitic != Enclitic::nothing) return none;
    const bool named = chunk(id).actor != none || head.lexeme == tables::absent || head.pos == tables::Pos::name;
    return counted || named ? id : none;
}

// "As for the mayor, he said": what stands behind ammaa, where the verb has the fa- that answers it.
std::uint32_t Finder::topic(const language::Sentence& s, std::uint32_t verb) const {
    if (!(word(verb).clitics & arabic::fa_)) return none;
    for (std::uint32_t k = verb; k-- > s.first;) {
        if (!read_.is_word(k)) continue;
        if (k + 1 < verb && word(k).form == in_.grammar.as_for) {
            const std::uint32_t id = in_.parse.chunk_at[k + 1] != none ? in_.parse.chunk_at[k + 1] : in_.parse.chunk_at[k + 2];      // a name in marks
            return id != none && chunk(id).relation != Relation::prepositional ? id : none;
        }
        if (word(k).is_verb() && (word(k).clitics & arabic::fa_)) return none;
    }
    return none;
}

// "It was demanded (min qibal) by the union": who is named so behind a verb, where he cannot be its subject.
Voice Finder::agent(std::uint32_t verb, std::uint32_t end) {
    for (std::uint32_t k = verb + 1; k + 1 < end && k < verb + 24; ++k) {
        if (read_.hard(k)) break;
        if (!read_.is_word(k) || word(k).form != in_.grammar.min || !read_.is_word(k + 1)) continue;
        const auto form = word(k + 1).form;
        if (form != in_.grammar.qibal && form != in_.grammar.janib) continue;
        std::uint32_t id = in_.parse.chunk_at[k + 1];
        if (id != none && chunk(id).head == k + 1) id = chunk(id).genitive;
        if (id == none && k + 2 < end) id = in_.parse.chunk_at[k + 2];
        if (id != none) return speakers_.made(id, end);
    }
    return {};
}

// Whether another noun phrase follows one at once, so that the first is the subject and this its object.
bool Finder::object_behind(std::uint32_t id, std::uint32_t end) const {
    const std::uint32_t at = in_.parse.behind_idafa(id);
    const std::uint32_t next = at < end ? in_.parse.chunk_at[at] : none;
    return next != none && chunk(next).first == at && chunk(next).relation == Relation::argument && !chunk(next).time;
}

// "and (he) described the decision as": of a verb that calls things something, one noun phrase before the words it calls them is its object.
bool Finder::describes(std::uint32_t clause, std::uint32_t verb, const Draft& d, std::uint32_t subject) const {
    const std::uint32_t allowed = read_.contents(verb);
    if (!(allowed & tables::content_names) || !(allowed & tables::content_that) || (in_.parse.clauses[clause].marks & clause::passive_voice)) return false;
    if (word(verb).enclitic != Enclitic::nothing || chunk(subject).first != verb + 1) return false;
    std::uint32_t at = in_.parse.behind_idafa(subject);
    // "the ambassador in the capital described the account as": over where he is another noun phrase is the thing.
    while (at < d.content.first && in_.parse.chunk_at[at] != none && chunk(in_.parse.chunk_at[at]).relation == Relation::prepositional && chunk(in_.parse.chunk_at[at]).first == at &&
           chunk(in_.parse.chunk_at[at]).last + 1 < d.content.first)
        at = chunk(in_.parse.chunk_at[at]).last + 1;
    return at >= d.content.first || read_.complementizer(at) || (word(at).clitics & arabic::bi);
}

// Who says what a verb reports: its subject, however it is found; else who spoke or acted before. `subject` gets the noun phrase at the verb, or `none`.
Voice Finder::speaker_of_verb(const language::Sentence& s, std::uint32_t i, std::uint32_t k, std::uint32_t limit, Draft& d, std::uint32_t& subject) {
    const Clause& c = in_.parse.clauses[k];
    subject = own_subject(k, d.content);
    if (subject != none && chunk(subject).first > i && !agrees(i, subject)) subject = none;
    const bool of_other = subject != none && (c.marks & clause::relative) && chunk(subject).last < i && disagrees(i, subject);
    if (of_other) subject = none;
    if (c.marks & clause::passive_voice) {
        if (const Voice v = agent(i, s.end)) return v;
    }
    if (subject == none || chunk(subject).first < i)
        if (const auto about = topic(s, i); about != none) {
            const auto near = adjacent(i, limit);            // "as for India, a spokesman of its announced", "its council announced"
            const auto next = i + 1 < s.end ? in_.parse.chunk_at[i + 1] : none;
            subject = near != none && chunk(near).actor != none ? near : next != none && speakers_.behind_saying(next) ? next : about;
        }
    // "«Beacons» answered that": a name in marks before its verb.
    if (subject == none && i > s.first + 1)
        if (const Quote* q = read_.quote_closing(i - 1); q && q->open >= s.first && q->close - q->open <= 5 && in_.parse.chunk_at[q->open + 1] != none) subject = in_.parse.chunk_at[q->open + 1];
    const auto comma_between = [&] {
        for (std::uint32_t at = chunk(subject).last + 1; at < i; ++at)
            if (read_.is_comma(at)) return true;
        return false;
    };
    const bool counted = i + 1 < s.end && read_.is_word(i + 1) && word(i + 1).pos == tables::Pos::particle && read_.is(i + 1, ParticleClass::quantifier);
    const bool quoted_name = i + 1 < s.end && read_.quote_at(i + 1) && read_.quote_at(i + 1)->close < limit;
    if (counted || quoted_name) {
        if (const auto near = adjacent(i, limit); near != none) subject = near;
    } else if (subject == none || (chunk(subject).last < i && !(c.marks & clause::relative) && comma_between()))
        if (const auto near = adjacent(i, limit); near != none && may_follow(i, near) && (subject == none || word(chunk(near).head).lexeme == tables::absent)) subject = near;
    if (subject != none && describes(k, i, d, subject)) subject = none;
    // "and called (she) upon her citizens to": whoever is hers is not she.
    if (subject != none && read_.joined(i) && !d.content.proposition && word(chunk(subject).head).enclitic != Enclitic::nothing && chunk(subject).first > i) subject = none;
    const std::uint32_t reach = subject == none ? limit : std::min(std::max(limit, chunk(subject).last + 2), static_cast<std::uint32_t>(in_.words.size()));
    Voice speaker = subject == none ? Voice{} : speakers_.pointed_at(subject, s.first, s.line);
    if (!speaker && subject != none) speaker = speakers_.named_beside(subject, chunk(subject).last < i ? i : limit);
    if (!speaker && subject != none) speaker = speakers_.of(subject, reach);
    const bool antecedent = subject != none && (c.marks & clause::relative);
    // "statements made by the president that claim": whose words they are.
    if (!speaker && antecedent && read_.reports(chunk(subject).head))
        for (std::uint32_t at = chunk(subject).last + 1; at < i && !speaker; ++at) {
            const std::uint32_t id = in_.parse.chunk_at[at];
            if (id != none && chunk(id).first == at && chunk(id).actor != none && (chunk(id).preposition == in_.grammar.an || chunk(id).preposition == in_.grammar.li)) speaker = speakers_.of(id, i);
        }
    if (!speaker && antecedent && !chunk(subject).definite) {                                    // "a video on Twitter in which he said that"
        speaker = main_subject(s, i, &word(i));
        if (speaker) d.via = speakers_.medium(i > s.first + 8 ? i - 8 : s.first, i, speaker.entity);
    }
    if (!speaker && antecedent) speaker = speakers_.last(s.line);
    const bool name_behind = subject != none && (quoted_name || chunk(subject).first == i + 1) && (quoted_name || word(chunk(subject).head).lexeme == tables::absent);
    // Whoever stands in the sound masculine plural is a person, whether the tables know him or not.
    bool people_behind = subject != none && chunk(subject).first == i + 1 && chunk(subject).nominative;
    // Who denies or estimates is somebody; so is whom a noun for people names.
    if (subject != none && chunk(subject).first > i && !people_behind)
        people_behind = chunk(subject).actor == none && (can_speak(subject) || (!read_.joined(i) && (d.stance == Stance::denies || d.stance == Stance::estimates))) && word(chunk(subject).head).enclitic == Enclitic::nothing;
    // Behind a verb that denies, accuses or expects stand its subject and its object, before it its subject: "the league accused the company of".
    if (subject != none && !people_behind && d.stance != Stance::says && d.stance != Stance::confirms && chunk(subject).definite && chunk(subject).actor == none &&
        word(chunk(subject).head).pos == tables::Pos::noun && word(chunk(subject).head).enclitic == Enclitic::nothing)
        people_behind = chunk(subject).first > i ? chunk(subject).first == i + 1 && object_behind(subject, s.end) : !comma_between();
    if (!speaker && subject != none && (d.content.proposition || name_behind || people_behind) && !antecedent) speaker = speakers_.made(subject, reach);
    if (!speaker && subject != none && chunk(subject).definite && read_.reports(chunk(subject).head)) {
        speaker = speakers_.of_document(subject);
        if (!speaker) speaker = speakers_.last(s.line);
    }
    if (!speaker && subject == none) {
        d.inherited = true;
        // "So-and-so came to the subject and said": who acted before in this sentence, where nothing was said yet in it.
        const bool after_report = !m_.extents.empty() && m_.extents.back().cue >= s.first && m_.extents.back().cue < i;
        if (!after_report || of_other) speaker = main_subject(s, i, &word(i));
        if (!speaker) speaker = speakers_.running(word(i), s.line);
        if (!speaker) speaker = actor_before(s, &word(i));
        if (!speaker) speaker = speakers_.running(word(i), s.line > 3 ? s.line - 3 : 0);
        if (!speaker && c.subject != none && (c.marks & clause::subject_inherited) && !read_.around(chunk(c.subject).first)) speaker = speakers_.of(c.subject, s.end);
    }
    if (!speaker && d.content.proposition) speaker = speakers_.last(s.line);
    if (!speaker && subject != none && d.content.proposition) {
        speaker = actor_before(s, nullptr);                  // whose statement it is
        if (!speaker) speaker = speakers_.made(subject, reach, true);
    }
    // The verb tells who can be meant by "and she added".
    if (speaker && subject != none && !speaker.many && !(word(i).features & (arabic::plural | arabic::dual))) speaker.gender = word(i).features & arabic::feminine ? 2 : 1;
    return speaker;
}

bool Finder::verb_row(const language::Sentence& s, std::uint32_t i, std::uint32_t k, const tables::Reporting& r) {
    const Clause& c = in_.parse.clauses[k];
    if ((c.marks & clause::negated) && r.stance != static_cast<std::uint32_t>(Stance::speculates)) return false;      // "did not rule out that" still speaks
    if (came_about(i)) return false;
    // "aircraft believed to be American": whoever is believed to be something does not believe it.
    Voice around;
    if (const std::uint32_t that = that_of_nobody(s, i, r); that != none) {
        const std::uint32_t own = own_subject(k, {});
        // "he said that they look for four who are believed to": it is believed by whoever says it.
        const bool of_other = (c.marks & clause::relative) && (own == none || disagrees(i, own));
        if (of_other) around = said_around(s, i);
        if (!around && (of_other || own == none)) return false;
        const bool many = own != none && (word(chunk(own).head).features & (arabic::plural | arabic::dual | arabic::feminine));      // "he believes" is none of theirs
        const bool described = (c.marks & clause::relative) || (own != none && chunk(own).last < i && !chunk(own).definite && many);
        const Enclitic who = arabic::pronoun_of_parts(arabic::particle_parts(in_.view, word(that)));
        const bool of_antecedent = word(that).enclitic != Enclitic::nothing || who == Enclitic::he || who == Enclitic::she || who == Enclitic::they;
        if (!around && described && of_antecedent) return false;
    }
    // "added in its statement, which it published on the site, that": it is hers who added it.
    if (!around && word(i).enclitic != Enclitic::nothing && i > s.first + 2 && i + 1 < s.end && (in_.parse.chunk_at[i + 1] == none || chunk(in_.parse.chunk_at[i + 1]).relation == Relation::prepositional)) {
        const bool which = read_.is_word(i - 1) && in_.parse.chunk_at[i - 1] == none;
        const std::uint32_t at = in_.parse.chunk_at[which ? i - 2 : i - 1];
        if (at != none && in_.grammar.among(in_.grammar.documents, word(chunk(at).head).lemma)) around = main_subject(s, chunk(at).first, nullptr);
    }
    Draft d = draft(i, r);
    d.clause = k;
    std::uint32_t told = own_subject(k, {});
    if (told == none) told = adjacent(i, s.end);
    // "and (he) put the strikers' number at some 2500", "and (she) denied the cut": what is counted or denied does not speak.
    if (told != none && !object_behind(told, s.end) && (d.stance == Stance::estimates || read_.joined(i)) && (r.content & tables::content_object) && chunk(told).first > i && !can_speak(told) && chunk(told).actor == none && !chunk(told).nominative && word(chunk(told).head).lexeme != tables::absent && word(chunk(told).head).pos == tables::Pos::noun) told = none;
    d.content = contents_.behind(s, i, r.content, told);
    // Of two quotations around a verb the first is its content, and the second goes on.
    bool before = false;
    if ((r.content & tables::content_in_quote) && (!d.content || (d.content.direct && !read_.is_mark(d.content.first - 2, ':')))) {
        if (const Content c = contents_.before(s, i)) {
            d.content = c;
            before = true;
        }
    }
    if (!d.content || (i == referred_ && !d.content.proposition)) return false;      // "as the governor So-and-so announced": the name is no object
    if (told_of_subject(s, i, r, d, own_subject(k, d.content))) return false;
    // "what they call «a siege»": of words from which the article keeps its distance the marks tell whose they are.
    if (const Quote* q = read_.quote_at(d.content.first); q && q->closed && q->close + 1 == d.content.end && d.stance == Stance::claims) {
        d.content.first = q->open + 1;
        d.content.end = contents_.trim(q->open + 1, q->close);
        d.content.direct = true;
        d.content.ending = Ending::quotation;
    }
    // What is said within a quotation ends within it.
    if (const Quote* q = read_.around(i); q && d.content.first > q->close) return false;
    const std::uint32_t limit = d.content.first > i ? d.content.first : s.end;
    bool subject_is_via = false;
    Voice source;
    if (!slots(s, r, i, limit, source, subject_is_via)) return false;
    std::uint32_t subject = none;
    const Voice speaker = around ? around : speaker_of_verb(s, i, k, limit, d, subject);
    if (subject_is_via && source) d.via = speaker.entity;
    else if (!source) source = speaker;
    d.source = source;
    if (d.via == none && source && d.content.proposition && !(r.content & tables::content_about)) cites(i, limit, d);
    // "Estimates of officials indicate that": the noun is the cue, and its stance counts.
    if (subject != none) {
        const std::uint32_t head = chunk(subject).head;
        if (read_.reports(head) && !word(head).is_verb() && !(word(head).features & arabic::participle) && !read_.circumstance(head))
            read_.rows(head, [&](const tables::Reporting& noun_row) {
                if (Reader::stance(noun_row) == Stance::says) return false;
                d.stance = Reader::stance(noun_row);
                d.cue = head;
                d.rule = in_.view.rule(noun_row.source);
                return true;
            });
    }
    emit(s, d);
    if (before) quotation_behind(s, d);
    else if (d.content.direct) quotations_joined(s, d);
    return true;
}

// "The radio reported, (an) from an official, that": whom a medium cites is the source, and the medium the way.
void Finder::cites(std::uint32_t cue, std::uint32_t end, Draft& d) {
    const Entity& medium = doc_.entities[d.source.entity];
    if (medium.sector != "JRN" || medium.kind != EntityKind::organization) return;
    for (std::uint32_t k = cue + 1; k < end && k < cue + 16; ++k) {
        const std::uint32_t id = in_.parse.chunk_at[k];
        if (id == none || chunk(id).first != k || chunk(id).preposition != in_.grammar.an || chunk(id).actor == none) continue;
        if (const Voice v = speakers_.of(id, end); v && v.entity != d.source.entity) {
            d.via = d.source.entity;
            d.source = v;
        }
        return;
    }
}

// Whom the prepositions of the row name: "quoted (an) a minister that", "it came (fi) in the statement that". False where the row asks for
// one that is not there.
bool Finder::slots(const language::Sentence& s, const tables::Reporting& r, std::uint32_t cue, std::uint32_t end, Voice& source, bool& subject_is_via) {
    bool asked = false, found = false, subject_speaks = false;
    for (const auto& slot : in_.view.slots_of(r)) {
        if (slot.slot == tables::Slot::subject) {
            subject_is_via = slot.role == tables::ActorRole::via;
            subject_speaks = true;
        }
        if (slot.role != tables::ActorRole::source || slot.slot != tables::Slot::preposition) continue;
        asked = true;
        for (std::uint32_t at = cue + 1; at < end && at < cue + 24 && !found; ++at) {
            const Word& w = word(at);
            // "in it": the preposition with a pronoun is one word.
            if (w.kind == Kind::word && w.pos == tables::Pos::particle && w.form != slot.preposition && read_.is(at, ParticleClass::pronoun) &&
                in_.view.str(in_.view.forms[w.form].key).starts_with(in_.view.str(in_.view.forms[slot.preposition].key))) {
                source = owner_of_document(s, cue);
                if (!source) source = speakers_.last(s.line);
                found = true;
            }
            const std::uint32_t id = in_.parse.chunk_at[at];
            if (id == none || chunk(id).first != at || chunk(id).preposition != slot.preposition) continue;
            source = speakers_.made(id, end);
            if (!source && chunk(id).definite) source = speakers_.last(s.line);
            found = true;
        }
    }
    if (!asked || found) return true;
    // An agency reports in its own name, too; nobody else "carries" words.
    if (!subject_speaks) return false;
    const std::uint32_t k = read_.clause_of(cue);
    const std::uint32_t subject = k == none ? none : in_.parse.clauses[k].subject;
    if (subject == none || chunk(subject).actor == none || in_.reference.candidates.actors[chunk(subject).actor].sector != "JRN") return false;
    subject_is_via = false;
    return true;
}

}  // namespace isnad::statement
