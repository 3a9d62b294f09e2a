package fairdraw.domain.access;

import static fairdraw.domain.access.keys.SampleKeys.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.ids.Ids;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CreateOrganisationTest {
    private final InMemoryOrganisations organisations = new InMemoryOrganisations();
    private final CreateOrganisation create =
            new CreateOrganisation(
                    organisations,
                    new Ids(() -> NOON, new Random(3)),
                    () -> NOON.plusNanos(999_999));

    @Test
    void anOrganisationIsStoredUnderANewIdWithTheMillisecondOfTheCall() {
        var acme = create.create("Acme");
        var other = create.create("Acme");

        assertThat(acme.id()).isNotEqualTo(other.id());
        assertThat(acme.id().text()).matches(Organisation::isId);
        assertThat(acme.name()).isEqualTo("Acme");
        assertThat(acme.createdAt()).isEqualTo(NOON);
        assertThat(organisations.find(acme.id().text())).contains(acme);
    }
}
