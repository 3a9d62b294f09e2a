package fairdraw.functions.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.extraction.LuckyNumber;
import fairdraw.fairness.leaves.Leaf;
import fairdraw.fairness.numbers.NumberKey;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.InstallationWithBeacon;
import fairdraw.functions.operator.campaigns.GetGapReportFunction;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The draws of campaigns, from the seal to the published winners. */
class CampaignDrawTest {

    private static final Duration BEACON = Duration.ofMinutes(5);

    @RegisterExtension static final InstallationWithBeacon INSTALLED = new InstallationWithBeacon();

    @Test
    void theBeaconRanksEveryNumberThatIsHeld() {
        NumberDraw draw = NumberDraw.byBeacon(INSTALLED.installation(), "manual", 2);
        assertThat(draw.submit(draw.approved(1), 10, 2).status()).isEqualTo(201);
        assertThat(draw.submit(draw.approved(2), 20, 2).status()).isEqualTo(201);
        String late = draw.approved(3);
        draw.after(Promoter.OPEN);

        assertThat(draw.submit(late, 30, 2).status()).isEqualTo(409);
        assertThat(draw.operator(GetGapReportFunction::new).members())
                .containsEntry("numbers", 4L)
                .containsEntry("timesFair", 1L);
        assertThat(draw.evidence().members())
                .containsEntry("status", "SEALED")
                .containsEntry("result", null);
        List<String> listed = listed(draw);
        assertThat(listed).containsExactlyInAnyOrder("00010", "00011", "00020", "00021");

        draw.after(BEACON);
        Answered evidence = draw.evidence();
        assertThat(evidence.members()).containsEntry("status", "COMPLETED");
        List<Map<?, ?>> winners = winners(evidence);
        assertThat(winners).hasSize(4);
        assertThat(winners.stream().map(winner -> order(winner.get("number"))))
                .containsExactlyInAnyOrderElementsOf(listed);
        assertThat(result(evidence).keySet().toString()).isEqualTo("[seed, winners]");
    }

    @Test
    void numbersThatWeGiveAreDrawnAndTheirKeyIsShown() {
        NumberDraw draw = NumberDraw.byBeacon(INSTALLED.installation(), "automatic", 3);
        String entryId = draw.approved(1);
        assertThat(draw.submit(entryId, 1, 3).status()).isEqualTo(422);
        assertThat(draw.numbers(entryId)).hasSize(3).doesNotHaveDuplicates();
        String keyHash =
                String.valueOf(
                        list(draw.promoter().campaign().members().get("mechanics"))
                                .getFirst()
                                .get("keyHash"));

        draw.after(Promoter.OPEN);
        draw.after(BEACON);
        assertThat(Hex.encode(NumberKey.hashOf(shownSecret(draw)))).isEqualTo(keyHash);
        assertThat(winners(draw.evidence())).hasSize(3);
    }

    @Test
    void anExtractionDecidesOnceTwoOperatorsSayTheSame() {
        NumberDraw draw = NumberDraw.byExtraction(INSTALLED.installation(), 3);
        assertThat(draw.submit(draw.approved(1), List.of("00100", "12880", "99999")).status())
                .isEqualTo(201);
        assertThat(draw.submit(draw.approved(2), List.of("12899", "12901", "50000")).status())
                .isEqualTo(201);
        assertThat(draw.operator(GetGapReportFunction::new).status()).isEqualTo(409);
        draw.after(Promoter.OPEN);
        assertThat(draw.extracted("5763", NumberDraw.PRIZES).status()).isEqualTo(409);
        Map<String, @Nullable Object> report = draw.operator(GetGapReportFunction::new).members();
        assertThat(report).containsEntry("numbers", 6L).containsEntry("verdict", "FINE");
        assertThat(report.get("map"))
                .asInstanceOf(MAP)
                .containsEntry("stretch", 4000L)
                .extractingByKey("taken", LIST)
                .hasSize(250)
                .startsWith(1L, 0L, 0L, 3L)
                .endsWith(0L, 0L);
        draw.after(Duration.ofSeconds(10));

        Answered other = draw.extracted("05764-9", NumberDraw.PRIZES);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body()).contains("\"field\":\"contest\"");
        List<String> mistaken = List.of("045261", "029512", "097258", "086239", "002041");
        assertThat(draw.extracted("5763", mistaken).members()).containsEntry("status", "WAITING");
        Answered second = draw.extractedByAnother("05763-9", NumberDraw.PRIZES);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("\"field\":\"prizes[4]\"");
        assertThat(draw.evidence().members()).containsEntry("result", null);

        assertThat(draw.extracted("5763", NumberDraw.PRIZES).members())
                .containsEntry("status", "AGREED");
        draw.advance();
        Answered evidence = draw.evidence();
        assertThat(evidence.members())
                .containsEntry("status", "COMPLETED")
                .containsEntry("beacon", null);
        assertThat(result(evidence).get("number"))
                .isEqualTo(Map.of("series", "6", "order_number", "12890"));
        // Nobody holds a number of series 6: the nearest series is 0, and the nearest number in it
        // 12899.
        assertThat(winners(evidence).stream().map(winner -> order(winner.get("number"))))
                .containsExactly("12899", "12901");
        assertThat(draw.extracted("5763", NumberDraw.PRIZES).status()).isEqualTo(200);
        assertThat(draw.extracted("5763", mistaken).status()).isEqualTo(409);
    }

    /** Returns the order numbers of the sealed list. */
    private static List<String> listed(NumberDraw draw) {
        byte[] page = Base64.getDecoder().decode(draw.leaves().text("leaves"));
        return IntStream.iterate(0, at -> at < page.length, at -> at + Leaf.SIZE)
                .mapToObj(at -> Leaf.read(draw.promoter().drawId(), page, at).stub().ticketNo())
                .map(index -> LuckyNumber.ofIndex(index).orderText())
                .toList();
    }

    /** Returns the secret that the entry of the result shows. */
    private static byte[] shownSecret(NumberDraw draw) {
        Matcher secret =
                Pattern.compile("\\\\\"secret\\\\\":\\\\\"([0-9a-f]{64})")
                        .matcher(draw.evidence().body());
        assertThat(secret.find()).isTrue();
        return Hex.decode(secret.group(1));
    }

    private static Map<?, ?> result(Answered evidence) {
        return (Map<?, ?>) Objects.requireNonNull(evidence.members().get("result"));
    }

    private static List<Map<?, ?>> winners(Answered evidence) {
        return list(result(evidence).get("winners"));
    }

    private static List<Map<?, ?>> list(@Nullable Object value) {
        assertThat(value).asInstanceOf(LIST).isNotEmpty();
        return ((List<?>) Objects.requireNonNull(value))
                .stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
    }

    private static String order(@Nullable Object number) {
        return String.valueOf(((Map<?, ?>) Objects.requireNonNull(number)).get("order_number"));
    }
}
