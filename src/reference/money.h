// Whose currency a sum is in where several countries share the name: 40 million lira in Beirut are Lebanese pounds.
#pragma once

#include "mention/quantities.h"
#include "reference/reference.h"

namespace isnad::reference {

/// Gives sums under a shared name (quantities/currencies.tsv) the code of the country that their sentence tells about, else of the one that
/// the article names most. `mentions` are those of doc.quantities, in the same order.
void settle_money(const Input& in, const std::vector<mention::QuantityMention>& mentions, CodedDocument& doc);

}  // namespace isnad::reference
