// Isnad: news in, attributed event records out.
//
// This is the only header a program needs. It pulls in the parts of the public face:
//
//   tables.h    Tables         the compiled knowledge: opened once, mapped into memory, shared by all threads
//   coder.h     Coder          an article -> a coded document; immutable, shared by threads; each thread owns a Workspace
//   words.h     WordAnalyzer   the word layer alone: a text cut into syntactic words, each analysed
//   clauses.h   ClauseAnalyzer the clause layer alone: predicates with subject, object, tense, and what they stand in
//   page.h      PageReader     a web page -> its article: text, title, date, authors, and what was left out
//   document.h  CodedDocument  the result: entities, places, times, quantities, statements, events, conflicts
//
//   #include <isnad/isnad.h>
//
//   auto tables = isnad::Tables::open_default();                 // a Result: a value or an error, nothing is thrown
//   if (!tables) return complain(tables.error().message);
//   isnad::Coder coder(std::move(*tables));
//   isnad::Workspace workspace;                                  // one for each thread, reused
//   isnad::CodedDocument doc;                                    // reused as well
//   coder.code({.text = article, .published = "2026-03-10"}, workspace, doc);
//   for (const auto& event : doc.events) use(doc, event);
//   std::string line = isnad::to_json(doc);                      // one line of JSON, as docs/schema says
//
// Spans in a CodedDocument are half-open byte ranges of `doc.text` (valid UTF-8; a span never cuts a code point). The JSON
// counts code points instead, as the contract says. Nothing in the library throws on bad input, prints, exits, reads the clock,
// the environment or a file other than the tables it is told to open.
#pragma once

#include <isnad/clauses.h>
#include <isnad/coder.h>
#include <isnad/document.h>
#include <isnad/json.h>
#include <isnad/page.h>
#include <isnad/result.h>
#include <isnad/tables.h>
#include <isnad/version.h>
#include <isnad/words.h>
