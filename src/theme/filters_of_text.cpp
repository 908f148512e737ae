#include "report/rule.h"
#include "text/date.h"
#include "text/escape.h"
#include "text/json.h"
#include "text/number.h"
#include "text/percent.h"
#include "text/thai.h"
#include "text/utf8.h"
#include "theme/filters.h"
#include "theme/operators.h"
#include "theme/tables.h"
#include "theme/value.h"
#include "theme/values.h"
#include "theme/workspace.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace prongsai::theme {

namespace {

constexpr std::size_t bytes_per_step = 64;
constexpr std::int64_t max_count = 1'000'000;
constexpr int max_json_depth = 16;

// Calls `change` with the text and keeps what it gives.
template <class Change>
Evaluated changed(const Value& input, Workspace& workspace, Change change) {
  const auto text = text_input(input, workspace);
  return text ? workspace.keep(std::string(change(*text))) : std::nullopt;
}

std::string in_case(std::string_view text, char first, char last, char first_of_other) {
  std::string result(text);
  for (char& c : result) {
    if (c >= first && c <= last) {
      c = static_cast<char>(c - first + first_of_other);
    }
  }
  return result;
}

bool is_in(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

// Characters that belong to the one before them: Thai vowels and tone marks above, below and SARA AM, other
// marks.
bool continues_cluster(char32_t c) {
  return c == 0x0E31 || is_in(c, 0x0E33, 0x0E3A) || is_in(c, 0x0E47, 0x0E4E) || is_in(c, 0x0300, 0x036F) ||
         c == 0x200D || is_in(c, 0xFE00, 0xFE0F) || is_in(c, 0x20D0, 0x20FF);
}

bool is_leading_vowel(char32_t c) {
  return is_in(c, 0x0E40, 0x0E44);
}

// The bytes of the clusters at the beginning that have `count` code points at most; the whole text when it
// fits.
std::size_t cut_after(std::string_view text, std::int64_t count) {
  std::size_t whole = 0;  // end of the last whole cluster
  bool is_held = false;   // the cluster so far is a vowel that waits for its consonant
  std::int64_t seen = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = text::next_code_point(text, at);
    if (!continues_cluster(c) && !is_held) {
      whole = start;
    }
    if (seen++ == count) {
      return whole;
    }
    is_held = is_leading_vowel(c);
  }
  return text.size();
}

struct Entity {
  std::string_view name{};
  char character = 0;
};
constexpr Entity entity_of(std::string_view name, char character) {
  return {.name = name, .character = character};
}
constexpr std::array<Entity, 5> entities = {entity_of("&amp;", '&'), entity_of("&lt;", '<'),
                                            entity_of("&gt;", '>'), entity_of("&quot;", '"'),
                                            entity_of("&#39;", '\'')};

std::string without_tags(std::string_view html) {
  std::string text;
  for (std::size_t at = 0; at < html.size();) {
    if (html[at] == '<') {
      const std::size_t end = html.find('>', at);
      at = end == html.npos ? html.size() : end + 1;
      continue;
    }
    const std::string_view rest = html.substr(at);
    const auto* const entity =
        std::ranges::find_if(entities, [&](const Entity& one) { return rest.starts_with(one.name); });
    text += entity == entities.end() ? html[at] : entity->character;
    at += entity == entities.end() ? 1 : entity->name.size();
  }
  return text;
}

std::optional<text::Json> json_of(const Value& value, int depth, Workspace& workspace);

std::optional<text::Json> json_list(const Value& list, int depth, Workspace& workspace) {
  const std::size_t size = list_size(list).value_or(0);
  if (depth > max_json_depth) {
    return workspace.fail(report::Rule::theme_limit, {"depth"});
  }
  text::Json::Array items;
  for (std::size_t i = 0; i < size; ++i) {
    auto item = json_of(list_item(list, i), depth + 1, workspace);
    if (!item || !workspace.has_room_for(items.size() * sizeof(text::Json))) {
      return std::nullopt;
    }
    items.push_back(std::move(*item));
  }
  return text::Json(std::move(items));
}

std::optional<text::Json> json_of(const Value& value, int depth, Workspace& workspace) {
  const Value::Storage& held = value.storage();
  if (!workspace.spend(1)) {
    return std::nullopt;
  }
  if (value.is_nothing()) {
    return text::Json();
  }
  if (const auto characters = characters_of(value)) {
    return workspace.spend(characters->size() / bytes_per_step) ? std::optional(text::Json(*characters))
                                                                : std::nullopt;
  }
  if (const auto* truth = std::get_if<bool>(&held)) {
    return text::Json(*truth);
  }
  if (const auto* integer = std::get_if<std::int64_t>(&held)) {
    return text::Json(*integer);
  }
  if (const auto* decimal = std::get_if<double>(&held)) {
    return text::Json(*decimal);
  }
  if (const auto* date = std::get_if<text::Date>(&held)) {
    return text::Json(text::to_iso(*date));
  }
  if (const auto* amount = std::get_if<text::Amount>(&held)) {
    constexpr double satang_per_baht = 100;
    return text::Json(static_cast<double>(amount->satang) / satang_per_baht);
  }
  if (list_size(value)) {
    return json_list(value, depth, workspace);
  }
  return workspace.fail_type("text", value);
}

}  // namespace

std::optional<std::string_view> text_input(const Value& input, Workspace& workspace) {
  if (const auto* text = std::get_if<std::string_view>(&input.storage())) {
    return workspace.spend(text->size() / bytes_per_step) ? std::optional(*text) : std::nullopt;
  }
  std::string scratch;
  if (std::holds_alternative<Safe>(input.storage()) || !printed(input, workspace.options(), scratch)) {
    return workspace.fail_type("text", input);
  }
  const Evaluated kept = workspace.keep(std::move(scratch));
  return kept ? characters_of(*kept) : std::nullopt;
}

std::optional<std::int64_t> count_argument(Arguments arguments, std::size_t at, std::int64_t otherwise,
                                           Workspace& workspace) {
  if (at >= arguments.size()) {
    return otherwise;
  }
  const auto* count = std::get_if<std::int64_t>(&arguments[at].storage());
  if (count == nullptr) {
    return workspace.fail_type("integer", arguments[at]);
  }
  if (*count < 0 || *count > max_count) {
    return workspace.fail(report::Rule::theme_wrong_arguments, {workspace.text_here()});
  }
  return *count;
}

Evaluated filter_upper(const Value& input, Arguments /*arguments*/, Workspace& workspace) {
  return changed(input, workspace, [](std::string_view text) { return in_case(text, 'a', 'z', 'A'); });
}

Evaluated filter_lower(const Value& input, Arguments /*arguments*/, Workspace& workspace) {
  return changed(input, workspace, [](std::string_view text) { return in_case(text, 'A', 'Z', 'a'); });
}

Evaluated filter_trim(const Value& input, Arguments /*arguments*/, Workspace& workspace) {
  if (const auto* safe = std::get_if<Safe>(&input.storage())) {
    return Value(Safe{text::trim(safe->html)});
  }
  const auto text = text_input(input, workspace);
  return text ? Evaluated(text::trim(*text)) : std::nullopt;
}

Evaluated filter_replace(const Value& input, Arguments arguments, Workspace& workspace) {
  const auto text = text_input(input, workspace);
  const auto old_part = text_input(arguments[0], workspace);
  const auto new_part = text_input(arguments[1], workspace);
  if (!text || !old_part || !new_part) {
    return std::nullopt;
  }
  if (old_part->empty()) {
    return workspace.fail(report::Rule::theme_wrong_arguments, {workspace.text_here()});
  }
  if (!workspace.spend(search_steps(*text, *old_part))) {
    return std::nullopt;
  }
  std::string result;
  std::size_t begin = 0;
  for (std::size_t found = text->find(*old_part); found != text->npos; found = text->find(*old_part, begin)) {
    result.append(*text, begin, found - begin).append(*new_part);
    begin = found + old_part->size();
    if (!workspace.has_room_for(result.size())) {
      return std::nullopt;
    }
  }
  result.append(*text, begin);
  return workspace.keep(std::move(result));
}

Evaluated filter_truncate(const Value& input, Arguments arguments, Workspace& workspace) {
  const auto count = count_argument(arguments, 0, 0, workspace);
  const auto text = count ? text_input(input, workspace) : std::nullopt;
  if (!text) {
    return std::nullopt;
  }
  const std::size_t end = cut_after(*text, *count);
  return end == text->size() ? Evaluated(*text) : workspace.keep(std::string(text->substr(0, end)) + "…");
}

Evaluated filter_striptags(const Value& input, Arguments /*arguments*/, Workspace& workspace) {
  if (const auto* safe = std::get_if<Safe>(&input.storage())) {
    return workspace.spend(safe->html.size() / bytes_per_step) ? workspace.keep(without_tags(safe->html))
                                                               : std::nullopt;
  }
  const auto text = text_input(input, workspace);
  return text ? Evaluated(*text) : std::nullopt;
}

Evaluated filter_urlencode(const Value& input, Arguments /*arguments*/, Workspace& workspace) {
  return changed(input, workspace, [](std::string_view text) { return text::percent_encode_path(text); });
}

Evaluated filter_nl2br(const Value& input, Arguments /*arguments*/, Workspace& workspace) {
  if (std::holds_alternative<Safe>(input.storage())) {
    return input;
  }
  const auto text = text_input(input, workspace);
  if (!text) {
    return std::nullopt;
  }
  std::string html;
  std::size_t begin = 0;
  for (std::size_t end = text->find('\n'); end != text->npos; end = text->find('\n', begin)) {
    text::append_html(html, text->substr(begin, end - begin));
    html += "<br>\n";
    begin = end + 1;
  }
  text::append_html(html, text->substr(begin));
  return workspace.keep_safe(std::move(html));
}

Evaluated filter_digits(const Value& input, Arguments /*arguments*/, Workspace& workspace) {
  return changed(input, workspace, [&workspace](std::string_view text) {
    return text::with_digits(text, workspace.options().digits);
  });
}

Evaluated filter_json(const Value& input, Arguments /*arguments*/, Workspace& workspace) {
  const auto json = json_of(input, 0, workspace);
  return json ? workspace.keep(json->to_text(0)) : std::nullopt;
}

Evaluated filter_escape(const Value& input, Arguments /*arguments*/, Workspace& workspace) {
  const auto* safe = std::get_if<Safe>(&input.storage());
  const auto text = safe == nullptr ? text_input(input, workspace) : std::optional(safe->html);
  return text ? Evaluated(*text) : std::nullopt;
}

}  // namespace prongsai::theme
