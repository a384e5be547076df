"""Other presets and what can be set otherwise."""


def run(account, playbooks, report):
    raise NotImplementedError
