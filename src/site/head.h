#pragma once

#include "site/field.h"
#include "site/stated_score.h"
