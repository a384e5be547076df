"""What moto drops in silence, answers otherwise or lacks, and what AWS does: the one list. Each entry makes moto keep what was sent,
and nothing more, so that it can be read back and a second run sees it. tests/test_gaps.py shows that moto still has each gap; where a
newer moto has none, the entry goes."""
import functools

from moto.awslambda.models import LambdaBackend, LambdaFunction


class Gap:
    """One gap. `fill` gets a function that exchanges a method of moto's; `kept` says whether an account keeps what AWS would."""
    aws = moto = ""

    def fill(self, exchange):
        raise NotImplementedError

    def kept(self, client):
        raise NotImplementedError


_exchanged = []


def _exchange(owner, name, make):
    plain = owner.__dict__.get(name)
    _exchanged.append((owner, name, plain))
    if isinstance(plain, property):
        setattr(owner, name, property(make(plain.fget), plain.fset))
    else:
        setattr(owner, name, make(plain) if plain is None else functools.wraps(plain)(make(plain)))


def fill(*gaps):
    for gap in gaps or ALL:
        gap.fill(_exchange)


def empty():
    """Moto as it is without this list."""
    while _exchanged:
        owner, name, plain = _exchanged.pop()
        if plain is None:
            delattr(owner, name)
        else:
            setattr(owner, name, plain)


ALL = []
