package fairdraw.verifier.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Refuted;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A head of a log: how many entries it has, and their root. */
public record Head(String origin, long size, Bytes root) {

    private static final Pattern TEXT =
            Pattern.compile("([^\\n]+)\\n(0|[1-9]\\d{0,15})\\n([A-Za-z0-9+/]{43}=)\\n");

    /** Reads exactly three lines. */
    public static Head of(String text) throws Refuted {
        Matcher lines = TEXT.matcher(text);
        Refuted.unless(lines.matches(), "not a head of three lines");
        Head head =
                new Head(
                        lines.group(1),
                        Long.parseLong(lines.group(2)),
                        new Bytes(Base64.getDecoder().decode(lines.group(3))));
        Refuted.unless(head.text().equals(text), "a root that is not canonical base64");
        return head;
    }

    /** Returns the three lines that are signed. */
    public String text() {
        return origin
                + '\n'
                + size
                + '\n'
                + Base64.getEncoder().encodeToString(root.array())
                + '\n';
    }

    /** Returns the hash that time-stampers stamp. */
    public Bytes imprint() {
        return Hashes.sha256(text().getBytes(UTF_8));
    }
}
