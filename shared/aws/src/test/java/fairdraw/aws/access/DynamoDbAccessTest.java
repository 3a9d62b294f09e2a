package fairdraw.aws.access;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.domain.IdKind;
import fairdraw.domain.Ids;
import fairdraw.domain.Mode;
import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.access.AuditRecord;
import fairdraw.domain.access.CreateOperator;
import fairdraw.domain.access.CreateOrganisation;
import fairdraw.domain.access.InvitationMint;
import fairdraw.domain.access.Operator;
import fairdraw.domain.access.Organisation;
import fairdraw.domain.access.keys.ApiKey;
import fairdraw.domain.access.keys.CreateKey;
import fairdraw.domain.access.keys.KeyMint;
import fairdraw.domain.access.keys.KeyText;
import fairdraw.domain.access.keys.Kind;
import fairdraw.domain.access.keys.Maker;
import fairdraw.domain.access.keys.Owner;
import fairdraw.domain.access.keys.Stored;
import fairdraw.domain.access.keys.Surface;
import fairdraw.engines.LocalTables;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DynamoDbAccessTest {
    private static final String TABLE = "Access";
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    private final Random random = new Random(11);
    private final Ids ids = new Ids(() -> NOON, random);
    private final KeyMint mint = new KeyMint(() -> NOON, random);
    private final LocalTables tables = new LocalTables();
    private final DynamoDbApiKeys keys =
            new DynamoDbApiKeys(tables.client(), TestTransactions.on(tables.client()), TABLE);
    private final DynamoDbOperators operators =
            new DynamoDbOperators(tables.client(), TestTransactions.on(tables.client()), TABLE);
    private final DynamoDbOrganisations organisations =
            new DynamoDbOrganisations(tables.client(), TABLE);
    private final DynamoDbAudit audit = new DynamoDbAudit(tables.client(), TABLE);

    @AfterAll
    void close() {
        tables.close();
    }

    @Test
    void aKeyIsFoundAndListedAsItWasMade() {
        for (var order :
                List.of(
                        order(owner("org_a", Mode.LIVE), Surface.LOTTERIES),
                        order(owner("org_a", Mode.LIVE), Surface.CAMPAIGNS),
                        KeyMint.Order.ofOperator("oper_a", "mine"))) {
            var minted = made(order);

            assertThat(keys.find(minted.key().id())).contains(minted.credential());
            assertThat(all(wanted -> keys.of(order.owner(), wanted))).contains(minted.key());
        }
    }

    @Test
    void anIdIsGivenOnce() {
        var first = mint.mint(order(owner("org_b", Mode.LIVE), Surface.CARTS)).credential();

        assertThat(keys.add(first)).isEqualTo(Stored.DONE);
        assertThat(keys.add(first)).isEqualTo(Stored.ID_TAKEN);
    }

    @Test
    void anOwnerSeesNoOthersKeys() {
        made(order(owner("org_c", Mode.LIVE), Surface.CARTS));

        assertThat(all(wanted -> keys.of(owner("org_c", Mode.TEST), wanted))).isEmpty();
        assertThat(all(wanted -> keys.of(owner("org_", Mode.LIVE), wanted))).isEmpty();
    }

    @Test
    void aRevocationStandsAsItWasFirstMade() {
        var owner = owner("org_d", Mode.TEST);
        var id = made(order(owner, Surface.CARTS)).key().id();

        assertThat(keys.revoke(owner, id, NOON).flatMap(ApiKey::revokedAt)).contains(NOON);
        assertThat(keys.revoke(owner, id, NOON.plusSeconds(9)).flatMap(ApiKey::revokedAt))
                .contains(NOON);
        assertThat(keys.find(id).flatMap(found -> found.key().revokedAt())).contains(NOON);
        assertThat(all(wanted -> keys.of(owner, wanted)).getFirst().revokedAt()).contains(NOON);
    }

    @Test
    void nobodyRevokesAnothersKeyOrOneThatIsNot() {
        var owner = owner("org_e", Mode.TEST);
        var id = made(order(owner, Surface.CARTS)).key().id();

        assertThat(keys.revoke(owner("org_e", Mode.LIVE), id, NOON)).isEmpty();
        assertThat(keys.revoke(owner, "00000000", NOON)).isEmpty();
        assertThat(keys.revoke(owner, "", NOON)).isEmpty();
        assertThat(keys.find(id).flatMap(found -> found.key().revokedAt())).isEmpty();
    }

    @Test
    void manyWhoRevokeAtOnceAllLearnTheSameInstant() throws Exception {
        var owner = owner("org_f", Mode.LIVE);
        var id = made(order(owner, Surface.CARTS)).key().id();

        var told = new ArrayList<Optional<Instant>>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var tries =
                    IntStream.range(0, 8)
                            .mapToObj(i ->
                                    (Callable<Optional<ApiKey>>)
                                            () -> keys.revoke(owner, id, NOON.plusSeconds(i)))
                            .toList();
            for (Future<Optional<ApiKey>> answer : threads.invokeAll(tries)) {
                told.add(answer.get().flatMap(ApiKey::revokedAt));
            }
        }

        assertThat(told).containsOnly(keys.find(id).orElseThrow().key().revokedAt());
        assertThat(told.getFirst()).isPresent();
    }

    @Test
    void aListIsReadPageByPageWithoutGapOrRepetition() {
        var owner = owner("org_g", Mode.LIVE);
        var made =
                IntStream.range(0, 7)
                        .mapToObj(_ -> made(order(owner, Surface.CARTS)))
                        .map(KeyMint.Minted::key)
                        .toList();

        var listed = new ArrayList<ApiKey>();
        var sizes = new ArrayList<Integer>();
        Optional<String> after = Optional.empty();
        do {
            var page = keys.of(owner, new Page.Wanted(3, after));
            listed.addAll(page.items());
            sizes.add(page.items().size());
            after = page.next();
        } while (after.isPresent());

        assertThat(listed).containsExactlyInAnyOrderElementsOf(made);
        assertThat(sizes).containsExactly(3, 3, 1);
    }

    @Test
    void thereIsOneFirstOperatorEver() {
        var createOperator =
                new CreateOperator(
                        operators, mint, new InvitationMint(() -> NOON, random), ids, () -> NOON);

        var first = createOperator.bootstrap("first").orElseThrow();
        assertThat(createOperator.bootstrap("second")).isEmpty();
        var third =
                createOperator
                        .create(
                                "third",
                                new Maker(first.operator().id(), first.firstKey().key().id()))
                        .orElseThrow();

        assertThat(all(operators::list))
                .map(Operator::name)
                .containsExactlyInAnyOrder("first", "third");
        assertThat(operators.find(first.operator().id())).contains(first.operator());
        assertThat(operators.find("oper_other")).isEmpty();
        var invitation = third.invitation().invitation();
        assertThat(operators.invitation(invitation.id())).contains(invitation);
    }

    @Test
    void organisationsAreListedOldestFirst() {
        var made =
                IntStream.range(0, 3)
                        .mapToObj(i -> NOON.plusMillis(i))
                        .map(at ->
                                new CreateOrganisation(
                                        organisations, new Ids(() -> at, random), () -> at))
                        .map(create -> create.create("Acme"))
                        .toList();

        assertThat(all(organisations::list)).containsExactlyElementsOf(made);
        assertThat(organisations.find(made.getFirst().id())).contains(made.getFirst());
        assertThat(organisations.find("x".repeat(5000))).map(Organisation::id).isEmpty();
    }

    @Test
    void theAuditIsReadNewestFirstAndKeepsCallsThatNeverEnded() {
        var first = call(NOON);
        var second = call(NOON.plusSeconds(1));
        audit.write(first);
        audit.write(second);
        audit.write(second.answered(201, Optional.empty()));

        assertThat(all(audit::list)).containsExactly(second.answered(201, Optional.empty()), first);
        assertThat(audit.list(new Page.Wanted(1, Optional.empty())).next()).contains(second.id());
    }

    @Test
    void noSecretIsStored() {
        var minted = made(order(owner("org_h", Mode.LIVE), Surface.LOTTERIES));
        var secret = KeyText.parse(minted.text()).orElseThrow().secret();

        assertThat(stored()).contains(minted.key().id()).doesNotContain(secret);
    }

    private KeyMint.Minted made(KeyMint.Order order) {
        return new CreateKey(keys, mint).create(order).orElseThrow();
    }

    private String stored() {
        var text = new StringBuilder();
        tables.client()
                .scanPaginator(scan -> scan.tableName(TABLE))
                .items()
                .forEach(item -> item.values().forEach(value -> text.append(legible(value))));
        return text.toString();
    }

    private static String legible(AttributeValue value) {
        return value.b() == null
                ? value.toString()
                : value.b().asString(StandardCharsets.ISO_8859_1);
    }

    private AuditRecord call(Instant at) {
        return new AuditRecord(
                new Ids(() -> at, random).prefixed(IdKind.AUDIT_RECORD),
                at,
                "oper_a",
                "00000000",
                "POST",
                "/operator/v1/organisations",
                "req");
    }

    private static <T> List<T> all(Function<Page.Wanted, Page<T>> list) {
        return list.apply(new Page.Wanted(100, Optional.empty())).items();
    }

    private static Owner owner(String organisation, Mode mode) {
        return new Owner.OfTenant(new Tenant(organisation, mode));
    }

    private static KeyMint.Order order(Owner owner, Surface surface) {
        return new KeyMint.Order(
                owner,
                surface,
                Kind.SECRET,
                surface == Surface.CAMPAIGNS ? Optional.of("spring") : Optional.empty(),
                "a key");
    }
}
