#include "clause/attach_state.h"

namespace isnad::clause {

namespace {

constexpr std::string_view label_names[] = {
#define X(name) #name,
    ISNAD_CLAUSE_LABELS(X)
#undef X
};

}  // namespace

std::string_view name_of(Label label) { return label_names[static_cast<std::size_t>(label)]; }

std::string action_name(Action action) {
    if (action == shift) return "shift";
    return (is_left(action) ? "left-" : "right-") + std::string(name_of(label_of(action)));
}

Action action_named(std::string_view name) {
    for (Action a = 0; a < action_count; ++a)
        if (action_name(a) == name) return a;
    return static_cast<Action>(action_count);
}

void State::begin(const std::vector<Token>& all, const arabic::Grammar& grammar) {
    tokens = &all;
    front = 0;
    size = static_cast<std::uint32_t>(all.size() - 1);
    stack.clear();
    nodes.assign(all.size(), {});
    for (std::uint32_t i = 0; i < size; ++i) {
        const unsigned preposition = (all[i].shape >> 8) & 3u;
        if (all[i].tag == Tag::prep_pron) nodes[i].preposition = all[i].lexical;
        else if (preposition != 0) nodes[i].preposition = (preposition == 1 ? grammar.bi : preposition == 2 ? grammar.li : grammar.ka) + 1;
    }
}

void State::apply(Action a) {
    if (a == shift) {
        Node& pushed = nodes[front];
        if (!stack.empty()) {
            pushed.waiting_verb = nodes[stack.back()].waiting_verb;
            pushed.waiting_opener = nodes[stack.back()].waiting_opener;
        }
        const Tag tag = (*tokens)[front].tag;
        if (is_finite(tag) || tag == Tag::participle || tag == Tag::helper) pushed.waiting_verb = front;
        if (opens_clause(tag)) pushed.waiting_opener = front;
        stack.push_back(front++);
        pushed.height = static_cast<std::uint32_t>(stack.size());
        return;
    }
    const std::uint32_t top = stack.back();
    const Label as = label(a);
    stack.pop_back();
    hang(top, is_left(a) ? front : stack.back(), as);
}

void State::hang(std::uint32_t child, std::uint32_t head, Label label) {
    nodes[child].head = head;
    nodes[child].label = label;
    Node& h = nodes[head];
    switch (label) {
        case Label::subject: h.kids |= has_subject; break;
        case Label::object: h.kids |= has_object; break;
        case Label::conjunct: h.kids |= has_conjunct; break;
        case Label::complement: h.kids |= has_complement; break;
        case Label::oblique: h.kids |= has_oblique; break;
        case Label::nominal: h.kids |= has_nominal; break;
        default: break;
    }
    const Token& t = (*tokens)[child];
    if (child > head) {
        h.kids = static_cast<std::uint16_t>((h.kids & 63u) | static_cast<unsigned>(label) << 6);
    } else if (label == Label::function) {
        if (t.tag == Tag::prep) h.preposition = t.lexical;
        if (opens_clause(t.tag)) {
            h.opener = t.lexical;
            h.opener_tag = static_cast<std::uint8_t>(t.tag);
        }
    }
}

}  // namespace isnad::clause
