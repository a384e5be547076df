#!/usr/bin/python3
"""variant.py FROM VERSION KIND

Makes another version of what is built, for trials: FROM is a directory of a version, as ansible/release fills it; the new one
stands beside it. The application tells its own version, and besides, by KIND:

expand    brings a migration that adds to tables in daily use, as a version does that prepares for the next
contract  brings the same, and one that takes away again what the version before did not use any more
broken    is refused by the server at start
"""
import os
import pathlib
import shutil
import sys
import zipfile

MIGRATIONS = "WEB-INF/classes/db/migration/"
EXPAND = {"V900__laboratory_expand.sql": """\
ALTER TABLE student ADD COLUMN laboratory_note VARCHAR(200) NOT NULL DEFAULT 'none', ADD INDEX laboratory_note (laboratory_note);
ALTER TABLE photo ADD COLUMN laboratory_note VARCHAR(200);
CREATE TABLE laboratory (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, noted_at DATETIME(6) NOT NULL);
"""}
CONTRACT = EXPAND | {"V901__laboratory_contract.sql": """\
ALTER TABLE student DROP INDEX laboratory_note, DROP COLUMN laboratory_note;
ALTER TABLE photo DROP COLUMN laboratory_note;
DROP TABLE laboratory;
"""}
KINDS = {"expand": EXPAND, "contract": CONTRACT, "broken": {}}


def main(source, version, kind):
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
            if kind == "broken" and entry.filename == "WEB-INF/web.xml":
                content = b"<web-app>this is none"
            new.writestr(entry, content)
        for name, statements in KINDS[kind].items():
            # Without the time at which this runs: the same version has the same content.
            new.writestr(zipfile.ZipInfo(MIGRATIONS + name), statements)
    shutil.move(part, target / "school-web.war")


if len(sys.argv) != 4 or sys.argv[3] not in KINDS:
    sys.exit(__doc__)
main(*sys.argv[1:])
