// The rules of data/import/ and what the built tables know, for tests.
#pragma once

#include "import/rules.h"
#include "support/tables.h"

namespace isnad::testing {

inline const import::KnownNames& known_names() {
    static const import::KnownNames known(built_tables().view());
    return known;
}

inline const import::Rules& import_rules() {
    static const import::Rules rules = [] {
        auto read = import::read_rules(ISNAD_DATA_DIR "/import", known_names());
        if (!read) throw std::runtime_error(read.error().message);
        return *read;
    }();
    return rules;
}

}  // namespace isnad::testing
