// Which documents are independent of one another: copies of one text are not, nor are texts that credit one agency with their news, nor what one
// paper prints on two pages: no paper confirms itself.
//
//   Origins origins;
//   for (const DocumentHead& d : documents) origins.add(d);
//   origins.count()       // so many are independent
//   origins.of(d)         // the same for documents of one origin
#pragma once

#include "ledger/snapshot.h"

#include <cstddef>
#include <map>
#include <string>

namespace isnad::ledger {

class Origins {
public:
    void add(const DocumentHead& document);
    std::size_t count() const;
    /// The smallest copy group of the origin; the document was added.
    const std::string& of(const DocumentHead& document) const;

private:
    const std::string& root(const std::string& group) const;
    void join(const std::string& a, const std::string& b);
    std::map<std::string, std::string> parent_;                // copy group -> one of its origin, or itself
    std::map<std::string, std::string> by_credit_, by_paper_;  // -> a copy group
};

}  // namespace isnad::ledger
