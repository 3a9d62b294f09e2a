package fairdraw.aws;

import fairdraw.domain.register.LogKeys;
import fairdraw.fairness.Ed25519;
import fairdraw.fairness.register.Checkpoint;
import fairdraw.fairness.register.NoteSigner;
import fairdraw.fairness.register.VerifierKey;
import java.util.function.Supplier;

/** The keys of logs, each derived from a root under the log's name. */
public final class DerivedLogKeys implements LogKeys {

    private static final String PURPOSE = "fairdraw.register.v2:";

    private final Supplier<SecretsManagerRootKeys> keys;

    public DerivedLogKeys(Supplier<SecretsManagerRootKeys> keys) {
        this.keys = keys;
    }

    @Override
    public int current() {
        return keys.get().current();
    }

    @Override
    public VerifierKey key(int generation, String origin) {
        return new VerifierKey(
                origin, VerifierKey.Use.LOG, Ed25519.publicKey(seed(generation, origin)));
    }

    @Override
    public String sign(int generation, Checkpoint head) {
        return NoteSigner.log(seed(generation, head.origin()), head);
    }

    private byte[] seed(int generation, String origin) {
        return keys.get().derived(generation, PURPOSE + origin);
    }
}
