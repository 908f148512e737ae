#include "render/itas_answers.h"

#include "render/bind.h"
#include "render/book.h"
#include "render/entry_files.h"
#include "render/page.h"
#include "render/views.h"
#include "report/print.h"
#include "report/problem.h"
#include "sheet/workbook.h"
#include "site/catalogue.h"
#include "site/click_path.h"
#include "site/field.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/language.h"
#include "text/thai.h"
#include "theme/value.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

using theme::Arena;
using theme::Member;
using theme::ObjectType;
using theme::Value;

constexpr std::string_view no_way = "ยังไม่มีลิงก์จากหน้าหลักไปถึงหน้านี้";

/// Pictures are looked at on their page; nobody enters their addresses.
bool is_picture(const FileView& file) {
  constexpr std::array<std::string_view, 7> types{"AVIF", "GIF", "JPEG", "JPG", "PNG", "SVG", "WEBP"};
  return std::ranges::find(types, file.type) != types.end();
}

/// The entries that elements of the item are judged by, in the order of its page.
std::vector<const EntryView*> evidence_of(const ItemView& item) {
  std::vector<const EntryView*> entries;
  std::ranges::copy_if(item.entries, std::back_inserter(entries), [&](const EntryView* entry) {
    return std::ranges::find(entry->oit_items, &item) != entry->oit_items.end();
  });
  return entries;
}

std::vector<LinkView> urls_of(const Book& book, const ItemView& item) {
  const site::Item& described = *item.verdict->item;
  std::vector<LinkView> urls{
      {.title = described.code + " " + described.title, .url = book.origin + item.url}};
  const std::vector<const EntryView*> entries = evidence_of(item);
  for (const EntryView* const entry : entries) {
    urls.push_back({.title = entry->file->head.title, .url = book.origin + entry->url});
  }
  for (const EntryFile& file : files_of(book, entries)) {
    if (!is_picture(*file.file)) {
      urls.push_back({.title = std::string(file.title.empty() ? file.file->name : file.title),
                      .url = book.origin + file.file->url});
    }
  }
  return urls;
}

std::string_view verb_of(site::LinkPlace place) {
  switch (place) {
    case site::LinkPlace::main_menu:
      return "เลือกเมนู";
    case site::LinkPlace::page:
      return "เลือก";
    case site::LinkPlace::footer:
      return "เลื่อนลงไปท้ายหน้า เลือก";
  }
  return {};
}

/// As bodies write it by hand: "หน้าหลักของเว็บไซต์ เลือกเมนู “…”", "เลือก “…”".
std::vector<std::string> steps_of(const site::ClickPath& way) {
  std::vector<std::string> steps;
  for (const site::Click& click : way) {
    std::string step = steps.empty() ? "หน้าหลักของเว็บไซต์ " : "";
    step.append(verb_of(click.place)).append(" “");
    step.append(click.text.empty() ? click.title : click.text).append("”");
    steps.push_back(std::move(step));
  }
  return steps;
}

std::string_view word_of(site::ElementState state) {
  switch (state) {
    case site::ElementState::met:
      break;
    case site::ElementState::unmet:
      return "ยังขาด";
    case site::ElementState::manual:
      return "รอเจ้าหน้าที่รับรอง";
    case site::ElementState::not_applicable:
      return "ไม่เกี่ยวข้อง";
  }
  return {};
}

/// Whose word it is that nothing of the item applies, each once.
std::vector<std::string> words_on(const site::ItemVerdict& item) {
  std::vector<std::string> remarks;
  for (const site::ElementVerdict& element : item.elements) {
    for (const report::Problem& reason : element.reasons) {
      std::string remark = std::string(word_of(element.state)) + ": ";
      remark += report::message_of(reason, text::Language::th);
      if (std::ranges::find(remarks, remark) == remarks.end()) {
        remarks.push_back(std::move(remark));
      }
    }
  }
  return remarks;
}

std::vector<std::string> remarks_of(const site::ItemVerdict& item) {
  if (item.is_not_applicable) {
    return words_on(item);
  }
  std::vector<std::string> remarks;
  if (item.state != site::ItemState::complete) {
    remarks.emplace_back(site::name_of(item.state).th);
  }
  for (const site::ElementVerdict& element : item.elements) {
    if (element.state == site::ElementState::met) {
      continue;
    }
    std::string remark = std::string(word_of(element.state)) + " “" + element.element->text + "”";
    std::string_view before = ": ";
    for (const report::Problem& reason : element.reasons) {
      remark.append(before).append(report::message_of(reason, text::Language::th));
      before = "; ";
    }
    remarks.push_back(std::move(remark));
  }
  return remarks;
}

/// What does not apply is not there either, however complete it counts.
Has has(const site::ItemVerdict& item) {
  return item.state == site::ItemState::complete && !item.is_not_applicable ? Has::yes : Has::no;
}

ItasAnswer answer_of(const Book& book, const ItemView& item,
                     const std::map<std::string, site::ClickPath>& ways) {
  const site::Item& described = *item.verdict->item;
  ItasAnswer answer{.code = described.code,
                    .title = described.title,
                    .has = has(*item.verdict),
                    .urls = urls_of(book, item),
                    .remarks = remarks_of(*item.verdict)};
  const auto way = ways.find(path_of(site::item_address(item.year, described)));
  if (way == ways.end()) {
    answer.remarks.emplace_back(no_way);
  } else {
    answer.steps = steps_of(way->second);
  }
  return answer;
}

std::string_view word_of(Has has) {
  return has == Has::yes ? "มี" : "ไม่มี";
}

std::string lines(const std::vector<std::string>& list) {
  std::string text;
  for (const std::string& line : list) {
    text.append(text.empty() ? "" : "\n").append(line);
  }
  return text;
}

std::string numbered(const std::vector<std::string>& steps, text::Digits digits) {
  std::vector<std::string> list;
  list.reserve(steps.size());
  for (std::size_t i = 0; i < steps.size(); ++i) {
    list.push_back(text::with_digits(std::to_string(i + 1), digits) + ". " + steps[i]);
  }
  return lines(list);
}

sheet::Value addresses(const std::vector<LinkView>& urls) {
  if (urls.empty()) {
    return {};
  }
  std::vector<std::string> list;
  list.reserve(urls.size());
  for (const LinkView& url : urls) {
    list.push_back(url.url);
  }
  return sheet::Link{.text = lines(list), .address = urls.front().url};
}

}  // namespace

ItasAnswers itas_answers(const Book& book, const YearView& year,
                         const std::map<std::string, site::ClickPath>& ways) {
  ItasAnswers answers{.year = year.year, .as_of = year.as_of};
  if (const site::Catalogue* const catalogue = site::catalogue_of(book.inputs.site, year.year)) {
    answers.carried_from = catalogue->carried_from;
  }
  for (const ItemView& item : year.items) {
    answers.answers.push_back(answer_of(book, item, ways));
  }
  return answers;
}

sheet::Workbook itas_workbook(const Book& book, const ItasAnswers& answers) {
  const site::Config& config = book.inputs.site.config;
  const std::string year = std::to_string(answers.year.buddhist);
  sheet::Sheet sheet{
      .name = "ITAS " + year, .header = {"ข้อ", "รายการ", "มี/ไม่มี", "URL", "คำอธิบาย", "หมายเหตุ"}, .rows = {}};
  for (const ItasAnswer& answer : answers.answers) {
    sheet.rows.push_back({answer.code, answer.title, std::string(word_of(answer.has)), addresses(answer.urls),
                          numbered(answer.steps, config.digits), lines(answer.remarks)});
  }
  return {.title = "คำตอบแบบวัด OIT ปีงบประมาณ พ.ศ. " + year,
          .author = config.agency.name,
          .created = answers.as_of,
          .sheets = {std::move(sheet)}};
}

template <>
const ObjectType& view_type<ItasAnswer>() {
  static constexpr auto members = sorted(std::array{
      Member{"code", [](const void* v, Arena&) { return Value(as<ItasAnswer>(v).code); }},
      Member{"title", [](const void* v, Arena&) { return Value(as<ItasAnswer>(v).title); }},
      Member{"has", [](const void* v, Arena&) { return Value(as<ItasAnswer>(v).has == Has::yes); }},
      Member{"urls", [](const void* v, Arena&) { return Value(view_list(as<ItasAnswer>(v).urls)); }},
      Member{"steps", [](const void* v, Arena&) { return to_value(as<ItasAnswer>(v).steps); }},
      Member{"remarks", [](const void* v, Arena&) { return to_value(as<ItasAnswer>(v).remarks); }},
  });
  static constexpr ObjectType type{"answer", members};
  return type;
}

template <>
const ObjectType& view_type<ItasAnswers>() {
  static constexpr auto members = sorted(std::array{
      Member{"year", [](const void* v, Arena&) { return to_value(as<ItasAnswers>(v).year); }},
      Member{"as_of", [](const void* v, Arena&) { return to_value(as<ItasAnswers>(v).as_of); }},
      Member{"carried_from", [](const void* v, Arena&) { return to_value(as<ItasAnswers>(v).carried_from); }},
      Member{"list", [](const void* v, Arena&) { return Value(view_list(as<ItasAnswers>(v).answers)); }},
      Member{"count",
             [](const void* v, Arena&) {
               return Value(std::ranges::count(as<ItasAnswers>(v).answers, Has::yes, &ItasAnswer::has));
             }},
  });
  static constexpr ObjectType type{"answers", members};
  return type;
}

}  // namespace prongsai::render
