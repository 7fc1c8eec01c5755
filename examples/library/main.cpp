// Codes one sentence and prints its events. An argument names other tables than those of the installation.
#include <isnad/isnad.h>

#include <cstdio>
#include <iostream>

int main(int argc, char** argv) {
    auto tables = argc > 1 ? isnad::Tables::open(argv[1]) : isnad::Tables::open_default();
    if (!tables) return std::fprintf(stderr, "%s\n", tables.error().message.c_str()), 1;
    const isnad::Coder coder(std::move(*tables));
    isnad::Workspace workspace;
    isnad::CodedDocument doc;
    // "The French president Emmanuel Macron met his Egyptian counterpart in Cairo on Tuesday."
    coder.code({.text = "\u0627\u0644\u062A\u0642\u0649 \u0627\u0644\u0631\u0626\u064A\u0633 "
                        "\u0627\u0644\u0641\u0631\u0646\u0633\u064A \u0625\u064A\u0645\u0627\u0646\u0648\u064A\u0644 "
                        "\u0645\u0627\u0643\u0631\u0648\u0646 \u0646\u0638\u064A\u0631\u0647 "
                        "\u0627\u0644\u0645\u0635\u0631\u064A \u0641\u064A \u0627\u0644\u0642\u0627\u0647\u0631\u0629 "
                        "\u064A\u0648\u0645 \u0627\u0644\u062B\u0644\u0627\u062B\u0627\u0621.",
                .published = "2026-03-10"},
               workspace, doc);
    for (const auto& event : doc.events) {
        std::cout << isnad::to_string(event.type) << ' ' << event.date;
        for (const auto actor : doc.list(event.actors)) std::cout << ' ' << doc.name(doc.entities[actor]);
        std::cout << '\n';
    }
}
