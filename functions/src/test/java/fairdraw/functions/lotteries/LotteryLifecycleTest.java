package fairdraw.functions.lotteries;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.lotteries.LotteryStatus;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.operator.draws.AdvanceDrawNowFunction;
import fairdraw.functions.operator.draws.CancelDrawFunction;
import fairdraw.functions.operator.lotteries.GetLotteryFunction;
import fairdraw.functions.operator.lotteries.ListDrawsOfLotteryFunction;
import fairdraw.functions.operator.lotteries.PauseLotteryFunction;
import fairdraw.functions.operator.lotteries.PublishLotteryFunction;
import fairdraw.functions.operator.lotteries.ResumeLotteryFunction;
import fairdraw.functions.operator.lotteries.RetireLotteryFunction;
import fairdraw.functions.operator.lotteries.UpdateLotteryFunction;
import fairdraw.functions.triggers.PlanDrawsFunction;
import fairdraw.functions.wiring.Wiring;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lottery from its draft to its end, and the effect on it of cancelled draws. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LotteryLifecycleTest {

    private static final Instant START = Instant.parse("2026-07-01T12:00:00Z");

    private final Installation installation = new Installation();
    private Partner partner = new Partner(installation, "test");
    private int players;

    @BeforeEach
    void anotherPartner() {
        installation.clock().set(START);
        partner = new Partner(installation, "test");
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void aDraftTakesNoEntriesAndPlansNothingUntilItIsPublished() {
        assertThat(partner.create(with("\"status\": \"DRAFT\"")).text("status")).isEqualTo("DRAFT");
        assertInactive();
        plan();
        assertThat(draws()).isEmpty();
        assertThat(post(PauseLotteryFunction::new).status()).isEqualTo(409);
        assertThat(post(ResumeLotteryFunction::new).body())
                .isEqualTo("{\"error\":\"Not possible for a lottery that is DRAFT\"}");

        assertThat(post(PublishLotteryFunction::new).text("status")).isEqualTo("ACTIVE");
        assertThat(draws()).hasSize(3);
        assertThat(enter().status()).isEqualTo(201);
        assertThat(available()).isEqualTo(1L);
        assertThat(post(PublishLotteryFunction::new).status()).isEqualTo(200);
    }

    @Test
    void aRetiredLotteryIsOverAndItsDrawsAreStillHeld() {
        partner.create(Partner.EVERY_FIVE_MINUTES);
        assertThat(enter().status()).isEqualTo(201);

        assertThat(post(RetireLotteryFunction::new).text("status")).isEqualTo("COMPLETED");

        assertInactive();
        assertThat(draws()).extracting(draw -> draw.get("status")).contains("OPEN");
        assertThat(post(RetireLotteryFunction::new).text("status")).isEqualTo("COMPLETED");
        for (Function<Wiring, RequestStreamHandler> function :
                List.<Function<Wiring, RequestStreamHandler>>of(
                        PauseLotteryFunction::new,
                        ResumeLotteryFunction::new,
                        PublishLotteryFunction::new)) {
            assertThat(post(function).body()).isEqualTo("{\"error\":\"Lottery is over\"}");
        }
        installation.clock().forward(Duration.ofHours(1));
        plan();
        assertThat(draws()).hasSize(3);
    }

    @Test
    void aLotteryExpiresAtItsEndWhetherOrNotAnybodyLooks() {
        partner.create(with("\"endsAt\": \"2026-07-01T12:12:00Z\""));
        assertThat(draws())
                .extracting(draw -> draw.get("closeAt"))
                .containsExactly("2026-07-01T12:08:30Z", "2026-07-01T12:03:30Z");
        installation.clock().set(Instant.parse("2026-07-01T12:08:29Z"));
        assertThat(enter().status()).isEqualTo(201);

        installation.clock().set(Instant.parse("2026-07-01T12:12:00Z"));
        assertThat(lottery().text("status")).isEqualTo("EXPIRED");
        assertInactive();
        plan();
        assertThat(lottery().members())
                .containsEntry("status", "EXPIRED")
                .containsEntry("endsAt", "2026-07-01T12:12:00Z");
        assertThat(update("{\"endsAt\": null}").status()).isEqualTo(409);
    }

    @Test
    void anEndIsSetMovedAndTakenAwayAndIsNeverInThePast() {
        partner.create(Partner.EVERY_FIVE_MINUTES);
        assertThat(update("{\"endsAt\": \"2026-07-01T12:00:00Z\"}").body())
                .contains("\"field\":\"endsAt\"");
        assertThat(update("{\"endsAt\": \"2026-07-01T13:00:00Z\"}").text("endsAt"))
                .isEqualTo("2026-07-01T13:00:00Z");
        assertThat(update("{\"name\": \"Other\"}").text("endsAt"))
                .isEqualTo("2026-07-01T13:00:00Z");
        assertThat(update("{\"endsAt\": null}").members()).containsEntry("endsAt", null);
    }

    @Test
    void aPausedLotteryExpiresTooAndOneWithoutScheduleAsWell() {
        partner.create(
                with("\"endsAt\": \"2026-07-01T12:10:00Z\"")
                        .replace("\"schedule\": {\"every\": \"PT5M\"},", ""));
        post(PauseLotteryFunction::new);
        installation.clock().set(Instant.parse("2026-07-01T12:10:00Z"));
        plan();
        assertThat(lottery().text("status")).isEqualTo("EXPIRED");
    }

    @Test
    void everyPublishedStatusIsReachedAndAllButOneRefuseEntries() {
        Set<String> said = new TreeSet<>();
        said.add(partner.create(with("\"status\": \"DRAFT\"")).text("status"));
        assertInactive();
        said.add(post(PublishLotteryFunction::new).text("status"));
        assertThat(enter().status()).isEqualTo(201);
        said.add(post(PauseLotteryFunction::new).text("status"));
        assertInactive();
        post(ResumeLotteryFunction::new);
        said.add(post(RetireLotteryFunction::new).text("status"));
        assertInactive();
        partner = new Partner(installation, "test");
        partner.create(with("\"endsAt\": \"2026-07-01T12:12:00Z\""));
        installation.clock().set(Instant.parse("2026-07-01T12:12:00Z"));
        said.add(lottery().text("status"));
        assertInactive();

        assertThat(said)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(LotteryStatus.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverIsCalledOffOrClosedEarlyTheNextDrawTakesItsPlace(long seed) {
        Random random = new Random(seed);
        partner.create(Partner.EVERY_FIVE_MINUTES);
        for (int step = 0; step < 5; step++) {
            var open =
                    draws().stream()
                            .filter(draw ->
                                    List.of("OPEN", "SCHEDULED").contains(draw.get("status")))
                            .toList();
            for (var draw : open) {
                if (random.nextInt(3) > 0) {
                    off(draw, random.nextBoolean());
                }
            }
            assertSound(seed, step);
            installation.clock().forward(Duration.ofSeconds(random.nextInt(120)));
        }
    }

    @Test
    void threeCancelledDrawsOfThreeLeaveOneThatTakesEntries() {
        partner.create(Partner.EVERY_FIVE_MINUTES);
        draws().forEach(draw -> off(draw, false));
        assertSound(0, 0);
    }

    private void assertSound(long seed, int step) {
        String what = "seed " + seed + ", step " + step;
        Answered entered = enter();
        assertThat(entered.status()).as(what + ": " + entered.body()).isEqualTo(201);
        String next = lottery().text("nextDrawAt");
        assertThat(draws())
                .as(what)
                .filteredOn(draw -> next.equals(draw.get("drawAt")))
                .extracting(draw -> draw.get("status"))
                .containsAnyOf("OPEN", "SCHEDULED")
                .doesNotContain("CANCELLED");
    }

    /** Cancels a draw, or closes it early if it is open. */
    private void off(Map<String, ? extends @Nullable Object> draw, boolean early) {
        String id = String.valueOf(draw.get("id"));
        boolean advance = early && "OPEN".equals(draw.get("status"));
        GatewayCall call = GatewayCall.of("POST", "/draws").path("drawId", id);
        Answered answered =
                advance
                        ? partner.operator(AdvanceDrawNowFunction::new, call)
                        : partner.operator(
                                CancelDrawFunction::new, call.json("{\"reason\": \"rain\"}"));
        assertThat(answered.status()).as(answered.body()).isEqualTo(202);
    }

    private void assertInactive() {
        Answered refused = enter();
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("message")).isEqualTo("lottery is not active");
        assertThat(available()).isEqualTo(0L);
    }

    private @Nullable Object available() {
        return partner.call(ListAvailableLotteriesFunction::new, GatewayCall.of("GET", "/"))
                .members()
                .get("total");
    }

    private Answered enter() {
        return partner.enter("weekly", "player" + players++ + "@example.com");
    }

    private Answered lottery() {
        return post(GetLotteryFunction::new);
    }

    private Answered update(String body) {
        return partner.operator(UpdateLotteryFunction::new, slug().json(body));
    }

    private Answered post(Function<Wiring, RequestStreamHandler> function) {
        return partner.operator(function, slug());
    }

    private static GatewayCall slug() {
        return GatewayCall.of("ANY", "/lotteries/weekly").path("slug", "weekly");
    }

    private void plan() {
        installation.run(PlanDrawsFunction::new);
    }

    private static String with(String member) {
        return Partner.EVERY_FIVE_MINUTES.replaceFirst("\\{", "{" + member + ", ");
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, @Nullable Object>> draws() {
        return (List<Map<String, @Nullable Object>>)
                Objects.requireNonNull(post(ListDrawsOfLotteryFunction::new).members().get("data"));
    }
}
