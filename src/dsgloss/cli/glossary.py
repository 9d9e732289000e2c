"""dsgloss glossary: work on the glossary itself."""

from __future__ import annotations

import click

from dsgloss.cli.glossary_check import check_command
from dsgloss.cli.glossary_diff import diff_command
from dsgloss.cli.glossary_export import export_command
from dsgloss.cli.glossary_format import format_command
from dsgloss.cli.glossary_import import import_command
from dsgloss.cli.glossary_index import index_command
from dsgloss.cli.glossary_induce import induce_command
from dsgloss.cli.glossary_merge import merge_command
from dsgloss.cli.glossary_release import release_command
from dsgloss.cli.glossary_stats import stats_command


@click.group("glossary")
def command() -> None:
    """Work on a glossary: check it, format it, write its index pages, compare and release it."""


command.add_command(check_command)
command.add_command(format_command)
command.add_command(index_command)
command.add_command(stats_command)
command.add_command(induce_command)
command.add_command(diff_command)
command.add_command(release_command)
command.add_command(merge_command)
command.add_command(export_command)
command.add_command(import_command)
