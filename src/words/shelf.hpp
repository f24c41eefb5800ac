// Shelves: lists of things that have a name, and how one of them is found.
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "skinheal/fault.hpp"

namespace skinheal {

// The names of what stands on a shelf, in its order; `name` is the member that holds it.
template <class Item, class Name = std::string Item::*>
std::vector<std::string> names_of(const std::vector<Item>& shelf, Name name = &Item::name) {
  std::vector<std::string> names;
  for (const Item& item : shelf) names.push_back(std::invoke(name, item));
  return names;
}

// The item of this name, or null.
template <class Item, class Name = std::string Item::*>
const Item* find_on_shelf(const std::vector<Item>& shelf, std::string_view wanted,
                          Name name = &Item::name) {
  const auto place = std::ranges::find(shelf, wanted, name);
  return place == shelf.end() ? nullptr : &*place;
}

// The item of this name; throws Misuse that says what is near: "no site 'cheeek'; did you mean 'cheek'?"
template <class Item, class Name = std::string Item::*>
const Item& on_shelf(std::string_view what, const std::vector<Item>& shelf, std::string_view wanted,
                     Name name = &Item::name) {
  if (const Item* found = find_on_shelf(shelf, wanted, name)) return *found;
  throw Misuse(unknown_name(what, wanted, names_of(shelf, name)));
}

// "cheek, forehead, nose"
std::string listed(const std::vector<std::string>& names);

}  // namespace skinheal
