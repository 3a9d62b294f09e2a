package fairdraw.functions.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.records.ParkedRecords;
import fairdraw.functions.wiring.Wiring;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Every function that reads the stream of draws, and the way of records that cannot be read. */
public final class EveryRecord {

    private EveryRecord() {}

    /** Redrives parked records, streams everything that is stored, and parks what is unreadable. */
    public static void lived(Installation installation) {
        var stream = new StreamEvent();
        List<Map<String, AttributeValue>> items =
                installation.dynamoDb().scan(scan -> scan.tableName("Draws")).items();
        items.forEach(stream::inserted);
        redriven(installation, items);
        follow(installation, stream);
        follow(installation, new StreamEvent().inserted(unreadable()));
    }

    private static void redriven(
            Installation installation, List<Map<String, AttributeValue>> items) {
        var readable = new StreamEvent();
        items.stream()
                .filter(item -> AttributeValue.fromS("ticket").equals(item.get("type")))
                .limit(1)
                .forEach(readable::inserted);
        var parked =
                QueueEvent.of(
                        ParkedRecords.body(readable.records().getFirst()),
                        ParkedRecords.body(
                                new StreamEvent().inserted(unreadable()).records().getFirst()));
        assertThat(
                        new String(
                                installation.run(RedriveRecordsFunction::new, parked.json()),
                                StandardCharsets.UTF_8))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"}]}");
    }

    private static Map<String, AttributeValue> unreadable() {
        return Map.of("type", AttributeValue.fromS("ticket"));
    }

    private static void follow(Installation installation, StreamEvent stream) {
        done(installation, PublishEventsFunction::new, stream);
        done(installation, FillDirectoryFunction::new, stream);
    }

    private static void done(
            Installation installation,
            Function<Wiring, RequestStreamHandler> function,
            StreamEvent stream) {
        assertThat(new String(installation.run(function, stream.json()), StandardCharsets.UTF_8))
                .isEqualTo("{\"batchItemFailures\":[]}");
    }
}
