#pragma once

namespace entente {

/// The processes that one call of mpirun started. From the first to the last moment of this, they can wait for each
/// other; where one of them is lost, mpirun ends all.
class Ranks {
public:
    Ranks(int& count, char**& words);
    ~Ranks();
    Ranks(const Ranks&) = delete;
    Ranks& operator=(const Ranks&) = delete;

    [[nodiscard]] int own() const { return own_; }  ///< from 0
    [[nodiscard]] int all() const { return all_; }

    /// The largest of the numbers that the ranks bring, once all have brought theirs.
    [[nodiscard]] int largest(int number) const;

private:
    int own_ = 0;
    int all_ = 1;
};

}  // namespace entente
