# The tests that ask SUNDIALS for a second opinion (*cvodes*.cpp). It is a big package, so where it is absent
# each of them is reported as skipped, by name.

if(NOT cvodes_tests)
  return()
endif()

find_path(sundials_headers cvodes/cvodes.h)
find_library(sundials_cvodes sundials_cvodes)
find_library(sundials_nvecserial sundials_nvecserial)

if(sundials_headers AND sundials_cvodes AND sundials_nvecserial)
  message(STATUS "skinheal: SUNDIALS from ${sundials_headers}")
  skinheal_add_tests(skinheal_cvodes_tests ${cvodes_tests})
  target_include_directories(skinheal_cvodes_tests SYSTEM PRIVATE ${sundials_headers})
  target_link_libraries(skinheal_cvodes_tests PRIVATE ${sundials_cvodes} ${sundials_nvecserial})
else()
  message(STATUS "skinheal: no SUNDIALS (libsundials-dev): the tests against CVODES will be skipped")
  foreach(file IN LISTS cvodes_tests)
    cmake_path(GET file STEM name)
    add_test(NAME "${name} (needs SUNDIALS)" COMMAND ${CMAKE_COMMAND} -E echo "no SUNDIALS here")
    set_tests_properties("${name} (needs SUNDIALS)" PROPERTIES
      SKIP_REGULAR_EXPRESSION "no SUNDIALS here")
  endforeach()
endif()
