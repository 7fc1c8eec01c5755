// What grammar rules out, whatever the weights say. Where a rule leaves nothing else, `beside` is always allowed, and so a sentence
// always gets a whole tree.
#include "clause/attach_state.h"

namespace isnad::clause {

namespace {

// What can be the head word of a subject or an object.
bool names_something(Tag t) {
    return is_nominal(t) || t == Tag::pronoun || t == Tag::demonstrative || t == Tag::quantifier || t == Tag::interrogative;
}

bool bare_function(Tag t) { return t >= Tag::prep && t != Tag::prep_pron && t != Tag::pronoun && t != Tag::demonstrative && t != Tag::quantifier; }

// Words that go in front of others: particles, helping verbs, numbers and demonstratives.
bool goes_in_front(Tag t) { return t >= Tag::prep || t == Tag::helper || t == Tag::numeral || t == Tag::digits || t == Tag::latin; }

bool has_article(Tag t) { return t == Tag::noun_def || t == Tag::noun_pron || t == Tag::adj_def || t == Tag::adj_pron || t == Tag::name_def; }

bool can_predicate(Tag t) { return is_finite(t) || t == Tag::adverb || t == Tag::helper || is_nominal(t) || t == Tag::prep_pron || t == Tag::quantifier || t == Tag::demonstrative || t == Tag::pronoun; }

}  // namespace

bool State::counted(std::uint32_t word) const {
    const Tag before = word > 0 ? (*tokens)[word - 1].tag : Tag::nothing;
    return before == Tag::numeral || before == Tag::digits;
}

bool State::agreeable(std::uint32_t child, std::uint32_t head, Label label) const {
    const Token &c = (*tokens)[child], &h = (*tokens)[head];
    const bool behind = child > head;
    const bool verb = is_finite(h.tag) || h.tag == Tag::helper;
    if (c.belongs_to_place && (label == Label::subject || label == Label::object)) return false;
    switch (label) {
        case Label::subject:
            if (!names_something(c.tag) || nodes[child].preposition != 0 || nodes[child].opener_tag != 0 || !can_predicate(h.tag) || (nodes[head].kids & has_subject)) return false;
            if (h.first_or_second) return false;
            // A predicate in front of its subject is a verb or tells where something is ("with them was a guide").
            if (behind && !verb && nodes[head].preposition == 0 && h.tag != Tag::adverb) return false;
            if (behind && (h.number == 2 || h.number == 3)) return false;   // a verb before its subject stands in the singular
            // "Thirty people (shakhsan) were killed": the case of a counted noun comes from its number.
            if (c.case_ == 3 || (behind && c.case_ == 1 && is_finite(h.tag) && !counted(child))) return false;
            return true;
        case Label::object:
            if (!names_something(c.tag) || nodes[child].preposition != 0 || nodes[child].opener_tag != 0 || c.case_ >= 2) return false;
            return (is_finite(h.tag) && h.tag != Tag::passive && h.sense != Sense::linking) || (is_nominal(h.tag) && h.tag != Tag::name);
        case Label::function: return behind || goes_in_front(c.tag) || c.tag == Tag::noun || c.tag == Tag::adj || c.tag == Tag::noun_acc || c.tag == Tag::adj_acc;
        case Label::adjective:  // a definite noun has definite adjectives; one without article is definite by its idafa only
            if (is_finite(c.tag) || bare_function(c.tag) || nodes[child].preposition != 0) return false;
            if (has_article(h.tag)) return c.tag != Tag::adj && c.tag != Tag::adj_acc;
            return c.tag != Tag::adj_def || !(h.tag == Tag::noun || h.tag == Tag::noun_acc) || (nodes[head].kids & has_nominal) || nodes[head].label == Label::nominal;
        case Label::nominal:  // a noun with article or pronoun, or a plural with its n, has no second part of an idafa
            if (is_finite(c.tag) || bare_function(c.tag)) return false;
            return nodes[child].preposition != 0 || (!has_article(h.tag) && !h.closed) || c.tag >= Tag::numeral;
        case Label::apposition:
            if (is_finite(c.tag) || bare_function(c.tag) || (nodes[child].preposition != 0 && c.commas == h.commas)) return false;
            return c.commas != h.commas || !has_article(h.tag) || (c.tag != Tag::noun && c.tag != Tag::noun_acc && c.tag != Tag::adj && c.tag != Tag::adj_acc);
        case Label::oblique: return !is_finite(c.tag) && (!bare_function(c.tag) || c.tag == Tag::adverb || c.tag == Tag::temporal || c.tag == Tag::interrogative);
        case Label::relative:  // a definite noun has its relative clause behind a relative pronoun
            if (!can_predicate(c.tag)) return false;
            return !is_finite(c.tag) || !has_article(h.tag) || nodes[child].opener_tag != 0 || (c.shape >> 6 & 3u) != 0;
        case Label::complement:
        case Label::adverbial: return can_predicate(c.tag) || c.tag == Tag::participle;
        case Label::conjunct: return !bare_function(c.tag) || c.tag == Tag::adverb;
        case Label::beside:
        case Label::root:
        case Label::count: return true;
    }
    return true;
}

}  // namespace isnad::clause
