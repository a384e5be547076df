"""Each of these changes makes a test fail."""


def run(account, playbooks, report):
    raise NotImplementedError
