#include "batch/mpi/ranks.hpp"

#define OMPI_SKIP_MPICXX 1  // the C interface is enough
#include <mpi.h>

namespace entente {

Ranks::Ranks(int& count, char**& words) {
    MPI_Init(&count, &words);
    MPI_Comm_rank(MPI_COMM_WORLD, &own_);
    MPI_Comm_size(MPI_COMM_WORLD, &all_);
}

Ranks::~Ranks() {
    MPI_Finalize();
}

int Ranks::largest(int number) const {
    int largest = number;
    MPI_Allreduce(&number, &largest, 1, MPI_INT, MPI_MAX, MPI_COMM_WORLD);
    return largest;
}

}  // namespace entente
