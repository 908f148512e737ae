#include "load/yaml_words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace prongsai::load {

namespace {

struct Entry {
  std::string_view begins{};
  std::string_view word{};
};

constexpr auto entries = std::to_array<Entry>({
    {.begins = "illegal map value", .word = "yaml_colon"},
    {.begins = "illegal map key", .word = "yaml_colon"},
    {.begins = "unknown token", .word = "yaml_character"},
    {.begins = "illegal character in scalar", .word = "yaml_character"},
    {.begins = "illegal tab", .word = "yaml_tab"},
    {.begins = "end of map flow", .word = "yaml_bracket"},
    {.begins = "end of sequence flow", .word = "yaml_bracket"},
    {.begins = "illegal flow end", .word = "yaml_bracket"},
    {.begins = "end of map", .word = "yaml_indent"},
    {.begins = "end of sequence", .word = "yaml_indent"},
    {.begins = "illegal block entry", .word = "yaml_indent"},
    {.begins = "illegal EOF in scalar", .word = "yaml_quote"},
    {.begins = "illegal document indicator", .word = "yaml_quote"},
    {.begins = "unknown escape character", .word = "yaml_escape"},
    {.begins = "bad character found while scanning hex", .word = "yaml_escape"},
    {.begins = "the referenced anchor", .word = "yaml_anchor"},
    {.begins = "alias not found", .word = "yaml_anchor"},
    {.begins = "anchor not found", .word = "yaml_anchor"},
});

}  // namespace

std::string_view word_of_yaml_error(std::string_view message) {
  const auto* const found =
      std::ranges::find_if(entries, [&](const Entry& entry) { return message.starts_with(entry.begins); });
  return found == entries.end() ? std::string_view{} : found->word;
}

}  // namespace prongsai::load
