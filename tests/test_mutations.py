"""A few of the mutations of tests/mutations.py, other ones each time."""

from random import SystemRandom

from mutations import run


def test_no_mutation_of_a_good_file_raises_leaks_or_takes_long() -> None:
    seed = SystemRandom().randrange(10**6)
    assert not run(150, seed), f"python tests/mutations.py 150 {seed}"
