package fairdraw.functions.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.InstallationWithBeacon;
import fairdraw.functions.json.Json;
import fairdraw.functions.operator.campaigns.CreateCampaignFunction;
import fairdraw.functions.register.EveryRegister;
import fairdraw.functions.register.JudgedByAStranger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The evidence of campaigns, as a stranger judges it. */
class CampaignEvidenceTest {

    private static final Duration BEACON = Duration.ofMinutes(5);

    @RegisterExtension static final InstallationWithBeacon PLACE = new InstallationWithBeacon();

    private final Installation installation = PLACE.installation();

    @Test
    void byABeaconItHoldsButForWitnessesWithTheReceiptOfEachNumber() {
        NumberDraw draw = NumberDraw.byBeacon(installation, "manual", 2);
        EveryRegister.keep(installation);
        String entryId = draw.approved(1);
        // So far apart that no number is lucky.
        assertThat(draw.submit(entryId, List.of("00010", "50010")).status()).isEqualTo(201);
        draw.after(Promoter.OPEN);
        draw.after(BEACON);
        assertThat(draw.evidence().members()).containsEntry("status", "COMPLETED");

        judged(draw, entryId).holdsButForWitnesses();
    }

    @Test
    void byAnExtractionItHoldsButForWitnessesToWhoBringsThePrizes() {
        NumberDraw draw = NumberDraw.byExtraction(installation, 2);
        EveryRegister.keep(installation);
        String entryId = draw.approved(1);
        assertThat(draw.submit(entryId, List.of("00010", "50010")).status()).isEqualTo(201);
        draw.after(Promoter.OPEN);
        holdsOnceExtracted(draw, entryId);
    }

    private void holdsOnceExtracted(NumberDraw draw, String entryId) {
        draw.after(Duration.ofSeconds(10));
        draw.extracted("5763", NumberDraw.PRIZES);
        draw.extractedByAnother("5763", NumberDraw.PRIZES);
        draw.advance();
        assertThat(draw.evidence().members()).containsEntry("status", "COMPLETED");

        List<String> shown = NumberDraw.PRIZES.stream().map(prize -> prize.substring(1)).toList();
        judged(draw, entryId).with("5763", "2026-07-01", shown).holdsButForWitnesses();
    }

    @Test
    void aListWithALargerGapThanItsRulesAllowIsCancelledByThem() {
        NumberDraw draw = NumberDraw.byExtraction(installation, 2, 1);
        EveryRegister.keep(installation);
        String entryId = draw.approved(1);
        assertThat(draw.submit(entryId, List.of("00010", "00011")).status()).isEqualTo(201);
        draw.after(Promoter.OPEN);
        assertThat(draw.evidence().members()).containsEntry("status", "CANCELLED");

        draw.after(Duration.ofSeconds(10));
        assertThat(draw.extracted("5763", NumberDraw.PRIZES).status()).isEqualTo(409);
        judged(draw, entryId).holdsButForWitnesses();
    }

    @Test
    void aGapOfExactlyWhatItsRulesAllowIsDrawn() {
        NumberDraw draw = NumberDraw.byExtraction(installation, 2, 2);
        EveryRegister.keep(installation);
        String entryId = draw.approved(1);
        assertThat(draw.submit(entryId, List.of("00010", "00011")).status()).isEqualTo(201);
        draw.after(Promoter.OPEN);
        holdsOnceExtracted(draw, entryId);
    }

    @Test
    void aSlugIsTakenOnceInTheRegisterToo() {
        NumberDraw draw = NumberDraw.byBeacon(installation, "manual", 2);
        Json mechanic =
                Json.object()
                        .put("type", "lucky_numbers")
                        .put("generation", "manual")
                        .put("quantity", 2)
                        .put("seriesCount", 10);

        Answered again =
                draw.promoter()
                        .operator(
                                CreateCampaignFunction::new,
                                GatewayCall.of("POST", "/")
                                        .json(
                                                Promoter.form("spring", mechanic, installation)
                                                        .toString()));

        assertThat(again.status()).as(again.body()).isEqualTo(409);
    }

    @Test
    void numbersThatWeGiveWaitForWhatOpensThemAndAreProvenToStandInOrder() {
        NumberDraw draw = NumberDraw.beforeOpening(installation, "automatic", 2);
        EveryRegister.keep(installation);
        String entryId = draw.desk().entry(1);
        assertThat(draw.desk().evaluate(entryId)).contains("\"m\"");
        assertThat(draw.desk().read(entryId).body()).contains("\"assigned\":null");
        draw.advance();
        assertThat(draw.desk().evaluate(entryId)).doesNotContain("\"m\"");
        List<Map<?, ?>> numbers = draw.numbers(entryId);
        assertThat(draw.desk().evaluate(entryId)).doesNotContain("\"m\"");
        assertThat(draw.numbers(entryId)).isEqualTo(numbers).hasSize(2);
        draw.after(Promoter.OPEN);
        draw.after(BEACON);
        assertThat(draw.evidence().members()).containsEntry("status", "COMPLETED");

        judged(draw, entryId).holdsButForWitnesses();
    }

    @Test
    void numbersThatWeGiveAreDrawnByAnExtraction() {
        NumberDraw draw = NumberDraw.givenByExtraction(installation, 2);
        EveryRegister.keep(installation);
        String entryId = draw.approved(1);
        draw.after(Promoter.OPEN);
        holdsOnceExtracted(draw, entryId);
    }

    private JudgedByAStranger judged(NumberDraw draw, String entryId) {
        JudgedByAStranger judged = new JudgedByAStranger(installation, draw.promoter().drawId());
        List<?> receipts =
                (List<?>)
                        Objects.requireNonNull(draw.desk().read(entryId).members().get("receipts"));
        assertThat(receipts).hasSize(2);
        receipts.forEach(
                receipt -> judged.with((Map<?, ?>) receipt).withLinked((Map<?, ?>) receipt));
        return judged;
    }
}
