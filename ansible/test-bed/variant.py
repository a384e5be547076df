#!/usr/bin/python3
"""variant.py FROM VERSION KIND

Makes another version of what is built, for trials: FROM is a directory of a version, as ansible/release fills it; the new one
stands beside it. The application tells its own version, and besides, by KIND:

expand    is what the next version could be: an open form gains a field, a bean in the session changes, enums gain values, which a
          migration writes into rows, with a permission that is granted to everybody, and adds to tables in daily use
contract  is the one after it: it takes away again what the version before did not use any more
broken    is refused by the server at start

JAVA_HOME is the JDK whose compiler makes the classes that differ.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile

SOURCES = pathlib.Path(__file__).resolve().parents[2] / "school-web/src/main"
CLASSES = "WEB-INF/classes/"
MIGRATIONS = CLASSES + "db/migration/"
EXPAND = {"V299901010000__laboratory.sql": """\
ALTER TABLE student ADD COLUMN laboratory_note VARCHAR(200) NOT NULL DEFAULT 'none', ADD INDEX laboratory_note (laboratory_note);
ALTER TABLE photo ADD COLUMN laboratory_note VARCHAR(200);
CREATE TABLE laboratory (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, noted_at DATETIME(6) NOT NULL);
INSERT INTO user_account_role (account_id, role) SELECT id, 'LIBRARIAN' FROM user_account;
INSERT INTO permission_change (role, permission, scope, granted) SELECT DISTINCT role, 'BOOK_LEND', 'ALL', TRUE FROM user_account_role;
INSERT INTO permission_change (role, permission, scope, granted) VALUES ('LIBRARIAN', 'STUDENT_VIEW', 'HOUSE', TRUE);
UPDATE guardianship SET relationship = 'GODPARENT' WHERE id % 2 = 0;
"""}
CONTRACT = EXPAND | {"V299902010000__laboratory.sql": """\
ALTER TABLE student DROP INDEX laboratory_note, DROP COLUMN laboratory_note;
ALTER TABLE photo DROP COLUMN laboratory_note;
DROP TABLE laboratory;
"""}
# What is replaced by what, once, in a file of the application
CHANGES = {
    "java/org/homeroom/people/student/StudentForm.java": [
        ("    public String notes;\n", "    public String notes;\n    public String laboratoryNote = \"none\";\n")],
    "java/org/homeroom/people/student/StudentEditView.java": [
        ("    @Inject\n    StudentService students;\n",
         "    private final java.util.List<String> laboratory = new java.util.ArrayList<>();\n    @Inject\n    StudentService students;\n"),
        ("    @Override\n    protected Editing<StudentForm> service() {\n",
         "    @Override\n    protected StudentForm read(long id) {\n        laboratory.add(\"read \" + id);\n        return super.read(id);\n    }\n\n"
         "    @Override\n    protected Editing<StudentForm> service() {\n")],
    "java/org/homeroom/access/permission/Role.java": [("EDITOR, UNKNOWN", "EDITOR, LIBRARIAN, UNKNOWN")],
    "java/org/homeroom/access/permission/Permission.java": [("    YEARBOOK_VIEW(", "    BOOK_LEND(ALL.to(ADMIN)),\n    YEARBOOK_VIEW(")],
    "webapp/student/edit.xhtml": [
        ("            <s:area id=\"notes\"",
         "            <s:field id=\"laboratoryNote\" form=\"#{edit.form}\" label=\"Laboratory\"/>\n            <s:area id=\"notes\"")],
}
KINDS = {"expand": (EXPAND, CHANGES), "contract": (CONTRACT, CHANGES), "broken": ({}, {})}


def changed(name, exchanges):
    """A file of the application, as the new version has it."""
    text = (SOURCES / name).read_text(encoding="utf-8")
    for old, new in exchanges:
        if text.count(old) != 1:
            sys.exit(f"{name} has {text.count(old)} times what was to be exchanged once: {old.strip()}")
        text = text.replace(old, new)
    return text


def compiled(sources, source, scratch):
    """The classes compiled from sources (by name), by their names in a WAR."""
    if not sources:
        return {}
    for name, text in sources.items():
        file = scratch / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    with zipfile.ZipFile(source / "school-web.war") as war:
        war.extractall(scratch / "war", [name for name in war.namelist() if name.startswith("WEB-INF/")])
    with tarfile.open(source / "server.tar.gz") as server:
        jars = [one for one in server.getmembers() if one.name.endswith(".jar") and "/modules/" in one.name
                and ("jakarta" in one.name or "eclipselink" in one.name or "-api" in one.name)]
        server.extractall(scratch / "server", jars)
    path = [scratch / "war/WEB-INF/classes", *(scratch / "war/WEB-INF/lib").glob("*.jar"), *(scratch / "server").rglob("*.jar")]
    made = scratch / "made"
    subprocess.run([pathlib.Path(os.environ["JAVA_HOME"]) / "bin/javac", "-nowarn", "-proc:none", "-parameters", "-implicit:none", "-d", made,
                    "-cp", ":".join(map(str, path)), *(scratch / name for name in sources)], check=True)
    return {CLASSES + str(file.relative_to(made)): file.read_bytes() for file in made.rglob("*.class")}


def renamed(properties, version):
    return "\n".join(["version=" + version if line.startswith("version=") else
                      "stamp=" + version if line.startswith("stamp=") else line for line in properties.splitlines()])


def main(source, version, kind):
    source = pathlib.Path(source)
    target = source.parent / version
    target.mkdir(exist_ok=True)
    for archive in source.glob("*.tar.gz"):
        if not (target / archive.name).exists():
            os.link(archive, target / archive.name)
    migrations, changes = KINDS[kind]
    files = {name: changed(name, exchanges) for name, exchanges in changes.items()}
    with tempfile.TemporaryDirectory() as scratch:
        others = compiled({name: text for name, text in files.items() if name.startswith("java/")}, source, pathlib.Path(scratch))
    others |= {name.removeprefix("webapp/"): text.encode() for name, text in files.items() if name.startswith("webapp/")}
    others |= {MIGRATIONS + name: statements.encode() for name, statements in migrations.items()}
    part = target / "school-web.war.part"
    with zipfile.ZipFile(source / "school-web.war") as old, zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = others.pop(entry.filename, None) or old.read(entry)
            if entry.filename == CLASSES + "build.properties":
                content = renamed(content.decode(), version).encode()
            if kind == "broken" and entry.filename == "WEB-INF/web.xml":
                content = b"<web-app>this is none"
            new.writestr(entry, content)
        for name, content in others.items():
            # Without the time of running: the same version has the same content.
            new.writestr(zipfile.ZipInfo(name), content)
    shutil.move(part, target / "school-web.war")


if len(sys.argv) != 4 or sys.argv[3] not in KINDS:
    sys.exit(__doc__)
main(*sys.argv[1:])
