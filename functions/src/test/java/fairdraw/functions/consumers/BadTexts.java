package fairdraw.functions.consumers;

import static fairdraw.functions.consumers.Jwt.bytes;

import fairdraw.fairness.Ed25519;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Texts that are nearly a good token, and good tokens with other signatures. */
final class BadTexts {
    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final String label;
    private final Jwt jwt;
    private final byte[] seed;

    /** Derives them from one good token and the seed that signs it. */
    BadTexts(String label, Jwt jwt, byte[] seed) {
        this.label = label;
        this.jwt = jwt;
        this.seed = seed;
    }

    /** Returns all of them, each under its fault. */
    Map<String, String> all() {
        texts();
        signatures();
        shapes();
        return tokens;
    }

    private void texts() {
        String h = jwt.header();
        String c = jwt.claims();
        text("alg twice", h.replace("{", "{\"alg\":\"none\","), c);
        text("kid twice", h.replace("{", "{\"kid\":\"x\","), c);
        for (String name : List.of("exp", "iat", "aud", "iss", "sub", "consumerId")) {
            text(name + " twice", h, c.replaceFirst("\\{", "{\"" + name + "\":1,"));
        }
        for (String broken :
                List.of(
                        c + " x",
                        c + c,
                        c.substring(1),
                        c.substring(0, c.length() - 1),
                        c.replace("}", ",}"),
                        c.replace(':', '='),
                        c.replace('"', '\''),
                        "/**/" + c,
                        c + "//",
                        "[" + c + "]",
                        "\"x\"",
                        "1",
                        "null",
                        "true",
                        "[]",
                        "{}",
                        "",
                        "\u0000" + c,
                        "[".repeat(5_000),
                        "{\"a\":".repeat(1_000))) {
            text("claims " + broken.substring(0, Math.min(12, broken.length())), h, broken);
            text("header " + broken.substring(0, Math.min(12, broken.length())), broken, c);
        }
    }

    private void signatures() {
        byte[] signature = Ed25519.sign(seed, bytes(jwt.signingInput()));
        for (int at = 0; at < signature.length; at++) {
            byte[] flipped = signature.clone();
            flipped[at] ^= (byte) (1 << (at % 8));
            add("signature bit of byte " + at, jwt.with(flipped));
        }
        for (int length : new int[] {0, 1, 32, 63, 65, 96, 128}) {
            add("signature of " + length, jwt.with(Arrays.copyOf(signature, length)));
        }
        add("signature of zeros", jwt.with(new byte[64]));
        add("signature of ones", jwt.with(filled((byte) 0xff)));
        add("another's signature", jwt.signed(new byte[32]));
        EdwardsCases.malleable(signature).forEach((name, forged) -> add(name, jwt.with(forged)));
        EdwardsCases.smallOrderPoints()
                .forEach(point -> add("R of small order", jwt.with(Arrays.copyOf(point, 64))));
        Jwt other = new Jwt(jwt.header(), jwt.claims().replace("cons_", "cons_0"));
        add("signature of another token", other.with(signature));
    }

    private void shapes() {
        String good = jwt.signed(seed);
        String[] parts = good.split("\\.", -1);
        Map<String, String> wrong = new LinkedHashMap<>();
        for (int cut = 1; cut < good.length(); cut += 17) {
            wrong.put("first " + cut, good.substring(0, cut));
        }
        for (String glue :
                List.of("..", ".", " ", "\n", "\u3002", "\uff0e", "%2E", "=.", "==.", "")) {
            wrong.put(
                    "joined by '" + glue + "'",
                    parts[0] + glue + parts[1] + glue + parts[2] + (glue.equals(".") ? "." : ""));
        }
        for (String mark :
                List.of("=", "==", "\u0000", "\u200b", "\ufeff", "+", "/", "%00", ",", ";", "\"")) {
            wrong.put("ends in '" + mark + "'", good + mark);
            wrong.put("begins with '" + mark + "'", mark + good);
            wrong.put("holds '" + mark + "'", parts[0] + mark + '.' + parts[1] + '.' + parts[2]);
        }
        wrong.put("two parts", parts[0] + '.' + parts[1]);
        wrong.put("five parts", good + ".e30.e30");
        wrong.put("no header", '.' + parts[1] + '.' + parts[2]);
        wrong.put("no claims", parts[0] + ".." + parts[2]);
        wrong.put("reversed", parts[2] + '.' + parts[1] + '.' + parts[0]);
        wrong.put("upper case", good.toUpperCase(Locale.ROOT));
        wrong.put("twice", good + ' ' + good);
        wrong.put("scheme twice", "Bearer " + good);
        wrong.put("spare bits in the signature", spareBits(good));
        wrong.put("fullwidth", good.replace('e', '\uff45'));
        wrong.put("words", "null");
        wrong.put(
                "JSON form",
                "{\"payload\":\""
                        + parts[1]
                        + "\",\"protected\":\""
                        + parts[0]
                        + "\",\"signature\":\""
                        + parts[2]
                        + "\"}");
        wrong.forEach(this::add);
    }

    /**
     * Changes the last character without changing the bytes: 64 bytes leave four bits of it unused.
     */
    private static String spareBits(String good) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = alphabet.indexOf(good.charAt(good.length() - 1));
        return good.substring(0, good.length() - 1) + alphabet.charAt(last | 1);
    }

    private void text(String what, String headerText, String claimsText) {
        add("text: " + what, new Jwt(headerText, claimsText).signed(seed));
    }

    private void add(String what, String token) {
        tokens.put(label + what + " #" + tokens.size(), token);
    }

    private static byte[] filled(byte value) {
        byte[] bytes = new byte[64];
        Arrays.fill(bytes, value);
        return bytes;
    }
}
