#pragma once

#include <string>
#include <string_view>

namespace prongsai::net {

/// The name that a Content-Disposition header gives (RFC 6266): that of filename*, else of filename, as
/// UTF-8; empty when it gives none. It may be anything: never use it as a path.
std::string file_name_in(std::string_view content_disposition);

/// A name that is safe on disks and in addresses, for what came from `address` as `media_type`: that of the
/// header, else the address's last part; "plan-2567.pdf". Never empty, without '/', at most 100 characters
/// before the ending.
std::string safe_file_name(std::string_view header_name, std::string_view address,
                           std::string_view media_type);

}  // namespace prongsai::net
