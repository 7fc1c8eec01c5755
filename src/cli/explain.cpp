// isnad explain: what each stage saw.
#include "cli/commands.h"
#include "cli/open_tables.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/problems.h"
#include "cli/texts.h"

#include <isnad/isnad.h>

#include <cstdio>

namespace isnad::cli {

namespace {

std::string explained(const Coder& coder, const Article& article, Workspace& workspace) {
    std::string text = coder.explain(article, workspace);
    if (!text.ends_with('\n')) text += '\n';
    return text;
}

}  // namespace

int run_explain(const Arguments& arguments) {
    std::string published;
    std::vector<std::string> over;
    Texts texts;
    Options options("explain");
    texts.declare(options);
    options.value("--published", published);
    options.values("--tables", over);
    options.parse(arguments);
    texts.check();
    if (!published.empty()) check_date("--published", published);
    check_tables(over);

    auto tables = open_tables(over);
    if (!tables) {
        print_tables_error(tables.error());
        return 1;
    }
    const Coder coder(std::move(*tables));
    Workspace workspace;
    Output output;
    output.open("-");
    Problems problems;
    texts.each(problems, [&](const Record& record, const std::string& path) {
        Article article{.id = record.id, .text = record.text, .title = record.title, .language = record.language};
        article.published = record.published.empty() ? published : record.published;
        article.publisher = record.publisher;
        if (path != "-") article.path = path;
        output.write(explained(coder, article, workspace));
        return !output.failed();
    });
    if (!output.close()) {
        std::fprintf(stderr, "isnad: %s\n", output.error().c_str());
        return 1;
    }
    return problems.count() > 0 ? 1 : 0;
}

}  // namespace isnad::cli
