#pragma once

#include "render/views.h"
#include "report/problem.h"
#include "site/complaint.h"
#include "site/content_file.h"
#include "site/service.h"
#include "site/tree.h"
#include "theme/value.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::render {

struct Book;

/// Where a poster's QR code leads: to a page or a form, to a letter by e-mail, or, of a channel that only has
/// a telephone or a counter, to the page of this site that tells of it.
enum class PosterWay : std::uint8_t { web, email, page };

/// A sheet of A4 for the wall: one channel or service with its address as a QR code and in words.
struct PosterView {
  const EntryView* entry = nullptr;
  std::variant<const site::ComplaintChannel*, const site::OnlineService*> record{};
  std::string title{};
  std::string url{};
  /// What the code says, all in ASCII.
  std::string target{};
  /// The same for people, without "https://", cut where a line may end.
  std::vector<std::string> words{};
  /// The code's SVG; empty where the address is too long for one.
  std::string qr_url{};
  PosterWay way = PosterWay::web;
  /// How much the sheet has to hold: about so many letters.
  std::size_t letters = 0;
};

template <>
const theme::ObjectType& view_type<PosterView>();

/// A poster of every record of the entry that people reach the body by: complaint channels, e-services,
/// question channels, surveys. Their pages stand below /posters/.
std::vector<PosterView> posters_of(const Book& book, const EntryView& entry);

/// The codes by their paths in the Tree, each made when it is asked for from the posters, which must outlive
/// it.
std::vector<std::pair<std::string, site::Recipe>> poster_codes(const Book& book);

/// What cannot be a code: one problem for each address that is too long.
std::vector<report::Problem> poster_problems(const Book& book);

}  // namespace prongsai::render
