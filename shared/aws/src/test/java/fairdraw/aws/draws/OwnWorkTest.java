package fairdraw.aws.draws;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.access.DynamoDbApiKeys;
import fairdraw.aws.access.DynamoDbOperators;
import fairdraw.aws.access.DynamoDbOrganisations;
import fairdraw.aws.consumers.DynamoDbIssuers;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.LoneWrites;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.Mode;
import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.access.CreateOperator;
import fairdraw.domain.access.CreateOrganisation;
import fairdraw.domain.access.InvitationMint;
import fairdraw.domain.access.RedeemInvitation;
import fairdraw.domain.access.Role;
import fairdraw.domain.access.keys.CreateKey;
import fairdraw.domain.access.keys.KeyMint;
import fairdraw.domain.access.keys.Kind;
import fairdraw.domain.access.keys.Maker;
import fairdraw.domain.access.keys.Owner;
import fairdraw.domain.access.keys.RevokeKey;
import fairdraw.domain.access.keys.Surface;
import fairdraw.domain.consumers.Issuer;
import fairdraw.domain.consumers.Issuers.Added;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.engines.Fault;
import fairdraw.engines.FaultPlan;
import fairdraw.engines.FaultProxy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Calls that report success although the answer to their write was lost. */
final class OwnWorkTest {

    private static final Tenant TENANT = new Tenant(new OrganisationId("org_1"), Mode.LIVE);
    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");
    private static final InstantSource CLOCK = () -> NOW;

    private final FaultProxy proxy = FaultProxy.before(SharedStore.endpoint());
    private final DynamoDbClient client = SharedStore.client(proxy.endpoint());
    private final Transactions transactions = TestTransactions.on(client);
    private final String consumers = SharedStore.newTable("Consumers");
    private final String access = SharedStore.newTable("Access");
    private final DynamoDbIssuers issuers = new DynamoDbIssuers(client, transactions, consumers);
    private final DynamoDbApiKeys keys = new DynamoDbApiKeys(client, transactions, access);
    private final DynamoDbOperators operators = new DynamoDbOperators(client, transactions, access);
    private final Random random = new Random(7);
    private final KeyMint mint = new KeyMint(CLOCK, random);
    private final Ids ids = new Ids(CLOCK, random);

    @AfterEach
    void close() {
        client.close();
        proxy.close();
        SharedStore.drop(consumers);
        SharedStore.drop(access);
    }

    static List<Fault> faults() {
        return List.of(
                new Fault.LostAnswer(),
                new Fault.FailedBefore(),
                new Fault.FailedAfter(),
                new Fault.Throttle());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void anIssuerThatTheCallAddedIsNotSaidToHaveBeenThere(Fault fault) {
        lose(fault);
        assertThat(issuers.add(issuer("iss_1"))).isEqualTo(Added.DONE);
        lose(fault);
        assertThat(issuers.add(issuer("iss_2"))).isEqualTo(Added.DONE);

        assertThat(issuers.of(TENANT)).containsExactly(issuer("iss_1"), issuer("iss_2"));
        assertThat(issuers.add(issuer("iss_2"))).isEqualTo(Added.KNOWN);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void anIssuerThatTheCallRemovedIsNotSaidToHaveBeenUnknown(Fault fault) {
        issuers.add(issuer("iss_1"));
        lose(fault);

        assertThat(issuers.remove(TENANT, "iss_1")).contains(issuer("iss_1"));

        assertThat(issuers.of(TENANT)).isEmpty();
        assertThat(issuers.remove(TENANT, "iss_1")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void anOrganisationIsMadeOnce(Fault fault) {
        var organisations = new DynamoDbOrganisations(client, access);
        lose(fault);

        var made = new CreateOrganisation(organisations, ids, CLOCK).create("Shop");

        assertThat(organisations.list(new Page.Wanted(10, Optional.empty())).items())
                .containsExactly(made);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void anOperatorIsMadeOnceWithTheKeyThatIsShown(Fault fault) {
        var invitations = new InvitationMint(CLOCK, new Random(7));
        var create = new CreateOperator(operators, mint, invitations, ids, CLOCK);
        lose(fault);

        var first = create.bootstrap("First").orElseThrow();
        var maker = new Maker(first.operator().id(), first.firstKey().key().id());
        lose(fault);
        var second =
                create.create(
                                new CreateOperator.Wish("Second", Role.OWNER, Optional.empty()),
                                maker)
                        .orElseThrow();
        lose(fault);
        var secondKey =
                new RedeemInvitation(operators, mint, CLOCK)
                        .redeem(second.invitation().invitation())
                        .orElseThrow();

        assertThat(operators.list(new Page.Wanted(10, Optional.empty())).items())
                .containsExactlyInAnyOrder(first.operator(), second.operator());
        assertThat(keys.find(first.firstKey().key().id())).contains(first.firstKey().credential());
        assertThat(keys.find(secondKey.key().id())).contains(secondKey.credential());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aKeyIsMadeAndRevokedOnce(Fault fault) {
        var owner = new Owner.OfTenant(TENANT);
        lose(fault);
        var made =
                new CreateKey(keys, mint)
                        .create(
                                new KeyMint.Order(
                                        owner,
                                        Surface.DRAWS,
                                        Kind.SECRET,
                                        Optional.empty(),
                                        "server"))
                        .orElseThrow();
        assertThat(keys.of(owner, new Page.Wanted(10, Optional.empty())).items())
                .containsExactly(made.key());
        lose(fault);

        assertThat(new RevokeKey(keys, CLOCK).revoke(owner, made.key().id()))
                .contains(made.key().revoked(NOW));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aLoneWriteKnowsItsOwnWorkByItsMark(Fault fault) {
        var lone = new LoneWrites(client, transactions);
        var item = new Key("LONE", fault.toString()).attributes();
        var mine = transactions.mark();
        lose(fault);

        assertThat(lone.refusalOf(Writes.putIfAbsent(access, mine.on(item)), mine)).isEmpty();

        var other = transactions.mark();
        assertThat(lone.refusalOf(Writes.putIfAbsent(access, other.on(item)), other))
                .contains(mine.on(item));
    }

    private void lose(Fault fault) {
        proxy.follow(FaultPlan.nth(FaultPlan.WRITES, 1, fault));
    }

    private static Issuer issuer(String id) {
        return new Issuer(TENANT, id, "https://" + id, "draws", "https://" + id + "/jwks", 1, NOW);
    }
}
