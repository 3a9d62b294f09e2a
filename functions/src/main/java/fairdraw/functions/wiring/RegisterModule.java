package fairdraw.functions.wiring;

import fairdraw.domain.Mode;
import fairdraw.domain.anchors.AnchorHeads;
import fairdraw.domain.anchors.StampHeads;
import fairdraw.domain.draws.rules.Witnessing;
import fairdraw.domain.register.Heads;
import fairdraw.domain.register.OwnLogs;
import fairdraw.domain.register.PublishRegister;
import fairdraw.domain.register.RecentHeads;
import fairdraw.domain.register.Register;
import fairdraw.domain.register.RegisterLog;
import fairdraw.domain.register.SequenceEntries;
import java.util.function.Supplier;

/**
 * The register: what waits for its place in a log, the logs, their heads, and those who vouch for
 * the heads.
 */
public final class RegisterModule {

    private final Deployment deployment;
    private final Tables tables;
    private final Supplier<AnchorHeads> anchorHeads = new Lazy<>(this::anchorHeads);
    private final Supplier<StampHeads> stampHeads = new Lazy<>(this::stampHeads);

    RegisterModule(Deployment deployment) {
        this.deployment = deployment;
        this.tables = deployment.tables();
    }

    private AnchorHeads anchorHeads() {
        return new AnchorHeads(
                tables.register(),
                tables.heads(),
                deployment.services().witnesses(),
                deployment.clock());
    }

    private StampHeads stampHeads() {
        return new StampHeads(
                tables.register(),
                tables.heads(),
                deployment.services().stampers(),
                deployment.settings().witnesses().isEmpty(),
                deployment.clock(),
                JitteredBackoff::pause);
    }

    /** Hands the newest heads of a log to witnesses and time-stampers; never throws. */
    public void anchor(RegisterLog log) {
        if (deployment.settings().isAnchored(log.mode())) {
            anchorHeads.get().run(log);
            stampHeads.get().run(log);
        }
    }

    /** Returns who has to have seen the register for the draws of a mode that begin now. */
    public Witnessing witnessing(Mode mode) {
        return deployment.services().witnessing(mode);
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
