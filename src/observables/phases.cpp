#include "shelf.hpp"
namespace skinheal::cascade {
void phases(ModelBuilder&) {}
}  // namespace skinheal::cascade
