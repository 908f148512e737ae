#pragma once

#include "site/site.h"

namespace prongsai::attach {

/// Files that lie in content/files/<topic>/ and that nothing names become pages of that topic: one for each
/// fiscal year and one for those without, listing its files. The year is that of a folder ("2567") or of the
/// file's name, else of the document's own date; the title the document's own, else the file's name. Such a
/// page has no text and no records, so it is evidence that a document is there and of nothing else.
/// To be called once, when the attachments have been looked into.
void add_dropped_files(site::Site& site);

}  // namespace prongsai::attach
