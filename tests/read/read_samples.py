"""Sample bulletins for the readers, in plainly invented words, and what an import gave."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import yaml

from kg.model import Document, Issue

TITLE = "Đảng bộ xã Mẫu Đơn tổng kết công tác năm 2023"
CAPTION = "Đồng chí Trần Thị Mẫu, Bí thư Đảng ủy xã, trao Giấy khen cho các tập thể. Ảnh: Văn Ví"
PARAGRAPHS = (
    "Sáng 21/1, Đảng ủy xã Mẫu Đơn tổ chức Hội nghị tổng kết công tác xây dựng Đảng năm 2023, triển khai nhiệm vụ "
    "năm 2024. Dự hội nghị có đồng chí Nguyễn Văn Ví, Phó Bí thư Thường trực Huyện ủy.",
    "Năm 2023, Đảng bộ xã kết nạp 12 đảng viên mới, nâng tổng số đảng viên toàn Đảng bộ lên 356 đồng chí, sinh hoạt "
    "tại 14 chi bộ trực thuộc. Có 95,5% đảng viên được đánh giá hoàn thành tốt nhiệm vụ trở lên.",
    CAPTION,
    "Tại hội nghị, Đảng ủy xã đã tặng Giấy khen cho 5 tập thể và 17 cá nhân có thành tích xuất sắc trong năm; "
    "đồng thời công bố quyết định thành lập Chi bộ Hợp tác xã Mẫu Đơn.",
    "Minh Mẫu",
)
TEXT = "\n".join((TITLE, *PARAGRAPHS)) + "\n"


@dataclass(frozen=True)
class Article:
    """An article as a layout shows it: its paragraphs before and after a picture, and the picture's caption."""

    name: str
    title: str
    before: tuple[str, ...]
    caption: str
    after: tuple[str, ...]
    day: date

    @property
    def lines(self) -> tuple[str, ...]:
        """What a reader should read, line by line."""
        return (self.title, *self.before, self.caption, *self.after)

    @property
    def published(self) -> str:
        """The day in ISO form."""
        return self.day.isoformat()

    def escaped(self) -> Article:
        """The article as it stands in markup."""
        before, after = (tuple(map(html.escape, lines)) for lines in (self.before, self.after))
        return replace(
            self, title=html.escape(self.title), caption=html.escape(self.caption), before=before, after=after
        )


SAMPLE = Article("mau", TITLE, PARAGRAPHS[:2], CAPTION, PARAGRAPHS[3:], date(2024, 1, 21))


def own_bulletins() -> list[Article]:
    """The project's sample bulletins (data/bulletins), the paragraph in the middle taken for a caption."""
    found = []
    for path in sorted((Path(__file__).parents[2] / "data" / "bulletins").glob("*.md")):
        _, head, body = path.read_text("utf-8").split("---\n", 2)
        fields = yaml.safe_load(head)
        lines = tuple(" ".join(line.split()) for line in body.splitlines() if line.strip())
        at = len(lines) // 2
        found.append(Article(path.stem, fields["title"], lines[:at], lines[at], lines[at + 1 :], fields["date"]))
    return found


class Read:
    """What an import gave: documents and issues apart, in order."""

    def __init__(self, found: Sequence[Document | Issue]) -> None:
        self.documents = [one for one in found if isinstance(one, Document)]
        self.issues = [one for one in found if isinstance(one, Issue)]

    @property
    def one(self) -> Document:
        assert len(self.documents) == 1, self.issues
        return self.documents[0]

    @property
    def codes(self) -> list[str]:
        return [issue.code for issue in self.issues]

    @property
    def ids(self) -> list[str]:
        return [document.id for document in self.documents]
