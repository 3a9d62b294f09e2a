package fairdraw.functions.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.SmallBeacon;
import fairdraw.functions.installation.SmallWitness;
import fairdraw.functions.json.Json;
import fairdraw.functions.operator.campaigns.CreateCampaignFunction;
import fairdraw.functions.register.EveryRegister;
import fairdraw.functions.register.JudgedByAStranger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Campaigns that an extraction decides, before a witness that sees their list in time or late. */
class WitnessedExtractionTest {

    private static final List<String> SHOWN =
            NumberDraw.PRIZES.stream().map(prize -> prize.substring(1)).toList();

    private final SmallBeacon beacon = new SmallBeacon(Instant.parse("2026-07-01T11:59:30Z"));
    private final SmallWitness witness = new SmallWitness();
    private final Installation installation =
            new Installation(witness.variables(beacon.variables()));

    @AfterEach
    void close() {
        installation.close();
        witness.close();
        beacon.close();
    }

    private NumberDraw entered() {
        witness.follow(installation.clock());
        NumberDraw draw = NumberDraw.byExtraction(installation, 2);
        EveryRegister.keep(installation);
        Answered submitted = draw.submit(draw.approved(1), List.of("00010", "50010"));
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(201);
        return draw;
    }

    private JudgedByAStranger judged(NumberDraw draw) {
        return new JudgedByAStranger(installation, draw.promoter().drawId()).knowing(witness.key());
    }

    @Test
    void aListThatWasSeenInTimeIsProvenToBeDrawnByItsContest() {
        NumberDraw draw = entered();
        draw.after(Promoter.OPEN);
        installation.clock().forward(Duration.ofSeconds(10));
        assertThat(draw.extracted("5763", NumberDraw.PRIZES).status()).isEqualTo(409);
        draw.advance();

        assertThat(draw.extracted("5763", NumberDraw.PRIZES).status()).isEqualTo(200);
        assertThat(draw.extractedByAnother("5763", NumberDraw.PRIZES).members())
                .containsEntry("status", "AGREED");
        draw.advance();
        assertThat(draw.evidence().members()).containsEntry("status", "COMPLETED");

        judged(draw).with("5763", "2026-07-01", SHOWN).isProven();
    }

    @Test
    void aListThatWasSeenLateIsDrawnByTheNextContestWhichSaysSo() {
        NumberDraw draw = entered();
        seenLate(draw);
        assertThat(draw.extracted("5763", NumberDraw.PRIZES).status()).isEqualTo(409);

        draw.after(Duration.ofDays(3));
        Answered passed = draw.extracted("5763", NumberDraw.PRIZES);
        assertThat(passed.status()).isEqualTo(409);
        assertThat(passed.body()).contains("\"field\":\"contest\"");
        String next = NumberDraw.extraction("5764", "2026-07-04", NumberDraw.PRIZES);
        assertThat(draw.entered(next).members()).containsEntry("status", "WAITING");
        assertThat(draw.enteredByAnother(next).members()).containsEntry("status", "AGREED");
        draw.advance();
        assertThat(draw.evidence().members()).containsEntry("status", "COMPLETED");

        judged(draw)
                .with("5764", "2026-07-04", SHOWN)
                .holdsBut("LATE, as the witnesses prove: a later round decides");
    }

    /** Closes the draw while the witness is away, which comes back behind the deadline. */
    private void seenLate(NumberDraw draw) {
        witness.away(true);
        draw.after(Promoter.OPEN);
        installation.clock().forward(Duration.ofSeconds(10));
        witness.away(false);
        draw.advance();
        draw.after(Duration.ofSeconds(5));
        draw.after(Duration.ofSeconds(5));
    }

    @Test
    void aContestThatWasNotHeldIsPassedOver() {
        NumberDraw draw = entered();
        draw.after(Promoter.OPEN);
        draw.after(Duration.ofSeconds(10));
        String notHeld = NumberDraw.notHeld("5763", "2026-07-01");
        assertThat(draw.entered(notHeld).members()).containsEntry("status", "WAITING");
        Answered agreed = draw.enteredByAnother(notHeld);
        assertThat(agreed.members())
                .containsEntry("status", "AGREED")
                .containsEntry("held", false)
                .doesNotContainKey("prizes");
        EveryRegister.keepWhatWaits(installation);
        draw.after(Duration.ofSeconds(5));

        draw.after(Duration.ofDays(3));
        String next = NumberDraw.extraction("5764", "2026-07-04", NumberDraw.PRIZES);
        draw.entered(next);
        assertThat(draw.enteredByAnother(next).members()).containsEntry("status", "AGREED");
        draw.advance();

        judged(draw)
                .with("5764", "2026-07-04", SHOWN)
                .holdsBut(
                        "NOT_HELD: contest 5763 of 2026-07-01 is said never to have come; look it up");
    }

    @Test
    void aListThatItsRulesVoidIsCancelledOnceItIsProvenAndBeforeTheContest() {
        NumberDraw draw = crowded();
        draw.after(Promoter.OPEN);
        assertThat(draw.evidence().members()).containsEntry("status", "SEALED");
        draw.after(Duration.ofSeconds(5));
        assertThat(draw.evidence().members()).containsEntry("status", "CANCELLED");

        judged(draw).isProven();
    }

    @Test
    void aLateListThatItsRulesVoidIsCancelledOnceALaterContestDecides() {
        NumberDraw draw = crowded();
        seenLate(draw);
        draw.after(Duration.ofSeconds(5));
        assertThat(draw.evidence().members()).containsEntry("status", "CANCELLED");

        judged(draw).holdsBut("LATE, as the witnesses prove: a later round decides");
    }

    private NumberDraw crowded() {
        witness.follow(installation.clock());
        NumberDraw draw = NumberDraw.byExtraction(installation, 2, 1);
        EveryRegister.keep(installation);
        Answered submitted = draw.submit(draw.approved(1), List.of("00010", "00011"));
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(201);
        return draw;
    }

    @Test
    void aCampaignLeavesTimeToSeeItsListBeforeTheExtraction() {
        Json mechanic =
                Json.object()
                        .put("type", "lucky_numbers")
                        .put("generation", "manual")
                        .put("quantity", 2)
                        .put("seriesCount", 10);
        Json extraction =
                Json.object()
                        .put("contest", "5763")
                        .put("date", "2026-07-01")
                        .put("leadSeconds", 5);
        Instant closeAt = installation.clock().instant().plus(Promoter.OPEN);
        Json form = Promoter.form("soon", mechanic, installation).put("extraction", extraction);

        Answered tooSoon = created(form.put("drawAt", closeAt.plusMillis(9_999)));

        assertThat(tooSoon.status()).isEqualTo(400);
        assertThat(tooSoon.body()).contains("drawAt", "extraction.leadSeconds and 5 seconds");
        assertThat(created(form.put("drawAt", closeAt.plusSeconds(10))).status()).isEqualTo(201);
    }

    private Answered created(Json form) {
        return installation.operator(
                CreateCampaignFunction::new,
                GatewayCall.of("POST", "/")
                        .path("org", installation.organisation())
                        .path("mode", "test")
                        .json(form.toString()));
    }
}
