"""The program with which a host on AWS boots, against an instance metadata service and a Secrets Manager made for this test."""
import contextlib
import http.client
import http.server
import importlib.machinery
import importlib.util
import io
import json
import os
import pathlib
import re
import stat
import sys
import tempfile
import threading
import unittest
from unittest import mock

ANSIBLE = pathlib.Path(__file__).resolve().parents[2]


def load(name, path):
    spec = importlib.util.spec_from_loader(name, importlib.machinery.SourceFileLoader(name, str(path)))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


sys.dont_write_bytecode = True
boot = load("boot", ANSIBLE / "roles/aws_host/files/boot")
metadata = load("metadata", ANSIBLE / "test-bed/cloud/metadata.py")

SECRETS = {"DB_PASSWORD": 'a "word" \\ with $all', "DB_OWNER_PASSWORD": "owner-word", "SMTP_PASSWORD": "", "MORE": "one more word"}
ID = "i-0123456789abcdef0"


class Vault(http.server.BaseHTTPRequestHandler):
    """Secrets Manager, with a single operation."""

    def do_POST(self):
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append((asked, self.headers["Authorization"], self.headers.get("X-Amz-Security-Token")))
        status, content = self.server.answers.pop(0) if len(self.server.answers) > 1 else self.server.answers[0]
        content = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format, *args):
        pass


class BootTest(unittest.TestCase):
    def setUp(self):
        self.vault = self.serve(http.server.ThreadingHTTPServer(("127.0.0.1", 0), Vault))
        self.vault.asked, self.vault.answers = [], [(200, {"SecretString": json.dumps(SECRETS)})]
        self.log, self.told = io.StringIO(), {}
        self.metadata = self.serve(metadata.Server(("127.0.0.1", 0), lambda: {"127.0.0.1": self.told}, self.log))
        self.instance = {
            "region": "eu-central-1", "secret": "school", "heap_mb": 1025,
            "environment": {"SCHOOL_URL": "https://school.example", "MAIL_FROM": 'The "school" \\ <s@school.example>', "DB_POOL_MAX": 60,
                            "SMTP_STARTTLS": True, "SMTP_USER": ""},
            "endpoints": {"secretsmanager": f"http://127.0.0.1:{self.vault.server_port}"}}
        self.tell()
        self.directory = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))

    def serve(self, server):
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        return server

    def tell(self, user_data=None):
        if user_data is None:
            indented = json.dumps(self.instance, indent=1).replace("\n", "\n      ")
            user_data = f"#cloud-config\nwrite_files:\n  - path: {boot.INSTANCE}\n    content: |\n      {indented}\n"
        self.told.update({"meta-data/instance-id": ID, "meta-data/local-ipv4": "192.0.2.24", "role": "homeroom-host", "user-data": user_data})

    def run_boot(self, seconds=0):
        said = io.StringIO()
        environment = {"AWS_EC2_METADATA_SERVICE_ENDPOINT": f"http://127.0.0.1:{self.metadata.server_port}/", "PATH": os.environ["PATH"]}
        with mock.patch.dict(os.environ, environment, clear=True), contextlib.redirect_stdout(said), \
                mock.patch.object(sys, "argv", ["boot", "--directory", str(self.directory), "--seconds", str(seconds)]), \
                mock.patch.object(boot.gather, "__defaults__", (0.01,)):
            status = boot.main()
        self.said = said.getvalue()
        return status

    def read(self, name):
        return (self.directory / name).read_text()

    def mode(self, name):
        return stat.S_IMODE((self.directory / name).stat().st_mode)

    def test_settings_are_written_as_systemd_reads_them(self):
        self.assertEqual(0, self.run_boot())
        self.assertEqual(['SCHOOL_URL="https://school.example"', 'MAIL_FROM="The \\"school\\" \\\\ <s@school.example>"', 'DB_POOL_MAX="60"',
                          'SMTP_STARTTLS="true"', 'SMTP_USER=""'], self.read("school.env").splitlines()[1:])
        self.assertEqual(0o644, self.mode("school.env"))

    def test_secrets_are_written_for_root_alone(self):
        self.run_boot()
        self.assertEqual(['DB_PASSWORD="a \\"word\\" \\\\ with $all"', 'DB_OWNER_PASSWORD="owner-word"', 'SMTP_PASSWORD=""',
                          'MORE="one more word"'], self.read("school.secrets").splitlines())
        self.assertEqual(0o600, self.mode("school.secrets"))

    def test_the_secret_is_asked_for_with_the_keys_of_the_role(self):
        self.run_boot()
        [(asked, authorization, token)] = self.vault.asked
        self.assertEqual({"SecretId": "school"}, asked)
        self.assertIn(self.metadata.keys["AccessKeyId"], authorization)
        self.assertEqual(self.metadata.keys["Token"], token)

    def test_the_metadata_is_asked_by_version_2_only(self):
        self.run_boot()
        self.assertIn("meta-data/iam/security-credentials/homeroom-host 200", self.log.getvalue())
        self.assertNotIn(" 401", self.log.getvalue())

    def test_the_host_has_its_own_address_label_and_memory(self):
        self.run_boot()
        label = re.search('^NODE_LABEL="([a-z0-9]+)"$', self.read("host.env"), re.M).group(1)
        self.assertLessEqual(len(label), 23, "the transactions take no longer one")
        self.assertIn('HOMEROOM_ADDRESS="192.0.2.24"', self.read("host.env").splitlines())
        processors = len(os.sched_getaffinity(0))
        self.assertEqual({"-Xms512m", "-Xmx1025m", f"-Djboss.node.name={ID}", "-Djboss.bind.address=192.0.2.24",
                          "-Djboss.bind.address.private=192.0.2.24", f"-XX:ActiveProcessorCount={processors}",
                          *(["-XX:+UseSerialGC"] if processors <= 2 else [])},
                         set(self.read("host.args").splitlines()[1:]))

    def test_the_label_is_the_hosts_own_and_stays(self):
        self.run_boot()
        first = self.read("host.env")
        self.run_boot()
        self.assertEqual(first, self.read("host.env"))
        self.told["meta-data/instance-id"] = "i-0123456789abcdef1"
        self.run_boot()
        self.assertNotEqual(first, self.read("host.env"))

    def test_each_boot_takes_what_is_there_then(self):
        self.run_boot()
        self.vault.answers = [(200, {"SecretString": json.dumps(SECRETS | {"DB_PASSWORD": "rotated"})})]
        self.instance["environment"] = {"SCHOOL_URL": "https://other.example"}
        self.tell()
        self.run_boot()
        self.assertIn('DB_PASSWORD="rotated"\n', self.read("school.secrets"))
        self.assertEqual(['SCHOOL_URL="https://other.example"'], self.read("school.env").splitlines()[1:])

    def test_it_waits_until_the_secret_comes(self):
        self.vault.answers = [(500, {}), (400, {"__type": "AccessDeniedException"}), (200, {"SecretString": json.dumps(SECRETS)})]
        self.assertEqual(0, self.run_boot(seconds=30))
        self.assertIn("Secrets Manager refuses the secret: AccessDeniedException. Asking again", self.said)
        self.assertIn("DB_PASSWORD", self.read("school.secrets"))

    def test_it_gives_up_in_a_sentence(self):
        self.vault.answers = [(400, {"__type": "ResourceNotFoundException"})]
        self.assertEqual(1, self.run_boot(seconds=1))
        self.assertIn("refuses the secret: ResourceNotFoundException. That was so for 1 s", self.said)
        self.assertEqual([], list(self.directory.iterdir()))

    def test_it_says_that_nobody_answers(self):
        self.instance["endpoints"] = {"secretsmanager": "http://127.0.0.1:1"}
        self.tell()
        self.assertEqual(1, self.run_boot())
        self.assertIn("Secrets Manager does not answer: EndpointConnectionError.", self.said)
        self.metadata.shutdown()
        self.metadata.server_close()
        self.assertEqual(1, self.run_boot())
        self.assertIn("The instance metadata does not answer", self.said)

    def test_a_role_without_keys_is_said(self):
        del self.told["role"]
        self.assertEqual(1, self.run_boot())
        self.assertIn("The instance's role gives no keys", self.said)

    def test_what_cannot_be_right_ends_it_at_once(self):
        good = json.dumps(self.instance)
        for change, sentence in (
                ({"region": None}, "no region"), ({"secret": ""}, "no secret"), ({"heap_mb": "1g"}, "heap_mb"),
                ({"environment": []}, "no environment"), ({"environment": {"A B": "x"}}, "A name in environment"),
                ({"environment": {"A": None}}, "A in environment"), ({"environment": {"NODE_LABEL": "a"}}, "NODE_LABEL")):
            self.instance = json.loads(good) | change
            self.tell()
            self.assertEqual(2, self.run_boot(seconds=60), change)
            self.assertIn(sentence, self.said)
        for user_data, sentence in (
                ("#cloud-config\n{}", "writes no /etc"), ("#!/bin/sh\n", "writes no /etc"), ("a: [", "not YAML"),
                (f"write_files: [{{path: {boot.INSTANCE}, content: x}}]", "not JSON")):
            self.tell(user_data)
            self.assertEqual(2, self.run_boot(seconds=60), user_data)
            self.assertIn(sentence, self.said)
        del self.told["user-data"]
        self.assertEqual(2, self.run_boot(seconds=60))
        self.assertIn("launched without user data", self.said)
        self.assertEqual([], list(self.directory.iterdir()))

    def test_a_secret_that_is_none_is_said(self):
        for secret, sentence in (("x", "not JSON"), ('{"DB_PASSWORD": "a"}', "no DB_OWNER_PASSWORD"), ("[]", "no secret, with names")):
            self.vault.answers = [(200, {"SecretString": secret})]
            self.assertEqual(2, self.run_boot(seconds=60), secret)
            self.assertIn(sentence, self.said)

    def test_no_value_is_said(self):
        self.run_boot()
        self.assertNotIn("word", self.said)
        self.vault.answers = [(400, {"__type": "X", "Message": "owner-word"}), (200, {"SecretString": '{"DB_PASSWORD": "owner-word"}'})]
        self.run_boot(seconds=30)
        self.assertNotIn("owner-word", self.said)


class MetadataTest(unittest.TestCase):
    """The emulator is as strict as an instance that only allows version 2."""

    def setUp(self):
        self.server = metadata.Server(("127.0.0.1", 0), lambda: {"127.0.0.1": {"meta-data/instance-id": ID}}, io.StringIO())
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        self.addCleanup(self.server.server_close)
        self.addCleanup(self.server.shutdown)

    def ask(self, method, path, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.server.server_port)
        self.addCleanup(connection.close)
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        return answer.status, answer.read().decode()

    def test_without_a_token_nothing_is_told(self):
        for headers in ({}, {"X_aws_ec2_metadata_token": "made up"}):
            self.assertEqual((401, ""), self.ask("GET", "/latest/meta-data/instance-id", **headers))

    def test_a_token_has_a_time(self):
        self.assertEqual(400, self.ask("PUT", "/latest/api/token")[0])
        self.assertEqual(400, self.ask("PUT", "/latest/api/token", X_aws_ec2_metadata_token_ttl_seconds="999999")[0])

    def test_with_a_token_it_is_told(self):
        status, token = self.ask("PUT", "/latest/api/token", X_aws_ec2_metadata_token_ttl_seconds="60")
        self.assertEqual(200, status)
        self.assertEqual((200, ID), self.ask("GET", "/latest/meta-data/instance-id", X_aws_ec2_metadata_token=token))
        self.assertEqual(404, self.ask("GET", "/latest/user-data", X_aws_ec2_metadata_token=token)[0])


if __name__ == "__main__":
    unittest.main()
