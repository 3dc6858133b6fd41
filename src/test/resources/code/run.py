"""Runs every program of a folder and prints what each prints, in full, under its name."""

import contextlib
import io
import pathlib
import sys
import traceback

import numpy as np

np.set_printoptions(threshold=sys.maxsize, floatmode="unique", linewidth=1_000_000)
for program in sorted(pathlib.Path(sys.argv[1]).glob("*.py")):
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed):
            exec(compile(program.read_text(encoding="utf-8"), program.name, "exec"), {})
        result = printed.getvalue()
    except Exception:
        result = "failed: " + traceback.format_exc(limit=-1).replace("\n", " ") + "\n"
    print("=== " + program.name)
    print(result, end="")
