#include "render/body.h"

#include "markup/image_sizes.h"
#include "markup/markdown.h"
#include "render/book.h"
#include "report/problem.h"
#include "site/content_file.h"
#include "text/percent.h"
#include "text/url.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace prongsai::render {

namespace {

/// "content/people/executives.yaml" seen from content/people/index.md as "executives.yaml" or
/// "../people/executives.yaml".
std::string source_path(const site::ContentFile& from, std::string_view target) {
  const std::string base = "/" + from.path;
  return text::resolve_path(base, text::percent_decode(target)).substr(1);
}

std::string_view tail_of(std::string_view target, std::string_view path) {
  return target.substr(std::min(path.size(), target.size()));
}

/// Of a published picture, by its address on the site.
std::optional<markup::ImageSize> size_of_picture(const Book& book, std::string_view address) {
  const std::string root = book.url("/");
  const auto file = address.starts_with(root)
                        ? book.files.find(text::percent_decode(address.substr(root.size())))
                        : book.files.end();
  return file == book.files.end() || file->second.width == 0 || file->second.height == 0
             ? std::nullopt
             : std::optional(markup::ImageSize{.width = file->second.width, .height = file->second.height});
}

report::Checked<markup::MarkdownPage> render_text(const Book& book, const site::ContentFile& file,
                                                  const markup::MarkdownText& text, int heading_shift) {
  auto page = book.inputs.markdown.render(
      text, {.heading_shift = heading_shift,
             .top_heading = heading_shift + 2,
             .rewrite_link = [&](std::string_view target) -> std::optional<std::string> {
               return resolve_link(book, &file, target);
             }});
  page.value.html = markup::with_image_sizes(
      std::move(page.value.html), [&](std::string_view source) { return size_of_picture(book, source); });
  return page;
}

}  // namespace

std::string resolve_link(const Book& book, const site::ContentFile* from, std::string_view target) {
  const text::UrlParts url = text::split_url(target);
  if (!url.scheme.empty() || url.authority || url.path.empty()) {
    return std::string(target);
  }
  const std::string_view tail = tail_of(target, url.path);
  if (url.path.starts_with('/')) {
    return book.url(text::percent_encode_path(text::percent_decode(url.path))) + std::string(tail);
  }
  if (const auto file = book.files.find(text::percent_decode(url.path)); file != book.files.end()) {
    return file->second.url + std::string(tail);
  }
  if (from != nullptr) {
    const std::string source = source_path(*from, url.path);
    if (const auto entry = book.entry_by_path.find(source); entry != book.entry_by_path.end()) {
      return entry->second->url + std::string(tail);
    }
    constexpr std::string_view content = "content/";
    const auto file =
        source.starts_with(content) ? book.files.find(source.substr(content.size())) : book.files.end();
    if (file != book.files.end()) {
      return file->second.url + std::string(tail);
    }
  }
  return std::string(target);
}

std::string absolute_link(const Book& book, const site::ContentFile* from, std::string_view target) {
  const std::string link = resolve_link(book, from, target);
  const bool is_here = link.starts_with('/') && !link.starts_with("//");
  return is_here ? book.origin + link : link;
}

report::Checked<markup::MarkdownPage> render_body(const Book& book, const site::ContentFile& file,
                                                  int heading_shift) {
  return render_text(book, file,
                     {.text = file.body.markdown, .file = file.path, .first_line = file.body.first_line},
                     heading_shift);
}

report::Checked<markup::MarkdownPage> render_field(const Book& book, const site::ContentFile& file,
                                                   std::string_view markdown, int heading_shift) {
  const markup::MarkdownText text{.text = markdown, .file = file.path};
  // A theme may ask this of any field; those that are meant for it were looked at when they were loaded.
  report::Checked<markup::MarkdownPage> page{.value = {}, .problems = markup::refuse_oversized(text)};
  if (page.problems.empty()) {
    page = render_text(book, file, text, heading_shift);
  }
  for (report::Problem& problem : page.problems) {
    problem.where.line = 0;
  }
  return page;
}

std::string id_prefix(const site::ContentFile& file) {
  std::string prefix = file.address.substr(std::min<std::size_t>(1, file.address.size()));
  std::ranges::replace(prefix, '/', '-');
  return prefix + "-";
}

}  // namespace prongsai::render
