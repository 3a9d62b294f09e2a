package fairdraw.verifier.draws;

import java.io.ByteArrayOutputStream;

/** Bytes that are put together part by part. */
public final class BytesOf {

    private final ByteArrayOutputStream all = new ByteArrayOutputStream();

    /** Adds a part. */
    public BytesOf add(byte[] part) {
        all.writeBytes(part);
        return this;
    }

    public byte[] bytes() {
        return all.toByteArray();
    }
}
