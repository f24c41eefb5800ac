#include <cstdio>
#include <skinheal/skinheal.hpp>
#include <skinheal/version.hpp>
#include <string>

int main() {
  std::printf("skinheal %s\n", std::string(skinheal::version()).c_str());
  return skinheal::version().empty() ? 1 : 0;
}
