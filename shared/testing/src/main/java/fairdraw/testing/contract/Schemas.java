package fairdraw.testing.contract;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The schemas of a document, each compiled on first use. Safe for use by many threads. */
final class Schemas {

    /** The document's name; by its ending it is read as JSON, a multiple faster than as YAML. */
    private static final String DOCUMENT = "https://fairdraw.example/openapi.json";

    private static final Dialect DIALECT =
            Dialect.builder(Dialects.getDraft202012()).format(new SentAddress()).build();

    private final SchemaRegistry registry;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    Schemas(JsonNode document) {
        registry =
                SchemaRegistry.withDefaultDialect(
                        DIALECT,
                        builder ->
                                builder.schemas(Map.of(DOCUMENT, document.toString()))
                                        .schemaRegistryConfig(
                                                SchemaRegistryConfig.builder()
                                                        .formatAssertionsEnabled(true)
                                                        .pathType(PathType.JSON_POINTER)
                                                        .build()));
    }

    /** Returns the faults of a value under the schema at a place of the document. */
    List<Error> against(JsonNode value, Place schema) {
        List<Error> errors =
                compiled.computeIfAbsent(schema.pointer(), this::compile).validate(value);
        return errors.stream().filter(error -> !follows(error, errors)).toList();
    }

    /** Describes a fault, with the schema's place in the document. */
    static String told(Error error) {
        return error.getMessage() + ", by " + error.getSchemaLocation().getFragment();
    }

    /**
     * Whether a fault only follows from others: in a faulty object no member counts as described.
     */
    private static boolean follows(Error error, List<Error> errors) {
        String object = error.getInstanceLocation() + "/";
        return isOfUndescribed(error)
                && errors.stream()
                        .filter(other -> (other.getInstanceLocation() + "/").startsWith(object))
                        .anyMatch(other ->
                                !isOfUndescribed(other)
                                        || !other.getInstanceLocation()
                                                .equals(error.getInstanceLocation()));
    }

    private static boolean isOfUndescribed(Error error) {
        return error.getKeyword().equals("unevaluatedProperties");
    }

    private Schema compile(String pointer) {
        return registry.getSchema(SchemaLocation.of(DOCUMENT + "#" + pointer));
    }
}
