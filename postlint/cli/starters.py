"""The files that `postlint init` writes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_RULES: Final = """\
# The rules of our house. Everything that is not named here is as in the packs below;
# `postlint rules` lists all rules, `postlint rules NAME` explains one.
language: nl
timezone: Europe/Amsterdam
extends: [default]

house:
  names: [Ons Huis]
  domains: [onshuis.nl]
  shorteners: [ow.ly]
  hashtags: ["#onshuis"]
  accept: []            # words of ours that no dictionary knows

rules:
  # what holds for VUmc and not for us
  no-aumc: off
  amsterdam-umc-article: off
  vumc-spelling: off
  instagram-hashtag-vumc: {hashtags: ["#onshuis"]}

  # other numbers
  facebook-length: {max: 300}

  # a rule of our own
  huisnaam:
    check: replace
    terms: {Onshuis: Ons Huis}
    source: "Schrijfwijzer Ons Huis"
    bad: ["Kom naar ⟦Onshuis⟧."]
    good: ["Kom naar Ons Huis."]
"""

_DRAFT: Final = """\
---
author: sanne
reviewed_by: joost
topic: gezondheid
---

Alles boven de eerste kop is een notitie voor collega's.

## Facebook

Vanaf vandaag kun je zelf je afspraak maken, wanneer het jou uitkomt.
<!-- foto volgt vrijdag -->

## X

Zelf je afspraak maken? Dat kan vanaf vandaag. Lees hoe: http://ow.ly/ePLN307FEeQ #zorg
"""

_PRE_COMMIT: Final = """\
repos:
  - repo: https://github.com/postlint/postlint
    rev: v{version}
    hooks:
      - id: postlint
"""

_WORKFLOW: Final = """\
name: drafts
on: [pull_request]
permissions:
  contents: read
jobs:
  postlint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with: {{python-version: "3.12"}}
      - run: pip install "postlint=={version}"
      - run: postlint check drafts
"""


def files(version: str) -> Mapping[str, str]:
    """The text of each file by its name, for a version of postlint."""
    return {
        "rules.yaml": _RULES,
        "drafts/voorbeeld.md": _DRAFT,
        ".pre-commit-config.yaml": _PRE_COMMIT.format(version=version),
        ".github/workflows/drafts.yaml": _WORKFLOW.format(version=version),
    }
