#pragma once

#include "base/diagnostic.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace entente {

/// What is wrong with a table, told by lines of its file. The table is not kept: a row is shown in the sentence.
class TableFaults {
public:
    TableFaults(std::string name, Diagnostics& diagnostics)
        : name_(std::move(name)), diagnostics_(diagnostics) {}

    /// Lines are numbers of records.
    void count_records() { in_records_ = true; }

    /// Of the table as a whole. Always false, as the next.
    bool fail(const std::string& text, const std::string& mend);
    /// Of a line; `row` is what stands there, where that helps, or empty.
    bool fail_at(std::uint64_t line, const std::string& row, const std::string& text,
                 const std::string& mend);

    [[nodiscard]] const std::string& name() const { return name_; }

private:
    std::string name_;
    Diagnostics& diagnostics_;
    bool in_records_ = false;
    std::optional<TextIndex> text_;  ///< the name of the table among the texts
};

}  // namespace entente
