// A page as text, as Markdown, and as one line of JSON.
//
//   exports::append_page_text(page, out);       // the article, then what was left out and why
//   exports::append_page_markdown(page, out);   // "# Title", what is known of it, paragraphs
//   exports::append_page_json(page, out);       // {"path", "url", "kind", "title", "published", ..., "segments", "left_out"}
#pragma once

#include <isnad/page.h>

#include <string>

namespace isnad::exports {

void append_page_text(const Page& page, std::string& out);
void append_page_markdown(const Page& page, std::string& out);

/// Without a line end. Positions count code points of `text`, as in coded documents.
void append_page_json(const Page& page, std::string& out);

}  // namespace isnad::exports
