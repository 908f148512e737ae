#include "render/owed_calendar.h"

#include "render/assessment_text.h"
#include "render/owed.h"
#include "site/catalogue.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/date.h"
#include "text/language.h"
#include "text/number.h"
#include "text/url.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::render {

namespace {

/// RFC 5545 3.1: a line has at most so many bytes; the rest follows on lines that begin with a space.
constexpr std::size_t line_bytes = 75;
constexpr std::string_view reminder = "-P7D";

/// RFC 5545 3.3.11.
std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '\n') {
      safe += "\\n";
      continue;
    }
    if (c == '\\' || c == ';' || c == ',') {
      safe.push_back('\\');
    }
    safe.push_back(c);
  }
  return safe;
}

bool is_inside_character(char byte) {
  constexpr unsigned top_bits = 0xC0;
  constexpr unsigned continuation = 0x80;
  return (static_cast<unsigned char>(byte) & top_bits) == continuation;
}

std::string compact(const text::Date& date) {
  std::string iso = text::to_iso(date);
  std::erase(iso, '-');
  return iso;
}

/// The lines of the file, each ended and folded.
class Lines {
 public:
  void add(std::string_view line) {
    std::size_t room = line_bytes;
    while (line.size() > room) {
      std::size_t cut = room;
      while (cut > 0 && is_inside_character(line[cut])) {
        --cut;
      }
      text_.append(line.substr(0, cut)).append("\r\n ");
      line.remove_prefix(cut);
      room = line_bytes - 1;
    }
    text_.append(line).append("\r\n");
  }

  void add_text(std::string_view name, std::string_view value) {
    add(std::string(name) + ":" + escaped(value));
  }

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_{};
};

struct Event {
  /// What the event is about, the same in every run: year and division, or what ITAS does.
  std::string id{};
  text::Date day{};
  std::string title{};
  std::string description{};
  std::string url{};
};

std::string host_of(const site::Config& config) {
  return std::string(text::split_url(config.base_url).authority.value_or("prongsai"));
}

void add_event(Lines& lines, const Event& event, const site::Verdict& verdict, const std::string& host) {
  lines.add("BEGIN:VEVENT");
  lines.add("UID:oit-" + std::to_string(verdict.year.buddhist) + "-" + event.id + "@" + host);
  lines.add("DTSTAMP:" + compact(verdict.as_of) + "T000000Z");
  lines.add("DTSTART;VALUE=DATE:" + compact(event.day));
  lines.add("DTEND;VALUE=DATE:" + compact(text::add_days(event.day, 1)));
  lines.add_text("SUMMARY", event.title);
  if (!event.description.empty()) {
    lines.add_text("DESCRIPTION", event.description);
  }
  lines.add("URL:" + event.url);
  lines.add("TRANSP:TRANSPARENT");
  lines.add("BEGIN:VALARM");
  lines.add("ACTION:DISPLAY");
  lines.add_text("DESCRIPTION", event.title);
  lines.add("TRIGGER:" + std::string(reminder));
  lines.add("END:VALARM");
  lines.add("END:VEVENT");
}

std::string line_of(const site::ItemVerdict& item, text::Language language) {
  std::string line = item.item->code + " " + item.item->title + " — " + word_of(item.state, language);
  if (!item.officer.empty()) {
    line.append(" · ").append(item.officer);
  }
  line.append(" · ").append(text::format_decimal(item.points, 2));
  return line.append(language == text::Language::th ? " คะแนน" : " points");
}

/// What a division owes on a day, as one event.
Event event_of(const OwedGroup& group, const text::Date& day,
               const std::vector<const site::ItemVerdict*>& items, text::FiscalYear year,
               text::Language language) {
  const bool is_thai = language == text::Language::th;
  Event event{.id = group.division + "-" + text::to_iso(day), .day = day};
  event.title.append(is_thai ? "ส่งข้อมูล OIT " : "OIT ").append(std::to_string(year.buddhist)).append(": ");
  event.title.append(group.title).append(" (").append(std::to_string(items.size()));
  event.title.append(is_thai ? " ข้อ)" : " items)");
  for (const site::ItemVerdict* const item : items) {
    event.description.append(event.description.empty() ? "" : "\n").append(line_of(*item, language));
  }
  return event;
}

/// The owed items of a division on a day; by day, then by the division's order.
std::vector<Event> work_of(const site::Site& site, const site::Verdict& verdict, text::Language language) {
  std::vector<Event> events;
  for (const OwedGroup& group : owed_groups(site, verdict, OwedOrder::division, OwedScope::owed, language)) {
    std::map<text::Date, std::vector<const site::ItemVerdict*>> by_day;
    for (const site::ItemVerdict* const item : group.items) {
      if (item->due) {
        by_day[*item->due].push_back(item);
      }
    }
    for (const auto& [day, items] : by_day) {
      events.push_back(event_of(group, day, items, verdict.year, language));
      events.back().url = whole_address(site.config, site::year_address(verdict.year));
    }
  }
  std::ranges::stable_sort(events, {}, &Event::day);
  return events;
}

std::optional<Event> closing_of(const site::Site& site, const site::Verdict& verdict,
                                text::Language language) {
  const auto day = site::closing_day(site, verdict.year);
  if (!day) {
    return std::nullopt;
  }
  const std::string year = std::to_string(verdict.year.buddhist);
  return Event{.id = "itas-closes",
               .day = *day,
               .title = language == text::Language::th ? "ITAS ปิดรับคำตอบแบบวัด OIT " + year
                                                       : "ITAS closes for the OIT answers of " + year,
               .description = {},
               .url = whole_address(site.config, site::year_address(verdict.year))};
}

}  // namespace

std::string owed_calendar(const site::Site& site, const site::Verdict& verdict, text::Language language) {
  const std::string host = host_of(site.config);
  Lines lines;
  lines.add("BEGIN:VCALENDAR");
  lines.add("VERSION:2.0");
  lines.add("PRODID:-//prongsai//OIT//TH");
  lines.add("CALSCALE:GREGORIAN");
  lines.add("METHOD:PUBLISH");
  lines.add_text("X-WR-CALNAME",
                 "OIT " + std::to_string(verdict.year.buddhist) + " " + site.config.agency.name);
  for (const Event& event : work_of(site, verdict, language)) {
    add_event(lines, event, verdict, host);
  }
  if (const auto closing = closing_of(site, verdict, language)) {
    add_event(lines, *closing, verdict, host);
  }
  lines.add("END:VCALENDAR");
  return lines.text();
}

}  // namespace prongsai::render
