"""The kind `spelling-dt`: verbs with a d or t that belongs elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.dutch.capitals import in_the_manner_of
from postlint.dutch.grammar.row import row
from postlint.dutch.grammar.verbs import find, forms, is_possible
from postlint.model import Change, Context, Hit, Needs, Post, Replacement
from postlint.text.reading import read


class SpellingDt(Check, frozen=True, kw_only=True):
    """Flag verbs that end in d, t or dt where the other belongs (hij word, wordt je, dat gebeurd, is gebeurt).

    Nobody hears the difference, every form is a word, and so no dictionary sees it; readers do. A form is
    flagged only where the words around it leave no other reading: “wordt je afspraak verzet?” and “dat gebeurd
    is” are right. Tags, links, handles and words named in quotation marks are left alone.
    """

    cases = {
        "": Case(
            severity="warning",
            nl="Schrijf “{right}”, met een t: het onderwerp is hier niet ik, en je staat er niet achter.",
            en="Write “{right}”, with a t: the subject is not ik here, nor je behind the verb.",
        ),
        "extra-t": Case(
            severity="warning",
            nl="Schrijf “{right}”, zonder t: die vervalt bij ik, bij je achter het werkwoord en in een aansporing.",
            en="Write “{right}”, without t: it goes with ik, with je behind the verb and in an imperative.",
        ),
        "no-t": Case(
            severity="warning",
            nl="Schrijf “{right}”: willen krijgt alleen bij je en u een t.",
            en="Write “{right}”: willen has a t with je and u only.",
        ),
        "finite": Case(
            severity="warning",
            nl="Schrijf “{right}”: dit is de persoonsvorm, geen voltooid deelwoord.",
            en="Write “{right}”: this is the finite verb, no participle.",
        ),
        "participle": Case(
            severity="warning",
            nl="Schrijf “{right}”: dit is een voltooid deelwoord, want de zin heeft al een persoonsvorm.",
            en="Write “{right}”: this is a participle, as the clause has its finite verb already.",
        ),
        "past": Case(
            severity="warning",
            nl="Schrijf “{right}”: dit is de verleden tijd van een werkwoord op -d of -t.",
            en="Write “{right}”: this is the past tense of a verb in -d or -t.",
        ),
    }
    details = {"found": "the form as written", "right": "the form to write"}
    examples = (
        Example(text="Hij ⟦word⟧ geholpen.", fixed="Hij wordt geholpen.", safe=False),
        Example(text="Als je ziek ⟦word⟧, bel dan.", fixed="Als je ziek wordt, bel dan.", safe=False),
        Example(text="⟦Wordt⟧ je ook lid?", fixed="Word je ook lid?", case="extra-t", safe=False),
        Example(text="Ik ⟦wordt⟧ blij van jullie.", fixed="Ik word blij van jullie.", case="extra-t", safe=False),
        Example(text="Hij ⟦wilt⟧ helpen.", fixed="Hij wil helpen.", case="no-t", safe=False),
        Example(
            text="Onze poli ⟦behandeld⟧ kinderen.", fixed="Onze poli behandelt kinderen.", case="finite", safe=False
        ),
        Example(text="Dat ⟦gebeurd⟧ niet vaak.", fixed="Dat gebeurt niet vaak.", case="finite", safe=False),
        Example(text="Wat is er ⟦gebeurt⟧?", fixed="Wat is er gebeurd?", case="participle", safe=False),
        Example(text="Ik ⟦melde⟧ me aan.", fixed="Ik meldde me aan.", case="past", safe=False),
        Example(text="Wordt je afspraak verzet? De uitslag wordt je meegedeeld."),
        Example(text="Wat dat gebeurd is, weten we. Word je ook lid?"),
    )

    def needs(self, context: Context) -> Needs | None:
        """One of the forms that may be wrong."""
        return Needs(words=frozenset(forms()))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each wrong form."""
        reading = read(post)
        for slip in find(row(post, reading)) if is_possible(reading.lower_words) else ():
            found = reading.text[slip.start : slip.end]
            right = in_the_manner_of(found, found.lower(), slip.right)
            change = Change((Replacement(slip.start, slip.end, right),), safe=False)
            details = {"found": found, "right": right}
            yield Hit(slip.start, slip.end, case=slip.case, details=details, change=change, suggestions=(right,))
