// Interviews: lines that ask, and the lines behind them that answer. No word of saying stands there; the guest speaks, and the paper that
// asks passes it on.
#include "statement/finder.h"

#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::statement {

using arabic::Kind;

namespace {
constexpr std::size_t fewest_answers = 2;      // one question without dashes is a heading or an ornament
constexpr std::uint32_t longest_question = 45; // words
constexpr std::uint32_t opening = 2;           // lines in which the guest and the paper are introduced
constexpr std::uint32_t named_at_once = 3;     // what a name in the headline counts
}  // namespace

template <class F>
bool Finder::any_word(std::uint32_t first, std::uint32_t end, F&& f) const {
    for (std::uint32_t i = first; i < end; ++i)
        if (word(i).kind == Kind::word && f(word(i))) return true;
    return false;
}

// Finds the lines that answer, and whether the article is an interview at all: its questions and answers stand behind dashes or bullets,
// or the questions say "you" and most answers "I" or "we". Essays and explainers ask, too, but nobody in particular.
void Finder::find_answers() {
    m_.answers.clear();
    std::size_t marked = 0, both_marked = 0, first_persons = 0, addressed = 0;
    bool asked = false, asked_behind_mark = false, asked_you = false;
    const auto& all = in_.sentences;
    for (std::size_t k = 0; k < all.size();) {
        std::size_t next = k;
        while (next < all.size() && all[next].line == all[k].line) ++next;
        const std::uint32_t begin = all[k].first, end = all[next - 1].end;
        std::uint32_t first = begin;
        while (first < end && read_.is_mark(first) && !read_.quote_at(first)) ++first;
        const bool question = read_.is_mark(end - 1, 0x61F) || read_.is_mark(end - 1, '?');
        if (asked && !question && first + 1 < end && !in_.furniture[begin] && !read_.quote_at(first)) {
            m_.answers.push_back({static_cast<std::uint32_t>(k), first, end});
            if (first > begin || asked_behind_mark) ++marked;
            if (first > begin && asked_behind_mark) ++both_marked;
            if (asked_you) ++addressed;
            if (any_word(first, end, [](const arabic::Word& w) { return (w.features & arabic::first_person) || w.enclitic == arabic::Enclitic::we || w.enclitic == arabic::Enclitic::i; })) ++first_persons;
        }
        asked = question && end - first > 1 && end - first <= longest_question;
        asked_you = asked && any_word(first, end, [](const arabic::Word& w) { return w.enclitic == arabic::Enclitic::you; });
        asked_behind_mark = first > begin;
        k = next;
    }
    const std::size_t n = m_.answers.size();
    const bool interview = (both_marked > 0 && 2 * both_marked >= n) || (n >= fewest_answers && addressed > 0 && (2 * marked >= n || 2 * first_persons >= n));
    if (!interview) m_.answers.clear();
    if (!m_.answers.empty()) guest_ = find_guest();
    if (!guest_) m_.answers.clear();
}

// The person whom the article names most, the headline counting more; and the paper that it is told to have talked to.
Voice Finder::find_guest() const {
    std::uint32_t line_end = 0;      // byte behind the opening lines
    std::uint32_t headline_end = 0;
    for (const auto& s : in_.sentences) {
        if (s.line == 0) headline_end = s.span.end;
        if (s.line <= opening) line_end = s.span.end;
    }
    Voice guest;
    std::uint32_t most = 1;
    bool named = false;      // a name goes before a description ("the good spy")
    for (const Mention& m : doc_.mentions) {
        const Entity& e = doc_.entities[m.entity];
        if (e.kind == EntityKind::organization && e.sector == "JRN" && m.span.end <= line_end && guest.via == none) guest.via = m.entity;
        if (e.kind != EntityKind::person || m.span.start > line_end) continue;
        if (named && m.how != How::name) continue;
        std::uint32_t count = 0;
        for (const Mention& other : doc_.mentions)
            if (other.entity == m.entity) count += other.span.end <= headline_end ? named_at_once : 1;
        if (count > most || (!named && m.how == How::name && count > 1)) {
            named = m.how == How::name;
            most = count;
            guest.entity = m.entity;
        }
    }
    return guest;
}

void Finder::answer(const language::Sentence& s, std::uint32_t index) {
    const auto it = std::find_if(m_.answers.begin(), m_.answers.end(), [&](const Answer& a) { return a.sentence == index; });
    if (it == m_.answers.end()) return;
    Draft d;
    d.cue = it->first > s.first ? it->first - 1 : it->first;
    d.source = guest_;
    d.via = guest_.via;
    d.rule = {"interview", 0};
    d.content.first = it->first;
    d.content.end = contents_.trim(it->first, it->end);
    d.content.proposition = true;
    emit(s, d);
}

}  // namespace isnad::statement
