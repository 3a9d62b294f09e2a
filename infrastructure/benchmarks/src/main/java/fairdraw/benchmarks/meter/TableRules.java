package fairdraw.benchmarks.meter;

import fairdraw.engines.template.TableDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/** The rules of a table for the units of a write: its key and its indexes. */
final class TableRules {
    private final List<String> key;
    private final List<GlobalSecondaryIndex> indexes;

    TableRules(TableDefinition table) {
        key = names(table.request().keySchema());
        indexes = table.request().globalSecondaryIndexes();
    }

    /** Returns the key of an item of this table. */
    Map<String, AttributeValue> keyOf(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> keyed = new TreeMap<>(item);
        keyed.keySet().retainAll(key);
        return keyed;
    }

    /**
     * Returns the units that all indexes write when an item changes; a missing item is an empty
     * map.
     */
    double indexUnits(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        return indexes.stream()
                .mapToDouble(index ->
                        indexUnits(index, projected(index, before), projected(index, after)))
                .sum();
    }

    /** An index entry that only changes is written once; one that moves is deleted and put. */
    private double indexUnits(
            GlobalSecondaryIndex index,
            Map<String, AttributeValue> before,
            Map<String, AttributeValue> after) {
        if (before.equals(after)) {
            return 0;
        }
        boolean stays =
                !before.isEmpty()
                        && !after.isEmpty()
                        && names(index.keySchema()).stream()
                                .allMatch(
                                        name -> Objects.equals(before.get(name), after.get(name)));
        if (stays) {
            return Units.written(Math.max(ItemSize.of(before), ItemSize.of(after)));
        }
        return (before.isEmpty() ? 0 : Units.written(ItemSize.of(before)))
                + (after.isEmpty() ? 0 : Units.written(ItemSize.of(after)));
    }

    /** Returns an item as an index holds it; empty if the index does not hold it. */
    private Map<String, AttributeValue> projected(
            GlobalSecondaryIndex index, Map<String, AttributeValue> item) {
        List<String> indexKey = names(index.keySchema());
        if (!item.keySet().containsAll(indexKey)) {
            return Map.of();
        }
        if (index.projection().projectionType() == ProjectionType.ALL) {
            return item;
        }
        Set<String> kept = new HashSet<>(key);
        kept.addAll(indexKey);
        kept.addAll(index.projection().nonKeyAttributes());
        Map<String, AttributeValue> projected = new TreeMap<>(item);
        projected.keySet().retainAll(kept);
        return projected;
    }

    private static List<String> names(List<KeySchemaElement> schema) {
        return schema.stream().map(KeySchemaElement::attributeName).toList();
    }
}
