#include "event/event.h"

#include "event/drafts.h"
#include "event/judge.h"
#include "event/once.h"
#include "event/record.h"
#include "event/settle.h"
#include "event/spoken.h"

namespace isnad::event {

void find_events(const Input& in, reference::Resolved& who, Memory& memory, CodedDocument& doc) {
    memory.drafts.clear();
    memory.judged.clear();
    memory.mentions_of.assign(doc.entities.size(), 0);
    for (const Mention& mention : doc.mentions)
        if (mention.entity < memory.mentions_of.size()) ++memory.mentions_of[mention.entity];
    memory.states.clear();
    memory.entities_seen = 0;
    memory.consumed.assign(in.words.size(), 0);
    memory.taker.assign(in.words.size(), none);
    Told told;
    for (std::uint32_t s = 0; s < in.sentences.size(); ++s) {
        if (in.furniture[in.sentences[s].first]) continue;
        const std::size_t first = memory.drafts.size();
        propose(in, s, memory);
        settle(in, in.sentences[s], first, told, memory);
        judge(in, doc, first, memory);
        drop_spoken(in, first, memory);
        once(in, first, memory);
    }
    record_events(in, who, memory, doc);
}

}  // namespace isnad::event
