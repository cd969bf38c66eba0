"""Answers kept while a store is served for reading: nothing can change it then, and so no answer to the same query.

A query that many ask at once is put to a worker once. Queries that answer otherwise each time (NOW, RAND, UUID, BNODE)
are never kept.
"""

from __future__ import annotations

import asyncio
import re
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable

from kg.serve.options import Job, Reply, ServeOptions

#: The bytes of all answers kept, of the largest among them, and the longest query, in code points, that is kept.
_ALL, _LARGEST, _LONGEST = 16 << 20, 2 << 20, 8192
# Rather too much than too little: ?now is taken for NOW. An escape could write any of them in other letters.
_CHANGING = re.compile(r"(?:now|rand|uuid|bnode)(?!\w)|\\u", re.IGNORECASE)


class Kept:
    """Has queries answered by `run`, or by an answer it keeps."""

    def __init__(self, options: ServeOptions, run: Callable[[Job], Awaitable[Reply]]) -> None:
        self._run = run
        # A store at another address changes without this server.
        self._steady = options.token is None and not options.store.startswith(("http://", "https://"))
        self._answers: OrderedDict[Hashable, Reply] = OrderedDict()
        self._size = 0
        self._asked: dict[Hashable, asyncio.Future[Reply]] = {}

    async def run(self, job: Job) -> Reply:
        """Return the answer to a job."""
        key = self._key(job)
        if key is None:
            return await self._run(job)
        if key in self._answers:
            self._answers.move_to_end(key)
            return self._answers[key]
        if key in self._asked:
            return await asyncio.shield(self._asked[key])
        asked = self._asked[key] = asyncio.ensure_future(self._run(job))
        asked.add_done_callback(lambda done: self._keep(key, done))
        return await asyncio.shield(asked)

    def _key(self, job: Job) -> Hashable | None:
        query = job.values.get("query") if job.kind == "query" and self._steady else None
        if not isinstance(query, str) or len(query) > _LONGEST or _CHANGING.search(query):
            return None
        return tuple(tuple(v) if isinstance(v, list) else v for v in job.values.values())

    def _keep(self, key: Hashable, done: asyncio.Future[Reply]) -> None:
        del self._asked[key]
        if done.cancelled() or done.exception() is not None:
            return
        reply = done.result()
        if reply.status != 200 or len(reply.body) > _LARGEST:
            return
        self._answers[key] = reply
        self._size += len(reply.body) + _LONGEST
        while self._size > _ALL:
            self._size -= len(self._answers.popitem(last=False)[1].body) + _LONGEST
