package fairdraw.domain.access;

import static fairdraw.domain.access.keys.SampleKeys.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Pages;
import fairdraw.domain.about.Organiser;
import fairdraw.domain.ids.OrganisationId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The behaviour of every implementation of {@link Organisations}, on an empty table in each test.
 */
public interface OrganisationsContract {

    Organisations organisations();

    @Test
    default void organisationsAreFoundAndListedOldestFirst() {
        var all = IntStream.range(0, 7).mapToObj(OrganisationsContract::organisation).toList();
        all.reversed().forEach(organisations()::add);

        assertThat(all)
                .allSatisfy(
                        each -> assertThat(organisations().find(each.id().text())).contains(each));
        for (int limit : List.of(1, 3, 7, 8)) {
            assertThat(Pages.all(limit, organisations()::list)).isEqualTo(all);
        }
    }

    @Test
    default void aChangeIsStoredUnlessAnotherCameFirst() {
        Organisation before = organisation(1);
        organisations().add(before);
        Organisation first =
                before.changed(
                        "Acme",
                        Optional.of(new Organiser("Acme Ltd", Optional.of("https://a.example/"))),
                        true);
        Organisation second = first.changed("Acme", Optional.empty(), false);

        assertThat(organisations().replace(first)).isTrue();
        assertThat(organisations().replace(first)).isFalse();
        assertThat(organisations().find(before.id().text())).contains(first);
        assertThat(organisations().replace(second)).isTrue();
        assertThat(organisations().find(before.id().text())).contains(second);
    }

    @Test
    default void anOrganisationThatWasNeverAddedIsNotChanged() {
        assertThat(organisations().replace(organisation(1).changed("x", Optional.empty(), true)))
                .isFalse();
        assertThat(Pages.all(organisations()::list)).isEmpty();
    }

    @Test
    default void aTextThatIsNoIdNamesNone() {
        for (String text :
                List.of("", "org_", "a#b", "x".repeat(5_000), organisation(1).id().text())) {
            assertThat(organisations().find(text)).isEmpty();
        }
        assertThat(Pages.all(organisations()::list)).isEmpty();
    }

    private static Organisation organisation(int number) {
        return new Organisation(
                new OrganisationId("org_0123456789ABCDEFGHJKMNPQ%02d".formatted(number)),
                "Acme é " + number,
                NOON.plusMillis(number));
    }
}
