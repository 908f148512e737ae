#include "cli/ask.h"

#include "cli/options.h"
#include "cli/words.h"
#include "render/starter.h"
#include "text/date.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::cli {

namespace {

/// The option when it was given, else an answer, else what is proposed.
std::string ask(const std::string& given, Word question, const std::string& proposed,
                const Options& options) {
  if (!given.empty()) {
    return given;
  }
  std::fprintf(stderr, "%s%s: ", std::string(say(question, options.language)).c_str(),
               proposed.empty() ? "" : (" [" + proposed + "]").c_str());
  std::string line;
  if (!std::getline(std::cin, line)) {
    std::fputs("\n", stderr);
  }
  const std::string answer(text::trim(line));
  return answer.empty() ? proposed : answer;
}

/// "www.obt.go.th" of the address that a browser shows.
std::string domain_of(std::string_view address) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (address.starts_with(scheme)) {
      address.remove_prefix(scheme.size());
    }
  }
  while (address.ends_with('/')) {
    address.remove_suffix(1);
  }
  return std::string(address);
}

std::vector<std::string> separated(std::string_view list) {
  std::vector<std::string> parts;
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    if (const std::string_view part = text::trim(list.substr(0, comma)); !part.empty()) {
      parts.emplace_back(part);
    }
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return parts;
}

std::vector<std::string> ask_divisions(const render::BodyType& type, const Options& options) {
  if (!options.body.divisions.empty()) {
    return options.body.divisions;
  }
  std::string usual;
  for (const std::string_view division : type.divisions) {
    usual.append(usual.empty() ? "" : ", ").append(division);
  }
  const std::vector<std::string> named = separated(ask("", Word::ask_divisions, usual, options));
  return named.empty() ? separated(usual) : named;
}

std::optional<text::FiscalYear> ask_year(const Options& options) {
  if (options.year) {
    return options.year;
  }
  const std::string usual = std::to_string(text::fiscal_year_of(options.as_of).buddhist);
  return text::parse_fiscal_year(ask("", Word::ask_year, usual, options));
}

}  // namespace

std::optional<render::NewBody> ask_body(const Options& options) {
  const BodyOptions& given = options.body;
  render::NewBody body;
  body.type = render::body_type(ask(given.type, Word::ask_type, "sao", options));
  if (body.type == nullptr) {
    return std::nullopt;
  }
  body.name = ask(given.name, Word::ask_name, "", options);
  if (body.name.empty()) {
    return std::nullopt;
  }
  body.district = ask(given.district, Word::ask_district, "", options);
  body.province = ask(given.province, Word::ask_province, "", options);
  body.domain = domain_of(ask(given.domain, Word::ask_domain, "www.example.go.th", options));
  const auto year = ask_year(options);
  if (!year) {
    return std::nullopt;
  }
  body.year = *year;
  body.divisions = ask_divisions(*body.type, options);
  return body;
}

}  // namespace prongsai::cli
