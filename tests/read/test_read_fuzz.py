"""No input, however damaged, makes a reader fail: each gives bulletins or says clearly what is wrong.

`fuzz_readers.py` beside this runs the same on 10,000 inputs, with limits on time and memory.
"""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from read_mutations import SUFFIXES, damaged, read

from kg.model import Document, Issue
from kg.read.dates import date_line, metadata_date
from kg.read.decode import decode, mend, plausibility
from kg.read.duplicates import near_duplicates
from kg.read.naming import address_id, stem_id

_QUICK = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), database=None)


def check(found: list[Document | Issue]) -> None:
    """What every reader owes: something, in order, and no failure of its own."""
    assert found
    for item in found:
        if isinstance(item, Issue):
            assert item.code != "reader-failed", item.message
            assert item.message
        else:
            assert item.text.strip()
            assert "\r" not in item.text
            assert item.id.strip()


@pytest.mark.parametrize("suffix", SUFFIXES)
@_QUICK
@given(seed=st.integers(0, 2**32))
def test_damaged_files(suffix: str, seed: int) -> None:
    check(read(suffix, damaged(suffix, random.Random(seed))))


@pytest.mark.parametrize("suffix", [*SUFFIXES, ""])
@_QUICK
@given(data=st.binary(max_size=400))
def test_any_bytes(suffix: str, data: bytes) -> None:
    check(read(suffix, data))


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".csv", ".jsonl"])
@_QUICK
@given(text=st.text(max_size=400))
@example("a\n\n---\n")
@example("<p>\ud800")
def test_any_text(suffix: str, text: str) -> None:
    check(read(suffix, text.encode("utf-8", "surrogatepass")))


@_QUICK
@given(st.text())
def test_text_that_is_sound_utf8_is_not_changed(text: str) -> None:
    sound = "Đảng bộ huyện họp bàn việc xây dựng nông thôn mới. " * 5 + text.encode("utf-8", "ignore").decode()
    decoded = decode(sound.replace("\0", "").encode())
    assert decoded.mended is None or plausibility(decoded.text) > plausibility(sound)
    assert mend(decoded.text).text == decoded.text


@_QUICK
@given(st.text(), st.text())
def test_names_dates_and_comparisons_take_anything(one: str, other: str) -> None:
    assert stem_id(one)
    for found in (date_line(one), metadata_date(one)):
        assert found is None or len(found) == 10
    if not any(sign in one for sign in "[]"):
        assert address_id(f"https://x.example/{one}").startswith("x.example")
    near_duplicates([Document(id="a", text=one), Document(id="b", text=other)])
