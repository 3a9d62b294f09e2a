package fairdraw.verifier.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import fairdraw.verifier.checks.Asked;
import java.util.HashSet;
import java.util.Set;

/** A C2SP policy with the keys that a reader knows; stampers stand in its comments. */
final class TrustFile {

    private TrustFile() {}

    /** Reads the lines of logs, witnesses and stampers, and passes over all others. */
    static Asked.Trust of(byte[] file) {
        Set<String> logs = new HashSet<>();
        Set<String> witnesses = new HashSet<>();
        Set<String> stampers = new HashSet<>();
        new String(file, UTF_8)
                .lines()
                .forEach(line -> {
                    String[] words = line.trim().split("\\s+", -1);
                    if (words.length >= 2 && words[0].equals("log")) {
                        logs.add(words[1]);
                    } else if (words.length >= 3 && words[0].equals("witness")) {
                        witnesses.add(words[2]);
                    } else if (words.length >= 4 && line.trim().startsWith("# stamper ")) {
                        stampers.add(words[3]);
                    }
                });
        return new Asked.Trust(logs, witnesses, stampers);
    }
}
