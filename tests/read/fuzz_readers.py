"""Reads 10,000 damaged inputs of every format, and ends with a word on the slowest and the memory it took.

Run it by itself: `python tests/read/fuzz_readers.py [COUNT] [SEED]`. It fails where a reader fails, where one input
takes over 10 s, or where the whole takes over 500 MB.
"""

from __future__ import annotations

import random
import resource
import signal
import sys
import time
from collections import Counter

from read_mutations import SUFFIXES, damaged, read

from kg.model import Issue

_SECONDS, _MEGABYTES = 10, 500


def main(count: int, seed: int) -> int:
    """Reads `count` inputs made from `seed`; returns the number of failures."""
    outcomes: Counter[str] = Counter()
    slowest = (0.0, "")
    failures = 0
    signal.signal(signal.SIGALRM, _too_slow)
    for number in range(count):
        suffix = SUFFIXES[number % len(SUFFIXES)]
        data = damaged(suffix, random.Random(seed * 1_000_000 + number))
        began = time.perf_counter()
        signal.alarm(_SECONDS)
        try:
            found = read(suffix, data)
        except BaseException as error:
            print(f"input {number} ({suffix}): {type(error).__name__}: {error}")
            failures += 1
            if isinstance(error, KeyboardInterrupt):
                raise
            continue
        finally:
            signal.alarm(0)
        slowest = max(slowest, (time.perf_counter() - began, f"input {number} ({suffix})"))
        codes = {item.code for item in found if isinstance(item, Issue)}
        outcomes.update(codes or {"read"})
        if "reader-failed" in codes or not found:
            failures += 1
            print(f"input {number} ({suffix}): {[item for item in found if isinstance(item, Issue)]}")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(f"{count} inputs, {failures} failures, slowest {slowest[0]:.2f} s ({slowest[1]}), memory {memory:.0f} MB")
    print(", ".join(f"{name} {number}" for name, number in outcomes.most_common()))
    return failures + (memory > _MEGABYTES)


def _too_slow(number: int, frame: object) -> None:
    raise TimeoutError(f"took more than {_SECONDS} s")


if __name__ == "__main__":
    arguments = [int(argument) for argument in sys.argv[1:]]
    sys.exit(1 if main(*(arguments + [10_000, 1][len(arguments) :])) else 0)
