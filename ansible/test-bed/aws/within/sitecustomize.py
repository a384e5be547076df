"""Python imports this by itself at its start, where this directory is on PYTHONPATH."""
import gc

import recorder

recorder.install()
# Ansible copies its process for each task. What a collection of garbage touches would have to be copied with it, which takes longer than the
# task; a run is over before memory matters.
gc.disable()
