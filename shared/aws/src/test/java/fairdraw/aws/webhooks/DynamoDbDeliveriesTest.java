package fairdraw.aws.webhooks;

import static fairdraw.domain.webhooks.SampleWebhooks.TENANT;
import static fairdraw.domain.webhooks.SampleWebhooks.delivery;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.Pages;
import fairdraw.domain.ids.EventId;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Delivery.State;
import fairdraw.domain.webhooks.deliveries.Deliveries;
import fairdraw.domain.webhooks.deliveries.DeliveriesContract;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class DynamoDbDeliveriesTest implements DeliveriesContract {

    private static final WebhookId WEBHOOK = new WebhookId("wh_1");

    private final String table = SharedStore.newTable("Webhooks");
    private final DynamoDbDeliveries deliveries =
            new DynamoDbDeliveries(SharedStore.client(), table);

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public Deliveries deliveries() {
        return deliveries;
    }

    @Test
    void theDeliveriesOfAWebhookAreSpreadOverFourPartitionsOfTheLog() {
        added(200);

        Map<String, Long> partitions =
                SharedStore.client().scan(scan -> scan.tableName(table)).items().stream()
                        .map(item -> item.getOrDefault("log", AttributeValue.fromS("")).s())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(partitions)
                .hasSize(4)
                .allSatisfy((_, size) -> assertThat(size).isBetween(30L, 70L));
    }

    @Test
    void whatWasLoggedBeforePartitionsWereFourIsReadInItsPlace() {
        List<Delivery> all = added(20);
        for (Delivery earlier : all.subList(5, 15)) {
            SharedStore.client()
                    .updateItem(update ->
                            update.tableName(table)
                                    .key(WebhooksKeys.delivery(earlier.key()).attributes())
                                    .updateExpression("SET #log = :log")
                                    .expressionAttributeNames(Map.of("#log", "log"))
                                    .expressionAttributeValues(
                                            Map.of(
                                                    ":log",
                                                    AttributeValue.fromS(
                                                            "org_1#test#wh_1#DELIVERED"))));
        }

        for (int limit : List.of(1, 3, 50)) {
            assertThat(
                            Pages.all(
                                    limit,
                                    wanted ->
                                            deliveries.log(
                                                    TENANT,
                                                    List.of(WEBHOOK),
                                                    EnumSet.allOf(State.class),
                                                    wanted)))
                    .containsExactlyElementsOf(
                            all.stream()
                                    .sorted(Comparator.comparing(DeliveryItems::place).reversed())
                                    .toList());
        }
    }

    private List<Delivery> added(int count) {
        List<Delivery> all =
                IntStream.range(0, count)
                        .mapToObj(i -> delivery(WEBHOOK, new EventId("evt_" + i)))
                        .toList();
        all.forEach(deliveries::addCarried);
        return all;
    }
}
