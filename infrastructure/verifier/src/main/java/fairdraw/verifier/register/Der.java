package fairdraw.verifier.register;

import fairdraw.verifier.reading.Refuted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A value in DER, of which a time stamp is made.
 *
 * @param tag the first byte
 * @param whole the value with its tag and length
 * @param content the value alone
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Der(int tag, byte[] whole, byte[] content) {

    static final int INTEGER = 0x02;
    static final int OCTETS = 0x04;
    static final int OID = 0x06;
    static final int TIME = 0x18;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;

    /** The tag of a key's identifier, where a signer is named by it. */
    static final int KEY_ID = 0x80;

    /** The tag of the first optional member of a structure. */
    static final int FIRST = 0xa0;

    private static final int LONG_FORM = 0x80;
    private static final int MOST_LENGTH_BYTES = 3;

    /** Reads one value; refuses anything after it. */
    static Der of(byte[] bytes) throws Refuted {
        List<Der> values = all(bytes);
        Refuted.unless(values.size() == 1, "a stamp is not one value");
        return values.get(0);
    }

    /** Returns the values within this one. */
    List<Der> values() throws Refuted {
        return all(content);
    }

    /** Returns the value at a place; refuses a shorter list. */
    Der at(int place) throws Refuted {
        List<Der> values = values();
        Refuted.unless(place < values.size(), "a stamp lacks a part");
        return values.get(place);
    }

    /** Refuses another tag. */
    Der is(int expected) throws Refuted {
        Refuted.unless(tag == expected, "a stamp holds a part of another kind");
        return this;
    }

    /** Returns an object identifier as hex of its content. */
    String oid() throws Refuted {
        is(OID);
        return HexFormat.of().formatHex(content);
    }

    private static List<Der> all(byte[] bytes) throws Refuted {
        List<Der> values = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            int start = at;
            int tag = Byte.toUnsignedInt(bytes[at++]);
            Refuted.unless(at < bytes.length, "a stamp is broken off");
            int length = Byte.toUnsignedInt(bytes[at++]);
            if (length >= LONG_FORM) {
                int count = length - LONG_FORM;
                Refuted.unless(
                        0 < count && count <= MOST_LENGTH_BYTES && at + count <= bytes.length,
                        "a stamp's length is not DER");
                length = 0;
                for (int i = 0; i < count; i++) {
                    length = length << 8 | Byte.toUnsignedInt(bytes[at++]);
                }
            }
            Refuted.unless(length <= bytes.length - at, "a stamp is broken off");
            values.add(
                    new Der(
                            tag,
                            Arrays.copyOfRange(bytes, start, at + length),
                            Arrays.copyOfRange(bytes, at, at + length)));
            at += length;
        }
        return values;
    }
}
