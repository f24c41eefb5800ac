// The numbers of a site by name, and as they are in one run.
#include "skinheal/skin.hpp"

namespace skinheal {
namespace {

struct Field {
  const char* name;
  Quantity Site::* recorded;
  double SiteValues::* in_a_run;
};

constexpr Field fields[] = {
    {"stratum_corneum_mm", &Site::stratum_corneum_mm, &SiteValues::stratum_corneum_mm},
    {"epidermis_mm", &Site::epidermis_mm, &SiteValues::epidermis_mm},
    {"dermis_mm", &Site::dermis_mm, &SiteValues::dermis_mm},
    {"hypodermis_mm", &Site::hypodermis_mm, &SiteValues::hypodermis_mm},
    {"appendage_spacing_mm", &Site::appendage_spacing_mm, &SiteValues::appendage_spacing_mm},
    {"tewl", &Site::tewl, &SiteValues::tewl},
    {"hair_density", &Site::hair_density, &SiteValues::hair_density},
};

std::string number_of(const Site& site, const Field& field) { return site.name + "." + field.name; }

}  // namespace

std::vector<Parameter> Site::parameters() const {
  std::vector<Parameter> parameters;
  for (const Field& field : fields) parameters.push_back({number_of(*this, field), this->*field.recorded});
  return parameters;
}

SiteValues site_values(const Site& site, const Values& values) {
  SiteValues result;
  for (const Field& field : fields) result.*field.in_a_run = values[number_of(site, field)];
  return result;
}

SiteValues site_values(const Site& site) {
  SiteValues result;
  for (const Field& field : fields) result.*field.in_a_run = (site.*field.recorded).value;
  return result;
}

}  // namespace skinheal
