package fairdraw.benchmarks.trials;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** A mutation of good tokens by one to three random changes of their text, bytes or parts. */
final class TokenMutation {
    private static final String CHARACTERS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ \u0000\u00e9\u3002";
    private static final List<String> WORDS =
            List.of(
                    "EdDSA",
                    "Ed25519",
                    "none",
                    "HS256",
                    "JWT",
                    "admission+jwt",
                    "consumer-app",
                    "org_fuzz/test",
                    "org_fuzz/live",
                    "true",
                    "false",
                    "null",
                    "0",
                    "9999999999");

    private final RandomGenerator random;
    private final List<String> good;

    TokenMutation(RandomGenerator random, List<String> good) {
        this.random = random;
        this.good = good;
    }

    /** Returns a mutated token, which is none of the good ones. */
    String next() {
        while (true) {
            String token = any();
            int changes = 1 + random.nextInt(3);
            for (int i = 0; i < changes; i++) {
                token = changed(token);
            }
            if (!good.contains(token)) {
                return token;
            }
        }
    }

    private String changed(String token) {
        return switch (random.nextInt(9)) {
            case 0 -> replaced(token, at(token), 1, character());
            case 1 -> replaced(token, at(token), 1, "");
            case 2 -> replaced(token, at(token), 0, character());
            case 3 -> token.substring(0, at(token));
            case 4 -> otherPart(token);
            case 5, 6 -> otherBytes(token, this::flipped);
            case 7 -> otherBytes(token, this::reworded);
            default -> otherBytes(token, this::spliced);
        };
    }

    /** Replaces one part by that of another token. */
    private String otherPart(String token) {
        String[] parts = token.split("\\.", -1);
        String[] others = any().split("\\.", -1);
        int part = random.nextInt(parts.length);
        parts[part] = others[Math.min(part, others.length - 1)];
        return String.join(".", parts);
    }

    /** Decodes one part, changes it and encodes it again. */
    private String otherBytes(String token, UnaryOperator<byte[]> change) {
        String[] parts = token.split("\\.", -1);
        int part = random.nextInt(parts.length);
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(parts[part]);
            parts[part] =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(change.apply(bytes));
            return String.join(".", parts);
        } catch (IllegalArgumentException alreadyBroken) {
            return token + character();
        }
    }

    private byte[] flipped(byte[] bytes) {
        byte[] changed = Arrays.copyOf(bytes, Math.max(1, bytes.length));
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }

    /** Replaces a word between quotes or behind a colon by another. */
    private byte[] reworded(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int from = text.indexOf('"', random.nextInt(text.length() + 1));
        int to = from < 0 ? -1 : text.indexOf('"', from + 1);
        String changed =
                to < 0 ? text + word() : text.substring(0, from + 1) + word() + text.substring(to);
        return changed.getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] spliced(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        byte[] piece = new byte[random.nextInt(8)];
        random.nextBytes(piece);
        byte[] changed = Arrays.copyOf(bytes, bytes.length + piece.length);
        System.arraycopy(bytes, from, changed, from + piece.length, bytes.length - from);
        System.arraycopy(piece, 0, changed, from, piece.length);
        return changed;
    }

    private static String replaced(String token, int at, int length, String by) {
        int end = Math.min(token.length(), at + length);
        return token.substring(0, at) + by + token.substring(end);
    }

    private int at(String token) {
        return random.nextInt(token.length() + 1);
    }

    private String character() {
        int at = random.nextInt(CHARACTERS.length());
        return CHARACTERS.substring(at, at + 1);
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private String any() {
        return good.get(random.nextInt(good.size()));
    }
}
