"""Posts and accounts made of an example's text and fields, read as a draft's fields are; knows no check."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from postlint.drafts.fields import ACCOUNT_FIELDS, FIELDS
from postlint.drafts.reader import Reader
from postlint.drafts.values import Fields, read_fields
from postlint.examples.marking import Shortfall
from postlint.examples.pictures import set_apart
from postlint.model import Account, Context, Hit, NotEvaluated, Post, Source, verbatim
from postlint.scoping import Index, InScope, Item, Scope, applies
from postlint.yamltree.nodes import Table, node_of

_NOT_OF_A_POST: Final = ("text", "ignore", "account")


class Subject(NamedTuple):
    """What an example describes: a post, perhaps an account, and what is wrong with its fields."""

    post: Post
    account: Account | None
    problems: list[Shortfall]


def make(text: str, fields: Mapping[str, Any], scope: Scope) -> Subject:
    """The post that a text and its fields make; what they do not say is taken from the scope.

    A picture of an example says under ``facts`` what its file would say, if there were one.
    """
    pictures = set_apart({name: value for name, value in fields.items() if name not in _NOT_OF_A_POST})
    values, problems = _read(FIELDS, pictures.fields)
    problems += pictures.problems
    if "images" in values:
        values["images"] = pictures.told(values["images"])
    platforms = values.pop("platform", None) or (scope.platform,)
    values = {"kind": scope.kind, "voice": scope.voice, **values}
    owner, account = fields.get("account"), None
    if isinstance(owner, Mapping):
        described, wrong = _read(ACCOUNT_FIELDS, owner)
        account = Account(**{"platform": scope.platform, "voice": scope.voice, **described})
        problems += wrong
    elif owner:
        values["account"] = owner
    source = Source("-", text)
    return Subject(Post(verbatim(source, 0, len(text)), {}, platforms[0], **values), account, problems)


def find(item: Item, subject: Subject, context: Context) -> list[Hit]:
    """What a rule finds, as in a run: only where it holds, and where the post has what the check needs."""
    post, account = subject.post, subject.account
    found: list[Hit | NotEvaluated] = []
    if applies(item.rule, Scope(post.platform, post.kind, post.voice)) and item.holds(post.publish_at, context):
        found += item.check.check(post, context) if InScope([item], Index([item]), post.platform).due(post) else ()
    if account and applies(item.rule, Scope(account.platform, None, account.voice)) and item.holds(None, context):
        found += item.check.check_account(account, context)
    return [hit for hit in found if isinstance(hit, Hit)]


def _read(known: Fields, fields: Mapping[str, Any]) -> tuple[dict[str, Any], list[Shortfall]]:
    reader = Reader()
    table = node_of(fields)
    values = read_fields(known, table, reader) if isinstance(table, Table) else {}
    names = [problem.details["field"] for problem in reader.problems]
    return values, [Shortfall(f"het veld “{name}” klopt niet", f"the field “{name}” is wrong") for name in names]
