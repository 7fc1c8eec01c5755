// Coded documents for people: cards on a terminal.
//
//   ar-0001 . 2026-03-10 . Example News
//   <headline>
//
//   1  CONSULT visit                                  <- type and mode
//      who     Vladimir Putin (RUS GOV) -> Xi Jinping (CHN GOV)
//      when    2026-03 (from the time told)
//      where   Beijing, CHN
//      word    Yonhap says                             <- on whose word, in what stance
//      text    ... [trigger] ...                       <- the sentence
//      rule    verbs.tsv:412
//
// Statements, conflicts, furniture and warnings stand below the events.
#pragma once

#include <isnad/document.h>

#include <cstddef>
#include <string>

namespace isnad::exports {

struct TextStyle {
    std::size_t width = 80;
    bool colour = false;
};

void append_text(const CodedDocument& doc, const TextStyle& style, std::string& out);

}  // namespace isnad::exports
