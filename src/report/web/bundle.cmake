# The page of `entente report`: its script and style are bundled when the program is built, and become a source file of
# it. Sets ENTENTE_PAGE_SOURCES, and ENTENTE_PAGE_FOLDER where Node is found: the page's sources beside their modules.
# From the same modules comes the land of drawn maps. Without Node, or where its modules cannot be had, the program writes
# plain pages, and maps without coastlines.

set(web ${CMAKE_CURRENT_LIST_DIR})
set(page ${CMAKE_BINARY_DIR}/page)

# Plain pages have one style, which the policy of a page names by its hash.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${web}/plain.css)
file(READ ${web}/plain.css ENTENTE_PLAIN_STYLE)
file(SHA256 ${web}/plain.css ENTENTE_PLAIN_HASH)
# And the page that stands for one that is being made has one script.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${web}/waiting.js)
file(READ ${web}/waiting.js ENTENTE_WAITING_SCRIPT)
file(SHA256 ${web}/waiting.js ENTENTE_WAITING_HASH)
configure_file(${web}/plain_style.cpp.in ${CMAKE_BINARY_DIR}/page-source/plain_style.cpp @ONLY)
set(ENTENTE_PAGE_SOURCES ${CMAKE_BINARY_DIR}/page-source/plain_style.cpp)

find_program(ENTENTE_NODE NAMES node nodejs)
find_program(ENTENTE_NPM NAMES npm)
option(ENTENTE_PAGE "Bundle the page of entente report, which takes Node" ON)

set(bundle ${CMAKE_BINARY_DIR}/page-source/bundle.cpp)
set(land ${CMAKE_BINARY_DIR}/page-source/land.cpp)
list(APPEND ENTENTE_PAGE_SOURCES ${bundle} ${land})
if(ENTENTE_PAGE AND ENTENTE_NODE AND ENTENTE_NPM)
    set(ENTENTE_PAGE_FOLDER ${page})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${web}/*.ts ${web}/*.css ${web}/*.mjs ${web}/*.js ${web}/*.json)
    add_custom_command(OUTPUT ${bundle} ${land}
        COMMAND ${CMAKE_COMMAND} -DWEB=${web} -DPAGE=${page} -DBUNDLE=${bundle} -DLAND=${land} -DNODE=${ENTENTE_NODE} -DNPM=${ENTENTE_NPM}
            -P ${web}/make_bundle.cmake
        DEPENDS ${sources} ${web}/.npmrc ${web}/make_bundle.cmake ${web}/no_bundle.cpp.in ${web}/no_land.cpp.in
        COMMENT "Bundling the page" VERBATIM)
else()
    message(STATUS "No Node: entente report will write plain pages, and maps have no coastlines")
    configure_file(${web}/no_bundle.cpp.in ${bundle} COPYONLY)
    configure_file(${web}/no_land.cpp.in ${land} COPYONLY)
endif()
