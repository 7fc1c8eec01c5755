// From a document as it was read to the article that is coded: a plain text, or a line of JSON with its fields.
//
//   ArticleReader reader({.published = "2026-03-10"});      // for articles that name none
//   Article article;
//   if (auto problem = reader.read(document, article)) report(*problem);
//   else coder.code(article, workspace, out);               // its views last until the next read, and as long as the document
#pragma once

#include "cli/input.h"
#include "cli/problems.h"
#include "cli/record.h"

#include <isnad/coder.h>

#include <optional>
#include <string>

namespace isnad::cli {

struct ArticleDefaults {
    std::string published{}, publisher{}, language{};
};

class ArticleReader {
public:
    explicit ArticleReader(const ArticleDefaults& defaults) : defaults_(defaults) {}
    std::optional<Problem> read(const Document& document, Article& article);

private:
    const ArticleDefaults& defaults_;
    Record record_;
};

}  // namespace isnad::cli
