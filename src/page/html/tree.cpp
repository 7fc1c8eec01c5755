#include "page/html/tree.h"

#include "page/html/arena.h"

#include <algorithm>
#include <cstring>

namespace isnad::page::html {

namespace {

// A page takes about 15 times its bytes; what takes far more was made to.
constexpr std::size_t memory_floor = std::size_t{64} << 20, memory_factor = 64;

void* take(void* arena, std::size_t size) { return static_cast<Arena*>(arena)->allocate(size); }
void give(void* arena, void* piece) { static_cast<Arena*>(arena)->release(piece); }

// Of its own, without anything that would have to be destroyed: the store jumps back into it over the parser's frames.
const GumboOutput* parse_bounded(Arena& arena, const char* bytes, std::size_t size) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = take;
    options.deallocator = give;
    options.userdata = &arena;
    options.max_errors = 0;
    if (setjmp(arena.exhausted) != 0) return nullptr;
    return gumbo_parse_with_options(&options, bytes, size);
}

}  // namespace

Tree::Tree() : arena_(std::make_unique<Arena>()) {}
Tree::~Tree() = default;

bool Tree::parse(std::string_view utf8, const Limits& limits) {
    nodes_.clear();
    problem_.clear();
    cuts_ = guard(utf8, limits, bytes_);
    const std::size_t most = std::max(memory_floor, bytes_.size() * memory_factor);
    arena_->begin(most);
    const GumboOutput* const output = parse_bounded(*arena_, bytes_.data(), bytes_.size());
    if (output == nullptr) {
        problem_ = "the page was given up: to parse it takes more than " + std::to_string(most >> 20) + " MB of memory";
        return false;
    }
    // The tree without recursion: a node, and which of its children comes next.
    struct Step {
        const GumboVector* children;
        unsigned next;
        std::uint32_t node;
    };
    std::vector<Step> steps;
    const auto push = [&](const GumboNode* n) {
        const std::uint32_t parent = steps.empty() ? no_node : steps.back().node;
        const auto index = static_cast<std::uint32_t>(nodes_.size());
        if (n->type == GUMBO_NODE_TEXT || n->type == GUMBO_NODE_WHITESPACE || n->type == GUMBO_NODE_CDATA) {
            nodes_.push_back({GUMBO_TAG_UNKNOWN, true, parent, index + 1, n->v.text.text, nullptr});
        } else if (n->type == GUMBO_NODE_ELEMENT) {   // comments and templates are no content
            nodes_.push_back({n->v.element.tag, false, parent, index + 1, {}, &n->v.element.attributes});
            if (n->v.element.tag == GUMBO_TAG_UNKNOWN && n->v.element.original_tag.length > 0) {
                GumboStringPiece name = n->v.element.original_tag;
                gumbo_tag_from_original_text(&name);
                nodes_.back().text = {name.data, name.length};
            }
            steps.push_back({&n->v.element.children, 0, index});
        }
    };
    push(output->root);
    while (!steps.empty()) {
        Step& step = steps.back();
        if (step.next < step.children->length) {
            push(static_cast<const GumboNode*>(step.children->data[step.next++]));
        } else {
            nodes_[step.node].end = static_cast<std::uint32_t>(nodes_.size());
            steps.pop_back();
        }
    }
    return true;
}

bool Tree::has_attribute(std::uint32_t i, const char* name) const {
    const GumboVector* const all = nodes_[i].attributes;
    if (all == nullptr) return false;
    for (unsigned k = 0; k < all->length; ++k)
        if (std::strcmp(static_cast<const GumboAttribute*>(all->data[k])->name, name) == 0) return true;
    return false;
}

std::string_view Tree::attribute(std::uint32_t i, const char* name) const {
    const GumboVector* const all = nodes_[i].attributes;
    if (all == nullptr) return {};
    for (unsigned k = 0; k < all->length; ++k) {
        const auto* const a = static_cast<const GumboAttribute*>(all->data[k]);
        if (std::strcmp(a->name, name) == 0) return a->value;
    }
    return {};
}

std::string Tree::text_of(std::uint32_t i) const {
    if (nodes_[i].is_text) return std::string(nodes_[i].text);
    std::string out;
    for (std::uint32_t k = i + 1; k < nodes_[i].end; ++k)
        if (nodes_[k].is_text) out += nodes_[k].text;
    return out;
}

}  // namespace isnad::page::html
