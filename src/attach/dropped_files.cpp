#include "attach/dropped_files.h"

#include "site/attachment_facts.h"
#include "site/catalogue.h"
#include "site/content_file.h"
#include "site/field.h"
#include "site/file_references.h"
#include "site/head.h"
#include "site/kind.h"
#include "site/site.h"
#include "text/date.h"
#include "text/language.h"
#include "text/percent.h"
#include "text/thai.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::attach {

namespace {

constexpr std::string_view files_folder = "files/";

/// Topic → its name in the language of the site.
using Topics = std::map<std::string, std::string, std::less<>>;

Topics topics_of(const site::Site& site) {
  const bool is_english = site.config.language == text::Language::en;
  Topics topics;
  for (const site::Topic& topic : site.topics) {
    topics.emplace(topic.id, is_english && !topic.title_en.empty() ? topic.title_en : topic.title);
  }
  for (const site::Catalogue& catalogue : site.catalogues) {
    for (const site::Item* const item : site::items_of(catalogue)) {
      topics.try_emplace(item->topic, item->title);
    }
  }
  return topics;
}

/// What is named anywhere: by a field, or by a link in a text.
class Named {
 public:
  explicit Named(const site::Site& site) : site_(site) {
    const auto note = [&](const site::FileReference& reference) { named_.insert(reference.path); };
    for (const site::ContentFile& file : site.files) {
      site::for_each_file_reference(file, note);
    }
    site::for_each_file_reference_in(site.config, note);
  }

  [[nodiscard]] bool has(const std::string& path) const {
    const std::string encoded = text::percent_encode_path(path);
    return named_.contains(path) || std::ranges::any_of(site_.files, [&](const site::ContentFile& file) {
             return file.body.markdown.contains(path) || file.body.markdown.contains(encoded);
           });
  }

 private:
  const site::Site& site_;
  std::set<std::string_view> named_{};
};

/// The one fiscal year in a name ("แผน-2567.pdf"); nothing when there is none, or two.
std::optional<text::FiscalYear> year_in(std::string_view name) {
  constexpr std::size_t digits_of_year = 4;
  const std::string folded = text::fold_digits(name);
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  std::optional<text::FiscalYear> found;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    while (at < folded.size() && is_digit(folded[at])) {
      ++at;
    }
    const auto year = at - begin == digits_of_year
                          ? text::parse_fiscal_year(std::string_view(folded).substr(begin, at - begin))
                          : std::nullopt;
    if (year && found && *year != *found) {
      return std::nullopt;
    }
    found = year ? year : found;
    at += at == begin ? 1 : 0;
  }
  return found;
}

/// Of the folders below the topic's, then of the name, then of the document.
std::optional<text::FiscalYear> year_of(std::string_view below_topic, const site::Attachment& attachment) {
  std::string_view rest = below_topic;
  for (std::size_t slash = rest.find('/'); slash != std::string_view::npos; slash = rest.find('/')) {
    if (const auto year = text::parse_fiscal_year(rest.substr(0, slash))) {
      return year;
    }
    rest.remove_prefix(slash + 1);
  }
  if (const auto year = year_in(rest)) {
    return year;
  }
  const std::optional<text::Date> date = attachment.facts.value_or(site::AttachmentFacts{}).date;
  return date ? std::optional(text::fiscal_year_of(*date)) : std::nullopt;
}

/// The name without its ending, as words.
std::string words_of(std::string_view path) {
  std::string name(path.substr(path.rfind('/') + 1));
  name.resize(std::min(name.size(), name.rfind('.')));
  std::ranges::replace(name, '_', ' ');
  return name;
}

site::AttachedFile attached(const site::Attachment& attachment) {
  const site::AttachmentFacts facts = attachment.facts.value_or(site::AttachmentFacts{});
  return {.title = facts.title.empty() ? words_of(attachment.path) : facts.title,
          .file = {.path = attachment.path, .where = {.file = "content/" + attachment.path}},
          .date = facts.date};
}

std::string title_of(const std::string& topic, std::optional<text::FiscalYear> year,
                     text::Language language) {
  const bool is_english = language == text::Language::en;
  std::string title = (is_english ? "Documents: " : "เอกสาร: ") + topic;
  if (year) {
    title += (is_english ? ", fiscal year " : " ปีงบประมาณ พ.ศ. ") + std::to_string(year->buddhist);
  }
  return title;
}

/// A page that has no file of its own: it goes by its first attachment.
site::ContentFile page_of(const std::string& topic, std::optional<text::FiscalYear> year) {
  site::ContentFile page{.address = "/topics/" + topic + "/files/", .kind = site::Kind::page};
  page.head.topics = {topic};
  page.head.fiscal_year = year;
  if (year) {
    page.address += std::to_string(year->buddhist) + "/";
    page.covers = text::period_of(*year);
  }
  return page;
}

/// The topic in whose folder a path lies; empty for none.
std::string_view topic_of(std::string_view path, const Topics& topics) {
  const std::string_view below = path.substr(std::min(path.size(), files_folder.size()));
  const std::size_t slash = below.find('/');
  const std::string_view folder =
      slash == std::string_view::npos ? std::string_view() : below.substr(0, slash);
  return topics.contains(folder) ? folder : std::string_view();
}

}  // namespace

void add_dropped_files(site::Site& site) {
  const Topics topics = topics_of(site);
  const Named named(site);
  std::map<std::pair<std::string, std::optional<text::FiscalYear>>, site::ContentFile> pages;
  for (const site::Attachment& attachment : site.attachments) {
    const std::string topic(topic_of(attachment.path, topics));
    if (topic.empty() || named.has(attachment.path)) {
      continue;
    }
    const auto year =
        year_of(std::string_view(attachment.path).substr(files_folder.size() + topic.size() + 1), attachment);
    auto [place, is_new] = pages.try_emplace({topic, year}, page_of(topic, year));
    site::ContentFile& page = place->second;
    if (is_new) {
      page.path = "content/" + attachment.path;
      page.head.title = title_of(topics.at(topic), year, site.config.language);
    }
    page.head.attachments.push_back(attached(attachment));
  }
  for (auto& [key, page] : pages) {
    site.files.push_back(std::move(page));
  }
  std::ranges::sort(site.files, {}, &site::ContentFile::path);
}

}  // namespace prongsai::attach
