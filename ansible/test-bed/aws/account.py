"""A fictitious account: moto in a thread of this process, so that its state can be inspected and its gaps filled."""
import logging

import boto3
import school  # noqa: F401  tells moto which images there are, so it comes before moto
from botocore.config import Config
from moto.moto_api._internal.models import moto_api_backend
from moto.server import ThreadedMotoServer

import gaps

REGION = "eu-central-1"
NUMBER = "123456789012"
CREDENTIALS = {"AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE", "AWS_SECRET_ACCESS_KEY": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"}
ONCE = Config(retries={"max_attempts": 1}, s3={"addressing_style": "path"})


def reset():
    """Removes everything that moto stores, in any account."""
    moto_api_backend.reset()


class Account:
    number = NUMBER

    def __init__(self, region=REGION):
        self.region = region
        self.clients = {}

    def __enter__(self):
        logging.getLogger("werkzeug").setLevel(logging.ERROR)
        gaps.fill()
        self.serve()
        return self

    def serve(self):
        """Also in a fork of this process, which has the account's state but not the thread."""
        self.clients = {}
        self.server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
        self.server.start()
        self.endpoint = f"http://127.0.0.1:{self.server.get_host_and_port()[1]}"

    def __exit__(self, *_):
        reset()
        self.server.stop()

    def client(self, service, region=None):
        place = service, region or self.region
        if place not in self.clients:
            self.clients[place] = boto3.client(
                service, region_name=place[1], endpoint_url=self.endpoint, config=ONCE,
                aws_access_key_id=CREDENTIALS["AWS_ACCESS_KEY_ID"], aws_secret_access_key=CREDENTIALS["AWS_SECRET_ACCESS_KEY"])
        return self.clients[place]

    def environment(self):
        """What programs need to reach it: Ansible's collections read AWS_URL, boto3 the other."""
        return {**CREDENTIALS, "AWS_REGION": self.region, "AWS_DEFAULT_REGION": self.region, "AWS_URL": self.endpoint,
                "AWS_ENDPOINT_URL": self.endpoint, "AWS_EC2_METADATA_DISABLED": "true"}
