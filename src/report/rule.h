#pragma once

#include "text/language.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace prongsai::report {

enum class Severity : std::uint8_t { note, warning, error };

/// Everything that prongsai can say, in the order of the tables in rules_of_*.h. A rule never changes its
/// meaning.
enum class Rule : std::uint16_t {
  // files
  file_unreadable,
  file_too_large,
  file_not_utf8,
  file_empty,
  file_link_leaves_site,
  file_link_loop,
  file_name_unsafe,
  file_missing,
  file_name_case,
  file_too_many,
  // attachments
  attachment_wrong_extension,
  attachment_empty,
  attachment_encrypted,
  attachment_truncated,
  attachment_image_only,
  attachment_unreadable,
  attachment_not_inspected,
  // yaml
  yaml_syntax,
  yaml_duplicate_key,
  yaml_unknown_key,
  yaml_missing_key,
  yaml_wrong_type,
  yaml_bad_value,
  yaml_alias_cycle,
  yaml_too_large,
  yaml_too_deep,
  yaml_several_documents,
  yaml_tag,
  // front matter and Markdown
  front_matter_unclosed,
  front_matter_missing,
  markdown_table_too_large,
  markdown_too_deep,
  markdown_too_intricate,
  markdown_html_removed,
  markdown_unsafe_link,
  // tables
  table_syntax,
  table_unclosed_quote,
  table_stray_quote,
  table_unknown_column,
  table_missing_column,
  table_bad_cell,
  table_ragged_row,
  table_total_differs,
  table_encoding,
  table_over_limit,
  table_workbook,
  table_formula,
  table_hidden_sheet,
  table_no_header,
  table_no_sheet,
  table_sheet_skipped,
  // configuration and content
  site_not_found,
  config_bad_base_url,
  config_bad_ocds_prefix,
  config_no_variable,
  config_bad_header,
  config_colour,
  config_dates_reversed,
  config_ended,
  config_no_catalogue,
  content_unknown_kind,
  content_unknown_topic,
  content_unknown_division,
  content_unknown_item,
  content_unknown_translation,
  content_translation_language,
  content_translation_twice,
  content_address_taken,
  content_old_address_taken,
  content_duplicate_record,
  content_wrong_kind_of_file,
  privacy_citizen_id,
  catalogue_bad,
  catalogue_carried_forward,
  // theme
  theme_missing_template,
  theme_syntax,
  theme_unclosed,
  theme_unexpected_tag,
  theme_unknown_tag,
  theme_unknown_filter,
  theme_unknown_test,
  theme_unknown_name,
  theme_unknown_string,
  theme_wrong_type,
  theme_wrong_arguments,
  theme_bad_context,
  theme_limit,
  theme_extends_cycle,
  theme_duplicate_name,
  theme_uneven_branches,
  theme_unsafe_url,
  theme_division_by_zero,
  theme_font,
  poster_address_too_long,
  // what must be disclosed
  item_missing,
  item_stale,
  item_incomplete,
  item_unconfirmed,
  // why an element is not met
  element_nothing_there,
  element_other_period,
  element_too_few,
  element_nil_not_taken,
  element_field_empty,
  element_leads_nowhere,
  element_value_missing,
  element_month_missing,
  element_quarter_missing,
  element_no_text,
  element_no_file,
  element_same_as_before,
  element_not_signed,
  element_signed_by_other,
  element_not_attested,
  element_attestation_expired,
  element_attested,
  element_not_due,
  element_if_any,
  file_serves_several_items,
  number_stated,
  number_computed,
  // links
  link_broken,
  link_fragment,
  link_outside_base,
  link_bad_url,
  link_case,
  link_bad_mailto,
  link_bad_tel,
  link_redirected,
  link_says_nothing,
  link_unreachable_item,
  html_duplicate_id,
  html_image_alt,
  html_image_size,
  file_unreferenced,
  // addresses that were given to ITAS
  itas_lock_line,
  itas_address_gone,
  // what other hosts say of links
  link_dead,
  link_unreachable,
  link_moved,
  link_needs_login,
  link_forbidden,
  link_tls,
  link_certificate_ends,
  link_not_found_page,
  link_too_large,
  link_wrong_type,
  link_private_address,
  link_cloud_file,
  link_cloud_folder,
  link_social_address,
  link_home_page,
  link_exception_over,
  // writing
  output_foreign_file,
  output_kept_foreign,
  output_failed,
  output_interrupted,
  output_busy,
  output_unsafe_target,
  output_unsafe_path,
  output_path_clash,
  output_case_collision,
  // the command line
  usage,
};

/// One row of the table. In messages and helps, {0}, {1} … stand for the problem's details; {1:word} for a
/// detail that is looked up in the table of words ("date", "Permission denied") and stands as it is when it
/// is not there;
/// [[ … {1} … ]] is left out when one of its details is missing or empty.
struct RuleInfo {
  Rule rule{};
  std::string_view name{};
  Severity severity{};
  std::string_view message_th{};
  std::string_view message_en{};
  std::string_view help_th{};
  std::string_view help_en{};
};

std::span<const RuleInfo> all_rules();
const RuleInfo& info(Rule rule);
std::optional<Rule> rule_named(std::string_view name);

/// "error" or "ผิดพลาด" …
std::string_view severity_word(Severity severity, text::Language language);

}  // namespace prongsai::report
