#include "published/shelf.hpp"

#include "words/shelf.hpp"

namespace skinheal {
namespace {

std::map<std::string, Model> sealed_models() {
  std::map<std::string, Model> models;
  for (const PublishedModel& entry : published_models()) models.emplace(entry.name, entry.build());
  return models;
}

}  // namespace

Protocol PublishedVariant::protocol() const {
  Protocol protocol;
  for (const Turn& turn : turns) protocol = protocol.turn(turn);
  return protocol;
}

const PublishedVariant& PublishedModel::variant(const std::string& variant_name) const {
  return on_shelf("variant", variants, variant_name);
}

const std::vector<PublishedModel>& published_models() {
  static const std::vector<PublishedModel> shelf = {
      waugh2006_published(),
      reynolds2006_published(),
      waugh2007_published(),
      cooper2015_published(),
      adler2020_published(),
  };
  return shelf;
}

const PublishedModel& find_published_model(const std::string& name) {
  return on_shelf("published model", published_models(), name);
}

const Model& published_model(const std::string& name) {
  static const std::map<std::string, Model> models = sealed_models();
  return models.at(find_published_model(name).name);
}

Timeline simulate_published(const std::string& name, const std::string& variant, const Grid& grid,
                            const SimulateOptions& options) {
  const PublishedVariant& chosen = find_published_model(name).variant(variant);
  auto merged = options;
  merged.parameters.insert(chosen.parameters.begin(), chosen.parameters.end());
  return simulate(chosen.protocol(), skin(), grid, published_model(name), merged);
}

}  // namespace skinheal
