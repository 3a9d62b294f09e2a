package fairdraw.functions.register;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.register.RegisterWrites;
import fairdraw.domain.Mode;
import fairdraw.domain.register.Pending;
import fairdraw.domain.register.SampleEntries;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.triggers.KeepRegisterFunction;
import fairdraw.functions.triggers.StreamEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The register in an installation, and every function that keeps or shows it. */
public final class EveryRegister {

    private static final String TABLE = "Register";

    private EveryRegister() {}

    /** Has an entry wait, gives it its place, and shows it. */
    public static void lived(Installation installation) {
        put(installation, SampleEntries.pending(Mode.TEST, 1));
        assertThat(keep(installation)).isEqualTo("{\"batchItemFailures\":[]}");
        for (Answered answered :
                List.of(
                        installation.call(GetCheckpointFunction::new, get("test")),
                        installation.call(GetRegisterEntriesFunction::new, get("test")))) {
            assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        }
    }

    /** Has entries wait, as a transaction of a draw does. */
    static void put(Installation installation, Pending waiting) {
        TransactWriteItem part = RegisterWrites.pending(TABLE, waiting);
        installation.dynamoDb().transactWriteItems(write -> write.transactItems(part));
    }

    /** Hands what waits to the keeper as the stream does, and returns its answer. */
    public static String keep(Installation installation) {
        var stream = new StreamEvent();
        waiting(installation).forEach(stream::inserted);
        return keep(installation, stream);
    }

    /** Does the same if anything waits. */
    public static void keepWhatWaits(Installation installation) {
        if (!waiting(installation).isEmpty()) {
            keep(installation);
        }
    }

    private static List<Map<String, AttributeValue>> waiting(Installation installation) {
        return installation.dynamoDb().scan(scan -> scan.tableName(TABLE)).items().stream()
                .filter(item -> AttributeValue.fromS("pending").equals(item.get("type")))
                .toList();
    }

    static String keep(Installation installation, StreamEvent stream) {
        return new String(
                installation.run(KeepRegisterFunction::new, stream.json()), StandardCharsets.UTF_8);
    }

    /** Returns a call about a log. */
    public static GatewayCall get(String log) {
        return GatewayCall.of("GET", "/").path("log", log);
    }
}
