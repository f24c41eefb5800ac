// The shelf of published models: one line for each.
#pragma once

#include "skinheal/published.hpp"

namespace skinheal {

PublishedModel waugh2006_published();
PublishedModel reynolds2006_published();
PublishedModel waugh2007_published();
PublishedModel cooper2015_published();
PublishedModel adler2020_published();

}  // namespace skinheal
