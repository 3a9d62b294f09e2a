package fairdraw.functions.wiring;

import fairdraw.domain.register.Heads;
import fairdraw.domain.register.OwnLogs;
import fairdraw.domain.register.PublishRegister;
import fairdraw.domain.register.RecentHeads;
import fairdraw.domain.register.Register;
import fairdraw.domain.register.SequenceEntries;

/** The register: what waits for its place in a log, the logs, and their heads. */
public final class RegisterModule {

    private final Deployment deployment;
    private final Tables tables;

    RegisterModule(Deployment deployment) {
        this.deployment = deployment;
        this.tables = deployment.tables();
    }

    public Register store() {
        return tables.register();
    }

    public Heads heads() {
        return tables.heads();
    }

    /** Returns heads that may be some seconds old, one copy for all who ask. */
    public RecentHeads recentHeads() {
        return deployment.services().recentHeads();
    }

    /** Returns the logs that this deployment writes. */
    public OwnLogs ownLogs() {
        return deployment.services().ownLogs();
    }

    public SequenceEntries sequenceEntries() {
        return new SequenceEntries(
                tables.register(),
                deployment.services().logKeys(),
                ownLogs(),
                deployment.clock(),
                deployment.backoff());
    }

    public PublishRegister publishRegister() {
        return new PublishRegister(
                tables.register(), tables.heads(), deployment.settings().registerName());
    }
}
