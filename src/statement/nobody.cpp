// Verbs of saying that nobody says: "it is reported that", "it became clear that", and those by which something is only called or taken for something.
#include "statement/finder.h"

#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::statement {

using arabic::Enclitic;
using arabic::Word;
using clause::Chunk;
using clause::Relation;
using tables::ParticleClass;

// "yudhkar an", "yu'taqad an": of nobody, right before its complement. The word that opens it, or `none`.
std::uint32_t Finder::that_of_nobody(const language::Sentence& s, std::uint32_t i, const tables::Reporting& r) const {
    const Word& w = word(i);
    if (!(r.content & tables::content_alone) || !(w.features & arabic::imperfect) || (w.features & (arabic::feminine | arabic::plural)) || w.enclitic != Enclitic::nothing) return none;
    // "He says (yaqulu)" is somebody's: only what is written like its passive can be nobody's.
    const auto readings = in_.view.readings_of(w.form);
    if (!(w.features & arabic::passive) && std::none_of(readings.begin(), readings.end(), [&](const auto& x) { return x.lexeme == w.lexeme && (x.features & arabic::passive); })) return none;
    std::uint32_t k = i + 1;
    while (k < s.end && k < i + 4 && read_.is_word(k) && !read_.complementizer(k) && word(k).pos == tables::Pos::particle) ++k;
    return k < s.end && read_.complementizer(k) ? k : none;
}

// "the groups that he said had", "four missing who are believed (yu'taqadu) to have": a verb of saying that is not said by the noun whose relative clause it stands in,
// since it would agree with it.
bool Finder::disagrees(std::uint32_t verb, std::uint32_t subject) const {
    const auto features = word(verb).features;
    const Chunk& c = chunk(subject);
    const Word& head = word(c.head);
    if (!(features & arabic::third) || (features & (arabic::plural | arabic::dual)) || head.lexeme == tables::absent || head.pos != tables::Pos::noun) return false;
    if (c.actor != none && in_.reference.candidates.actors[c.actor].what != mention::What::agent && in_.reference.candidates.actors[c.actor].what != mention::What::office) return false;
    const bool many = c.counted || (head.features & (arabic::plural | arabic::dual));
    const bool she = (head.features & arabic::feminine) || in_.text.substr(head.begin, head.end - head.begin).ends_with("\u0629");
    return features & arabic::feminine ? !many && !she : many || she;
}

// Who says what the words at hand are part of, or nobody.
Voice Finder::said_around(const language::Sentence& s, std::uint32_t i) const {
    for (std::size_t k = m_.extents.size(); k-- > 0 && m_.extents[k].cue >= s.first;)
        if (m_.extents[k].first <= i && i < m_.extents[k].end) return {doc_.statements[k].source};
    return {};
}

// "it became clear (tabayyana) that", "it was decided (taqarrara) that": written like "she shows", "she decides", where nobody stands before or behind it.
bool Finder::came_about(std::uint32_t i) const {
    const Word& w = word(i);
    if (!(w.features & arabic::imperfect) || !(w.features & arabic::feminine) || (w.features & arabic::plural) || w.enclitic != Enclitic::nothing || (w.clitics & (arabic::li | arabic::sa)) || !read_.complementizer(i + 1)) return false;
    if (in_.text.substr(word(i + 1).begin).starts_with("\u0628")) return false;      // "she reminds that (bi-anna)"
    const auto readings = in_.view.readings_of(w.form);
    const bool happens = std::any_of(readings.begin(), readings.end(), [](const auto& r) { return (r.features & arabic::perfect) && !(r.features & (arabic::feminine | arabic::plural | arabic::dual | arabic::first_person | arabic::passive)); });
    const std::uint32_t before = i > 0 ? in_.parse.chunk_at[i - 1] : none;
    const bool told_of = i > 0 && read_.is_word(i - 1) && (read_.is(i - 1, ParticleClass::relative) || read_.complementizer(i - 1) || word(i - 1).is_verb() || (before != none && chunk(before).relation != Relation::prepositional));
    return happens && !told_of;
}

// "a prize estimated at ten million", "troops described as invaders", "the artist is considered one of": a verb whose subject does not speak, though
// without its vowels it is written like one whose subject does.
bool Finder::told_of_subject(const language::Sentence& s, std::uint32_t i, const tables::Reporting& r, const Draft& d, std::uint32_t told) const {
    const Word& w = word(i);
    if (d.content.proposition || w.enclitic != Enclitic::nothing || d.content.first <= i) return false;
    // "whoever's membership is proven", "his suspension was decided": written also like a verb of which the noun behind it is the subject.
    if (d.stance == Stance::confirms && told == none) {
        for (const auto& reading : in_.view.readings_of(w.form)) {
            const auto& lexeme = in_.view.lexemes[reading.lexeme];
            const bool verb = lexeme.pos == tables::Pos::verb && (reading.features & (arabic::perfect | arabic::imperfect)) && !(reading.features & (arabic::passive | arabic::first_person));
            if (verb && reading.lexeme != w.lexeme && !in_.view.link(reading.lexeme, tables::LinkKind::reporting) && !in_.view.link(reading.lexeme, tables::LinkKind::deed_report)) return true;
        }
    }
    const bool behind = told != none && chunk(told).first > i, by = (word(d.content.first).clitics & arabic::bi) != 0, now = (w.features & arabic::imperfect) != 0;
    if ((r.content & tables::content_names) && (r.content & tables::content_that)) return by && d.content.first == i + 1;
    if (d.stance == Stance::estimates) return by && now && !behind;
    if (r.content != tables::content_object || d.stance != Stance::says) return false;
    const std::uint32_t id = in_.parse.chunk_at[d.content.first];
    // "considers the deal a mistake": of two noun phrases the first is the object.
    return now && (id == none || !object_behind(id, s.end)) && (!behind || id == none || !chunk(id).definite);
}

}  // namespace isnad::statement
