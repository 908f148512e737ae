#pragma once

#include "site/head.h"
#include "site/site.h"

namespace prongsai::check {

/// Whether the signer is the body's head or signs in the head's place: his position, or the one he acts for,
/// is that of a person whom the site shows with rank head on the political side. A deputy, secretary or
/// adviser of the head is none of these.
bool is_of_head(const site::Signature& signature, const site::Site& site);

}  // namespace prongsai::check
