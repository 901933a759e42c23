"""Runs the scripts *.LANGUAGE.py of a folder, all in this process, and compares what they print with *.jsonl.

Usage: compare.py FOLDER LANGUAGE. Keys and their order, shapes and whole numbers must be the same, other numbers
within 1e-9 of them, absolute up to 1 and relative above. A warning is an error: where numbers are large, a script
must be no worse than the program.
"""
import contextlib
import io
import json
import pathlib
import sys
import warnings

TOLERANCE = 1e-9


def difference(found, expected, where):
    """The largest difference; an AssertionError says where one is too large."""
    assert type(found) is type(expected), f"{where}: found {found!r}, expected {expected!r}"
    if isinstance(expected, dict):
        assert list(found) == list(expected), f"{where}: found keys {list(found)}, expected {list(expected)}"
        return max(difference(found[key], expected[key], f"{where}.{key}") for key in expected)
    if isinstance(expected, list):
        assert len(found) == len(expected), f"{where}: found {len(found)}, expected {len(expected)}"
        return max(difference(f, e, f"{where}[{i}]") for i, (f, e) in enumerate(zip(found, expected)))
    relative = abs(found - expected) / max(1, abs(expected))
    limit = TOLERANCE if isinstance(expected, float) else 0
    assert relative <= limit, f"{where}: found {found!r}, expected {expected!r}"
    return relative


def printed(script):
    """The lines that a script prints, which is run as a program of its own."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out), warnings.catch_warnings():
        warnings.simplefilter("error")
        exec(compile(script.read_bytes(), str(script), "exec"), {"__name__": "__main__"})
    return out.getvalue().splitlines()


def compared(script, trace):
    """The largest difference between what a script prints and a trace, and the number of updates."""
    found = [json.loads(line) for line in printed(script)]
    expected = [json.loads(line) for line in trace.read_text(encoding="utf-8").splitlines()]
    return difference(found, expected, script.name), len(expected)


def main(folder, language):
    results, failures = [], []
    for script in sorted(pathlib.Path(folder).glob(f"*.{language}.py")):
        trace = script.with_name(script.name.replace(f".{language}.py", ".jsonl"))
        try:
            results.append(compared(script, trace))
        except Exception as failure:
            failures.append(f"{script}: {type(failure).__name__}: {failure}")
    print("\n".join(failures), end="\n" if failures else "")
    if failures or not results:
        sys.exit(f"{language}: {len(failures)} scripts FAILED, {len(results)} agree")
    worst = max(result[0] for result in results)
    updates = sum(result[1] for result in results)
    print(f"{language}: {len(results)} scripts, {updates} updates, largest difference {worst:.1e}")


main(*sys.argv[1:])
