"""Rules in order, of which the first that knows answers; knows none of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


def first_answer(
    steps: Iterable[Callable[Given, Answer | None]], *given: Given.args, **named: Given.kwargs
) -> Answer | None:
    """What the first step says that says anything."""
    for step in steps:
        answer = step(*given, **named)
        if answer is not None:
            return answer
    return None
