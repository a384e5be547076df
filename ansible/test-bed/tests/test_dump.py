"""The nightly dump of a host on AWS, with a store and a database made for this test; test-bed image runs all of it."""
import contextlib
import datetime
import gzip
import importlib.machinery
import importlib.util
import io
import os
import pathlib
import sys
import tempfile
import types
import unittest
from unittest import mock

FILE = pathlib.Path(__file__).resolve().parents[2] / "roles/aws_host/files/dump"
# It is available on a host; where Ansible runs, it need not be.
sys.modules.setdefault("pymysql", types.SimpleNamespace(connect=None, MySQLError=type("MySQLError", (Exception,), {})))
spec = importlib.util.spec_from_loader("dump", importlib.machinery.SourceFileLoader("dump", str(FILE)))
dump = importlib.util.module_from_spec(spec)
sys.dont_write_bytecode = True
spec.loader.exec_module(dump)

ENVIRONMENT = {"DB_URL": "jdbc:mariadb://db.example:3307/school?sslMode=verify-full", "DB_OWNER_USER": "owner", "DB_OWNER_PASSWORD": 'a"b\\c',
               "BACKUP_BUCKET": "backup", "BACKUP_REGION": "eu-west-1", "S3_REGION": "eu-central-1"}


class Cloud:
    """S3 and CloudWatch: what was put, and what was counted."""

    def __init__(self, *names, error=None):
        self.objects, self.counted, self.error = dict.fromkeys(names, b""), [], error

    def client(self, service, region_name, config=None):
        return self

    def list_objects_v2(self, Bucket, Prefix, MaxKeys):
        return {"KeyCount": sum(name.startswith(Prefix) for name in self.objects)}

    def upload_file(self, path, bucket, name, ExtraArgs):
        self.objects[name] = pathlib.Path(path).read_bytes()

    def put_metric_data(self, Namespace, MetricData):
        if self.error:
            raise self.error
        self.counted += MetricData


class Database:
    """Grants the lock, or has granted it to another host."""

    def __init__(self, free=True):
        self.free = free

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    cursor = execute = lambda self, *_: self

    def fetchone(self):
        return (1 if self.free else 0,)


class DumpTest(unittest.TestCase):
    def run_it(self, cloud, database=None, says="CREATE TABLE x;\n-- Dump completed on 2026-11-22\n", status=0):
        """What it printed. A program that prints this replaces mariadb-dump."""
        with tempfile.TemporaryDirectory() as directory:
            program = pathlib.Path(directory) / "mariadb-dump"
            program.write_text(f"#!/bin/sh\ncat << 'EOT'\n{says}EOT\nexit {status}\n")
            program.chmod(0o755)
            path = {"PATH": f"{directory}:{os.environ['PATH']}"}
            with mock.patch.dict(os.environ, path), mock.patch.object(dump.boto3, "client", cloud.client), \
                    mock.patch.object(dump.pymysql, "connect", lambda **_: database or Database()), \
                    contextlib.redirect_stdout(io.StringIO()) as said:
                dump.main(ENVIRONMENT)
        return said.getvalue()

    def today(self):
        return dump.key(datetime.datetime.now(datetime.timezone.utc).date())

    def test_puts_the_day_s_dump_into_the_bucket_and_counts_it(self):
        cloud = Cloud()
        self.assertIn(self.today(), self.run_it(cloud))
        self.assertTrue(gzip.decompress(cloud.objects[self.today()]).startswith(b"CREATE TABLE x;"))
        self.assertEqual(["dumps"], [one["MetricName"] for one in cloud.counted])

    def test_a_dump_that_nobody_counts_is_one_all_the_same(self):
        for error in (dump.botocore.exceptions.EndpointConnectionError(endpoint_url="http://monitoring.example"),
                      dump.botocore.exceptions.ClientError({"Error": {"Code": "AccessDenied"}}, "PutMetricData")):
            cloud = Cloud(error=error)
            self.assertIn("It is not counted", self.run_it(cloud))
            self.assertIn(self.today(), cloud.objects)

    def test_makes_one_a_day_whichever_host_is_first(self):
        cloud = Cloud(self.today())
        self.assertIn("is there already", self.run_it(cloud))
        self.assertEqual(b"", cloud.objects[self.today()])

    def test_leaves_it_to_the_host_that_is_at_it(self):
        cloud = Cloud()
        self.assertIn("Another host", self.run_it(cloud, Database(free=False)))
        self.assertEqual({}, cloud.objects)

    def test_a_dump_without_its_end_is_none(self):
        cloud = Cloud()
        with self.assertRaises(dump.Failed):
            self.run_it(cloud, says="CREATE TABLE x;\n")
        self.assertEqual({}, cloud.objects)

    def test_a_dump_that_failed_is_none(self):
        cloud = Cloud()
        with self.assertRaises(dump.Failed):
            self.run_it(cloud, status=2)
        self.assertEqual({}, cloud.objects)

    def test_reads_the_school_s_address(self):
        self.assertEqual(("db.example", 3307, "school"), dump.database(ENVIRONMENT["DB_URL"]))
        self.assertEqual(("10.0.0.1", 3306, "school"), dump.database("jdbc:mariadb://10.0.0.1/school"))
        with self.assertRaises(dump.Failed):
            dump.database("jdbc:mysql://10.0.0.1/school")

    def test_a_password_is_quoted_as_the_client_reads_it(self):
        self.assertIn('password="a\\"b\\\\c"\n', dump.options("h", 3306, "u", 'a"b\\c'))


if __name__ == "__main__":
    unittest.main()
