#pragma once

#include "site/tree.h"

#include <string>
#include <string_view>

namespace prongsai::output {

/// What a request for a page or file of the Tree gets.
struct PreviewAnswer {
  int status = 200;
  std::string type{};
  /// The bytes, or the file whose bytes they are.
  std::string bytes{};
  std::string file{};
  /// Where a redirect leads.
  std::string location{};
};

/// The answer for `target` as it stands in a request ("/ita/oit/2567/?x=1"): an entry of the Tree, which is
/// all that can be had, or its page for what is not there. A folder without its '/' is redirected to it, and
/// what is outside of `base_path` ("/ita", or empty) to the home page.
PreviewAnswer preview_answer(const site::Tree& tree, std::string_view base_path, std::string_view target);

/// What a web server says of a file by the ending of its path: "text/html; charset=utf-8";
/// "application/octet-stream" where nothing better is known.
std::string content_type_of(std::string_view path);

/// The page with the preview's script at its end.
std::string with_preview_script(std::string page);

/// Whether a request that says that it is for `host` ("localhost:8000") may be for this machine: a page of
/// another site whose name was led here must not read the preview.
bool is_local_host(std::string_view host);

}  // namespace prongsai::output
