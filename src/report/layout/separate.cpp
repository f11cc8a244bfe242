#include "report/layout/separate.hpp"

#include <algorithm>
#include <cmath>

namespace entente {
namespace {

constexpr int sweeps_before_spreading = 400;
constexpr double settled = 1e-6;  // points

/// Pushes two boxes apart if they overlap; whether they did.
bool push(Point& a, Point& b, Extent size_a, Extent size_b, double gap) {
    auto over_x = (size_a.width + size_b.width) / 2 + gap - std::abs(a.x - b.x);
    auto over_y = (size_a.height + size_b.height) / 2 + gap - std::abs(a.y - b.y);
    if (over_x <= settled || over_y <= settled) return false;
    if (over_x <= over_y) {
        auto half = (over_x / 2 + settled) * (a.x <= b.x ? 1 : -1);
        a.x -= half;
        b.x += half;
    } else {
        auto half = (over_y / 2 + settled) * (a.y <= b.y ? 1 : -1);
        a.y -= half;
        b.y += half;
    }
    return true;
}

bool sweep(std::vector<Point>& centres, std::span<const Extent> sizes, double gap) {
    bool moved = false;
    for (std::size_t i = 0; i < centres.size(); ++i) {
        for (std::size_t j = i + 1; j < centres.size(); ++j) {
            moved = push(centres[i], centres[j], sizes[i], sizes[j], gap) || moved;
        }
    }
    return moved;
}

/// Pushes two boxes apart along the way out that is shorter in widths or heights; whether they overlapped.
bool part(Point& a, Point& b, Extent size_a, Extent size_b) {
    const auto width = (size_a.width + size_b.width) / 2, height = (size_a.height + size_b.height) / 2;
    const auto over_x = width - std::abs(a.x - b.x), over_y = height - std::abs(a.y - b.y);
    if (over_x <= settled || over_y <= settled) return false;
    const bool sideways = over_x * height <= over_y * width;
    auto& low = (sideways ? a.x <= b.x : a.y <= b.y) ? a : b;
    auto& high = &low == &a ? b : a;
    const auto half = (sideways ? over_x : over_y) / 2 + settled;
    (sideways ? low.x : low.y) -= half;
    (sideways ? high.x : high.y) += half;
    return true;
}

/// The nearest centre at which a box lies on the paper; in its middle where it is larger.
Point held(Point centre, Extent size, Box paper) {
    const auto along = [](double low, double at, double high, double length) {
        const auto least = low + length / 2, most = high - length / 2;
        return least > most ? (low + high) / 2 : std::clamp(at, least, most);
    };
    return {along(paper.low.x, centre.x, paper.high.x, size.width),
            along(paper.low.y, centre.y, paper.high.y, size.height)};
}

bool sweep_on(Box paper, std::vector<Point>& centres, std::span<const Extent> sizes) {
    bool moved = false;
    for (std::size_t i = 0; i < centres.size(); ++i) {
        for (std::size_t j = i + 1; j < centres.size(); ++j)
            moved = part(centres[i], centres[j], sizes[i], sizes[j]) || moved;
    }
    for (std::size_t i = 0; i < centres.size(); ++i) centres[i] = held(centres[i], sizes[i], paper);
    return moved;
}

double factor(double wanted, double has) {
    return has > settled ? wanted / has : 1;
}

}  // namespace

std::vector<Point> separated(std::vector<Point> centres, std::span<const Extent> sizes, double gap) {
    for (int done = 1; sweep(centres, sizes, gap); ++done) {
        if (done % sweeps_before_spreading != 0) continue;
        for (auto& centre : centres) centre = centre * 1.1;
    }
    return centres;
}

std::vector<Point> inflated(std::vector<Point> centres, std::span<const Extent> sizes, double gap,
                            Box paper) {
    constexpr int steps = 40, sweeps_a_step = 60;
    std::vector<Extent> grown(sizes.size());
    for (int step = 1; step <= steps; ++step) {
        const auto share = static_cast<double>(step) / steps;
        for (std::size_t i = 0; i < sizes.size(); ++i)
            grown[i] = {(sizes[i].width + gap) * share, (sizes[i].height + gap) * share};
        const int sweeps = step == steps ? sweeps_before_spreading : sweeps_a_step;
        for (int done = 0; done < sweeps && sweep_on(paper, centres, grown); ++done) {
        }
    }
    return separated(std::move(centres), sizes, 0);
}

std::vector<Point> stretched(std::vector<Point> centres, std::span<const Extent> sizes, double aspect,
                             double filled) {
    if (centres.empty()) return centres;
    Box span{centres[0], centres[0]};
    double area = 0;
    for (std::size_t i = 0; i < centres.size(); ++i) {
        span = joined(span, {centres[i], centres[i]});
        area += sizes[i].width * sizes[i].height;
    }
    auto height = std::sqrt(area / filled / aspect);
    auto by_x = factor(height * aspect, span.size().width), by_y = factor(height, span.size().height);
    for (auto& centre : centres) centre = {centre.x * by_x, centre.y * by_y};
    return centres;
}

}  // namespace entente
