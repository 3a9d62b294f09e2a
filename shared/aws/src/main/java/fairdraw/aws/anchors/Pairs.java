package fairdraw.aws.anchors;

import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** The pairs of texts in a setting, {@code none} for none. */
final class Pairs {

    private static final String NONE = "none";

    private Pairs() {}

    /** Two texts with a blank between them. */
    record Pair(String first, String second) {}

    static List<Pair> of(String setting) {
        return setting.strip().equals(NONE)
                ? List.of()
                : Arrays.stream(setting.split(",", -1)).map(Pairs::pair).toList();
    }

    private static Pair pair(String text) {
        String[] parts = text.strip().split("\\s+", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not two texts with a blank between them: " + text);
        }
        return new Pair(parts[0], parts[1]);
    }

    /** Reads an address; refuses one of no host and of another scheme than those of the web. */
    static URI address(String text) {
        URI address = URI.create(text);
        if (address.getHost() == null || !List.of("http", "https").contains(address.getScheme())) {
            throw new IllegalArgumentException("not an address of the web: " + text);
        }
        return address;
    }
}
