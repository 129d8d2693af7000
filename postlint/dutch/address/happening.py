"""Whether what a verb says happens to the reader (valt u iets op), so that u is no subject; looks only ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from postlint.dutch.address.noun_phrase import classify_noun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postlint.dutch.address.lexicon import Verb
    from postlint.dutch.address.sentence import Sentence

# Last words of a clause that make it one: staat u te wachten, valt u op.
_SIGNS: Final = {
    "staat": {"wachten", "beschikking"},
    "valt": {"op", "zwaar", "mee", "tegen"},
    "komt": {"voor", "toe"},
    "houdt": {"tegen", "bezig"},
    "doet": {"denken", "deugd", "goed", "pijn", "plezier", "verdriet"},
}
# Where what follows may as well be an object, it takes one of these: zegt u dat iets, but zegt u het maar.
_ONLY: Final = {
    "brengt": {"problemen", "verder", "verlegenheid", "war"},
    "doet": _SIGNS["doet"],
    "houdt": {"bezig", "tegen", "wakker"},
    "stelt": {"gerust", "teleur"},
    "zegt": {"iets", "niets", "veel", "weinig"},
}


def befalls(sentence: Sentence, verb: Verb, after: int) -> bool:
    """Whether it can happen to the reader; ``after`` is the index behind u."""
    following = [sentence.lower(at) for at in range(after, sentence.clause_end(after - 1))]
    if verb.form == "wordt":
        return any("told" in sentence.words.participles.get(word, ()) for word in following)
    if verb.form == "heeft" and following and sentence.words.is_word(following[0], "happening"):
        return any("happens" in sentence.words.participles.get(word, ()) for word in following)
    particles = next((mark[5:].split(",") for mark in verb.marks if mark.startswith("does:")), [])
    if following and following[-1] in particles:
        return False  # treft u het programma aan
    if following[:1] == ["zich"] or (verb.form == "lijkt" and following[:1] == ["op"]):
        return False
    if "befalls" in verb.marks:
        return True
    return "may-befall" in verb.marks and _may_befall(sentence, verb, following)


def _may_befall(sentence: Sentence, verb: Verb, following: Sequence[str]) -> bool:
    """Whether dit, het or iets follows as the subject, or a word that makes the verb a happening."""
    if not following:
        return False
    if following[-1] in _SIGNS.get(verb.form, ()):
        return True
    if not sentence.words.is_word(following[0], "happening") or (verb.form == "dient" and "te" in following):
        return False
    if verb.form in _ONLY:
        return not _ONLY[verb.form].isdisjoint(following)
    if following[0] == "er" and not {"een", "geen", "iets", "niets", "nog", "wat"} & set(following[1:3]):
        return False
    pair = len(following) == 2 and following[0] in {"dat", "dit"}  # geeft u dat rust, geeft u dat boek
    alone = pair or (following[0] != "er" and (len(following) == 1 or following[1] in sentence.words.words))
    return alone or following[0] in {"iets", "niets"} or "handles" not in verb.marks


def meets_person(sentence: Sentence, verb: Verb, after: int) -> bool:
    """Whether a person follows who may be the subject: daarna belt u een medewerker, hierna onderzoekt u de arts."""
    end = sentence.clause_end(after - 1)
    stop = min(after + 4, end)
    own = "own" in verb.marks
    if after >= stop or not verb.changes or "alone" in verb.marks:
        return False
    if sentence.is_(after, "preposition") or sentence.lower(after) == "uw":
        return False
    particles = next((mark[5:].split(",") for mark in verb.marks if mark.startswith("does:")), [])
    if sentence.lower(after) == "een" and sentence.lower(end - 1) in particles:
        return False  # vraagt u een verzekering aan
    if own and not ("meets" in verb.marks and sentence.lower(after) in {"een", "onze", "ons", "iemand"}):
        return False
    return classify_noun(sentence, after, stop) in {"staff", "person"}
