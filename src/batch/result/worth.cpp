#include "batch/result/worth.hpp"

#include "analysis/alliance/futures.hpp"
#include "batch/result/figure.hpp"
#include "batch/result/judged.hpp"
#include "batch/walk/row_writer.hpp"

#include <algorithm>
#include <memory>
#include <vector>

namespace entente {

namespace {

/// One future, at the alliance that was asked for last.
struct InFuture {
    InFuture(const Plan& plan, const PlannedFuture& future, const View& base)
        : chance(future.chance.value_or(0)), solver(plan, future, base), writer(plan, solver) {}
    double chance;
    AllianceSolver solver;
    RowWriter writer;
};

class FirstObjective {
public:
    FirstObjective(const Plan& plan, const View& base)
        : figure_(figures(plan).front()), reader_(plan, *base.network), across_(across(plan)) {
        for (const auto& future : plan.futures)
            futures_.push_back(std::make_unique<InFuture>(plan, future, base));
    }

    double at(Alliance alliance) {
        double sum = 0;
        for (const auto& future : futures_) {
            future->solver.go_to(alliance);
            Block block;
            future->writer.add_row(block);
            const auto value = reader_.read(figure_, block, 0);
            sum = across_ == Across::expected ? sum + future->chance * value : std::max(sum, value);
        }
        return settled(sum);
    }

private:
    AllianceFigure figure_;
    FigureReader reader_;
    Across across_;
    std::vector<std::unique_ptr<InFuture>> futures_;
};

}  // namespace

Plan plan_of_values(const Plan& plan) {
    auto free = plan;
    free.least = 0;
    free.most = plan.candidates.size();
    free.budget.reset();
    free.objectives.resize(1);
    free.targets.clear();
    return free;
}

std::function<std::function<double(Alliance)>()> first_objective(const Plan& plan, const View& base) {
    return [&plan, &base] {
        auto one = std::make_shared<FirstObjective>(plan, base);
        return [one](Alliance alliance) { return one->at(alliance); };
    };
}

}  // namespace entente
