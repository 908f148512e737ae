#include "render/host_files.h"

#include "render/book.h"
#include "site/media_types.h"
#include "site/security_headers.h"
#include "site/site.h"
#include "text/date.h"
#include "text/escape.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::render {

namespace {

/// Those of which old web servers must be told.
std::vector<site::MediaType> new_media_types() {
  std::vector<site::MediaType> types;
  std::ranges::copy_if(site::media_types, std::back_inserter(types), &site::MediaType::is_new);
  return types;
}

/// A week: what changes under /assets/ has another address.
constexpr std::string_view kept = "public, max-age=604800";

}  // namespace

std::string apache_file(const Book& book) {
  std::string text = "# prongsai\nErrorDocument 404 " + book.url("/404.html") +
                     "\nAddDefaultCharset utf-8\nOptions -Indexes -MultiViews\n<IfModule mod_mime.c>\n";
  for (const site::MediaType& type : new_media_types()) {
    text.append("AddType ").append(type.type).append(" ").append(type.ending).append("\n");
  }
  text += "</IfModule>\n<IfModule mod_headers.c>\n";
  for (const site::SecurityHeader& header : site::security_headers) {
    text.append("Header always set ").append(header.name).append(" \"").append(header.value).append("\"\n");
  }
  // The list of the parts of the search index is what says that they have changed.
  text.append("<FilesMatch \"\\.(css|js|woff2|svg)$\">\nHeader set Cache-Control \"").append(kept);
  return text +
         "\"\n</FilesMatch>\n<Files \"parts.js\">\nHeader set Cache-Control "
         "\"no-cache\"\n</Files>\n</IfModule>\n<IfModule mod_deflate.c>\nAddOutputFilterByType DEFLATE "
         "text/html "
         "text/css "
         "text/javascript application/json application/xml image/svg+xml text/csv\n</IfModule>\n";
}

std::string iis_file(const Book& book) {
  std::string text =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- prongsai "
      "-->\n<configuration>\n<system.webServer>\n<httpErrors>\n"
      "<remove statusCode=\"404\"/>\n<error statusCode=\"404\" path=\"";
  text.append(text::escape_html(book.url("/404.html")))
      .append(
          "\" responseMode=\"ExecuteURL\"/>\n</httpErrors>\n<directoryBrowse "
          "enabled=\"false\"/>\n<staticContent>\n");
  for (const site::MediaType& type : new_media_types()) {
    text.append("<remove fileExtension=\"").append(type.ending).append("\"/>\n<mimeMap fileExtension=\"");
    text.append(type.ending).append("\" mimeType=\"").append(type.type).append("\"/>\n");
  }
  text += "</staticContent>\n<httpProtocol>\n<customHeaders>\n<remove name=\"X-Powered-By\"/>\n";
  for (const site::SecurityHeader& header : site::security_headers) {
    text.append("<remove name=\"").append(header.name).append("\"/>\n<add name=\"").append(header.name);
    text.append("\" value=\"").append(text::escape_html(header.value)).append("\"/>\n");
  }
  return text + "</customHeaders>\n</httpProtocol>\n</system.webServer>\n</configuration>\n";
}

std::string headers_file(const Book& book) {
  std::string text = "# prongsai\n" + book.url("/*") + "\n";
  for (const site::SecurityHeader& header : site::security_headers) {
    text.append("  ").append(header.name).append(": ").append(header.value).append("\n");
  }
  return text.append(book.url("/assets/*")).append("\n  Cache-Control: ").append(kept).append("\n");
}

/// An add_header within a location drops those around it, so that each location has all.
std::string nginx_file(const Book& book) {
  std::string headers;
  for (const site::SecurityHeader& header : site::security_headers) {
    headers.append("  add_header ")
        .append(header.name)
        .append(" \"")
        .append(header.value)
        .append("\" always;\n");
  }
  std::string text = "# prongsai: within server { }\nerror_page 404 " + book.url("/404.html") +
                     ";\nlocation " + book.url("/") + " {\n" + headers + "  charset utf-8;\n}\n";
  text.append("location ").append(book.url("/assets/")).append(" {\n").append(headers);
  return text.append("  add_header Cache-Control \"").append(kept).append("\";\n}\n");
}

std::string security_text(const Book& book, const text::Date& as_of) {
  const std::string& email = book.inputs.site.config.agency.email;
  if (email.empty()) {
    return {};
  }
  constexpr int months_a_year = 12;
  constexpr int months_ahead = 7;
  const int month = as_of.month - 1 + months_ahead;
  const text::Date expires{
      .year = as_of.year + month / months_a_year, .month = month % months_a_year + 1, .day = 1};
  return "Contact: mailto:" + email + "\nExpires: " + text::to_iso(expires) +
         "T00:00:00+07:00\nPreferred-Languages: th, en\nCanonical: " + book.origin +
         "/.well-known/security.txt\n";
}

}  // namespace prongsai::render
