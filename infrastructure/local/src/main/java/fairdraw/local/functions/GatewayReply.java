package fairdraw.local.functions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A function's answer to a gateway event. */
@SuppressWarnings("ArrayRecordComponent") // Replies are never compared.
record GatewayReply(int status, Map<String, List<String>> headers, byte[] body) {
    /** The largest answer of a function that Lambda passes on, in bytes of its whole JSON. */
    static final int LARGEST = 6_291_556;

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * Reads an answer; throws {@link IOException} if it does not have the form that the gateway
     * requires.
     */
    static GatewayReply read(byte[] answer) throws IOException {
        if (answer.length > LARGEST) {
            throw new IOException("the function's answer has " + answer.length + " bytes");
        }
        int status = 0;
        String body = "";
        boolean encoded = false;
        Map<String, List<String>> headers = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(answer)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("the function's answer is no object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "statusCode" -> status = json.getValueAsInt();
                    case "body" ->
                            body =
                                    json.currentToken() == JsonToken.VALUE_NULL
                                            ? ""
                                            : json.getText();
                    case "isBase64Encoded" -> encoded = json.getValueAsBoolean();
                    case "headers", "multiValueHeaders" -> headers(json, headers);
                    default -> json.skipChildren();
                }
            }
        }
        if (status < 100 || status > 599) {
            throw new IOException("the function's answer has no statusCode");
        }
        return new GatewayReply(
                status,
                headers,
                encoded ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8));
    }

    private static void headers(JsonParser json, Map<String, List<String>> headers)
            throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            List<String> values = new ArrayList<>();
            if (json.nextToken() == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    values.add(json.getText());
                }
            } else {
                values.add(json.getText());
            }
            headers.put(name, values);
        }
    }
}
