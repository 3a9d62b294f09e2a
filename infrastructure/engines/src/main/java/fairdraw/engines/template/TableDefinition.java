package fairdraw.engines.template;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/**
 * A table of the template.
 *
 * @param id the logical id, which is its name
 * @param request the request that creates it
 * @param expiry the attribute with an item's time of expiry, if any
 */
public record TableDefinition(String id, CreateTableRequest request, Optional<String> expiry) {}
