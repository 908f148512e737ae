#include "render/search_view.h"

#include "render/bind.h"
#include "render/book.h"
#include "render/search_subjects.h"
#include "render/views.h"
#include "site/kind.h"
#include "text/language.h"
#include "text/thai.h"
#include "text/word_marks.h"
#include "theme/value.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::render {

namespace {

using theme::Arena;
using theme::Member;
using theme::Value;

/// In the order of the kinds; items first, documents last.
std::vector<ChoiceView> kinds_of(const std::vector<Subject>& subjects, bool is_thai) {
  std::vector<ChoiceView> kinds;
  const auto add = [&](std::string_view key, std::string_view title) {
    if (std::ranges::find(subjects, key, &Subject::kind) != subjects.end()) {
      kinds.push_back({.key = std::string(key), .title = std::string(title)});
    }
  };
  add(item_kind, is_thai ? "ข้อ OIT" : "OIT items");
  for (const auto& kind : site::Names<site::Kind>::list) {
    add(kind.key, is_thai ? kind.th : kind.en);
  }
  add(file_kind, is_thai ? "ไฟล์เอกสาร" : "Documents");
  return kinds;
}

std::vector<ChoiceView> years_of(const std::vector<Subject>& subjects, text::Digits digits) {
  std::set<std::string, std::greater<>> keys;
  for (const Subject& subject : subjects) {
    keys.insert(subject.year);
  }
  keys.erase("");
  std::vector<ChoiceView> years;
  years.reserve(keys.size());
  for (const std::string& key : keys) {
    years.push_back({.key = key, .title = text::with_digits(key, digits)});
  }
  return years;
}

std::string note_of(const Book& book, const Subject& subject, const std::vector<ChoiceView>& kinds) {
  const auto kind = std::ranges::find(kinds, subject.kind, &ChoiceView::key);
  std::string note = subject.code.empty() && kind != kinds.end() ? kind->title : subject.code;
  note += subject.year.empty() ? "" : " · " + subject.year;
  return text::with_digits(note, book.inputs.site.config.digits);
}

}  // namespace

SearchView make_search_view(const Book& book, const std::vector<Subject>& subjects, text::Language language) {
  SearchView view{.kinds = kinds_of(subjects, language == text::Language::th),
                  .years = years_of(subjects, book.inputs.site.config.digits)};
  std::vector<const Subject*> ordered(subjects.size());
  for (const Subject& subject : subjects) {
    ordered[subject.order] = &subject;
  }
  std::map<std::string, std::size_t> place_of;
  for (const Subject* const subject : ordered) {
    const std::string letter = text::index_letter(subject->title);
    const auto [place, is_new] = place_of.emplace(letter, view.letters.size());
    if (is_new) {
      const std::string number = std::to_string(place->second + 1);
      view.letters.push_back(
          {.id = "_letter-" + number,
           .letter = letter,
           .url = subjects.size() > most_listed ? book.search_url + "list-" + number + "/" : std::string()});
    }
    view.letters[place->second].pages.push_back({.title = subject->title,
                                                 .url = book.url("/" + subject->address),
                                                 .note = note_of(book, *subject, view.kinds)});
  }
  return view;
}

template <>
const theme::ObjectType& view_type<ListedView>() {
  static constexpr auto members = sorted(std::array{
      Member{"title", [](const void* v, Arena&) { return Value(as<ListedView>(v).title); }},
      Member{"url", [](const void* v, Arena&) { return Value(as<ListedView>(v).url); }},
      Member{"note", [](const void* v, Arena&) { return Value(as<ListedView>(v).note); }},
  });
  static constexpr theme::ObjectType type{"listed page", members};
  return type;
}

template <>
const theme::ObjectType& view_type<LetterView>() {
  static constexpr auto members = sorted(std::array{
      Member{"id", [](const void* v, Arena&) { return Value(as<LetterView>(v).id); }},
      Member{"letter", [](const void* v, Arena&) { return Value(as<LetterView>(v).letter); }},
      Member{"url", [](const void* v, Arena&) { return Value(as<LetterView>(v).url); }},
      Member{"pages", [](const void* v, Arena&) { return Value(view_list(as<LetterView>(v).pages)); }},
  });
  static constexpr theme::ObjectType type{"letter", members};
  return type;
}

template <>
const theme::ObjectType& view_type<ChoiceView>() {
  static constexpr auto members = sorted(std::array{
      Member{"key", [](const void* v, Arena&) { return Value(as<ChoiceView>(v).key); }},
      Member{"title", [](const void* v, Arena&) { return Value(as<ChoiceView>(v).title); }},
  });
  static constexpr theme::ObjectType type{"choice", members};
  return type;
}

template <>
const theme::ObjectType& view_type<SearchView>() {
  static constexpr auto members = sorted(std::array{
      Member{"years", [](const void* v, Arena&) { return Value(view_list(as<SearchView>(v).years)); }},
      Member{"kinds", [](const void* v, Arena&) { return Value(view_list(as<SearchView>(v).kinds)); }},
      Member{"letters", [](const void* v, Arena&) { return Value(view_list(as<SearchView>(v).letters)); }},
  });
  static constexpr theme::ObjectType type{"search", members};
  return type;
}

}  // namespace prongsai::render
