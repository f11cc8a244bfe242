#pragma once

#include "base/failure.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace entente {

/// What is in a file cannot be read as what it should be.
struct Damaged : EnvironmentFailure {
    using EnvironmentFailure::EnvironmentFailure;
};

/// A sentence of SQL, prepared once and run many times. Places count from 1, columns from 0.
class Statement {
public:
    struct Prepared;
    struct Closer {
        void operator()(Prepared* prepared) const;
    };
    explicit Statement(std::unique_ptr<Prepared, Closer> prepared) : prepared_(std::move(prepared)) {}

    void bind(int place, std::int64_t number);
    void bind(int place, double number);
    void bind(int place, std::string_view text);
    void bind_null(int place);

    /// Goes to the next row; false after the last, and then what is bound stays and it can be run again.
    bool step();
    /// Steps over all rows.
    void run();
    /// Forgets the rows not yet read.
    void reset();

    [[nodiscard]] std::int64_t whole(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] bool null(int column) const;

private:
    std::unique_ptr<Prepared, Closer> prepared_;
};

enum class Access : std::uint8_t { read, write };

/// An SQLite file. What the world does wrong is thrown as EnvironmentFailure, a file that is damaged as Damaged; the sentence
/// names the file. A transaction is whole or not at all whatever happens: its journal is on the disk before the file is
/// touched, and the next to open the file takes back what a killed program left half done.
class Database {
public:
    /// An existing file. Where it may only be read, writing fails, not opening.
    Database(const std::string& path, Access access);
    /// One in memory, whose bytes can become a file.
    static Database in_memory(const std::string& name);

    [[nodiscard]] Statement prepare(const std::string& sentence) const;
    void execute(const std::string& sentence) const;
    /// The first column of the first row; 0 without one.
    [[nodiscard]] std::int64_t whole(const std::string& sentence) const;
    [[nodiscard]] std::string text(const std::string& sentence) const;
    /// How many rows the last sentence changed.
    [[nodiscard]] std::int64_t changed() const;
    [[nodiscard]] std::string bytes() const;

    struct Connection;
    struct Closer {
        void operator()(Connection* connection) const;
    };

private:
    explicit Database(std::unique_ptr<Connection, Closer> connection) : connection_(std::move(connection)) {}
    std::unique_ptr<Connection, Closer> connection_;
};

/// All that is written while this lives, or nothing unless it is committed. What is read is of one moment.
class Transaction {
public:
    explicit Transaction(const Database& database, Access access = Access::write);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    const Database& database_;
    bool open_ = true;
};

}  // namespace entente
