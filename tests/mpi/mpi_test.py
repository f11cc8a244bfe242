"""What ranks evaluate together is what one process evaluates; where a rank is lost, the next run goes on.

    mpi_test.py MPIRUN ENTENTE-MPI ENTENTE SOURCE
"""

import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

mpirun, ranked, single, source = sys.argv[1:5]
RANKS = 4
SMALL = [f"{source}/graphs/tutorial.yaml", "--plan", "fiji", "--budget", "99", "--unknown", "zero"]
# Slow enough to be killed in: its last objective takes many supplies an alliance.
LONG = [f"{source}/graphs/rare-earths.yaml", "--plan", "turkey", "--unknown", "zero", "--objective", "worst_loss"]

# Several ranks on one machine, as any user, without a shell to reach others by.
os.environ.update(
    OMPI_ALLOW_RUN_AS_ROOT="1",
    OMPI_ALLOW_RUN_AS_ROOT_CONFIRM="1",
    OMPI_MCA_rmaps_base_oversubscribe="1",
    OMPI_MCA_plm="isolated",
    OMPI_MCA_btl_base_warn_component_unused="0",
)


def command(words, store, folder, ranks=RANKS):
    """Each rank leaves its process id in the folder before it becomes the program."""
    run = f'echo $$ > {folder}/pid.new.$OMPI_COMM_WORLD_RANK && mv {folder}/pid.new.$OMPI_COMM_WORLD_RANK ' \
          f'{folder}/pid.$OMPI_COMM_WORLD_RANK && exec "$0" "$@"'
    return [mpirun, "-n", str(ranks), "sh", "-c", run, ranked, "alliances", *words, "--threads", "1", "-o", str(store)]


def run(words, store, folder, ranks=RANKS):
    done = subprocess.run(command(words, store, folder, ranks), capture_output=True, text=True, timeout=240)
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith(" 0 blocks missing\n"), done.stdout
    return done


def answer(words, *more):
    return subprocess.run([single, "alliances", *words, "--quiet", "--format", "json", *more], capture_output=True,
                          text=True, check=True).stdout


def check_equal(words, store):
    before = store.read_bytes()
    assert answer(words, "-o", str(store)) == answer(words), "ranks find something else than one process"
    assert store.read_bytes() == before, "something was left to evaluate"


def check_many_and_one(folder):
    for ranks in (1, RANKS):
        store = folder / f"of-{ranks}.sqlite"
        run(SMALL, store, folder, ranks)
        check_equal(SMALL, store)


def check_lost_rank(folder):
    store = folder / "lost.sqlite"
    part = folder / "lost.rank-1.sqlite"
    ranks = subprocess.Popen(command(LONG, store, folder), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    while not part.exists():
        assert ranks.poll() is None, ranks.stderr.read()
        time.sleep(0.01)
    os.kill(int((folder / "pid.1").read_text()), signal.SIGKILL)
    said = ranks.communicate(timeout=60)[1]
    assert ranks.returncode != 0, "a lost rank goes unnoticed"
    assert not store.exists(), said
    run(LONG, store, folder)
    check_equal(LONG, store)


def check_wrong_calls(folder):
    for words in (["supply", SMALL[0]], ["alliances", *SMALL]):
        done = subprocess.run([mpirun, "-n", "2", ranked, *words], capture_output=True, text=True)
        assert done.returncode == 2, done
        assert done.stderr.count("usage:") == 1, done.stderr
    for wrong, code in ((["--plan", "no-such"], 2), (["--candidate", "no-such"], 1)):
        words = command([SMALL[0], *wrong], folder / "wrong.sqlite", folder, 2)
        done = subprocess.run(words, capture_output=True, text=True)
        assert done.returncode == code, done
        assert done.stderr.count("no-such'") == 1, done.stderr


with tempfile.TemporaryDirectory(prefix="entente-mpi-") as name:
    here = pathlib.Path(name)
    check_many_and_one(here)
    check_lost_rank(here)
    check_wrong_calls(here)
print("ranks and one process agree")
