#include "bench/peer/igraph.hpp"

#include <igraph/igraph.h>

#include <algorithm>

namespace entente::bench {

namespace {

/// Vectors of igraph's that end with their scope.
struct Reals {
    igraph_vector_t vector;
    explicit Reals(igraph_integer_t size = 0) { igraph_vector_init(&vector, size); }
    ~Reals() { igraph_vector_destroy(&vector); }
    Reals(const Reals&) = delete;
    Reals& operator=(const Reals&) = delete;
    [[nodiscard]] std::vector<double> plain() const {
        return {vector.stor_begin, vector.stor_begin + igraph_vector_size(&vector)};
    }
};

struct Integers {
    igraph_vector_int_t vector;
    explicit Integers(igraph_integer_t size = 0) { igraph_vector_int_init(&vector, size); }
    ~Integers() { igraph_vector_int_destroy(&vector); }
    Integers(const Integers&) = delete;
    Integers& operator=(const Integers&) = delete;
    [[nodiscard]] std::vector<std::uint32_t> ascending() const {
        std::vector<std::uint32_t> all;
        for (igraph_integer_t i = 0; i < igraph_vector_int_size(&vector); ++i) {
            all.push_back(static_cast<std::uint32_t>(VECTOR(vector)[i]));
        }
        std::sort(all.begin(), all.end());
        return all;
    }
};

}  // namespace

struct Igraph::Inside {
    igraph_t graph{};
    Reals length;
};

Igraph::Igraph(const PlainNetwork& network, bool directed) : inside_(std::make_unique<Inside>()) {
    Integers ends;
    for (const auto& [from, to] : network.links) {
        igraph_vector_int_push_back(&ends.vector, from);
        igraph_vector_int_push_back(&ends.vector, to);
    }
    igraph_create(&inside_->graph, &ends.vector, network.nodes, directed);
    for (const auto length : network.length) igraph_vector_push_back(&inside_->length.vector, length);
}

Igraph::~Igraph() {
    igraph_destroy(&inside_->graph);
}

std::vector<double> Igraph::betweenness() const {
    Reals answer;
    igraph_betweenness(&inside_->graph, &answer.vector, igraph_vss_all(), IGRAPH_DIRECTED,
                       &inside_->length.vector);
    return answer.plain();
}

std::vector<double> Igraph::link_betweenness() const {
    Reals answer;
    igraph_edge_betweenness(&inside_->graph, &answer.vector, IGRAPH_DIRECTED, &inside_->length.vector);
    return answer.plain();
}

std::vector<double> Igraph::pagerank() const {
    Reals answer;
    igraph_real_t eigenvalue{};
    igraph_pagerank(&inside_->graph, IGRAPH_PAGERANK_ALGO_PRPACK, &answer.vector, &eigenvalue,
                    igraph_vss_all(), IGRAPH_DIRECTED, 0.85, &inside_->length.vector, nullptr);
    return answer.plain();
}

std::vector<std::uint32_t> Igraph::cut_points() const {
    Integers answer;
    igraph_articulation_points(&inside_->graph, &answer.vector);
    return answer.ascending();
}

std::vector<std::uint32_t> Igraph::bridges() const {
    Integers answer;
    igraph_bridges(&inside_->graph, &answer.vector);
    return answer.ascending();
}

std::vector<std::int64_t> Igraph::dominators(std::uint32_t root) const {
    Integers answer;
    igraph_dominator_tree(&inside_->graph, root, &answer.vector, nullptr, nullptr, IGRAPH_OUT);
    return {answer.vector.stor_begin, answer.vector.stor_begin + igraph_vector_int_size(&answer.vector)};
}

std::vector<double> Igraph::routes(std::uint32_t from, std::uint32_t to, std::uint32_t count) const {
    igraph_vector_int_list_t paths;
    igraph_vector_int_list_init(&paths, 0);
    igraph_get_k_shortest_paths(&inside_->graph, &inside_->length.vector, nullptr, &paths, count, from, to,
                                IGRAPH_OUT);
    std::vector<double> lengths;
    for (igraph_integer_t path = 0; path < igraph_vector_int_list_size(&paths); ++path) {
        const auto* links = igraph_vector_int_list_get_ptr(&paths, path);
        double length = 0;
        for (igraph_integer_t i = 0; i < igraph_vector_int_size(links); ++i) {
            length += VECTOR(inside_->length.vector)[VECTOR(*links)[i]];
        }
        lengths.push_back(length);
    }
    igraph_vector_int_list_destroy(&paths);
    return lengths;
}

}  // namespace entente::bench
