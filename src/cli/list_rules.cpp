#include "cli/commands.h"
#include "cli/options.h"
#include "report/rule.h"
#include "text/json.h"
#include "text/language.h"

#include <cstdio>
#include <string>
#include <utility>

namespace prongsai::cli {

int list_rules(const Options& options) {
  const bool is_thai = options.language == text::Language::th;
  text::Json::Array list;
  std::string text;
  for (const report::RuleInfo& rule : report::all_rules()) {
    const auto message = is_thai ? rule.message_th : rule.message_en;
    const auto help = is_thai ? rule.help_th : rule.help_en;
    text.append(rule.name).append("\t");
    text.append(report::severity_word(rule.severity, options.language))
        .append("\t")
        .append(message)
        .append("\n");
    list.emplace_back(
        text::Json::Object{{"rule", rule.name},
                           {"severity", report::severity_word(rule.severity, text::Language::en)},
                           {"message", message},
                           {"help", help}});
  }
  std::fputs(
      options.format == Format::json ? (text::Json(std::move(list)).to_text() + "\n").c_str() : text.c_str(),
      stdout);
  return done;
}

}  // namespace prongsai::cli
