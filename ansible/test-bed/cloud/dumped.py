#!/usr/bin/python3
"""dumped.py ENDPOINT BUCKET REGION COUNTED_REGION

Fetches the day's dump from the emulated cloud, looks whether it is whole and was counted once, and writes its SQL to standard
output. What it saw is said on standard error; status 1 where something is not as it should be.
"""
import datetime
import gzip
import sys

import boto3

KEYS = {"aws_access_key_id": "trial", "aws_secret_access_key": "trial"}


def fetched(endpoint, bucket, region):
    store = boto3.client("s3", endpoint_url=endpoint, region_name=region, **KEYS)
    names = [one["Key"] for one in store.list_object_versions(Bucket=bucket).get("Versions", [])]
    name = f"database/{datetime.datetime.now(datetime.timezone.utc):%F}.sql.gz"
    if names != [name]:
        sys.exit(f"The bucket has {names}, and not {name} alone.")
    packed = store.get_object(Bucket=bucket, Key=name)["Body"].read()
    # Read to its end, verifying its checksum
    plain = gzip.decompress(packed)
    last = plain.rstrip().rpartition(b"\n")[2].decode()
    if not last.startswith("-- Dump completed"):
        sys.exit("The dump has no end.")
    print(f"{name}: {len(packed)} bytes, {len(plain)} of SQL, {last!r}", file=sys.stderr)
    return plain


def counted(endpoint, region):
    now = datetime.datetime.now(datetime.timezone.utc)
    points = boto3.client("cloudwatch", endpoint_url=endpoint, region_name=region, **KEYS).get_metric_statistics(
        Namespace="Homeroom", MetricName="dumps", StartTime=now - datetime.timedelta(hours=1), EndTime=now + datetime.timedelta(minutes=1),
        Period=3600, Statistics=["Sum"])["Datapoints"]
    total = sum(point["Sum"] for point in points)
    print(f"The metric dumps has counted {total:g}.", file=sys.stderr)
    return total


def main(endpoint, bucket, region, counted_region):
    sys.stdout.buffer.write(fetched(endpoint, bucket, region))
    sys.exit(counted(endpoint, counted_region) != 1)


main(*sys.argv[1:])
