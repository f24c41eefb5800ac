# skinheal_embed(<target> <files>...) makes each data file a string constant of the target, so that the
# library opens no file at run time. See src/evidence/embedded.hpp for the names.

set(skinheal_embed_script ${CMAKE_CURRENT_LIST_DIR}/embed_file.cmake)

function(skinheal_embed target)
  foreach(file IN LISTS ARGN)
    cmake_path(GET file STEM LAST_ONLY stem)
    string(MAKE_C_IDENTIFIER ${stem} name)
    set(output ${PROJECT_BINARY_DIR}/embedded/${name}.cpp)
    add_custom_command(
      OUTPUT ${output}
      COMMAND ${CMAKE_COMMAND} -DINPUT=${file} -DOUTPUT=${output} -DNAME=${name}
              -P ${skinheal_embed_script}
      DEPENDS ${file} ${skinheal_embed_script}
      COMMENT "Embedding ${name}"
      VERBATIM)
    target_sources(${target} PRIVATE ${output})
  endforeach()
endfunction()
