package fairdraw.functions.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.InstallationWithBeacon;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.operator.draws.ErasePersonFunction;
import fairdraw.functions.operator.draws.ListWinnersFunction;
import fairdraw.functions.register.JudgedByAStranger;
import fairdraw.testing.SampleDocument;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The erasure of a participant from a campaign, over everything that is stored. */
class ErasedParticipantTest {

    private static final Duration BEACON = Duration.ofMinutes(5);
    private static final Duration WINS_KEPT = Duration.ofDays(180);

    @RegisterExtension static final InstallationWithBeacon PLACE = new InstallationWithBeacon();

    private final Installation installation = PLACE.installation();

    @ParameterizedTest
    @ValueSource(strings = {"manual", "automatic"})
    void nothingOfAWinnerStaysAndTheDrawIsJudgedAsBefore(String generation) {
        NumberDraw draw = NumberDraw.byBeacon(installation, generation, 2);
        List<String> entries = List.of(entered(draw, generation, 1), entered(draw, generation, 2));
        draw.after(Promoter.OPEN);
        draw.after(BEACON);
        Object winner = winners(draw).getFirst();
        int won = entries.indexOf(winner);
        String other = entries.get(1 - won);
        String document = SampleDocument.cpf(won + 1);
        Object receipt = receipts(draw, other).getFirst();
        assertThat(erased(draw, document).body()).contains("\"why\":\"WON\"");
        installation.clock().forward(WINS_KEPT);
        assertThat(stored(draw, document)).isPositive();

        for (int time = 0; time < 2; time++) {
            assertThat(erased(draw, document).body())
                    .isEqualTo("{\"draws\":1,\"erased\":1,\"held\":[],\"next\":null}");

            assertThat(stored(draw, document)).isZero();
            assertThat(draw.desk().read(entries.get(won)).status()).isEqualTo(404);
            assertThat(draw.desk().read(other).status()).isEqualTo(200);
            assertThat(winners(draw)).containsExactly((Object) null);
        }
        var judged = new JudgedByAStranger(installation, draw.promoter().drawId());
        judged.with(receipt);
        judged.holdsButForWitnesses();
    }

    /** Has the {@code n}th participant enter, and returns the id of the entry. */
    private static String entered(NumberDraw draw, String generation, int n) {
        String entryId = draw.approved(n);
        if (generation.equals("manual")) {
            assertThat(draw.submit(entryId, 10 * n, 2).status()).isEqualTo(201);
        }
        return entryId;
    }

    private static List<?> receipts(NumberDraw draw, String entryId) {
        return (List<?>)
                Objects.requireNonNull(draw.desk().read(entryId).members().get("receipts"));
    }

    private static Answered erased(NumberDraw draw, String document) {
        String erasure = Json.object().put("person", document).toString();
        Answered answered = draw.operator(ErasePersonFunction::new, erasure);
        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        return answered;
    }

    /** Returns the entries of the winning numbers, with null for each of an erased entry. */
    private static List<@Nullable Object> winners(NumberDraw draw) {
        Answered page =
                draw.promoter()
                        .operator(
                                ListWinnersFunction::new,
                                GatewayCall.of("GET", "/")
                                        .path("drawId", draw.promoter().drawId()));
        List<@Nullable Object> entries = new ArrayList<>();
        for (Object row : (List<?>) Objects.requireNonNull(page.members().get("data"))) {
            Map<String, @Nullable Object> winner = JsonTree.members(Objects.requireNonNull(row));
            entries.add(winner.get("entryId"));
        }
        return entries;
    }

    /** Returns in how many items of the campaign's organisation a text is found. */
    private long stored(NumberDraw draw, String text) {
        return installation
                .dynamoDb()
                .scanPaginator(scan -> scan.tableName("Campaigns"))
                .items()
                .stream()
                .filter(item ->
                        Attributes.text(item, "pk").startsWith(draw.promoter().organisation()))
                .filter(item -> item.toString().contains(text))
                .count();
    }
}
