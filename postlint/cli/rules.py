"""`postlint rules`: all rules of all packs in a table, or one explained on a page of its own."""

from __future__ import annotations

import inspect
from collections.abc import Collection
from importlib import import_module
from typing import Any

import click

from postlint.checks import Check, Example, load
from postlint.cli import Command
from postlint.cli.options import cache_folder, report_language
from postlint.model import Language, Rule
from postlint.rules import Cache, RulesError, nearest, packs
from postlint.rules import load as load_rules


@click.command("rules", cls=Command)
@click.argument("name", required=False)
@click.option("-r", "--rules", "chosen", metavar="FILE|PACK", help="Only the rules of this file or pack.")
@click.option("--lang", type=click.Choice(["nl", "en"]), help="Language of the messages.")
def command(name: str | None, chosen: str | None, lang: str | None) -> int:
    """List all rules, or explain one: what, why, source, parameters, bad and good example, fix."""
    cache = Cache(cache_folder())
    language = report_language(lang, cache)
    rules = _rules([chosen] if chosen else packs(), cache, language)
    if chosen is None:
        rules |= _own(rules, cache)
    if name is None:
        _print_table(rules)
        return 0
    if name not in rules:
        near = import_module("difflib").get_close_matches(name, sorted(rules), n=1)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        raise click.UsageError(f"There is no rule {name!r}.{hint}")
    for line in explain(rules[name][0], language, [rule.pack for rule in rules[name]]):
        click.echo(line)
    return 0


def _rules(chosen: list[str], cache: Cache, language: Language) -> dict[str, tuple[Rule, ...]]:
    """Each rule as the packs have it that name it themselves; houses may ask the same."""
    found: dict[str, tuple[Rule, ...]] = {}
    for pack in chosen:
        try:
            ruleset = load_rules(pack, cache)
        except RulesError as error:
            lines = [f"{m.file}:{m.line or 1}: {m.text(language)}" for m in error.mistakes]
            raise click.UsageError("\n".join(lines)) from error
        for rule in ruleset.rules:
            others = tuple(other for other in found.get(rule.id, ()) if other.pack != rule.pack)
            if rule.pack == pack or rule.id not in found:
                found[rule.id] = (*others, rule)
    return found


def _own(known: Collection[str], cache: Cache) -> dict[str, tuple[Rule, ...]]:
    """What the current folder's rules file adds to the packs; nothing where it is broken, which `check` says."""
    path = nearest(".")
    try:
        rules = load_rules(path, cache).rules if path else ()
    except RulesError:
        return {}
    return {rule.id: (rule,) for rule in rules if rule.id not in known}


def _print_table(rules: dict[str, tuple[Rule, ...]]) -> None:
    width = max(len(name) for name in rules)
    by_pack: dict[str, list[Rule]] = {}
    for rule in [rule for same in rules.values() for rule in same]:
        by_pack.setdefault(rule.pack, []).append(rule)
    for pack, members in sorted(by_pack.items()):
        click.echo(f"\n{pack}")
        for rule in sorted(members, key=lambda rule: rule.id):
            severities = "/".join(dict.fromkeys(rule.severity.values()))
            click.echo(f"  {rule.id:<{width}}  {severities:<13}  {summary(load(rule.check))}")
    click.echo(f"\n{len(rules)} rules; `postlint rules NAME` explains one.")


def summary(kind: type[Check]) -> str:
    """The first sentence of a kind's page, without its opening word."""
    first = (kind.__doc__ or "").split("\n", 1)[0].rstrip(".")
    return first.removeprefix("Flag ")


def explain(rule: Rule, language: Language, packs: list[str]) -> list[str]:
    """The page of a rule, as lines, with the packs that have it."""
    kind = load(rule.check)
    what, _, why = inspect.cleandoc(kind.__doc__ or "").partition("\n\n")
    lines = [f"{rule.id}  ({', '.join(packs)})", "", f"What       {what}", *_block("Why", why)]
    lines += [f"Check      {rule.check}", f"Severity   {_severities(rule)}", f"Scope      {_scope(rule)}"]
    if rule.source:
        lines.append(f"Source     {rule.source}")
    lines += _block("Message", "\n".join(_messages(rule, language)))
    lines += [*_parameters(rule, kind), *_examples(rule, kind), f"Fix        {_fix(kind)}"]
    return lines


def _block(title: str, text: str) -> list[str]:
    rows = text.split("\n") if text else []
    return [f"{title if number == 0 else '':<10} {row}" for number, row in enumerate(rows)]


def _severities(rule: Rule) -> str:
    return ", ".join(f"{severity} ({case})" if case else severity for case, severity in rule.severity.items())


def _scope(rule: Rule) -> str:
    parts = [sorted(part) for part in (rule.platforms, rule.kinds, rule.voices) if part]
    return "; ".join(", ".join(part) for part in parts) or "every platform, kind and voice"


def _messages(rule: Rule, language: Language) -> list[str]:
    return list(dict.fromkeys(texts[language] for texts in rule.message.values()))


def _parameters(rule: Rule, kind: type[Check]) -> list[str]:
    infos = import_module("msgspec").structs.fields(kind)
    check = kind(**rule.parameters)
    rows = []
    for info in infos:
        value = getattr(check, info.name)
        shown = ", ".join(str(part) for part in value) if isinstance(value, (tuple, dict)) else str(value)
        rows.append(f"{info.encode_name}: {shown or '–'}")
    return _block("Parameters", "\n".join(rows))


def _examples(rule: Rule, kind: type[Check]) -> list[str]:
    bad = [_written(example) for example in rule.bad]
    good = [_written(example) for example in rule.good]
    if not bad and not good:
        bad = [_text(example) for example in kind.examples if example.is_bad][:1]
        good = [_text(example) for example in kind.examples if not example.is_bad][:1]
    return [*_block("Bad", "\n".join(bad)), *_block("Good", "\n".join(good))]


def _text(example: Example) -> str:
    return example.text or " ".join(_flow(post) for post in example.posts)


def _written(example: Any) -> str:
    """An example as its draft says it: the text, and the fields that go with it; of a set, each post's."""
    if isinstance(example, (list, tuple)):
        return " ".join(_written(post) if isinstance(post, str) else _flow(post) for post in example)
    if not isinstance(example, dict):
        return str(example)
    fields = {name: value for name, value in example.items() if name != "text"}
    return " ".join(part for part in (_flow(example.get("text", "")), _flow(fields) if fields else "") if part)


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {_flow(part)}" for name, part in value.items()) + "}"
    return f"[{', '.join(map(_flow, value))}]" if isinstance(value, (list, tuple)) else str(value)


def _fix(kind: type[Check]) -> str:
    fixed = [example for example in kind.examples if example.fixed is not None]
    if not fixed:
        return "none: this is for a person to mend"
    safe = {example.safe for example in fixed}
    if safe == {True}:
        return "safe (--fix)"
    return "unsafe (--unsafe-fixes)" if safe == {False} else "safe where it is certain (--fix), else --unsafe-fixes"
