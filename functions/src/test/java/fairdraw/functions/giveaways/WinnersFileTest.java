package fairdraw.functions.giveaways;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.InstallationWithBeacon;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.operator.draws.ListWinnersFunction;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WinnersFileTest {
    private static final int WINNERS = 101;

    @RegisterExtension static final InstallationWithBeacon PLACE = new InstallationWithBeacon();

    private final Installation installation = PLACE.installation();
    private final Shopfront shop = new Shopfront(installation, "test");

    @Test
    void csvIsOneFileOfAllRowsWithANameAndJsonGoesOnByPages() {
        var giveaway = new Giveaway(installation, shop, Map.of("winnerCount", WINNERS));
        for (int guest = 0; guest < WINNERS; guest++) {
            assertThat(giveaway.enter(giveaway.guest()).status()).isEqualTo(200);
        }
        giveaway.isDrawn();

        Answered file = winners(giveaway.call().header("Accept", "TEXT/CSV"));
        Answered json = winners(giveaway.call().header("Accept", "application/json, text/csv"));

        List<String> rows = file.body().lines().toList();
        assertThat(rows).hasSize(WINNERS + 1);
        assertThat(rows.getFirst()).isEqualTo("rank,consumerId,status,wonAt,reason,at");
        assertThat(rows.stream().skip(1).map(row -> row.split(",", 2)[0]))
                .containsExactlyElementsOf(
                        IntStream.range(0, WINNERS).mapToObj(rank -> "\"" + rank + "\"").toList());
        assertThat(file.headers())
                .containsEntry("Content-Type", "text/csv; charset=utf-8")
                .containsEntry(
                        "Content-Disposition",
                        "attachment; filename=\"winners-" + giveaway.id() + ".csv\"")
                .containsEntry("Vary", "Accept")
                .doesNotContainKey("X-Next-After");
        assertThat(json.headers()).containsEntry("Content-Type", "application/json");
        assertThat((List<?>) Objects.requireNonNull(json.members().get("data"))).hasSize(20);
        assertThat(
                        winners(giveaway.call().header("Accept", "text/csv").query("after", "98"))
                                .body())
                .doesNotContain("rank,")
                .contains("\"99\",", "\"100\",");
        assertThat(
                        winners(giveaway.call().header("Accept", "text/csv").query("after", "x"))
                                .status())
                .isEqualTo(400);
    }

    private Answered winners(GatewayCall call) {
        return installation.operator(
                ListWinnersFunction::new,
                call.path("org", shop.organisation()).path("mode", shop.mode()));
    }
}
