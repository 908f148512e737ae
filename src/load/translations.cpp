#include "load/translations.h"

#include "load/content_path.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/content_file.h"
#include "site/field.h"
#include "site/head.h"
#include "site/site.h"
#include "text/language.h"
#include "text/nearest.h"
#include "text/percent.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::load {

namespace {

using report::Rule;
using site::ContentFile;

constexpr std::string_view content_folder = "content/";

/// A page that can be translated: its address and language; `file` is nothing for those of the program (the
/// home page, the list of an area).
struct Original {
  std::string address{};
  text::Language language = text::Language::th;
  const ContentFile* file = nullptr;
};

class Translations {
 public:
  explicit Translations(const site::Site& site) : main_(site.config.language) {
    pages_.emplace("/", Original{.address = "/", .language = main_});
    for (const site::Area& area : site.areas) {
      const std::string address = "/" + area.name + "/";
      pages_.emplace(address, Original{.address = address, .language = main_});
    }
    for (const ContentFile& file : site.files) {
      pages_.insert_or_assign(
          file.address,
          Original{.address = file.address, .language = file.head.lang.value_or(main_), .file = &file});
      addresses_.emplace(file.path, file.address);
    }
  }

  /// The address of the page that `file` translates; empty, and told, where there is none.
  std::string original_of(const ContentFile& file) {
    const Original* const original = named(file);
    const bool is_translation_too =
        original != nullptr && original->file != nullptr && !original->file->head.translation_of.empty();
    if (original == nullptr || is_translation_too) {
      tell(Rule::content_unknown_translation, file, {file.head.translation_of, nearest(file)});
      return {};
    }
    const text::Language language = file.head.lang.value_or(main_);
    if (language == original->language) {
      tell(Rule::content_translation_language, file,
           {"language_" + std::string(site::name_of(language).key), original->address});
      return {};
    }
    const auto [first, is_new] = translated_.emplace(original->address, file.path);
    if (!is_new) {
      tell(Rule::content_translation_twice, file, {original->address, first->second});
      return {};
    }
    return original->address;
  }

  std::vector<report::Problem> problems{};

 private:
  void tell(Rule rule, const ContentFile& file, std::vector<std::string> details) {
    problems.push_back({.rule = rule, .where = file.translation_place, .details = std::move(details)});
  }

  [[nodiscard]] const Original* at(const std::string& address) const {
    const auto found = pages_.find(address);
    return found == pages_.end() ? nullptr : &found->second;
  }

  /// The page that an author names by its address, or by its file with or without its ending.
  [[nodiscard]] const Original* named(const ContentFile& file) const {
    const std::string& name = file.head.translation_of;
    if (name.starts_with('/')) {
      const std::string address = text::percent_decode(name);
      return at(address.ends_with('/') ? address : address + "/");
    }
    const std::string folder = file.path.substr(0, file.path.rfind('/') + 1);
    const std::string path = name.starts_with(content_folder) ? name : std::string(content_folder) + name;
    for (const std::string& start : {path, folder + name}) {
      for (const std::string_view ending : {"", ".md", ".yaml", ".yml", ".csv"}) {
        if (const auto found = addresses_.find(start + std::string(ending)); found != addresses_.end()) {
          return at(found->second);
        }
      }
    }
    // A folder's index page that nobody wrote: the program makes one of an area, and the home page.
    return path.ends_with("/index") ? at(address_of(path, "")) : nullptr;
  }

  [[nodiscard]] std::string nearest(const ContentFile& file) const {
    const bool is_address = file.head.translation_of.starts_with('/');
    std::vector<std::string_view> known;
    for (const auto& [address, original] : pages_) {
      const bool is_original = original.file == nullptr || original.file->head.translation_of.empty();
      if (is_original && original.file != &file) {
        known.push_back(is_address || original.file == nullptr
                            ? std::string_view(address)
                            : std::string_view(original.file->path).substr(content_folder.size()));
      }
    }
    return std::string(text::nearest(file.head.translation_of, known).value_or(""));
  }

  text::Language main_;
  std::map<std::string, Original> pages_{};
  std::map<std::string, std::string> addresses_{};
  std::map<std::string, std::string> translated_{};
};

}  // namespace

std::optional<LanguageOfName> language_in_name(std::string_view path) {
  const std::string_view ending = extension_of(path);
  if (ending != ".md" && ending != ".yaml" && ending != ".yml") {
    return std::nullopt;
  }
  const std::string_view stem = path.substr(0, path.size() - ending.size());
  for (const auto& language : site::Names<text::Language>::list) {
    const std::string mark = "." + std::string(language.key);
    const std::string_view rest = stem.substr(0, stem.size() - (stem.ends_with(mark) ? mark.size() : 0));
    if (rest.size() < stem.size() && !rest.empty() && !rest.ends_with('/')) {
      return LanguageOfName{.language = language.value, .path = std::string(rest) + std::string(ending)};
    }
  }
  return std::nullopt;
}

std::vector<report::Problem> settle_translations(site::Site& site) {
  Translations translations(site);
  for (ContentFile& file : site.files) {
    if (!file.head.translation_of.empty()) {
      file.translates = translations.original_of(file);
    }
  }
  return std::move(translations.problems);
}

}  // namespace prongsai::load
