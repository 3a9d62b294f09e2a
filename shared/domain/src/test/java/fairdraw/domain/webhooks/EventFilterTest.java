package fairdraw.domain.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EventFilterTest {

    @ParameterizedTest
    @CsvSource({
        "*, lottery.draw.completed, true",
        "lottery.*, lottery.draw.completed, true",
        "lottery.*, lotteries.draw, false",
        "lottery.draw.*, lottery.entry.created, false",
        "lottery.draw.completed, lottery.draw.completed, true",
        "lottery.draw, lottery.draw.completed, false"
    })
    void aPatternMatchesNamesThatBeginLikeIt(String pattern, String type, boolean matches) {
        assertThat(new EventFilter(List.of(pattern)).matches(type)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "**",
                "lot*",
                "lottery.*.won",
                ".",
                "Lottery.*",
                "a b",
                "lottery.",
                "anything.at.all"
            })
    void otherTextsAreNoPatterns(String text) {
        assertThat(EventNames.tells(Format.STANDARD, text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "STANDARD, lotery.draw.complete, lottery.draw.completed",
        "STANDARD, lottery.draw.complete, lottery.draw.completed",
        "LOTTERIES, draw.completed, lottery.draw.completed",
        "STANDARD, cart.ticket.issued, cart.tickets.issued",
        "CARTS, cart.tickets.setled, cart.ticket.settled",
        "STANDARD, entry.recieved, entry.received",
        "STANDARD, lotery.*, lottery.*",
        "DRAWS, draw.consumers.*, draw.consumer.*",
        "DRAWS, distribution.open, distribution.opened"
    })
    void aMisspeltNameIsNearestToWhatIsMeant(Format format, String pattern, String nearest) {
        assertThat(EventNames.tells(format, pattern)).isFalse();
        assertThat(EventNames.nearest(format, pattern)).contains(nearest);
    }

    @ParameterizedTest
    @CsvSource({
        "STANDARD, *, true",
        "STANDARD, campaign.draw.*, true",
        "LOTTERIES, *, true",
        "LOTTERIES, lottery.*, true",
        "LOTTERIES, draw.*, false",
        "DRAWS, distribution.opened, true",
        "DRAWS, lottery.*, false",
        "CARTS, cart.ticket.settled, true",
        "CARTS, lottery.ticket.won, false"
    })
    void aFormatTellsOfItsOwnSurface(Format format, String pattern, boolean can) {
        assertThat(EventNames.tells(format, pattern)).isEqualTo(can);
    }
}
