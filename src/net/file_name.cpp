#include "net/file_name.h"

#include "site/media_types.h"
#include "text/ascii.h"
#include "text/percent.h"
#include "text/slug.h"
#include "text/url.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai::net {

namespace {

constexpr std::size_t longest_name = 100;
constexpr std::size_t longest_ending = 6;

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), text::ascii_lower);
  return out;
}

/// The value of the parameter `name` ("filename"), with its quotes gone and what they escape as it is.
std::string parameter(std::string_view header, std::string_view name) {
  const std::string lower_header = lower(header);
  for (std::size_t at = lower_header.find(';'); at != std::string::npos;
       at = lower_header.find(';', at + 1)) {
    std::string_view rest = text::trim(header.substr(at + 1));
    if (!lower(rest).starts_with(std::string(name) + "=")) {
      continue;
    }
    rest.remove_prefix(name.size() + 1);
    if (!rest.starts_with('"')) {
      return std::string(text::trim(rest.substr(0, rest.find(';'))));
    }
    std::string value;
    for (std::size_t i = 1; i < rest.size() && rest[i] != '"'; ++i) {
      i += rest[i] == '\\' && i + 1 < rest.size() ? 1U : 0U;
      value += rest[i];
    }
    return value;
  }
  return {};
}

/// ".pdf" of "a.b.PDF"; empty for what is no ending.
std::string ending_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  const std::string ending = dot == std::string_view::npos ? std::string() : lower(name.substr(dot));
  const bool is_plain =
      std::ranges::all_of(ending.substr(std::min<std::size_t>(1, ending.size())),
                          [](char c) { return text::is_ascii_letter(c) || text::is_ascii_digit(c); });
  return is_plain && ending.size() > 1 && ending.size() <= longest_ending ? ending : std::string();
}

/// The ending that a name has, when it is one that offices hand out: ".php" says what made the file, not what
/// it is.
std::string_view ending_for(std::string_view written, std::string_view media_type) {
  std::string_view by_type = ".bin";
  for (const site::MediaType& one : site::media_types) {
    if (one.is_handed_out && one.ending == written) {
      return one.ending;
    }
    if (one.is_handed_out && one.type == media_type && by_type == ".bin") {
      by_type = one.ending;
    }
  }
  return by_type;
}

}  // namespace

std::string file_name_in(std::string_view content_disposition) {
  const std::string extended = parameter(content_disposition, "filename*");
  constexpr std::string_view utf8 = "utf-8'";
  const std::size_t quote = extended.find('\'', utf8.size());
  if (lower(extended).starts_with(utf8) && quote != std::string::npos) {
    return text::percent_decode(std::string_view(extended).substr(quote + 1));
  }
  return parameter(content_disposition, "filename");
}

std::string safe_file_name(std::string_view header_name, std::string_view address,
                           std::string_view media_type) {
  const std::string path = text::percent_decode(text::split_url(address).path);
  const std::string_view name = header_name.empty() ? std::string_view(path) : header_name;
  const std::string_view last = name.substr(name.find_last_of("/\\") + 1);
  const std::string written = ending_of(last);
  const std::string stem = text::slug(last.substr(0, last.size() - written.size()));
  return stem.substr(0, text::byte_offset_of(stem, longest_name)).append(ending_for(written, media_type));
}

}  // namespace prongsai::net
