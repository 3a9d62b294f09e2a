package fairdraw.functions.lotteries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import fairdraw.functions.documents.GetConsoleFunction;
import fairdraw.functions.documents.GetDrawPageFunction;
import fairdraw.functions.documents.GetHealthFunction;
import fairdraw.functions.documents.GetOpenApiFunction;
import fairdraw.functions.documents.GetPagesFunction;
import fairdraw.functions.documents.ListPublicDrawsFunction;
import fairdraw.functions.evidence.GetEvidenceFunction;
import fairdraw.functions.evidence.GetEvidenceLeavesFunction;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.installation.QueuedSegments;
import fairdraw.functions.json.Json;
import fairdraw.functions.operator.access.GetOrganisationFunction;
import fairdraw.functions.operator.draws.AdvanceDrawNowFunction;
import fairdraw.functions.operator.draws.CancelDrawFunction;
import fairdraw.functions.operator.draws.ErasePersonFunction;
import fairdraw.functions.operator.draws.GetDrawFunction;
import fairdraw.functions.operator.draws.ListDrawEntriesFunction;
import fairdraw.functions.operator.draws.ListDrawsFunction;
import fairdraw.functions.operator.draws.ListWinnersFunction;
import fairdraw.functions.operator.draws.UpdateDrawFunction;
import fairdraw.functions.operator.imports.ImportEntriesFunction;
import fairdraw.functions.operator.lotteries.CreateLotteryDrawFunction;
import fairdraw.functions.operator.lotteries.FundPrizePoolFunction;
import fairdraw.functions.operator.lotteries.GetLotteryFunction;
import fairdraw.functions.operator.lotteries.GetTicketFunction;
import fairdraw.functions.operator.lotteries.ListDrawsOfLotteryFunction;
import fairdraw.functions.operator.lotteries.ListLedgerFunction;
import fairdraw.functions.operator.lotteries.ListLotteriesFunction;
import fairdraw.functions.operator.lotteries.PauseLotteryFunction;
import fairdraw.functions.operator.lotteries.PublishLotteryFunction;
import fairdraw.functions.operator.lotteries.ResumeLotteryFunction;
import fairdraw.functions.operator.lotteries.RetireLotteryFunction;
import fairdraw.functions.operator.lotteries.UpdateLotteryFunction;
import fairdraw.functions.operator.lotteries.VoidTicketFunction;
import fairdraw.functions.register.EveryRegister;
import fairdraw.functions.register.LinkedReceipt;
import fairdraw.functions.triggers.AdvanceDrawFunction;
import fairdraw.functions.triggers.EveryRecord;
import fairdraw.functions.triggers.PlanDrawsFunction;
import fairdraw.functions.triggers.SweepDrawsFunction;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A lottery in an installation from its first ticket to its last draw, and every function on that
 * way.
 */
public final class EveryLottery {

    private static final String NO_FAILURES = "{\"batchItemFailures\":[]}";

    /** A lottery in which every line wins the pool. */
    private static final String LOTTERY =
            """
            {"slug": "sure", "name": "Sure", "ticketPriceUsdCents": 200, "maxTicketsPerUser": 5,
             "poolPermille": 500, "drawFrequency": "CUSTOM", "schedule": {"every": "PT5M"},
             "numbersConfig": {"main": {"pick": 1, "from": 1, "to": 1}},
             "tiers": [{"name": "all", "main": 1, "poolPermille": 1000}]}
            """;

    private EveryLottery() {}

    /** Creates a lottery with two tickets, one of them void, and returns the id of their draw. */
    public static String sells(Installation installation, Partner partner) {
        done(partner.create(LOTTERY));
        done(partner.operator(ListLotteriesFunction::new, get()));
        done(partner.operator(GetLotteryFunction::new, sure()));
        done(
                partner.operator(
                        UpdateLotteryFunction::new, sure().json("{\"maxTicketsPerUser\": 6}")));
        done(partner.operator(PauseLotteryFunction::new, sure()));
        done(partner.operator(ResumeLotteryFunction::new, sure()));
        done(partner.call(ListAvailableLotteriesFunction::new, get()));
        Map<?, ?> ticket = ticket(partner, "ada@example.com");
        done(LinkedReceipt.of(installation, Objects.requireNonNull(ticket.get("receipt"))));
        String other = String.valueOf(ticket(partner, "bob@example.com").get("ticketRef"));
        assertThat(ticket(partner, "bob@example.com").get("ticketRef")).isEqualTo(other);
        done(
                partner.operator(
                        ImportEntriesFunction::new,
                        sure().query("import", "friends")
                                .header("Content-Type", "text/csv")
                                .body("email\ncyd@example.com\n")));
        String drawId = String.valueOf(ticket.get("drawId"));
        String ref = String.valueOf(ticket.get("ticketRef"));
        done(partner.call(GetTicketReceiptFunction::new, get().path("ticketRef", ref)));
        funded(partner, 5);
        done(
                partner.operator(
                        ListDrawEntriesFunction::new,
                        get().path("drawId", drawId).query("search", ref)));
        done(partner.call(ListLotteryDrawsFunction::new, sure()));
        done(partner.operator(ListDrawsOfLotteryFunction::new, sure()));
        done(partner.operator(ListLedgerFunction::new, sure()));
        done(partner.operator(ListDrawsFunction::new, get()));
        done(partner.operator(GetDrawFunction::new, get().path("drawId", drawId)));
        done(
                partner.operator(
                        VoidTicketFunction::new,
                        post().path("ticketRef", other).json("{\"reason\": \"mistake\"}")));
        done(partner.operator(GetTicketFunction::new, get().path("ticketRef", other)));
        return drawId;
    }

    private static void funded(Partner partner, int cents) {
        done(
                partner.call(
                        FundLotteryFunction::new,
                        sure().header("Idempotency-Key", "k" + cents)
                                .json("{\"amountCents\": " + cents + "}")));
    }

    private static Map<?, ?> ticket(Partner partner, String email) {
        Answered bought =
                done(
                        partner.call(
                                EnterLotteryFunction::new,
                                post().header("Idempotency-Key", email)
                                        .json(
                                                Json.object()
                                                        .put("email", email)
                                                        .put("lotterySlug", "sure")
                                                        .toString())));
        return (Map<?, ?>) Objects.requireNonNull(bought.members().get("data"));
    }

    /** Processes the stream and the schedules of one minute. */
    public static void follow(Installation installation) {
        EveryRecord.lived(installation);
        installation.run(PlanDrawsFunction::new);
        installation.run(SweepDrawsFunction::new);
    }

    public static void isDrawn(Installation installation, Partner partner, String drawId) {
        List<?> listed = list(done(partner.call(ListLotteryEntriesFunction::new, sure())));
        advance(installation, drawId);
        done(partner.operator(AdvanceDrawNowFunction::new, post().path("drawId", drawId)));
        for (int step = 0; step < 10; step++) {
            installation.clock().forward(Duration.ofSeconds(30));
            advance(installation, drawId);
        }
        var evidence =
                done(installation.call(GetEvidenceFunction::new, get().path("drawId", drawId)));
        assertThat(evidence.members()).containsEntry("status", "COMPLETED");
        assertThat(evidence.members().get("tiers")).asInstanceOf(LIST).hasSize(1);
        for (String opened : List.of("false", "true")) {
            done(
                    installation.call(
                            GetEvidenceLeavesFunction::new,
                            get().path("drawId", drawId).query("opened", opened)));
        }
        isListed(installation);
        done(installation.call(GetOpenApiFunction::new, get()));
        done(installation.call(GetPagesFunction::new, GatewayCall.of("GET", "/")));
        done(
                installation.call(
                        GetDrawPageFunction::new,
                        GatewayCall.of("GET", "/d/{drawId}").path("drawId", drawId)));
        done(installation.call(GetHealthFunction::new, get()));
        done(installation.call(GetConsoleFunction::new, GatewayCall.of("GET", "/console")));
        done(partner.operator(ListWinnersFunction::new, get().path("drawId", drawId)));
        done(partner.operator(ListDrawEntriesFunction::new, get().path("drawId", drawId)));
        String ref = String.valueOf(((Map<?, ?>) listed.getFirst()).get("ticketRef"));
        done(partner.call(GetTicketReceiptFunction::new, get().path("ticketRef", ref)));
        funded(partner, 6);
        String payment = "{\"amountCents\": 5, \"reason\": \"a guarantee\"}";
        done(partner.operator(FundPrizePoolFunction::new, sure().json(payment)));
        isErased(partner);
    }

    /** Erases somebody who has won nothing; the record of a win is kept. */
    private static void isErased(Partner partner) {
        assertThat(erased(partner, "ada@example.com")).contains("\"erased\":0", "WON");
        assertThat(erased(partner, "bob@example.com")).contains("\"erased\":1,\"held\":[]");
    }

    private static String erased(Partner partner, String person) {
        String erasure = Json.object().put("person", person).toString();
        return done(partner.operator(ErasePersonFunction::new, post().json(erasure))).body();
    }

    /** Lists the live draws of an organisation that has opted in. */
    private static void isListed(Installation installation) {
        Partner listed = new Partner(installation, "live");
        done(
                listed.operator(
                        GetOrganisationFunction::new,
                        GatewayCall.of("PATCH", "/operator/v1/organisations/{org}")
                                .json("{\"organiser\": {\"name\": \"Acme\"}, \"listed\": true}")));
        done(listed.create(LOTTERY.replace("PT5M", "PT1H")));
        Answered draws =
                installation.call(
                        ListPublicDrawsFunction::new, get().path("org", listed.organisation()));
        assertThat(list(done(draws))).isNotEmpty();
    }

    public static void isCancelled(Installation installation, Partner partner) {
        String times = "{\"drawAt\": \"2026-07-01T15:00:00Z\"}";
        String drawId =
                done(partner.operator(CreateLotteryDrawFunction::new, sure().json(times)))
                        .text("id");
        String later =
                "{\"closeAt\": \"2026-07-01T15:10:00Z\", \"drawAt\": \"2026-07-01T15:30:00Z\"}";
        done(partner.operator(UpdateDrawFunction::new, get().path("drawId", drawId).json(later)));
        done(
                partner.operator(
                        CancelDrawFunction::new,
                        post().path("drawId", drawId).json("{\"reason\": \"a test\"}")));
        advance(installation, drawId);
        assertThat(
                        installation
                                .call(GetEvidenceFunction::new, get().path("drawId", drawId))
                                .members())
                .containsEntry("status", "CANCELLED");
    }

    /** Checks that each function that can plan finds draws missing an hour later. */
    public static void isPlanned(Installation installation, Partner partner) {
        done(partner.create(LOTTERY.replace("sure", "later")));
        installation.clock().forward(Duration.ofHours(1));
        installation.run(PlanDrawsFunction::new);
        installation.clock().forward(Duration.ofHours(1));
        done(partner.operator(UpdateLotteryFunction::new, sure().json("{\"name\": \"Surely\"}")));
        done(partner.operator(PauseLotteryFunction::new, sure()));
        installation.clock().forward(Duration.ofHours(1));
        done(partner.operator(ResumeLotteryFunction::new, sure()));
        done(partner.operator(RetireLotteryFunction::new, sure()));
        String draft =
                LOTTERY.replace("sure", "draft").replaceFirst("\\{", "{\"status\": \"DRAFT\", ");
        done(partner.create(draft));
        done(partner.operator(PublishLotteryFunction::new, get().path("slug", "draft")));
        Answered draws =
                done(
                        partner.operator(
                                ListDrawsOfLotteryFunction::new, get().path("slug", "draft")));
        String last = String.valueOf(((Map<?, ?>) list(draws).getFirst()).get("id"));
        done(
                partner.operator(
                        CancelDrawFunction::new,
                        post().path("drawId", last).json("{\"reason\": \"rain\"}")));
    }

    private static List<?> list(Answered answered) {
        return (List<?>) Objects.requireNonNull(answered.members().get("data"));
    }

    private static void advance(Installation installation, String drawId) {
        String body = Json.object().put("drawId", drawId).toString();
        String event =
                Json.object()
                        .put(
                                "Records",
                                List.of(Json.object().put("messageId", "m").put("body", body)))
                        .toString();
        byte[] reply =
                installation.run(
                        AdvanceDrawFunction::new,
                        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
        assertThat(new String(reply, StandardCharsets.UTF_8)).isEqualTo(NO_FAILURES);
        EveryRegister.keepWhatWaits(installation);
        QueuedSegments.run(installation, () -> advance(installation, drawId));
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

    private static GatewayCall sure() {
        return post().path("slug", "sure");
    }
}
