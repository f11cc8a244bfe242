#include "definition/field/shaped.hpp"

namespace entente {

template <>
const Shape<HistoryEntry>& shape<HistoryEntry>() {
    static const Shape<HistoryEntry> shape{
        "history entry",
        "When an agreement came into a state.",
        {
            field<&HistoryEntry::state>("state", "the state it came into", {.required = true}),
            field<&HistoryEntry::on>("on", "when, as exactly as is known", {.required = true}),
            field<&HistoryEntry::source>("source", "the source it is taken from",
                                         {.words = "the id of a source"}),
            field<&HistoryEntry::note>("note", "anything else worth knowing"),
        }};
    return shape;
}

template <>
const Shape<Agreement>& shape<Agreement>() {
    static const Shape<Agreement> shape{
        "agreement",
        "A legal object of one or more nations or blocs; a unilateral export control is one. Meetings are "
        "none.",
        {
            field<&Agreement::name>("name", "what it is called", {.fallback = "its id"}),
            field<&Agreement::parties>("parties", "who concludes it",
                                       {.required = true, .words = "codes of nations or blocs"}),
            field<&Agreement::level>("level", "who acts",
                                     {.fallback = "state", .choices = {"state", "company"}}),
            field<&Agreement::instrument>("instrument", "what kind of legal object it is",
                                          {.required = true}),
            field<&Agreement::state>("state", "where it stands on the file's date", {.required = true}),
            field<&Agreement::history>("history", "how it came there, oldest first"),
            field<&Agreement::until>("until", "the day on which the state changes by itself"),
            field<&Agreement::then>("then", "the state it then has"),
            field<&Agreement::reason>("reason", "why it ended"),
            field<&Agreement::excludes>("excludes", "agreements that cannot be concluded beside it"),
            field<&Agreement::effort>("effort", "what concluding it costs, in the analyst's own unit",
                                      {.range = Range::not_negative}),
            field<&Agreement::effects>("effects", "changes that hold while it is operative"),
            field<&Agreement::covers>("covers", "the stages it is about", {.words = "ids of stages"}),
            field<&Agreement::source>("source", "the source it is taken from",
                                      {.words = "the id of a source"}),
            field<&Agreement::note>("note", "anything else worth knowing"),
        }};
    return shape;
}

}  // namespace entente
