"""Makes an organisation of its own for schemathesis, and prints what it needs as variables of a shell: organisation.py DEMO"""

import json
import sys
import time
import urllib.request

demo = json.load(open(sys.argv[1]))


def called(path, body, headers):
    request = urllib.request.Request(
        demo["baseUrl"] + path, json.dumps(body).encode(), {"Content-Type": "application/json", **headers}
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


def operator(path, body):
    return called("/operator/v1/organisations" + path, body, {"Authorization": "Bearer " + demo["operatorKey"]})


def key(surface, kind="secret", **more):
    return operator(f"/{organisation}/test/keys", {"surface": surface, "kind": kind, **more})["key"]


def guest():
    return called("/api/v1/auth/guest", {}, {"X-Publishable-Key": variables["PUBLISHABLE_KEY"]})["accessToken"]


organisation = operator("", {"name": "Asked"})["id"]
operator(
    f"/{organisation}/test/campaigns",
    {
        "slug": "spring",
        "name": "Spring",
        "closeAt": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + 86_400)),
        "winnerCount": 1,
        "mechanics": [{"type": "lucky_numbers", "generation": "manual", "quantity": 5, "seriesCount": 10}],
    },
)
variables = {
    "FAIRDRAW_URL": demo["baseUrl"],
    "OPERATOR_KEY": demo["operatorKey"],
    "ORGANISATION": organisation,
    "PARTNER_SECRET": key("lotteries"),
    "SECRET_KEY": key("draws"),
    "PUBLISHABLE_KEY": key("draws", "publishable"),
    "CAMPAIGN_KEY": key("campaigns", slug="spring"),
    "CART_KEY": key("carts"),
}
variables |= {"CONSUMER_TOKEN": guest(), "SPARE_TOKEN": guest()}
for name, value in variables.items():
    print(f"export {name}={value}")
