#include "render/owed.h"

#include "render/assessment_text.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/date.h"
#include "text/language.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

/// Days to the item's day, what has no day last.
int urgency_key(const site::ItemVerdict& item) {
  return item.days_left.value_or(std::numeric_limits<int>::max());
}

/// Where the item's group stands among the others, by the order asked for.
int group_key(const site::Site& site, const site::ItemVerdict& item, OwedOrder order) {
  switch (order) {
    case OwedOrder::points:
      return 0;
    case OwedOrder::due:
      return urgency_key(item);
    case OwedOrder::division: {
      const auto found = std::ranges::find(site.divisions, item.owner, &site::Division::id);
      return item.owner.empty() ? std::numeric_limits<int>::max()
                                : static_cast<int>(found - site.divisions.begin());
    }
  }
  return 0;
}

std::string title_of(const site::Site& site, const site::ItemVerdict& item, OwedOrder order,
                     text::Language language) {
  const bool is_thai = language == text::Language::th;
  switch (order) {
    case OwedOrder::points:
      return {};
    case OwedOrder::due:
      if (!item.due) {
        return is_thai ? "ยังไม่ได้กำหนดวันส่ง" : "No due date";
      }
      return text::format_date(*item.due, language, text::DateStyle::day);
    case OwedOrder::division:
      if (item.owner.empty()) {
        return is_thai ? "ยังไม่มีผู้รับผิดชอบ" : "Nobody assigned";
      }
      return owner_of(site, item, language);
  }
  return {};
}

OwedGroup group_for(const site::Site& site, const site::ItemVerdict& item, OwedOrder order,
                    text::Language language) {
  OwedGroup group{.title = title_of(site, item, order, language)};
  if (order == OwedOrder::due) {
    group.due = item.due;
  }
  if (order == OwedOrder::division) {
    group.division = item.owner;
  }
  return group;
}

}  // namespace

double points_lost(const site::Verdict& verdict) {
  double lost = 0;
  for (const site::ItemVerdict& item : verdict.items) {
    lost += item.points;
  }
  return lost;
}

bool is_owed(const site::ItemVerdict& item) {
  return item.state != site::ItemState::complete;
}

std::vector<OwedGroup> owed_groups(const site::Site& site, const site::Verdict& verdict, OwedOrder order,
                                   OwedScope scope, text::Language language) {
  std::map<int, OwedGroup> groups;
  for (const site::ItemVerdict& item : verdict.items) {
    if (scope == OwedScope::owed && !is_owed(item)) {
      continue;
    }
    const int key = group_key(site, item, order);
    const auto [group, is_new] = groups.try_emplace(key);
    if (is_new) {
      group->second = group_for(site, item, order, language);
    }
    group->second.points += item.points;
    group->second.items.push_back(&item);
  }
  std::vector<OwedGroup> list;
  for (auto& [key, group] : groups) {
    std::ranges::stable_sort(group.items, {}, [](const site::ItemVerdict* item) {
      return std::tuple(-item->points, urgency_key(*item));
    });
    list.push_back(std::move(group));
  }
  return list;
}

std::string days_left_in_words(const site::ItemVerdict& item, text::Language language) {
  if (!item.days_left || !is_owed(item)) {
    return {};
  }
  const bool is_thai = language == text::Language::th;
  const int days = *item.days_left;
  if (days < 0 && item.urgency != site::Urgency::overdue) {
    return {};
  }
  if (days == 0) {
    return is_thai ? "ครบกำหนดวันนี้" : "due today";
  }
  const std::string count = std::to_string(days < 0 ? -days : days);
  const std::string_view unit = days == 1 || days == -1 ? " day" : " days";
  if (days > 0) {
    return is_thai ? "เหลือ " + count + " วัน" : count + std::string(unit) + " left";
  }
  return is_thai ? "เลยกำหนด " + count + " วัน" : count + std::string(unit) + " overdue";
}

}  // namespace prongsai::render
