package fairdraw.functions.lotteries;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.InstallationWithBeacon;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.installation.QueuedSegments;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.operator.access.ListAuditFunction;
import fairdraw.functions.operator.draws.AdvanceDrawNowFunction;
import fairdraw.functions.operator.draws.ErasePersonFunction;
import fairdraw.functions.register.EveryRegister;
import fairdraw.functions.register.JudgedByAStranger;
import fairdraw.functions.triggers.AdvanceDrawFunction;
import fairdraw.functions.triggers.EveryRecord;
import fairdraw.functions.triggers.QueueEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The erasure of a person from the draws of a lottery, over everything that is stored. */
class ErasureTest {

    private static final int DRAWS = 6;
    private static final String CANARY = "canary-7d1f";
    private static final String ADDRESS = CANARY + "@example.com";

    /** A lottery whose prize nobody wins in a thousand years. */
    private static final String LOTTERY =
            """
            {"slug": "long", "name": "Long", "ticketPriceUsdCents": 200, "maxTicketsPerUser": 5,
             "poolPermille": 500, "drawFrequency": "CUSTOM", "schedule": {"every": "PT5M"},
             "numbersConfig": {"main": {"pick": 6, "from": 1, "to": 99}},
             "tiers": [{"name": "all", "main": 6, "poolPermille": 1000}]}
            """;

    @RegisterExtension static final InstallationWithBeacon PLACE = new InstallationWithBeacon();

    private final Installation installation = PLACE.installation();
    private final Partner partner = new Partner(installation, "test");

    @BeforeEach
    void createLottery() {
        done(partner.create(LOTTERY));
        EveryRegister.keep(installation);
    }

    @Test
    void nothingOfAPersonStaysAndEveryDrawIsJudgedAsBefore() {
        List<String> draws = new ArrayList<>();
        List<Object> receipts = new ArrayList<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            Map<String, @Nullable Object> hers = bought(ADDRESS);
            receipts.add(Objects.requireNonNull(bought("bob@example.com").get("receipt")));
            draws.add(text(hers, "drawId"));
            EveryRecord.lived(installation);
            isDrawn(draws.getLast());
        }
        assertThat(placesOfTheCanary()).isNotEmpty();

        assertThat(erased().body())
                .isEqualTo(
                        "{\"draws\":%d,\"erased\":%d,\"held\":[],\"next\":null}"
                                .formatted(DRAWS, DRAWS));

        assertThat(placesOfTheCanary()).isEmpty();
        assertThat(installation.logged().toString()).doesNotContain(CANARY);
        for (int draw = 0; draw < DRAWS; draw++) {
            var judged = new JudgedByAStranger(installation, draws.get(draw));
            judged.with(receipts.get(draw));
            judged.holdsButForWitnesses();
        }
        assertThat(erased().body()).contains("\"erased\":" + DRAWS);
    }

    @Test
    void theAuditTellsTheCountsAndNotTheName() {
        bought(ADDRESS);
        assertThat(erased().body()).contains("\"why\":\"OPEN\"");

        Answered audit = partner.operator(ListAuditFunction::new, GatewayCall.of("GET", "/"));

        assertThat(audit.body()).contains("{\"draws\":1,\"erased\":0}").doesNotContain(CANARY);
    }

    @Test
    void aPersonWhoIsInNoDrawIsErasedFromNone() {
        assertThat(erased().body())
                .isEqualTo("{\"draws\":0,\"erased\":0,\"held\":[],\"next\":null}");
    }

    @Test
    void aCallWithoutAPersonIsRefusedByName() {
        Answered refused =
                partner.operator(ErasePersonFunction::new, GatewayCall.of("POST", "/").json("{}"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("person");
    }

    private Answered erased() {
        String erasure = Json.object().put("person", ADDRESS.toUpperCase(Locale.ROOT)).toString();
        return done(
                partner.operator(
                        ErasePersonFunction::new, GatewayCall.of("POST", "/").json(erasure)));
    }

    /** Returns the keys of all stored items in which the person's address is found. */
    private List<String> placesOfTheCanary() {
        return installation.dynamoDb().listTables().tableNames().stream()
                .flatMap(table ->
                        installation
                                .dynamoDb()
                                .scanPaginator(scan -> scan.tableName(table))
                                .items()
                                .stream()
                                .filter(item -> texts(item).contains(CANARY))
                                .map(item -> table + ' ' + item.get("pk") + item.get("sk")))
                .toList();
    }

    private static String texts(Map<String, AttributeValue> item) {
        StringBuilder texts = new StringBuilder(item.toString());
        item.values().stream()
                .filter(value -> value.b() != null)
                .forEach(value ->
                        texts.append(
                                new String(value.b().asByteArray(), StandardCharsets.ISO_8859_1)));
        return texts.toString();
    }

    private Map<String, @Nullable Object> bought(String email) {
        Answered bought = done(partner.enter("long", email));
        EveryRegister.keep(installation);
        return JsonTree.members(Objects.requireNonNull(bought.members().get("data")));
    }

    private void isDrawn(String drawId) {
        advance(drawId);
        done(
                partner.operator(
                        AdvanceDrawNowFunction::new,
                        GatewayCall.of("POST", "/").path("drawId", drawId)));
        for (int step = 0; step < 10; step++) {
            installation.clock().forward(Duration.ofSeconds(30));
            advance(drawId);
        }
    }

    private void advance(String drawId) {
        String body = Json.object().put("drawId", drawId).toString();
        byte[] reply = installation.run(AdvanceDrawFunction::new, QueueEvent.of(body).json());
        assertThat(new String(reply, StandardCharsets.UTF_8))
                .isEqualTo("{\"batchItemFailures\":[]}");
        QueuedSegments.run(installation, () -> advance(drawId));
    }

    private static String text(Map<String, @Nullable Object> members, String name) {
        return String.valueOf(members.get(name));
    }

    private static Answered done(Answered answered) {
        assertThat(answered.status()).as(answered.body()).isBetween(200, 299);
        return answered;
    }
}
