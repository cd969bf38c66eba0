"""How well persons are told apart on a simulated country, against simpler ways and splink, in one run.

    python tests/benchmarks/identity.py [--bulletins 5000] [--seed 7] [--no-splink]

Prints pairwise precision, recall and F1 and B-cubed precision, recall and F1 for: name alone; name, body and title;
kg.resolve; and splink (Fellegi-Sunter by expectation maximisation, `pip install splink`) at several thresholds.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Hashable, Mapping
from math import comb
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from identity_world import World, make_world

from kg.model import Testimony
from kg.resolve import resolve
from kg.resolve.places import province_of
from kg.resolve.posts import read_post

Member = tuple[str, str]


def scores(truth: Mapping[Member, Hashable], found: Mapping[Member, Hashable]) -> dict[str, float]:
    """Pairwise and B-cubed precision, recall and F1 of a clustering against the truth."""
    both = Counter((truth[m], found[m]) for m in truth)
    gold, ours = Counter(truth.values()), Counter(found[m] for m in truth)
    right, said, true = (sum(comb(n, 2) for n in c.values()) for c in (both, ours, gold))
    precision = sum(n * n / ours[f] for (_, f), n in both.items()) / len(truth)
    recall = sum(n * n / gold[g] for (g, _), n in both.items()) / len(truth)
    p, r = right / said if said else 1.0, right / true if true else 1.0
    return {"P": p, "R": r, "F1": _f1(p, r), "B3P": precision, "B3R": recall, "B3F1": _f1(precision, recall)}


def _f1(p: float, r: float) -> float:
    return 2 * p * r / (p + r) if p + r else 0.0


def _main_post(t: Testimony) -> tuple[str, str]:
    return next(((title, body) for title, body, status, *_ in t.tenures if status != "former"), ("", ""))


def by_splink(world: World) -> dict[str, dict[Member, Hashable]]:
    """Splink's clusters at several thresholds, on name, body, title, place and year."""
    import logging
    import warnings

    logging.disable(logging.WARNING)
    warnings.simplefilter("ignore")
    import pandas as pd
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    rows, ids = [], {}
    for n, t in enumerate(world.testimonies):
        title, body = _main_post(t)
        post = read_post(title, body)
        place = post.province or province_of(t.locality)
        ids[n] = (t.doc, t.name)
        born = next((value for key, value in t.bio if key == "birth_year"), None)
        year = int(t.published[:4]) if t.published else None
        rows.append(
            {
                "unique_id": n, "name": t.name, "body": body or None, "title": title or None,
                "place": place or None, "born": born, "year": year,
            }
        )  # fmt: skip
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            cl.ExactMatch("body").configure(term_frequency_adjustments=True),
            cl.ExactMatch("title").configure(term_frequency_adjustments=True),
            cl.ExactMatch("place").configure(term_frequency_adjustments=True),
            cl.ExactMatch("born"),
            cl.ExactMatch("name").configure(term_frequency_adjustments=True),
        ],
        blocking_rules_to_generate_predictions=[block_on("name")],
    )
    api = DuckDBAPI()
    frame = pd.DataFrame(rows)
    linker = Linker(api.register(frame), settings)
    linker.training.estimate_probability_two_random_records_match([block_on("name", "body", "title")], recall=0.6)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("name", "place"))
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("name", "body"))
    predicted = linker.inference.predict(threshold_match_probability=0.05)
    out: dict[str, dict[Member, Hashable]] = {}
    for threshold in (0.5, 0.9, 0.99):
        clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(
            predicted, threshold_match_probability=threshold
        ).as_pandas_dataframe()
        of = dict(zip(clusters.unique_id, clusters.cluster_id, strict=True))
        out[f"splink, {threshold}"] = {ids[n]: of[n] for n in ids}
    return out


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bulletins", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--no-splink", action="store_true")
    options = parser.parse_args()
    world = make_world(options.bulletins, options.seed)
    given = world.testimonies
    bearers = Counter(name for name, _ in {(m[1], who) for m, who in world.truth.items()})
    several = {name for name, n in bearers.items() if n > 1}
    print(
        f"{world.persons} persons met, {world.names} names, {len(several)} of them borne by several; "
        f"{len(given)} mentions in {options.bulletins} bulletins"
    )
    print(f"{'':34}{'P':>7}{'R':>7}{'F1':>7}{'B3 P':>7}{'B3 R':>7}{'B3 F1':>7}{'s':>8}")

    def line(label: str, found: Mapping[Member, Hashable], seconds: float) -> None:
        values = "".join(f"{value:7.3f}" for value in scores(world.truth, found).values())
        print(f"{label:34}{values}{seconds:8.1f}", flush=True)
        hard = {m: who for m, who in world.truth.items() if m[1] in several}
        values = "".join(f"{value:7.3f}" for value in scores(hard, found).values())
        print(f"{'  names borne by several alone':34}{values}", flush=True)

    line("name alone", {(t.doc, t.name): t.name for t in given}, 0)
    line("name, body, title", {(t.doc, t.name): (t.name, *_main_post(t)) for t in given}, 0)
    start = time.perf_counter()
    identities = resolve(given)
    seconds = time.perf_counter() - start
    line("kg.resolve", {m: i.key for i in identities for m in i.members}, seconds)
    if not options.no_splink:
        try:
            start = time.perf_counter()
            for label, found in by_splink(world).items():
                line(label, found, time.perf_counter() - start)
        except ImportError:
            print("splink is not installed (pip install splink)")


if __name__ == "__main__":
    main()
