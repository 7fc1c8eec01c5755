// Documents to articles. See article.h.
#include "cli/article.h"

namespace isnad::cli {

std::optional<Problem> ArticleReader::read(const Document& document, Article& article) {
    article = {};
    if (document.html) {
        const auto read = pages_.read({.bytes = document.bytes, .charset = document.charset, .url = document.url, .path = {}, .keep_furniture = false}, page_);
        if (!read) return Problem{*document.path, document.line, read.error().message};
        article = page_.article();
    } else if (document.jsonl) {
        std::string why = parse_record(document.bytes, record_);
        if (!why.empty()) return Problem{*document.path, document.line, std::move(why)};
        article.id = record_.id;
        article.text = record_.text;
        article.title = record_.title;
        article.language = record_.language;
        article.published = record_.published;
        article.publisher = record_.publisher;
        article.url = record_.url;
        article.media_type = "application/jsonl";
    } else {
        article.text = document.bytes;
        article.media_type = "text/plain";
    }
    if (article.language.empty()) article.language = defaults_.language;
    if (article.published.empty()) article.published = defaults_.published;
    if (article.publisher.empty()) article.publisher = defaults_.publisher;
    if (*document.path != "-") article.path = *document.path;
    return std::nullopt;
}

}  // namespace isnad::cli
