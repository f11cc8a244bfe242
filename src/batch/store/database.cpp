#include "batch/store/database.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <filesystem>
#include <system_error>

namespace entente {

struct Database::Connection {
    sqlite3* handle = nullptr;
    std::string name;
    Access access = Access::read;
};

struct Statement::Prepared {
    sqlite3_stmt* handle = nullptr;
    const std::string* name = nullptr;  // the file's
};

namespace {

std::string system_error(sqlite3* handle) {
    const auto number = sqlite3_system_errno(handle);
    return number != 0 ? std::system_category().message(number) : std::string(sqlite3_errmsg(handle));
}

[[noreturn]] void fail(sqlite3* handle, const std::string& name) {
    switch (handle ? sqlite3_errcode(handle) : SQLITE_NOMEM) {
        case SQLITE_NOMEM:
            throw EnvironmentFailure(fmt::format("{}: there is not enough memory", name));
        case SQLITE_FULL:
            throw EnvironmentFailure(fmt::format("cannot write {}: the disk is full", name));
        case SQLITE_READONLY:
            throw EnvironmentFailure(fmt::format("cannot write {}: it may only be read", name));
        case SQLITE_BUSY:
            throw EnvironmentFailure(fmt::format("cannot write {}: another program holds it", name));
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
        case SQLITE_IOERR:
            throw EnvironmentFailure(
                fmt::format("cannot read or write {} or its journal: {}", name, system_error(handle)));
        default:
            throw Damaged(fmt::format("{} is damaged: {}", name, sqlite3_errmsg(handle)));
    }
}

sqlite3* opened(const std::string& path, int flags, const std::string& name) {
    sqlite3* handle = nullptr;
    if (sqlite3_open_v2(path.c_str(), &handle, flags, nullptr) == SQLITE_OK) return handle;
    const std::unique_ptr<sqlite3, int (*)(sqlite3*)> closer(handle, sqlite3_close);
    fail(handle, name);
}

constexpr int patience = 60'000;  // milliseconds to wait for another program's transaction

}  // namespace

void Database::Closer::operator()(Connection* connection) const {
    // A journal that holds nothing is taken away; one that holds something stays for the next to open the file.
    if (connection->access == Access::write)
        sqlite3_exec(connection->handle, "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
    sqlite3_close_v2(connection->handle);
    delete connection;
}

void Statement::Closer::operator()(Prepared* prepared) const {
    sqlite3_finalize(prepared->handle);
    delete prepared;
}

Database::Database(const std::string& path, Access access)
    : connection_(new Connection{nullptr, path, access}) {
    const auto flags = access == Access::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    connection_->handle = opened(std::filesystem::absolute(path).string(), flags, path);
    sqlite3_busy_timeout(connection_->handle, patience);
    execute("PRAGMA cache_size = -32000");  // kB
    if (access == Access::read) return;
    execute("PRAGMA synchronous = FULL");
    execute("PRAGMA journal_mode = PERSIST");
}

Database Database::in_memory(const std::string& name) {
    std::unique_ptr<Connection, Closer> connection(new Connection{nullptr, name, Access::read});
    connection->handle = opened(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, name);
    return Database(std::move(connection));
}

Statement Database::prepare(const std::string& sentence) const {
    std::unique_ptr<Statement::Prepared, Statement::Closer> prepared(
        new Statement::Prepared{nullptr, &connection_->name});
    const auto size = static_cast<int>(sentence.size());
    if (sqlite3_prepare_v2(connection_->handle, sentence.c_str(), size, &prepared->handle, nullptr) !=
        SQLITE_OK)
        fail(connection_->handle, connection_->name);
    return Statement(std::move(prepared));
}

void Database::execute(const std::string& sentence) const {
    if (sqlite3_exec(connection_->handle, sentence.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(connection_->handle, connection_->name);
}

std::int64_t Database::whole(const std::string& sentence) const {
    auto statement = prepare(sentence);
    return statement.step() ? statement.whole(0) : 0;
}

std::string Database::text(const std::string& sentence) const {
    auto statement = prepare(sentence);
    return statement.step() ? statement.text(0) : std::string();
}

std::int64_t Database::changed() const {
    return sqlite3_changes64(connection_->handle);
}

std::string Database::bytes() const {
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, void (*)(void*)> bytes(
        sqlite3_serialize(connection_->handle, "main", &size, 0), sqlite3_free);
    if (!bytes) throw EnvironmentFailure(fmt::format("{}: there is not enough memory", connection_->name));
    return {reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size)};
}

void Statement::bind(int place, std::int64_t number) {
    sqlite3_bind_int64(prepared_->handle, place, number);
}

void Statement::bind(int place, double number) {
    sqlite3_bind_double(prepared_->handle, place, number);
}

void Statement::bind(int place, std::string_view text) {
    sqlite3_bind_text(prepared_->handle, place, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

void Statement::bind_null(int place) {
    sqlite3_bind_null(prepared_->handle, place);
}

bool Statement::step() {
    const auto end = sqlite3_step(prepared_->handle);
    if (end == SQLITE_ROW) return true;
    if (end == SQLITE_DONE) {
        reset();
        return false;
    }
    try {
        fail(sqlite3_db_handle(prepared_->handle), *prepared_->name);
    } catch (...) {
        reset();
        throw;
    }
}

void Statement::run() {
    while (step()) {
    }
}

void Statement::reset() {
    sqlite3_reset(prepared_->handle);
}

std::int64_t Statement::whole(int column) const {
    return sqlite3_column_int64(prepared_->handle, column);
}

double Statement::real(int column) const {
    return sqlite3_column_double(prepared_->handle, column);
}

std::string Statement::text(int column) const {
    const auto* bytes = sqlite3_column_text(prepared_->handle, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(prepared_->handle, column));
    return bytes ? std::string(reinterpret_cast<const char*>(bytes), size) : std::string();
}

bool Statement::null(int column) const {
    return sqlite3_column_type(prepared_->handle, column) == SQLITE_NULL;
}

Transaction::Transaction(const Database& database, Access access) : database_(database) {
    database_.execute(access == Access::write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    if (!open_) return;
    try {
        database_.execute("ROLLBACK");
    } catch (const EnvironmentFailure&) {  // it was taken back already, by what failed
    }
}

void Transaction::commit() {
    database_.execute("COMMIT");
    open_ = false;
}

}  // namespace entente
