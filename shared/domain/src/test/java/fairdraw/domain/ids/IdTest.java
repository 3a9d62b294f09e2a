package fairdraw.domain.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdTest {

    static Stream<Function<String, Id>> types() {
        return Stream.of(
                CampaignId::new,
                CampaignSlug::new,
                CartId::new,
                ConsumerId::new,
                DrawId::new,
                EntryId::new,
                EventId::new,
                KeyId::new,
                LotteryId::new,
                LotterySlug::new,
                OperatorId::new,
                TicketId::new,
                TicketRef::new,
                WebhookId::new);
    }

    @ParameterizedTest
    @MethodSource("types")
    void anIdIsItsTextAndNothingElse(Function<String, Id> type) {
        assertThat(type.apply("a b")).isEqualTo(type.apply("a b")).hasToString("a b");
        assertThat(type.apply("a b").text()).isEqualTo("a b");
        assertThat(type.apply("a b")).isNotEqualTo(type.apply("A b"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void anIdIsNotBlank(Function<String, Id> type) {
        for (String blank : new String[] {"", " ", "\t\n"}) {
            assertThatThrownBy(() -> type.apply(blank))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void anIdIsNoOtherKindOfIdWithTheSameText(Function<String, Id> type) {
        assertThat(types().map(other -> other.apply("same")).filter(type.apply("same")::equals))
                .hasSize(1);
    }
}
