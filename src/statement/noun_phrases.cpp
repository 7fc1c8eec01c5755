// Contents that are noun phrases: the object of a cue, or what hangs on its preposition.
#include "statement/content.h"

#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::statement {

using arabic::Enclitic;
using arabic::Word;
using clause::Chunk;
using clause::Relation;
using tables::ParticleClass;

namespace {
constexpr std::uint32_t phrase_reach = 20;   // words from a cue to its noun phrase
constexpr std::uint32_t longest_speaker = 6; // words from a cue to the comma behind its subject
}  // namespace

std::uint32_t Contents::preposition_bit(std::uint32_t p) const {
    if (p == g_.bi) return tables::content_b;
    if (p == g_.ila) return tables::content_to;
    if (p == g_.ala) return tables::content_on;
    if (p == g_.an) return tables::content_about;
    if (p == g_.min) return tables::content_from;
    if (p == g_.fi) return tables::content_in;
    if (p == g_.li) return tables::content_for;
    return 0;
}

// "after", "in the wake of": of the report rather than of what is promised or denied.
bool Contents::time_opener(const Word& w) const {
    constexpr std::size_t openers = 4;      // after, in the wake of, on the heels of, on the morrow of; not "after that" in one word
    return w.pos == tables::Pos::particle && w.form != tables::absent && std::find(g_.after, g_.after + openers, w.form) != g_.after + openers;
}

// Whether a word that is read as a verb can be a noun.
bool Contents::has_noun(std::uint32_t i) const {
    for (const auto& reading : read_.in.view.readings_of(read_.word(i).form))
        if (read_.in.view.lexemes[reading.lexeme].pos == tables::Pos::noun && !(reading.features & arabic::participle)) return true;
    return false;
}

// Whether a free noun phrase names a deed.
bool Contents::deed(std::uint32_t id) const {
    const Chunk& c = read_.chunk(id);
    const Word& head = read_.word(c.head);
    const bool how = (head.features & arabic::accusative) && !head.definite() && c.genitive == none;      // "in reply (raddan) to"
    return c.relation == Relation::argument && c.actor == none && !c.time && !c.counted && !how && head.is_noun() && !(head.features & arabic::participle) && head.link(tables::LinkKind::trigger) && !arabic::has_proclitic(head.clitics);
}

bool Contents::denies(std::uint32_t cue) const {
    return read_.rows(cue, [](const tables::Reporting& r) { return Reader::stance(r) == Stance::denies; });
}

// A word that confirms or denies.
bool Contents::takes_sides(std::uint32_t cue) const {
    return read_.rows(cue, [](const tables::Reporting& r) { return Reader::stance(r) == Stance::denies || Reader::stance(r) == Stance::confirms; });
}

// The word behind "by the mouth of So-and-so", where a phrase that names who speaks for the subject begins at a word; else `none`.
std::uint32_t Contents::behind_mouth(std::uint32_t i) const {
    mention::Phrase p;
    const tables::Link* l = read_.in.meanings.find(i, tables::LinkKind::attribution, &p);
    if (!l || read_.in.view.attributions[l->index].role != tables::attribution_via || p.last + 1 >= read_.in.words.size()) return none;
    const std::uint32_t id = read_.in.parse.chunk_at[p.last + 1];
    return id == none ? none : read_.in.parse.behind_idafa(id);
}

// A verb or participle whose subject acts: not "was accused", "is considered".
bool Contents::active(std::uint32_t cue) const {
    if (read_.circumstance(cue)) return true;
    const std::uint32_t k = read_.verb(cue) ? read_.clause_of(cue) : none;
    return k != none && !(read_.in.parse.clauses[k].marks & clause::passive_voice);
}

// "called So-and-so, a member of the council, upon the government to": who the speaker is, between commas and without a verb. The comma behind it,
// where something that the cue can govern follows; else `none`.
std::uint32_t Contents::behind_apposition(std::uint32_t comma, std::uint32_t end, std::uint32_t allowed) const {
    constexpr std::uint32_t longest = 9;
    const auto& parse = read_.in.parse;
    if (comma + 1 >= end || read_.joined(comma + 1) || !read_.is_word(comma + 1) || read_.circumstance(comma + 1)) return none;
    std::uint32_t k = comma + 1;
    for (; k < end && k < comma + longest && !read_.is_comma(k); ++k)
        if (read_.hard(k) || (read_.is_word(k) && (read_.verb(k) || read_.circumstance(k) || read_.complementizer(k)))) return none;
    if (k + 1 >= end || !read_.is_comma(k) || !read_.is_word(k + 1) || read_.joined(k + 1) || read_.circumstance(k + 1)) return none;
    const std::uint32_t id = parse.chunk_at[k + 1];
    const bool object = id != none && read_.chunk(id).first == k + 1 && read_.chunk(id).relation != Relation::prepositional && !read_.chunk(id).time;
    const bool governed = (id != none && read_.chunk(id).first == k + 1 && (allowed & preposition_bit(read_.chunk(id).preposition))) ||
                          (read_.is(k + 1, ParticleClass::preposition) && (allowed & preposition_bit(read_.word(k + 1).form)));
    return object || governed ? k : none;
}

Content Contents::governed(const language::Sentence& s, std::uint32_t cue, std::uint32_t allowed, std::uint32_t subject, std::uint32_t limit) const {
    const auto& parse = read_.in.parse;
    std::uint32_t addressee = none;                       // "called upon [the union] to": an actor where an object could stand
    const std::uint32_t end = std::min({s.end, limit, cue + phrase_reach});
    for (std::uint32_t k = cue + 1; k < end; ++k) {
        if (const auto behind = read_.behind_parenthesis(k, end); behind != k) {
            k = behind - 1;
            continue;
        }
        if (read_.is_mark(k)) {
            if (read_.hard(k)) break;
            // Over ", on Tuesday," and ", in a statement,": what stands between commas is no argument.
            if (read_.is_comma(k) && k + 1 < end) {
                const auto next = parse.chunk_at[k + 1];
                // ", for his part,", ", in Baghdad,", ", according to the agency,": told beside what is said.
                const bool aside = attribution_at(k + 1) || (read_.is_word(k + 1) && (read_.is(k + 1, ParticleClass::preposition) || (read_.is(k + 1, ParticleClass::conjunction) && !read_.joined(k + 1))));
                // "The army announced, | the arrest of": a deed may stand behind a comma of its own.
                if (!aside && next != none && subject != none && read_.in.parse.behind_idafa(subject) == k && (allowed & tables::content_object) && deed(next)) continue;
                if (!aside && (next == none || !(read_.chunk(next).time || read_.chunk(next).relation == Relation::prepositional))) {
                    const std::uint32_t over_it = k <= cue + longest_speaker && active(cue) ? behind_apposition(k, end, allowed) : none;
                    if (over_it == none) break;
                    k = over_it;
                    continue;
                }
                std::uint32_t close = k + 1;
                while (close < end && !read_.is_comma(close)) ++close;
                if (close == end) break;
                k = close;
            }
            continue;
        }
        if (attribution_at(k)) {
            // "confirmed, by the mouth of its spokesman, the drop of": who speaks for the subject is none of what is said.
            const std::uint32_t mouth = behind_mouth(k);
            if (mouth == none) break;
            k = mouth - 1;
            continue;
        }
        const std::uint32_t id = parse.chunk_at[k];
        // "voiced (an) his regret": a noun with its pronoun that is written like a verb.
        if (id == none && k + 1 < end && read_.is_word(k) && read_.is(k, ParticleClass::preposition) && (allowed & preposition_bit(read_.word(k).form)) && read_.is_word(k + 1) &&
            parse.chunk_at[k + 1] == none && read_.word(k + 1).is_verb() && read_.word(k + 1).enclitic != Enclitic::nothing)
            return phrase_at(s, k + 1, false, cue + 1);
        // "denied [the stop of] the works": behind a verb with its subject stands no second verb, but a masdar that is written like one.
        if (id == none && k > cue + 1 && subject != none && (allowed & tables::content_object) && read_.verb(k) && !read_.joined(k) && read_.in.parse.behind_idafa(subject) <= k && !relative_verb(k, cue) && has_noun(k))
            return phrase_at(s, k, true, cue + 1);
        // "denied what (ma) users spread about": all that was told.
        if (id == none && k + 1 < end && (allowed & tables::content_object) && denies(cue) && read_.is_word(k) && read_.word(k).form == g_.ma && read_.is_word(k + 1) && read_.word(k + 1).is_verb())
            return phrase_at(s, k, true, cue + 1);
        // "the ministry denied that".
        if (id == none && (allowed & tables::content_object) && read_.is_word(k) && read_.word(k).form == g_.that_one && read_.word(k).clitics == 0 && takes_sides(cue)) {
            const std::uint32_t next = k + 1 < read_.in.words.size() ? parse.chunk_at[k + 1] : none;
            if (k + 1 >= s.end || read_.is_mark(k + 1) || read_.circumstance(k + 1) || (next == none && !read_.verb(k + 1)) || (next != none && read_.chunk(next).relation == Relation::prepositional)) {
                Content c;
                c.first = k;
                c.end = k + 1;
                c.ending = Ending::clause;
                return c;
            }
        }
        if (id == none || read_.chunk(id).first != k) {
            // "denied in a categorical way": an adjective that is written like a verb.
            if (read_.verb(k) && !read_.joined(k) && k > cue + 1 && parse.chunk_at[k - 1] != none && read_.chunk(parse.chunk_at[k - 1]).relation == Relation::prepositional &&
                relative_verb(k, cue))
                continue;
            if (read_.verb(k) || read_.is(k, ParticleClass::relative)) break;      // what stands in a clause of its own is not governed
            continue;
        }
        const Chunk& c = read_.chunk(id);
        if (c.time) {
            k = c.last;
            continue;
        }
        if (c.relation == Relation::prepositional) {
            const bool speech = read_.reports(c.head) && !(read_.word(c.head).features & arabic::participle) && c.preposition == g_.fi;
            if ((allowed & preposition_bit(c.preposition)) && !speech && (c.actor == none || c.preposition != g_.li)) return phrase(s, id, cue + 1);
            k = std::max(c.last, read_.in.parse.behind_idafa(id) - 1);
            continue;
        }
        // Behind a participle its object looks like its genitive.
        const bool of_cue = c.relation == Relation::genitive && c.governor != none && read_.chunk(c.governor).head == cue && read_.circumstance(cue);
        if (c.relation == Relation::argument || of_cue) {
            const Word& head = read_.word(c.head);
            if ((head.features & arabic::accusative) && !head.definite() && c.genitive == none && read_.reports(c.head) && !read_.circumstance(c.head) && subject != none) {
                k = c.last;                                  // "denied it with a categorical denial"
                continue;
            }
            if (!(allowed & tables::content_object) && (allowed & tables::content_asks) && addressee == none && id != subject) {
                addressee = id;                              // "called upon [the parties] to"
                k = read_.in.parse.behind_idafa(id) - 1;
                continue;
            }
            if (id == subject || read_.circumstance(c.head)) {
                k = read_.in.parse.behind_idafa(id) - 1;
                continue;
            }
            // «...» right behind the speaker is his name.
            if (k > cue + 1 && read_.quote_at(k - 1) && read_.quote_at(k - 1)->closed && subject != none && read_.in.parse.behind_idafa(subject) == k - 1) {
                k = read_.quote_at(k - 1)->close;
                continue;
            }
            if (allowed & tables::content_object) {
                const bool counts = c.actor != none && read_.rows(cue, [](const tables::Reporting& r) { return Reader::stance(r) == Stance::estimates; });      // "put [the fighters at some 70]"
                if (!counts && (c.actor != none || (allowed & tables::content_asks)) && addressee == none) {
                    addressee = id;
                    k = read_.in.parse.behind_idafa(id) - 1;
                    continue;
                }
                return phrase(s, id, cue + 1);
            }
        }
        k = c.last;
    }
    if ((allowed & tables::content_object) && addressee != none && !(allowed & (tables::content_b | tables::content_asks))) return phrase(s, addressee, cue + 1);
    return {};
}

Content Contents::phrase(const language::Sentence& s, std::uint32_t id, std::uint32_t cue_end) const {
    return phrase_at(s, read_.chunk(id).first, read_.chunk(id).relation == Relation::argument, cue_end);
}

Content Contents::phrase_at(const language::Sentence& s, std::uint32_t first, bool argument, std::uint32_t cue_end) const {
    const auto& parse = read_.in.parse;
    Content out;
    out.first = first;
    if (out.first > s.first && read_.quote_at(out.first - 1) && read_.quote_at(out.first - 1)->closed) {
        // «...» right behind the cue or its preposition: the quotation is the content, unless more hangs on it.
        const Quote& q = *read_.quote_at(out.first - 1);
        const bool all = q.close + 1 >= s.end || read_.is_mark(q.close + 1) || read_.joined(q.close + 1);
        const bool object = argument && q.close - q.open <= short_quotation + 1;      // a name or a scare quote
        if (all && !object) return quoted(q);
        out.first = q.open;
    }
    // "any link": what counts a noun belongs to it.
    while (out.first > cue_end && read_.is_word(out.first - 1) && read_.word(out.first - 1).pos == tables::Pos::particle && read_.is(out.first - 1, ParticleClass::quantifier)) --out.first;
    // What somebody is accused of has its own time; what is promised or denied has not happened, and the time is the report's.
    const bool accused = cue_end > 0 && read_.rows(cue_end - 1, [](const tables::Reporting& r) { return Reader::stance(r) == Stance::claims; });
    bool inside = read_.is_word(out.first) && read_.word(out.first).form == g_.ma;      // a clause that modifies the phrase is open
    std::uint32_t i = out.first;
    for (; i < s.end; ++i) {
        if (const Quote* q = read_.quote_at(i); q && q->closed && q->close < s.end) {
            i = q->close;
            continue;
        }
        if (read_.is_mark(i)) {
            if (read_.hard(i) || read_.is_dash(i) || read_.is_mark(i, ')')) {
                out.ending = Ending::sentence;
                break;
            }
            if (!read_.is_comma(i) || i + 1 >= s.end) continue;
            const bool relative = read_.is_word(i + 1) && read_.is(i + 1, ParticleClass::relative);
            const std::uint32_t next = parse.chunk_at[i + 1];
            const bool joins = read_.is_word(i + 1) && (read_.word(i + 1).clitics & arabic::wa) && next != none && !read_.circumstance(i + 1) && !read_.word(i + 1).is_verb();
            const bool report = joins && read_.reports(i + 1) && (read_.word(i + 1).enclitic != Enclitic::nothing || read_.chunk(next).genitive != none);      // "and her denial"
            if ((!relative && !joins) || report) {
                out.ending = Ending::comma;
                break;
            }
            inside = inside || relative;
            continue;
        }
        if (i == out.first || !read_.is_word(i)) continue;
        if (attribution_at(i)) {
            out.ending = Ending::attribution;
            break;
        }
        if (read_.circumstance(i)) {
            out.ending = Ending::report;
            break;
        }
        const Word& w = read_.word(i);
        // "criticised the government in his saying that".
        if (w.enclitic != Enclitic::nothing && !w.is_verb() && read_.reports(i) && (read_.contents(i) & tables::content_that) && i > out.first + 1 && read_.is_word(i - 1) &&
            read_.is(i - 1, ParticleClass::preposition)) {
            --i;
            out.ending = Ending::report;
            break;
        }
        if (read_.verb(i)) {
            if (read_.joined(i)) {
                // "of beating them and burning (wa-harq) their tents": a second deed that is written like a verb.
                if (accused && !read_.reports(i) && (w.features & arabic::perfect) && !(w.features & (arabic::feminine | arabic::plural | arabic::dual)) && has_noun(i)) continue;
                if (!inside || read_.reports(i)) {
                    out.ending = read_.reports(i) ? Ending::report : Ending::clause;
                    break;
                }
                continue;
            }
            if (inside || relative_verb(i, out.first)) {
                // "and an official stresses": the noun before it opened a clause of its own.
                const std::uint32_t before = i > 0 ? parse.chunk_at[i - 1] : none;
                if (before != none && read_.chunk(before).first > out.first && (read_.word(read_.chunk(before).first).clitics & arabic::wa) && read_.chunk(before).actor != none) {
                    i = read_.chunk(before).first;
                    out.ending = Ending::clause;
                    break;
                }
                inside = true;
                continue;
            }
            out.ending = Ending::clause;
            break;
        }
        // "considered the deal a chance, but (illa anna) Kenya": by the same letters as "not to that".
        if (i + 1 < s.end && read_.complementizer(i + 1) && (read_.complementizer(i) || read_.is(i, ParticleClass::exception) || w.form == g_.ghayr)) {
            out.ending = Ending::contrast;
            break;
        }
        if (read_.is(i, ParticleClass::relative) || read_.is(i, ParticleClass::complementizer)) inside = true;
        if (!inside && ((time_opener(w) && !accused) || (read_.is(i, ParticleClass::conjunction) && w.pos == tables::Pos::particle && (w.lemma == g_.then || w.lemma == g_.but)))) {
            out.ending = Ending::clause;
            break;
        }
        if (!inside && (w.form == g_.fima || w.form == g_.baynama) && read_.is(i, ParticleClass::subordinator)) {
            out.ending = Ending::contrast;
            break;
        }
    }
    out.end = trim(out.first, i);
    if (const Quote* q = read_.quote_at(out.first); q && q->closed && q->close + 1 == out.end && q->close - q->open > short_quotation + 1) return quoted(*q);
    return out;
}

}  // namespace isnad::statement
