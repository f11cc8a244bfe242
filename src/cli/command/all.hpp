#pragma once

#include "cli/command.hpp"

namespace entente {

// One file a command. The form says how it is called; the function does it.

Form check_form();
Exit check(const Call& words, Streams streams);

Form draw_form();
Exit draw(const Call& words, Streams streams);

Form centrality_form();
Exit centrality(const Call& words, Streams streams);

Form concentration_form();
Exit concentration(const Call& words, Streams streams);

Form chokepoints_form();
Exit chokepoints(const Call& words, Streams streams);

Form routes_form();
Exit routes(const Call& words, Streams streams);

Form supply_form();
Exit supply(const Call& words, Streams streams);

Form leverage_form();
Exit leverage(const Call& words, Streams streams);

Form stress_form();
Exit stress(const Call& words, Streams streams);

Form compare_form();
Exit compare(const Call& words, Streams streams);

Form alliances_form();
Exit alliances(const Call& words, Streams streams);

Form forecast_form();
Exit forecast(const Call& words, Streams streams);

Form report_form();
Exit report(const Call& words, Streams streams);

Form serve_form();
Exit serve(const Call& words, Streams streams);

Form survey_form();
Exit survey(const Call& words, Streams streams);

Form import_form();
Exit import_network(const Call& words, Streams streams);

Form export_form();
Exit export_network(const Call& words, Streams streams);

Form verify_form();
Exit verify(const Call& words, Streams streams);

Form help_form();
Exit help(const Call& words, Streams streams);

Form schema_form();
Exit schema(const Call& words, Streams streams);

Form completion_form();
Exit completion(const Call& words, Streams streams);

Form version_form();
Exit version(const Call& words, Streams streams);

}  // namespace entente
