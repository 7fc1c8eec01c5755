// The coded document as one line of JSON (schema "isnad/1", docs/schema/coded-document.schema.json).
#pragma once

#include <isnad/document.h>

#include <string>

namespace isnad {

/// Appends the document as JSON, without a line end. Spans are counted in code points here.
void append_json(const CodedDocument& doc, std::string& out);

/// The same, as a string of its own.
std::string to_json(const CodedDocument& doc);

}  // namespace isnad
