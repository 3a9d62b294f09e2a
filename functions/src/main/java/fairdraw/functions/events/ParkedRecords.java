package fairdraw.functions.events;

import fairdraw.aws.SqsQueues;
import fairdraw.functions.http.FailureLog;

/**
 * Where records go that could not be worked off: whole, so that each can be done again once its
 * cause is gone. The stream goes on without them.
 */
public final class ParkedRecords {

    private final SqsQueues queues;
    private final String queueUrl;
    private final FailureLog log;

    public ParkedRecords(SqsQueues queues, String queueUrl, FailureLog log) {
        this.queues = queues;
        this.queueUrl = queueUrl;
        this.log = log;
    }

    /** Parks a record and tells why. */
    void park(StreamRecord record, RuntimeException cause) {
        log.unexpected(record.sequenceNumber(), cause);
        queues.send(queueUrl, record.json());
    }
}
