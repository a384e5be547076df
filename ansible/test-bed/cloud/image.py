#!/usr/bin/python3
"""The decisions for the trial of an image; image.sh carries them out.

image.py inventory DIRECTORY NET VERSION   writes the inventory of the host that becomes the image, which knows no other host
image.py cloud NET                         from app1's school.env and school.secrets on standard input: what cloud.py is given
image.py users FILE NET                    writes what users.yml is given: a master of db1, and two users of a database that is the trial's
image.py master FILE                       the SQL that makes the master
image.py client FILE USER                  the options with which a client signs in at db1, as app or owner
image.py unsaid FILE LOG…                  looks whether a log has one of the passwords in FILE
image.py sealed ROOT VAULT                 looks whether a sealed root holds anything of its own host or of the vault
image.py ready ADDRESS SECONDS             waits until the school there is ready
image.py session FROM TO ORIGIN            signs in at one host and asks another; the password comes on standard input
"""
import glob
import html.parser
import http.client
import importlib.util
import json
import os
import pathlib
import re
import secrets
import sys
import time
import urllib.parse

# What each host of the trial is told about itself.
INSTANCES = {"23": "i-0000000000000builder", "24": "i-0a1b2c3d4e5f60718"}
# What homeroom-dump is told in addition, with the bucket in another region than the school
BACKUP = {"BACKUP_BUCKET": "trial-backup", "BACKUP_REGION": "eu-west-1"}
ENDPOINTS = ["AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL_CLOUDWATCH"]
# What a master user of MariaDB 11.4 and later has according to RDS's documentation, which is not everything
MASTER = ("SELECT, INSERT, UPDATE, DELETE, CREATE, DROP, RELOAD, PROCESS, REFERENCES, INDEX, ALTER, SHOW DATABASES, CREATE TEMPORARY TABLES, "
          "LOCK TABLES, EXECUTE, REPLICATION CLIENT, CREATE VIEW, SHOW VIEW, CREATE ROUTINE, ALTER ROUTINE, CREATE USER, EVENT, TRIGGER, "
          "REPLICATION SLAVE, SHOW CREATE ROUTINE")

# What is specific to a host, and must not be in an image.
OWN = ["etc/homeroom/school.*", "etc/homeroom/host.*", "etc/homeroom/instance.json", "etc/ssh/ssh_host_*", "home/*/.ssh/authorized_keys",
       "root/.ssh/authorized_keys", "var/log/**/*.log*", "var/log/journal/*", "var/lib/systemd/random-seed", "var/lib/homeroom/server",
       "var/cache/apt/archives/*.deb", "var/lib/apt/lists/*_*"]

# A page for someone signed in, and a name on it
PAGE = "/student/list?q=lind"

INVENTORY = """\
all:
  children:
    application:
      hosts:
        app3:
          ansible_host: {net}.23
  vars:
    ansible_user: admin
    homeroom_version: "{version}"
    homeroom_artifacts: /bed/artifacts
    homeroom_address: "{{{{ ansible_host }}}}"
    common_ssh_from: [{net}.1]
    common_firewall_rules:
      - {{port: 8080, from: {net}.0/24}}
      - {{port: 7600, from: {net}.0/24}}
      - {{port: 7601, from: {net}.0/24}}
    # Not on AWS, and with the test bed's own database
    aws_host_agents: false
    aws_host_database_ca_file: /bed/image/database-ca.pem
"""
# Hosts started from an image are in no inventory: a network is allowed in where they connect, as on AWS.
LABORATORY = """\
mariadb_application_addresses: [{net}.0/255.255.255.0]
common_firewall_more_rules:
  - {{port: 9100, from: monitoring}}
  - {{port: 7600, from: {net}.0/24}}
  - {{port: 7601, from: {net}.0/24}}
  - {{port: 3306, from: {net}.0/24}}
  - {{port: 9000, from: {net}.0/24}}
"""


def inventory(directory, net, version):
    directory = pathlib.Path(directory)
    (directory / "inventory").mkdir(parents=True, exist_ok=True)
    (directory / "inventory/hosts.yml").write_text(INVENTORY.format(net=net, version=version))
    (directory / "laboratory.yml").write_text(LABORATORY.format(net=net))


def variables(text):
    """As systemd reads a file of NAME="value"."""
    return {name: re.sub(r'\\(["\\])', r"\1", value) for name, value in re.findall(r'^([A-Z_0-9]+)="(.*)"$', text, re.M)}


def cloud(net):
    settings, kept = sys.stdin.read().split("\0")
    environment = variables(settings) | BACKUP | dict.fromkeys(ENDPOINTS, f"http://{net}.5:5000")
    told = {f"{net}.{number}": {"meta-data/instance-id": instance, "meta-data/local-ipv4": f"{net}.{number}", "role": "homeroom-host",
                                "user-data": {"heap_mb": 1024, "environment": environment}}
            for number, instance in INSTANCES.items()}
    bucket = {"name": BACKUP["BACKUP_BUCKET"], "region": BACKUP["BACKUP_REGION"]}
    json.dump({"secret": variables(kept), "told": told, "bucket": bucket}, sys.stdout)


def users(file, net):
    master = {"username": "trial_master", "password": secrets.token_urlsafe(24)}
    given = {
        "aws_database_networks": [f"{net}.0/255.255.255.0", "192.0.2.0/255.255.255.0"],
        "aws_database": {"Endpoint": {"Address": f"{net}.31"}}, "aws_database_port": 3306,
        "aws_database_master_read": {"things": {"master": json.dumps(master)}},
        "homeroom_database_name": "trial", "homeroom_database_app_user": "trial_app", "homeroom_database_owner_user": "trial_owner",
        "homeroom_database_app_password": secrets.token_urlsafe(24), "homeroom_database_owner_password": secrets.token_urlsafe(24)}
    with open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as out:
        json.dump(given, out)


def passwords(file):
    given = json.loads(pathlib.Path(file).read_text())
    return {"master": json.loads(given["aws_database_master_read"]["things"]["master"])["password"],
            "app": given["homeroom_database_app_password"], "owner": given["homeroom_database_owner_password"]}


def master(file):
    host = json.loads(pathlib.Path(file).read_text())["aws_database"]["Endpoint"]["Address"].rpartition(".")[0] + ".23"
    print(f"CREATE USER 'trial_master'@'{host}' IDENTIFIED BY '{passwords(file)['master']}' REQUIRE SSL;\n"
          f"GRANT {MASTER} ON *.* TO 'trial_master'@'{host}' WITH GRANT OPTION;")


def client(file, user):
    given = json.loads(pathlib.Path(file).read_text())
    print(f"[client]\nhost={given['aws_database']['Endpoint']['Address']}\nuser={given[f'homeroom_database_{user}_user']}\n"
          f"password={passwords(file)[user]}\nssl-ca=/etc/homeroom/database-ca.pem")


def unsaid(file, *logs):
    found = [f"FOUND: {log}: {name}" for log in logs for name, password in passwords(file).items()
             if any(form in pathlib.Path(log).read_bytes() for form in looks().forms(password))]
    print(*found, f"{len(logs)} outputs looked at for three passwords: {len(found)} found", sep="\n")
    return not found


def looks():
    """What test-bed secrets searches with."""
    spec = importlib.util.spec_from_file_location("secrets_of", pathlib.Path(__file__).parents[1] / "lib/secrets.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def sealed(root, vault):
    module = looks()
    kept = module.Secrets(pathlib.Path(vault).read_text())
    files = [path for path, _ in module.all_files([root])]
    found = [f"{path}: {', '.join(kept.names(module.read(path)))}" for path in kept.files(files)]
    # What is neither file nor directory is how an upper layer marks a file of the base as deleted.
    found += [path for pattern in OWN for path in glob.glob(os.path.join(root, pattern), recursive=True)
              if os.path.isfile(path) or os.path.isdir(path)]
    if pathlib.Path(root, "etc/machine-id").read_text().strip():
        found.append("etc/machine-id has a number")
    print(f"{len(files)} files of the sealed root looked at for {len(kept.forms)} secrets and {len(OWN)} kinds of what is a host's own: "
          f"{len(found)} found")
    for line in found:
        print(f"FOUND: {line}")
    return not found


def ready(address, seconds):
    end = time.monotonic() + int(seconds)
    said = "nothing"
    while time.monotonic() < end:
        connection = http.client.HTTPConnection(address, 8080, timeout=2)
        try:
            connection.request("GET", "/health/ready")
            said = f"status {connection.getresponse().status}"
            if said == "status 200":
                return True
        except OSError as error:
            said = str(error)
        finally:
            connection.close()
        time.sleep(0.2)
    print(f"{address} was not ready within {seconds} s; the last answer was {said}.")
    return False


class Form(html.parser.HTMLParser):
    """The hidden fields and the address of the form with the id "form", and the name of its button."""

    def __init__(self, button):
        super().__init__()
        self.button, self.inside, self.action, self.fields = button, False, "", {}

    def handle_starttag(self, tag, attrs):
        has = dict(attrs)
        if tag == "form":
            self.inside = has.get("id") == "form"
            self.action = has.get("action", "") if self.inside else self.action
        elif self.inside and tag in ("input", "button"):
            if has.get("id") == self.button:
                self.fields[has.get("name", self.button)] = "go"
            elif has.get("type") == "hidden":
                self.fields[has["name"]] = has.get("value", "")

    def handle_endtag(self, tag):
        if tag == "form":
            self.inside = False


class Browser:
    """Goes to one host or another with the same cookies, as behind a balancer that terminates TLS."""

    def __init__(self, origin):
        self.origin, self.cookies = origin, {}

    def send(self, host, method, path, fields=None):
        connection = http.client.HTTPConnection(host, 8080, timeout=60)
        headers = {"Host": urllib.parse.urlsplit(self.origin).netloc, "X-Forwarded-Proto": "https", "Accept-Language": "en"}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        body = None
        if fields is not None:
            body = urllib.parse.urlencode(fields)
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "Origin": self.origin, "Sec-Fetch-Site": "same-origin"}
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        for cookie in answer.headers.get_all("Set-Cookie", []):
            name, _, value = cookie.split(";")[0].partition("=")
            self.cookies[name] = value
        text = answer.read().decode(errors="replace")
        connection.close()
        return answer, text


def session(first, second, origin):
    browser = Browser(origin)
    _, page = browser.send(first, "GET", "/account/sign-in")
    form = Form("signIn")
    form.feed(page)
    answer, _ = browser.send(first, "POST", form.action, form.fields | {"email": "office-1@crowd.example", "password": sys.stdin.readline().strip()})
    if answer.status != 302 or "sign-in" in answer.headers["Location"]:
        print(f"Signing in at {first} was answered with {answer.status}.")
        return False
    for host in (first, second, first):
        begun = time.monotonic()
        answer, page = browser.send(host, "GET", PAGE)
        print(f"{PAGE} by {answer.headers.get('X-Served-By')}: {answer.status}, {(time.monotonic() - begun) * 1000:.0f} ms")
        if answer.status != 200 or "Lindqvist" not in page:
            return False
    stranger, _ = Browser(origin).send(second, "GET", PAGE)
    print(f"the same without the cookie: {stranger.status}")
    return stranger.status != 200


def main(command, *arguments):
    commands = [inventory, cloud, users, master, client, unsaid, sealed, ready, session]
    sys.exit({one.__name__: one for one in commands}[command](*arguments) is False)


if __name__ == "__main__":
    main(*sys.argv[1:])
