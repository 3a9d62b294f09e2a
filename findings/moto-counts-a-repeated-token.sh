#!/usr/bin/env bash
# moto, which stands in for DynamoDB in tests, ignores the ClientRequestToken of a transaction: sent twice with one token, a counter goes up
# twice. DynamoDB does such a transaction once within ten minutes. And in a set of numbers it keeps 7 and 7.0 apart, which DynamoDB holds once.
# Tests of "sold once" and of unique lucky numbers that run on it fail where the code is right, or are weakened until they prove nothing.
set -euo pipefail
cd "$(mktemp -d)" && trap 'rm -rf "$PWD"' EXIT

python3 -m venv python
python/bin/pip install --quiet moto==5.2.5 boto3==1.44.8
cat > look.py <<'PY'
import boto3
from moto import mock_aws
with mock_aws():
    dynamodb = boto3.client("dynamodb", region_name="us-east-1", aws_access_key_id="none", aws_secret_access_key="none")
    dynamodb.create_table(TableName="Draws", BillingMode="PAY_PER_REQUEST", KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
                          AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}])
    key = {"id": {"S": "draw"}}
    sell = {"Update": {"TableName": "Draws", "Key": key, "UpdateExpression": "ADD sold :one", "ExpressionAttributeValues": {":one": {"N": "1"}}}}
    for _ in range(2):
        dynamodb.transact_write_items(ClientRequestToken="one-ticket", TransactItems=[sell])
    for number in ("7", "7.0"):
        dynamodb.update_item(TableName="Draws", Key=key, UpdateExpression="ADD numbers :n", ExpressionAttributeValues={":n": {"NS": [number]}})
    item = dynamodb.get_item(TableName="Draws", Key=key)["Item"]
    print("sold", item["sold"]["N"])
    print("numbers", *sorted(item["numbers"]["NS"]))
PY
seen=$(python/bin/python look.py)
expected='sold 2
numbers 7 7.0'
echo "moto 5.2.5, after one ticket was sold twice under one token, and the number 7 added as 7 and as 7.0:"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected"; echo "$expected"; exit 1; }
