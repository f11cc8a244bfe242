#include "definition/field/shaped.hpp"

namespace entente {

const std::vector<ActionForm>& action_forms() {
    static const std::vector<ActionForm> forms{
        {Action::open,
         "Opens what is closed by its status; with from, to and stage it declares a link that could exist.",
         {"capacity", "cost", "quantity", "days", "via", "requires", "owner", "risk", "id"},
         "open: {from: TUR, to: USA, stage: mine, capacity: 1700}"},
        {Action::close,
         "Closes links, plants and production. Closings beat openings.",
         {},
         "close: {from: CHN}"},
        {Action::limit,
         "Bounds links, or one side of a market. Where two limits meet the smaller holds.",
         {"to", "amount"},
         "limit: {nation: CHN, stage: separate, side: export, to: 60%}"},
        {Action::reprice,
         "Changes the cost of links. Percentages multiply.",
         {"to", "amount", "add"},
         "reprice: {via: malacca, to: 150%}"},
        {Action::produce,
         "Changes what enters the chain at a market.",
         {"to", "amount", "add", "cost"},
         "produce: {nation: AUS, stage: mine, add: 500}"},
        {Action::process,
         "Changes what can be processed into a stage.",
         {"to", "amount", "add", "cost"},
         "process: {nation: TUR, into: separate, add: 1500}"},
        {Action::demand,
         "Changes final use.",
         {"to", "amount", "add"},
         "demand: {nation: DEU, stage: magnet, to: 110%}"},
        {Action::stock,
         "Changes what is kept.",
         {"to", "amount", "add"},
         "stock: {nation: JPN, stage: metal, to: 600}"},
        {Action::set_state,
         "Puts an agreement into a state.",
         {"state"},
         "set_state: {agreement: tur-usa-ree, state: in_force}"},
        {Action::hasten,
         "Changes how fast a negotiation moves. Percentages multiply.",
         {"to", "amount"},
         "hasten: {agreement: tur-usa-ree, to: 200%}"},
    };
    return forms;
}

}  // namespace entente
