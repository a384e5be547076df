"""Pillow as a worker of the benchmark: photos.d/README.md describes the protocol. First argument: people,
people-lanczos or draft."""
import io
import resource
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from PIL import Image, ImageOps


def jpeg(image):
    out = io.BytesIO()
    # Pillow itself would keep a comment from the input; the outputs of all tools have none.
    image.info.pop("comment", None)
    image.save(out, "JPEG", quality=80)
    return out.getvalue()


def people(photo, kernel=Image.Resampling.BICUBIC):
    """As in its documentation and most answers: rotate, copy, thumbnail, save."""
    with Image.open(io.BytesIO(photo)) as opened:
        upright = ImageOps.exif_transpose(opened).convert("RGB")
        made = []
        for side in (1600, 320):
            smaller = upright.copy()
            smaller.thumbnail((side, side), kernel)
            made.append(jpeg(smaller))
        return made


def draft(photo):
    """Shrunk while it is decoded, decoded once, the thumb made from the page."""
    with Image.open(io.BytesIO(photo)) as opened:
        # Given a square, draft would keep the shorter side above 1600, and hardly shrink any photo.
        scale = 1600 / max(opened.size)
        opened.draft("RGB", (int(opened.width * scale), int(opened.height * scale)))
        page = opened if opened.mode == "RGB" else opened.convert("RGB")
        page.thumbnail((1600, 1600), Image.Resampling.LANCZOS, reducing_gap=None)
        page = ImageOps.exif_transpose(page)
        thumb = page.copy()
        thumb.thumbnail((320, 320), Image.Resampling.LANCZOS, reducing_gap=None)
        return [jpeg(page), jpeg(thumb)]


def developed(path, develop):
    with open(path, "rb") as file:
        return develop(file.read())


def cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def main():
    develop = {
        "people": people,
        "people-lanczos": lambda photo: people(photo, Image.Resampling.LANCZOS),
        "draft": draft,
    }[sys.argv[1]]
    if sys.argv[2:3] == ["--once"]:
        developed(sys.argv[3], develop)
        return
    before = cpu()
    for line in sys.stdin:
        command, argument, *paths = line.rstrip("\n").split("\t")
        began = time.perf_counter()
        made = [b"", b""]
        if command == "photo":
            made = developed(paths[0], develop)
        elif argument == "1":
            for path in paths:
                developed(path, develop)
        else:
            with ThreadPoolExecutor(int(argument)) as pool:
                list(pool.map(lambda path: developed(path, develop), paths))
        wall = time.perf_counter() - began
        now = cpu()
        print(round((now - before) * 1e6), round(wall * 1e6), len(made[0]), len(made[1]), flush=True)
        if command == "photo" and argument != "-":
            for name, content in zip(("page", "thumb"), made):
                with open(f"{argument}/{name}.jpg", "wb") as file:
                    file.write(content)
        before = cpu()


main()
