package fairdraw.domain.addresses;

import java.util.Optional;

/** The ASCII form of a label's characters (RFC 3492), without the prefix {@code xn--}. */
final class Punycode {

    private static final int BASE = 36;
    private static final int FIRST_THRESHOLD = 1;
    private static final int LAST_THRESHOLD = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;
    private static final int FIRST_POINT = 0x80;

    private Punycode() {}

    /** Encodes a label of up to some hundred characters (section 6.3). */
    static String encode(String label) {
        int[] points = label.codePoints().toArray();
        StringBuilder out = new StringBuilder();
        for (int point : points) {
            if (point < FIRST_POINT) {
                out.append((char) point);
            }
        }
        int basic = out.length();
        if (basic > 0) {
            out.append('-');
        }
        int bias = FIRST_BIAS;
        int delta = 0;
        int next = FIRST_POINT;
        for (int done = basic; done < points.length; next++, delta++) {
            int least = Integer.MAX_VALUE;
            for (int point : points) {
                least = point >= next ? Math.min(least, point) : least;
            }
            delta = Math.addExact(delta, Math.multiplyExact(least - next, done + 1));
            next = least;
            for (int point : points) {
                delta += point < next ? 1 : 0;
                if (point == next) {
                    append(out, delta, bias);
                    bias = adapted(delta, done + 1, done == basic);
                    delta = 0;
                    done++;
                }
            }
        }
        return out.toString();
    }

    /** Decodes lower-case text (section 6.2); empty if it is not a valid encoding. */
    static Optional<String> decode(String text) {
        int basic = Math.max(text.lastIndexOf('-'), 0);
        StringBuilder out = new StringBuilder(text.substring(0, basic));
        int bias = FIRST_BIAS;
        long point = FIRST_POINT;
        int at = 0;
        int in = basic > 0 ? basic + 1 : 0;
        for (int length = basic; in < text.length(); length++) {
            int before = at;
            long weight = 1;
            long index = at;
            for (int k = BASE; ; k += BASE) {
                int digit = in < text.length() ? digit(text.charAt(in++)) : BASE;
                index += digit * weight;
                if (digit == BASE || index > Integer.MAX_VALUE) {
                    return Optional.empty();
                }
                int threshold = threshold(k, bias);
                if (digit < threshold) {
                    break;
                }
                weight *= BASE - threshold;
                if (weight > Integer.MAX_VALUE) {
                    return Optional.empty();
                }
            }
            bias = adapted((int) index - before, length + 1, before == 0);
            point += index / (length + 1);
            at = (int) (index % (length + 1));
            if (point > Character.MAX_CODE_POINT) {
                return Optional.empty();
            }
            out.insert(out.offsetByCodePoints(0, at), Character.toChars((int) point));
            at++;
        }
        return Optional.of(out.toString());
    }

    private static void append(StringBuilder out, int delta, int bias) {
        int rest = delta;
        for (int k = BASE; ; k += BASE) {
            int threshold = threshold(k, bias);
            if (rest < threshold) {
                out.append(letter(rest));
                return;
            }
            out.append(letter(threshold + (rest - threshold) % (BASE - threshold)));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    private static int threshold(int k, int bias) {
        return Math.clamp(k - bias, FIRST_THRESHOLD, LAST_THRESHOLD);
    }

    private static int adapted(int delta, int count, boolean first) {
        int rest = first ? delta / DAMP : delta / 2;
        rest += rest / count;
        int k = 0;
        for (; rest > (BASE - FIRST_THRESHOLD) * LAST_THRESHOLD / 2; k += BASE) {
            rest /= BASE - FIRST_THRESHOLD;
        }
        return k + (BASE - FIRST_THRESHOLD + 1) * rest / (rest + SKEW);
    }

    /** The digits are a to z, then 0 to 9. */
    private static char letter(int digit) {
        return (char) (digit < 26 ? 'a' + digit : '0' + digit - 26);
    }

    private static int digit(char letter) {
        if ('a' <= letter && letter <= 'z') {
            return letter - 'a';
        }
        return '0' <= letter && letter <= '9' ? letter - '0' + 26 : BASE;
    }
}
