package fairdraw.domain.lotteries.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.addresses.EmailAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BuyerTest {

    private static Buyer user(String id) {
        return new Buyer(Optional.empty(), Optional.of(id));
    }

    @Test
    void anEmailInAnySpellingNamesOnePerson() {
        Buyer buyer = new Buyer(EmailAddress.parse(" Ada@Example.COM "), Optional.of("u-1"));

        assertThat(buyer.address()).contains("ada@example.com");
        assertThat(buyer.name())
                .isEqualTo(
                        new Buyer(EmailAddress.parse("ada@example.com"), Optional.of("u-2"))
                                .name());
    }

    @Test
    void usersAreToldApartByEveryLetterAndFromEveryEmail() {
        assertThat(user("Ada").name()).isNotEqualTo(user("ada").name());
        assertThat(EmailAddress.parse(user("ada@example.com").name())).isEmpty();
    }

    @Test
    void peopleKnowThemselvesByTheirEmailElseByTheirLabelOf320BytesAtMost() {
        String label = "\u00fc".repeat(160);

        assertThat(new Buyer(EmailAddress.parse("Ada@example.com"), Optional.of("u-1")).who())
                .isEqualTo("ada@example.com");
        assertThat(user("Ada").who()).isEqualTo("Ada");
        assertThat(user(label).who()).isEqualTo(label);
        assertThat(user("x" + label).who()).isEqualTo("x" + label.substring(1));
    }

    @Test
    void somebodyHasAName() {
        assertThatThrownBy(() -> new Buyer(Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
