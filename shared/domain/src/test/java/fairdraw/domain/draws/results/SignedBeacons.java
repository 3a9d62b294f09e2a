package fairdraw.domain.draws.results;

import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.fairness.beacon.BeaconSigner;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A beacon that signs each round when it is due, unless a test makes it late. */
public final class SignedBeacons implements Beacons {

    private static final Instant GENESIS = Instant.parse("2026-01-01T00:00:00Z");
    private static final int PERIOD = 3;
    private static final BeaconSigner SIGNER =
            BeaconSigner.ofSecret(
                    "no beacon that anybody relies on".getBytes(StandardCharsets.UTF_8));

    private final InstantSource clock;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean late;

    /** Makes a beacon that follows the clock. */
    public SignedBeacons(InstantSource clock) {
        this.clock = clock;
    }

    /** Returns the chain that all these beacons share, with a round every three seconds. */
    public static BeaconChain chain() {
        return BeaconChain.of(
                "fairdraw-test",
                "ab".repeat(32),
                SIGNER.publicKey(),
                GENESIS.getEpochSecond(),
                PERIOD);
    }

    /** Has the beacon keep silent, or answer again. */
    public void late(boolean silent) {
        late = silent;
    }

    /** Returns the number of times that a round was asked for. */
    public int asked() {
        return asked.get();
    }

    @Override
    public Optional<byte[]> signature(BeaconChain chain, long round) {
        asked.incrementAndGet();
        return late || !chain.equals(chain()) || clock.instant().isBefore(chain().timeOf(round))
                ? Optional.empty()
                : Optional.of(SIGNER.sign(round));
    }

    /** Returns the signature of a round, whether or not the round is due. */
    public static byte[] foretold(long round) {
        return SIGNER.sign(round);
    }
}
