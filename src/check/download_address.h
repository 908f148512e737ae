#pragma once

#include "text/web_url.h"

namespace prongsai::check {

/// Where the file itself is that a share link of Google Drive, Google Docs, Dropbox, OneDrive or SharePoint
/// shows in a page; any other address as it is.
text::WebUrl download_address(text::WebUrl url);

}  // namespace prongsai::check
