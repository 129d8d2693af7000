"""The program: start fast, run a command, stop fast."""

import gc
import os
import sys


def run() -> None:
    """Run the command line and end the process.

    Collecting garbage while importing, and tearing the interpreter down at the end, would cost a fifth
    of the time that checking one draft takes; a process that ends here needs neither.
    """
    gc.disable()
    from postlint.cli import main  # noqa: PLC0415 - after gc.disable()

    code = main(sys.argv[1:])
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        code = code or 1
    os._exit(code)


if __name__ == "__main__":
    run()
