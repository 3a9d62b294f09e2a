package fairdraw.verifier.draws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Refuted;
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
}
