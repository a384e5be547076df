"""ADDRESS/PORT…: tries all at once and prints for each: address, port, and open, refused, closed (no answer), or none if
there is no way to try."""
import asyncio
import sys

SECONDS = 4


async def attempt(address, port):
    try:
        _, writer = await asyncio.wait_for(asyncio.open_connection(address, int(port)), SECONDS)
        writer.close()
        return "open"
    except ConnectionRefusedError:
        return "refused"
    except asyncio.TimeoutError:
        return "closed"
    except OSError:
        return "none"


async def main(targets):
    found = await asyncio.gather(*(attempt(*target) for target in targets))
    for target, state in zip(targets, found):
        print(*target, state)


asyncio.run(main([word.rsplit("/", 1) for word in sys.argv[1:]]))
