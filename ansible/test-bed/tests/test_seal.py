"""The program that makes a host ready for an image, on a root made for this test."""
import contextlib
import importlib.machinery
import importlib.util
import io
import pathlib
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
PROGRAM = pathlib.Path(__file__).resolve().parents[2] / "roles/aws_host/files/seal"
spec = importlib.util.spec_from_loader("seal", importlib.machinery.SourceFileLoader("seal", str(PROGRAM)))
seal = importlib.util.module_from_spec(spec)
spec.loader.exec_module(seal)

GOES = ["etc/homeroom/school.env", "etc/homeroom/school.secrets", "etc/homeroom/host.args", "etc/homeroom/host.env", "etc/ssh/ssh_host_rsa_key",
        "var/log/homeroom/school.log", "var/log/journal/1234/system.journal", "var/lib/systemd/random-seed", "var/cache/apt/archives/a.deb",
        "var/lib/apt/lists/mirror_Packages", "home/admin/.ssh/authorized_keys", "root/.ssh/authorized_keys", "home/admin/.aws/credentials"]
STAYS = ["etc/homeroom/server.args", "etc/homeroom/database-ca.pem", "etc/ssh/sshd_config", "etc/machine-id", "home/other/.ssh/authorized_keys",
         "opt/homeroom/0.1.0/school-web.war"]


class SealTest(unittest.TestCase):
    def setUp(self):
        self.root = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        for name in GOES + STAYS:
            (self.root / name).parent.mkdir(parents=True, exist_ok=True)
            (self.root / name).write_text("0123456789abcdef")
        (self.root / "opt/homeroom/current").symlink_to("0.1.0")
        (self.root / "var/log/link").symlink_to("/nowhere")

    def seal(self, **more):
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            seal.seal(self.root, "admin", **more)
        return said.getvalue()

    def test_what_is_the_hosts_own_goes_and_nothing_else(self):
        self.seal()
        self.assertEqual([], [name for name in GOES if (self.root / name).exists()])
        self.assertEqual([], [name for name in STAYS if not (self.root / name).exists()])
        self.assertTrue((self.root / "opt/homeroom/current").is_symlink())

    def test_directories_of_logs_stay_with_their_owners(self):
        self.seal()
        self.assertTrue((self.root / "var/log/homeroom").is_dir())
        self.assertTrue((self.root / "var/cache/apt/archives").is_dir())
        self.assertFalse((self.root / "var/log/link").is_symlink())

    def test_the_machine_gets_a_new_number(self):
        self.seal()
        self.assertEqual("", (self.root / "etc/machine-id").read_text())

    def test_an_administrator_keeps_their_keys(self):
        self.seal(keep_keys=True)
        self.assertTrue((self.root / "home/admin/.ssh/authorized_keys").exists())
        self.assertFalse((self.root / "root/.ssh/authorized_keys").exists())

    def test_a_second_run_finds_nothing(self):
        self.assertNotEqual("", self.seal())
        self.assertEqual("", self.seal())


if __name__ == "__main__":
    unittest.main()
