package fairdraw.functions.wiring;

import fairdraw.domain.witness.CosignHead;
import fairdraw.domain.witness.ReadWitnessedHead;
import fairdraw.domain.witness.WitnessKey;
import java.util.function.Supplier;

/** The parts of a witness, wired together. */
public final class WitnessModule {

    private final Deployment deployment;
    private final Supplier<WitnessKey> key;

    WitnessModule(Deployment deployment) {
        this.deployment = deployment;
        this.key = new Lazy<>(() -> deployment.services().witnessKey());
    }

    /** Returns the key with which the witness cosigns; it is fetched once. */
    public WitnessKey key() {
        return key.get();
    }

    public CosignHead cosignHead() {
        return new CosignHead(
                key(),
                deployment.settings().witnessedLogs(),
                deployment.tables().witnessedHeads(),
                deployment.clock());
    }

    public ReadWitnessedHead readWitnessedHead() {
        return new ReadWitnessedHead(
                deployment.settings().witnessedLogs(), deployment.tables().witnessedHeads());
    }
}
