// Noun phrases that belong together though no bare "and" stands right between them.
//
//   join_members(in, sentence, parse);      // behind chunks.h: what it joins is a conjunct as any other
//
//   "the government as well as (wa-kadhalika) | the council", "by Russia or (aw) | Turkey", "the army, in addition to (idafatan ila) | the police"
//   "states, among them (baynaha) | Egypt and Jordan", "officials headed by (ala ra'sihim) | the minister", "Qatar, | Kuwait, and Oman"
//   "sanctions on the army and on (wa-ala) | the militia", "between the king and between (wa-bayna) | the envoy"
//   "clashes between the forces that have their seat in the east | and Islamists", "between the army on one side | and the rebels on the other"
//
// Of "between" there must be two: where nothing is joined to its noun phrase the second stands further on, behind what is told of the first, and is not joined
// to what only tells of the first ("between the army, which left the town, and | gunmen").
#pragma once

#include "clause/clause.h"

namespace isnad::clause {

/// For the sentence whose chunks were appended last.
void join_members(const Input& in, const language::Sentence& sentence, Parse& out);

}  // namespace isnad::clause
