// A name as a dump writes it, made a name as a table has it; or why it is none.
//
//   Names names(rules, known);
//   std::string out;
//   names.clean("\u0645\u062F\u064A\u0646\u0629 ... (\u0633\u0648\u0631\u064A\u0627)", out);     // brackets, vowels and foreign letters gone
//   names.place(out, spelling);        // fine, or: "a common word", "known already", ...
#pragma once

#include "import/known.h"
#include "import/rules.h"

#include <string>
#include <string_view>

namespace isnad::import {

struct Spelling {
    std::string text;
    bool stripped = false;     ///< a type noun was taken off: others of this name are meant first
    bool only_behind = false;  ///< never sure: a verb is written so, or the name is short
};

class Names {
public:
    Names(const Rules& rules, const KnownNames& known) : rules_(rules), known_(known) {}

    /// Each returns nullptr where the name serves, else the reason for the report.
    const char* clean(std::string_view raw, std::string& out) const;
    const char* place(std::string_view raw, Spelling& out) const;
    const char* person(std::string_view raw, Spelling& out) const;
    const char* organization(std::string_view raw, Spelling& out) const;

private:
    const Rules& rules_;
    const KnownNames& known_;
};

/// Letters and words of a clean name.
std::size_t letters_of(std::string_view name);
std::size_t words_of(std::string_view name);

/// A name in Latin letters as a cell: no tabs, no doubled blanks, "-" where nothing is left.
std::string cell_of(std::string_view raw);

}  // namespace isnad::import
