package fairdraw.aws.webhooks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import fairdraw.domain.webhooks.Delivery;
import fairdraw.fairness.encoding.Hex;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JSON text in which marks stand for ids, hashes and signatures, whose digits no deflating makes
 * as short as their bytes are. The marks are control characters, which canonical JSON escapes.
 *
 * @param text the text with its marks, one character for each byte of UTF-8
 * @param digits the bytes of the marked digits, in their order
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Skeleton(String text, byte[] digits) {

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int ID_CHARACTERS = 26;
    private static final int ID_BYTES = 17;
    private static final int FIVE_BITS = 5;

    private static final char UUID_MARK = 1;
    private static final char ID_MARK = 2;

    /** Is followed by the number of bytes, as a character. */
    private static final char HEX_MARK = 3;

    /** Is followed by the place among the digits before it, as a character. */
    private static final char AGAIN_MARK = 4;

    /** The number of places that a character can name. */
    private static final int PLACES = 256;

    private static final Pattern DIGITS =
            Pattern.compile(
                    "(?<uuid>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"
                            + "|(?<id>["
                            + CROCKFORD
                            + "]{"
                            + ID_CHARACTERS
                            + "})|(?<hex>(?:[0-9a-f]{2}){6,255})");

    /** Returns the skeleton of canonical JSON in the item with this key. */
    static Skeleton of(String json, Delivery.Key key) {
        List<String> met = idsOf(key);
        var text = new StringBuilder();
        var digits = new ByteArrayOutputStream();
        Matcher found = DIGITS.matcher(new String(json.getBytes(UTF_8), ISO_8859_1));
        while (found.find()) {
            found.appendReplacement(text, "");
            int place = met.indexOf(found.group());
            if (place >= 0) {
                text.append(AGAIN_MARK).append((char) place);
                continue;
            }
            remember(found.group(), met);
            if (found.group("uuid") != null) {
                text.append(UUID_MARK);
                digits.writeBytes(Hex.decode(found.group().replace("-", "")));
            } else if (found.group("id") != null) {
                text.append(ID_MARK);
                digits.writeBytes(bytesOfId(found.group()));
            } else {
                text.append(HEX_MARK).append((char) (found.group().length() / 2));
                digits.writeBytes(Hex.decode(found.group()));
            }
        }
        return new Skeleton(found.appendTail(text).toString(), digits.toByteArray());
    }

    /** Returns the JSON of a skeleton in the item with this key. */
    static String json(String skeleton, ByteBuffer digits, Delivery.Key key) {
        List<String> met = idsOf(key);
        var json = new StringBuilder();
        for (int at = 0; at < skeleton.length(); at++) {
            char mark = skeleton.charAt(at);
            switch (mark) {
                case UUID_MARK ->
                        json.append(
                                remember(
                                        new UUID(digits.getLong(), digits.getLong()).toString(),
                                        met));
                case ID_MARK -> json.append(remember(id(taken(digits, ID_BYTES)), met));
                case HEX_MARK ->
                        json.append(
                                remember(Hex.encode(taken(digits, skeleton.charAt(++at))), met));
                case AGAIN_MARK -> json.append(met.get(skeleton.charAt(++at)));
                default -> json.append(mark);
            }
        }
        return new String(json.toString().getBytes(ISO_8859_1), UTF_8);
    }

    /** Returns the ids of a key, which its item need not hold once more. */
    private static List<String> idsOf(Delivery.Key key) {
        List<String> ids = new ArrayList<>();
        DIGITS.matcher(key.tenant().organisation().text() + ' ' + key.eventId())
                .results()
                .forEach(id -> ids.add(id.group()));
        return ids;
    }

    private static String remember(String digits, List<String> met) {
        if (met.size() < PLACES) {
            met.add(digits);
        }
        return digits;
    }

    private static byte[] taken(ByteBuffer digits, int length) {
        byte[] bytes = new byte[length];
        digits.get(bytes);
        return bytes;
    }

    private static byte[] bytesOfId(String id) {
        BigInteger number = BigInteger.ZERO;
        for (int at = 0; at < id.length(); at++) {
            number =
                    number.shiftLeft(FIVE_BITS)
                            .or(BigInteger.valueOf(CROCKFORD.indexOf(id.charAt(at))));
        }
        byte[] bytes = number.toByteArray();
        return ByteBuffer.allocate(ID_BYTES).put(ID_BYTES - bytes.length, bytes).array();
    }

    private static String id(byte[] bytes) {
        BigInteger number = new BigInteger(1, bytes);
        var id = new StringBuilder();
        for (int at = ID_CHARACTERS - 1; at >= 0; at--) {
            int digit = number.shiftRight(FIVE_BITS * at).intValue() & (CROCKFORD.length() - 1);
            id.append(CROCKFORD.charAt(digit));
        }
        return id.toString();
    }
}
