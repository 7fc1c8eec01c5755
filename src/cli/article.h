// From a document as it was read to the article that is coded: a plain text, a line of JSON with its fields, or a web page.
//
//   ArticleReader reader(tables, {.published = "2026-03-10"});      // for articles that name none
//   Article article;
//   if (auto problem = reader.read(document, article)) report(*problem);
//   else coder.code(article, workspace, out);               // its views last until the next read, and as long as the document
#pragma once

#include "cli/input.h"
#include "cli/problems.h"
#include "cli/record.h"

#include <isnad/coder.h>
#include <isnad/page.h>

#include <optional>
#include <string>

namespace isnad::cli {

struct ArticleDefaults {
    std::string published{}, publisher{}, language{};
};

class ArticleReader {
public:
    ArticleReader(const Tables& tables, const ArticleDefaults& defaults) : defaults_(defaults), pages_(tables) {}
    std::optional<Problem> read(const Document& document, Article& article);

private:
    const ArticleDefaults& defaults_;
    Record record_;
    PageReader pages_;
    Page page_;
};

}  // namespace isnad::cli
