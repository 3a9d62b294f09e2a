package fairdraw.verifier.draws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.reading.Written;
import fairdraw.verifier.register.VerifierKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that are read, and rules that contradict themselves. */
final class RulesReadingTest {

    private static boolean holds(RecordedRules rules) {
        try {
            rules.read();
            return true;
        } catch (Refuted contradiction) {
            return false;
        }
    }

    /** Returns the rules in test mode, in a register of the same key. */
    private static RecordedRules inTest(RecordedRules rules) throws Refuted {
        VerifierKey live = rules.read().register().log();
        String name = live.name().replace("/live", "/test");
        byte[] key = new BytesOf().add(new byte[] {1}).add(live.publicKey().array()).bytes();
        Bytes id = Hashes.sha256(name.getBytes(UTF_8), new byte[] {'\n'}, key).slice(0, 4);
        return rules.with("mode", "test")
                .with(
                        "register/log",
                        name + "+" + id.hex() + "+" + Base64.getEncoder().encodeToString(key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "honest draw",
                "honest lottery",
                "honest campaign",
                "honest automatic",
                "honest extraction"
            })
    void rulesOfEachKindAreReadUnderTheirOwnHashAlone(String name) throws Refuted {
        RecordedRules rules = RecordedRules.of(name);
        assertThat(rules.read().live()).isTrue();
        assertThatThrownBy(() -> rules.readAs(Hashes.sha256().hex()))
                .isInstanceOf(Refuted.class)
                .hasMessageContaining("does not have the hash");
    }

    @ParameterizedTest
    @CsvSource({"live, 600", "test, 5"})
    void aLeadIsAsLongAsItsModeAsksFor(String mode, int least) throws Refuted {
        RecordedRules rules = RecordedRules.of("honest lottery");
        RecordedRules asked = mode.equals("live") ? rules : inTest(rules);
        assertThat(holds(asked.with("beacon/leadSeconds", least))).isTrue();
        assertThat(holds(asked.with("beacon/leadSeconds", least - 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"live, 7200", "test, 5"})
    void theLeadOfAnExtractionIsAsLongAsItsModeAsksFor(String mode, int least) throws Refuted {
        RecordedRules rules = RecordedRules.of("honest extraction");
        RecordedRules asked = mode.equals("live") ? rules : inTest(rules);
        assertThat(holds(asked.with("extraction/leadSeconds", least))).isTrue();
        assertThat(holds(asked.with("extraction/leadSeconds", least - 1))).isFalse();
    }

    @Test
    void anExtractionIsHeldItsLeadBehindTheCloseAndInTheEveningOfItsDay() throws Refuted {
        RecordedRules rules = RecordedRules.of("honest extraction");
        DrawRules read = rules.read();
        Instant earliest = read.closeAt().plus(Duration.ofHours(2));
        RecordedRules led = rules.with("extraction/leadSeconds", 7200);
        assertThat(holds(led.with("drawAt", earliest))).isTrue();
        assertThat(holds(led.with("drawAt", earliest.minusMillis(1)))).isFalse();
        Instant evening =
                Instant.parse(read.extraction().orElseThrow().name().date() + "T23:00:00Z");
        assertThat(holds(led.with("drawAt", evening))).isTrue();
        assertThat(holds(led.with("drawAt", evening.plusMillis(1)))).isFalse();
    }

    @Test
    void theExtractionIsReadForTheNumbersOfTheCampaign() throws Refuted {
        RecordedRules rules = RecordedRules.of("honest extraction");
        long series = rules.read().extraction().orElseThrow().seriesCount();
        assertThat(holds(rules.with("luckyNumbers/seriesCount", series + 1))).isFalse();
        assertThat(holds(rules.with("extraction/keyHash", Hashes.sha256().hex()))).isFalse();
    }

    @Test
    void aKeyBelongsToAutomaticNumbersAndToNoOthers() throws Refuted {
        RecordedRules automatic = RecordedRules.of("honest automatic");
        assertThat(holds(automatic.with("luckyNumbers/generation", "manual"))).isFalse();
        RecordedRules manual = RecordedRules.of("honest campaign");
        assertThat(holds(manual.with("luckyNumbers/generation", "automatic"))).isFalse();
        assertThat(holds(manual.with("luckyNumbers/generation", "guessed"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "honest draw, winnerCount",
        "honest draw, beacon",
        "honest lottery, numbers",
        "honest campaign, luckyNumbers",
        "honest campaign, winnerCount",
        "honest extraction, luckyNumbers",
        "honest extraction, extraction"
    })
    void rulesThatLackAMemberOfTheirKindAreRefused(String name, String member) throws Refuted {
        assertThat(holds(RecordedRules.of(name).without(member))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "honest campaign, draw",
        "honest extraction, draw",
        "honest draw, lottery",
        "honest draw, raffle"
    })
    void rulesOfAnotherKindThanTheyNameAreRefused(String name, String kind) throws Refuted {
        assertThat(holds(RecordedRules.of(name).with("kind", kind))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_000_000_001})
    void aLimitThatLetsNobodyInOrEverybodyIsNoRule(int most) throws Refuted {
        RecordedRules rules = RecordedRules.of("honest lottery");
        for (String limit : new String[] {"capacity", "maxPerSubject"}) {
            assertThat(holds(rules.with(limit, 1))).isTrue();
            assertThat(holds(rules.with(limit, most))).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"prize", "beacon/prize", "register/witnesses"})
    void noMemberIsNullAtAnyDepth(String member) throws Refuted {
        RecordedRules rules = RecordedRules.of("honest lottery");
        assertThat(holds(rules.with(member, null))).isFalse();
    }

    @Test
    void whatRulesOfAnyKindSayBesidesIsTold() throws Refuted {
        for (String name :
                new String[] {
                    "honest draw", "honest lottery", "honest campaign", "honest extraction"
                }) {
            RecordedRules rules =
                    RecordedRules.of(name)
                            .with(
                                    "about",
                                    Written.object(
                                            "name",
                                            "Summer",
                                            "organiser",
                                            Written.object("name", "Acme"),
                                            "prize",
                                            "A bicycle",
                                            "terms",
                                            Written.object(
                                                    "url",
                                                    "https://acme.example/terms",
                                                    "sha256",
                                                    "ab".repeat(32)),
                                            "replaces",
                                            "draw_0",
                                            "colour",
                                            7));
            assertThat(rules.read().about().told())
                    .contains(
                            "the rules say: name Summer, organiser Acme, prize A bicycle,"
                                    + " terms https://acme.example/terms, with the SHA-256 hash "
                                    + "ab".repeat(32)
                                    + ", replaces draw_0");
            assertThat(RecordedRules.of(name).read().about().told()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "about, 7",
        "about/name, 7",
        "about/name, ''",
        "about/organiser, Acme",
        "about/organiser/name, 7",
        "about/prize, 7",
        "about/terms, Terms",
        "about/terms/url, 7",
        "about/terms/sha256, abab",
        "about/replaces, 7"
    })
    void factsOfAnotherTypeAreRefused(String path, String value) throws Refuted {
        RecordedRules rules =
                RecordedRules.of("honest draw")
                        .with(
                                "about",
                                Written.object(
                                        "organiser",
                                        Written.object("name", "Acme"),
                                        "terms",
                                        Written.object(
                                                "url",
                                                "https://acme.example/terms",
                                                "sha256",
                                                "ab".repeat(32))));
        assertThat(holds(rules)).isTrue();
        assertThat(holds(rules.with(path, value.equals("7") ? (Object) 7 : value))).isFalse();
    }

    @Test
    void aFactHasAThousandCharactersAtMost() throws Refuted {
        RecordedRules rules = RecordedRules.of("honest draw");
        String wide = "\ud83d\ude80";
        assertThat(holds(rules.with("about", Written.object("prize", wide.repeat(1000))))).isTrue();
        assertThat(holds(rules.with("about", Written.object("prize", wide.repeat(1001)))))
                .isFalse();
    }
}
