package fairdraw.local;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.engines.template.Template;
import fairdraw.local.services.EventRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule that passes events to the queue of carts to complete. */
final class CartsRuleTest {

    @ParameterizedTest
    @CsvSource({
        "cart.recorded, 1, true",
        "cart.recorded, 500, true",
        "cart.recorded, 0, false",
        "cart.tickets.issued, 1, false"
    })
    void thoseOfCartsThatAskForTickets(String type, int tickets, boolean reaches) {
        EventRules rules = new EventRules();
        Template.ofProject().rules().forEach(rule -> rules.add(rule.id(), rule.pattern()));

        String event =
                """
                {"source": "fairdraw", "detail-type": "%s",
                 "detail": {"type": "%s", "data": {"cartId": "1", "tickets": %d}}}
                """
                        .formatted(type, type, tickets);

        assertThat(rules.matching(event).contains("CartsRule")).isEqualTo(reaches);
    }
}
