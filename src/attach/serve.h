#pragma once

#include "site/attachment_facts.h"

#include <functional>
#include <string>
#include <string_view>

namespace prongsai::attach {

/// The argument that makes the program a child that inspects; no command of its own for people.
inline constexpr std::string_view child_argument = "--inspect-attachments";

/// The descriptor on which a child is asked and answers.
inline constexpr int child_channel = 0;

using Inspect = std::function<site::AttachmentFacts(std::string_view bytes)>;

/// The child: gives up what it does not need (files it might write, other descriptors, memory, processes),
/// then answers each request, a path ended by NUL, with a line: the file's size, and its facts or nothing
/// when it cannot be opened. Ends, with the exit status, when the parent hangs up.
int serve(const Inspect& inspect);

}  // namespace prongsai::attach
