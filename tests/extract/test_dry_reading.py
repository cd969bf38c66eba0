"""One bulletin that trips the reader does not cost the user the others."""

from kg.extract import extract, extract_each
from kg.model import Document, Extraction, Issue


def test_the_rest_is_read_and_the_fault_is_named() -> None:
    def trips_on_second(document: Document) -> Extraction:
        if document.id == "hai":
            raise ValueError("số lạ")
        return extract(document)

    text = "Ông Trần Văn Mẫu, Chủ tịch UBND tỉnh Nghệ An, chủ trì cuộc họp."
    documents = [Document(id=name, text=text) for name in ("mot", "hai", "ba")]
    read = list(extract_each(documents, trips_on_second))
    issue = read[1]
    assert isinstance(issue, Issue) and issue.doc == "hai" and "số lạ" in issue.message
    assert [item[0].id for item in read if not isinstance(item, Issue)] == ["mot", "ba"]
    assert all(item[1].facts for item in read if not isinstance(item, Issue))
