"""What the presets of a school on AWS cost a month. Run it to write its tables into docs/aws-cost.md; tests/test_cost.py checks that they
are there. Prices, and assumptions about a school, are in prices.yml; sizes come from the presets and the inventory."""
import re
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
ANSIBLE = HERE.parents[1]
DOCUMENT = ANSIBLE.parent / "docs/aws-cost.md"


def read(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


GIVEN = read(HERE / "prices.yml")
SETTINGS = read(ANSIBLE / "inventories/aws/group_vars/all/main.yml")
WATCHING = read(ANSIBLE / "roles/aws_watching/vars/main.yml")


def preset(name):
    return read(ANSIBLE / f"presets/{name}.yml")


def costs(name, **otherwise):
    """What each part costs in a month with that preset, or with one that differs from it."""
    size = preset(name) | otherwise
    busy, kept = GIVEN["presets"][name]["busy"], GIVEN["presets"][name]["kept"]
    hours, hosts, zones = GIVEN["hours"], size["hosts_least"], size["zone_count"]
    nats = {"one": 1, "zone": zones, "none": 0}[size["nat"]]
    twice = 2 if size["database_multi_az"] else 1
    months = size["log_days"] * 12 / 365
    photos = GIVEN["photos_a_year"] / 12 * (busy if busy < 1 else 1)
    new_gb = photos * GIVEN["photo_mb"] / 1000
    all_gb = GIVEN["photos_a_year"] * GIVEN["years"] * GIVEN["photo_mb"] / 1000 * kept
    dumps_gb = GIVEN["dump_gb"] * kept
    logs = GIVEN["log_gb"] * busy + GIVEN["flow_gb"] * busy + GIVEN["flow_gb_a_check"] * hosts * zones
    alarms = len(WATCHING["aws_watching_always"] + WATCHING["aws_watching_rds"] + WATCHING["aws_watching_mail"]) + GIVEN["scaling_alarms"]
    requests = GIVEN["requests"] * busy

    def price(what, amount):
        return GIVEN["prices"][what]["price"] * amount

    return {
        "Hosts": price(size["instance_type"], hosts * hours),
        "Their disks, and images": price("disk", hosts * SETTINGS["aws_instance_disk_gb"]) + price("image", GIVEN["images"] * GIVEN["image_gb"]),
        "Database": price(size["database_class"], twice * hours),
        "Its storage": price("database storage", twice * size["database_storage_gb"]),
        "Load balancer": price("balancer", hours) + price("balancer's work", GIVEN["lcu"] * busy * hours),
        "NAT gateways": price("NAT gateway", nats * hours) + price("NAT's data", GIVEN["nat_gb_a_host"] * hosts if nats else 0),
        "Endpoints in place of NAT": 0 if nats else price("endpoint", len(SETTINGS["aws_endpoints"]) * zones * hours),
        "Public addresses": price("public address", (zones + nats) * hours),
        "Firewall (WAF)": price("firewall", 1) + price("firewall's rule", 1) + price("firewall's requests", requests / 1e6) if size["waf"] else 0,
        "Photos, and logs of requests": price("photos", all_gb + new_gb + GIVEN["access_log_gb"] * busy * SETTINGS["aws_access_log_days"] * 12 / 365)
        + price("writes", photos * GIVEN["photo_objects"] / 1e3) + price("reads", GIVEN["reads"] * busy / 1e3),
        "Locked copy in another region": price("photos in Ireland", all_gb + dumps_gb * SETTINGS["aws_backup_kept_days"])
        + price("data to another region", new_gb + dumps_gb * 365 / 12) + price("writes", photos * GIVEN["photo_objects"] / 1e3),
        "Compressor": price("function", photos * GIVEN["photo_seconds"] * SETTINGS["aws_function_memory_mb"] / 1024)
        + price("function's calls", photos / 1e6),
        "Alarms, figures, dashboard": price("alarm", alarms) + price("dashboard", 1)
        + price("metric", GIVEN["metrics_a_host"] * hosts + GIVEN["metrics"]),
        "Logs, the network's among them": price("log", logs) + price("log kept", logs * months),
        "Data out, and between zones": price("data out", GIVEN["out_gb"] * busy) + price("data between zones", GIVEN["zones_gb"] * busy),
        "Secrets, names, mail": price("secret", GIVEN["secrets"]) + price("zone of names", 1) + price("mail", GIVEN["mails"] * busy / 1e3),
    }


def table():
    names = list(GIVEN["presets"])
    all_costs = [costs(name) for name in names]
    sums = [sum(one.values()) for one in all_costs]
    lines = ["| a month, in dollars | " + " | ".join(names) + " |", "|---|" + "---:|" * len(names)]
    for part in all_costs[0]:
        if any(one[part] for one in all_costs):
            lines.append(f"| {part} | " + " | ".join(f"{one[part]:,.2f}" if one[part] else "–" for one in all_costs) + " |")
    lines.append("| **sum** | " + " | ".join(f"**{one:,.0f}**" for one in sums) + " |")
    lines.append("| a day | " + " | ".join(f"{one * 24 / GIVEN['hours']:,.0f}" for one in sums) + " |")
    lines.append("| `budget_dollars` | " + " | ".join(f"{preset(name)['budget_dollars']:,}" for name in names) + " |")
    return "\n".join(lines)


def prices():
    lines = ["| what | dollars | for a | from | month |", "|---|---:|---|---|---|"]
    for what, of in GIVEN["prices"].items():
        number = f"{of['price']:.10f}".rstrip("0")
        whole, part = number.split(".")
        lines.append(f"| {what} | {whole}.{part.ljust(2, '0')} | {of['unit']} | {of['source']} | {of['month']} |")
    return "\n".join(lines)


def renewed(text):
    """The document with the tables as they should be now."""
    for name, content in (("costs", table()), ("prices", prices())):
        between = re.compile(rf"(<!-- {name} -->\n).*?(\n<!-- /{name} -->)", re.DOTALL)
        text, found = between.subn(lambda match: match[1] + content + match[2], text)
        if found != 1:
            raise ValueError(f"{DOCUMENT} has no one place for its {name}.")
    return text


if __name__ == "__main__":
    DOCUMENT.write_text(renewed(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
    print(table())
