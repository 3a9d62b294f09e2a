package fairdraw.engines.template;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/**
 * A table of the template.
 *
 * @param id the logical id, which is its name
 * @param request how it is created
 * @param expiry the attribute that holds when an item expires, if any
 */
public record TableDefinition(String id, CreateTableRequest request, Optional<String> expiry) {}
