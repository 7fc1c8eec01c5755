// The run through the stages, shared by Coder::code and Coder::explain.
#pragma once

#include <isnad/coder.h>

#include <string>

namespace isnad {

/// Clears the document and fills what comes with the article: text, ids, language, warnings.
void prepare(const Tables& tables, const Article& article, Workspace::Impl& workspace, CodedDocument& doc);

enum class Until { words, mentions, statements, events };

/// Runs the stages on a prepared document, all or up to one (for measuring). `explain` gets the rows that matched and that nearly matched,
/// where it is given.
void run_stages(Workspace::Impl& workspace, bool has_title, CodedDocument& doc, std::string* explain, Until last = Until::events);

}  // namespace isnad
