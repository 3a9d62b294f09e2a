package fairdraw.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.fairness.beacon.BeaconChain;
import java.net.URI;
import org.junit.jupiter.api.Test;

final class KnownBeaconTest {

    private static final String QUICKNET =
            """
            {"public_key": "%s", "period": 3, "genesis_time": 1692803367, "hash": "%s", "groupHash": "%s",
             "schemeID": "bls-unchained-g1-rfc9380", "metadata": {"beaconID": "quicknet"},
             "relays": ["https://api.drand.sh", " https://drand.cloudflare.com "]}\
            """
                    .formatted(
                            BeaconChain.QUICKNET.publicKey(),
                            BeaconChain.QUICKNET.chainHash(),
                            BeaconChain.QUICKNET.groupHash());

    @Test
    void whatDrandTellsAboutAChainIsRead() {
        assertThat(KnownBeacon.parse("[" + QUICKNET + "]"))
                .singleElement()
                .satisfies(known -> {
                    assertThat(known.chain()).isEqualTo(BeaconChain.QUICKNET);
                    assertThat(known.relays())
                            .containsExactly(
                                    URI.create("https://api.drand.sh"),
                                    URI.create("https://drand.cloudflare.com"));
                });
    }

    @Test
    void aDescriptionThatTheHashDoesNotNameIsRefused() {
        String other = QUICKNET.replace("\"period\": 3", "\"period\": 30");

        assertThatThrownBy(() -> KnownBeacon.parse("[" + other + "]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not the hash of the beacon");
    }

    @Test
    void aBeaconWithoutARelayOrAnyMemberIsRefused() {
        String silent = QUICKNET.replaceAll("\"relays\": \\[.*]", "\"relays\": []");
        String keyless = QUICKNET.replace("public_key", "publicKey");

        assertThatThrownBy(() -> KnownBeacon.parse("[" + silent + "]"))
                .hasMessageContaining("no relay");
        assertThatThrownBy(() -> KnownBeacon.parse("[" + keyless + "]"))
                .hasMessageContaining("lacks public_key");
    }
}
