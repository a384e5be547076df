import logging
import unittest

import boto3
from moto.server import ThreadedMotoServer

import account
import gaps


def shown(gap):
    """Whether a fresh moto behaves like AWS; a request that it does not know counts as no."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    endpoint = f"http://127.0.0.1:{server.get_host_and_port()[1]}"
    clients = {}

    def client(service):
        if service not in clients:
            clients[service] = boto3.client(service, region_name="eu-central-1", endpoint_url=endpoint, aws_access_key_id="AKIA",
                                            aws_secret_access_key="secret", config=account.ONCE)
        return clients[service]

    try:
        return bool(gap.kept(client))
    except Exception as error:  # whatever it is, it is not what AWS does
        shown.error = error
        return False
    finally:
        account.reset()
        server.stop()


class GapsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        logging.getLogger("werkzeug").setLevel(logging.CRITICAL)
        pass

    def setUp(self):
        gaps.empty()

    tearDown = setUp

    def test_moto_still_has_each_gap_of_the_list(self):
        for gap in gaps.ALL:
            with self.subTest(gap.name):
                self.assertFalse(shown(gap), f"Moto does as AWS does by itself: {gap.name} can go from gaps.py.")

    def test_each_gap_is_filled(self):
        for gap in gaps.ALL:
            with self.subTest(gap.name):
                gaps.fill(gap)
                shown.error = None
                self.assertTrue(shown(gap), f"{gap.name}: {shown.error}")
                gaps.empty()

    def test_each_says_what_aws_and_moto_do(self):
        for gap in gaps.ALL:
            self.assertTrue(gap.aws and gap.moto, gap.name)
