#pragma once

#include "site/shape.h"
#include "site/site.h"
#include "text/json.h"
#include "text/language.h"

#include <span>
#include <string>
#include <string_view>

// What a field takes, as JSON Schema (draft-07). A schema takes what the loader takes: a text may look like a
// number, a list of one may stand without its list, an enumeration takes its key and its two words. Where the
// loader reads more spellings than a pattern can say (dates), the pattern lets through what might be one.
namespace prongsai::render {

/// The report's word for what a field of that type takes ("date", "amount").
std::string_view word_of(site::ValueType type);

/// "ปีงบประมาณ พ.ศ. เช่น 2567": what the field takes.
std::string taken(const site::FieldShape& field, text::Language language);

/// "ปีงบประมาณ · ไม่บังคับ · ปีงบประมาณ พ.ศ. เช่น 2567", and the same in English: what an editor shows.
std::string described(const site::FieldShape& field);
std::string described(const site::FieldShape& field, text::Language language);

/// The schema of one field; where it takes topics, those of `topics`.
text::Json schema_of(const site::FieldShape& field, std::span<const site::Topic> topics);

/// The schema of a map with these fields; `more` are further members of it.
text::Json schema_of(const site::RecordShape& record, std::span<const site::Topic> topics,
                     text::Json::Object more = {});

/// The fields as the members of "properties", and the keys of those that are required.
text::Json::Object properties_of(const site::RecordShape& record, std::span<const site::Topic> topics);
text::Json::Array required_of(const site::RecordShape& record);

}  // namespace prongsai::render
