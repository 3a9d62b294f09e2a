package fairdraw.functions.deliveries;

import fairdraw.aws.SqsQueues;
import fairdraw.aws.SqsQueues.Outgoing;
import fairdraw.domain.webhooks.deliveries.Wakes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The queue of wakes, in groups of an organisation each, so that none waits behind another's. */
public final class SqsWakes implements Wakes {

    private final SqsQueues queues;
    private final String queueUrl;

    public SqsWakes(SqsQueues queues, String queueUrl) {
        this.queues = queues;
        this.queueUrl = queueUrl;
    }

    @Override
    public void wake(Wake wake, Duration after) {
        queues.sendLater(queueUrl, message(wake), after);
    }

    @Override
    public void all(List<Wake> wakes) {
        queues.sendEach(queueUrl, wakes.stream().map(SqsWakes::message).toList());
    }

    private static Outgoing message(Wake wake) {
        return new Outgoing(
                Optional.of(wake.strand().organisation().text()), WakeMessage.json(wake));
    }
}
