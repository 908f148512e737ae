#include "render/functions.h"

#include "markup/markdown.h"
#include "markup/prefix_ids.h"
#include "render/bind.h"
#include "render/body.h"
#include "render/book.h"
#include "render/chart_view.h"
#include "render/contract_list.h"
#include "render/explorer.h"
#include "render/in_language.h"
#include "render/posters.h"
#include "render/record_charts.h"
#include "render/table_columns.h"
#include "render/views.h"
#include "report/problem.h"
#include "site/headings.h"
#include "site/procurement.h"
#include "site/score.h"
#include "site/site.h"
#include "text/date.h"
#include "text/language.h"
#include "text/thai.h"
#include "theme/theme.h"
#include "theme/value.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::render {

namespace {

using theme::Arena;
using theme::Safe;
using theme::Value;
using Arguments = std::span<const Value>;

std::string_view text_of(Arguments arguments, std::size_t index = 0) {
  if (index >= arguments.size()) {
    return {};
  }
  const auto* const text = std::get_if<std::string_view>(&arguments[index].storage());
  return text == nullptr ? std::string_view{} : *text;
}

/// The argument as a view of ours, when it is one.
template <class View>
const View* view_of(Arguments arguments, std::size_t index = 0) {
  if (index >= arguments.size()) {
    return nullptr;
  }
  const auto* const object = std::get_if<theme::ObjectRef>(&arguments[index].storage());
  return object != nullptr && object->type == &view_type<View>() ? static_cast<const View*>(object->object)
                                                                 : nullptr;
}

int whole_of(Arguments arguments, std::size_t index, int otherwise) {
  if (index >= arguments.size()) {
    return otherwise;
  }
  const auto* const number = std::get_if<std::int64_t>(&arguments[index].storage());
  return number == nullptr ? otherwise : static_cast<int>(*number);
}

/// An enumeration's word in the page's language.
Value label(Arguments arguments, text::Language language, Arena& arena) {
  const auto* const object =
      arguments.empty() ? nullptr : std::get_if<theme::ObjectRef>(&arguments[0].storage());
  if (object == nullptr) {
    return {};
  }
  const std::string_view wanted = language == text::Language::th ? "th" : "en";
  for (const theme::Member& member : object->type->members) {
    if (member.name == wanted) {
      return member.get(object->object, arena);
    }
  }
  return {};
}

Value period(const Book& book, Arguments arguments, text::Language language, Arena& arena) {
  const auto* const object =
      arguments.empty() ? nullptr : std::get_if<theme::ObjectRef>(&arguments[0].storage());
  if (object == nullptr || object->type != &PeriodType::type) {
    return {};
  }
  const std::string words = text::format_period(*static_cast<const text::Period*>(object->object), language);
  return arena.keep(text::with_digits(words, digits_in(book.inputs.site.config.digits, language)));
}

Value division(const Book& book, Arguments arguments, text::Language language) {
  const site::Division* const found = site::division_of(book.inputs.site, text_of(arguments));
  if (found == nullptr) {
    return text_of(arguments);
  }
  return in_language(found->name, found->name_en, language);
}

/// translation(entry): the entry that says the same in the page's language; itself where there is none.
Value translation(const Book& book, Arguments arguments, text::Language language) {
  const auto* entry = view_of<EntryView>(arguments);
  if (entry == nullptr) {
    return {};
  }
  const auto found = book.translations.find(entry->file->address);
  const bool is_there = found != book.translations.end() && found->second->language == language;
  return theme::ObjectRef{&view_type<EntryView>(), is_there ? found->second : entry};
}

/// What goes before the ids of one of the entry's texts on the page `own`: nothing before those of its body
/// on its own page.
std::string prefix_on(const EntryView* own, const EntryView& entry, std::string_view part) {
  std::string prefix = &entry == own ? "" : id_prefix(*entry.file);
  if (!part.empty()) {
    prefix.append(part).append("--");
  }
  return prefix;
}

Value placed(report::Checked<markup::MarkdownPage> page, const std::string& prefix, Arena& arena,
             std::vector<report::Problem>& problems) {
  std::ranges::move(page.problems, std::back_inserter(problems));
  std::string& html = page.value.html;
  return Safe{arena.keep(prefix.empty() ? std::move(html) : markup::prefix_ids(html, prefix))};
}

/// body(entry, shift): the entry's text.
Value body(const Book& book, Arguments arguments, const EntryView* own, Arena& arena,
           std::vector<report::Problem>& problems) {
  const auto* const entry = view_of<EntryView>(arguments);
  if (entry == nullptr) {
    return {};
  }
  return placed(render_body(book, *entry->file, whole_of(arguments, 1, 0)), prefix_on(own, *entry, ""), arena,
                problems);
}

/// markdown(entry, "closing", entry.closing, shift): one of the entry's fields.
Value markdown(const Book& book, Arguments arguments, const EntryView* own, Arena& arena,
               std::vector<report::Problem>& problems) {
  const auto* const entry = view_of<EntryView>(arguments);
  if (entry == nullptr) {
    return {};
  }
  auto page = render_field(book, *entry->file, text_of(arguments, 2), whole_of(arguments, 3, 0));
  return placed(std::move(page), prefix_on(own, *entry, text_of(arguments, 1)), arena, problems);
}

const site::ScoreSheet* sheet_of(const Book& book, Arguments arguments) {
  const auto* const entry = view_of<EntryView>(arguments);
  const auto found = entry == nullptr ? book.inputs.scores.end() : book.inputs.scores.find(entry->file->path);
  return found == book.inputs.scores.end() ? nullptr : &found->second;
}

Value scores(const Book& book, Arguments arguments) {
  const site::ScoreSheet* const sheet = sheet_of(book, arguments);
  return sheet == nullptr ? Value() : to_value(*sheet);
}

/// chart(entry, "budget", "title"): the chart of that name of the entry's records, or nothing; the same of a
/// year of items.
Value chart(const Book& book, Arguments arguments, text::Language language, Arena& arena) {
  const std::string name(text_of(arguments, 1));
  std::string title(text_of(arguments, 2));
  const auto* const entry = view_of<EntryView>(arguments);
  const auto* const year = view_of<YearView>(arguments);
  auto drawn = entry != nullptr ? record_chart(book, *entry, name, language) : std::nullopt;
  drawn = year != nullptr ? year_chart(book, *year, name, language) : std::move(drawn);
  if (!drawn) {
    return {};
  }
  // No heading of an author has an id like that.
  std::string id = "_chart-" +
                   (entry != nullptr ? id_prefix(*entry->file) : std::to_string(year->year.buddhist) + "-") +
                   name;
  std::ranges::replace_if(id, [](char letter) { return std::string_view(" \"'()\\").contains(letter); }, '-');
  return to_value(std::move(*drawn), id, std::move(title), arena);
}

/// What the file's author calls a heading, else what the template calls it, else what the field table does.
Value word(Arguments arguments, text::Language language) {
  const auto* const entry = view_of<EntryView>(arguments);
  const std::string_view key = text_of(arguments, 1);
  if (entry == nullptr) {
    return {};
  }
  const auto found = std::ranges::find(entry->file->headings, key, &site::Heading::key);
  if (found != entry->file->headings.end()) {
    return found->text;
  }
  if (arguments.size() > 2) {
    return arguments[2];
  }
  const auto label = site::heading_label(entry->file->records, key);
  return !label ? Value() : Value(in_language(label->th, label->en, language));
}

Value columns(Arguments arguments, Arena& arena) {
  const auto* const entry = view_of<EntryView>(arguments);
  const auto* const listed =
      arguments.size() < 2 ? nullptr : std::get_if<std::span<const Value>>(&arguments[1].storage());
  if (entry == nullptr || listed == nullptr) {
    return {};
  }
  std::vector<std::string_view> names;
  names.reserve(listed->size());
  for (std::size_t i = 0; i < listed->size(); ++i) {
    names.push_back(text_of(*listed, i));
  }
  std::vector<Value> shown;
  shown.reserve(names.size());
  for (const std::string_view name : shown_columns(*entry->file, names)) {
    shown.emplace_back(name);
  }
  return arena.keep(std::move(shown));
}

Value file(const Book& book, Arguments arguments) {
  const auto found = book.files.find(text_of(arguments));
  return found == book.files.end() ? Value()
                                   : Value(theme::ObjectRef{&view_type<FileView>(), &found->second});
}

/// listed(contract): the place of a row of the content among the contracts of its year.
Value listed(const Book& book, Arguments arguments) {
  const auto* const object =
      arguments.empty() ? nullptr : std::get_if<theme::ObjectRef>(&arguments[0].storage());
  if (object == nullptr || object->type != &RecordType<site::Contract>::type) {
    return {};
  }
  const auto found = book.listed.find(static_cast<const site::Contract*>(object->object));
  return found == book.listed.end() ? Value()
                                    : Value(theme::ObjectRef{&view_type<ListedContract>(), found->second});
}

Value asset(const Book& book, Arguments arguments, Arena& arena) {
  const auto found = book.asset_urls.find(text_of(arguments));
  return found == book.asset_urls.end()
             ? Value(arena.keep(book.url("/assets/" + std::string(text_of(arguments)))))
             : Value(found->second);
}

/// poster(record): the poster of a channel or service, or nothing.
Value poster(const Book& book, Arguments arguments) {
  const auto* const record =
      arguments.empty() ? nullptr : std::get_if<theme::ObjectRef>(&arguments[0].storage());
  const auto found =
      record == nullptr ? book.poster_by_record.end() : book.poster_by_record.find(record->object);
  return found == book.poster_by_record.end()
             ? Value()
             : Value(theme::ObjectRef{&view_type<PosterView>(), found->second});
}

}  // namespace

void add_functions(theme::Bindings& bindings, const Book& book, const EntryView* own, text::Language language,
                   std::vector<report::Problem>& problems) {
  auto& functions = bindings.functions;
  functions["link"] = [&book](Arguments arguments, Arena& arena) {
    const auto* const from = view_of<EntryView>(arguments, 1);
    return Value(arena.keep(resolve_link(book, from == nullptr ? nullptr : from->file, text_of(arguments))));
  };
  functions["asset"] = [&book](Arguments arguments, Arena& arena) { return asset(book, arguments, arena); };
  functions["file"] = [&book](Arguments arguments, Arena& /*arena*/) { return file(book, arguments); };
  functions["listed"] = [&book](Arguments arguments, Arena& /*arena*/) { return listed(book, arguments); };
  functions["poster"] = [&book](Arguments arguments, Arena& /*arena*/) { return poster(book, arguments); };
  functions["period"] = [&book, language](Arguments arguments, Arena& arena) {
    return period(book, arguments, language, arena);
  };
  functions["label"] = [language](Arguments arguments, Arena& arena) {
    return label(arguments, language, arena);
  };
  functions["translation"] = [&book, language](Arguments arguments, Arena& /*arena*/) {
    return translation(book, arguments, language);
  };
  functions["in_language"] = [language](Arguments arguments, Arena& /*arena*/) {
    return Value(in_language(text_of(arguments), text_of(arguments, 1), language));
  };
  functions["division"] = [&book, language](Arguments arguments, Arena& /*arena*/) {
    return division(book, arguments, language);
  };
  functions["body"] = [&book, own, &problems](Arguments arguments, Arena& arena) {
    return body(book, arguments, own, arena, problems);
  };
  functions["markdown"] = [&book, own, &problems](Arguments arguments, Arena& arena) {
    return markdown(book, arguments, own, arena, problems);
  };
  functions["word"] = [language](Arguments arguments, Arena& /*arena*/) { return word(arguments, language); };
  functions["columns"] = [](Arguments arguments, Arena& arena) { return columns(arguments, arena); };
  functions["scores"] = [&book](Arguments arguments, Arena& /*arena*/) { return scores(book, arguments); };
  functions["chart"] = [&book, language](Arguments arguments, Arena& arena) {
    return chart(book, arguments, language, arena);
  };
}

}  // namespace prongsai::render
