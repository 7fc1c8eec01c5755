// Where a content that is a clause ends: at the next report, at a source that is named behind it, where the article goes on in its own voice.
#include "statement/content.h"

#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::statement {

using arabic::Enclitic;
using arabic::Word;
using tables::ParticleClass;

bool Contents::sibling(const language::Sentence& s, std::uint32_t verb, std::uint32_t cue) const {
    const Word& w = read_.word(verb);
    if (w.features & arabic::first_person) return false;
    const auto k = read_.clause_of(verb);
    const bool own = k != none && read_.in.parse.clauses[k].subject != none && !(read_.in.parse.clauses[k].marks & clause::subject_inherited) &&
                     read_.chunk(read_.in.parse.clauses[k].subject).first > verb;
    const std::uint32_t subject = own ? read_.in.parse.clauses[k].subject : none;
    // Who is not named anew is the speaker, if the verb fits the cue in gender; else somebody inside the content.
    const Word& c = read_.word(cue);
    if (!own && c.is_verb() && ((w.features ^ c.features) & arabic::feminine)) return false;
    return brings(s, verb, read_.contents(verb), subject);
}

// Whether a verb has a content of its own, without asking how far it goes.
bool Contents::brings(const language::Sentence& s, std::uint32_t verb, std::uint32_t allowed, std::uint32_t subject) const {
    const Hook h = hook(s, verb, allowed);
    if (h.kind == Hook::that) return (allowed & tables::content_that) != 0;
    if (h.kind == Hook::colon || (h.kind == Hook::quotation && (allowed & tables::content_quote))) return true;
    return (allowed & by_phrase) && governed(s, verb, allowed, subject, s.end);
}

// ", but the minister says that": behind the comma somebody else who is named there reports.
bool Contents::counters(const language::Sentence& s, std::uint32_t conjunction, std::uint32_t cue) const {
    const std::uint32_t end = std::min(s.end, conjunction + 14);
    for (std::uint32_t k = conjunction + 1; k < end; ++k) {
        if (read_.hard(k) || read_.is_comma(k) || read_.quote_at(k)) return false;
        if (!read_.is_word(k) || !read_.word(k).is_verb()) continue;
        if (relative_verb(k, conjunction + 1)) continue;
        if (!read_.reporting_verb(k)) return false;
        const auto c = read_.clause_of(k);
        if (c == none) return false;
        const std::uint32_t subject = read_.in.parse.clauses[c].subject;
        const bool named = subject != none && read_.chunk(subject).first > conjunction && read_.chunk(subject).actor != none;
        const bool same = read_.word(conjunction).enclitic != Enclitic::nothing || (read_.complementizer(k - 1) && read_.word(k - 1).enclitic != Enclitic::nothing);
        const bool fits = !read_.word(cue).is_verb() || ((read_.word(k).features ^ read_.word(cue).features) & arabic::feminine) == 0;
        return (named || (same && fits)) && brings(s, k, read_.contents(k), named ? subject : none);
    }
    return false;
}

// "that the accusation, which is (wa-hiya) incitement, is false": between commas stands what is told of a subject whose predicate is still to
// come. The comma that closes it, or `none`.
std::uint32_t Contents::behind_aside(const language::Sentence& s, std::uint32_t first, std::uint32_t i) const {
    for (std::uint32_t k = first; k < i; ++k)
        if (read_.is_word(k) && read_.verb(k) && !relative_verb(k, first)) return none;
    for (std::uint32_t k = i + 1; k + 1 < s.end && k < i + 25; ++k) {
        if (read_.hard(k)) return none;
        if (!read_.is_comma(k)) continue;
        const std::uint32_t next = k + 1;
        if (!read_.is_word(next) || read_.joined(next) || read_.circumstance(next) || read_.complementizer(next) || attribution_at(next)) return none;
        const bool denied = read_.is(next, ParticleClass::negation) || read_.is(next, ParticleClass::modal);
        return read_.verb(next) || denied ? k : none;
    }
    return none;
}

// ", at a time (fi waqt) when", and behind what is expected, planned or so ", and that (wa-dhalika) after": in what circumstances the article
// tells it. Who tells what happened tells himself after what it did.
bool Contents::told_besides(std::uint32_t first, std::uint32_t i, std::uint32_t end) const {
    const Word& w = read_.word(i);
    if (i + 1 >= end || !read_.is_word(i + 1)) return false;
    const Word& next = read_.word(i + 1);
    if (w.form == g_.fi) return next.form == g_.time && !next.definite() && i + 2 < end && read_.is_word(i + 2) && read_.verb(i + 2);
    if (w.form != g_.that_one || !(w.clitics & arabic::wa)) return false;
    if (told_besides(first, i + 1, end)) return true;
    if (!arabic::Grammar::among(g_.after, next.form) && !arabic::Grammar::among(g_.before, next.form)) return false;
    std::uint32_t k = first;
    while (k < i && (!read_.is_word(k) || !read_.verb(k) || relative_verb(k, first))) ++k;
    return k == i || !(read_.word(k).features & arabic::perfect);
}

// ", while a car ran over the other, and that (wa-inna)": what is set beside a clause belongs to the report where that goes on behind it.
bool Contents::goes_on_behind(const language::Sentence& s, std::uint32_t i) const {
    for (std::uint32_t k = i + 1; k < s.end; ++k) {
        if (read_.hard(k) || read_.quote_at(k)) return false;
        if (!read_.is_word(k)) continue;
        if (read_.complementizer(k) && (read_.word(k).clitics & arabic::wa)) return true;
        if (read_.reports(k) || attribution_at(k)) return false;
    }
    return false;
}

// ", and Imran Khan pledged (wa-ta'ahhada)": behind the comma a ruler or a state of whom the report has not spoken does something, told like the report itself. Not an
// army: who reports a war tells what both sides did.
bool Contents::acts_anew(const language::Sentence& s, std::uint32_t first, std::uint32_t i) const {
    using mention::What;
    const Word& w = read_.word(i);
    const auto k = read_.verb(i) && (w.clitics & arabic::wa) && (w.features & arabic::perfect) ? read_.clause_of(i) : none;
    if (k == none || (read_.in.parse.clauses[k].marks & (clause::passive_voice | clause::subject_inherited)) || read_.in.parse.clauses[k].subject == none) return false;
    if (!w.link(tables::LinkKind::trigger) && !read_.reports(i)) return false;            // not "and Germany was"
    const clause::Chunk& subject = read_.chunk(read_.in.parse.clauses[k].subject);
    if (subject.first != i + 1 || subject.actor == none) return false;
    const auto& actors = read_.in.reference.candidates.actors;
    const auto what = actors[subject.actor].what;
    if ((what != What::office && what != What::person && what != What::named_person && what != What::state && what != What::capital) || (what == What::office && !subject.definite)) return false;
    for (std::uint32_t at = first; at < i; ++at) {
        const std::uint32_t id = read_.in.parse.chunk_at[at];
        if (id != none && read_.word(read_.chunk(id).head).form == read_.word(subject.head).form) return false;
    }
    return !goes_on_behind(s, i);
}

Content Contents::clause(const language::Sentence& s, std::uint32_t first, std::uint32_t cue) const {
    Content out;
    out.first = first;
    out.proposition = true;
    const bool named = read_.rows(cue, [](const tables::Reporting& r) { return (r.content & tables::content_names) != 0; });
    std::uint32_t i = first;
    for (; i < s.end; ++i) {
        if (const Quote* q = read_.quote_at(i); q && q->closed) {          // nothing ends inside a quotation
            // "he said that the man struck at her heart: «...»": his own words behind a colon stand for themselves.
            if (i > first + 3 && q->close - q->open > short_quotation && read_.is_mark(i - 1, ':')) {
                out.ending = Ending::report;
                break;
            }
            i = std::min(q->close, s.end - 1);
            continue;
        }
        if (read_.stop_within(i)) break;
        if (i <= first + 1 || !read_.is_word(i)) continue;
        const bool after_mark = read_.is_mark(i - 1) && !read_.quote_closing(i - 1);
        const bool after_quote = read_.is_mark(i - 1) && read_.quote_closing(i - 1);
        const Word& w = read_.word(i);
        // "called it a coup, and": what somebody names a thing is one phrase. ", which was denied by": the article goes on.
        const bool goes_on = after_mark && read_.is_comma(i - 1) && w.pos == tables::Pos::particle && read_.joined(i) && read_.is(i, ParticleClass::pronoun);
        if (goes_on && !named) {
            if (const std::uint32_t close = behind_aside(s, first, i); close != none) {
                i = close;
                continue;
            }
        }
        if ((named && after_mark && read_.is_comma(i - 1)) || goes_on || (after_mark && told_besides(first, i, s.end))) {
            out.ending = Ending::clause;
            break;
        }
        if (after_mark && read_.is_comma(i - 1) && acts_anew(s, first, i)) {
            out.ending = Ending::clause;
            break;
        }
        if (read_.reports(i)) {
            if (read_.reporting_verb(i) && (read_.joined(i) || after_mark) && !relative_verb(i, first) && sibling(s, i, cue)) {
                out.ending = Ending::report;
                break;
            }
            if (read_.circumstance(i) && (after_mark || after_quote || read_.joined(i))) {
                out.ending = Ending::report;
                break;
            }
        }
        if (attribution_at(i)) {
            out.ending = Ending::attribution;
            break;
        }
        // "while": in one word or two.
        if (after_mark && w.form == g_.fi && i + 1 < s.end && read_.is_word(i + 1) && read_.word(i + 1).form == g_.hin && !read_.word(i + 1).definite()) {
            out.ending = Ending::contrast;
            break;
        }
        const bool but = read_.is(i, ParticleClass::conjunction) || (i + 1 < s.end && read_.complementizer(i + 1) && (w.form == g_.ghayr || read_.is(i, ParticleClass::exception)));
        if (after_mark && but && counters(s, i, cue)) {
            out.ending = Ending::contrast;
            break;
        }
        if (after_mark && (w.form == g_.fima || w.form == g_.baynama) && w.pos == tables::Pos::particle && !goes_on_behind(s, i)) {
            out.ending = Ending::contrast;
            break;
        }
    }
    out.end = trim(first, i);
    return out;
}

}  // namespace isnad::statement
