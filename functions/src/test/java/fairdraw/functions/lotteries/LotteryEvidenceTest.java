package fairdraw.functions.lotteries;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.evidence.GetEvidenceFunction;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.InstallationWithBeacon;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.installation.QueuedSegments;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.operator.draws.AdvanceDrawNowFunction;
import fairdraw.functions.operator.draws.CancelDrawFunction;
import fairdraw.functions.operator.lotteries.ListLedgerFunction;
import fairdraw.functions.operator.lotteries.VoidTicketFunction;
import fairdraw.functions.register.EveryRegister;
import fairdraw.functions.register.JudgedByAStranger;
import fairdraw.functions.triggers.AdvanceDrawFunction;
import fairdraw.functions.triggers.QueueEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The evidence of a lottery's draws, as a stranger judges it. */
class LotteryEvidenceTest {

    /** A lottery in which every line wins the pool. */
    private static final String LOTTERY =
            """
            {"slug": "sure", "name": "Sure", "ticketPriceUsdCents": 200, "maxTicketsPerUser": 5,
             "poolPermille": 500, "drawFrequency": "CUSTOM", "schedule": {"every": "PT5M"},
             "numbersConfig": {"main": {"pick": 1, "from": 1, "to": 1}},
             "tiers": [{"name": "all", "main": 1, "poolPermille": 1000}]}
            """;

    @RegisterExtension static final InstallationWithBeacon PLACE = new InstallationWithBeacon();

    private final Installation installation = PLACE.installation();
    private final Partner partner = new Partner(installation, "test");

    @Test
    void aDrawHoldsButForWitnessesWithTheReceiptsOfItsTickets() {
        creates(LOTTERY);
        fund(500);
        Map<String, @Nullable Object> adas = bought("ada@example.com");
        Map<String, @Nullable Object> bobs = bought("bob@example.com");
        voids(bobs);
        String drawId = text(adas, "drawId");

        isDrawn(drawId);

        JudgedByAStranger judged = new JudgedByAStranger(installation, drawId);
        for (Map<String, @Nullable Object> ticket : List.of(adas, bobs)) {
            judged.with(receipt(ticket));
            judged.with(later(ticket));
            judged.withLinked(receipt(ticket));
        }
        judged.holdsButForWitnesses();
    }

    @Test
    void eachDrawCarriesOnTheMoneyOfTheOneBefore() {
        creates(LOTTERY.replace("\"to\": 1}", "\"to\": 70}"));
        fund(500);
        String first = text(bought("ada@example.com"), "drawId");
        isDrawn(first);
        String second = text(bought("bob@example.com"), "drawId");
        fund(700);
        isDrawn(second);

        assertThat(second).isNotEqualTo(first);
        assertThat(ledger())
                .containsExactly(
                        "ROLLOVER 1400 1400",
                        "CARRIED -1300 0",
                        "FUNDING 700 1300",
                        "ROLLOVER 600 600",
                        "CARRIED -500 0",
                        "FUNDING 500 500");
        new JudgedByAStranger(installation, first).holdsButForWitnesses();
        new JudgedByAStranger(installation, second).holdsButForWitnesses();
    }

    @Test
    void aDrawThatIsCalledOffHoldsAsCancelled() {
        creates(LOTTERY);
        String drawId = text(bought("ada@example.com"), "drawId");
        cancel(drawId);
        advance(drawId);

        assertThat(evidence(drawId)).containsEntry("status", "CANCELLED").containsEntry("v", 2L);
        new JudgedByAStranger(installation, drawId).holdsButForWitnesses();
    }

    @Test
    void aDrawThatIsCalledOffAfterItsCloseGivesItsMoneyBack() {
        creates(LOTTERY);
        fund(500);
        String drawId = text(bought("ada@example.com"), "drawId");
        installation.clock().forward(Duration.ofSeconds(210));
        advance(drawId);
        cancel(drawId);
        advance(drawId);

        assertThat(evidence(drawId)).containsEntry("status", "CANCELLED");
        assertThat(ledger())
                .containsExactly("RETURNED 500 500", "CARRIED -500 0", "FUNDING 500 500");
        new JudgedByAStranger(installation, drawId).holdsButForWitnesses();
    }

    private void cancel(String drawId) {
        Answered asked =
                partner.operator(
                        CancelDrawFunction::new,
                        post().path("drawId", drawId).json("{\"reason\": \"rain\"}"));
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
    }

    /** Creates a lottery, whose draws have their place in the register before a ticket is sold. */
    private void creates(String lottery) {
        done(partner.create(lottery));
        EveryRegister.keep(installation);
    }

    private void fund(long cents) {
        done(
                partner.call(
                        FundLotteryFunction::new,
                        post().path("slug", "sure")
                                .header("Idempotency-Key", "k" + cents)
                                .json("{\"amountCents\": " + cents + "}")));
    }

    /** Buys a ticket, and keeps the register. */
    private Map<String, @Nullable Object> bought(String email) {
        Answered bought = done(partner.enter("sure", email));
        EveryRegister.keep(installation);
        return JsonTree.members(Objects.requireNonNull(bought.members().get("data")));
    }

    /** Returns the kind, the amount and the pool after it of each entry, the newest first. */
    private List<String> ledger() {
        Answered listed =
                done(partner.operator(ListLedgerFunction::new, get().path("slug", "sure")));
        return ((List<?>) Objects.requireNonNull(listed.members().get("data")))
                .stream()
                        .map(JsonTree::members)
                        .map(entry ->
                                String.join(
                                        " ",
                                        text(entry, "kind"),
                                        text(entry, "amountCents"),
                                        text(entry, "prizePoolCents")))
                        .toList();
    }

    private void voids(Map<String, @Nullable Object> ticket) {
        done(
                partner.operator(
                        VoidTicketFunction::new,
                        post().path("ticketRef", text(ticket, "ticketRef"))
                                .json("{\"reason\": \"mistake\"}")));
    }

    /** Returns the receipt that the purchase was answered with. */
    private static Object receipt(Map<String, @Nullable Object> ticket) {
        return Objects.requireNonNull(ticket.get("receipt"));
    }

    /** Returns the receipt of a ticket as it is answered when it is asked for. */
    private Object later(Map<String, @Nullable Object> ticket) {
        return done(partner.call(
                        GetTicketReceiptFunction::new,
                        get().path("ticketRef", text(ticket, "ticketRef"))))
                .members();
    }

    private void isDrawn(String drawId) {
        advance(drawId);
        done(partner.operator(AdvanceDrawNowFunction::new, post().path("drawId", drawId)));
        for (int step = 0; step < 10; step++) {
            installation.clock().forward(Duration.ofSeconds(30));
            advance(drawId);
        }
        assertThat(evidence(drawId)).containsEntry("status", "COMPLETED");
    }

    private void advance(String drawId) {
        String body = Json.object().put("drawId", drawId).toString();
        byte[] reply = installation.run(AdvanceDrawFunction::new, QueueEvent.of(body).json());
        assertThat(new String(reply, StandardCharsets.UTF_8))
                .isEqualTo("{\"batchItemFailures\":[]}");
        QueuedSegments.run(installation, () -> advance(drawId));
    }

    private Map<String, @Nullable Object> evidence(String drawId) {
        return done(installation.call(GetEvidenceFunction::new, get().path("drawId", drawId)))
                .members();
    }

    private static String text(Map<String, @Nullable Object> members, String name) {
        return String.valueOf(members.get(name));
    }

    private static Answered done(Answered answered) {
        assertThat(answered.status()).as(answered.body()).isBetween(200, 299);
        return answered;
    }

    private static GatewayCall get() {
        return GatewayCall.of("GET", "/");
    }

    private static GatewayCall post() {
        return GatewayCall.of("POST", "/");
    }
}
