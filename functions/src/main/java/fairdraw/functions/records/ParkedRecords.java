package fairdraw.functions.records;

import fairdraw.aws.SqsQueues;
import fairdraw.functions.http.FailureLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Where records go that can never be worked off as things are: whole, so that each can be done
 * again once its cause is gone. The stream goes on without them. They lie there in base 64 of their
 * JSON, which no queue refuses, and of its gzip form where the JSON would be too long.
 */
public final class ParkedRecords {

    /** A message holds 1 MiB, and base 64 makes four characters of three bytes. */
    private static final int LONGEST = 3 * 1024 * 1024 / 4;

    /** How a gzip stream begins (RFC 1952 §2.3.1), and no JSON. */
    private static final byte[] MAGIC = {0x1f, (byte) 0x8b};

    private final SqsQueues queues;
    private final String queueUrl;
    private final FailureLog log;

    public ParkedRecords(SqsQueues queues, String queueUrl, FailureLog log) {
        this.queues = queues;
        this.queueUrl = queueUrl;
        this.log = log;
    }

    /** Parks a record and tells why. */
    public void park(StreamRecord record, RuntimeException cause) {
        log.unexpected(record.sequenceNumber(), cause);
        queues.send(queueUrl, body(record.json()));
    }

    /** The body that a record's JSON lies in the queue as. */
    public static String body(String json) {
        byte[] plain = json.getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(plain.length > LONGEST ? zipped(plain) : plain);
    }

    /**
     * The JSON of a record in a body; one that an operator put there by hand may be JSON as it is.
     *
     * @throws IllegalArgumentException when it is not the body of any
     */
    public static String json(String body) {
        if (body.startsWith("{")) {
            return body;
        }
        byte[] bytes = Base64.getDecoder().decode(body);
        if (bytes.length > 1 && bytes[0] == MAGIC[0] && bytes[1] == MAGIC[1]) {
            try (var zipped = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                bytes = zipped.readAllBytes();
            } catch (IOException broken) {
                throw new IllegalArgumentException("not the body of a record", broken);
            }
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] zipped(byte[] plain) {
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(plain);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return zipped.toByteArray();
    }
}
