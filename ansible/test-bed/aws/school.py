"""The school that is built in the tests: its settings, and what its account contains before."""
import atexit
import json
import os
import tempfile
import zipfile
from pathlib import Path

# Moto reads it when it is imported. Debian's images belong to Debian's account, and no request can create one there.
IMAGES = [{"ami_id": "ami-0debian13amd640000", "name": "debian-13-amd64-20251117-2299", "description": "Debian 13",
           "owner_id": "136693071363", "public": True, "virtualization_type": "hvm", "architecture": "x86_64", "state": "available",
           "platform": None, "image_type": "machine", "hypervisor": "xen", "root_device_name": "/dev/xvda",
           "root_device_type": "ebs", "sriov": "simple", "creation_date": "2025-11-17T00:00:00.000Z"}]
_directory = tempfile.TemporaryDirectory()
atexit.register(_directory.cleanup)
os.environ["MOTO_AMIS_PATH"] = os.path.join(_directory.name, "images.json")
Path(os.environ["MOTO_AMIS_PATH"]).write_text(json.dumps(IMAGES), encoding="utf-8")

NAME = "homeroom"
VERSION = "0.1.0"
BACKUP_REGION = "eu-west-1"
DOMAIN = "school.example"
VARIABLES = {
    "aws_preset": "school",
    "aws_domain": f"homeroom.{DOMAIN}",
    "aws_zone": DOMAIN,
    "aws_alarm_email": "office@school.example",
    "aws_surges": [{"name": "results", "from": "0 7 15 7 *", "to": "0 22 15 7 *"},
                   {"name": "convocation", "from": "0 8 1 9 *", "to": "0 20 1 9 *"}],
    "homeroom_version": VERSION,
    "homeroom_artifacts": _directory.name,
    "aws_ssh_public_key": os.path.join(_directory.name, "key.pub"),
}


def artifacts():
    """What `release` collects, as small as possible: nothing of it runs here."""
    os.makedirs(os.path.join(_directory.name, VERSION), exist_ok=True)
    for processor in ("x64", "arm64"):
        with zipfile.ZipFile(os.path.join(_directory.name, VERSION, f"compressor-lambda-{processor}.zip"), "w") as file:
            # Without the time: a process alongside that writes it again changes nothing.
            file.writestr(zipfile.ZipInfo("nothing"), "")
    Path(_directory.name, VERSION, "SHA256SUMS").write_text("what the image is made of\n", encoding="utf-8")
    Path(VARIABLES["aws_ssh_public_key"]).write_text("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBvPiCkoxSaVnJyPr3mXQ9LPy7dRVT0SqZxGAFP0w1aJ test\n",
                                                     encoding="utf-8")


def seed(account):
    """What the administrator has done beforehand: a zone."""
    artifacts()
    account.client("route53").create_hosted_zone(Name=DOMAIN, CallerReference="given")
