package fairdraw.functions.records;

import fairdraw.aws.SqsQueues;
import fairdraw.aws.SqsQueues.Outgoing;
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
 * The queue of records that cannot be processed as things are. Each is stored whole, so that it can
 * be redriven once its cause is gone, and the stream goes on without it. A body is the Base64 of
 * the record's JSON, which no queue refuses, or of its gzip form if the JSON would be too long.
 */
public final class ParkedRecords implements Parking {

    /** A message holds 1 MiB, and Base64 makes four characters of three bytes. */
    private static final int LONGEST = 3 * 1024 * 1024 / 4;

    /** The first bytes of a gzip stream (RFC 1952 §2.3.1), with which no JSON begins. */
    private static final byte[] MAGIC = {0x1f, (byte) 0x8b};

    private final SqsQueues queues;
    private final String queueUrl;
    private final FailureLog log;

    public ParkedRecords(SqsQueues queues, String queueUrl, FailureLog log) {
        this.queues = queues;
        this.queueUrl = queueUrl;
        this.log = log;
    }

    /** Parks a record and logs the cause. */
    @Override
    public void park(StreamRecord record, RuntimeException cause) {
        log.unexpected(record.sequenceNumber(), cause);
        queues.send(queueUrl, new Outgoing(record.organisation(), body(record.json())));
    }

    /** Returns the body that stores a record's JSON in the queue. */
    public static String body(String json) {
        byte[] plain = json.getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(plain.length > LONGEST ? zipped(plain) : plain);
    }

    /**
     * Returns the JSON of a record in a body, which an operator may also have put there as plain
     * JSON.
     *
     * @throws IllegalArgumentException if it is not the body of a record
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
