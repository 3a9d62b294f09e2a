package fairdraw.local;

import fairdraw.fairness.register.VerifierKey;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The beacon, the witness and the time-stamper, whom elsewhere others than the operator run. */
record Outsiders(LocalBeacon beacon, LocalWitness witness, LocalStamper stamper) {
    private static final String NAME = "local";

    /**
     * Starts all of them, with the keys that the folder keeps, until {@code closing} ends them.
     *
     * @param logs the logs that the witness cosigns
     */
    static Outsiders start(
            String bind,
            DataFolder data,
            Supplier<List<VerifierKey>> logs,
            RandomGenerator random,
            InstantSource clock,
            Closing closing) {
        return new Outsiders(
                closing.add(LocalBeacon.start(bind, data.state("beacon"), random, clock)),
                closing.add(LocalWitness.start(bind, data.state("witness"), logs, random, clock)),
                closing.add(LocalStamper.start(bind, data.state("stamper"), random, clock)));
    }

    /** Returns the parameters of a deployment that knows them and nobody else. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("Beacons", beacon.known(beacon.address()));
        parameters.put("NewDrawsBeacon", beacon.chain().chainHash());
        parameters.put("Witnesses", witness.known());
        parameters.put("WitnessQuorum", "1");
        parameters.put("Stampers", stamper.known());
        parameters.put("StampQuorum", "1");
        parameters.put("TestAnchors", "true");
        return parameters;
    }

    /**
     * Returns the lines of a C2SP policy of a reader on this machine, who knows these logs, the
     * witness and, in a comment since policies have no such line, the time-stamper.
     */
    List<String> policy(List<VerifierKey> logs) {
        List<String> lines = new ArrayList<>();
        logs.forEach(log -> lines.add("log " + log.text()));
        lines.add("witness " + NAME + ' ' + witness.vkey().text() + ' ' + witness.address());
        lines.add("# stamper " + NAME + ' ' + stamper.name());
        lines.add("quorum " + NAME);
        return lines;
    }
}
