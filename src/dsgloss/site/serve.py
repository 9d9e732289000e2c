"""A look at a site through a server that only this machine reaches."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from dsgloss.errors import Problem, UsageError
from dsgloss.messages import say

ADDRESS = "127.0.0.1"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base class
        """Say nothing: a look is no log."""

    def end_headers(self) -> None:
        """Let the browser ask anew every time, for the site may have been written again."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()


def serve(folder: Path, port: int, started: Callable[[str], None]) -> None:
    """Serve a folder until Ctrl-C; `started` is told the address. Port 0 is any that is free.

    Raises UsageError if the port is taken.
    """
    handler = partial(_Quiet, directory=str(folder))
    try:
        server = ThreadingHTTPServer((ADDRESS, port), handler)
    except OSError as error:
        remedy = say("Choose another with --port; 0 is any that is free.")
        what = say("this port cannot be used: {reason}", reason=error.strerror or str(error))
        raise UsageError(Problem(f"{ADDRESS}:{port}", what, remedy)) from error
    with server:
        started(f"http://{ADDRESS}:{server.server_port}/")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            return
