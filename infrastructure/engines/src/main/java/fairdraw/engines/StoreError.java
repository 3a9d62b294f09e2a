package fairdraw.engines;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An error in DynamoDB's form. */
record StoreError(int status, String body) {

    private static final String MODEL = "com.amazonaws.dynamodb.v20120810#";
    private static final String TRANSACTION = "TransactWriteItems";
    private static final JsonFactory JSON = new JsonFactory();

    static StoreError internal() {
        return of(500, "InternalServerError", "");
    }

    static StoreError inProgress() {
        return of(400, "TransactionInProgressException", "");
    }

    static StoreError conflict(String operation, byte[] request) throws IOException {
        return operation.equals(TRANSACTION)
                ? cancelled("TransactionConflict", request)
                : of(400, "TransactionConflictException", "");
    }

    static StoreError throttle(String operation, byte[] request) throws IOException {
        return operation.equals(TRANSACTION)
                ? cancelled("ThrottlingError", request)
                : of(400, "ProvisionedThroughputExceededException", "");
    }

    /**
     * Returns the cancellation of a transaction whose first part met the error, and no other part.
     */
    private static StoreError cancelled(String code, byte[] request) throws IOException {
        String reasons =
                IntStream.range(0, parts(request))
                        .mapToObj(part -> "{\"Code\":\"" + (part == 0 ? code : "None") + "\"}")
                        .collect(Collectors.joining(",", ",\"CancellationReasons\":[", "]"));
        return of(400, "TransactionCanceledException", reasons);
    }

    private static StoreError of(int status, String name, String more) {
        return new StoreError(
                status,
                "{\"__type\":\"" + MODEL + name + "\",\"message\":\"injected\"" + more + "}");
    }

    /** Returns the number of a transaction's parts. */
    private static int parts(byte[] request) throws IOException {
        try (JsonParser parser = JSON.createParser(request)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = parser.currentName().equals("TransactItems");
                parser.nextToken();
                if (!wanted) {
                    parser.skipChildren();
                    continue;
                }
                int parts = 0;
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    parser.skipChildren();
                    parts++;
                }
                return parts;
            }
        }
        throw new IOException("a transaction without TransactItems");
    }
}
