// Where a quoted form stands in a text, and which records of a document rest on it.
//
//   occurrences("... wa-qasafat ...", "qasafat")        // every place where it stands, whole words first
//   entities_of(doc, "...")                             // the entities that the form can mean
#pragma once

#include <isnad/document.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace isnad::cases {

/// Every place where `form` stands as whole words; where there is none, every place where it stands within a word (the form
/// behind a proclitic).
std::vector<Span> occurrences(std::string_view text, std::string_view form);

/// Whether `span` shares a letter with one of these.
bool overlaps_any(const std::vector<Span>& places, Span span);

/// Whether `span` holds one of these, or lies within one.
bool covers_any(const std::vector<Span>& places, Span span);

/// Whether `span`, blanks, quotation marks and closing marks at its ends aside, is one of these.
bool is_any(std::string_view text, const std::vector<Span>& places, Span span);

/// The entities whose mentions are the form; where no mention is exactly the form, those whose mentions hold it or begin like it.
std::vector<std::uint32_t> entities_of(const CodedDocument& doc, std::string_view form);

/// Entities with a mention that is the form or stands within it: what `no entity:` forbids.
std::vector<std::uint32_t> entities_within(const CodedDocument& doc, std::string_view form);

}  // namespace isnad::cases
