package fairdraw.functions.giveaways;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.evidence.GetEvidenceFunction;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.installation.SmallBeacon;
import fairdraw.functions.json.JsonTree;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Draws of a deployment that knows two beacons, or has changed from one to another. */
class TwoBeaconsTest {
    private static final Instant GENESIS = Instant.parse("2026-07-01T11:59:30Z");

    private final SmallBeacon older = new SmallBeacon(GENESIS, "older");
    private final SmallBeacon newer = new SmallBeacon(GENESIS.minusSeconds(1), "newer");
    private final Installation installation = new Installation(older.variables());
    private final Shopfront shop = new Shopfront(installation, "test");

    @AfterEach
    void close() {
        installation.close();
        older.close();
        newer.close();
    }

    @Test
    void drawsOfTwoBeaconsAreDrawnInOneDeployment() {
        Giveaway before = entered();
        installation.deploy(SmallBeacon.variables(newer, older));
        Giveaway after = entered();

        isDue(before, after);
        Stream.of(before, after).forEach(Giveaway::advance);

        assertThat(beacon(before)).containsEntry("chain", older.chainHash());
        assertThat(beacon(after)).containsEntry("chain", newer.chainHash());
        assertThat(List.of(evidence(before).text("status"), evidence(after).text("status")))
                .containsOnly("DRAWN");
    }

    @Test
    void evidenceKeepsItsChainWhenTheDeploymentForgetsIt() {
        Giveaway drawn = entered();
        drawn.isDrawn();
        String before = evidence(drawn).body();

        installation.deploy(newer.variables());

        assertThat(before).contains(older.chainHash());
        assertThat(evidence(drawn).body()).isEqualTo(before);
    }

    @Test
    void aDrawOfAnUnknownBeaconWaitsWithAnAlarmUntilTheBeaconIsKnownAgain() {
        Giveaway waiting = entered();
        installation.deploy(newer.variables());
        isDue(waiting);

        installation.logged();
        waiting.advance();

        assertThat(evidence(waiting).text("status")).isEqualTo("SEALED");
        assertThat(beacon(waiting))
                .containsEntry("chain", older.chainHash())
                .containsEntry("signature", null);
        assertThat(installation.logged())
                .anyMatch(line ->
                        line.contains("\"UnknownBeacons\":1") && line.contains(older.chainHash()));

        installation.deploy(SmallBeacon.variables(newer, older));
        installation.clock().forward(Duration.ofMinutes(11));
        waiting.advance();

        assertThat(evidence(waiting).text("status")).isEqualTo("DRAWN");
    }

    private Giveaway entered() {
        Giveaway giveaway = new Giveaway(installation, shop, Map.of());
        giveaway.enter(giveaway.guest());
        return giveaway;
    }

    /** Opens and seals the draws, and lets the time of their randomness pass. */
    private void isDue(Giveaway... draws) {
        for (Duration pause : List.of(Duration.ofMinutes(10), Duration.ofSeconds(30))) {
            Stream.of(draws).forEach(Giveaway::advance);
            installation.clock().forward(pause);
        }
    }

    private Map<String, @Nullable Object> beacon(Giveaway giveaway) {
        return JsonTree.members(Objects.requireNonNull(evidence(giveaway).members().get("beacon")));
    }

    private Answered evidence(Giveaway giveaway) {
        return installation.call(
                GetEvidenceFunction::new, GatewayCall.of("GET", "/").path("drawId", giveaway.id()));
    }
}
