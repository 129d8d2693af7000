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


_ACCOUNT: Final = """\
# Een nieuw account. Beantwoord de vragen en kijk met `postlint check account.yaml` wat er nog ontbreekt.
account:
  platform:             # facebook, twitter, instagram, linkedin, …
  voice: department     # department: een afdeling; personal: een medewerker; corporate: de organisatie
  name:                 # de afdeling voorop, de organisatie erachter
  handle:               # de naam achter de @; die kies je maar één keer
  bio:                  # met een tag van het account van de organisatie
  email:                # het algemene adres van de afdeling, niet dat van een persoon
  avatar:               # een van de avatars van de huisstijl
  protected:            # ja als alleen volgers de berichten zien
  reported_on:          # wanneer is het account gemeld bij de afdeling Communicatie? 2026-11-20
  manager_informed:     # ja als je leidinggevende ervan weet
  backup:               # wie neemt het beheer over als de beheerder er niet is?
  strategy:
    goals:              # Waarom start je dit account, en wat wil je ermee bereiken?
    audience:           # Wie wil je bereiken? Zo concreet mogelijk: patiënten, wetenschappers, …
    channel:            # Waarom op dit kanaal? Vind je deze mensen daar, en past je boodschap er?
    content:            # Waarover gaan de berichten, en hoe kom je aan tekst en beeld?
    management:         # Wie plaatst en wie reageert, hoe vaak, en hoeveel tijd is daarvoor?
    measurement:        # Waaraan zie je dat je je doelen bereikt: bereik, interactie, aanmeldingen?
"""


def account() -> Mapping[str, str]:
    """The text of the file that describes a new account, by its name."""
    return {"account.yaml": _ACCOUNT}


def files(version: str) -> Mapping[str, str]:
    """The text of each file by its name, for a version of postlint."""
    return {
        "rules.yaml": _RULES,
        "drafts/voorbeeld.md": _DRAFT,
        ".pre-commit-config.yaml": _PRE_COMMIT.format(version=version),
        ".github/workflows/drafts.yaml": _WORKFLOW.format(version=version),
    }
