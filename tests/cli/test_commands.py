"""The commands as users run them: what they print, their exit codes, and clear words for bad input."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
import rdflib
from click.testing import CliRunner
from pyoxigraph import RdfFormat, parse

from kg.cli import main

TEXT = (
    "Sáng 21/1/2024, Đảng ủy Khu kinh tế Hải Phòng tổ chức Hội nghị tổng kết công tác năm 2023.\n"
    "Dự Hội nghị có đồng chí Trần Văn Mẫu, Trưởng Ban Quản lý Khu kinh tế Hải Phòng.\n"
)
BOARD = "Ban Quản lý Khu kinh tế Hải Phòng"


def kg(*args: str | Path, cwd: Path, stdin: bytes = b"", **env: str) -> subprocess.CompletedProcess[str]:
    """Run the real command in folder `cwd`, with its store `kg-store` there."""
    run = subprocess.run(
        [sys.executable, "-m", "kg", *map(str, args)],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env={**{k: v for k, v in os.environ.items() if k != "KG_STORE"}, **env},
        check=False,
        timeout=120,
    )
    out, err = run.stdout.decode("utf-8"), run.stderr.decode("utf-8")
    assert "Traceback" not in err, err
    return subprocess.CompletedProcess(run.args, run.returncode, out, err)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a bulletin and a store that has it."""
    path = tmp_path_factory.mktemp("kg")
    (path / "tin.txt").write_text(TEXT, encoding="utf-8")
    run = kg("import", "--published", "2024-01-22", "--locality", "Hải Phòng", "tin.txt", cwd=path)
    assert run.returncode == 0, run.stderr
    return path


def facts(path: Path, *args: str) -> list[dict[str, object]]:
    run = kg("facts", *args, cwd=path)
    assert run.returncode == 0, run.stderr
    return [json.loads(line) for line in run.stdout.splitlines()]


def test_import_ends_with_a_summary(tmp_path: Path):
    (tmp_path / "tin.txt").write_text(TEXT, encoding="utf-8")
    run = kg("import", "tin.txt", cwd=tmp_path)
    assert run.returncode == 0
    for word in ("bulletins imported", "persons and bodies", "roles", "seconds"):
        assert word in run.stdout


def test_facts_are_printed_one_a_line_with_their_quotes(folder: Path):
    rows = facts(folder, "--bulletin", "tin")
    roles = [row for row in rows if row["type"] == "role"]
    assert [(r["person"], r["title"], r["org"], r["status"]) for r in roles] == [
        ("Trần Văn Mẫu", "Trưởng Ban", BOARD, "current")
    ]
    for row in rows:
        assert row["doc"] == "tin"
        assert row["quote"] == TEXT[row["start"] : row["end"]]
        assert row["rule"]
        assert ("iri" in row) == (row["type"] == "entity")


def test_facts_of_one_type(folder: Path):
    assert {row["type"] for row in facts(folder, "--type", "role")} == {"role"}
    run = kg("facts", "--type", "rolle", cwd=folder)
    assert run.returncode == 2
    assert "no facts are of type 'rolle'" in run.stderr


def test_a_named_query_is_answered(folder: Path):
    run = kg("query", "who-holds", "-p", f"body={BOARD.lower()}", "--format", "csv", cwd=folder)
    assert run.returncode == 0
    assert run.stdout.splitlines()[1].startswith("Trưởng Ban,Trần Văn Mẫu,")


def test_a_table_that_is_piped_is_whole(folder: Path):
    run = kg("query", "who-holds", "-p", f"body={BOARD}", cwd=folder)
    assert "Trần Văn Mẫu" in run.stdout
    assert "…" not in run.stdout
    assert "1 row" in run.stderr


def test_a_long_answer_is_read_page_by_page(folder: Path):
    names = "SELECT DISTINCT ?n { ?x rdfs:label ?n } ORDER BY ?n"
    whole = kg("query", names, "-f", "csv", cwd=folder).stdout.splitlines()
    assert len(whole) > 2
    page = kg("query", names, "-f", "csv", "--limit", "1", "--offset", "1", cwd=folder)
    assert page.stdout.splitlines() == [whole[0], whole[2]]
    table = kg("query", names, "--limit", "1", cwd=folder)
    assert f"1 row of {len(whole) - 1}, from row 1" in table.stderr
    construct = kg("query", "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", "--limit", "1", cwd=folder)
    assert construct.returncode == 2
    assert "--limit and --offset are for questions that give rows" in construct.stderr


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "xml"])
def test_a_select_is_read_by_others(folder: Path, form: str):
    run = kg("query", "SELECT ?p ?n { ?p a kg:Person ; rdfs:label ?n }", "--iris", "-f", form, cwd=folder)
    assert run.returncode == 0
    if form == "csv":
        assert run.stdout.replace("\r", "").startswith("p,n\nhttps://w3id.org/")
        return
    result = rdflib.query.Result.parse(__import__("io").BytesIO(run.stdout.encode()), format=form)
    assert [str(row.n) for row in result] == ["Trần Văn Mẫu"]


@pytest.mark.parametrize("form", ["ttl", "nt", "jsonld"])
def test_a_construct_is_read_by_others(folder: Path, form: str):
    run = kg("query", "CONSTRUCT { ?p rdfs:label ?n } WHERE { ?p a kg:Person ; rdfs:label ?n }", "-f", form, cwd=folder)
    forms = {"ttl": RdfFormat.TURTLE, "nt": RdfFormat.N_TRIPLES, "jsonld": RdfFormat.JSON_LD}
    assert [q.object.value for q in parse(input=run.stdout, format=forms[form])] == ["Trần Văn Mẫu"]


def test_an_ask_says_yes_or_no(folder: Path):
    assert kg("query", "ASK { ?p a kg:Person }", cwd=folder).stdout == "true\n"
    assert json.loads(kg("query", "ASK { ?p a kg:Nobody }", "-f", "json", cwd=folder).stdout)["boolean"] is False


def test_a_query_file_is_answered(folder: Path):
    (folder / "q.rq").write_text("SELECT ?n { ?p a kg:Person ; rdfs:label ?n }", encoding="utf-8")
    assert "Trần Văn Mẫu" in kg("query", "q.rq", "-f", "csv", cwd=folder).stdout


def test_the_list_of_queries_has_both_languages(folder: Path):
    out = kg("query", "--list", cwd=folder).stdout
    assert "Ai giữ chức vụ gì" in out
    assert "Who holds which post" in out


@pytest.mark.parametrize("suffix", ["trig", "nq", "jsonld"])
def test_exports_are_the_same_quads(folder: Path, suffix: str):
    assert kg("export", f"g.{suffix}", cwd=folder).returncode == 0
    forms = {"trig": RdfFormat.TRIG, "nq": RdfFormat.N_QUADS, "jsonld": RdfFormat.JSON_LD}
    quads = {str(q) for q in parse(path=str(folder / f"g.{suffix}"), format=forms[suffix])}
    piped = kg("export", "-", "--format", "nq", cwd=folder).stdout
    assert quads == {str(q) for q in parse(input=piped, format=RdfFormat.N_QUADS)}
    assert quads


def test_turtle_is_read_by_rdflib_and_is_the_same_each_time(folder: Path):
    one = kg("export", "-f", "ttl", cwd=folder).stdout
    assert one == kg("export", "-f", "ttl", cwd=folder).stdout
    assert len(rdflib.Graph().parse(data=one, format="turtle")) > 50


def test_stats_as_json(folder: Path):
    report = json.loads(kg("stats", "--json", cwd=folder).stdout)
    assert report["bulletins"] == 1
    assert report["attested"]["role"] == 1
    assert report["entities"]["Person"] == 1


def test_validate_conforms(folder: Path):
    run = kg("validate", cwd=folder)
    assert run.returncode == 0
    assert "the graph conforms" in run.stdout


def test_remove_and_its_unknown_ids(tmp_path: Path):
    (tmp_path / "tin.txt").write_text(TEXT, encoding="utf-8")
    kg("import", "tin.txt", cwd=tmp_path)
    run = kg("remove", "tin", "không-có", cwd=tmp_path)
    assert run.returncode == 1
    assert "removed 1 bulletin" in run.stderr
    assert "không-có: error" in run.stderr
    assert facts(tmp_path) == []
    assert kg("export", cwd=tmp_path).stdout == ""


def test_kg_store_names_the_store(folder: Path, tmp_path: Path):
    assert kg("stats", "--json", cwd=tmp_path, KG_STORE=str(folder / "kg-store")).returncode == 0
    assert kg("--store", str(folder / "kg-store"), "stats", cwd=tmp_path).returncode == 0


def test_the_store_may_be_named_before_and_after_every_command(folder: Path, tmp_path: Path):
    store = str(folder / "kg-store")
    after = kg("stats", "--json", "--store", store, cwd=tmp_path, KG_STORE="nowhere")
    assert after.returncode == 0, after.stderr
    assert after.stdout == kg("--store", store, "stats", "--json", cwd=tmp_path).stdout
    assert kg("--store", "nowhere", "stats", "--store", store, cwd=tmp_path).returncode == 0
    names = main.list_commands(click.Context(main))
    assert "import" in names
    for name in names:
        shown = CliRunner().invoke(main, [name, "--help"]).stdout
        assert shown.count("--store DIR|ADDRESS") == 1, name


def test_standard_input_is_a_bulletin(tmp_path: Path):
    run = kg("import", "-", cwd=tmp_path, stdin=TEXT.encode())
    assert run.returncode == 0, run.stderr
    assert len({row["doc"] for row in facts(tmp_path)}) == 1


def test_output_is_utf8_whatever_the_locale(folder: Path):
    assert "Trần Văn Mẫu" in kg("facts", cwd=folder, LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0").stdout


BAD = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "binary.txt": bytes(range(256)) * 8,
    "unknown.txt": b"\x81\x8d\x8f\x90\x9d\xff\xfe\x00\x81" * 40,
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_named_and_the_rest_is_imported(tmp_path: Path, name: str):
    (tmp_path / name).write_bytes(BAD[name])
    (tmp_path / "tin.txt").write_text(TEXT, encoding="utf-8")
    run = kg("import", name, "tin.txt", cwd=tmp_path)
    assert run.returncode == 1
    assert name in run.stderr
    assert "error" in run.stderr
    assert {row["doc"] for row in facts(tmp_path)} == {"tin"}


def test_a_file_that_is_not_there_and_a_folder_without_bulletins(tmp_path: Path):
    (tmp_path / "none").mkdir()
    (tmp_path / "tin.txt").write_text(TEXT, encoding="utf-8")
    run = kg("import", "missing.txt", "none", "tin.txt", "--json", cwd=tmp_path)
    assert run.returncode == 1
    report = json.loads(run.stdout)
    assert report["imported"] == ["tin"]
    assert {issue["doc"] for issue in report["issues"] if issue["severity"] == "error"} == {"missing.txt", "none"}


def test_nothing_that_can_be_imported_is_exit_1(tmp_path: Path):
    assert kg("import", "missing.txt", cwd=tmp_path).returncode == 1


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["import"], "Missing argument"),
        (["import", "--published", "hôm qua", "tin.txt"], "no date"),
        (["facts", "--bulletin", "nowhere"], "no bulletin 'nowhere'"),
        (["query"], "say which query"),
        (["query", "who-hold"], "did you mean who-holds"),
        (["query", "who-holds"], "needs the parameter 'body'"),
        (["query", "who-holds", "-p", "body"], "KEY=VALUE"),
        (["query", "who-holds", "-p", "bodi=x"], "no parameter 'bodi'"),
        (["query", "SELECT * {"], "line 1, column 11"),
        (["query", "SELECT * {}", "-f", "ttl"], "a SELECT gives rows"),
        (["query", "CONSTRUCT WHERE { ?s ?p ?o }", "-f", "csv"], "gives RDF"),
        (["query", "none.rq"], "cannot read the query none.rq"),
        (["export", "graph.doc"], "cannot tell the format"),
        (["export", "no/such/folder/g.ttl"], "cannot write"),
        (["export", "--bulletin", "nowhere"], "no bulletin 'nowhere'"),
        (["--store", "tin.txt", "facts"], "is a file, not a store"),
        (["--store", "tin.txt", "import", "tin.txt"], "is a file, not a store"),
        (["--store", ".", "import", "tin.txt"], "other things in it"),
        (["--store", "nowhere", "stats"], "there is no store at nowhere"),
        (["stats", "--store", "nowhere"], "there is no store at nowhere"),
        (["imprt", "tin.txt"], "did you mean import"),
        (["stats", "--jsn"], "--json"),
    ],
)
def test_misuse_is_exit_2_with_clear_words(folder: Path, args: list[str], words: str):
    run = kg(*args, cwd=folder)
    assert run.returncode == 2, run.stderr
    assert words in run.stderr
    assert run.stdout == ""


def test_help_starts_with_a_verb_and_ends_with_an_example(folder: Path):
    names = [
        line.split()[0]
        for line in kg("--help", cwd=folder).stdout.partition("Commands:\n")[2].partition("\n\n")[0].splitlines()
        if re.match(r"  \w", line)
    ]
    assert {"export", "facts", "import", "query", "remove", "show", "stats", "validate"} <= set(names)
    for name in names:
        lines = [line.strip() for line in kg(name, "--help", cwd=folder).stdout.splitlines() if line.strip()]
        assert lines[-1].startswith("Example: kg ") or any(line.startswith("Example: kg ") for line in lines[-3:]), name
        assert lines[1][0].isupper(), name
