"""Extraction against underthesea's `ner` on the same articles, in one run, one core each; and the memory it takes.

    pip install 'kg-bulletin[bench]'
    python tests/benchmarks/extraction_speed.py FOLDER [--articles 100] [--rounds 3]

FOLDER holds articles as .txt (../shared/corpus beside a checkout). Prints articles a second of both, their ratio, and
the peak memory of a process that does nothing else. Each side warms up on one article; models and lexicon are loaded
before the clock starts. The ratio is what counts: it depends little on the machine.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import time
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path


def ours() -> Callable[[str], object]:
    """Extraction of one article."""
    from kg.extract import extract
    from kg.model import Document

    return lambda text: extract(Document("article", text))


def theirs() -> Callable[[str], object]:
    """Named entities of one article, sentence by sentence as underthesea wants it."""
    from underthesea import ner, sent_tokenize

    return lambda text: [ner(sentence) for sentence in sent_tokenize(text)]


def measure(pipe: Connection, make: Callable[[], Callable[[str], object]], texts: list[str], rounds: int) -> None:
    """Send (seconds of the fastest round, peak megabytes) of reading `texts`."""
    read = make()
    read(texts[0])
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        for text in texts:
            read(text)
        best = min(best, time.process_time() - start)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    pipe.send((best, peak / (1024 if sys.platform != "darwin" else 1024 * 1024)))


def alone(make: Callable[[], Callable[[str], object]], texts: list[str], rounds: int) -> tuple[float, float]:
    """Measure in a fresh process on one core; returns (seconds, megabytes)."""
    context = get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=measure, args=(there, make, texts, rounds))
    process.start()
    there.close()
    try:
        seconds, megabytes = here.recv()
    finally:
        process.join()
    return float(seconds), float(megabytes)


def main() -> None:
    """Measure both and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "RAYON_NUM_THREADS"):
        os.environ[name] = "1"
    paths = sorted(path for path in given.folder.glob("*.txt") if path.stat().st_size)[: given.articles]
    if not paths:
        sys.exit(f"{given.folder}: no .txt articles")
    texts = [path.read_text(encoding="utf-8") for path in paths]
    print(f"{len(texts)} articles, {sum(map(len, texts)):,} characters, processor time, one core")
    kg_seconds, kg_memory = alone(ours, texts, given.rounds)
    print(f"kg extraction    {len(texts) / kg_seconds:9.1f} articles/s   peak {kg_memory:6.0f} MB", flush=True)
    ner_seconds, ner_memory = alone(theirs, texts, 1)
    print(f"underthesea ner  {len(texts) / ner_seconds:9.1f} articles/s   peak {ner_memory:6.0f} MB")
    print(f"ratio            {ner_seconds / kg_seconds:9.1f} times as many articles a second")


if __name__ == "__main__":
    main()
