"""The fields of a post and of an account, and what each takes; knows no format."""

from __future__ import annotations

from typing import Any, Final

from postlint.drafts.names import ORIGINS, PLACEMENTS, SENTIMENTS
from postlint.drafts.reader import Reader, place_of
from postlint.drafts.values import (
    Choice,
    Day,
    Field,
    Fields,
    Free,
    Group,
    Moment,
    Numbered,
    Several,
    Text,
    Truth,
    Type,
    Url,
    read_fields,
)
from postlint.model import KINDS, VOICES, Approval, Image, Link, Received, Suppression
from postlint.platforms import ALIASES, PLATFORMS
from postlint.yamltree.nodes import Node, Scalar, Table


class Wording(Type):
    """The text of a post, or a mapping from platform to text; the node itself, since its place matters."""

    def read(self, reader: Reader, name: str, node: Node) -> Node | None:
        """The node."""
        if isinstance(node, (Scalar, Table)):
            return node
        reader.invalid(name, node, self.expected)
        return None


class Owner(Type):
    """The name of an account; at the top of a file also an account to check, which is left as it is."""

    def read(self, reader: Reader, name: str, node: Node) -> str | Table | None:
        """The name or the mapping."""
        owner: str | Table | None = node if isinstance(node, Table) else TEXT.read(reader, name, node)
        return owner


class Silence(Type):
    """A suppression: `{rule, reason}`. One without a reason can be the name of the rule alone."""

    fields: Fields = {
        "rule": Field(Several(Text()), "The rule that is not to report anything here, or several."),
        "reason": Field(Text(), "Why not."),
    }
    expected = "{rule, reason}"

    def read(self, reader: Reader, name: str, node: Node) -> Suppression | None:
        """The suppression."""
        if isinstance(node, Scalar):
            return Suppression(_rules([node.text]), "", place_of(node))
        if isinstance(node, Table):
            values = read_fields(self.fields, node, reader, name + ".")
            return Suppression(_rules(values.get("rule", ())), values.get("reason", ""), place_of(node))
        reader.invalid(name, node, self.expected)
        return None


def _rules(written: Any) -> tuple[str, ...]:
    return tuple(rule for text in written for rule in text.replace(",", " ").split())


TEXT: Final = Text()
TRUTH: Final = Truth()
MOMENT: Final = Moment()
FREE: Final = Free()
PLATFORM: Final = Choice(PLATFORMS, ALIASES)
VOICE: Final = Choice(VOICES)

IMAGE: Final[Fields] = {
    "file": Field(TEXT, "Path of the picture from the draft, or its web address."),
    "alt": Field(TEXT, "What the picture shows, for who cannot see it."),
    "people": Field(TRUTH, "Whether people can be recognised in it."),
    "consent": Field(TEXT, "Which consent the people in it gave."),
    "own": Field(TRUTH, "Whether the house made it."),
    "permission": Field(TEXT, "Which permission its maker gave."),
    "warning": Field(TRUTH, "Whether it is preceded by a warning."),
}
IMAGES: Final = Numbered(Group(Image, IMAGE, short="file", required="file"))
LINK: Final[Fields] = {
    "url": Field(Url(), "Where the link leads."),
    "title": Field(TEXT, "Title of the preview."),
    "description": Field(TEXT, "Description of the preview."),
    "placement": Field(Choice(PLACEMENTS), "Where the link is put."),
    "paywall": Field(TRUTH, "Whether readers must pay to see what it leads to."),
}
RECEIVED: Final[Fields] = {
    "text": Field(TEXT, "The message that is answered."),
    "received_at": Field(MOMENT, "When it came in."),
    "sentiment": Field(Choice(SENTIMENTS), "What kind of message it is."),
    "personal": Field(TRUTH, "Whether it is about the writer's own care or affairs."),
    "checkin": Field(TRUTH, "Whether it is a check-in at a place."),
    "urgent": Field(TRUTH, "Whether it cannot wait."),
}
APPROVAL: Final[Fields] = {
    "by": Field(TEXT, "Who signed the post off."),
    "at": Field(MOMENT, "When."),
    "text": Field(TEXT, "Hash of the text that was signed off."),
}
FIELDS: Final[Fields] = {
    "text": Field(Wording(), "The text, or a mapping from platform to text."),
    "platform": Field(Several(PLATFORM), "Where the post will be placed."),
    "platforms": Field(Several(PLATFORM), "Where the post will be placed: one post for each.", "platform"),
    "kind": Field(Choice(KINDS), "An update, a public reply, a private message or a correction."),
    "voice": Field(Choice(VOICES), "Who speaks: the house, a department or a person."),
    "account": Field(Owner(), "The account that places the post."),
    "author": Field(TEXT, "Who wrote the post."),
    "reviewed_by": Field(TEXT, "Who read it before publication."),
    "publish_at": Field(MOMENT, "When it will be placed; without an offset in the house's time zone."),
    "topic": Field(TEXT, "A topic that the house knows."),
    "audience": Field(TEXT, "A group of readers that the house knows."),
    "origin": Field(Choice(ORIGINS), "Whether the content is the house's own or somebody else's."),
    "images": Field(IMAGES, "The pictures of the post."),
    "image": Field(IMAGES, "The picture of the post.", "images"),
    "location": Field(TEXT, "The place that the post is tagged with."),
    "link": Field(Group(Link, LINK, short="url", required="url"), "The link of the post."),
    "consent": Field(Several(TEXT), "Names of people who agreed to be named."),
    "crisis": Field(TRUTH, "Whether this is about an emergency that goes on."),
    "in_reply_to": Field(Group(Received, RECEIVED, short="text"), "The message that this post answers."),
    "ignore": Field(Several(Silence()), "Rules that are not to report anything here."),
    "approved": Field(Group(Approval, APPROVAL, required="by"), "The sign-off, written by `postlint approve`."),
    "id": Field(FREE, "A name for the post in other systems."),
    "campaign": Field(FREE, "The campaign that it belongs to."),
    "notes": Field(FREE, "Anything else."),
}
STRATEGY: Final[Fields] = {
    "goals": Field(FREE, "What the account is for."),
    "audience": Field(FREE, "Whom it speaks to."),
    "channel": Field(FREE, "Why on this platform."),
    "content": Field(FREE, "What it will post."),
    "management": Field(FREE, "Who keeps it, and who stands in."),
    "measurement": Field(FREE, "How its success is measured."),
}
ACCOUNT_FIELDS: Final[Fields] = {
    "platform": Field(PLATFORM, "Where the account is."),
    "name": Field(TEXT, "The name that is shown."),
    "handle": Field(TEXT, "The name after the @."),
    "bio": Field(TEXT, "The description of the account."),
    "email": Field(TEXT, "The address that it is registered with."),
    "avatar": Field(TEXT, "Path of its picture."),
    "voice": Field(VOICE, "Who speaks: the house, a department or a person."),
    "protected": Field(TRUTH, "Whether only followers see its posts."),
    "reported_on": Field(Day(), "When it was reported to the communications office."),
    "manager_informed": Field(TRUTH, "Whether the manager knows of it."),
    "backup": Field(TEXT, "Who stands in for its keeper."),
    "strategy": Field(Group(dict, STRATEGY), "The plan behind the account."),
}
