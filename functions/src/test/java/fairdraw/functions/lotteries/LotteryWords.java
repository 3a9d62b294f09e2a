package fairdraw.functions.lotteries;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.evidence.GetEvidenceFunction;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.operator.draws.AdvanceDrawNowFunction;
import fairdraw.functions.operator.draws.CancelDrawFunction;
import fairdraw.functions.operator.draws.ErasePersonFunction;
import fairdraw.functions.operator.draws.GetDrawFunction;
import fairdraw.functions.operator.draws.ListDrawEntriesFunction;
import fairdraw.functions.operator.draws.ListWinnersFunction;
import fairdraw.functions.operator.lotteries.GetLotteryFunction;
import fairdraw.functions.operator.lotteries.GetTicketFunction;
import fairdraw.functions.operator.lotteries.ListDrawsOfLotteryFunction;
import fairdraw.functions.operator.lotteries.ListLedgerFunction;
import fairdraw.functions.operator.lotteries.PauseLotteryFunction;
import fairdraw.functions.operator.lotteries.RetireLotteryFunction;
import fairdraw.functions.operator.lotteries.VoidTicketFunction;
import fairdraw.functions.triggers.AdvanceDrawFunction;
import fairdraw.functions.wiring.Wiring;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lotteries, tickets and draws in every published state. */
public final class LotteryWords {

    private static final List<String> TYPES =
            List.of(
                    "STANDARD_DRAW",
                    "SKILL_LUCK",
                    "POPULATION_BASED",
                    "CHARITY_NATION",
                    "GLOBAL_CIVIC");

    /** A lottery in which one of two numbers wins. */
    private static final String COIN =
            """
            {"slug": "coin", "name": "Coin", "ticketPriceUsdCents": 200, "maxTicketsPerUser": 5,
             "drawFrequency": "CUSTOM", "schedule": {"every": "PT5M"},
             "numbersConfig": {"main": {"pick": 1, "from": 1, "to": 2}},
             "tiers": [{"name": "right", "main": 1, "amountCents": 100}]}
            """;

    private final Installation installation;
    private final Partner partner;

    private LotteryWords(Installation installation) {
        this.installation = installation;
        this.partner = new Partner(installation, "test");
    }

    /** Creates lotteries of all kinds, sells tickets and draws them. */
    public static void said(Installation installation) {
        var words = new LotteryWords(installation);
        words.kinds();
        words.lives();
        words.draws();
        words.early();
        words.live();
    }

    private void kinds() {
        for (DayOfWeek day : DayOfWeek.values()) {
            String form =
                    """
                    {"slug": "w%d", "name": "W", "ticketPriceUsdCents": 1, "maxTicketsPerUser": 1,
                     "lotteryType": "%s", "status": "DRAFT", "drawFrequency": "WEEKLY",
                     "schedule": {"timeZone": "UTC", "time": "18:00", "day": "%s"},
                     "numbersConfig": {"main": {"pick": 1, "from": 1, "to": 2}}}
                    """
                            .formatted(day.getValue(), TYPES.get(day.getValue() % 5), day);
            done(partner.create(form));
            if (day == DayOfWeek.MONDAY) {
                done(
                        partner.create(
                                form.replace("w1", "d")
                                        .replace("WEEKLY", "DAILY")
                                        .replace(", \"day\": \"MONDAY\"", "")));
                done(
                        partner.create(
                                form.replace("w1", "m")
                                        .replace("WEEKLY", "MONTHLY")
                                        .replace("\"MONDAY\"", "1")));
            }
        }
    }

    private void lives() {
        done(partner.create(ending("ended")));
        done(partner.create(ending("over")));
        done(operator(PauseLotteryFunction::new, "slug", "over"));
        done(operator(RetireLotteryFunction::new, "slug", "over"));
        installation.clock().forward(Duration.ofMinutes(20));
        assertThat(done(operator(GetLotteryFunction::new, "slug", "ended")).text("status"))
                .isEqualTo("EXPIRED");
    }

    private String ending(String slug) {
        return COIN.replace("coin", slug)
                .replaceFirst(
                        "\\{",
                        "{\"endsAt\": \""
                                + installation.clock().instant().plus(Duration.ofMinutes(15))
                                + "\", ");
    }

    private void draws() {
        done(partner.create(COIN));
        var one = ticket(1);
        var two = ticket(2);
        var without = ticket(2);
        String ref = String.valueOf(without.get("ticketRef"));
        done(
                partner.operator(
                        VoidTicketFunction::new,
                        GatewayCall.of("POST", "/")
                                .path("ticketRef", ref)
                                .json("{\"reason\": \"mistake\"}")));
        String draw = String.valueOf(one.get("drawId"));
        Runnable look =
                () -> {
                    done(operator(GetDrawFunction::new, "drawId", draw));
                    erased();
                    for (var ticket : List.of(one, two, without)) {
                        String its = String.valueOf(ticket.get("ticketRef"));
                        done(operator(GetTicketFunction::new, "ticketRef", its));
                    }
                };
        listed();
        for (int minutes = 0; minutes < 8; minutes++) {
            installation.clock().forward(Duration.ofMinutes(1));
            installation.watched(() -> advance(draw), look);
        }
        look.run();
        listed();
        done(operator(ListWinnersFunction::new, "drawId", draw));
        done(operator(ListDrawEntriesFunction::new, "drawId", draw));
        done(
                partner.call(
                        GetTicketReceiptFunction::new,
                        GatewayCall.of("GET", "/")
                                .path("ticketRef", String.valueOf(one.get("ticketRef")))));
    }

    /** Asks for an erasure, which the draw is in the way of all its life, as it is won. */
    private void erased() {
        GatewayCall erasure = GatewayCall.of("POST", "/").json("{\"person\": \"ada@example.com\"}");
        assertThat(done(partner.operator(ErasePersonFunction::new, erasure)).body())
                .contains("\"draws\":1,\"erased\":0");
    }

    private void listed() {
        GatewayCall coin = GatewayCall.of("GET", "/").path("slug", "coin");
        done(partner.call(ListAvailableLotteriesFunction::new, GatewayCall.of("GET", "/")));
        done(partner.call(ListLotteryDrawsFunction::new, coin));
        done(partner.call(ListLotteryEntriesFunction::new, coin));
        done(
                partner.call(
                        FundLotteryFunction::new,
                        GatewayCall.of("POST", "/")
                                .path("slug", "coin")
                                .header("Idempotency-Key", "k")
                                .json("{\"amountCents\": 5}")));
        assertThat(partner.enter("nothing", "ada@example.com").status()).isEqualTo(400);
    }

    /** Has an operator close a draw before its time and cancel another. */
    private void early() {
        String open = String.valueOf(ticket(1).get("drawId"));
        GatewayCall call = GatewayCall.of("POST", "/").path("drawId", open);
        done(partner.operator(AdvanceDrawNowFunction::new, call));
        advance(open);
        installation.clock().forward(Duration.ofMinutes(5));
        advance(open);
        done(evidence(open));
        String off = String.valueOf(ticket(1).get("drawId"));
        String closeAt = done(operator(GetDrawFunction::new, "drawId", off)).text("closeAt");
        installation.clock().set(Instant.parse(closeAt));
        advance(off);
        done(
                partner.operator(
                        CancelDrawFunction::new,
                        GatewayCall.of("POST", "/")
                                .path("drawId", off)
                                .json("{\"reason\": \"rain\"}")));
        advance(off);
        done(operator(GetDrawFunction::new, "drawId", off));
        done(operator(ListLedgerFunction::new, "slug", "coin"));
    }

    private void live() {
        Partner live = partner.inMode("live");
        done(live.create(COIN.replace("PT5M", "PT5H")));
        Answered listed =
                done(
                        live.operator(
                                ListDrawsOfLotteryFunction::new,
                                GatewayCall.of("GET", "/").path("slug", "coin")));
        Object data = Objects.requireNonNull(listed.members().get("data"));
        Object draw = Objects.requireNonNull(((List<?>) data).getFirst());
        done(evidence(String.valueOf(JsonTree.members(draw).get("id"))));
    }

    private Answered evidence(String draw) {
        return installation.call(
                GetEvidenceFunction::new, GatewayCall.of("GET", "/").path("drawId", draw));
    }

    private Map<String, @Nullable Object> ticket(int number) {
        Answered bought =
                done(
                        partner.call(
                                EnterLotteryFunction::new,
                                GatewayCall.of("POST", "/")
                                        .json(
                                                """
                                                {"email": "ada@example.com", "lotterySlug": "coin",
                                                 "lines": [{"main": [%d]}]}
                                                """
                                                        .formatted(number))));
        return JsonTree.members(Objects.requireNonNull(bought.members().get("data")));
    }

    private Answered operator(
            Function<Wiring, RequestStreamHandler> function, String parameter, String value) {
        return partner.operator(function, GatewayCall.of("ANY", "/").path(parameter, value));
    }

    private void advance(String drawId) {
        Json message =
                Json.object()
                        .put("messageId", "m")
                        .put("body", Json.object().put("drawId", drawId).toString());
        String event = Json.object().put("Records", List.of(message)).toString();
        byte[] reply =
                installation.run(
                        AdvanceDrawFunction::new,
                        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
        assertThat(new String(reply, StandardCharsets.UTF_8))
                .isEqualTo("{\"batchItemFailures\":[]}");
    }

    private static Answered done(Answered answered) {
        assertThat(answered.status()).as(answered.body()).isBetween(200, 299);
        return answered;
    }
}
