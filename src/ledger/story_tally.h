// What a story comes to: counted from its articles and incidents, in any order.
//
//   StoryTally tally;
//   for (const DocumentHead& d : documents) tally.add(d);
//   for (const Incident& i : incidents) tally.add(i);
//   tally.actors()           // those who take part in most of its incidents
#pragma once

#include "ledger/incident.h"
#include "ledger/origins.h"

#include <map>
#include <string>
#include <vector>

namespace isnad::ledger {

class StoryTally {
public:
    void add(const DocumentHead& document);
    void add(const Incident& incident);

    const std::string& first_report() const { return first_; }
    const std::string& last_report() const { return last_; }
    std::size_t documents() const { return documents_; }
    std::size_t origins() const { return origins_.count(); }
    std::size_t incidents() const { return incidents_; }
    /// At most five, and three; the most frequent first, then by key or name.
    std::vector<Participant> actors() const;
    std::vector<std::string> places() const;

private:
    std::string first_, last_;
    std::size_t documents_ = 0, incidents_ = 0;
    Origins origins_;
    std::map<std::string, std::pair<Participant, std::size_t>> actors_;
    std::map<std::string, std::size_t> places_;
};

}  // namespace isnad::ledger
