package fairdraw.domain.lotteries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BuyerTest {

    private static Buyer user(String id) {
        return new Buyer(Optional.empty(), Optional.of(id));
    }

    @Test
    void anEmailInAnySpellingNamesOnePerson() {
        Buyer buyer = new Buyer(Optional.of(" Ada@Example.COM "), Optional.of("u-1"));

        assertThat(buyer.email()).contains("ada@example.com");
        assertThat(buyer.name())
                .isEqualTo(new Buyer(Optional.of("ada@example.com"), Optional.of("u-2")).name());
    }

    @Test
    void usersAreToldApartByEveryLetterAndFromEveryEmail() {
        assertThat(user("Ada").name()).isNotEqualTo(user("ada").name());
        assertThat(Buyer.isEmail(user("ada@example.com").name())).isFalse();
    }

    @Test
    void somebodyHasAName() {
        assertThatThrownBy(() -> new Buyer(Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b", " ada@example.com ", "ADA+1@example.com"})
    void anEmailHasOneAt(String text) {
        assertThat(Buyer.isEmail(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ada", "@b", "a@", "a@b@c", "a b@c", "a@b\u0000", "null", "[a@b, c@d]"})
    void anythingElseIsNone(String text) {
        assertThat(Buyer.isEmail(text)).isFalse();
        assertThat(Buyer.isEmail("x".repeat(250) + "@b.de")).isFalse();
    }
}
