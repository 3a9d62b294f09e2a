package fairdraw.aws.access;

import static fairdraw.aws.dynamodb.Attributes.flag;
import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;
import static fairdraw.aws.dynamodb.Attributes.whole;

import fairdraw.aws.dynamodb.Reads;
import fairdraw.domain.Mode;
import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.access.keys.Maker;
import fairdraw.domain.access.proposals.Proposal;
import fairdraw.domain.access.proposals.Proposal.State;
import fairdraw.domain.access.proposals.Proposals;
import fairdraw.domain.ids.KeyId;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.ids.OrganisationId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Proposals in the table Access, one item each, and one more for each organisation's demand. */
public final class DynamoDbProposals implements Proposals {
    private static final Map<String, String> NAMES = Map.of("#state", "state");
    private static final String OPEN = "OPEN";
    private static final String CONFIRMED = "CONFIRMED";
    private static final String DONE = "DONE";

    /** The time for which a proposal is kept after its own, to be read. */
    private static final Duration TOLD = Duration.ofDays(30);

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbProposals(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Optional<Proposal> find(Tenant tenant, String id) {
        return Reads.one(dynamoDb, table, AccessKeys.proposal(tenant, id))
                .map(DynamoDbProposals::read);
    }

    @Override
    public boolean begin(Proposal proposal, Instant now) {
        return put(
                proposal,
                "attribute_not_exists(pk) OR goodUntil <= :now OR #state = :done",
                Map.of(":now", number(now.toEpochMilli()), ":done", text(DONE)));
    }

    @Override
    public boolean replace(Proposal read, Proposal next) {
        return put(
                next,
                "#state = :state AND proposedAt = :at",
                Map.of(
                        ":state", text(word(read.state())),
                        ":at", instant(read.proposedAt())));
    }

    private boolean put(Proposal proposal, String condition, Map<String, AttributeValue> values) {
        try {
            dynamoDb.putItem(put ->
                    put.tableName(table)
                            .item(write(proposal))
                            .conditionExpression(condition)
                            .expressionAttributeNames(NAMES)
                            .expressionAttributeValues(values));
            return true;
        } catch (ConditionalCheckFailedException other) {
            return false;
        }
    }

    @Override
    public Page<Proposal> list(Tenant tenant, Page.Wanted wanted) {
        return AccessLists.oldestFirst(
                dynamoDb,
                table,
                AccessKeys.proposals(tenant),
                wanted,
                DynamoDbProposals::read,
                Proposal::id);
    }

    @Override
    public boolean isDemanded(OrganisationId organisation) {
        return Reads.one(dynamoDb, table, AccessKeys.secondPerson(organisation))
                .filter(DynamoDbProposals::demanded)
                .isPresent();
    }

    private static boolean demanded(Map<String, AttributeValue> item) {
        return flag(item, "demanded");
    }

    @Override
    public void demand(OrganisationId organisation, boolean demanded) {
        var item = new HashMap<>(AccessKeys.secondPerson(organisation).attributes());
        item.put("type", text("secondPerson"));
        item.put("demanded", flag(demanded));
        dynamoDb.putItem(put -> put.tableName(table).item(item));
    }

    private static Map<String, AttributeValue> write(Proposal proposal) {
        var item =
                new HashMap<>(AccessKeys.proposal(proposal.tenant(), proposal.id()).attributes());
        item.put("type", text("proposal"));
        item.put("id", text(proposal.id()));
        item.put("organisation", text(proposal.tenant().organisation()));
        item.put("mode", text(proposal.tenant().mode().word()));
        item.put("operation", text(proposal.operation()));
        item.put("path", text(proposal.path()));
        item.put("body", text(proposal.body()));
        put(item, "proposers", proposal.proposedBy());
        item.put("proposedAt", instant(proposal.proposedAt()));
        item.put("goodUntil", number(proposal.goodUntil().toEpochMilli()));
        item.put("expiresAt", number(proposal.goodUntil().plus(TOLD).getEpochSecond()));
        item.put("state", text(word(proposal.state())));
        switch (proposal.state()) {
            case State.Open() -> {}
            case State.Confirmed(var by, var at) -> second(item, by, at);
            case State.Done(var by, var at, var status) -> {
                second(item, by, at);
                item.put("status", number(status));
            }
        }
        return item;
    }

    private static void second(Map<String, AttributeValue> item, Maker by, Instant at) {
        put(item, "seconds", by);
        item.put("confirmedAt", instant(at));
    }

    private static void put(Map<String, AttributeValue> item, String whose, Maker maker) {
        item.put(whose + "Id", text(maker.operatorId()));
        item.put(whose + "KeyId", text(maker.keyId()));
    }

    private static String word(State state) {
        return switch (state) {
            case State.Open() -> OPEN;
            case State.Confirmed _ -> CONFIRMED;
            case State.Done _ -> DONE;
        };
    }

    private static Proposal read(Map<String, AttributeValue> item) {
        return new Proposal(
                text(item, "id"),
                new Tenant(
                        new OrganisationId(text(item, "organisation")),
                        Mode.of(text(item, "mode")).orElseThrow()),
                text(item, "operation"),
                text(item, "path"),
                text(item, "body"),
                maker(item, "proposers"),
                instant(item, "proposedAt"),
                Instant.ofEpochMilli(number(item, "goodUntil")),
                state(item));
    }

    private static State state(Map<String, AttributeValue> item) {
        return switch (text(item, "state")) {
            case OPEN -> new State.Open();
            case CONFIRMED ->
                    new State.Confirmed(maker(item, "seconds"), instant(item, "confirmedAt"));
            default ->
                    new State.Done(
                            maker(item, "seconds"),
                            instant(item, "confirmedAt"),
                            whole(item, "status"));
        };
    }

    private static Maker maker(Map<String, AttributeValue> item, String whose) {
        return new Maker(
                new OperatorId(text(item, whose + "Id")), new KeyId(text(item, whose + "KeyId")));
    }
}
