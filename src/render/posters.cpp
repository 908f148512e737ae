#include "render/posters.h"

#include "picture/qr.h"
#include "render/bind.h"
#include "render/body.h"
#include "render/book.h"
#include "render/views.h"
#include "report/problem.h"
#include "site/complaint.h"
#include "site/content_file.h"
#include "site/service.h"
#include "site/tree.h"
#include "text/percent.h"
#include "text/utf8.h"
#include "text/web_url.h"
#include "theme/value.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::render {

namespace {

using report::Problem;
using site::ComplaintChannel;
using site::OnlineService;
using theme::Arena;
using theme::Member;
using theme::ObjectRef;
using theme::Value;

/// In ASCII, as browsers write it: phones disagree about what else a code may say.
std::string in_ascii(const std::string& address) {
  const auto url = text::parse_url(address);
  if (url) {
    return text::to_text(*url);
  }
  std::string encoded;
  text::append_percent_encoded(encoded, address, text::PercentSet::fragment);
  return encoded;
}

/// After each '/', and before what follows '?', '&', '=' or '@': as people read an address aloud.
std::vector<std::string> in_pieces(std::string_view address) {
  std::vector<std::string> pieces{""};
  for (std::size_t i = 0; i < address.size(); ++i) {
    const char c = address[i];
    if ((c == '?' || c == '&' || c == '@') && !pieces.back().empty()) {
      pieces.emplace_back();
    }
    pieces.back() += c;
    if ((c == '/' || c == '=') && i + 1 < address.size()) {
      pieces.emplace_back();
    }
  }
  return pieces;
}

std::vector<std::string> words_of(const std::string& target) {
  const std::string readable = text::readable_address(target);
  std::string_view shown = readable;
  for (const std::string_view start : {"https://", "mailto:"}) {
    if (shown.starts_with(start)) {
      shown.remove_prefix(start.size());
    }
  }
  return in_pieces(shown);
}

void lead_to(PosterView& poster, const Book& book, const std::string& url, const std::string& email) {
  if (!url.empty()) {
    poster.target = in_ascii(absolute_link(book, poster.entry->file, url));
    poster.way = PosterWay::web;
  } else if (!email.empty()) {
    poster.target = in_ascii("mailto:" + email);
    poster.way = PosterWay::email;
  } else {
    poster.target = in_ascii(book.origin + poster.entry->url);
    poster.way = PosterWay::page;
  }
  poster.words = words_of(poster.target);
}

PosterView poster_of(const Book& book, const EntryView& entry, const site::ComplaintChannel& channel) {
  PosterView poster{.entry = &entry, .record = &channel, .title = channel.name};
  lead_to(poster, book, channel.url.url, channel.email);
  for (const std::string* const text :
       {&channel.name, &channel.address, &channel.answered_by, &channel.protection}) {
    poster.letters += text::cell_width(*text);
  }
  return poster;
}

PosterView poster_of(const Book& book, const EntryView& entry, const site::OnlineService& service) {
  PosterView poster{.entry = &entry, .record = &service, .title = service.name};
  lead_to(poster, book, service.url.url, "");
  for (const std::string* const text :
       {&service.name, &service.description, &service.two_way, &service.answered_by}) {
    poster.letters += text::cell_width(*text);
  }
  for (const std::string& step : service.steps) {
    poster.letters += text::cell_width(step);
  }
  return poster;
}

template <class Record>
void add_posters(std::vector<PosterView>& posters, const Book& book, const EntryView& entry) {
  const auto* const records = std::get_if<std::vector<Record>>(&entry.file->records);
  if (records == nullptr) {
    return;
  }
  const std::string folder =
      "/posters" + entry.file->address + (entry.file->address.ends_with('/') ? "" : "/");
  for (const Record& record : *records) {
    PosterView& poster = posters.emplace_back(poster_of(book, entry, record));
    poster.url = book.url(text::percent_encode_path(folder + std::to_string(posters.size()) + "/"));
    if (poster.target.size() <= picture::max_qr_bytes) {
      poster.qr_url = poster.url + "qr.svg";
    }
    poster.letters += text::cell_width(poster.target);
  }
}

/// A field of a complaint channel, nothing of a service; and the other way round.
template <class Field>
Value of_channel(const void* object, Field ComplaintChannel::* field) {
  const auto* const channel = std::get_if<const ComplaintChannel*>(&as<PosterView>(object).record);
  return channel == nullptr ? Value() : to_value((*channel)->*field);
}

template <class Field>
Value of_service(const void* object, Field OnlineService::* field) {
  const auto* const service = std::get_if<const OnlineService*>(&as<PosterView>(object).record);
  return service == nullptr ? Value() : to_value((*service)->*field);
}

constexpr std::string_view key_of(PosterWay way) {
  switch (way) {
    case PosterWay::web:
      return "web";
    case PosterWay::email:
      return "email";
    case PosterWay::page:
      return "page";
  }
  return {};
}

/// How large the letters may be, that a sheet holds them all.
constexpr std::string_view size_of(std::size_t letters) {
  constexpr std::size_t few = 330;
  constexpr std::size_t some = 650;
  constexpr std::size_t many = 1300;
  if (letters <= few) {
    return "large";
  }
  if (letters <= some) {
    return "medium";
  }
  return letters <= many ? "small" : "tiny";
}

}  // namespace

template <>
const theme::ObjectType& view_type<PosterView>() {
  static constexpr auto members = sorted(std::array{
      Member{"title", [](const void* v, Arena&) { return Value(as<PosterView>(v).title); }},
      Member{"url", [](const void* v, Arena&) { return Value(as<PosterView>(v).url); }},
      Member{"entry",
             [](const void* v, Arena&) {
               return Value(ObjectRef{&view_type<EntryView>(), as<PosterView>(v).entry});
             }},
      Member{"page", [](const void* v, Arena&) { return Value(as<PosterView>(v).entry->url); }},
      Member{"purpose", [](const void* v, Arena&) { return of_channel(v, &ComplaintChannel::purpose); }},
      Member{"medium", [](const void* v, Arena&) { return of_channel(v, &ComplaintChannel::medium); }},
      Member{"phone", [](const void* v, Arena&) { return of_channel(v, &ComplaintChannel::phone); }},
      Member{"email", [](const void* v, Arena&) { return of_channel(v, &ComplaintChannel::email); }},
      Member{"post", [](const void* v, Arena&) { return of_channel(v, &ComplaintChannel::address); }},
      Member{"protection",
             [](const void* v, Arena&) { return of_channel(v, &ComplaintChannel::protection); }},
      Member{"description", [](const void* v, Arena&) { return of_service(v, &OnlineService::description); }},
      Member{"steps", [](const void* v, Arena&) { return of_service(v, &OnlineService::steps); }},
      Member{"two_way", [](const void* v, Arena&) { return of_service(v, &OnlineService::two_way); }},
      Member{"answered_by",
             [](const void* v, Arena&) {
               return std::visit([](const auto* record) { return Value(record->answered_by); },
                                 as<PosterView>(v).record);
             }},
      Member{"address", [](const void* v, Arena&) { return Value(as<PosterView>(v).target); }},
      Member{"words", [](const void* v, Arena&) { return Value(to_list(as<PosterView>(v).words)); }},
      Member{"qr", [](const void* v, Arena&) { return Value(as<PosterView>(v).qr_url); }},
      Member{"way", [](const void* v, Arena&) { return Value(key_of(as<PosterView>(v).way)); }},
      Member{"size", [](const void* v, Arena&) { return Value(size_of(as<PosterView>(v).letters)); }},
  });
  static constexpr theme::ObjectType type{"poster", members};
  return type;
}

std::vector<PosterView> posters_of(const Book& book, const EntryView& entry) {
  std::vector<PosterView> posters;
  add_posters<site::ComplaintChannel>(posters, book, entry);
  add_posters<site::OnlineService>(posters, book, entry);
  return posters;
}

std::vector<std::pair<std::string, site::Recipe>> poster_codes(const Book& book) {
  std::vector<std::pair<std::string, site::Recipe>> codes;
  for (const PosterView& poster : book.posters) {
    if (!poster.qr_url.empty()) {
      site::Recipe code{[&poster] {
        auto drawn = picture::qr_svg(poster.target, poster.title);
        return drawn ? report::Checked<std::string>{.value = std::move(*drawn), .problems = {}}
                     : report::Checked<std::string>{.value = {}, .problems = {std::move(drawn.error())}};
      }};
      codes.emplace_back(text::percent_decode(poster.qr_url.substr(book.base.size() + 1)), std::move(code));
    }
  }
  return codes;
}

std::vector<Problem> poster_problems(const Book& book) {
  std::vector<Problem> problems;
  for (const PosterView& poster : book.posters) {
    if (!poster.qr_url.empty()) {
      continue;
    }
    if (auto drawn = picture::qr_svg(poster.target, poster.title); !drawn) {
      drawn.error().where = std::visit([](const auto* record) { return record->where; }, poster.record);
      problems.push_back(std::move(drawn.error()));
    }
  }
  return problems;
}

}  // namespace prongsai::render
