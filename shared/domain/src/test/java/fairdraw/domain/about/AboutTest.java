package fairdraw.domain.about;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.ids.DrawId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AboutTest {

    private static final About ALL =
            new About(
                    Optional.of(new Organiser("Acme", Optional.of("https://acme.example"))),
                    Optional.of("Summer"),
                    Optional.of("A bicycle"),
                    Optional.of(new TermsDocument("https://acme.example/terms", "ab".repeat(32))),
                    Optional.of(new DrawId("draw_0")));

    @Test
    void factsAreOneMemberThatIsReadAgain() {
        assertThat(ALL.member())
                .isEqualTo(
                        Map.of(
                                "about",
                                Map.of(
                                        "organiser",
                                        Map.of("name", "Acme", "url", "https://acme.example"),
                                        "name",
                                        "Summer",
                                        "prize",
                                        "A bicycle",
                                        "terms",
                                        Map.of(
                                                "url",
                                                "https://acme.example/terms",
                                                "sha256",
                                                "ab".repeat(32)),
                                        "replaces",
                                        "draw_0")));
        assertThat(About.parse(ALL.member())).isEqualTo(ALL);
    }

    @Test
    void aFactThatIsNotGivenIsAbsent() {
        About named =
                About.NOTHING
                        .named(Optional.of("Summer"))
                        .by(Optional.of(new Organiser("Acme", Optional.empty())));

        assertThat(named.member())
                .isEqualTo(
                        Map.of(
                                "about",
                                Map.of("organiser", Map.of("name", "Acme"), "name", "Summer")));
        assertThat(About.parse(named.member())).isEqualTo(named);
    }

    @Test
    void rulesThatSayNothingHaveNoSuchMember() {
        assertThat(About.NOTHING.member()).isEmpty();
        assertThat(About.parse(Map.of("kind", "draw"))).isEqualTo(About.NOTHING);
    }
}
