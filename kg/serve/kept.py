"""Answers kept while a store is served for reading: nothing can change it then, and so no answer to the same query.

A query that many ask at once is put to a worker once. Queries that answer otherwise each time (NOW, RAND, UUID, BNODE)
are never kept.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable, Hashable

from kg.serve.options import Job, Reply, ServeOptions

#: The bytes of all answers kept, of the largest among them, and the longest query, in code points, that is kept.
_ALL, _LARGEST, _LONGEST = 16 << 20, 2 << 20, 8192
# Rather too much than too little: ?now is taken for NOW. An escape could write any of them in other letters.
_CHANGING = re.compile(r"(?:now|rand|uuid|bnode)(?!\w)|\\u", re.IGNORECASE)
_PARTS = ("now", "rand", "uuid", "bnode", "\\u")


class Kept:
    """Has queries answered by `put`, or by an answer it keeps."""

    def __init__(self, options: ServeOptions, put: Callable[[Job, Callable[[Reply], None]], None]) -> None:
        self._put = put
        # A store at another address changes without this server.
        self._steady = options.token is None and not options.store.startswith(("http://", "https://"))
        self._answers: OrderedDict[Hashable, Reply] = OrderedDict()
        self._size = 0
        self._asked: dict[Hashable, list[Callable[[Reply], None]]] = {}

    def put(self, job: Job, done: Callable[[Reply], None]) -> None:
        """Have a job answered: `done` is called with the answer, at once where it is kept."""
        key = self._key(job)
        if key is None:
            self._put(job, done)
        elif key in self._answers:
            self._answers.move_to_end(key)
            done(self._answers[key])
        elif key in self._asked:
            self._asked[key].append(done)
        else:
            self._asked[key] = [done]
            self._put(job, lambda reply: self._keep(key, reply))

    def _key(self, job: Job) -> Hashable | None:
        query = job.values.get("query") if job.kind == "query" and self._steady else None
        if not isinstance(query, str) or len(query) > _LONGEST:
            return None
        folded = query.casefold()
        # Looking for the parts of it first takes a tenth of the time of the expression.
        if any(map(folded.__contains__, _PARTS)) and _CHANGING.search(query):
            return None
        return tuple(tuple(v) if isinstance(v, list) else v for v in job.values.values())

    def _keep(self, key: Hashable, reply: Reply) -> None:
        for done in self._asked.pop(key):
            done(reply)
        if reply.status != 200 or len(reply.body) > _LARGEST:
            return
        self._answers[key] = reply
        self._size += len(reply.body) + _LONGEST
        while self._size > _ALL:
            self._size -= len(self._answers.popitem(last=False)[1].body) + _LONGEST
