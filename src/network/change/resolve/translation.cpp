#include "network/change/resolve/translation.hpp"

#include "network/change/selection.hpp"
#include "network/compile/figure/sizes.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace entente {

namespace {

/// The one figure of an amount, in quanta or thousandths; nothing after an error.
std::optional<Fraction> figure(Translation& translation, const Amount& amount, StageId stage,
                               AmountKind counted) {
    const auto change = fmt::format("this {}", word(translation.change.action));
    const Subject subject{"amount", change};
    if (!amount.value && !amount.unlimited) {
        translation.diagnostics.error(
            amount.place,
            fmt::format("the amount of this {} is not one figure", word(translation.change.action)),
            "write a number; what is unknown or an interval cannot be set");
        return std::nullopt;
    }
    // A change may take away: the sign is no part of what is converted.
    auto positive = amount;
    const bool negative = amount.value && amount.value->number.digits < 0;
    if (negative) positive.value->number.digits = -positive.value->number.digits;
    positive.low = positive.high = std::nullopt;
    if (counted == AmountKind::money) {
        const auto cost = money(translation.network, positive, subject, translation.diagnostics);
        return cost ? std::optional(Fraction{negative ? -cost->units : cost->units, 1}) : std::nullopt;
    }
    const auto size = entente::size(translation.network, positive, stage, subject, translation.diagnostics);
    if (!size) return std::nullopt;
    return Fraction{negative ? -size->value->units : size->value->units, 1};
}

std::optional<Fraction> share(Translation& translation, const Percent& percent) {
    const auto part = fraction(percent);
    if (!part)
        translation.diagnostics.error(translation.change.place, "the percentage has too many digits",
                                      "write fewer decimals");
    return part;
}

void edit_with(Translation& translation, Cell cell, Operation operation, std::optional<Fraction> amount) {
    if (amount) translation.edit(cell, operation, *amount);
}

/// One edit for a share, another for an amount.
void edit_by(Translation& translation, Cell cell, const Target& target, Operation share_of,
             Operation amount_of, StageId stage, AmountKind counted) {
    if (const auto* percent = std::get_if<Percent>(&target)) {
        edit_with(translation, cell, share_of, share(translation, *percent));
    } else {
        edit_with(translation, cell, amount_of,
                  figure(translation, std::get<Amount>(target), stage, counted));
    }
}

std::string conditions(const Selection& select) {
    std::vector<std::string> said;
    const auto add = [&](std::string_view field, const std::vector<Name>& names) {
        std::vector<std::string_view> values;
        for (const auto& name : names) values.push_back(*name);
        if (!values.empty()) said.push_back(fmt::format("{} {}", field, fmt::join(values, " or ")));
    };
    add("from", select.from);
    add("to", select.to);
    add("nation", select.nation);
    add("bloc", select.bloc);
    if (select.side) said.push_back(fmt::format("side {}", word(*select.side)));
    add("stage", select.stage);
    add("into", select.into);
    add("via", select.via);
    add("agreement", select.agreement);
    add("owner", select.owner);
    add("plant", select.plant);
    add("link", select.link);
    add("sector", select.sector);
    return fmt::format("{}", fmt::join(said, ", "));
}

/// What a change that selects nothing could say instead.
std::string_view mend_of(const Change& change) {
    const bool of_market = change.action == Action::demand || change.action == Action::stock;
    if (!of_market || !names_links_or_plants(change.select))
        return "name what is there, or leave the change out";
    return change.action == Action::demand ? "select demand by nation, bloc, stage and sector"
                                           : "select a stock by nation, bloc and stage";
}

}  // namespace

void amend(Translation& translation, Cell cell, StageId stage, AmountKind counted) {
    const auto& change = translation.change;
    if (change.to)
        edit_by(translation, cell, *change.to, Operation::multiply, Operation::set, stage, counted);
    if (change.add)
        edit_by(translation, cell, *change.add, Operation::add_share, Operation::add, stage, counted);
}

void bound(Translation& translation, Cell cell, StageId stage) {
    const auto& to = translation.change.to;
    if (to)
        edit_by(translation, cell, *to, Operation::at_most_share, Operation::at_most, stage,
                AmountKind::quantity);
}

void set(Translation& translation, Cell cell, const Amount& amount, StageId stage, AmountKind counted) {
    edit_with(translation, cell, Operation::set, figure(translation, amount, stage, counted));
}

bool is_amount(const std::optional<Target>& target) {
    return target && std::holds_alternative<Amount>(*target);
}

bool leaves_nothing(const Change& change) {
    if (!change.to) return false;
    if (const auto* percent = std::get_if<Percent>(&*change.to)) return percent->number.digits == 0;
    const auto& amount = std::get<Amount>(*change.to);
    return amount.value && amount.value->number.digits == 0;
}

void nothing_selected(Translation& translation) {
    const auto& change = translation.change;
    translation.diagnostics.error(change.place,
                                  fmt::format("this {} selects nothing: nothing in the network is {}",
                                              word(change.action), conditions(change.select)),
                                  std::string(mend_of(change)));
}

void several_selected(Translation& translation, const std::string& what, const std::string& mend) {
    const auto& change = translation.change;
    translation.diagnostics.error(
        change.place, fmt::format("this {} gives one amount to {}", word(change.action), what), mend);
}

Edits translate(const Network& network, const Change& change, Diagnostics& diagnostics) {
    Translation translation{network, change, diagnostics};
    switch (change.action) {
        case Action::open:
            open(translation);
            break;
        case Action::close:
            close(translation);
            break;
        case Action::limit:
            limit(translation);
            break;
        case Action::reprice:
            reprice(translation);
            break;
        case Action::produce:
        case Action::process:
            supply(translation);
            break;
        case Action::demand:
            demand(translation);
            break;
        case Action::stock:
            stock(translation);
            break;
        case Action::set_state:
            set_state(translation);
            break;
        case Action::hasten:
            hasten(translation);
            break;
    }
    return std::move(translation.edits);
}

}  // namespace entente
