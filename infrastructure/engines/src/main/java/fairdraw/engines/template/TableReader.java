package fairdraw.engines.template;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/** The reader of a template's tables. */
final class TableReader {
    private TableReader() {}

    static TableDefinition read(String id, Section table) {
        CreateTableRequest.Builder request =
                CreateTableRequest.builder()
                        .tableName(id)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(
                                table.list("AttributeDefinitions").stream()
                                        .map(attribute ->
                                                AttributeDefinition.builder()
                                                        .attributeName(
                                                                attribute.text("AttributeName"))
                                                        .attributeType(
                                                                attribute.text("AttributeType"))
                                                        .build())
                                        .toList())
                        .keySchema(keys(table));
        List<GlobalSecondaryIndex> indexes =
                table.list("GlobalSecondaryIndexes").stream().map(TableReader::index).toList();
        if (!indexes.isEmpty()) {
            request.globalSecondaryIndexes(indexes);
        }
        table.find("StreamSpecification")
                .ifPresent(stream ->
                        request.streamSpecification(specification ->
                                specification
                                        .streamEnabled(true)
                                        .streamViewType(stream.text("StreamViewType"))));
        Optional<Section> expiry = table.find("TimeToLiveSpecification");
        return new TableDefinition(
                id, request.build(), expiry.map(section -> section.text("AttributeName")));
    }

    private static GlobalSecondaryIndex index(Section index) {
        Section projection = index.get("Projection");
        Projection.Builder kept =
                Projection.builder().projectionType(projection.text("ProjectionType"));
        List<String> attributes =
                projection.list("NonKeyAttributes").stream().map(Section::text).toList();
        if (!attributes.isEmpty()) {
            kept.nonKeyAttributes(attributes);
        }
        return GlobalSecondaryIndex.builder()
                .indexName(index.text("IndexName"))
                .keySchema(keys(index))
                .projection(kept.build())
                .build();
    }

    private static List<KeySchemaElement> keys(Section owner) {
        return owner.list("KeySchema").stream()
                .map(key ->
                        KeySchemaElement.builder()
                                .attributeName(key.text("AttributeName"))
                                .keyType(key.text("KeyType"))
                                .build())
                .toList();
    }
}
