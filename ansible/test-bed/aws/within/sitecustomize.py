"""Python imports this at start-up if this directory is on PYTHONPATH."""
import gc

import recorder

recorder.install()
# Ansible forks its process for each task. What a garbage collection touches would have to be copied with it, which takes longer than the
# task; a run is over before memory matters.
gc.disable()
