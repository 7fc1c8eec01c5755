// Who does a deed that only a noun names, where neither its frame nor a light verb tells:
//
//   "the army succeeded in repelling the attackers"      // the subject of the verb that the noun hangs on
//   "the police announced the arrest of three"           // armed bodies announce their own deeds
//   "the group claimed responsibility for the attack", "those responsible for the attack"
//   "an attack that gunmen committed (qama bihi)"
#pragma once

#include "event/event.h"

namespace isnad::event {

/// The chunk of the doer, or `none`. `certain` is set where whoever the frame takes for the doer suffers the deed ("succeeded in expelling the rebels").
std::uint32_t doer_of_noun(const Input& in, const Draft& d, bool& certain);

/// Who is said to have done the deed of a noun: "an attack attributed to the group". The chunk, or `none`.
std::uint32_t laid_to(const Input& in, const Draft& d);

/// Whether the doer of the deed owns to it: "claimed responsibility for the attack", "adopted the bombing".
bool owned(const Input& in, const Draft& d);

/// Whether somebody is blamed for the deed: "laid the blame for the attack on", "held them responsible for the shelling of".
bool blamed(const Input& in, const Draft& d);

/// Whether a verb of replying or undertaking behind "and" or "so", with a subject of its own, stands between two words: "killed four, and (so) the army replied with | shelling". What stands
/// behind it under bi- is another's deed.
bool another_acts(const Input& in, std::uint32_t from, std::uint32_t to);

/// Deeds that who announces them has seldom done himself: "announced an attack on", "talks between".
bool told_of_others(EventType type);

/// Who tells of the deed of a noun and did it, as an entity, or `none`: the armed body on whose word alone it is told, the speaker of "announcing (mu'linan) | the sending of".
std::uint32_t announcer(const Input& in, const Draft& d, const CodedDocument& doc);

/// The statement that a word reports, or `none`.
std::uint32_t statement_of_cue(const Input& in, std::uint32_t word);

/// "And called upon the parties to ...", "and added that ..., calling upon", without a subject: the speaker whom the statement that the verb reports has, or `none`.
std::uint32_t unnamed_speaker(const Input& in, const Draft& d, const CodedDocument& doc);

}  // namespace isnad::event
