"""`check --fix` and `--diff`: drafts mended and written, or shown as they would be."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from typing import Literal

from postlint.cli.run import STANDARD_INPUT, Run, Target
from postlint.engine import Inspected
from postlint.fixes import ChangedMeanwhileError, Mended, Mender, diff, write
from postlint.model import Draft, Failure


def mend(
    run: Run, targets: Sequence[Target], mode: Literal["fix", "diff"], unsafe: bool
) -> tuple[list[Inspected], bool]:
    """Apply fixes to each draft; returns what is left to say, and whether anything changed."""
    parts, changed = [], False
    for target in targets:
        draft = run.read(target)
        if draft is None:
            continue
        prepare = partial(run.copy_pictures, target=target) if mode == "fix" else lambda _: True
        mender = Mender(partial(run.parse, target=target), partial(run.examine, target=target), prepare)
        mended = mender.mend(draft, lambda fix: fix.safe or unsafe)
        _notice_dropped(run, mended)
        if mended.source.content != draft.source.content:
            changed = True
        parts.append(mended.inspected)
        _deliver(run, target, draft, mended, mode)
    return parts, changed


def _notice_dropped(run: Run, mended: Mended) -> None:
    for finding in mended.dropped:
        line, column = finding.place.source.line_column(finding.place.span.start)
        where = f"{finding.place.source.path}:{line}:{column}"
        dutch = run.settings.language == "nl"
        if finding.fix and finding.fix.copies:
            nl, en = "vraagt een kopie die niet geschreven kon worden", "asks for a copy that could not be written"
        else:
            nl, en = "past niet in hoe het hier geschreven staat", "does not fit the way this is written"
        run.notices.append(
            f"{where}: de verbetering van {finding.rule} {nl}, niet toegepast"
            if dutch
            else f"{where}: the fix of {finding.rule} {en}, not applied"
        )


def _deliver(run: Run, target: Target, draft: Draft, mended: Mended, mode: Literal["fix", "diff"]) -> None:
    before, after = draft.source.text, mended.text
    if mode == "diff":
        sys.stdout.write(diff(target.shown, before, after))
    elif target.path == STANDARD_INPUT:
        sys.stdout.flush()
        sys.stdout.buffer.write(run.standard_input_mark + after.encode())  # as it came, also on Windows
    elif after != before:
        try:
            write(target.path, before, after)
        except ChangedMeanwhileError:
            dutch = run.settings.language == "nl"
            message = "intussen gewijzigd, niet verbeterd" if dutch else "changed meanwhile, not fixed"
            run.failures.append(Failure(target.shown, message))
        except OSError as error:
            run.failures.append(Failure(target.shown, error.strerror or str(error)))
