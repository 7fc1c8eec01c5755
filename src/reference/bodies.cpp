// Listed bodies of which a text speaks by an adjective alone: "the Houthi shelling".
#include "language/arabic/inflection.h"
#include "reference/resolver.h"

#include <string>

namespace isnad::reference {

using tables::absent;
using tables::LinkKind;

std::uint32_t body_entity(const tables::View& view, std::uint32_t organization, Resolved& out, CodedDocument& doc) {
    const auto& o = view.organizations[organization];
    std::uint32_t& id = out.keys.at(body_key(view, organization));
    if (id != none) return id;
    id = static_cast<std::uint32_t>(doc.entities.size());
    Entity e;
    e.kind = o.group ? EntityKind::group : EntityKind::organization;
    e.name = view.str(o.name);
    e.wikidata = view.str(o.wikidata);
    e.code = view.str(o.code);
    e.sector = view.str(o.sector);
    e.rule = view.rule(o.source);
    doc.entities.push_back(e);
    return id;
}

std::uint32_t body_of_nisba(const tables::View& view, const arabic::Word& adjective) {
    if (adjective.lemma == absent || adjective.enclitic != arabic::Enclitic::nothing) return absent;
    constexpr std::string_view yaa = "\u064A", plural = "\u0648\u0646";
    const std::string_view singular = view.str(view.forms[adjective.lemma].key);
    if (!singular.ends_with(yaa)) return absent;
    const std::uint32_t form = view.find(std::string(singular) + std::string(plural));
    if (form == absent) return absent;
    for (const tables::Reading& r : view.readings_of(form))
        for (const tables::Link& l : view.links_of(view.lexemes[r.lexeme]))
            if (l.kind == LinkKind::organization_short) return l.index;
    return absent;
}

}  // namespace isnad::reference
