#include "render/statement.h"

#include "render/bind.h"
#include "render/book.h"
#include "render/page.h"
#include "render/views.h"
#include "site/attachment_facts.h"
#include "site/content_file.h"
#include "site/field.h"
#include "site/file_references.h"
#include "site/head.h"
#include "site/page_survey.h"
#include "site/site.h"
#include "text/percent.h"
#include "theme/value.h"

#include <array>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::render {

using theme::Arena;
using theme::Member;
using theme::ObjectRef;
using theme::ObjectType;
using theme::Value;

namespace {

/// The statement itself cannot be among what it tells of, and what only leads on is no page to read.
bool is_surveyed(const Page& page) {
  return page.statement == nullptr && !page.moved_to;
}

/// The title that the first page gives to each file, and that page.
std::map<std::string_view, DocumentView> named_documents(const Book& book) {
  std::map<std::string_view, DocumentView> named;
  for (const EntryView& entry : book.entries) {
    site::for_each_file_reference(*entry.file, [&](const site::FileReference& reference) {
      named.try_emplace(reference.path, DocumentView{.title = {}, .file = nullptr, .entry = &entry});
    });
    for (const site::AttachedFile& attached : entry.file->head.attachments) {
      if (DocumentView& document = named[attached.file.path]; document.title.empty()) {
        document.title = attached.title;
      }
    }
  }
  return named;
}

/// `document` with the file at the path, whose own title it has where no page gives one.
DocumentView with_file(DocumentView document, const FileView& file, const std::string& own_title) {
  document.file = &file;
  if (document.title.empty()) {
    document.title = own_title.empty() ? file.name : own_title;
  }
  return document;
}

void add_documents(const Book& book, StatementView& view) {
  auto named = named_documents(book);
  for (const site::Attachment& attachment : book.inputs.site.attachments) {
    const auto& facts = attachment.facts;
    if (!facts || facts->format != site::FileFormat::pdf) {
      continue;
    }
    ++view.documents;
    view.searchable += facts->searchable == site::Searchable::text ? 1U : 0U;
    view.unknown += facts->searchable == site::Searchable::unknown ? 1U : 0U;
    if (facts->searchable == site::Searchable::scanned) {
      view.scanned.push_back(
          with_file(named[attachment.path], book.files.find(attachment.path)->second, facts->title));
    }
  }
}

}  // namespace

struct Statement::State {
  State(const Book& the_book, const std::vector<Page>& the_pages) : book(the_book), pages(the_pages) {}

  site::PageSurvey survey_of(const Page& page);
  void make();

  const Book& book;
  const std::vector<Page>& pages;
  std::mutex noted_mutex{};
  std::map<const Page*, site::PageSurvey> noted{};
  std::once_flag is_made{};
  StatementView view{};
};

site::PageSurvey Statement::State::survey_of(const Page& page) {
  {
    const std::lock_guard lock(noted_mutex);
    if (const auto known = noted.find(&page); known != noted.end()) {
      return known->second;
    }
  }
  return book.inputs.survey(render_page(book, page).value);
}

void Statement::State::make() {
  view.as_of = book.inputs.as_of;
  add_documents(book, view);
  if (book.inputs.survey == nullptr) {
    return;
  }
  for (const auto& name : site::Names<site::Surveyed>::list) {
    view.checks.push_back({.what = name.value});
  }
  for (const Page& page : pages) {
    if (!is_surveyed(page)) {
      continue;
    }
    ++view.pages;
    site::PageSurvey survey = survey_of(page);
    for (SurveyedView& check : view.checks) {
      const site::SurveyCount& count = site::count_of(survey, check.what);
      check.seen += count.seen;
      check.wrong += count.wrong;
      check.pages += count.wrong > 0 ? 1U : 0U;
      if (count.wrong > 0 && check.named.size() < most_named) {
        check.named.push_back(
            {.title = page.title, .url = book.url(text::percent_encode_path(address_of(page.path)))});
      }
    }
  }
}

Statement::Statement(const Book& book, const std::vector<Page>& pages)
    : state_(std::make_unique<State>(book, pages)) {}

Statement::~Statement() = default;

void Statement::note(const Page& page, std::string_view html) {
  if (state_->book.inputs.survey == nullptr || !is_surveyed(page)) {
    return;
  }
  const site::PageSurvey survey = state_->book.inputs.survey(html);
  const std::lock_guard lock(state_->noted_mutex);
  state_->noted.insert_or_assign(&page, survey);
}

const StatementView& Statement::view() const {
  std::call_once(state_->is_made, [&] { state_->make(); });
  return state_->view;
}

template <>
const ObjectType& view_type<SurveyedView>() {
  static constexpr auto members = sorted(std::array{
      Member{"what", [](const void* v, Arena&) { return to_value(as<SurveyedView>(v).what); }},
      Member{"seen", [](const void* v, Arena&) { return Value(as<SurveyedView>(v).seen); }},
      Member{"wrong", [](const void* v, Arena&) { return Value(as<SurveyedView>(v).wrong); }},
      Member{"pages", [](const void* v, Arena&) { return Value(as<SurveyedView>(v).pages); }},
      Member{"named", [](const void* v, Arena&) { return Value(view_list(as<SurveyedView>(v).named)); }},
  });
  static constexpr ObjectType type{"check", members};
  return type;
}

template <>
const ObjectType& view_type<DocumentView>() {
  static constexpr auto members = sorted(std::array{
      Member{"title", [](const void* v, Arena&) { return Value(as<DocumentView>(v).title); }},
      Member{"file",
             [](const void* v, Arena&) {
               return Value(ObjectRef{&view_type<FileView>(), as<DocumentView>(v).file});
             }},
      Member{"entry",
             [](const void* v, Arena&) {
               const EntryView* const entry = as<DocumentView>(v).entry;
               return entry == nullptr ? Value() : Value(ObjectRef{&view_type<EntryView>(), entry});
             }},
  });
  static constexpr ObjectType type{"document", members};
  return type;
}

template <>
const ObjectType& view_type<StatementView>() {
  static constexpr auto members = sorted(std::array{
      Member{"as_of", [](const void* v, Arena&) { return to_value(as<StatementView>(v).as_of); }},
      Member{"pages", [](const void* v, Arena&) { return Value(as<StatementView>(v).pages); }},
      Member{"checks", [](const void* v, Arena&) { return Value(view_list(as<StatementView>(v).checks)); }},
      Member{"documents", [](const void* v, Arena&) { return Value(as<StatementView>(v).documents); }},
      Member{"searchable", [](const void* v, Arena&) { return Value(as<StatementView>(v).searchable); }},
      Member{"unknown", [](const void* v, Arena&) { return Value(as<StatementView>(v).unknown); }},
      Member{"scanned", [](const void* v, Arena&) { return Value(view_list(as<StatementView>(v).scanned)); }},
  });
  static constexpr ObjectType type{"statement", members};
  return type;
}

}  // namespace prongsai::render
