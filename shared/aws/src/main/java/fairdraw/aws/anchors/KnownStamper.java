package fairdraw.aws.anchors;

import java.net.URI;
import java.util.List;

/**
 * A time-stamping authority of a deployment.
 *
 * @param address where it is asked
 * @param name the SHA-256 of its certificate or of the one that issued it directly, as hex
 */
public record KnownStamper(URI address, String name) {

    /** Refuses a name that is no hash. */
    public KnownStamper {
        if (!name.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not the SHA-256 of a certificate: " + name);
        }
    }

    /** Reads authorities from a setting: an address and a name each, with commas between them. */
    public static List<KnownStamper> parse(String setting) {
        return Pairs.of(setting).stream()
                .map(pair -> new KnownStamper(Pairs.address(pair.first()), pair.second()))
                .toList();
    }
}
