#pragma once

#include "site/site.h"
#include "site/verdict.h"
#include "text/language.h"

#include <string>

namespace prongsai::render {

/// The days of the year's work as an iCalendar file (RFC 5545) of all-day events: one for each day and
/// division that still owes something, with its items; the day on which ITAS closes. The same verdict gives
/// the same bytes, and an event of the same day and division has the same UID in every run, so that a
/// calendar that reads the file again does not double it.
std::string owed_calendar(const site::Site& site, const site::Verdict& verdict, text::Language language);

}  // namespace prongsai::render
