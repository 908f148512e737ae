#pragma once

#include "site/attachment_facts.h"

#include <string_view>

namespace prongsai::attach {

/// Adds what an archive holds: whether it is a DOCX, XLSX, PPTX, ODT, ODS, ODP or just a ZIP, its title and
/// date, the language of its text, its links (of a PPTX by slide, of an XLSX none yet); encrypted when an
/// entry asks for a password, unreadable when its directory cannot be read. Unpacks a few named entries only,
/// and of each no more than its first megabyte.
void look_into_zip(std::string_view bytes, site::AttachmentFacts& facts);

/// Tells DOC, XLS and PPT apart by the names of their streams; a DOCX and its like with a password is an OLE
/// file too.
void look_into_ole(std::string_view bytes, site::AttachmentFacts& facts);

}  // namespace prongsai::attach
