package fairdraw.functions.giveaways;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.giveaways.Giveaway.Guest;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.InstallationWithBeacon;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.operator.draws.ListDrawEntriesFunction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EntrantsOfDrawTest {
    @RegisterExtension static final InstallationWithBeacon PLACE = new InstallationWithBeacon();

    private final Installation installation = PLACE.installation();
    private final Shopfront shop = new Shopfront(installation, "test");

    private Answered asked(GatewayCall call) {
        return installation.operator(
                ListDrawEntriesFunction::new,
                call.path("org", shop.organisation()).path("mode", shop.mode()));
    }

    private Map<Object, Object> statuses(GatewayCall call) {
        Answered answer = asked(call);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        Map<Object, Object> found = new HashMap<>();
        for (Object row : (List<?>) Objects.requireNonNull(answer.members().get("data"))) {
            var members = JsonTree.members(Objects.requireNonNull(row));
            assertThat(members).containsEntry("kind", "entrant");
            found.put(
                    Objects.requireNonNull(members.get("consumerId")),
                    Objects.requireNonNull(members.get("status")));
        }
        return found;
    }

    @Test
    void everybodyIsListedWithTheirStateBeforeAndAfterTheDraw() {
        var giveaway = new Giveaway(installation, shop, Map.of("winnerCount", 1));
        Guest stays = giveaway.guest();
        Guest leaves = giveaway.guest();
        Guest denied = giveaway.guest();
        for (Guest guest : List.of(stays, leaves, denied)) {
            assertThat(giveaway.enter(guest).status()).isEqualTo(200);
        }
        assertThat(giveaway.as(leaves, LeaveDrawFunction::new).status()).isEqualTo(200);
        giveaway.server(DenyEntrantFunction::new, denied, "reason", "FRAUD_DETECTED");

        assertThat(statuses(giveaway.call()))
                .isEqualTo(
                        Map.of(
                                stays.id(),
                                "ENTERED",
                                leaves.id(),
                                "DENIED",
                                denied.id(),
                                "DENIED"));
        assertThat(statuses(giveaway.call().query("search", denied.id())))
                .isEqualTo(Map.of(denied.id(), "DENIED"));

        giveaway.isDrawn();

        assertThat(statuses(giveaway.call())).containsEntry(stays.id(), "WON");
        assertThat(statuses(giveaway.call().query("search", stays.id())))
                .isEqualTo(Map.of(stays.id(), "WON"));
        assertThat(statuses(giveaway.call().query("search", "guest_nobody"))).isEmpty();
        assertThat(asked(giveaway.call().header("Accept", "text/csv")).body().lines())
                .hasSize(4)
                .startsWith("consumerId,status,enteredAt,wonAt,denyReason,timesEntered")
                .anyMatch(line -> line.contains(denied.id()) && line.contains("FRAUD_DETECTED"));
    }
}
