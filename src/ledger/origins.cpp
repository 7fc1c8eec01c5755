// Independent documents. See origins.h.
#include "ledger/origins.h"

#include <algorithm>

namespace isnad::ledger {

void Origins::add(const DocumentHead& document) {
    const std::string& group = document.copy_group;
    parent_.try_emplace(group, group);
    const auto join_by = [&](std::map<std::string, std::string>& groups, const std::string& value) {
        if (value.empty()) return;
        const auto [first, is_new] = groups.try_emplace(value, group);
        if (!is_new) join(first->second, group);
    };
    join_by(by_credit_, document.credit);
    join_by(by_paper_, document.publisher);
}

std::size_t Origins::count() const {
    return static_cast<std::size_t>(std::count_if(parent_.begin(), parent_.end(), [](const auto& p) { return p.first == p.second; }));
}

const std::string& Origins::of(const DocumentHead& document) const { return root(document.copy_group); }

const std::string& Origins::root(const std::string& group) const {
    const std::string* at = &group;
    for (const std::string* up = &parent_.at(*at); *up != *at; up = &parent_.at(*at)) at = up;
    return *at;
}

void Origins::join(const std::string& a, const std::string& b) {
    const std::string x = root(a), y = root(b);
    parent_[std::max(x, y)] = std::min(x, y);
}

}  // namespace isnad::ledger
