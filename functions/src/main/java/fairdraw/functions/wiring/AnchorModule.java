package fairdraw.functions.wiring;

import fairdraw.domain.Mode;
import fairdraw.domain.anchors.AnchorHeads;
import fairdraw.domain.anchors.StampHeads;
import fairdraw.domain.anchors.Witnesses;
import fairdraw.domain.draws.rules.Witnessing;
import fairdraw.domain.register.RegisterLog;

/** Those who vouch for the heads of the register: witnesses and time-stampers. */
public final class AnchorModule {

    private final Deployment deployment;
    private final AnchorHeads anchorHeads;
    private final StampHeads stampHeads;

    AnchorModule(Deployment deployment) {
        this.deployment = deployment;
        Witnesses witnesses = deployment.services().witnesses();
        Tables tables = deployment.tables();
        this.anchorHeads =
                new AnchorHeads(tables.register(), tables.heads(), witnesses, deployment.clock());
        this.stampHeads =
                new StampHeads(
                        tables.register(),
                        tables.heads(),
                        deployment.services().stampers(),
                        witnesses.keys().isEmpty(),
                        deployment.clock(),
                        JitteredBackoff::pause);
    }

    /** Hands the newest heads of a log to witnesses and time-stampers; never throws. */
    public void anchor(RegisterLog log) {
        if (deployment.settings().isAnchored(log.mode())) {
            anchorHeads.run(log);
            stampHeads.run(log);
        }
    }

    /** Returns who has to have seen the register for the draws of a mode that begin now. */
    public Witnessing witnessing(Mode mode) {
        return deployment.services().witnessing(mode);
    }
}
