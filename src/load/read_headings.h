#pragma once

#include "load/read_record.h"
#include "load/yaml.h"
#include "site/content_file.h"

namespace prongsai::load {

/// `headings:` and `columns:` of a content file whose kind is known; what the kind has no heading or column
/// for is told, with the nearest.
void read_headings(const YamlNode& root, site::ContentFile& file, const Sink& sink);

}  // namespace prongsai::load
