#pragma once

#include <optional>
#include <string>
#include <vector>

namespace entente {

/// A part of a page, in pixels from its upper left.
struct LabelBox {
    double left{}, top{}, right{}, bottom{};
    [[nodiscard]] bool meets(const LabelBox& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

/// Finds places for labels of 11 pixels beside, above and below their points, that nothing else takes.
class LabelPlaces {
public:
    explicit LabelPlaces(LabelBox frame) : frame_(frame) {}

    /// Keeps labels off this.
    void take(LabelBox box) { taken_.push_back(box); }

    /// Keeps labels off this where they find another place.
    void avoid(LabelBox box) { avoided_.push_back(box); }

    /// Where the text stands, and which end of it is there.
    struct Placed {
        double x{}, base{};
        const char* anchor;
    };
    /// The first free place in a fixed order, which is then taken: one that meets nothing that is to be avoided, else any;
    /// nothing where there is none.
    std::optional<Placed> place(double x, double y, const std::string& words);

private:
    [[nodiscard]] bool is_free(const LabelBox& box) const;

    LabelBox frame_;
    std::vector<LabelBox> taken_, avoided_;
};

}  // namespace entente
