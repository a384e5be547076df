"""Tests that start from the same account and leave it unchanged: each in a fork of this process, which has the account's state."""
import concurrent.futures
import contextlib
import json
import os
import traceback

# As many as there are processors here and in CI; a playbook and the account it talks to take turns.
AT_ONCE = 2


def tries(functions):
    """What each function returns, as JSON can express it; in the same order. A failing one returns its failure, as {"broke": …}."""
    with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as threads:
        yield from threads.map(_apart, functions)


@contextlib.contextmanager
def beside(function):
    """Starts a function in a fork of this process; the returned function waits for its result."""
    wait = _begin(function)
    results = []

    def result():
        if not results:
            results.append(wait())
        return results[0]

    try:
        yield result
    finally:
        result()


def _apart(function):
    return _begin(function)()


def _begin(function):
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            result = function()
        except BaseException:  # whatever it is, the other process tells of it
            result = {"broke": traceback.format_exc()}
        with os.fdopen(writing, "w") as file:
            json.dump(result, file)
        os._exit(0)
    os.close(writing)

    def wait():
        with os.fdopen(reading) as file:
            answer = file.read()
        os.waitpid(child, 0)
        return json.loads(answer) if answer else {"broke": "It ended without a word."}

    return wait
