// The word layer alone (tokens, analyses and choice), with the clauses on top of it, and all rooms but that of the events.
#pragma once

#include "corpus.h"

#include <isnad/tables.h>

#include <cstddef>

namespace bench {

struct WordFigures {
    double seconds = 0;                ///< tokenize, analyse, choose, on one thread
    double seconds_without_cache = 0;  ///< the same where no word is remembered
    double seconds_cut = 0;            ///< with syntactic words cut as well, as `isnad words` does
    double seconds_clauses = 0;        ///< words and clauses together, as `isnad clauses` does
    double seconds_statements = 0;     ///< everything up to the statements, without the events
    double seconds_mentions = 0;       ///< everything up to the candidate actors, places, times and quantities
    double seconds_before_mentions = 0;///< everything before them
    std::size_t tokens = 0;
    double open_ms = 0;    ///< opening the tables
    double tables_mb = 0;  ///< their size: what can become resident of them
};

/// The best of `rounds`. Throws where the tables cannot be opened.
WordFigures measure_words(const isnad::Tables& tables, const char* path, const Corpus& corpus, int rounds);

}  // namespace bench
