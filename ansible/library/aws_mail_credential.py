#!/usr/bin/python
"""What SES' mail server takes as a name and a password, made once and kept in a secret; nobody sees it.

The password is made of a key's secret as AWS describes it: "Obtaining your SES SMTP credentials by converting existing AWS credentials",
https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html
"""
import base64
import hashlib
import hmac
import json

from ansible_collections.amazon.aws.plugins.module_utils.modules import AnsibleAWSModule

try:
    import botocore.exceptions
except ImportError:
    pass

DOCUMENTATION = r"""
module: aws_mail_credential
short_description: Keep a credential for SES' mail server in a secret
description:
  - Where the secret names no mail user, or one that the IAM user has no more, makes an access key for that user, and writes its id
    and the password that follows from it into the secret. Other keys of the user are removed then.
options:
  user: {description: The IAM user that may send mail, type: str, required: true}
  secret: {description: Name of the secret, a JSON object, type: str, required: true}
author: [Homeroom]
"""

# What the key is used for, as fixed by AWS.
DATE, SERVICE, TERMINAL, MESSAGE, VERSION = "11111111", "ses", "aws4_request", "SendRawEmail", b"\x04"


def password(secret_key, region):
    """The password for a region's mail server, derived from an access key's secret."""
    signature = ("AWS4" + secret_key).encode()
    for part in (DATE, region, SERVICE, TERMINAL, MESSAGE):
        signature = hmac.new(signature, part.encode(), hashlib.sha256).digest()
    return base64.b64encode(VERSION + signature).decode()


def ensure(iam, secrets, user, secret, region, check_mode=False):
    """Whether a credential had to be created."""
    kept = json.loads(secrets.get_secret_value(SecretId=secret)["SecretString"])
    keys = [key["AccessKeyId"] for key in iam.list_access_keys(UserName=user)["AccessKeyMetadata"]]
    if kept.get("SMTP_USER") in keys:
        return False
    if check_mode:
        return True
    # A user has at most two keys, and nobody knows the secret of one left by an interrupted run.
    for key in keys:
        iam.delete_access_key(UserName=user, AccessKeyId=key)
    made = iam.create_access_key(UserName=user)["AccessKey"]
    kept.update(SMTP_USER=made["AccessKeyId"], SMTP_PASSWORD=password(made["SecretAccessKey"], region))
    secrets.put_secret_value(SecretId=secret, SecretString=json.dumps(kept))
    return True


def main():
    module = AnsibleAWSModule(
        argument_spec={"user": {"type": "str", "required": True}, "secret": {"type": "str", "required": True, "no_log": False}},
        supports_check_mode=True,
    )
    try:
        changed = ensure(module.client("iam"), module.client("secretsmanager"), module.params["user"], module.params["secret"],
                         module.region, module.check_mode)
    except (botocore.exceptions.BotoCoreError, botocore.exceptions.ClientError) as error:
        module.fail_json_aws(error, msg="The credential for mail could not be made")
    module.exit_json(changed=changed)


if __name__ == "__main__":
    main()
