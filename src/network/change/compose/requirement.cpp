#include "network/change/compose/requirement.hpp"

#include "network/network.hpp"

namespace entente {

namespace {

bool is_less(Fraction a, Fraction b) {
    return a.over * b.under < b.over * a.under;
}

/// What a requirement is worth when agreements are worth what `of` says.
template <class Of>
Worth together(const Required& required, Of of) {
    Worth all{true, {1, 1}, {1, 1}};
    bool first = true;
    for (const auto agreement : required.agreements) {
        const Worth& one = of(agreement);
        const bool holds = one.share.over != 0;
        if (required.kind == Requirement::Kind::all) {
            all.operative &= holds;
            if (first || is_less(one.share, all.share)) all.share = one.share;
            if (first || is_less(one.cost, all.cost)) all.cost = one.cost;
            first = false;
        } else if (holds) {
            if (first || is_less(all.share, one.share)) all.share = one.share;
            if (first || is_less(all.cost, one.cost)) all.cost = one.cost;
            first = false;
        }
    }
    if (required.kind == Requirement::Kind::any && !required.empty()) all.operative = !first;
    if (!all.operative) return {false, {1, 1}, {1, 1}};
    return all;
}

}  // namespace

const Worth& worth(const View& view, AgreementId agreement) {
    return view.network->agreements[agreement].worth[static_cast<std::size_t>(view.state[agreement])];
}

Worth worth(const View& view, const Required& required) {
    return together(required, [&](AgreementId agreement) -> const Worth& { return worth(view, agreement); });
}

Worth worth_in_base(const Network& network, const Required& required) {
    return together(required, [&](AgreementId agreement) -> const Worth& {
        const auto& record = network.agreements[agreement];
        return record.worth[static_cast<std::size_t>(record.state)];
    });
}

bool allows(Status status) {
    return status == Status::active || status == Status::informal;
}

}  // namespace entente
