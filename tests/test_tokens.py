"""Words as a person counts them."""

from __future__ import annotations

import pytest

from postlint.text.tokens import find_tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Foto's, e-mail & 10.000 mensen!", "Foto's e-mail 10.000 mensen"),
        ("(“Kom!”) — … 🎉", "Kom"),
        ("cafe\u0301? en/of\u00a0zo", "cafe\u0301 en/of zo"),
        ("!" * 50_000, ""),
        ("", ""),
    ],
)
def test_words_keep_what_is_inside_them(text: str, words: str) -> None:
    assert " ".join(token.text for token in find_tokens(text)) == words


def test_a_word_knows_the_punctuation_around_it() -> None:
    (token,) = find_tokens("Zeg “kom!” nu", 4, 10)
    assert (token.start, token.end, token.before, token.after) == (5, 8, "“", "!”")
