# Finds Eigen, Boost, nlohmann-json and fmt, each on its own, in one and the same order: first the prefix
# path (where pip puts the wheels that pyproject.toml asks for), then the system. So a pip build takes all
# four from wheels, and a plain CMake build takes all four from the system.
#
# A wheel keeps its files in a folder of its own, hence the suffixes. All four are used as headers only.
#
# Gives the target skinheal_dependencies, and one target for each, all of them SYSTEM: uBLAS and Odeint do
# not compile without warnings.

find_package(Threads REQUIRED)
add_library(skinheal_dependencies INTERFACE)

# Reads `#define <macro> <digits>` from the first of the files that has it.
function(skinheal_read_macro result macro)
  foreach(file IN LISTS ARGN)
    if(EXISTS ${file})
      file(STRINGS ${file} line REGEX "^# *define +${macro} +[0-9]+" LIMIT_COUNT 1)
      if(line MATCHES "${macro} +([0-9]+)")
        set(${result} ${CMAKE_MATCH_1} PARENT_SCOPE)
        return()
      endif()
    endif()
  endforeach()
  set(${result} "" PARENT_SCOPE)
endfunction()

# Puts a version written as one number (1.74.0 as 107400 with radix 100,1000) apart.
function(skinheal_split_version result number minor_radix patch_radix)
  if(number STREQUAL "")
    set(${result} unknown PARENT_SCOPE)
    return()
  endif()
  math(EXPR patch "${number} % ${patch_radix}")
  math(EXPR minor "${number} / ${patch_radix} % ${minor_radix}")
  math(EXPR major "${number} / ${patch_radix} / ${minor_radix}")
  set(${result} ${major}.${minor}.${patch} PARENT_SCOPE)
endfunction()

function(skinheal_find_headers name probe debian_package)
  find_path(SKINHEAL_${name}_DIR ${probe} PATH_SUFFIXES ${ARGN}
    DOC "The folder that holds ${probe}")
  if(NOT SKINHEAL_${name}_DIR)
    message(FATAL_ERROR
      "${name} was not found: no folder on CMAKE_PREFIX_PATH or in the system holds ${probe}.\n"
      "Debian and Ubuntu: apt-get install ${debian_package}. "
      "Elsewhere: set SKINHEAL_${name}_DIR to the folder that holds ${probe}.")
  endif()
  mark_as_advanced(SKINHEAL_${name}_DIR)
  add_library(skinheal_${name} INTERFACE)
  target_include_directories(skinheal_${name} SYSTEM INTERFACE ${SKINHEAL_${name}_DIR})
  target_link_libraries(skinheal_dependencies INTERFACE skinheal_${name})
endfunction()

function(skinheal_report name version lower_bound)
  if(NOT version STREQUAL "unknown" AND version VERSION_LESS lower_bound)
    message(FATAL_ERROR "${name} ${version} in ${SKINHEAL_${name}_DIR} is too old: "
      "skinheal needs ${lower_bound} or newer.")
  endif()
  message(STATUS "skinheal: ${name} ${version} from ${SKINHEAL_${name}_DIR}")
endfunction()

skinheal_find_headers(Eigen Eigen/Core libeigen3-dev cmeel.prefix/include/eigen3 include/eigen3 eigen3)
skinheal_find_headers(Boost boost/numeric/odeint.hpp libboost-dev libboost_headers/include include)
skinheal_find_headers(json nlohmann/json.hpp nlohmann-json3-dev nlohmann_json/include include)
skinheal_find_headers(fmt fmt/format.h libfmt-dev cmeel.prefix/include include)


# Eigen 5 is the successor of 3.4, and writes its version as 5.x in the two numbers below the "world".
set(eigen_files ${SKINHEAL_Eigen_DIR}/Eigen/Version
                ${SKINHEAL_Eigen_DIR}/Eigen/src/Core/util/Macros.h)
foreach(part IN ITEMS WORLD MAJOR MINOR PATCH)
  skinheal_read_macro(eigen_${part} EIGEN_${part}_VERSION ${eigen_files})
endforeach()
if(eigen_MAJOR GREATER_EQUAL 5)
  set(eigen_version ${eigen_MAJOR}.${eigen_MINOR}.${eigen_PATCH})
else()
  set(eigen_version ${eigen_WORLD}.${eigen_MAJOR}.${eigen_MINOR})
endif()

skinheal_read_macro(boost_number BOOST_VERSION ${SKINHEAL_Boost_DIR}/boost/version.hpp)
skinheal_split_version(boost_version "${boost_number}" 1000 100)

skinheal_read_macro(fmt_number FMT_VERSION
  ${SKINHEAL_fmt_DIR}/fmt/base.h ${SKINHEAL_fmt_DIR}/fmt/core.h)
skinheal_split_version(fmt_version "${fmt_number}" 100 100)

foreach(part IN ITEMS MAJOR MINOR PATCH)
  skinheal_read_macro(json_${part} NLOHMANN_JSON_VERSION_${part}
    ${SKINHEAL_json_DIR}/nlohmann/detail/abi_macros.hpp ${SKINHEAL_json_DIR}/nlohmann/json.hpp)
endforeach()
set(json_version ${json_MAJOR}.${json_MINOR}.${json_PATCH})

skinheal_report(Eigen "${eigen_version}" 3.4.0)
skinheal_report(Boost "${boost_version}" 1.74.0)
skinheal_report(json "${json_version}" 3.11.0)
skinheal_report(fmt "${fmt_version}" 9.1.0)
