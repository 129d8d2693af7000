"""`check --fix` and `--diff`: drafts mended and written, or shown as they would be."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Literal

from postlint.cli.run import STANDARD_INPUT, Run, Target
from postlint.drafts import CannotKeep
from postlint.engine import Inspected
from postlint.fixes import ChangedMeanwhileError, Mended, Mender, diff, rewrite
from postlint.model import Draft, Failure, Source
from postlint.reporters.view.symbols import location, shown


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
        where = location(finding.place)
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
    if mode == "diff":
        sys.stdout.write("".join(_differences(target.shown, draft.source, mended.source)))
    elif target.path == STANDARD_INPUT:
        sys.stdout.flush()
        sys.stdout.buffer.write(run.standard_input_as(draft.source, mended.source))
    elif mended.source.content != draft.source.content:
        try:
            _write(run, target, draft.source, mended.source)
        except ChangedMeanwhileError:
            dutch = run.settings.language == "nl"
            message = "intussen gewijzigd, niet verbeterd" if dutch else "changed meanwhile, not fixed"
            run.failures.append(Failure(target.shown, message))
        except OSError as error:
            run.failures.append(Failure(target.shown, error.strerror or str(error)))


def _write(run: Run, target: Target, before: Source, after: Source) -> None:
    """Write the file; what cannot be kept as it is goes beside it, and that is said."""
    try:
        rewrite(target.path, lambda data: before.rewritten(data, after))
    except CannotKeep:
        root, suffix = os.path.splitext(target.path)
        beside = f"{root}.postlint{suffix}"
        with open(beside, "xb") as file:
            file.write(after.rebuilt())
        name = os.path.basename(beside)
        run.notices.append(
            f"{target.shown}: niet alles hierin kan blijven zoals het is; de verbeteringen staan in {name}"
            if run.settings.language == "nl"
            else f"{target.shown}: not everything in it can be kept as it is; the fixes are in {name}"
        )


def _differences(path: str, before: Source, after: Source) -> Iterator[str]:
    """What changed in a file, or in each cell of a workbook."""
    for cell, old, new in before.differences(after):
        yield diff(f"{path}:{shown(cell)}" if cell else path, old, new)
