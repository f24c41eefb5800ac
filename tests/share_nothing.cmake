# Fails if an object of OBJECTS (joined by |) has a symbol that a linker may take from another object instead: a wide
# instruction would then run where the processor does not have it. See src/cmake/Wings.cmake.

string(REPLACE "|" ";" objects "${OBJECTS}")
foreach(object IN LISTS objects)
  execute_process(COMMAND ${NM} --defined-only ${object} OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX MATCHALL "[^\n]* [WVu] [^\n]*" shared "${symbols}")
  if(shared)
    list(JOIN shared "\n  " shared)
    message(FATAL_ERROR "${object} shares\n  ${shared}")
  endif()
endforeach()
