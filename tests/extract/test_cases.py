"""Every case of tests/cases reads as drawn there; `pytest --write-cases` draws them anew, for a person to compare."""

from __future__ import annotations

import pytest
from case_files import FOLDER, Case, draw, read_cases

CASES = [case for path in sorted(FOLDER.glob("*.txt")) for case in read_cases(path)]


@pytest.fixture(scope="module", autouse=True)
def _write(request: pytest.FixtureRequest) -> None:
    if not request.config.getoption("--write-cases"):
        return
    for path in sorted(FOLDER.glob("*.txt")):
        head = path.read_text(encoding="utf-8").partition("== ")[0]
        path.write_text(
            head + "\n\n".join(case.drawn if "gap" in case.given else draw(case) for case in read_cases(path)) + "\n",
            encoding="utf-8",
        )


@pytest.mark.parametrize("case", CASES, ids=[f"{case.file}: {case.title}" for case in CASES])
def test_case(case: Case, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--write-cases"):
        pytest.skip("drawn anew; compare with git diff")
    same = draw(case).split("\n") == case.drawn.split("\n")
    if "gap" in case.given:
        assert not same, "reads as drawn by now: take its 'gap:' line out"
        pytest.xfail(case.given["gap"])
    assert draw(case).split("\n") == case.drawn.split("\n")


def test_cases_have_near_misses() -> None:
    files = {case.file for case in CASES}
    missing = [f for f in files if not any(c.file == f and c.drawn.endswith("nothing") for c in CASES)]
    assert not missing, f"no near miss that must give nothing in {missing}"
