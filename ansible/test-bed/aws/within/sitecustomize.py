"""Python imports this by itself at its start, where this directory is on PYTHONPATH."""
import recorder

recorder.install()
