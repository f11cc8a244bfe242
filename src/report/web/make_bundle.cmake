# Copies the page's sources to PAGE, installs what the lock names there, bundles them into BUNDLE, and writes the land of
# drawn maps to LAND. Where the modules cannot be had, both say that there is none, and the build goes on.

file(GLOB_RECURSE sources RELATIVE ${WEB} ${WEB}/*.ts ${WEB}/*.css ${WEB}/*.mjs ${WEB}/*.js ${WEB}/*.json ${WEB}/.npmrc)
foreach(source ${sources})
    configure_file(${WEB}/${source} ${PAGE}/${source} COPYONLY)
endforeach()

file(SHA256 ${PAGE}/package-lock.json lock)
set(installed "")
if(EXISTS ${PAGE}/.installed)
    file(READ ${PAGE}/.installed installed)
endif()
if(NOT installed STREQUAL lock)
    execute_process(COMMAND ${NPM} ci --ignore-scripts --no-audit --no-fund --loglevel=error --fetch-retries=1 --fetch-timeout=60000
        WORKING_DIRECTORY ${PAGE} RESULT_VARIABLE failed OUTPUT_QUIET)
    if(failed)
        message(WARNING "npm could not install the page's modules: entente report will write plain pages, and maps "
            "are drawn without coastlines. When that is mended, touch ${WEB}/package.json and build again.")
        configure_file(${WEB}/no_bundle.cpp.in ${BUNDLE} COPYONLY)
        configure_file(${WEB}/no_land.cpp.in ${LAND} COPYONLY)
        file(TOUCH ${BUNDLE} ${LAND})
        return()
    endif()
    file(WRITE ${PAGE}/.installed ${lock})
endif()
execute_process(COMMAND ${NODE} build.mjs ${BUNDLE} WORKING_DIRECTORY ${PAGE} RESULT_VARIABLE failed)
if(failed)
    message(FATAL_ERROR "the page cannot be bundled")
endif()
execute_process(COMMAND ${NODE} land.mjs ${LAND} WORKING_DIRECTORY ${PAGE} RESULT_VARIABLE failed)
if(failed)
    message(FATAL_ERROR "the land of maps cannot be made")
endif()
