"""The graph over HTTP, on this machine: a SPARQL 1.1 Protocol endpoint, and pages to read in a browser.

The server process only speaks HTTP. All that touches the store happens in worker processes, which can be ended: the
engine cannot be interrupted, so a query that runs past its limit is cut by ending its worker. Where the graph fits into
memory one process has it there and forks the workers; and a connection on which queries follow one another is lent to a
worker, which then answers on it itself.
"""

from kg.serve.options import ServeOptions
from kg.serve.server import serve

__all__ = ["ServeOptions", "serve"]
