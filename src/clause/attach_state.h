// The state of the attachment of words, and the actions that lead from one to the next.
//
// The parser reads a sentence from left to right and keeps the words that wait for their head on a stack. At each step it does one of:
//   shift          the front word goes onto the stack;
//   left, label    the top of the stack hangs on the front word;
//   right, label   the top of the stack hangs on the word below it.
// ("Arc-hybrid": Kuhlmann, Gomez-Rodriguez and Satta 2011.) Each word is shifted once and attached once: linear time.
//
//   State s(tokens);
//   while (!s.done()) s.apply(best_of(s));
#pragma once

#include "clause/tokens.h"
#include "clause/tree.h"

#include <array>
#include <cstddef>

namespace isnad::clause {

/// What stands before its head as an oblique is an adverbial clause where it is a verb (State::label).
inline constexpr Label left_labels[] = {Label::function, Label::subject, Label::oblique};
inline constexpr std::size_t label_count = static_cast<std::size_t>(Label::count);

/// 0: shift; then left with each of left_labels; then right with each label but root.
using Action = std::uint8_t;
inline constexpr Action shift = 0;
inline constexpr Action first_left = 1;
inline constexpr Action first_right = first_left + static_cast<Action>(std::size(left_labels));
inline constexpr std::size_t action_count = first_right + label_count - 1;

/// The weights of one feature, one for each action: as many as a register holds, so that one load takes them all.
inline constexpr std::size_t attach_stride = 16;
static_assert(action_count == attach_stride);
inline constexpr int most_weight = 127;             ///< eight bits
inline constexpr std::size_t most_features = 65535;  ///< rows are counted in sixteen bits

inline bool is_left(Action a) { return a >= first_left && a < first_right; }
inline bool is_right(Action a) { return a >= first_right; }
inline Label label_of(Action a) {
    return is_left(a) ? left_labels[a - first_left] : static_cast<Label>(static_cast<std::size_t>(a - first_right) + 1);
}
inline Action right(Label label) { return static_cast<Action>(first_right + static_cast<std::size_t>(label) - 1); }
/// action_count where nothing hangs to the left by this label.
inline Action left(Label label) {
    for (std::size_t k = 0; k < std::size(left_labels); ++k)
        if (left_labels[k] == label) return static_cast<Action>(first_left + k);
    return static_cast<Action>(action_count);
}
/// "shift", "left-subject", "right-object"; and back (action_count where there is no such name).
std::string action_name(Action action);
Action action_named(std::string_view name);

/// Bits of Node::kids; the label of its last right dependent stands in bits 6 to 9.
enum Kid : std::uint16_t { has_subject = 1, has_object = 2, has_conjunct = 4, has_complement = 8, has_oblique = 16, has_nominal = 32 };

/// What is known of a word's dependents so far.
struct Node {
    std::uint32_t head = no_node;
    Label label = Label::root;
    std::uint16_t kids = 0;
    std::uint32_t preposition = 0;  ///< lexical number of what governs it
    std::uint32_t opener = 0;       ///< lexical number of the that, relative or subordinator in front of it
    std::uint8_t opener_tag = 0;
    // Of a word on the stack:
    std::uint32_t height = 0;                  ///< how many words it and those below it are
    std::uint32_t waiting_verb = no_node;      ///< the nearest verb among them, itself included
    std::uint32_t waiting_opener = no_node;    ///< the nearest that, relative or subordinator among them
};

struct State {
    const std::vector<Token>* tokens = nullptr;
    std::uint32_t front = 0, size = 0;  ///< `size` words, without the end
    std::vector<std::uint32_t> stack;
    std::vector<Node> nodes;

    void begin(const std::vector<Token>& all, const arabic::Grammar& grammar);
    bool done() const { return front == size && stack.size() <= 1; }
    bool possible(Action a) const {
        if (a == shift) return front < size;
        if (is_left(a)) return front < size && !stack.empty();
        return stack.size() > 1;
    }
    /// Possible, and nothing that grammar rules out (attach_rules.cpp). There is always an action that is allowed.
    bool allowed(Action a) const { return possible(a) && (a == shift || agreeable(stack.back(), is_left(a) ? front : stack[stack.size() - 2], label(a))); }
    /// The label that an action would give the top of the stack.
    Label label(Action a) const {
        const Label named = label_of(a);
        return is_left(a) && named == Label::oblique && is_finite((*tokens)[stack.back()].tag) ? Label::adverbial : named;
    }
    void apply(Action a);
    /// Whether a number stands right before a word, which then has the case that the number asks for.
    bool counted(std::uint32_t word) const;

private:
    bool agreeable(std::uint32_t child, std::uint32_t head, Label label) const;
    void hang(std::uint32_t child, std::uint32_t head, Label label);
};

}  // namespace isnad::clause
