#pragma once

#include "render/itas_answers.h"
#include "site/itas_lock.h"

#include <string>
#include <string_view>

namespace prongsai::render {

/// `lock` with every address of `answers`, which are on the site at `origin` ("https://www.example").
site::ItasLock with_answers(site::ItasLock lock, const ItasAnswers& answers, std::string_view origin);

/// The text of site-config/itas.lock: its comments (or one that says what it is), then its lines by year,
/// item and address, each once. The same addresses give the same bytes.
std::string lock_text(const site::ItasLock& lock);

}  // namespace prongsai::render
