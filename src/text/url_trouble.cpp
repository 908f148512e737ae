#include "text/url_trouble.h"

#include <string_view>

namespace prongsai::text {

std::string_view word_of(UrlTrouble trouble) {
  switch (trouble) {
    case UrlTrouble::no_base:
      return "url_no_base";
    case UrlTrouble::no_host:
      return "url_no_host";
    case UrlTrouble::bad_host:
      return "url_bad_host";
    case UrlTrouble::bad_number:
      return "url_bad_number";
    case UrlTrouble::bad_domain:
      return "url_bad_domain";
    case UrlTrouble::bad_port:
      return "url_bad_port";
    case UrlTrouble::too_long:
      return "url_too_long";
  }
  return "url";
}

}  // namespace prongsai::text
