#include "definition/field/shaped.hpp"

namespace entente {

template <>
const Shape<Owner>& shape<Owner>() {
    static const Shape<Owner> shape{
        "owner",
        "A company or fund that owns plants or links, with its home.",
        {
            field<&Owner::name>("name", "what it is called", {.required = true}),
            field<&Owner::home>("home", "the nation it belongs to",
                                {.required = true, .words = "a nation's code"}),
            field<&Owner::kind>("kind", "what it is", {.choices = {"company", "state", "fund"}}),
            field<&Owner::source>("source", "the source it is taken from", {.words = "the id of a source"}),
            field<&Owner::note>("note", "anything else worth knowing"),
        }};
    return shape;
}

template <>
const Shape<Plant>& shape<Plant>() {
    static const Shape<Plant> shape{
        "plant",
        "A named place of production or processing. A nation's own figures are its unnamed plant and come on "
        "top.",
        {
            field<&Plant::name>("name", "what it is called", {.fallback = "its id"}),
            field<&Plant::nation>("nation", "where it stands",
                                  {.required = true, .words = "a nation's code"}),
            field<&Plant::into>("into", "the stage it makes",
                                {.required = true, .words = "the id of a stage"}),
            field<&Plant::capacity>("capacity", "what it can make in a period"),
            field<&Plant::quantity>("quantity", "what it made in the period, as reported"),
            field<&Plant::cost>("cost", "money per unit"),
            field<&Plant::owner>("owner", "whose it is", {.words = "the id of an owner"}),
            field<&Plant::requirement>("requires", "agreements it needs to work"),
            field<&Plant::ready>("ready", "the day it can start at the earliest"),
            field<&Plant::lead>("lead", "from the agreement to the first delivery",
                                {.words = "a time such as 36 months"}),
            field<&Plant::status>("status", "whether it works", {.fallback = "active"}),
            field<&Plant::risk>("risk", "chance to fail within the period", {.range = Range::share}),
            field<&Plant::at>("at", "where it stands, in degrees"),
            field<&Plant::source>("source", "the source it is taken from", {.words = "the id of a source"}),
            field<&Plant::note>("note", "anything else worth knowing"),
        }};
    return shape;
}

template <>
const Shape<Link>& shape<Link>() {
    static const Shape<Link> shape{
        "link",
        "Goods that go, or could go, from one nation to another at one stage.",
        {
            field<&Link::id>("id", "its id; needed where links are parallel"),
            field<&Link::from>("from", "where it leaves",
                               {.required = true, .words = "the code of a nation or area"}),
            field<&Link::to>("to", "where it enters",
                             {.required = true, .words = "the code of a nation or area"}),
            field<&Link::stage>("stage", "whose product it carries",
                                {.required = true, .words = "the id of a stage"}),
            field<&Link::quantity>("quantity", "what it carried in the period, as reported"),
            field<&Link::capacity>(
                "capacity", "what it can carry in a period",
                {.fallback = "quantity × weighting.headroom", .words = "an amount, or unlimited"}),
            field<&Link::cost>("cost", "money per unit", {.fallback = "estimated from distance"}),
            field<&Link::value>("value", "what it was worth, in money"),
            field<&Link::gross>("gross", "gross tonnes in trade statistics; the content can be no more"),
            field<&Link::days>("days", "how long it takes", {.range = Range::not_negative}),
            field<&Link::status>("status", "potential and blocked links are closed until a change opens them",
                                 {.fallback = "active"}),
            field<&Link::owner>("owner", "who runs it", {.words = "the id of an owner"}),
            field<&Link::risk>("risk", "chance to fail within the period", {.range = Range::share}),
            field<&Link::via>("via", "passages it uses", {.words = "the ids of passages"}),
            field<&Link::requirement>("requires", "agreements it needs to be open"),
            field<&Link::estimated>("estimated", "true where it was worked out and not read in a source",
                                    {.fallback = "false"}),
            field<&Link::rule>("rule", "how an estimate was made, in a sentence"),
            field<&Link::source>("source", "the source it is taken from", {.words = "the id of a source"}),
            field<&Link::year>("year", "the year it holds for", {.range = Range::year}),
            field<&Link::confidence>("confidence", "how far to trust it",
                                     {.choices = {"high", "medium", "low"}}),
            field<&Link::note>("note", "anything else worth knowing"),
        }};
    return shape;
}

template <>
const Shape<Passage>& shape<Passage>() {
    static const Shape<Passage> shape{
        "passage",
        "A place that several links use; when it closes, all of them do.",
        {
            field<&Passage::name>("name", "what it is called", {.required = true}),
            field<&Passage::at>("at", "where it is, in degrees"),
            field<&Passage::kind>("kind", "what it is",
                                  {.choices = {"strait", "canal", "port", "border", "pipeline", "rail"}}),
            field<&Passage::risk>("risk", "chance to close within the period", {.range = Range::share}),
            field<&Passage::source>("source", "the source it is taken from", {.words = "the id of a source"}),
            field<&Passage::note>("note", "anything else worth knowing"),
        }};
    return shape;
}

template <>
const Shape<Bloc>& shape<Bloc>() {
    static const Shape<Bloc> shape{
        "bloc",
        "A named group of nations.",
        {
            field<&Bloc::name>("name", "what it is called", {.required = true}),
            field<&Bloc::members>("members", "who belongs to it",
                                  {.required = true, .words = "codes of nations"}),
            field<&Bloc::source>("source", "the source it is taken from", {.words = "the id of a source"}),
            field<&Bloc::note>("note", "anything else worth knowing"),
        }};
    return shape;
}

}  // namespace entente
