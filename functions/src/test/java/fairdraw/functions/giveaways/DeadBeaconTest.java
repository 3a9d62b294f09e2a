package fairdraw.functions.giveaways;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.evidence.GetEvidenceFunction;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.installation.SmallBeacon;
import fairdraw.functions.register.EveryRegister;
import fairdraw.functions.register.JudgedByAStranger;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A giveaway whose beacon signs no more after the last entry. */
class DeadBeaconTest {

    private static final Instant GENESIS = Instant.parse("2026-07-01T11:59:30Z");

    private final SmallBeacon dead = new SmallBeacon(GENESIS, "dead");
    private final SmallBeacon next = new SmallBeacon(GENESIS.minusSeconds(1), "next");
    private final Installation installation = new Installation(variables());
    private final Shopfront shop = new Shopfront(installation, "test");

    private Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>(SmallBeacon.variables(dead, next));
        variables.put("NEW_DRAWS_BEACON", dead.chainHash() + "," + next.chainHash());
        return variables;
    }

    @AfterEach
    void close() {
        installation.close();
        dead.close();
        next.close();
    }

    @Test
    void isDrawnByTheBeaconThatItsRulesNameInPlaceOfIt() {
        Giveaway giveaway = new Giveaway(installation, shop, Map.of());
        EveryRegister.keep(installation);
        giveaway.enter(giveaway.guest());
        dead.dies();
        after(giveaway, Duration.ofMinutes(10));
        after(giveaway, Duration.ofSeconds(30));
        assertThat(evidence(giveaway)).containsEntry("status", "SEALED");

        after(giveaway, Duration.ofDays(7).plusMinutes(1));
        after(giveaway, Duration.ofHours(24).plusSeconds(10));
        giveaway.advance();

        assertThat(evidence(giveaway)).containsEntry("status", "DRAWN");
        new JudgedByAStranger(installation, giveaway.id())
                .holdsBut(
                        "self-declared only: neither witnesses nor stamps are demanded",
                        "that the beacon was dead for 7 days is the operator's word",
                        "BEACON_DEAD: round 215 is said never to have come; look it up");
    }

    private void after(Giveaway giveaway, Duration pause) {
        giveaway.advance();
        EveryRegister.keepWhatWaits(installation);
        installation.clock().forward(pause);
    }

    private Map<String, @Nullable Object> evidence(Giveaway giveaway) {
        giveaway.advance();
        EveryRegister.keepWhatWaits(installation);
        return installation
                .call(
                        GetEvidenceFunction::new,
                        GatewayCall.of("GET", "/").path("drawId", giveaway.id()))
                .members();
    }
}
