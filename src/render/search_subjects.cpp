#include "render/search_subjects.h"

#include "render/book.h"
#include "render/entry_files.h"
#include "render/page.h"
#include "render/views.h"
#include "site/attachment_facts.h"
#include "site/catalogue.h"
#include "site/field.h"
#include "site/head.h"
#include "site/site.h"
#include "text/percent.h"
#include "text/thai.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

bool is_off(const EntryView& entry) {
  return entry.file->head.search == site::Searching::off;
}

/// Lists of other pages' titles, and what only leads on, would be found for what stands elsewhere.
bool is_found(const Page& page) {
  return !page.moved_to && (page.entry != nullptr ? !is_off(*page.entry) : page.item != nullptr);
}

void add_entry(Subject& subject, const EntryView& entry) {
  const site::Head& head = entry.file->head;
  subject.kind = site::name_of(entry.file->kind).key;
  subject.year = head.fiscal_year ? std::to_string(head.fiscal_year->buddhist) : std::string();
  subject.topics = head.topics;
}

Subject subject_of(const Page& page, std::size_t number) {
  Subject subject{.page = number,
                  .title = page.title,
                  .address = text::percent_encode_path(address_of(page.path)).substr(1),
                  .day = page.updated};
  if (page.item != nullptr) {
    const site::Item& item = *page.item->verdict->item;
    subject.title = item.title;
    subject.code = item.code;
    subject.kind = item_kind;
    subject.year = std::to_string(page.item->year.buddhist);
    subject.topics = {item.topic};
  } else {
    add_entry(subject, *page.entry);
  }
  return subject;
}

/// Of each file, the first entry that names it, one that may be found before one that may not.
class Namers {
 public:
  explicit Namers(const Book& book) : book_(book) {
    for (const EntryView& entry : book.entries) {
      for (const EntryFile& named : files_of(book, {&entry})) {
        const auto [place, is_new] = all_.emplace(named.file, &entry);
        if (!is_new && is_off(*place->second)) {
          place->second = &entry;
        }
      }
    }
  }

  [[nodiscard]] const EntryView* of(const site::Attachment& attachment) const {
    const auto file = book_.files.find(attachment.path);
    const auto entry = file == book_.files.end() ? all_.end() : all_.find(&file->second);
    return entry == all_.end() ? nullptr : entry->second;
  }

 private:
  const Book& book_;
  std::map<const FileView*, const EntryView*> all_{};
};

Subject subject_of(const std::string& path, const site::AttachmentFacts& facts, const EntryView* namer) {
  Subject subject{
      .facts = &facts, .title = facts.title, .address = text::percent_encode_path(path), .day = facts.date};
  if (subject.title.empty()) {
    subject.title = path.substr(path.rfind('/') + 1);
  }
  if (namer != nullptr) {
    add_entry(subject, *namer);
  }
  subject.kind = file_kind;
  return subject;
}

void number(std::vector<Subject>& subjects) {
  std::vector<std::pair<std::string, std::size_t>> keys;
  keys.reserve(subjects.size());
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    keys.emplace_back(text::sort_key(subjects[i].title + " " + subjects[i].year), i);
  }
  std::ranges::sort(keys);
  for (std::size_t place = 0; place < keys.size(); ++place) {
    subjects[keys[place].second].order = place;
  }
}

}  // namespace

std::vector<Subject> subjects_of(const Book& book, const std::vector<Page>& pages) {
  std::vector<Subject> subjects;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (is_found(pages[i])) {
      subjects.push_back(subject_of(pages[i], i));
    }
  }
  const Namers namers(book);
  for (const site::Attachment& attachment : book.inputs.site.attachments) {
    const auto& facts = attachment.facts;
    const EntryView* const namer = namers.of(attachment);
    if (facts && !facts->text.empty() && (namer == nullptr || !is_off(*namer))) {
      subjects.push_back(subject_of(attachment.path, *facts, namer));
    }
  }
  number(subjects);
  return subjects;
}

}  // namespace prongsai::render
