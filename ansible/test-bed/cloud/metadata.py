#!/usr/bin/python3
"""metadata.py ADDRESS[:PORT] FILE

An instance metadata service as a strict EC2 has it: version 2 only, so that whoever asks without a token gets 401. FILE is JSON, an object
of client addresses, each with what the instance there is told:

{"192.0.2.24": {"meta-data/instance-id": "i-0123456789abcdef0", "meta-data/local-ipv4": "192.0.2.24", "user-data": "…", "role": "NAME"}}

The keys of the role are made up anew for each start. Every request is a line: time, client, method, path, status.
"""
import datetime
import http.server
import json
import pathlib
import secrets
import sys

KEYS = "meta-data/iam/security-credentials/"


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_PUT(self):
        seconds = self.headers.get("X-aws-ec2-metadata-token-ttl-seconds", "")
        if self.path != "/latest/api/token":
            self.answer(405)
        elif not seconds.isdigit() or not 1 <= int(seconds) <= 21600:
            self.answer(400)
        elif "X-Forwarded-For" in self.headers:
            self.answer(403)
        else:
            token = secrets.token_urlsafe(32)
            self.server.tokens[token] = (self.client_address[0], now() + datetime.timedelta(seconds=int(seconds)))
            self.answer(200, token)

    def do_GET(self):
        client, until = self.server.tokens.get(self.headers.get("X-aws-ec2-metadata-token"), (None, None))
        if client != self.client_address[0] or until < now():
            self.answer(401)
            return
        told = self.server.told().get(client, {})
        path = self.path.removeprefix("/latest/")
        if path.startswith(KEYS) and "role" in told:
            self.answer_keys(path.removeprefix(KEYS), told["role"])
        elif path in told:
            self.answer(200, told[path])
        else:
            self.answer(404)

    def answer_keys(self, name, role):
        if name == "":
            self.answer(200, role)
        elif name == role:
            self.answer(200, json.dumps({
                "Code": "Success", "Type": "AWS-HMAC", **self.server.keys, "LastUpdated": f"{now():%FT%TZ}",
                "Expiration": f"{now() + datetime.timedelta(hours=6):%FT%TZ}"}))
        else:
            self.answer(404)

    def answer(self, status, text=""):
        content = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_request(self, code="-", size="-"):
        print(f"{now():%T} {self.client_address[0]} {self.command} {self.path} {int(code)}", file=self.server.log, flush=True)

    def log_message(self, format, *args):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, address, told, log=sys.stdout):
        super().__init__(address, Handler)
        self.told, self.log, self.tokens = told, log, {}
        self.keys = {"AccessKeyId": "ASIA" + secrets.token_hex(8).upper(), "SecretAccessKey": secrets.token_urlsafe(30),
                     "Token": secrets.token_urlsafe(60)}


def now():
    return datetime.datetime.now(datetime.timezone.utc)


def main(address, file):
    host, _, port = address.partition(":")
    # Read at each request, so that another host can be described meanwhile.
    Server((host, int(port or 80)), lambda: json.loads(pathlib.Path(file).read_text())).serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:])
