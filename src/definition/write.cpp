#include "definition/write.hpp"

#include "definition/field/shaped.hpp"

namespace entente {

std::string write(const Definition& definition) {
    return emit_yaml(write_shaped(definition));
}

}  // namespace entente
