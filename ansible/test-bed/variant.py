#!/usr/bin/python3
"""variant.py FROM VERSION [broken]

Makes another version of what is built, for trials: FROM is a directory of a version, as ansible/release fills it; the new one
stands beside it. The application is the same but for the version it tells. A broken one is refused by the server at start.
"""
import os
import pathlib
import shutil
import sys
import zipfile


def main(source, version, *broken):
    source = pathlib.Path(source)
    target = source.parent / version
    target.mkdir(exist_ok=True)
    for archive in source.glob("*.tar.gz"):
        if not (target / archive.name).exists():
            os.link(archive, target / archive.name)
    part = target / "school-web.war.part"
    with zipfile.ZipFile(source / "school-web.war") as old, zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == "WEB-INF/classes/build.properties":
                lines = content.decode().splitlines()
                content = "\n".join(["version=" + version if line.startswith("version=") else line for line in lines]).encode()
            if broken and entry.filename == "WEB-INF/web.xml":
                content = b"<web-app>this is none"
            new.writestr(entry, content)
    shutil.move(part, target / "school-web.war")


if len(sys.argv) < 3:
    sys.exit(__doc__)
main(*sys.argv[1:])
