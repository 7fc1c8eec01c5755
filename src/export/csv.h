// Events as CSV (RFC 4180): one event a line, the columns that a person sorts and filters by first.
//
//   date,type,mode,actors,actor_codes,...
//   2026-03-10,CONSULT,visit,Vladimir Putin,RUSGOV,...
//
// Lines end in CRLF. Where an event has several actors they stand in one cell, separated by "; ", and their codes in the same
// order: the country's code and the sector behind it, "---" for a country that is not known. Cells hold the text as it is.
#pragma once

#include <isnad/document.h>

#include <string>

namespace isnad::exports {

/// The line of column names.
void append_csv_header(std::string& out);

/// One line for each event of the document.
void append_csv(const CodedDocument& doc, std::string& out);

}  // namespace isnad::exports
