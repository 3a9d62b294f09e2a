package fairdraw.domain.campaigns.participants;

/**
 * The check digit of Brazilian numbers and keys. A character counts as its ASCII code less 48: a
 * digit as itself, an A as 17 (Nota Técnica Conjunta 2025.001).
 */
final class Modulo11 {

    private static final int MODULUS = 11;

    private Modulo11() {}

    /**
     * Returns the digit that follows {@code before}.
     *
     * @param largestWeight weights grow from 2 at the right up to this one, then start over
     */
    static int checkDigit(String before, int largestWeight) {
        int sum = 0;
        int weight = 2;
        for (int at = before.length() - 1; at >= 0; at--) {
            sum += (before.charAt(at) - '0') * weight;
            weight = weight == largestWeight ? 2 : weight + 1;
        }
        int rest = sum % MODULUS;
        return rest < 2 ? 0 : MODULUS - rest;
    }

    /** Whether each of the last {@code count} characters is the check digit of those before it. */
    static boolean holds(String text, int count, int largestWeight) {
        for (int at = text.length() - count; at < text.length(); at++) {
            if (text.charAt(at) - '0' != checkDigit(text.substring(0, at), largestWeight)) {
                return false;
            }
        }
        return true;
    }
}
