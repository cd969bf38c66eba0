"""How the members of a party organisation grew, and who has most ties: `python examples/members.py FOLDER`."""

from __future__ import annotations

import sys

from kg import Store

QUESTION = {"body": "Đảng bộ Khu kinh tế Hải Phòng", "indicator": "đảng viên"}


def main(folder: str) -> None:
    """Import the folder into a graph in memory, print each date and count, then the three names with most ties."""
    with Store(None) as store:
        store.import_sources([folder])
        answer = store.ask("figures", QUESTION)
        for row in answer.rows:
            figure = dict(zip(answer.variables, row, strict=True))
            if figure["indicator"].value == "đảng viên":
                print(figure["time"].value, figure["value"].value)
        graph = store.to_networkx()
        ties = sorted(graph.degree, key=lambda tie: (-tie[1], tie[0]))
        for node, count in ties[:3]:
            print(graph.nodes[node]["label"], count)


if __name__ == "__main__":
    main(sys.argv[1])
