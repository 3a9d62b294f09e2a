package fairdraw.aws;

import fairdraw.aws.SqsQueues.Outgoing;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.sealing.Segment;
import fairdraw.domain.draws.sealing.SegmentQueue;
import fairdraw.fairness.encoding.CanonicalJson;
import java.util.List;
import java.util.Map;

/** The queue of segments in SQS, where a segment takes the share of its organisation. */
public final class SqsSegmentQueue implements SegmentQueue {

    private final SqsQueues queues;
    private final String queueUrl;

    public SqsSegmentQueue(SqsQueues queues, String queueUrl) {
        this.queues = queues;
        this.queueUrl = queueUrl;
    }

    @Override
    public void run(Tenant tenant, List<Segment> segments) {
        queues.sendEach(
                queueUrl,
                segments.stream().map(segment -> Outgoing.of(tenant, body(segment))).toList());
    }

    private static String body(Segment segment) {
        return CanonicalJson.string(
                Map.of(
                        "drawId", segment.drawId().text(),
                        "round", segment.round(),
                        "stage", segment.stage().name(),
                        "lane", segment.lane(),
                        "step", segment.step()));
    }
}
