#include "runner/check.h"

namespace isnad::cases {

Verdict check(const Expectation& e, const CodedDocument& doc, const ClausedText& clauses) {
    switch (e.kind) {
        case Kind::event: return check_event(e, doc);
        case Kind::statement: return check_statement(e, doc);
        case Kind::entity: return check_entity(e, doc);
        case Kind::same: return check_same(e, doc);
        case Kind::place: return check_place(e, doc);
        case Kind::time: return check_time(e, doc);
        case Kind::quantity: return check_quantity(e, doc);
        case Kind::furniture: return check_furniture(e, doc);
        case Kind::conflict: return check_conflict(e, doc);
        case Kind::clause: return check_clause(e, clauses);
        case Kind::other_clause: return check_other_clauses(e, clauses);
    }
    return {};
}

}  // namespace isnad::cases
