package fairdraw.functions.wiring;

import fairdraw.domain.Mode;
import fairdraw.domain.anchors.AnchorHeads;
import fairdraw.domain.anchors.StampHeads;
import fairdraw.domain.anchors.Stampers;
import fairdraw.domain.anchors.Witnesses;
import fairdraw.domain.draws.rules.Witnessing;
import fairdraw.domain.register.RegisterLog;

/** Those who vouch for the heads of the register: witnesses and time-stampers. */
public final class AnchorModule {

    private final Deployment deployment;
    private final Witnesses witnesses;
    private final Stampers stampers;
    private final AnchorHeads anchorHeads;
    private final StampHeads stampHeads;

    AnchorModule(Deployment deployment) {
        this.deployment = deployment;
        this.witnesses = deployment.services().witnesses();
        this.stampers = deployment.services().stampers();
        Tables tables = deployment.tables();
        this.anchorHeads =
                new AnchorHeads(tables.register(), tables.heads(), witnesses, deployment.clock());
        this.stampHeads =
                new StampHeads(
                        tables.register(),
                        tables.heads(),
                        stampers,
                        witnesses.keys().isEmpty(),
                        deployment.clock(),
                        JitteredBackoff::pause);
    }

    /** Hands the newest heads of a log to witnesses and time-stampers; never throws. */
    public void anchor(RegisterLog log) {
        if (isAnchored(log.mode())) {
            anchorHeads.run(log);
            stampHeads.run(log);
        }
    }

    /** Returns who has to have seen the register for the draws of a mode that begin now. */
    public Witnessing witnessing(Mode mode) {
        return isAnchored(mode)
                ? new Witnessing(
                        witnesses.keys(),
                        deployment.settings().witnessQuorum(),
                        stampers.names(),
                        deployment.settings().stampQuorum())
                : Witnessing.NONE;
    }

    private boolean isAnchored(Mode mode) {
        return mode == Mode.LIVE || deployment.settings().anchorsTest();
    }
}
