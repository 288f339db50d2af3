"""``signlint schema``: JSON Schemas for editors."""

from __future__ import annotations

import json

import click

from signlint.cli import options
from signlint.cli.help import Command
from signlint.cli.help_texts import say


@click.command(
    "schema",
    cls=Command,
    help=say(
        "エディターの補完に使うJSON Schemaを表示します。",
        "Print the JSON Schema of a file, for completion in editors.",
    ),
)
@click.argument("name", type=click.Choice(["catalog", "config", "rule", "output"]))
@options.message_lang
def command(name: str, message_lang: str | None) -> int:
    """Print one schema."""
    from signlint.reporters import output_schema
    from signlint.schema import catalog_schema
    from signlint.schema.settings import config_schema, rule_schema

    make = {
        "catalog": catalog_schema,
        "config": config_schema,
        "rule": rule_schema,
        "output": output_schema,
    }
    click.echo(json.dumps(make[name](), ensure_ascii=False, indent=2))
    return 0
