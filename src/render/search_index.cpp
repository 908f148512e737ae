#include "render/search_index.h"

#include "markup/page_words.h"
#include "parallel/parallel.h"
#include "render/book.h"
#include "render/page.h"
#include "render/search_parts.h"
#include "render/search_subjects.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/site.h"
#include "site/tree.h"
#include "text/citizen_id.h"
#include "text/date.h"
#include "text/json.h"
#include "text/thai.h"
#include "text/word_marks.h"

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

std::string joined(const std::vector<std::string>& topics) {
  std::string all;
  for (const std::string& topic : topics) {
    all += (all.empty() ? "" : " ") + topic;
  }
  return all;
}

SearchLine line_of(const Subject& subject, const markup::PageWords& words) {
  text::Json::Array headings;
  for (const markup::HeadingWords& heading : words.headings) {
    headings.emplace_back(heading.id);
    headings.emplace_back(text::tidy(heading.text));
  }
  const std::string row =
      text::Json(text::Json::Array{subject.address, text::tidy(words.title), std::move(headings),
                                   subject.kind, subject.year,
                                   subject.day ? text::to_iso(*subject.day) : std::string(), subject.order,
                                   joined(subject.topics)})
          .to_text(0);
  return {.year = subject.year,
          .head = row.substr(1, row.size() - 2),
          .words = text::with_word_marks(text::tidy(words.text))};
}

markup::PageWords words_of(const Subject& subject) {
  return {.title = subject.title, .headings = {}, .text = subject.facts->text};
}

}  // namespace

struct SearchIndex::State {
  using Kept = std::vector<std::optional<std::optional<SearchLine>>>;

  State(const Book& the_book, const std::vector<Page>& the_pages, const std::vector<Subject>& the_subjects)
      : book(the_book), pages(the_pages), subjects(the_subjects), kept(the_subjects.size()) {
    for (std::size_t i = 0; i < subjects.size(); ++i) {
      if (const auto& page = subjects[i].page) {
        subject_of_page.emplace(&pages[*page], i);
      }
    }
  }

  /// What a page or attachment says; nothing of one that must not be found.
  [[nodiscard]] std::optional<SearchLine> line(std::size_t subject, Kept& lines) const;
  void make();

  const Book& book;
  const std::vector<Page>& pages;
  const std::vector<Subject>& subjects;
  std::map<const Page*, std::size_t> subject_of_page{};
  std::mutex kept_mutex{};
  /// Of pages that were rendered: their line, or nothing for one that must not be found.
  Kept kept;
  std::once_flag is_made{};
  std::map<std::string, site::Recipe> files{};
};

std::optional<SearchLine> SearchIndex::State::line(std::size_t subject, Kept& lines) const {
  if (auto& known = lines[subject]) {
    return std::move(*known);
  }
  const Subject& searched = subjects[subject];
  const markup::PageWords words =
      searched.page ? markup::page_words(render_page(book, pages[*searched.page]).value) : words_of(searched);
  return text::has_citizen_id(words.text) ? std::nullopt : std::optional(line_of(searched, words));
}

void SearchIndex::State::make() {
  Kept rendered(subjects.size());
  {
    // A page that is rendered from now on is too late to be kept.
    const std::lock_guard lock(kept_mutex);
    std::swap(rendered, kept);
    kept.clear();
  }
  auto made = parallel::map(subjects.size(), parallel::all_processors(),
                            [&](std::size_t i) { return line(i, rendered); });
  const auto lines = std::make_shared<std::vector<SearchLine>>();
  lines->reserve(made.size());
  for (std::optional<SearchLine>& one : made) {
    if (one) {
      lines->push_back(std::move(*one));
    }
  }
  files = search_files(lines);
}

SearchIndex::SearchIndex(const Book& book, const std::vector<Page>& pages,
                         const std::vector<Subject>& subjects)
    : state_(std::make_unique<State>(book, pages, subjects)) {}

SearchIndex::~SearchIndex() = default;

report::Checked<std::string> SearchIndex::render(const Page& page) {
  auto made = render_page(state_->book, page);
  const auto subject = state_->subject_of_page.find(&page);
  const bool is_kept =
      state_->book.inputs.keep_words == KeepWords::yes && subject != state_->subject_of_page.end();
  if (!is_kept && !text::has_citizen_id(made.value)) {
    return made;
  }
  const markup::PageWords words = markup::page_words(made.value);
  std::optional<SearchLine> line;
  if (text::has_citizen_id(words.text)) {
    report::Problem told{.rule = report::Rule::privacy_citizen_id, .details = {address_of(page.path)}};
    if (page.entry != nullptr) {
      told.where.file = page.entry->file->path;
    }
    made.problems.push_back(std::move(told));
  } else if (is_kept) {
    line = line_of(state_->subjects[subject->second], words);
  }
  if (is_kept) {
    const std::lock_guard lock(state_->kept_mutex);
    if (subject->second < state_->kept.size()) {
      state_->kept[subject->second] = std::move(line);
    }
  }
  return made;
}

std::map<std::string, site::Recipe> SearchIndex::files() {
  std::call_once(state_->is_made, [&] { state_->make(); });
  return state_->files;
}

std::vector<report::Problem> private_attachments(const site::Site& site) {
  std::vector<report::Problem> problems;
  for (const site::Attachment& attachment : site.attachments) {
    if (attachment.facts && text::has_citizen_id(attachment.facts->text)) {
      problems.push_back({.rule = report::Rule::privacy_citizen_id,
                          .where = {.file = "content/" + attachment.path},
                          .details = {attachment.path}});
    }
  }
  return problems;
}

}  // namespace prongsai::render
