#!/usr/bin/python3
"""cloud.py ADDRESS REGION

As much of AWS as a host needs to boot and to put a dump away, on ADDRESS: the instance metadata (on 169.254.169.254), and Secrets Manager,
S3 and CloudWatch (moto, on port 5000). Standard input is JSON: {"secret": {…}, "told": {…}, "bucket": {"name": …, "region": …}}; the secret is
put into Secrets Manager, the bucket is made with object lock, and what each host is told is metadata.py's, where USER-DATA is
an object: it is made into cloud-config, and gets the region, the secret's name and the endpoint.
"""
import json
import subprocess
import sys
import time

import boto3
import botocore.exceptions

import metadata

NAME = "homeroom"
KEYS = {"aws_access_key_id": "trial", "aws_secret_access_key": "trial"}


def cloud_config(settings):
    content = json.dumps(settings, indent=1).replace("\n", "\n      ")
    return ("#cloud-config\nwrite_files:\n  - path: /etc/homeroom/instance.json\n    owner: root:root\n    permissions: '0644'\n"
            f"    content: |\n      {content}\n")


def put(endpoint, region, secret):
    """The secret's full name, once Secrets Manager is up."""
    client = boto3.client("secretsmanager", endpoint_url=endpoint, region_name=region, **KEYS)
    for _ in range(120):
        try:
            return client.create_secret(Name=NAME, SecretString=json.dumps(secret))["ARN"]
        except botocore.exceptions.EndpointConnectionError:
            time.sleep(0.5)
    raise SystemExit("Secrets Manager's emulator does not answer.")


def lock(endpoint, name, region):
    """A bucket with object lock. Without a default retention, for which moto requires Content-MD5; AWS accepts a checksum as well."""
    client = boto3.client("s3", endpoint_url=endpoint, region_name=region, **KEYS)
    client.create_bucket(Bucket=name, ObjectLockEnabledForBucket=True, CreateBucketConfiguration={"LocationConstraint": region})


def main(address, region):
    given = json.load(sys.stdin)
    endpoint = f"http://{address}:5000"
    with subprocess.Popen(["moto_server", "--host", address, "--port", "5000"]) as moto:
        try:
            arn = put(endpoint, region, given["secret"])
            lock(endpoint, **given["bucket"])
            for told in given["told"].values():
                told["user-data"] = cloud_config(
                    told["user-data"] | {"region": region, "secret": arn, "endpoints": {"secretsmanager": endpoint}})
            server = metadata.Server(("169.254.169.254", 80), lambda: given["told"])
            print("The cloud is there.", flush=True)
            server.serve_forever()
        finally:
            moto.terminate()


main(*sys.argv[1:])
